"""The labels of a region by row and by column, so that the nearest one is found without a walk over the squares between.

Comes in: labels with what they mean. Goes out: the nearest one on the left, or above. Large tables would else take a time that
grows with the square of their rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from jixiao_desktop.foreign_grid import ForeignCell


@dataclass
class NearestCells:
    """Cells by a line (a row or a column) and where they stand on it."""

    _lines: dict[int, list[tuple[int, ForeignCell]]] = field(default_factory=dict)

    @classmethod
    def by_row(cls, cells: Iterable[ForeignCell], rows: range) -> NearestCells:
        """The cells that reach into ``rows``."""
        index = cls()
        for cell in cells:
            for row in range(max(cell.row, rows.start), min(cell.last_row + 1, rows.stop)):
                index._lines.setdefault(row, []).append((cell.column, cell))
        return index._sorted()

    @classmethod
    def by_column(cls, cells: Iterable[ForeignCell]) -> NearestCells:
        index = cls()
        for cell in cells:
            for column in range(cell.column, cell.last_column + 1):
                index._lines.setdefault(column, []).append((cell.last_row, cell))
        return index._sorted()

    def before(self, line: int, place: int) -> ForeignCell | None:
        """The last cell of a line that stands before ``place``: begins left of a column, or ends above a row."""
        found = self._lines.get(line, [])
        at = bisect_left(found, place, key=_place)
        return found[at - 1][1] if at else None

    def has(self, line: int) -> bool:
        return line in self._lines

    def _sorted(self) -> NearestCells:
        for line in self._lines.values():
            line.sort(key=_place)
        return self


def _place(entry: tuple[int, ForeignCell]) -> int:
    return entry[0]
