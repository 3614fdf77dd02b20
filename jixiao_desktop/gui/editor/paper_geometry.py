"""Millimetres of the paper as pixels of the screen.

Comes in: a measured form, the scale and the width that is free. Goes out: sizes of the table's sections and boxes inside
them. The outer sections carry the margins of the sheet and the desk around it, so that all of it scrolls as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QRect, QRectF

from jixiao_desktop.layout.model import GridCell, MeasuredGrid
from jixiao_desktop.layout.pages import A4

DESK_WIDTH = 14  # pixels of desk above and below the sheet
_TOP_MARGIN, _BOTTOM_MARGIN = 12.0, 16.0
_LEAST_SIDE_MARGIN = 5.0


@dataclass(frozen=True)
class PaperGeometry:
    """``scale`` is pixels to the mm; ``left``, ``right``, ``top``, ``bottom`` are the margins that the outer sections carry.

    ``sheet_left`` is where the sheet begins; the desk beside it is part of the margins.
    """

    scale: float
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    left: int
    right: int
    top: int
    bottom: int
    sheet_left: int
    sheet_width: int

    @classmethod
    def of(cls, measured: MeasuredGrid, scale: float, free: int) -> PaperGeometry:
        """The form on a sheet in the middle of ``free`` pixels; the sheet's margins shrink before the form is cut."""
        columns, rows = _sizes(measured.grid.widths, scale), _sizes(measured.heights, scale)
        paper = round(cls.sheet_mm(measured) * scale)
        table = sum(columns)
        sheet = max(min(paper, free - 2 * DESK_WIDTH), table + 2 * round(_LEAST_SIDE_MARGIN * scale))
        desk = max((free - sheet) // 2, 0)
        margin = (sheet - table) // 2
        left, right = desk + margin, max(free - desk - margin - table, margin)
        top, bottom = DESK_WIDTH + round(_TOP_MARGIN * scale), DESK_WIDTH + round(_BOTTOM_MARGIN * scale)
        return cls(
            scale, _framed(columns, left, right), _framed(rows, top, bottom), left, right, top, bottom, desk, sheet
        )

    @staticmethod
    def sheet_mm(measured: MeasuredGrid) -> float:
        """The width of the form's sheet on paper."""
        return A4[1] if measured.grid.landscape else A4[0]

    def ink(self, box: QRect, cell: GridCell) -> QRect:
        """The part of ``box``, the sections of ``cell``, that is the cell on paper."""
        return box.adjusted(
            self.left if cell.column == 0 else 0,
            self.top if cell.row == 0 else 0,
            -self.right if cell.column + cell.columns == len(self.columns) else 0,
            -self.bottom if cell.last_row == len(self.rows) - 1 else 0,
        )

    def sheet(self) -> QRectF:
        """The sheet of paper, where the whole table begins at 0, 0."""
        return QRectF(self.sheet_left, DESK_WIDTH, self.sheet_width, sum(self.rows) - 2 * DESK_WIDTH)


def _sizes(lengths: Sequence[float], scale: float) -> tuple[int, ...]:
    """Whole pixels whose sums stay true to the paper."""
    edges = [round(edge * scale) for edge in accumulate(lengths, initial=0.0)]
    return tuple(max(after - before, 1) for before, after in pairwise(edges))


def _framed(sizes: tuple[int, ...], before: int, after: int) -> tuple[int, ...]:
    if len(sizes) == 1:
        return (sizes[0] + before + after,)
    return (sizes[0] + before, *sizes[1:-1], sizes[-1] + after)
