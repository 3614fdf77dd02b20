"""From a measured grid to A4 pages: every cell and every line of text at its place, in mm.

Comes in: a measured grid and the metrics of the font that prints. Goes out: pages, ready for ink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jixiao_desktop.layout.lines import break_lines
from jixiao_desktop.layout.measuring import EDGE_PADDING, SIDE_PADDING, line_height, text_height
from jixiao_desktop.layout.metrics import MM_PER_POINT, Metrics, width_mm
from jixiao_desktop.layout.model import (
    Align,
    Block,
    GridCell,
    Mark,
    MeasuredCell,
    MeasuredGrid,
    Page,
    PlacedCell,
    PlacedLine,
)
from jixiao_desktop.layout.paging import PagePieces, Pager, stands_again

A4 = (210.0, 297.0)
TOP_MARGIN = 20.0
BOTTOM_MARGIN = 20.0
_MARK_SIZE = 9.0
_HEAD_BASELINE = 15.0
_FOOT_BASELINE = 10.0


def paginate(measured: MeasuredGrid, metrics: Metrics, running_head: str = "") -> tuple[Page, ...]:
    """The pages of a form. From the second on ``running_head`` stands over the table; pages of several are numbered."""
    width, height = A4[::-1] if measured.grid.landscape else A4
    pieces = Pager(measured, height - TOP_MARGIN - BOTTOM_MARGIN).pages()
    left = (width - sum(measured.grid.widths)) / 2
    edges = [left + edge for edge in accumulate(measured.grid.widths, initial=0.0)]
    marks = _Marks(width, height, left, metrics, running_head, len(pieces))
    return tuple(
        Page(
            width, height, number, len(pieces), tuple(_Placer(measured, metrics, edges, page).cells()), marks.of(number)
        )
        for number, page in enumerate(pieces, 1)
    )


@dataclass(frozen=True)
class _Marks:
    width: float
    height: float
    left: float
    metrics: Metrics
    running_head: str
    count: int

    def of(self, number: int) -> tuple[Mark, ...]:
        if self.count == 1:
            return ()
        text = f"第 {number} 页，共 {self.count} 页"
        x = (self.width - width_mm(self.metrics, text, _MARK_SIZE)) / 2
        foot = Mark(x, self.height - _FOOT_BASELINE, text, _MARK_SIZE)
        return (foot,) if number == 1 else (Mark(self.left, _HEAD_BASELINE, self._head, _MARK_SIZE), foot)

    @property
    def _head(self) -> str:
        """The running head, shortened where it is wider than the table."""
        lines = break_lines(self.running_head.replace("\n", " "), self._room, self._advances)
        return lines[0] if len(lines) == 1 else break_lines(lines[0], self._room - 1000, self._advances)[0] + "…"

    @property
    def _room(self) -> float:
        return (self.width - 2 * self.left) / (_MARK_SIZE * MM_PER_POINT) * 1000

    def _advances(self, text: str) -> list[int]:
        return self.metrics.advances(text, bold=False)


@dataclass(frozen=True)
class _Placer:
    """Places the cells of one page."""

    measured: MeasuredGrid
    metrics: Metrics
    edges: Sequence[float]
    page: PagePieces

    def cells(self) -> Iterator[PlacedCell]:
        at = {piece.row: index for index, piece in enumerate(self.page.pieces)}
        tops = list(accumulate(self.page.heights, initial=TOP_MARGIN))
        for cell in self.measured.cells:
            rows = [at[row] for row in range(cell.cell.row, cell.cell.last_row + 1) if row in at]
            if rows:
                yield self._placed(cell, rows, tops)

    def _placed(self, measured: MeasuredCell, rows: list[int], tops: list[float]) -> PlacedCell:
        cell = measured.cell
        piece = self.page.pieces[rows[0]]
        x, right = self.edges[cell.column], self.edges[cell.column + cell.columns]
        y, bottom = tops[rows[0]], tops[rows[-1] + 1]
        cut = not piece.whole and not stands_again(measured)
        lines = measured.lines[piece.start : piece.stop] if cut else measured.lines
        begin = y if cell.top or cut else y + (bottom - y - text_height(len(lines), cell.size)) / 2
        placed = tuple(self._lines(cell, lines, x, right, begin + EDGE_PADDING))
        border = self.measured.grid.rows[cell.row].block is Block.TABLE
        return PlacedCell(cell, x, y, right - x, bottom - y, border, placed)

    def _lines(self, cell: GridCell, lines: Sequence[str], x: float, right: float, y: float) -> Iterator[PlacedLine]:
        height = line_height(cell.size)
        letter = cell.size * MM_PER_POINT / 1000
        rise = (height - (self.metrics.ascent + self.metrics.descent) * letter) / 2 + self.metrics.ascent * letter
        for number, text in enumerate(lines):
            if text:
                width = width_mm(self.metrics, text, cell.size, cell.bold)
                yield PlacedLine(self._start(cell.align, x, right, width), y + number * height + rise, width, text)

    def _start(self, align: Align, x: float, right: float, width: float) -> float:
        if align is Align.CENTER:
            return x + (right - x - width) / 2
        return right - SIDE_PADDING - width if align is Align.RIGHT else x + SIDE_PADDING
