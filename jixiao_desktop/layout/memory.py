"""What was laid out last, so that a form in which one cell was typed is not made anew.

A memory serves one document in one form. It changes nothing of what is made, only how much of it is made again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from jixiao_desktop.layout.model import GridCell, MeasuredCell

Place = tuple[int, int]


@dataclass
class LayoutMemory:
    """Cells by where they stand, each with what it was made from."""

    _made: dict[Place, tuple[tuple[object, ...], GridCell]] = field(default_factory=dict)
    _measured: dict[Place, tuple[GridCell, MeasuredCell]] = field(default_factory=dict)

    def made(self, place: Place, sources: tuple[object, ...], make: Callable[[], GridCell]) -> GridCell:
        """The cell at ``place``; it is the same while its ``sources`` are the very same objects, or equal plain values."""
        known = self._made.get(place)
        if known is not None and _same(known[0], sources):
            return known[1]
        cell = make()
        self._made[place] = sources, cell
        return cell

    def measured(self, cell: GridCell, measure: Callable[[], MeasuredCell]) -> MeasuredCell:
        """``cell`` with its lines."""
        place = cell.row, cell.column
        known = self._measured.get(place)
        if known is not None and (known[0] is cell or known[0] == cell):
            return known[1]
        measured = measure()
        self._measured[place] = cell, measured
        return measured


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return len(before) == len(now) and all(one is other or one == other for one, other in zip(before, now, strict=True))
