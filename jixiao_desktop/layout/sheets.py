"""Sheets that are no official form, a list to be printed and signed: drawn as the forms are.

Comes in: a title, widths and rows of texts. Goes out: a :class:`~jixiao_desktop.layout.model.Grid`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jixiao_desktop.layout.margins import NOTES_SIZE, SUBTITLE_SIZE, TITLE_SIZE
from jixiao_desktop.layout.model import Align, Block, Grid, GridCell, GridRow, Head

_TEXT_SIZE = 9.5


@dataclass(frozen=True)
class SheetCell:
    """``columns`` wide; a ``label`` is centred and repeated where a page break cuts it."""

    text: str
    columns: int = 1
    label: bool = False
    align: Align = Align.FIT


@dataclass(frozen=True)
class SheetRow:
    """A row of the table, or a line without borders ``above`` or ``below`` it. A ``head`` repeats over the rows that follow
    it up to the next head."""

    cells: tuple[SheetCell, ...]
    head: bool = False
    below: bool = False


@dataclass(frozen=True)
class Sheet:
    """``widths`` in mm, 170 in all; every row's cells fill them."""

    title: str
    subtitle: str
    widths: tuple[float, ...]
    rows: tuple[SheetRow, ...]


def sheet_grid(sheet: Sheet) -> Grid:
    """The grid of ``sheet``; ``ValueError`` for a row that does not fill the columns."""
    columns = len(sheet.widths)
    cells = [
        GridCell(0, 0, 1, columns, sheet.title, size=TITLE_SIZE, bold=True),
        GridCell(1, 0, 1, columns, sheet.subtitle, size=SUBTITLE_SIZE),
    ]
    for number, row in enumerate(sheet.rows, 2):
        cells += _cells(number, row, columns)
    blocks = [Block.ABOVE, Block.ABOVE, *(Block.BELOW if row.below else Block.TABLE for row in sheet.rows)]
    return Grid(
        form="",
        title=sheet.title,
        landscape=False,
        widths=sheet.widths,
        rows=tuple(GridRow(block) for block in blocks),
        cells=tuple(cells),
        heads=tuple(_heads(sheet.rows)),
        unit="",
    )


def _cells(number: int, row: SheetRow, columns: int) -> list[GridCell]:
    if sum(cell.columns for cell in row.cells) != columns:
        raise ValueError(f"row {number} does not fill {columns} columns")
    made, column = [], 0
    for cell in row.cells:
        align = Align.CENTER if cell.label else Align.LEFT if row.below else cell.align
        size = NOTES_SIZE if row.below else _TEXT_SIZE
        made.append(GridCell(number, column, 1, cell.columns, cell.text, align, size=size, label=cell.label))
        column += cell.columns
    return made


def _heads(rows: Sequence[SheetRow]) -> list[Head]:
    heads = [at for at, row in enumerate(rows) if row.head]
    table = [at for at, row in enumerate(rows) if not row.below]
    ends = [*(at - 1 for at in heads[1:]), table[-1]] if heads else []
    return [Head(head + 2, head + 2, end + 2) for head, end in zip(heads, ends, strict=True)]
