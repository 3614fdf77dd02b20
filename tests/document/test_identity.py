"""Rows are known by their ids; where files have none, by kind, name and occurrence, and only where that is sure."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from jixiao_desktop.document.changes import InsertRow
from jixiao_desktop.document.documents_json import to_json
from jixiao_desktop.document.identity import has_identities, identified, identified_insertion
from jixiao_desktop.document.model import Document, Indicator, Task
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage
from tests.strategies import documents


def document(*names: str | None, ids: bool = False) -> Document:
    rows = tuple(
        Indicator(kind=IndicatorKind.QUANTITY, name=name, row=str(at) if ids else None) for at, name in enumerate(names)
    )
    return Document(Stage.TARGET, Scope.PROJECT, indicators=rows)


def found(read: Document, *others: Document) -> list[str | None]:
    """The short ids that were known; new ones are ``None``."""
    rows = identified(read, others).indicators
    return [row.row if row.row and len(row.row) < 32 else None for row in rows]


def test_the_same_name_is_the_same_row() -> None:
    assert found(document("乙", "甲"), document("甲", "丙", "乙", ids=True)) == ["2", "0"]
    assert found(document("甲", "甲"), document("甲", "丙", "甲", ids=True)) == ["0", "2"]
    assert found(document("调解 案件"), document("调解案件", ids=True)) == ["0"]


def test_what_is_not_surely_the_same_gets_an_id_of_its_own() -> None:
    assert found(document("甲", "甲"), document("甲", ids=True)) == [None, None]
    assert found(document(None), document(None, ids=True)) == [None]
    assert found(document("甲")) == [None]
    assert found(document("甲", "乙"), document("甲", ids=True), document("丁", "乙", ids=True)) == ["0", "1"]


def test_an_id_is_given_once_and_kept() -> None:
    read = replace(document("甲"), indicators=(Indicator(name="别的", row="0"), *document("甲").indicators))
    assert found(read, document("甲", ids=True)) == ["0", None]


def test_a_row_that_comes_alone_is_found_by_its_name_too() -> None:
    other = document("甲", "乙", ids=True)
    read = InsertRow("d", "indicators", 1, document("乙").indicators[0])
    assert identified_insertion(read, document("甲", ids=True), [other]).row.row == "1"
    known = InsertRow("d", "tasks", 0, Task(row="a"))
    assert identified_insertion(known, document(), [other]) is known


@given(documents())
def test_ids_are_no_content(content: Document) -> None:
    known = identified(content)
    assert has_identities(known)
    assert known == content
    assert to_json(known) == to_json(content)
    ids = [row.row for name in ROW_LISTS for row in rows_of(known, name)]
    assert len(set(ids)) == len(ids)
    assert identified(known) is known
