"""Typing into a form changes the record by one step, or says what is wrong and changes nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter, enter_block, insert_row, move_row, remove_row
from jixiao_desktop.services.filing import add_project
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form

WAN = MoneyUnit.TEN_THOUSAND_YUAN


def content(form: Form) -> Document:
    return form.book.document(form.document)


def budget(form: Form) -> Decimal | None:
    return content(form).fund(FundSource.TOTAL).budget


def new_project(book: Book, drawing: Drawing) -> Form:
    definition = drawing.catalogue.get("hunan-project-target")
    return Form(book, drawing, add_project(book, book.filings()[0].filing, "新项目", definition))


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("12.8", "128000.00"),
        ("１２．８", "128000.00"),
        ("1,234.5", "12345000.00"),
        ("128000元", "128000.00"),
        ("0", "0.00"),
    ],
)
def test_an_amount_is_taken_in_the_forms_unit(project: Form, typed: str, yuan: str) -> None:
    assert enter(project.book, project.document, project.cell("funds.total.budget"), typed, WAN)
    assert budget(project) == Decimal(yuan)


def test_a_wrong_amount_changes_nothing_and_names_the_field(project: Form) -> None:
    before = content(project)
    with pytest.raises(UserError, match="资金总额的预算数：“十二万”不是金额"):
        enter(project.book, project.document, project.cell("funds.total.budget"), "十二万", WAN)
    assert content(project) == before


def test_blank_is_not_zero(project: Form) -> None:
    enter(project.book, project.document, project.cell("funds.total.budget"), "  ", WAN)
    assert budget(project) is None


def test_words_that_print_for_a_blank_read_back_as_blank(project: Form) -> None:
    cell = project.cell("funds.superior.budget")
    enter(project.book, project.document, cell, "3", WAN)
    enter(project.book, project.document, cell, "（分级填报）", WAN)
    assert content(project).fund(FundSource.SUPERIOR).budget is None


def test_the_same_text_again_is_no_change(project: Form) -> None:
    steps = len(project.book.history())
    cell = project.cell("indicators.0.target")
    assert not enter(project.book, project.document, cell, cell.value, WAN)
    assert len(project.book.history()) == steps


def test_one_line_fields_drop_line_breaks_and_texts_keep_them(project: Form) -> None:
    enter(project.book, project.document, project.cell("indicators.0.name"), "开展\n 培训", WAN)
    enter(project.book, project.document, project.cell("annual_goal"), "目标1\r\n目标2 ", WAN)
    assert content(project).indicators[0].name == "开展培训"
    assert content(project).annual_goal == "目标1\n目标2"


def test_typing_into_a_blank_row_adds_it_in_its_level(book: Book, drawing: Drawing, project: Form) -> None:
    blank = new_project(book, drawing)
    targets = blank.blanks("target")
    assert enter_block(book, blank.document, [(targets[2], "100%"), (targets[0], "≥3次")], WAN)
    assert [(i.level2, i.target) for i in content(blank).indicators] == [("数量指标", "≥3次"), ("时效指标", "100%")]
    book.undo()
    assert content(blank).indicators == ()


def test_a_pasted_block_fills_several_fields_of_one_blank_row(book: Book, drawing: Drawing, project: Form) -> None:
    blank = new_project(book, drawing)
    entries = [
        (cell, text)
        for name, text in (("name", "名"), ("target", "值"), ("standard", "标准"))
        for cell in blank.blanks(name)[:3]
    ]
    enter_block(book, blank.document, entries, WAN)
    rows = content(blank).indicators
    assert [(i.kind, i.name, i.target, i.standard) for i in rows] == [
        ("quantity", "名", "值", "标准"),
        ("quality", "名", "值", "标准"),
        ("timeliness", "名", "值", "标准"),
    ]


def test_cells_behind_a_filled_blank_row_keep_their_place(project: Form) -> None:
    book = project.book
    while len([i for i in content(project).indicators if i.kind == "quantity"]):
        remove_row(book, project.document, project.cell("indicators.0.name"))
    first = content(project).indicators[0]
    entries = [(project.blanks("name")[0], "补的数量"), (project.cell("indicators.0.target"), "改过的值")]
    enter_block(book, project.document, entries, WAN)
    rows = content(project).indicators
    assert rows[0].name == "补的数量"
    assert (rows[1].name, rows[1].target) == (first.name, "改过的值")


def test_a_block_is_all_or_nothing(project: Form) -> None:
    before = content(project)
    entries = [(project.cell("name"), "改名"), (project.cell("funds.total.budget"), "不是数")]
    with pytest.raises(UserError):
        enter_block(project.book, project.document, entries, WAN)
    assert content(project) == before


def test_labels_cannot_be_typed_into(project: Form) -> None:
    label = next(cell for cell in project.cells if cell.label)
    with pytest.raises(UserError, match="这一格不用填"):
        enter(project.book, project.document, label, "x", WAN)


def test_rows_are_inserted_moved_and_removed_within_their_level(project: Form) -> None:
    book, document = project.book, project.document
    before = content(project).indicators
    assert insert_row(book, document, project.cell("indicators.0.name")) == "indicators.1"
    inserted = content(project).indicators[1]
    assert inserted == Indicator(level1=before[0].level1, level2=before[0].level2, kind=before[0].kind)
    assert move_row(book, document, project.cell("indicators.1.name"), down=False) == "indicators.0"
    assert content(project).indicators[0] == inserted
    with pytest.raises(UserError, match="已经是第一条"):
        move_row(book, document, project.cell("indicators.0.name"), down=False)
    remove_row(book, document, project.cell("indicators.0.name"))
    assert content(project).indicators == before
    with pytest.raises(UserError, match="没有可以增删的行"):
        remove_row(book, document, project.cell("annual_goal"))


def test_the_departments_name_changes_in_all_forms_and_in_the_tree(
    project: Form, heads: tuple[DocumentHead, ...]
) -> None:
    book = project.book
    enter(book, project.document, project.cell("department.name"), "示例县委政法委", WAN)
    assert {book.document(head.document).department.name for head in heads} == {"示例县委政法委"}
    assert book.filings()[0].name == "示例县委政法委"
    book.undo()
    assert {book.document(head.document).department.name for head in heads} == {"中共示例县委政法委员会"}
    assert book.filings()[0].name == "中共示例县委政法委员会"
