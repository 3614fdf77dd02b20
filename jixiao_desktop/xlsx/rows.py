"""The rows of a sheet for the rows of a grid.

Comes in: heights in mm. Goes out: heights in points on which spreadsheets agree; a row higher than they allow becomes
several.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

HIGHEST = 409.5  # points: Excel's limit of a row
_POINTS_PER_MM = 72 / 25.4
_PIXEL = 0.75  # Excel rounds heights to pixels of 1/96 inch
_TOLERANCE = 1e-6


@dataclass(frozen=True)
class SheetRows:
    """``heights`` in points of the sheet's rows; row ``r`` of the grid begins at sheet row ``starts[r]``, from 1."""

    heights: tuple[float, ...]
    starts: tuple[int, ...]

    def first(self, row: int) -> int:
        return self.starts[row]

    def last(self, row: int) -> int:
        return self.starts[row + 1] - 1


def sheet_rows(heights: Sequence[float]) -> SheetRows:
    """The rows for grid rows of ``heights`` mm; ``starts`` has one entry more, behind the last row."""
    points: list[float] = []
    starts = [1]
    for height in heights:
        points += _parts(height * _POINTS_PER_MM)
        starts.append(len(points) + 1)
    return SheetRows(tuple(points), tuple(starts))


def _parts(height: float) -> list[float]:
    """``height`` points in as few equal rows as the limit allows, rounded up to pixels."""
    count = max(1, math.ceil(height / HIGHEST - _TOLERANCE))
    return [math.ceil(height / count / _PIXEL - _TOLERANCE) * _PIXEL] * count
