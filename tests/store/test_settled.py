"""Reading while another program writes, and what a crash leaves."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book
from jixiao_desktop.store.siblings import journal_path, journal_state

WRITES = """
import sys, time
from pathlib import Path
from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.store import Book
book = Book.open(Path(sys.argv[1]))
heads = [head.document for filing in book.filings() for head in book.documents(filing.filing)]
number, texts = 0, {head: book.document(head).overview for head in heads}
print("ready", flush=True)
while True:
    number += 1
    text = f"{number}," * 400
    book.commit(str(number), [SetValue(head, "overview", texts[head], text) for head in heads])
    texts = dict.fromkeys(heads, text)
    time.sleep(0.04)  # as fast as keys repeat
"""


def overviews(book: Book, heads: Any) -> set[str | None]:
    return {book.document(head.document).overview for head in heads}


def make_hot(book: Path, heads: Any, folder: Path) -> Path:
    """A copy of the book and its journal in the middle of a transaction that another text is being written by."""
    folder.mkdir()
    connection = sqlite3.connect(book, isolation_level=None)
    connection.executescript("PRAGMA cache_size=1; PRAGMA journal_mode=PERSIST; BEGIN IMMEDIATE")
    for head in heads:
        connection.execute(
            "UPDATE document SET overview = ?, content_hash = '' WHERE id = ?", ("半" * 3000, head.document)
        )
    copy = folder / book.name
    shutil.copyfile(book, copy)
    shutil.copyfile(journal_path(book), journal_path(copy))
    connection.rollback()
    connection.close()
    journal_path(book).unlink(missing_ok=True)
    assert not journal_state(copy).is_idle
    assert copy.read_bytes() != book.read_bytes()
    return copy


def test_a_copy_is_read_while_another_program_has_the_book_open(closed: Any, other_program: Callable[..., Any]) -> None:
    writer = other_program(WRITES, closed.path)
    seen = set()
    for _ in range(25):
        with Book.open(closed.path, read_only=True) as copy:
            assert copy.is_snapshot
            texts = overviews(copy, closed.heads)
            assert len(texts) == 1
            assert copy.verify() == ()
            seen |= texts
    assert len(seen) > 5
    assert writer.poll() is None
    assert len([*closed.path.parent.iterdir()]) <= 2


def test_the_file_alone_is_whole_between_changes(filled: Any, tmp_path: Path) -> None:
    for number in range(5):
        head = filled.heads[number].document
        filled.book.commit("填", [SetValue(head, "overview", filled.book.document(head).overview, f"{number}" * 5000)])
        copy = tmp_path / f"stick-{number}.jixiao"
        shutil.copyfile(filled.path, copy)
        with Book.open(copy) as book:
            assert book.verify() == ()
            assert book.document(head).overview == f"{number}" * 5000
            assert book.can_undo == "填"


def test_a_hot_journal_of_this_book_is_rolled_back(closed: Any, tmp_path: Path) -> None:
    hot = make_hot(closed.path, closed.heads, tmp_path / "hot")
    torn = hot.read_bytes()
    with Book.open(hot, read_only=True) as book:
        assert tuple(book.document(head.document) for head in closed.heads) == closed.contents
        assert not book.is_snapshot
    assert hot.read_bytes() == torn
    with Book.open(hot) as book:
        assert tuple(book.document(head.document) for head in closed.heads) == closed.contents
        assert book.verify() == ()
    assert [each.name for each in hot.parent.iterdir()] == [hot.name]


def test_a_hot_journal_of_another_book_is_set_aside(closed: Any, tmp_path: Path) -> None:
    early = tmp_path / "early.jixiao"
    shutil.copyfile(closed.path, early)
    with Book.open(closed.path) as book:
        for head in closed.heads:
            overview = book.document(head.document).overview
            book.commit("填", [SetValue(head.document, "overview", overview, "新" * 9000)])
    hot = make_hot(early, closed.heads, tmp_path / "hot")
    shutil.copyfile(journal_path(hot), journal_path(closed.path))
    with Book.open(closed.path, read_only=True) as book:
        assert overviews(book, closed.heads) == {"新" * 9000}
    with Book.open(closed.path) as book:
        assert overviews(book, closed.heads) == {"新" * 9000}
        assert book.verify() == ()
    [aside] = closed.path.parent.glob("*不属于账册*")
    assert aside.read_bytes() == journal_path(hot).read_bytes()


def test_a_hot_journal_that_does_not_help_is_left_alone(closed: Any, tmp_path: Path) -> None:
    hot = make_hot(closed.path, closed.heads, tmp_path / "hot")
    journal_path(hot).write_bytes(journal_path(hot).read_bytes()[:600])
    before = hot.read_bytes(), journal_path(hot).read_bytes()
    with pytest.raises(UserError) as error:
        Book.open(hot)
    assert error.value.messages[0].code == "store-damaged"
    assert (hot.read_bytes(), journal_path(hot).read_bytes()) == before


def test_a_new_book_is_not_built_on_an_old_journal(path: Path) -> None:
    journal_path(path).write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + bytes(600))
    with Book.create(path) as book:
        assert book.verify() == ()
    assert len(list(path.parent.glob("*不属于账册-1"))) == 1
