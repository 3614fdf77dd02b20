"""Explanations stay with their rows, and what the checks keep is journalled like everything else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jixiao_desktop.document.changes import (
    AlterDocument,
    Explanation,
    InsertRow,
    RemoveDocument,
    RemoveRow,
    SetExplanation,
    SetSecretWords,
    SetValue,
)
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.store import Book


def test_an_explanation_is_given_changed_and_withdrawn(filled: Any, refused: Any) -> None:
    book, filing = filled.book, filled.filing.filing
    first = Explanation(filing, filled.heads[0].document, "budget-sum", "", "资金年中追加", "100；200")
    whole = Explanation(filing, None, "whole-projects", "", "项目另有来源", "")
    book.commit("说明", [SetExplanation(None, first), SetExplanation(None, whole)])
    assert book.explanations(filing) == (whole, first)
    second = replace(first, text="追加，另附文件", figures="100；300")
    change = SetExplanation(first, second)
    book.commit("说明", [change])
    assert book.explanations(filing) == (whole, second)
    assert book.history(filled.heads[0].document, 1)[0].changes == (change,)
    for wrong in (SetExplanation(first, None), SetExplanation(None, second), SetExplanation(first, second)):
        with refused("store-changed-elsewhere"):
            book.commit("说明", [wrong])
    book.commit("撤回说明", [SetExplanation(second, None)])
    assert book.explanations(filing) == (whole,)
    book.undo()
    book.undo()
    assert book.explanations(filing) == (whole, first)
    book.undo()
    assert book.explanations(filing) == ()
    assert book.verify() == ()


def test_an_explanation_moves_with_its_row_and_comes_back_with_it(filled: Any) -> None:
    book, filing, head = filled.book, filled.filing.filing, filled.heads[0].document
    row = book.document(head).indicators[2]
    field = Explanation(filing, head, "target-unit", "indicators.2.target", "按实际", "≥95%")
    entry = replace(field, rule="no-kind", path="indicators.2", text="无此类")
    book.commit("说明", [SetExplanation(None, field), SetExplanation(None, entry)])
    book.commit("插入一行", [InsertRow(head, "indicators", 0, Indicator())])
    assert [one.path for one in book.explanations(filing)] == ["indicators.3", "indicators.3.target"]
    moved = [RemoveRow(head, "indicators", 3, row), InsertRow(head, "indicators", 1, row)]
    book.commit("移动一行", moved)
    assert [one.path for one in book.explanations(filing)] == ["indicators.1", "indicators.1.target"]
    there = book.explanations(filing)[1]
    book.commit("改说明", [SetExplanation(there, replace(there, text="另按实际"))])
    book.commit("删除一行", [RemoveRow(head, "indicators", 1, row)])
    assert book.explanations(filing) == ()
    book.undo()
    assert [one.text for one in book.explanations(filing)] == ["无此类", "另按实际"]
    for _ in range(3):
        book.undo()
    assert book.explanations(filing) == (entry, field)
    for _ in range(4):
        book.redo()
    assert book.explanations(filing) == ()


def test_explanations_go_and_come_with_their_form(filled: Any) -> None:
    book, filing, head = filled.book, filled.filing, filled.heads[0]
    given = Explanation(filing.filing, head.document, "rule", "name", "说明", "")
    book.commit("说明", [SetExplanation(None, given)])
    book.commit("删", [RemoveDocument(head, book.document(head.document))])
    assert book.explanations(filing.filing) == ()
    book.undo()
    book.commit("移", [AlterDocument(head, replace(head, position=7))])
    book.close()
    with Book.open(filled.path) as again:
        assert again.explanations(filing.filing) == (given,)


def test_the_books_own_words_keep_their_order(filled: Any, refused: Any) -> None:
    book = filled.book
    assert book.secret_words() == ()
    book.commit("涉密词表", [SetSecretWords((), ("机密", "甲项目"))])
    book.commit("涉密词表", [SetSecretWords(("机密", "甲项目"), ("甲项目", "机密", "乙"))])
    assert book.secret_words() == ("甲项目", "机密", "乙")
    with refused("store-changed-elsewhere"):
        book.commit("涉密词表", [SetSecretWords((), ("乙",))])
    book.undo()
    assert book.secret_words() == ("机密", "甲项目")
    assert book.history(limit=1)[0].changes == (SetSecretWords(("机密", "甲项目"), ("甲项目", "机密", "乙")),)
    book.commit("改", [SetValue(filled.heads[0].document, "overview", None, "概述")])
    assert book.verify() == ()
