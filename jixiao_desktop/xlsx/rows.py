"""The rows of a sheet for the rows of a grid.

Comes in: a measured grid. Goes out: heights in points on which spreadsheets agree, enough for the text in every face that
may stand in for 宋体; a row higher than spreadsheets allow becomes several.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from jixiao_desktop.layout.model import MeasuredGrid

HIGHEST = 409.5  # points: Excel's limit of a row
_POINTS_PER_MM = 72 / 25.4
_PART = 120.0  # points: a sixth of a page
PIXEL = 0.75  # Excel rounds heights to pixels of 1/96 inch
_TOLERANCE = 1e-6
# A line of 宋体 is 1.2 of its size in Excel; where that is missing, Noto Serif stands in with 1.44.
_LINE, LINE_PADDING = 1.45, 3.0


@dataclass(frozen=True)
class SheetRows:
    """``heights`` in points of the sheet's rows; row ``r`` of the grid begins at sheet row ``starts[r]``, from 1."""

    heights: tuple[float, ...]
    starts: tuple[int, ...]

    def first(self, row: int) -> int:
        return self.starts[row]

    def last(self, row: int) -> int:
        return self.starts[row + 1] - 1


def sheet_rows(measured: MeasuredGrid) -> SheetRows:
    """The rows of the sheet; ``starts`` has one entry more, behind the last row."""
    points: list[float] = []
    starts = [1]
    for height in _heights(measured):
        points += _parts(height)
        starts.append(len(points) + 1)
    return SheetRows(tuple(points), tuple(starts))


def _heights(measured: MeasuredGrid) -> list[float]:
    """The measured heights in points, grown where a spreadsheet's higher lines need it; labels grow their last row."""
    heights = [height * _POINTS_PER_MM for height in measured.heights]
    for cell in sorted(measured.cells, key=lambda cell: cell.cell.rows):
        first, last = cell.cell.row, cell.cell.last_row
        heights[last] += max(0.0, needed_height(len(cell.lines), cell.cell.size) - sum(heights[first : last + 1]))
    return heights


def needed_height(lines: int, size: float) -> float:
    """What ``lines`` lines of ``size`` points need in any face that may stand in for 宋体, in points."""
    return lines * size * _LINE + LINE_PADDING


def _parts(height: float) -> list[float]:
    """``height`` points in equal rows, rounded up to pixels: one, or as many as let pages be filled well."""
    count = 1 if height <= HIGHEST else math.ceil(height / _PART)
    return [math.ceil(height / count / PIXEL - _TOLERANCE) * PIXEL] * count
