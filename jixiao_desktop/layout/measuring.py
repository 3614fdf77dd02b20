"""From a grid to a measured grid: lines of every cell and the height of every row.

Comes in: a grid and the metrics of the font that prints. Goes out: lines, settled alignment and heights in mm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from jixiao_desktop.layout.lines import break_evenly, break_lines
from jixiao_desktop.layout.memory import LayoutMemory
from jixiao_desktop.layout.metrics import MM_PER_POINT, Metrics
from jixiao_desktop.layout.model import Align, Block, Grid, GridCell, MeasuredCell, MeasuredGrid

LINE_SPACING = 1.3
SIDE_PADDING = 1.2
EDGE_PADDING = 1.0
_LEAST_HEIGHTS = MappingProxyType({Block.ABOVE: 6.0, Block.TABLE: 7.0, Block.BELOW: 8.0})
_CENTRED_LINES = 2  # more read better from the left
# What may not be cut between lines is printed smaller where it is higher than a quarter of the page.
_MOST_UNCUT = MappingProxyType({"portrait": 64.0, "landscape": 42.0})
_SMALLER = 0.5
_SMALLEST = 1.0


def line_height(size: float) -> float:
    """The height of a line of text of ``size`` points, in mm."""
    return size * MM_PER_POINT * LINE_SPACING


def text_height(lines: int, size: float) -> float:
    """The height that ``lines`` lines need in a cell, padding included."""
    return lines * line_height(size) + 2 * EDGE_PADDING


@dataclass
class _Breaker:
    """Breaks texts, each once: labels and levels come again and again."""

    metrics: Metrics
    known: dict[tuple[str, float, float, bool, bool], tuple[str, ...]] = field(default_factory=dict)

    def lines(self, cell: GridCell, width: float, even: bool = False) -> tuple[str, ...]:
        key = (cell.text, width, cell.size, cell.bold, even)
        if key not in self.known:
            room = width / (cell.size * MM_PER_POINT) * 1000
            breaking = break_evenly if even else break_lines
            self.known[key] = breaking(cell.text, room, lambda part: self.metrics.advances(part, cell.bold))
        return self.known[key]


def measure(grid: Grid, metrics: Metrics, memory: LayoutMemory | None = None) -> MeasuredGrid:
    """Every cell's lines and every row's height, on an endless page. ``memory`` is of the same form in the same font."""
    breaker, memory = _Breaker(metrics), memory or LayoutMemory()
    cells = tuple(memory.measured(cell, partial(_measured, grid, cell, breaker)) for cell in grid.cells)
    return MeasuredGrid(grid, cells, _heights(grid, cells))


def with_height(measured: MeasuredGrid, cell: GridCell, height: float) -> MeasuredGrid:
    """The form while ``cell`` needs at least ``height`` mm for what is being typed into it."""
    place = cell.row, cell.column
    cells = tuple(
        replace(each, height=max(each.height, height)) if (each.cell.row, each.cell.column) == place else each
        for each in measured.cells
    )
    return replace(measured, heights=_heights(measured.grid, cells))


def _heights(grid: Grid, cells: Sequence[MeasuredCell]) -> tuple[float, ...]:
    spans = ((cell.cell.row, cell.cell.last_row, cell.height) for cell in cells if cell.cell.rows > 1)
    return tuple(stretched(base_heights(grid, cells), spans))


def base_heights(grid: Grid, cells: Iterable[MeasuredCell]) -> list[float]:
    """What each row needs for the cells that stand in it alone."""
    heights = [_LEAST_HEIGHTS[row.block] for row in grid.rows]
    for cell in cells:
        if cell.cell.rows == 1:
            heights[cell.cell.row] = max(heights[cell.cell.row], cell.height)
    return heights


def stretched(heights: Sequence[float], spans: Iterable[tuple[int, int, float]]) -> list[float]:
    """``heights`` with the rows ``first`` to ``last`` of each span grown alike until they hold what the span needs."""
    grown = list(heights)
    for first, last, needed in sorted(spans, key=lambda span: span[1] - span[0]):
        missing = needed - sum(grown[first : last + 1])
        if missing > 0:
            for row in range(first, last + 1):
                grown[row] += missing / (last - first + 1)
    return grown


def _measured(grid: Grid, cell: GridCell, breaker: _Breaker) -> MeasuredCell:
    """The cell in its size, or in the largest smaller one in which a page can hold it."""
    measured = _in_size(grid, cell, breaker)
    if cell.label or cell.rows > 1 or grid.rows[cell.row].block is not Block.TABLE:
        most = _MOST_UNCUT["landscape" if grid.landscape else "portrait"]
        while measured.height > most and measured.cell.size > _SMALLEST:
            measured = _in_size(grid, replace(cell, size=measured.cell.size - _SMALLER), breaker)
    return measured


def _in_size(grid: Grid, cell: GridCell, breaker: _Breaker) -> MeasuredCell:
    width = sum(grid.widths[cell.column : cell.column + cell.columns]) - 2 * SIDE_PADDING
    lines = breaker.lines(cell, width)
    align, top = _settled(cell, len(lines))
    if (align, top) != (cell.align, cell.top):
        cell = replace(cell, align=align, top=top)
    if align is Align.CENTER and len(lines) > 1:
        lines = breaker.lines(cell, width, even=True)
    return MeasuredCell(cell, lines, text_height(len(lines), cell.size))


def _settled(cell: GridCell, lines: int) -> tuple[Align, bool]:
    """The cell's alignment across, and whether it begins at the top, now that its lines are known."""
    align = cell.align
    if align is Align.FIT:
        align = Align.CENTER if lines <= _CENTRED_LINES else Align.LEFT
    return align, cell.top and lines > 1
