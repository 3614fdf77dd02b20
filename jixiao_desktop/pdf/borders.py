"""The lines of a table, each drawn once from end to end.

Comes in: the placed cells of a page. Goes out: horizontal and vertical lines in mm, collinear ones joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jixiao_desktop.layout.model import PlacedCell

_DIGITS = 2  # edges of neighbours are the same to a hundredth of a millimetre


@dataclass(frozen=True)
class Line:
    """From (``x0``, ``y0``) to (``x1``, ``y1``)."""

    x0: float
    y0: float
    x1: float
    y1: float


def border_lines(cells: Iterable[PlacedCell]) -> list[Line]:
    """The horizontal lines from top to bottom, then the vertical ones from left to right."""
    across: dict[float, list[tuple[float, float]]] = {}
    down: dict[float, list[tuple[float, float]]] = {}
    for cell in cells:
        if cell.border:
            left, right = round(cell.x, _DIGITS), round(cell.x + cell.width, _DIGITS)
            top, bottom = round(cell.y, _DIGITS), round(cell.y + cell.height, _DIGITS)
            across.setdefault(top, []).append((left, right))
            across.setdefault(bottom, []).append((left, right))
            down.setdefault(left, []).append((top, bottom))
            down.setdefault(right, []).append((top, bottom))
    lines = [Line(start, y, end, y) for y, start, end in _joined(across)]
    return lines + [Line(x, start, x, end) for x, start, end in _joined(down)]


def _joined(parts_at: Mapping[float, list[tuple[float, float]]]) -> Iterator[tuple[float, float, float]]:
    """Place, start and end of every run of parts that touch or overlap."""
    for place, parts in sorted(parts_at.items()):
        begin, end = min(parts)
        for start, stop in sorted(parts):
            if start > end:
                yield place, begin, end
                begin = start
            end = max(end, stop)
        yield place, begin, end
