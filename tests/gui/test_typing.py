"""At the keyboard: what a clerk does in the form, with real key events, and what the book then says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.notice_panel import NoticePanel
from jixiao_desktop.layout.model import GridCell
from tests.gui.typist import Typist

K = Qt.Key
ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def notice(typist: Typist) -> str:
    """The sentence beside the cell; empty if there is none."""
    panel = typist.view.findChild(NoticePanel)
    return panel.text() if panel is not None and panel.isVisible() else ""


def click(typist: Typist, path: str) -> None:
    box = typist.view.visualRect(typist.panel.form.find(path))
    QTest.mouseClick(typist.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_an_amount_replaces_what_stood_there(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.type("12.8")
    assert isinstance(typist.editor, QLineEdit)
    assert typist.text == "12.8"
    typist.press(K.Key_Return)
    assert typist.editor is None
    assert typist.value("funds.total.budget") == Decimal("128000.00")
    assert typist.panel.form.find("funds.total.budget").data() == "12.8"


def test_full_width_figures_are_understood(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.type("１２．８")
    typist.press(K.Key_Return)
    assert typist.value("funds.total.budget") == Decimal("128000.00")


def test_a_wrong_amount_stays_open_and_keeps_the_old_value(typist: Typist) -> None:
    before = typist.value("funds.total.budget")
    typist.go_to("funds.total.budget")
    typist.type("12..8")
    typist.press(K.Key_Return)
    assert typist.text == "12..8"
    assert "“12..8”不是金额" in notice(typist)
    assert typist.value("funds.total.budget") == before
    typist.press(K.Key_Escape)
    assert typist.editor is None
    assert notice(typist) == ""
    assert typist.path == "funds.total.budget"


def test_a_wrong_amount_can_be_put_right(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.type("12..8")
    typist.press(K.Key_Return)
    for _ in range(2):
        typist.press(K.Key_Backspace)
    typist.type("5")
    typist.press(K.Key_Return)
    assert typist.value("funds.total.budget") == Decimal("125000.00")
    assert notice(typist) == ""


def test_a_wrong_amount_is_not_left_by_a_click(typist: Typist, qtbot: QtBot) -> None:
    typist.go_to("funds.total.budget")
    typist.type("12..8")
    click(typist, "name")
    assert typist.text == "12..8"
    assert typist.path == "funds.total.budget"
    qtbot.waitUntil(lambda: typist.editor is not None and typist.editor.hasFocus())
    typist.press(K.Key_Escape)
    click(typist, "name")
    assert typist.path == "name"


def test_a_wrong_amount_holds_what_waits_for_it(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.type("x")
    assert not typist.panel.commit_open_editor()
    typist.press(K.Key_Escape)
    assert typist.panel.commit_open_editor()


def test_what_is_typed_is_entered_before_other_work(typist: Typist) -> None:
    typist.go_to("name")
    typist.type("new")
    assert typist.panel.commit_open_editor()
    assert typist.value("name") == "new"
    assert typist.editor is None


def test_a_click_elsewhere_enters(typist: Typist) -> None:
    typist.go_to("name")
    typist.type("new")
    click(typist, "annual_goal")
    assert typist.editor is None
    assert typist.value("name") == "new"
    assert typist.path == "annual_goal"


@pytest.mark.parametrize(
    ("key", "modifiers", "end"),
    [
        (K.Key_Return, None, "indicators.2.target"),
        (K.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "indicators.2.target"),
        (K.Key_Return, SHIFT, "indicators.0.target"),
        (K.Key_Tab, None, "indicators.1.standard"),
        (K.Key_Backtab, SHIFT, "indicators.1.name"),
    ],
)
@pytest.mark.parametrize("editing", [False, True])
def test_keys_leave_a_cell(
    typist: Typist, key: Qt.Key, modifiers: Qt.KeyboardModifier | None, end: str, editing: bool
) -> None:
    typist.go_to("indicators.1.target")
    if editing:
        typist.type("7")
    typist.press(key, modifiers or Qt.KeyboardModifier.NoModifier)
    assert typist.path == end
    assert typist.editor is None
    assert (typist.value("indicators.1.target") == "7") == editing


@pytest.mark.parametrize(
    ("key", "end"),
    [
        (K.Key_Up, "indicators.0.target"),
        (K.Key_Down, "indicators.2.target"),
        (K.Key_Left, "indicators.1.name"),
        (K.Key_Right, "indicators.1.standard"),
        (K.Key_Home, "indicators.1.name"),
        (K.Key_End, "indicators.1.standard"),
    ],
)
def test_arrows_go_from_field_to_field(typist: Typist, key: Qt.Key, end: str) -> None:
    typist.go_to("indicators.1.target")
    typist.press(key)
    assert typist.path == end


@pytest.mark.parametrize(("key", "end"), [(K.Key_Home, "department.name"), (K.Key_End, "signature.head")])
def test_control_goes_to_the_ends_of_the_form(typist: Typist, key: Qt.Key, end: str) -> None:
    typist.go_to("indicators.1.target")
    typist.press(key, CONTROL)
    assert typist.path == end


def test_pages_are_turned_and_turned_back(typist: Typist) -> None:
    typist.go_to("indicators.0.name")
    typist.view.set_zoom(3.0)
    typist.press(K.Key_PageDown)
    assert typist.cell.row > typist.panel.form.find("indicators.0.name").row() + 1
    typist.press(K.Key_PageUp)
    assert typist.path == "indicators.0.name"


def test_enter_after_tabs_begins_the_next_row(typist: Typist) -> None:
    typist.go_to("indicators.1.name")
    for text in ("a", "b"):
        typist.type(text)
        typist.press(K.Key_Tab)
    assert typist.path == "indicators.1.standard"
    typist.press(K.Key_Return)
    assert typist.path == "indicators.2.name"
    typist.press(K.Key_Tab)
    typist.press(K.Key_Left)
    typist.press(K.Key_Right)
    typist.press(K.Key_Return)
    assert typist.path == "indicators.3.target"


def test_tab_into_another_row_begins_anew(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    while typist.path != "indicators.1.target":
        typist.press(K.Key_Tab)
    typist.press(K.Key_Return)
    assert typist.path == "indicators.2.name"


def test_shift_selects_and_control_d_fills_down(typist: Typist) -> None:
    typist.go_to("indicators.0.target")
    typist.press(K.Key_Down, SHIFT)
    typist.press(K.Key_Down, SHIFT)
    typist.press(K.Key_D, CONTROL)
    indicators = typist.book.document(typist.document).indicators
    assert len({one.target for one in indicators[:3]}) == 1
    assert indicators[3].target != indicators[0].target
    typist.book.undo()
    typist.go_to("indicators.3.target")
    typist.press(K.Key_D, CONTROL)
    assert typist.value("indicators.3.target") == typist.value("indicators.2.target")


def test_f2_goes_on_where_the_text_ends(typist: Typist) -> None:
    typist.go_to("name")
    typist.press(K.Key_F2)
    typist.type("+")
    typist.press(K.Key_Return)
    assert typist.value("name") == "县法学会工作经费+"


def test_a_double_click_opens(typist: Typist) -> None:
    box = typist.view.visualRect(typist.panel.form.find("name"))
    QTest.mouseClick(typist.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseDClick(typist.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert typist.text == "县法学会工作经费"


def test_a_label_does_not_open(typist: Typist) -> None:
    row = typist.panel.form.find("name").row()
    typist.view.go_to(typist.panel.form.index(row, 0))
    before = typist.cell
    typist.type("x")
    assert typist.editor is None
    assert typist.cell == before


def test_alt_enter_breaks_a_line_of_a_text(typist: Typist) -> None:
    typist.go_to("annual_goal")
    typist.type("a")
    typist.press(K.Key_Return, ALT)
    typist.type("b")
    typist.press(K.Key_Return)
    assert typist.value("annual_goal") == "a\nb"


def test_alt_enter_breaks_no_line_of_a_name(typist: Typist) -> None:
    typist.go_to("indicators.0.name")
    typist.type("a")
    typist.press(K.Key_Return, ALT)
    typist.type("b")
    typist.press(K.Key_Return)
    assert typist.value("indicators.0.name") == "ab"


def test_the_editor_of_a_text_grows(typist: Typist) -> None:
    typist.go_to("annual_goal")
    typist.type("a")
    assert isinstance(typist.editor, QPlainTextEdit)
    before = typist.editor.height()
    for _ in range(12):
        typist.press(K.Key_Return, ALT)
    assert typist.editor.height() > before
    assert not typist.editor.verticalScrollBar().isVisible()


def test_words_before_a_field_stay_in_sight(typist: Typist) -> None:
    typist.go_to("department.name")
    typist.type("x")
    box = typist.view.visualRect(typist.view.currentIndex())
    assert typist.editor is not None
    assert typist.editor.x() > box.left() + 100


def test_escape_restores(typist: Typist) -> None:
    typist.go_to("annual_goal")
    before = typist.value("annual_goal")
    typist.type("x")
    typist.press(K.Key_Escape)
    assert typist.editor is None
    assert typist.value("annual_goal") == before
    assert typist.path == "annual_goal"


def test_looking_changes_nothing(typist: Typist) -> None:
    steps = len(typist.book.book.history())
    for path in ("annual_goal", "indicators.0.name", "funds.total.budget"):
        typist.go_to(path)
        typist.press(K.Key_F2)
        typist.press(K.Key_Return)
    assert len(typist.book.book.history()) == steps


def test_what_is_being_typed_outlives_findings_and_other_changes(typist: Typist) -> None:
    typist.go_to("name")
    typist.press(K.Key_F2)
    typist.panel.form.set_marks({"name": CellMark(Level.WARNING, "名称与上年不同。")})
    typist.type("+")
    typist.panel.form.set_marks({})
    typist.book.insert_row(typist.document, typist.panel.form.cell(typist.panel.form.find("indicators.0.name")))  # type: ignore[arg-type]
    assert typist.text == "县法学会工作经费+"
    typist.press(K.Key_Return)
    assert typist.value("name") == "县法学会工作经费+"


def test_delete_clears(typist: Typist) -> None:
    typist.go_to("annual_goal")
    typist.press(K.Key_Delete)
    assert typist.value("annual_goal") is None
    assert typist.path == "annual_goal"


@pytest.mark.parametrize("path", ["annual_goal", "indicators.0.name", "funds.superior.budget", "name"])
def test_the_first_composition_reaches_the_editor_and_replaces(typist: Typist, path: str) -> None:
    typist.go_to(path)
    typist.compose("ni")
    assert typist.editor is not None
    typist.compose("ni hao")
    typist.compose("", "１２")
    typist.compose("", "３")
    assert typist.text == "１２３"
    typist.press(K.Key_Return)
    assert str(typist.value(path)) in ("１２３", "1230000.00")


def test_a_given_up_composition_restores(typist: Typist) -> None:
    typist.go_to("annual_goal")
    before = typist.value("annual_goal")
    typist.compose("ni")
    typist.compose("")
    assert typist.text == before
    typist.press(K.Key_Escape)
    assert typist.value("annual_goal") == before


def test_a_blank_row_becomes_an_indicator(typist: Typist) -> None:
    typist.view.go_to(typist.panel.form.index_of(blank_row(typist)))
    count = len(typist.book.document(typist.document).indicators)
    typist.type("abc")
    place = typist.cell
    typist.press(K.Key_Tab)
    indicators = typist.book.document(typist.document).indicators
    assert len(indicators) == count + 1
    assert "abc" in [one.name for one in indicators]
    assert (typist.cell.row, typist.cell.column) == (place.row, place.column + 1)
    assert (typist.path or "").endswith(".target")


def blank_row(typist: Typist) -> GridCell:
    """The name of a blank indicator; where the example has none, one kind is emptied first."""
    blanks = [cell for cell in typist.panel.form.cells() if cell.seed is not None and cell.path == "name"]
    if not blanks:
        typist.go_to("indicators.4.name")
        while typist.book.document(typist.document).indicators[4].level2 == "质量指标":
            typist.book.remove_row(typist.document, typist.cell)
        return blank_row(typist)
    return blanks[0]


def test_the_form_stays_where_it_was_scrolled(typist: Typist) -> None:
    typist.go_to("signature.head")
    scrolled = typist.view.verticalScrollBar().value()
    assert scrolled > 0
    typist.go_to("indicators.9.name")
    typist.book.insert_row(typist.document, typist.cell)
    assert abs(typist.view.verticalScrollBar().value() - scrolled) < 60


def test_the_wheel_zooms_with_control(typist: Typist, qtbot: QtBot) -> None:
    before = typist.view.columnWidth(1)
    with qtbot.waitSignal(typist.view.zoomed) as zoomed:
        typist.view.zoom_in()
    assert zoomed.args == [pytest.approx(1.1)]
    assert typist.view.columnWidth(1) == pytest.approx(before * 1.1, abs=1)
    typist.view.set_zoom(99)
    assert typist.view.zoom == 3.0


def test_painting_with_cursor_and_selection(typist: Typist) -> None:
    typist.go_to("name")
    typist.view.selectAll()
    image = typist.view.grab().toImage()
    assert image.pixelColor(2, image.height() // 2).name() == "#e4e7eb"
    box = typist.view.visualRect(typist.panel.form.find("annual_goal"))
    below = typist.view.viewport().mapTo(typist.view, box.topLeft() + QPoint(box.width() // 2, 2))
    assert image.pixelColor(below).blue() > image.pixelColor(below).red()
