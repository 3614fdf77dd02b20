"""数据检查 finds what is no longer as it was saved, and names the form."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from jixiao_desktop.document.changes import Explanation, RemoveDocument, SetExplanation, SetSecretWords, SetValue
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book

WHOLE = "示例县司法局 2024年 整体支出 绩效目标"


def tampered(path: Path, sql: str) -> Book:
    """The book after somebody wrote into it behind our back."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.executescript(sql)
    connection.close()
    return Book.open(path, read_only=True)


@pytest.mark.parametrize(
    ("sql", "code", "place"),
    [
        ("UPDATE document SET annual_goal = annual_goal || '。' WHERE scope = 'whole'", "store-damaged-form", WHOLE),
        ("UPDATE document SET secret = 1 WHERE scope = 'whole'", "store-damaged-form", WHOLE),
        (
            "UPDATE fund SET budget = budget + 1 WHERE source = 'basic' AND document ="
            " (SELECT id FROM document WHERE scope = 'whole')",
            "store-damaged-form",
            WHOLE,
        ),
        (
            "DELETE FROM indicator WHERE position = 2 AND document = (SELECT id FROM document WHERE scope = 'whole')",
            "store-damaged-form",
            WHOLE,
        ),
        (
            "UPDATE indicator SET kind = 'qu@ntity' WHERE position = 0 AND document ="
            " (SELECT id FROM document WHERE scope = 'whole')",
            "store-damaged-form",
            WHOLE,
        ),
        (
            "UPDATE indicator SET reasons = '[' WHERE position = 0 AND document ="
            " (SELECT id FROM document WHERE scope = 'whole')",
            "store-damaged-form",
            WHOLE,
        ),
        (
            "UPDATE document SET annual_goal = CAST(X'FFFE' AS TEXT) WHERE scope = 'whole'",
            "store-damaged-form",
            WHOLE,
        ),
        ("UPDATE fund SET budget = 'x' WHERE document = (SELECT id FROM document WHERE scope = 'whole')", "", WHOLE),
        ("UPDATE document SET position = 7 WHERE scope = 'whole'", "store-damaged-filing", "示例县司法局 2024年"),
        ("UPDATE department SET name = '别的局'", "store-damaged-filing", "别的局 2024年"),
        ("UPDATE filing SET form_set = 'x'", "store-damaged-filing", "示例县司法局 2024年"),
        ("DELETE FROM filing", "store-damaged-links", "账册 #1?.jixiao"),
        ("UPDATE journal_step SET who = '乙'", "store-damaged-step", "账册 #1?.jixiao"),
        ("UPDATE journal_change SET after = replace(after, '指标', '标指')", "store-damaged-step", "账册 #1?.jixiao"),
    ],
)
def test_what_was_changed_behind_our_back_is_found_and_named(closed: Any, sql: str, code: str, place: str) -> None:
    with tampered(closed.path, sql) as book:
        found = book.verify()
    assert found
    assert any(message.place == place and code in message.code for message in found), found
    assert all(message.remedy for message in found)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE explanation SET text = '没有原因'", "store-damaged-filing"),
        ("UPDATE explanation SET figures = '1'", "store-damaged-filing"),
        ("DELETE FROM explanation", "store-damaged-filing"),
        ("UPDATE secret_word SET word = '乙' WHERE word = '甲'", "store-damaged-words"),
        ("DELETE FROM secret_word", "store-damaged-words"),
        ("UPDATE indicator SET row = NULL WHERE position = 0", "store-damaged-form"),
        (
            "UPDATE objective SET row = 'x'; UPDATE task SET row = 'x'; UPDATE indicator SET row = 'x'",
            "store-damaged-form",
        ),
    ],
)
def test_what_no_form_shows_is_held_against_what_was_saved_too(filled: Any, sql: str, code: str) -> None:
    book, path, filing = filled.book, filled.book.path, filled.filing.filing
    document = next(head.document for head in filled.heads if book.document(head.document).indicators)
    said = Explanation(filing, document, "target-unit", "indicators.0.target", "按实际", "≥95%")
    book.commit("说明", [SetExplanation(None, said), SetExplanation(None, replace(said, document=None, path=""))])
    book.commit("词", [SetSecretWords((), ("甲",))])
    book.commit("词", [SetSecretWords(("甲",), ("甲", "乙"))])
    book.commit("词", [SetSecretWords(("甲", "乙"), ("乙",))])
    book.undo()
    assert book.verify() == ()
    book.close()
    with tampered(path, sql) as found:
        assert {message.code for message in found.verify()} == {code}


def test_a_damaged_form_is_neither_shown_nor_written(closed: Any) -> None:
    head, other = closed.heads[0], closed.heads[1]
    tampered(closed.path, "UPDATE document SET annual_goal = '假的' WHERE scope = 'whole'").close()
    with Book.open(closed.path) as book:
        with pytest.raises(UserError, match="已损坏") as error:
            book.document(head.document)
        assert error.value.messages[0].place == WHOLE
        with pytest.raises(UserError, match="已损坏"):
            book.commit("改", [SetValue(head.document, "overview", None, "甲")])
        book.commit("改", [SetValue(other.document, "overview", closed.contents[1].overview, "甲")])
        assert [message.place for message in book.verify()] == [WHOLE]
        hurt = book.hurt_document(head.document)
        assert hurt is not None
        assert hurt.annual_goal == "假的"
        book.commit("删", [RemoveDocument(head, hurt)])
        assert book.verify() == ()


def test_a_damaged_step_is_not_undone(closed: Any) -> None:
    tampered(closed.path, "UPDATE journal_change SET after = replace(after, '2024', '2025')").close()
    with Book.open(closed.path) as book:
        with pytest.raises(UserError) as error:
            book.undo()
        assert error.value.messages[0].code == "store-damaged-step"
        assert len(book.documents(closed.filing.filing)) == len(closed.heads)


def test_a_flipped_bit_in_any_text_is_found(closed: Any, tmp_path: Path) -> None:
    """Of all bits that are flipped, those that change what the book says are noticed when opening or checking."""
    whole = closed.path.read_bytes()
    random = Random(1)
    unseen, seen, texts = 0, 0, 0
    copy = tmp_path / "copy.jixiao"
    with Book.open(closed.path) as book:
        sound = said(book, closed)
    for _ in range(120):
        at = random.randrange(len(whole))
        flipped = bytearray(whole)
        flipped[at] ^= 1 << random.randrange(8)
        copy.write_bytes(flipped)
        try:
            with Book.open(copy, read_only=True) as book:
                found = book.verify()
                texts += any(message.place.startswith("示例县") for message in found)
                if found:
                    seen += 1
                else:
                    unseen += said(book, closed) != sound
        except UserError:
            seen += 1
    assert unseen == 0
    assert texts > 10
    assert seen > 40


@pytest.mark.parametrize("content", [b"\0", b"\xff", b"\xa5"])
def test_a_lost_page_is_found(closed: Any, tmp_path: Path, content: bytes) -> None:
    whole = closed.path.read_bytes()
    for page in range(1, len(whole) // 4096):
        copy = tmp_path / "copy.jixiao"
        copy.write_bytes(whole[: page * 4096] + content * 4096 + whole[(page + 1) * 4096 :])
        try:
            with Book.open(copy, read_only=True) as book:
                assert book.verify() != (), page
        except UserError:
            pass
        try:
            Book.open(copy).close()
        except UserError:
            assert copy.read_bytes()[page * 4096 : (page + 1) * 4096] == content * 4096


def test_a_damaged_structure_is_refused_for_writing_and_read_as_far_as_it_goes(closed: Any) -> None:
    whole = bytearray(closed.path.read_bytes())
    connection = sqlite3.connect(closed.path)
    [(page,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'fund'").fetchall()
    connection.close()
    whole[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    closed.path.write_bytes(whole)
    with pytest.raises(UserError) as error:
        Book.open(closed.path)
    assert error.value.messages[0].code == "store-damaged"
    assert closed.path.read_bytes() == whole
    with Book.open(closed.path, read_only=True) as book:
        assert book.documents(closed.filing.filing) == closed.heads
        assert WHOLE in [message.place for message in book.verify()]
        with pytest.raises(UserError):
            book.document(closed.heads[0].document)


def test_a_copy_of_a_damaged_book_is_as_damaged(closed: Any, tmp_path: Path) -> None:
    tampered(closed.path, "UPDATE document SET annual_goal = '假的' WHERE scope = 'whole'").close()
    copy = tmp_path / "copy.jixiao"
    shutil.copyfile(closed.path, copy)
    with Book.open(copy) as book:
        assert [message.code for message in book.verify()] == ["store-damaged-form"]


def said(book: Book, closed: Any) -> Any:
    """All that a reader can learn from the book."""
    heads = [head for filing in book.filings() for head in book.documents(filing.filing)]
    return book.filings(), [(head, book.document(head.document)) for head in heads], book.history()
