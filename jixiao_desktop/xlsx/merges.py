"""Merged areas laid over the cells of a sheet.

Comes in: cells by square, and areas as first row, first column, last row, last column. Goes out: the cells with their spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.incoming_files import Limits
from jixiao_desktop.xlsx.addresses import cell_address

Area = tuple[int, int, int, int]


def with_merges(
    content: Mapping[tuple[int, int], ForeignCell], merges: Sequence[Area], limits: Limits
) -> tuple[ForeignCell, ...]:
    """The cells with their spans, blank merged areas too. A span ends where the sheet's content and its other merges end:
    some files merge to the edge of the world."""
    cells = dict(content)
    extent = _extent(cells, merges, limits)
    squares = 0
    for top, left, bottom, right in merges:
        rows, columns = min(bottom, extent[0]) - top + 1, min(right, extent[1]) - left + 1
        squares += max(rows, 0) * max(columns, 0)
        if rows < 1 or columns < 1 or squares > limits.cells:
            continue
        first = cells.get((top, left)) or ForeignCell(top, left, "", cell_address(top, left))
        inside = [place for place in _squares(top, left, rows, columns) if place in cells]
        for place in inside:  # what a merge covers is not shown
            del cells[place]
        cells[top, left] = replace(first, rows=rows, columns=columns)
    return tuple(cells[place] for place in sorted(cells))


def _squares(top: int, left: int, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    return ((row, column) for row in range(top, top + rows) for column in range(left, left + columns))


def _extent(cells: Mapping[tuple[int, int], ForeignCell], merges: Sequence[Area], limits: Limits) -> tuple[int, int]:
    """The last row and column that a form can have: of content, or of a merge that is no larger than the limits."""
    modest = [m for m in merges if m[2] - m[0] < limits.rows and m[3] - m[1] < limits.columns]
    last_row = max((row for row, _ in cells), default=-1)
    last_column = max((column for _, column in cells), default=-1)
    near = [m for m in modest if m[2] <= last_row + limits.columns and m[3] <= last_column + limits.columns]
    return max([last_row, *(m[2] for m in near)]), max([last_column, *(m[3] for m in near)])
