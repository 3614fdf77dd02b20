"""A value that is shared changes in every stage; what is not surely the same is left alone."""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.document.changes import DocumentHead, SetValue
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.sharing import companions
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage

TARGET = DocumentHead("t", "e", "f", 0, Stage.TARGET, Scope.PROJECT)
LATER = DocumentHead("a", "e", "f", 0, Stage.ASSESSMENT, Scope.PROJECT)


def document(**rows: str | None) -> Document:
    """Indicators by the id of their row."""
    made = tuple(Indicator(kind=IndicatorKind.QUANTITY, name=name, row=row) for row, name in rows.items())
    return Document(Stage.TARGET, Scope.PROJECT, indicators=made)


def followed(own: Document, other: Document, row: int, name: str, to: DocumentHead = LATER) -> list[str]:
    change = SetValue("t", f"indicators.{row}.name", own.indicators[row].name, name)
    return [companion.path for companion in companions(change, TARGET, [(to, other)], own)]


def test_a_rename_follows_the_row_wherever_it_stands() -> None:
    assert followed(document(a="甲", b="乙"), document(c="丙", b="乙"), 1, "丁") == ["indicators.1.name"]
    assert followed(document(a=None, b=None), document(b=None, a=None), 1, "丁") == ["indicators.0.name"]
    assert followed(document(a="甲", b="丁"), document(b="丁", a="甲"), 0, "丁") == ["indicators.1.name"]


def test_another_row_of_the_same_name_and_another_value_are_left_alone() -> None:
    assert followed(document(a="甲"), document(b="甲"), 0, "丁") == []
    assert followed(document(a="甲"), document(a="自己的名称"), 0, "丁") == []
    assert followed(document(a="甲"), document(a="甲"), 0, "丁", replace(LATER, submitted="2026-03-01")) == []
    assert followed(document(a="甲"), document(a="甲"), 0, "丁", replace(LATER, expenditure="g")) == []


def test_a_departments_name_passes_to_other_years_and_what_it_does_only_within_the_year() -> None:
    own, other_year = document(), replace(LATER, expenditure="g", filing="g")
    for path, expected in (("department.name", 1), ("department.supervisor", 0)):
        change = SetValue("t", path, None, "新")
        assert len(list(companions(change, TARGET, [(other_year, own)], own))) == expected
        assert len(list(companions(change, TARGET, [(replace(other_year, filing="f"), own)], own))) == 1
