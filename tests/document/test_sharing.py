"""A value that is shared changes in every stage; what is not surely the same is left alone."""

from __future__ import annotations

from jixiao_desktop.document.changes import DocumentHead, SetValue
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.sharing import companions
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage

TARGET = DocumentHead("t", "e", "f", 0, Stage.TARGET, Scope.PROJECT)
LATER = DocumentHead("a", "e", "f", 0, Stage.ASSESSMENT, Scope.PROJECT)


def document(*names: str | None) -> Document:
    rows = tuple(Indicator(kind=IndicatorKind.QUANTITY, name=name) for name in names)
    return Document(Stage.TARGET, Scope.PROJECT, indicators=rows)


def followed(own: Document, other: Document, row: int, name: str) -> list[str]:
    change = SetValue("t", f"indicators.{row}.name", own.indicators[row].name, name)
    return [companion.path for companion in companions(change, TARGET, [(LATER, other)], own)]


def test_a_rename_follows_the_row_wherever_it_stands() -> None:
    assert followed(document("甲", "乙"), document("丙", "乙"), 1, "丁") == ["indicators.1.name"]
    assert followed(document("甲", "甲"), document("甲", "丙", "甲"), 1, "丁") == ["indicators.2.name"]


def test_what_is_not_surely_the_same_row_is_left_alone() -> None:
    assert followed(document("甲", "甲"), document("甲"), 0, "丁") == []
    assert followed(document(None), document(None), 0, "丁") == []
    assert followed(document("乙", "丙"), document("甲", "乙"), 0, "丙") == []
    assert followed(document("甲"), document("甲", "丁"), 0, "丁") == []
