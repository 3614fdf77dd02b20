"""Where the pages of a form end, told in the rows of the endless page that the screen shows.

Comes in: a measured grid. Goes out: for each page but the first, the row in which it begins and how far down.
"""

from __future__ import annotations

from dataclasses import dataclass

from jixiao_desktop.layout.measuring import EDGE_PADDING, line_height
from jixiao_desktop.layout.model import MeasuredGrid
from jixiao_desktop.layout.pages import A4, BOTTOM_MARGIN, TOP_MARGIN
from jixiao_desktop.layout.paging import Pager, Piece


@dataclass(frozen=True)
class PageBreak:
    """Page ``page`` begins ``offset`` mm below the top of row ``row``."""

    page: int
    row: int
    offset: float = 0.0


def page_breaks(measured: MeasuredGrid) -> tuple[PageBreak, ...]:
    """The breaks as paper and PDF have them."""
    height = A4[0] if measured.grid.landscape else A4[1]
    pages = Pager(measured, height - TOP_MARGIN - BOTTOM_MARGIN).pages()
    firsts = (next(piece for piece in page.pieces if not piece.again) for page in pages[1:])
    return tuple(PageBreak(page, piece.row, _offset(measured, piece)) for page, piece in enumerate(firsts, 2))


def _offset(measured: MeasuredGrid, piece: Piece) -> float:
    if not piece.start:
        return 0.0
    own = (cell for cell in measured.cells if cell.cell.row == piece.row and cell.cell.rows == 1)
    longest = max((cell for cell in own if not cell.cell.label), key=lambda cell: len(cell.lines))
    return EDGE_PADDING + piece.start * line_height(longest.cell.size)
