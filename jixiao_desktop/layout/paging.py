"""Which rows, and which lines of a tall row, stand on which page.

Comes in: a measured grid. Goes out: for every page its pieces, a piece being a row or some lines of one. Heads stand
again, labels are repeated whole in every piece of what they label, tall rows are cut between lines with their short cells
in every piece, and the signature line always has a table row with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from jixiao_desktop.layout.measuring import base_heights, line_height, stretched, text_height
from jixiao_desktop.layout.model import Block, MeasuredCell, MeasuredGrid

# A row higher than this part of the page is cut rather than moved: moving it would leave a gap.
_CUT_ABOVE = 0.25
_LEAST_LINES = 2
# What is no longer than this stands again on every page of a row that is cut: an indicator's name and value.
_SHORT = 4
_TOLERANCE = 0.01


@dataclass(frozen=True)
class Piece:
    """Row ``row`` from line ``start`` to line ``stop`` (``None``: to its end). ``again`` is a head that stands once more."""

    row: int
    start: int = 0
    stop: int | None = None
    again: bool = False

    @property
    def whole(self) -> bool:
        return self.start == 0 and self.stop is None


@dataclass(frozen=True)
class PagePieces:
    """The pieces of one page with their heights in mm."""

    pieces: tuple[Piece, ...]
    heights: tuple[float, ...]


def stands_again(cell: MeasuredCell) -> bool:
    """Whether ``cell`` is whole in every piece of its row: labels and short texts are."""
    return cell.cell.label or cell.cell.rows > 1 or len(cell.lines) <= _SHORT


@dataclass
class Pager:
    """Cuts ``measured`` into pages with ``available`` mm between the margins."""

    measured: MeasuredGrid
    available: float

    def pages(self) -> list[PagePieces]:
        pages: list[PagePieces] = []
        row, line, last = 0, 0, len(self.measured.grid.rows)
        while row < last:
            pieces = self._filled(row, line)
            pages.append(PagePieces(tuple(pieces), tuple(self.heights(pieces))))
            row, line = (pieces[-1].row, pieces[-1].stop) if pieces[-1].stop else (pieces[-1].row + 1, 0)
        return pages

    @cached_property
    def _base(self) -> list[float]:
        return base_heights(self.measured.grid, self.measured.cells)

    @cached_property
    def _spans(self) -> list[MeasuredCell]:
        return [cell for cell in self.measured.cells if cell.cell.rows > 1]

    @cached_property
    def _cells_of(self) -> dict[int, list[MeasuredCell]]:
        cells: dict[int, list[MeasuredCell]] = {}
        for cell in self.measured.cells:
            if cell.cell.rows == 1:
                cells.setdefault(cell.cell.row, []).append(cell)
        return cells

    def heights(self, pieces: Sequence[Piece]) -> list[float]:
        """The heights of ``pieces`` on one page, labels that are cut by the page included."""
        base = [self._base[piece.row] if piece.whole else self._piece_height(piece) for piece in pieces]
        at = {piece.row: index for index, piece in enumerate(pieces)}
        spans = []
        for cell in self._spans:
            places = [at[row] for row in range(cell.cell.row, cell.cell.last_row + 1) if row in at]
            if places:
                spans.append((places[0], places[-1], cell.height))
        return stretched(base, spans)

    def _piece_height(self, piece: Piece) -> float:
        return max(self._needed(cell, piece) for cell in self._cells_of[piece.row])

    def _needed(self, cell: MeasuredCell, piece: Piece) -> float:
        if stands_again(cell):
            return cell.height
        stop = len(cell.lines) if piece.stop is None else min(piece.stop, len(cell.lines))
        return text_height(max(stop - piece.start, 0), cell.cell.size)

    def _filled(self, row: int, line: int) -> list[Piece]:
        """The pieces of a page that begins with ``line`` of ``row``."""
        heads = self._heads_again(row)
        rest = [Piece(row, line), *(Piece(r) for r in range(row + 1, len(self.measured.grid.rows)))]
        count = self._fitting(heads, rest)
        if count == len(rest):
            return heads + rest
        fewer = self._without_orphans(rest, count)
        for end in (count, fewer):
            cut = self._cut(heads + rest[:end], rest[end]) if self._may_cut(rest, end) else None
            if cut:
                return [*heads, *rest[:end], cut]
        # A row that cannot be cut and is higher than the page stands alone: nothing is lost.
        return heads + rest[: fewer or count or 1]

    def _heads_again(self, row: int) -> list[Piece]:
        heads = [head for head in self.measured.grid.heads if head.last < row <= head.until]
        rows = [r for head in heads for r in range(head.first, head.last + 1)]
        return [Piece(r, again=True) for r in rows] if sum(self._base[r] for r in rows) < self.available / 2 else []

    def _fitting(self, heads: list[Piece], rest: list[Piece]) -> int:
        """How many of ``rest`` fit whole below ``heads``."""
        used, count = sum(self._base[piece.row] for piece in heads), 0
        for piece in rest:
            used += self._base[piece.row] if piece.whole else self._piece_height(piece)
            if used > self.available + _TOLERANCE:
                break
            count += 1
        while count and sum(self.heights(heads + rest[:count])) > self.available + _TOLERANCE:
            count -= 1
        return count

    def _without_orphans(self, rest: list[Piece], count: int) -> int:
        """Fewer rows if a head would end the page, or if the next would begin with rows that may not stand alone."""
        rows = self.measured.grid.rows
        fewer = count
        while 0 < fewer < len(rest) and self._dependent(rest[fewer].row):
            fewer -= 1
        while fewer and any(head.first <= rest[fewer - 1].row <= head.last for head in self.measured.grid.heads):
            fewer -= 1
        tables = any(rows[piece.row].block is Block.TABLE for piece in rest[:fewer])
        return fewer if tables else 0

    def _dependent(self, row: int) -> bool:
        return self.measured.grid.rows[row].block is Block.BELOW or self.measured.grid.rows[row].keep

    def _may_cut(self, rest: list[Piece], end: int) -> bool:
        """A tall row is cut rather than moved; so is any row that would leave the page empty."""
        piece = rest[end]
        height = self._base[piece.row] if piece.whole else self._piece_height(piece)
        return height > self.available * _CUT_ABOVE or end == 0

    def _cut(self, before: list[Piece], piece: Piece) -> Piece | None:
        """As many lines of ``piece`` as fit below ``before``, two at least on either side; ``None`` if there are none."""
        cells = [cell for cell in self._cells_of.get(piece.row, ()) if not stands_again(cell)]
        if not cells or self.measured.grid.rows[piece.row].block is not Block.TABLE:
            return None
        longest = max(cells, key=lambda cell: len(cell.lines))
        room = self.available - sum(self.heights(before)) - text_height(0, longest.cell.size)
        stop = min(
            piece.start + int(room / line_height(longest.cell.size) + _TOLERANCE), len(longest.lines) - _LEAST_LINES
        )
        while stop - piece.start >= _LEAST_LINES:
            cut = Piece(piece.row, piece.start, stop)
            if sum(self.heights([*before, cut])) <= self.available + _TOLERANCE:
                return cut
            stop -= 1
        return None
