"""The rows that a sheet of ours stands for: a row too high for a spreadsheet takes several of the sheet's.

Comes in: a foreign table. Goes out: its cells by row and column of the form, with their spans in rows of the form.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from jixiao_desktop.foreign_grid import ForeignCell, ForeignTable


@dataclass(frozen=True)
class Area:
    """A cell with its span; a blank square that is not merged has no ``cell``. ``row`` is the sheet's."""

    cell: ForeignCell | None
    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        return self.cell.text if self.cell else ""


@dataclass(frozen=True)
class Squares:
    """The squares of ``table``. Rows count those of the form: in which any cell begins, or any square stands alone."""

    table: ForeignTable

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The sheet's row where each row of the form begins."""
        return tuple(row for row in range(self.table.rows) if not self._goes_on(row))

    @property
    def rows(self) -> int:
        return len(self.starts)

    @property
    def columns(self) -> int:
        return self.table.columns

    def area(self, row: int, column: int) -> Area | None:
        """What begins at a square; ``None`` inside of a merged cell that begins elsewhere."""
        cover = self.covering(row, column)
        begins = cover.row == self.starts[row] and cover.column == column
        return cover if begins else None

    def covering(self, row: int, column: int) -> Area:
        """What covers a square."""
        at = self.starts[row]
        cell = self.table.at.get((at, column))
        if cell is None:
            return Area(None, at, column)
        rows = bisect_right(self.starts, cell.last_row) - bisect_left(self.starts, cell.row)
        return Area(cell, cell.row, cell.column, rows, cell.columns)

    def across(self, row: int) -> list[Area]:
        """What begins in ``row``, from the left; blank squares that stand alone left out."""
        areas = (self.area(row, column) for column in range(self.columns))
        return [area for area in areas if area and area.cell]

    def _goes_on(self, row: int) -> bool:
        """Whether every square of ``row`` belongs to a cell of a row above."""
        above = (self.table.at.get((row, column)) for column in range(self.table.columns))
        return all(cell is not None and cell.row < row for cell in above)
