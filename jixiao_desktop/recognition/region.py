"""A part of a foreign table that holds one form: its squares, and what stands around each.

Comes in: a table and the rows of the form. Goes out: cells by square; a continuation behind a page break is joined below.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jixiao_desktop.foreign_grid import ForeignCell, ForeignTable

Square = tuple[int, int]
WIDEST = 200
_REACH = 200


@dataclass(frozen=True)
class Region:
    """Rows ``first`` to ``last`` of a table. ``prose`` are the lines above it that belong to it, ``behind`` those below.

    ``pieces`` are the tables of the file that make up the table, each with the row at which it begins; ``gaps`` says where
    the first line of ``prose`` and of ``behind`` stands: which space between tables, which line of it. ``heading`` are the
    first lines of the file, and those of a small table right above that holds nothing but a title.
    """

    table: ForeignTable
    first: int
    last: int
    number: int = 0  # of the table in its file
    prose: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    pieces: tuple[tuple[int, int], ...] = ()
    gaps: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))
    heading: tuple[str, ...] = ()

    def origin(self, row: int) -> tuple[int, int]:
        """The table of the file in which a row stands, and which row of that it is."""
        table, begin = max((piece for piece in self.pieces if piece[1] <= row), key=lambda piece: piece[1])
        return table, row - begin

    def filled(self, first: int, end: int) -> tuple[int, ...]:
        """The rows from ``first`` to before ``end`` in which cells begin."""
        rows = self.table.filled
        return rows[bisect_left(rows, max(first, self.first)) : bisect_left(rows, min(end, self.last + 1))]

    @cached_property
    def cells(self) -> tuple[ForeignCell, ...]:
        rows = self.table.by_row
        return tuple(cell for row in self.filled(self.first, self.last + 1) for cell in rows[row])

    @cached_property
    def is_flat(self) -> bool:
        """Whether no cells are merged: text that was copied or a CSV file, in which the rest of a wide cell is blank."""
        return all(cell.rows == cell.columns == 1 for cell in self.cells)

    @cached_property
    def columns(self) -> int:
        """No form is wider than ``WIDEST``; what stands behind is listed as not understood."""
        return min(max((cell.last_column + 1 for cell in self.cells), default=0), WIDEST)

    def at(self, row: int, column: int) -> ForeignCell | None:
        """The cell that covers a square of the region; ``None`` for a blank square, and outside."""
        return self.table.at.get((row, column)) if self.first <= row <= self.last else None

    def text(self, row: int, column: int) -> str:
        cell = self.at(row, column)
        return cell.text if cell else ""

    def row_cells(self, row: int) -> list[ForeignCell]:
        """The cells that begin in ``row``, from the left."""
        return self.table.by_row.get(row, []) if self.first <= row <= self.last else []

    def left_of(self, row: int, column: int) -> Iterator[ForeignCell]:
        """The cells in the row, from ``column`` to the left."""
        seen = None
        for at in range(column - 1, -1, -1):
            cell = self.at(row, at)
            if cell is not None and cell is not seen:
                yield cell
            seen = cell

    def above(self, row: int, column: int) -> Iterator[ForeignCell]:
        """The cells in the column, from ``row`` upwards, as far as a form's heads can stand away."""
        seen = None
        for at in range(row - 1, max(self.first, row - _REACH) - 1, -1):
            cell = self.at(at, column)
            if cell is not None and cell is not seen:
                yield cell
            seen = cell

    def is_blank(self, row: int) -> bool:
        return not any(cell.is_filled for cell in self.row_cells(row))
