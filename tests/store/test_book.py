"""What a book does for the rooms above it."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterDocument,
    AlterFiling,
    Change,
    DocumentHead,
    FilingHead,
    InsertRow,
    RemoveDocument,
    RemoveFiling,
    RemoveRow,
    SetValue,
    new_id,
)
from jixiao_desktop.document.model import Document, Indicator, Objective
from jixiao_desktop.document.values import value_at
from jixiao_desktop.store import Book, StepState, StepTitle
from jixiao_desktop.vocabulary.kinds import Reason, Scope, Stage


def test_a_new_book_is_empty_sound_and_only_its_owners(path: Path) -> None:
    with Book.create(path) as book:
        assert book.filings() == ()
        assert book.verify() == ()
        assert (book.undo(), book.redo(), book.can_undo, book.can_redo) == (None, None, None, None)
        assert book.history() == ()
        assert not book.read_only
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_creating_never_replaces(refused: Any, path: Path) -> None:
    path.write_bytes(b"kept")
    with refused("store-exists"):
        Book.create(path)
    assert path.read_bytes() == b"kept"
    assert list(path.parent.iterdir()) == [path]


def test_creating_in_a_folder_that_is_not_there(refused: Any, tmp_path: Path) -> None:
    with refused("store-gone"):
        Book.create(tmp_path / "无" / "a.jixiao")


def test_documents_come_back_as_they_went_in(filled: Any) -> None:
    assert filled.book.filings() == (filled.filing,)
    assert filled.book.documents(filled.filing.filing) == filled.heads
    for head, content in zip(filled.heads, filled.contents, strict=True):
        assert filled.book.document(head.document) == content
    assert filled.book.verify() == ()


def test_everything_is_there_after_reopening(closed: Any) -> None:
    with Book.open(closed.path) as book:
        assert book.filings() == (closed.filing,)
        assert tuple(book.document(head.document) for head in closed.heads) == closed.contents
        assert book.can_undo == "导入"


def test_each_kind_of_change_can_be_undone_and_done_again(filled: Any) -> None:
    book, head = filled.book, filled.heads[1].document
    first = filled.contents[1].indicators[0]
    new = Indicator(name="新指标", reasons=(Reason.STAFF,), secret=True)
    renamed = replace(filled.filing, name="示例县司法局（本级）", code=None, form_set="hunan")
    other = FilingHead(new_id(), new_id(), "示例县公安局", None, 2025)
    steps: list[list[Change]] = [
        [SetValue(head, "annual_goal", filled.contents[1].annual_goal, "甲\n乙")],
        [SetValue(head, "secret", False, True)],
        [SetValue(head, "signature.phone", filled.contents[1].signature.phone, "0731-1")],
        [SetValue(head, "indicators.0.weight", first.weight, "10")],
        [InsertRow(head, "indicators", 1, new), RemoveRow(head, "indicators", 0, replace(first, weight="10"))],
        [InsertRow(head, "objectives", 0, Objective("目标", None, "偏差"))],
        [AlterFiling(filled.filing, renamed)],
        [AddFiling(other)],
        [RemoveFiling(other)],
        [RemoveDocument(filled.heads[2], filled.contents[2])],
    ]
    states = [_state(book)]
    for number, changes in enumerate(steps):
        book.commit(f"第 {number} 步", changes)
        states.append(_state(book))
        assert book.verify() == ()
    for number in reversed(range(len(steps))):
        assert book.can_undo == f"第 {number} 步"
        undone = book.undo()
        assert undone.changes == tuple(change.reverse() for change in reversed(steps[number]))
        assert _state(book) == states[number]
    for number in range(len(steps)):
        redone = book.redo()
        assert redone.changes == tuple(steps[number])
        assert _state(book) == states[number + 1]
    assert book.verify() == ()


def test_a_fund_line_stays_when_set_back_to_blank(filled: Any) -> None:
    book, head = filled.book, filled.heads[1].document
    path = "funds.superior.budget"
    book.commit("填资金", [SetValue(head, path, None, Decimal("12.30"))])
    assert book.document(head).funds[-1].budget == Decimal("12.30")
    book.undo()
    assert book.document(head).funds[-1].budget is None
    book.undo()  # the import, whose documents had no such line
    assert book.filings() == ()
    book.redo()
    book.redo()
    assert book.document(head).funds[-1].budget == Decimal("12.30")


def test_undo_and_redo_survive_a_restart(filled: Any) -> None:
    head = filled.heads[0].document
    for text in ("一", "二"):
        before = filled.book.document(head).overview
        filled.book.commit(f"填{text}", [SetValue(head, "overview", before, text)])
    filled.book.close()
    with Book.open(filled.path) as book:
        assert book.can_undo == "填二"
        book.undo()
    with Book.open(filled.path) as book:
        assert (book.can_undo, book.can_redo) == ("填一", "填二")
        assert book.document(head).overview == "一"
        book.redo()
        assert book.document(head).overview == "二"


def test_something_new_discards_what_was_undone_but_keeps_it_in_the_history(filled: Any) -> None:
    book, head = filled.book, filled.heads[0].document
    book.commit("甲步", [SetValue(head, "overview", None, "甲")])
    book.undo()
    book.commit("乙步", [SetValue(head, "overview", None, "乙")])
    assert book.can_redo is None
    assert book.redo() is None
    states = [(step.what, step.state) for step in book.history()]
    assert states == [("乙步", StepState.DONE), ("甲步", StepState.DISCARDED), ("导入", StepState.DONE)]
    book.undo()
    assert book.undo().what == "导入"


def test_the_history_says_who_when_and_what(filled: Any) -> None:
    book, head = filled.book, filled.heads[0].document
    change = SetValue(head, "department.functions", filled.contents[0].department.functions, "职能")
    book.commit("改职能", [change])
    newest, imported = book.history()
    assert (newest.who, newest.what, newest.changes) == ("甲", "改职能", (change,))
    when = datetime.fromisoformat(newest.when)
    assert when.utcoffset() is not None
    assert abs((datetime.now().astimezone() - when).total_seconds()) < 60
    assert [step.what for step in book.history(filled.heads[1].document)] == ["导入"]
    assert book.history(limit=1) == (newest,)
    assert book.newest_step() == StepTitle(newest.when, "改职能", StepState.DONE)
    assert imported.changes[0] == AddFiling(filled.filing)


@pytest.mark.parametrize(
    ("field", "before"),
    [("overview", "别的"), ("indicators.0.name", "别的"), ("indicators.99.name", None), ("funds.own.budget", "1")],
)
def test_a_value_that_is_not_what_the_change_says_is_not_overwritten(
    refused: Any, filled: Any, field: str, before: str | None
) -> None:
    state = _state(filled.book)
    good = SetValue(filled.heads[1].document, "overview", filled.contents[1].overview, "没有留下")
    with refused("store-changed-elsewhere"):
        filled.book.commit("改", [good, SetValue(filled.heads[0].document, field, before, "新")])
    assert _state(filled.book) == state
    assert len(filled.book.history()) == 1
    assert filled.book.verify() == ()


def test_rows_that_are_not_what_the_change_says_stay(refused: Any, filled: Any) -> None:
    head = filled.heads[0].document
    for change in (
        RemoveRow(head, "indicators", 0, Indicator(name="别的")),
        RemoveRow(head, "indicators", 99, Indicator()),
        InsertRow(head, "indicators", 99, Indicator()),
        InsertRow(head, "indicators", -1, Indicator()),
        RemoveDocument(filled.heads[0], replace(filled.contents[0], overview="别的")),
        RemoveDocument(replace(filled.heads[0], position=9), filled.contents[0]),
        RemoveFiling(replace(filled.filing, name="别的")),
        AlterFiling(replace(filled.filing, form_set="别的"), filled.filing),
        AlterDocument(replace(filled.heads[0], submitted="2026-03-01"), filled.heads[0]),
        AddFiling(FilingHead(new_id(), filled.filing.department, "别的", None, 2025)),
    ):
        with refused("store-changed-elsewhere"):
            filled.book.commit("改", [change])
    assert filled.book.verify() == ()


def test_what_stands_only_once_is_not_added_twice(refused: Any, filled: Any) -> None:
    again = replace(filled.filing, filing=new_id())
    with refused("store-filing-twice"):
        filled.book.commit("加", [AddFiling(again)])
    with refused("store-document-twice"):
        filled.book.commit("加", [AddDocument(replace(filled.heads[0], document=new_id()), filled.contents[0])])
    with refused("store-filing-in-use"):
        filled.book.commit("删", [RemoveFiling(filled.filing)])
    with refused("store-gone-row"):
        filled.book.commit("改", [SetValue(new_id(), "overview", None, "新")])
    with refused("store-gone-row"):
        filled.book.document(new_id())


def test_values_that_would_not_come_back_are_refused(refused: Any, filled: Any) -> None:
    head = filled.heads[0].document
    for path, value, code in (
        ("overview", "\ud800", "store-bad-text"),
        ("overview", 7, "store-bad-value"),
        ("funds.own.budget", Decimal("0.001"), "store-bad-value"),
        ("funds.own.budget", Decimal("NaN"), "store-bad-value"),
        ("funds.own.budget", Decimal("1e15"), "store-bad-value"),
        ("funds.own.budget", 1.5, "store-bad-value"),
        ("indicators.0.likelihood", "maybe", "store-bad-text"),
        ("indicators.0.reasons", ("weather",), "store-bad-value"),
        ("secret", None, "store-bad-value"),
        ("year", 12, "store-bad-value"),
    ):
        before = _value(filled.book.document(head), path)
        with refused(code):
            filled.book.commit("改", [SetValue(head, path, before, value)])  # type: ignore[arg-type]
    for path in ("stage", "funds", "doubts", "nothing", "funds.total.nothing"):
        with pytest.raises(ValueError, match="no field"):
            filled.book.commit("改", [SetValue(head, path, None, None)])
    assert filled.book.verify() == ()
    assert len(filled.book.history()) == 1


@pytest.mark.parametrize(
    "text", ["", " ", "\u3000　甲", "甲\r\n乙\t", "\0", "𠮷㙟", "=1+1", "'; DROP TABLE document; --"]
)
def test_texts_are_kept_to_the_letter(filled: Any, text: str) -> None:
    head = filled.heads[0].document
    filled.book.commit("改", [SetValue(head, "overview", None, text)])
    assert filled.book.document(head).overview == text
    assert filled.book.verify() == ()
    filled.book.undo()
    assert filled.book.redo().changes == (SetValue(head, "overview", None, text),)


def test_negative_zero_is_zero(filled: Any) -> None:
    head = filled.heads[0].document
    filled.book.commit("改", [SetValue(head, "funds.own.budget", None, Decimal("-0.00"))])
    assert filled.book.verify() == ()


def test_filings_and_documents_come_in_order(book: Book) -> None:
    filings = [FilingHead(new_id(), new_id(), name, None, 2024) for name in ("乙局", "丙局", "甲局")]
    later = replace(filings[0], filing=new_id(), year=2025)
    book.commit("加", [AddFiling(each) for each in (later, *filings)])
    expected = [filings[1], filings[0], later, filings[2]]
    assert list(book.filings()) == sorted(expected, key=lambda each: (each.name, each.year))
    at = filings[0].filing
    project, second, whole = new_id(), new_id(), new_id()
    heads = [
        DocumentHead(new_id(), second, at, 2, Stage.TARGET, Scope.PROJECT),
        DocumentHead(new_id(), project, at, 1, Stage.ASSESSMENT, Scope.PROJECT),
        DocumentHead(new_id(), project, at, 1, Stage.MONITORING, Scope.PROJECT),
        DocumentHead(new_id(), project, at, 1, Stage.TARGET, Scope.PROJECT),
        DocumentHead(new_id(), whole, at, 9, Stage.TARGET, Scope.WHOLE),
    ]
    book.commit("加表", [AddDocument(head, Document(head.stage, head.scope)) for head in heads])
    assert list(book.documents(at)) == list(reversed(heads))


def test_a_document_moves_between_filings_and_keeps_what_it_is(filled: Any, refused: Any) -> None:
    head, other = filled.heads[0], replace(filled.filing, filing=new_id(), year=2025)
    moved = replace(head, filing=other.filing, position=3, submitted="2026-03-01")
    filled.book.commit("移", [AddFiling(other), AlterDocument(head, moved)])
    assert filled.book.documents(other.filing) == (moved,)
    assert filled.book.head(head.document) == moved
    assert filled.book.document(head.document) == filled.contents[0]
    assert filled.book.history(head.document, 1)[0].changes[1] == AlterDocument(head, moved)
    assert filled.book.verify() == ()
    filled.book._database.execute_sql("UPDATE document SET submitted = NULL")
    assert [message.code for message in filled.book.verify()] == ["store-damaged-filing"]
    filled.book._database.execute_sql("UPDATE document SET submitted = '2026-03-01' WHERE id = ?", (head.document,))
    with refused("store-conflict"):
        filled.book.commit("移", [AlterDocument(moved, replace(moved, filing=new_id()))])
    with pytest.raises(ValueError, match="keeps its id"):
        filled.book.commit("移", [AlterDocument(moved, replace(moved, stage=Stage.MONITORING))])
    filled.book.undo()
    assert filled.book.documents(filled.filing.filing) == filled.heads
    assert filled.book.verify() == ()


def test_a_department_goes_with_its_last_filing(book: Book) -> None:
    first = FilingHead(new_id(), new_id(), "甲局", "1", 2024)
    second = replace(first, filing=new_id(), year=2025)
    book.commit("加", [AddFiling(first), AddFiling(second)])
    renamed = replace(first, name="乙局")
    book.commit("改名", [AlterFiling(first, renamed)])
    assert {each.name for each in book.filings()} == {"乙局"}
    book.commit("删", [RemoveFiling(renamed), RemoveFiling(replace(second, name="乙局"))])
    book.commit("加", [AddFiling(replace(first, name="丙局"))])
    assert [each.name for each in book.filings()] == ["丙局"]
    assert book.verify() == ()


def test_two_books_are_open_at_once(filled: Any, tmp_path: Path) -> None:
    with Book.create(tmp_path / "b.jixiao") as other:
        filling = FilingHead(new_id(), new_id(), "乙局", None, 2020)
        other.commit("加", [AddFiling(filling)])
        assert filled.book.filings() == (filled.filing,)
        assert other.filings() == (filling,)


def test_a_copy_is_a_whole_book_and_replaces_nothing(refused: Any, filled: Any, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jixiao"
    filled.book.copy_to(copy)
    with refused("store-exists"):
        filled.book.copy_to(copy)
    with Book.open(copy) as book:
        assert _state(book) == _state(filled.book)
        assert book.can_undo == "导入"


def _state(book: Book) -> dict[Any, Any]:
    return {
        filing: {head: book.document(head.document) for head in book.documents(filing.filing)}
        for filing in book.filings()
    }


def _value(document: Document, path: str) -> Any:
    return value_at(document, path)


def test_a_closed_book_stays_closed(filled: Any, refused: Any) -> None:
    filled.book.close()
    filled.book.close()
    for use in (filled.book.filings, filled.book.undo, filled.book.history):
        with refused("store-failed"):
            use()
    Book.open(filled.path).close()


def test_a_book_belongs_to_the_thread_that_opened_it(filled: Any, refused: Any) -> None:
    with ThreadPoolExecutor(1) as other, refused("store-failed"):
        other.submit(filled.book.filings).result()
    assert filled.book.filings() == (filled.filing,)
