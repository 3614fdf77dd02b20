"""Millimetres on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from jixiao_desktop.gui.editor.paper_font import paper_face
from jixiao_desktop.gui.editor.paper_geometry import PaperGeometry
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.measuring import SIDE_PADDING
from jixiao_desktop.layout.model import MeasuredGrid


@pytest.fixture
def measured(book: BookModel, documents: list[str]) -> MeasuredGrid:
    return book.measured(documents[0])


@pytest.mark.parametrize("scale", [1.9, 3.78, 4.725, 11.3])
def test_sums_stay_true_to_the_paper(measured: MeasuredGrid, scale: float) -> None:
    geometry = PaperGeometry.of(measured, scale, 1200)
    assert sum(geometry.columns) - geometry.left - geometry.right == round(170 * scale)
    assert sum(geometry.rows) - geometry.top - geometry.bottom == round(sum(measured.heights) * scale)


def test_the_sheet_stands_in_the_middle(measured: MeasuredGrid) -> None:
    geometry = PaperGeometry.of(measured, 3.78, 1201)
    assert sum(geometry.columns) == 1201
    assert geometry.sheet_width == round(210 * 3.78)
    assert geometry.sheet_left == (1201 - geometry.sheet_width) // 2


def test_margins_shrink_before_the_form_is_cut(measured: MeasuredGrid) -> None:
    geometry = PaperGeometry.of(measured, 3.78, 720)
    assert sum(geometry.columns) <= 720
    assert PaperGeometry.of(measured, 3.78, 300).left == round(5 * 3.78)


def test_margins_are_no_part_of_the_cells(measured: MeasuredGrid) -> None:
    geometry = PaperGeometry.of(measured, 4.0, 1000)
    title = next(cell.cell for cell in measured.cells if cell.cell.bold)
    ink = geometry.ink(QRect(0, 0, sum(geometry.columns), geometry.rows[0]), title)
    assert (ink.left(), ink.top(), ink.width()) == (geometry.left, geometry.top, 680)


@pytest.mark.parametrize("scale", [2.0, 3.78, 4.725, 7.1])
def test_every_line_fits_its_cell_as_on_paper(measured: MeasuredGrid, family: str, scale: float) -> None:
    widths = measured.grid.widths
    for cell in measured.cells:
        room = sum(widths[cell.cell.column : cell.cell.column + cell.cell.columns]) - 2 * SIDE_PADDING
        face = paper_face(family, cell.cell.size, cell.cell.bold, scale)
        assert all(face.width(line) <= room * scale + 0.6 for line in cell.lines), cell.lines
