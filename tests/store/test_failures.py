"""A save that fails leaves the book as it was, says why in Chinese, and work goes on afterwards."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book
from jixiao_desktop.store.connection import value_of
from jixiao_desktop.store.failures import failure, told_to_the_user
from jixiao_desktop.store.sentences import SENTENCES

Refused = Callable[[str], Any]


def test_a_full_disk_loses_nothing_and_work_goes_on(filled: Any, refused: Refused) -> None:
    database, head = filled.book._database, filled.heads[0].document
    change = SetValue(head, "overview", None, "满" * 200_000)
    pages = value_of(database, "PRAGMA page_count")
    value_of(database, f"PRAGMA max_page_count={pages + 5}")
    for _ in range(3):
        with refused("store-disk-full"):
            filled.book.commit("填", [change])
        assert filled.book.document(head) == filled.contents[0]
        assert filled.book.verify() == ()
    value_of(database, "PRAGMA max_page_count=1000000")
    filled.book.commit("填", [change])
    filled.book.close()
    with Book.open(filled.path) as book:
        assert book.document(head).overview == "满" * 200_000


def test_a_failure_in_the_middle_of_a_step_is_taken_back(filled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    head = filled.heads[0].document
    with monkeypatch.context() as patch:
        patch.setattr("jixiao_desktop.store.journal.record", _fails)
        with pytest.raises(RuntimeError):
            filled.book.commit("填", [SetValue(head, "overview", None, "甲")])
    assert filled.book.document(head).overview is None
    filled.book.commit("填", [SetValue(head, "overview", None, "乙")])
    assert filled.book.verify() == ()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store-disk-full"),
        (errno.EROFS, "store-folder-read-only"),
        (errno.ENAMETOOLONG, "store-name-too-long"),
        (errno.ENOENT, "store-gone"),
        (errno.EIO, "store-disk-failed"),
    ],
)
def test_what_the_system_says_is_told(refused: Refused, number: int, code: str) -> None:
    with refused(code), told_to_the_user("a.jixiao"):
        raise OSError(number, "words of the system")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_BUSY, "store-locked"),
        (sqlite3.SQLITE_IOERR_WRITE, "store-disk-failed"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "store-read-only"),
        (sqlite3.SQLITE_CORRUPT, "store-damaged"),
        (sqlite3.SQLITE_TOOBIG, "store-too-large"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, "store-conflict"),
        (sqlite3.SQLITE_MISUSE, "store-failed"),
        (None, "store-damaged"),
    ],
)
def test_what_the_library_says_is_told(number: int | None, code: str) -> None:
    error = sqlite3.OperationalError("words of the library")
    if number is not None:
        error.sqlite_errorcode = number
    [message] = failure("a.jixiao", error).messages
    assert (message.code, message.place) == (code, "a.jixiao")
    assert "words" not in message.text


def test_every_sentence_says_what_to_do() -> None:
    assert all(sentence.text and sentence.remedy for sentence in SENTENCES.sentences.values())
    with pytest.raises(UserError):
        raise SENTENCES.error("store-locked", "a.jixiao")


def _fails(*_: object) -> None:
    raise RuntimeError
