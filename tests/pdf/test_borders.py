"""Each line of a table is drawn once."""

from __future__ import annotations

from jixiao_desktop.layout.model import GridCell, PlacedCell
from jixiao_desktop.pdf.borders import Line, border_lines


def placed(x: float, y: float, width: float, height: float, border: bool = True) -> PlacedCell:
    return PlacedCell(GridCell(0, 0, 1, 1, ""), x, y, width, height, border, ())


def test_one_cell_has_four_lines() -> None:
    assert border_lines([placed(20, 30, 50, 10)]) == [
        Line(20, 30, 70, 30),
        Line(20, 40, 70, 40),
        Line(20, 30, 20, 40),
        Line(70, 30, 70, 40),
    ]


def test_neighbours_share_their_edge() -> None:
    lines = border_lines([placed(20, 30, 50, 10), placed(70, 30, 20, 10)])
    assert lines == [
        Line(20, 30, 90, 30),
        Line(20, 40, 90, 40),
        Line(20, 30, 20, 40),
        Line(70, 30, 70, 40),
        Line(90, 30, 90, 40),
    ]


def test_a_merged_cell_is_not_crossed() -> None:
    """A label over two rows: the line between the rows begins at its right edge."""
    lines = border_lines([placed(20, 30, 20, 20), placed(40, 30, 30, 10), placed(40, 40, 30, 10)])
    assert Line(40, 40, 70, 40) in lines
    assert [line for line in lines if line.y0 == line.y1 == 40] == [Line(40, 40, 70, 40)]


def test_a_gap_stays_open() -> None:
    lines = border_lines([placed(20, 30, 10, 10), placed(50, 30, 10, 10)])
    assert [line for line in lines if line.y0 == line.y1 == 30] == [Line(20, 30, 30, 30), Line(50, 30, 60, 30)]


def test_sums_of_widths_meet_although_they_are_not_equal_in_the_last_bit() -> None:
    assert 0.1 + 0.2 != 0.3
    lines = border_lines([placed(0, 0, 0.1 + 0.2, 5), placed(0.3, 0, 1, 5)])
    assert [line.x0 for line in lines if line.x0 == line.x1] == [0, 0.3, 1.3]


def test_cells_without_border_have_no_lines() -> None:
    assert border_lines([placed(20, 30, 50, 10, border=False)]) == []
