"""The form as a Qt model, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.document.values import with_value
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.form_model import FormModel, FormRole, is_listed
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.drawing import Drawing
from tests.gui import ticked_form

EDITABLE = Qt.ItemFlag.ItemIsEditable
CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable
Typed = list[tuple[str | None, str]]


@pytest.fixture
def typed() -> Typed:
    return []


@pytest.fixture
def form(qtbot: QtBot, typed: Typed, book: BookModel, documents: list[str]) -> FormModel:
    def type_in(entries: Sequence[tuple[GridCell, str]]) -> bool:
        if entries[0][1] == "错":
            raise UserError(Message("wrong", "不对"))
        typed.extend((cell.path, text) for cell, text in entries)
        return True

    model = FormModel(type_in)
    model.show(book.measured(documents[1]))
    return model


def test_it_is_a_model_that_qt_accepts(form: FormModel, book: BookModel, documents: list[str]) -> None:
    tester = QAbstractItemModelTester(form, QAbstractItemModelTester.FailureReportingMode.Warning)
    for document in (*documents, documents[1], documents[1]):
        form.show(book.measured(document))
        form.set_marks({"name": CellMark(Level.ERROR, "名称空白。")})
    form.show(None)
    form.set_marks({})
    assert form.rowCount() == 0
    del tester


def test_every_square_belongs_to_one_cell(form: FormModel) -> None:
    for row in range(form.rowCount()):
        for column in range(form.columnCount()):
            cell = form.cell(form.index(row, column))
            assert cell is not None
            assert cell.row <= row <= cell.last_row
            assert cell.column <= column < cell.column + cell.columns
    assert form.cell(QModelIndex()) is None


def test_a_cell_says_what_it_is(form: FormModel) -> None:
    name = form.find("name")
    assert name.data() == "县法学会工作经费"
    assert name.data(FormRole.PATH) == "name"
    assert name.data(FormRole.SPAN) == (1, 2)
    assert not name.data(FormRole.LABEL)
    assert name.data(FormRole.BORDERED)
    assert form.find("indicators.2").data(FormRole.ENTRY) == "indicators.2"
    label = form.anchor(form.index(name.row(), 0))
    assert (label.data(), label.data(FormRole.LABEL)) == ("项目支出名称", True)
    assert label.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignCenter
    assert form.roleNames()[FormRole.PATH] == b"path"


def test_words_around_a_field_are_not_edited(form: FormModel) -> None:
    unit = form.find("department.name")
    assert unit.data() == "填报单位：（盖章）中共示例县委政法委员会"
    assert unit.data(Qt.ItemDataRole.EditRole) == "中共示例县委政法委员会"
    superior = form.find("funds.superior.budget")
    assert (superior.data(), superior.data(Qt.ItemDataRole.EditRole)) == ("（分级填报）", "")


def test_a_cell_says_what_to_write_and_how_its_figure_came_about(
    form: FormModel, book: BookModel, documents: list[str]
) -> None:
    tip = Qt.ItemDataRole.ToolTipRole
    budget = form.find("funds.total.budget")
    assert "万元" in budget.data(tip)
    document = book.document(documents[1])
    assessment = book.drawing.catalogue.definitions["national-project-assessment"]
    executed = with_value(document, "funds.total.executed", Decimal("36000"))
    form.show(book.drawing.measured(executed, assessment))
    rate = form.find("funds.total.execution_rate")
    assert "怎么得来：执行率 = 3.6 ÷ 4.8 = 75%" in rate.data(tip)
    assert form.index(0, 0).data(tip) is None


def test_only_fields_can_be_edited(form: FormModel) -> None:
    for cell in form.cells():
        assert bool(form.flags(form.index_of(cell)) & EDITABLE) == (cell.path is not None)


def test_the_kind_of_field_decides_the_editor(form: FormModel) -> None:
    cell = {path: form.cell(form.find(path)) for path in ("funds.total.budget", "annual_goal", "indicators.0.name")}
    assert [form.figures(one) for one in cell.values() if one] == [True, False, False]
    assert [form.paragraphs(one) for one in cell.values() if one] == [False, True, False]


def test_what_is_typed_goes_on(form: FormModel, typed: Typed) -> None:
    assert form.setData(form.find("indicators.0.target"), "≥4场")
    assert typed == [("indicators.0.target", "≥4场")]


def test_a_label_takes_nothing(form: FormModel, typed: Typed) -> None:
    assert not form.setData(form.index(form.find("name").row(), 0), "x")
    assert typed == []


def test_a_refusal_is_told_with_its_place(form: FormModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.refused) as refused:
        assert not form.setData(form.find("name"), "错")
    index, error = refused.args
    assert index == form.find("name")
    assert str(error) == "不对。"


def test_the_same_shape_only_changes_contents(
    form: FormModel, qtbot: QtBot, book: BookModel, documents: list[str]
) -> None:
    with qtbot.assertNotEmitted(form.modelReset), qtbot.waitSignals([form.dataChanged, form.relaid]):
        form.show(book.measured(documents[1]))
    with qtbot.waitSignals([form.modelReset, form.relaid]):
        form.show(book.measured(documents[0]))


def test_a_row_is_found_in_the_wanted_column(form: FormModel) -> None:
    target = form.find("indicators.3.target")
    assert form.find("indicators.3", target.column()) == target
    assert form.find("indicators.3") == form.find("indicators.3.name")
    assert not form.find("indicators.99").isValid()


def test_rows_of_the_record_are_known(form: FormModel) -> None:
    listed = {path: is_listed(cell) for cell in form.cells() if (path := cell.path)}
    assert listed["indicators.0.name"]
    assert not listed["funds.total.budget"]
    assert not listed["name"]


def test_ticks(form: FormModel, typed: Typed, drawing: Drawing) -> None:
    form.show(ticked_form.measured(drawing, category="行政运行"))
    row = next(cell.row for cell in form.cells() if cell.tick)
    industry, running = form.index(row, 1), form.index(row, 2)
    state = Qt.ItemDataRole.CheckStateRole
    assert (industry.data(state), running.data(state)) == (Qt.CheckState.Unchecked, Qt.CheckState.Checked)
    assert form.flags(industry) & CHECKABLE
    assert not form.flags(industry) & EDITABLE
    form.setData(industry, Qt.CheckState.Checked, state)
    form.setData(running, Qt.CheckState.Unchecked, state)
    assert typed == [("category", "产业发展"), ("category", "")]
