"""The form as paper: what grows, what stays in sight, what is marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.head_panel import HeadPanel
from tests.gui.typist import Typist

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def whole(typist: Typist, documents: list[str]) -> Typist:
    """Before the form of the whole department, which is longer than the window."""
    typist.panel.show_document(documents[0])
    return Typist(typist.panel, typist.book, documents[0])


def box(typist: Typist, path: str) -> QRect:
    return typist.view.visualRect(typist.panel.form.find(path))


def picture(typist: Typist, path: str) -> QImage:
    """The upper right corner of the cell."""
    geometry, index = typist.view._cells.geometry, typist.panel.form.find(path)
    cell = typist.panel.form.cell(index)
    assert geometry is not None
    assert cell is not None
    place = geometry.ink(box(typist, path), cell)
    return (
        typist.view.viewport().grab(QRect(place.topRight() - QPoint(14, 0), place.topRight() + QPoint(0, 14))).toImage()
    )


def test_rows_below_move_down_while_one_types_and_back_on_escape(typist: Typist) -> None:
    typist.go_to("indicators.0.name")
    below = box(typist, "indicators.1.name").top()
    typist.press(K.Key_F2)
    typist.type("words that need another line or two")
    grown = box(typist, "indicators.1.name").top()
    assert grown > below
    assert typist.editor is not None
    assert typist.editor.geometry().bottom() <= grown
    typist.press(K.Key_Escape)
    assert box(typist, "indicators.1.name").top() == below


def test_what_is_typed_stays_in_sight_at_the_lower_edge(whole: Typist) -> None:
    whole.go_to("annual_goal")
    whole.press(K.Key_F2)
    for _ in range(12):
        whole.press(K.Key_Return, ALT)
    editor = whole.editor
    assert editor is not None
    assert editor.geometry().bottom() <= whole.view.viewport().height()


@pytest.mark.parametrize("path", ["funds.government_fund.budget", "funds.general.budget", "department.name"])
def test_the_editor_opens_beside_the_words_of_its_cell(whole: Typist, path: str) -> None:
    whole.go_to(path)
    cell = whole.cell
    whole.type("1")
    editor = whole.editor
    assert editor is not None
    words = editor.fontMetrics().horizontalAdvance(cell.before)
    assert editor.x() >= box(whole, path).left() + words
    assert editor.width() > 40


def test_the_head_stays_while_its_rows_scroll(whole: Typist) -> None:
    head = whole.view.findChild(HeadPanel)
    assert head is not None
    whole.go_to("department.name")
    assert head.isHidden()
    whole.view.set_zoom(2.0)
    last = len(whole.book.document(whole.document).indicators) - 1
    whole.go_to(f"indicators.{last}.name")
    assert head.isVisible()
    whole.go_to("indicators.4.name")
    assert box(whole, "indicators.4.name").top() >= head.geometry().bottom() - 3
    whole.go_to("department.name")
    assert head.isHidden()


def test_a_finding_is_seen_and_said(typist: Typist) -> None:
    typist.go_to("name")
    form = typist.panel.form
    plain = picture(typist, "funds.total.budget")
    shapes = []
    for level in Level:
        form.set_marks({"funds.total.budget": CellMark(level, "与分项之和不等。")})
        shapes.append(picture(typist, "funds.total.budget"))
        assert form.hint(form.cell(form.find("funds.total.budget"))).startswith(f"{level.label}：与分项之和不等。")  # type: ignore[arg-type]
    assert "与分项之和不等" in form.find("funds.total.budget").data(Qt.ItemDataRole.ToolTipRole)
    shapes.append(plain)
    assert all(one != other for at, one in enumerate(shapes) for other in shapes[:at])
    form.set_marks({})
    assert picture(typist, "funds.total.budget") == plain


def test_a_required_blank_has_an_asterisk_until_it_is_filled(typist: Typist) -> None:
    typist.go_to("annual_goal")
    assert typist.cell.required
    typist.press(K.Key_Delete)
    typist.go_to("name")
    blank = picture(typist, "annual_goal")
    assert "必须填写" in typist.panel.form.find("annual_goal").data(Qt.ItemDataRole.ToolTipRole)
    typist.go_to("annual_goal")
    typist.type("x")
    typist.press(K.Key_Return)
    typist.go_to("name")
    assert picture(typist, "annual_goal") != blank


def test_page_breaks_by_a_switch(whole: Typist) -> None:
    whole.go_to("indicators.12.name")
    plain = whole.view.viewport().grab().toImage()
    whole.view.show_page_breaks(True)
    marked = whole.view.viewport().grab().toImage()
    assert marked != plain
    whole.view.show_page_breaks(False)
    assert whole.view.viewport().grab().toImage() == plain


def test_the_sheet_fits_the_width(typist: Typist) -> None:
    typist.view.zoom_to_width()
    assert typist.view.horizontalScrollBar().maximum() == 0
    sheet = typist.view._cells.geometry
    assert sheet is not None
    assert abs(sheet.sheet_width - (typist.view.viewport().width() - 28)) <= 3
    typist.view.zoom_first()
    assert typist.view.zoom == 1.0
