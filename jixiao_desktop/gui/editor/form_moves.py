"""Where the cursor goes: from a cell of a form to the next one that can be filled.

Comes in: the cells of a grid and the one where the cursor stands. Goes out: the cell to go to; none where there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from types import MappingProxyType

from jixiao_desktop.layout.model import GridCell


class Move(Enum):
    """A step of the cursor. ``NEXT`` and ``PREVIOUS`` read the form row by row."""

    STAY = auto()
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    NEXT = auto()
    PREVIOUS = auto()
    ROW_START = auto()
    ROW_END = auto()
    FIRST = auto()
    LAST = auto()
    FIRST_BLANK = auto()


def entries(cells: Iterable[GridCell]) -> list[GridCell]:
    """The cells that can be filled, in reading order."""
    return sorted((cell for cell in cells if cell.path is not None), key=_place)


def target(cells: Sequence[GridCell], start: GridCell, move: Move) -> GridCell | None:
    """The cell that ``move`` leads to from ``start``, which may be a label."""
    return _RULES[move](entries(cells), start) if move in _RULES else start


def _place(cell: GridCell) -> tuple[int, int]:
    return cell.row, cell.column


def _next(cells: list[GridCell], start: GridCell) -> GridCell | None:
    return next((cell for cell in cells if _place(cell) > _place(start)), None)


def _previous(cells: list[GridCell], start: GridCell) -> GridCell | None:
    return next((cell for cell in reversed(cells) if _place(cell) < _place(start)), None)


def _down(cells: list[GridCell], start: GridCell) -> GridCell | None:
    below = [cell for cell in cells if cell.row > start.last_row and _same_columns(cell, start)]
    return min(below, key=lambda cell: (cell.row, abs(cell.column - start.column)), default=None)


def _up(cells: list[GridCell], start: GridCell) -> GridCell | None:
    above = [cell for cell in cells if cell.last_row < start.row and _same_columns(cell, start)]
    return max(above, key=lambda cell: (cell.last_row, -abs(cell.column - start.column)), default=None)


def _right(cells: list[GridCell], start: GridCell) -> GridCell | None:
    beside = [cell for cell in cells if cell.column >= start.column + start.columns and _same_rows(cell, start)]
    return min(beside, key=lambda cell: (cell.column, cell.row), default=None)


def _left(cells: list[GridCell], start: GridCell) -> GridCell | None:
    beside = [cell for cell in cells if cell.column + cell.columns <= start.column and _same_rows(cell, start)]
    return max(beside, key=lambda cell: (cell.column, -cell.row), default=None)


def _row_start(cells: list[GridCell], start: GridCell) -> GridCell | None:
    return min(
        (cell for cell in cells if _same_rows(cell, start)), key=lambda cell: (cell.column, cell.row), default=None
    )


def _row_end(cells: list[GridCell], start: GridCell) -> GridCell | None:
    same = (cell for cell in cells if _same_rows(cell, start))
    return max(same, key=lambda cell: (cell.column, -cell.row), default=None)


def _same_columns(one: GridCell, other: GridCell) -> bool:
    return one.column < other.column + other.columns and other.column < one.column + one.columns


def _same_rows(one: GridCell, other: GridCell) -> bool:
    return one.row <= other.last_row and other.row <= one.last_row


_Rule = Callable[[list[GridCell], GridCell], GridCell | None]
_RULES: MappingProxyType[Move, _Rule] = MappingProxyType(
    {
        Move.UP: _up,
        Move.DOWN: _down,
        Move.LEFT: _left,
        Move.RIGHT: _right,
        Move.NEXT: _next,
        Move.PREVIOUS: _previous,
        Move.ROW_START: _row_start,
        Move.ROW_END: _row_end,
        Move.FIRST: lambda cells, start: cells[0] if cells else None,
        Move.LAST: lambda cells, start: cells[-1] if cells else None,
        Move.FIRST_BLANK: lambda cells, start: next((cell for cell in cells if not cell.value), None),
    }
)
