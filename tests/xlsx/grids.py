"""Small grids made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao_desktop.layout.model import Align, Block, Grid, GridCell, GridRow, Head, MeasuredCell, MeasuredGrid


def cell(
    row: int,
    column: int,
    text: str,
    rows: int = 1,
    columns: int = 1,
    *,
    align: Align = Align.CENTER,
    top: bool = False,
    size: float = 10,
    bold: bool = False,
    number: str | None = None,
) -> GridCell:
    amount = None if number is None else Decimal(number)
    return GridCell(row, column, rows, columns, text, align, top, size, bold, number=amount)


def measured(
    cells: Sequence[GridCell],
    blocks: Sequence[Block],
    widths: Sequence[float] = (40, 60, 70),
    *,
    heights: Sequence[float] | None = None,
    heads: Sequence[Head] = (),
    landscape: bool = False,
) -> MeasuredGrid:
    rows = tuple(GridRow(block) for block in blocks)
    grid = Grid("form", "题", landscape, tuple(widths), rows, tuple(cells), tuple(heads), "万元")
    lines = tuple(MeasuredCell(one, tuple(one.text.split("\n")), 7.0) for one in cells)
    return MeasuredGrid(grid, lines, tuple(heights or [7.0] * len(rows)))


def single(text: str, number: str | None = None) -> MeasuredGrid:
    """One bordered cell."""
    return measured([cell(0, 0, text, number=number)], [Block.TABLE], [170])
