"""What is drawn on a page, in numbers: for the PDF, for the screen and for the printer.

Comes in: a page, and the fonts. Goes out: every line of text at its place, and the boxes to be ticked; lengths are mm, sizes
points, as in the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from jixiao_desktop.layout.metrics import MM_PER_POINT
from jixiao_desktop.layout.model import Page
from jixiao_desktop.pdf.fonts import BOXES, FontSet

BORDER_POINTS = 0.5
STROKE = 0.03  # of the size: what makes a regular face look bold
# A box in parts of the font size, from the left end and the baseline of its character; y grows upwards.
BOX_LEFT, BOX_BOTTOM, BOX_SIDE, BOX_LINE = 0.13, -0.01, 0.74, 0.05
# The strokes of the sign in the box, each from point to point.
BOX_SIGNS = MappingProxyType(
    {
        "☐": (),
        "☑": (((0.27, 0.38), (0.44, 0.2), (0.76, 0.6)),),
        "☒": (((0.27, 0.14), (0.73, 0.6)), ((0.27, 0.6), (0.73, 0.14))),
    }
)
_BOXES = frozenset(BOXES)


class Written(NamedTuple):
    """A line of text: ``x`` its left end, ``y`` its baseline."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


class Box(NamedTuple):
    """One of :data:`BOX_SIGNS`: ``x`` the left end of its character, ``y`` the baseline."""

    sign: str
    x: float
    y: float
    size: float


def written(page: Page) -> Iterator[Written]:
    """Everything written on the page: the cells', then what stands in its margins."""
    for cell in page.cells:
        for line in cell.lines:
            yield Written(line.text, line.x, line.y, cell.cell.size, cell.cell.bold)
    for mark in page.marks:
        yield Written(mark.text, mark.x, mark.y, mark.size, False)


def boxes(page: Page, fonts: FontSet) -> Iterator[Box]:
    """The boxes that no face has: to be drawn where the text leaves room for them."""
    for line in written(page):
        if _BOXES.isdisjoint(line.text):
            continue
        advances = fonts.advances(line.text, line.bold)
        for at, char in enumerate(line.text):
            if char in _BOXES and (glyph := fonts.glyph(char, line.bold)) and glyph.box:
                yield Box(char, line.x + sum(advances[:at]) / 1000 * line.size * MM_PER_POINT, line.y, line.size)
