"""Checking while one types."""

import pytest
from pytestqt.qtbot import QtBot

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.gui.findings.auditor import Auditor
from jixiao_desktop.gui.open_book import BookModel, Touched


@pytest.fixture
def auditor(qtbot: QtBot, book: BookModel) -> Auditor:
    watching = Auditor()
    watching.set_book(book)
    return watching


def _filing(book: BookModel) -> str:
    return book.book.filings()[0].filing


def test_an_open_book_is_checked_by_and_by(auditor: Auditor, book: BookModel, qtbot: QtBot) -> None:
    assert auditor.run(_filing(book)) is None
    with qtbot.waitSignal(auditor.checked, timeout=5000) as told:
        pass
    assert told.args == [_filing(book)]
    run = auditor.run(_filing(book))
    assert run is not None
    assert len(run.filing.forms) == 7


def test_after_an_edit_there_is_a_new_run(
    auditor: Auditor, book: BookModel, documents: list[str], qtbot: QtBot
) -> None:
    auditor.finish()
    before = auditor.run(_filing(book))
    old = book.document(documents[1]).annual_goal
    book.book.commit("改", [SetValue(documents[1], "annual_goal", old, None)])
    with qtbot.waitSignal(auditor.checked, timeout=5000):
        book.changed.emit(Touched(frozenset({documents[1]}), structure=False, titles=False))
    after = auditor.run(_filing(book))
    assert after is not None
    assert before is not None
    assert set(after.findings) - set(before.findings)


def test_another_book_forgets_what_was_found(auditor: Auditor, book: BookModel) -> None:
    auditor.finish()
    auditor.set_book(None)
    assert auditor.run(_filing(book)) is None
