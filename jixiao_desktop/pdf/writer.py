"""From pages to a PDF file.

Comes in: pages with every line of text at its place in mm, and the fonts. Goes out: the bytes of a PDF whose text can be
searched and copied, with the fonts in it, without a word about who made it when or with what: the same pages always give
the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao_desktop.layout.metrics import MM_PER_POINT
from jixiao_desktop.layout.model import Page
from jixiao_desktop.pdf.borders import border_lines
from jixiao_desktop.pdf.embedding import UsedFonts
from jixiao_desktop.pdf.file_structure import PdfFile
from jixiao_desktop.pdf.fonts import BOXES, FontSet

_BORDER_POINTS = 0.5
_SCALE = 1 / MM_PER_POINT
_SQUARE_CAP, _ROUND_CAP = 2, 1
_BOXES = frozenset(BOXES)
# A box and the signs in it, in parts of the font size, from the baseline.
_BOX_EDGE, _BOX_SIDE, _BOX_LINE = 0.13, 0.74, 0.05
_BOX_DROP = 0.01
_SIGNS = {
    "☐": "",
    "☑": "0.27 0.38 m 0.44 0.2 l 0.76 0.6 l S",
    "☒": "0.27 0.14 m 0.73 0.6 l S 0.27 0.6 m 0.73 0.14 l S",
}


def pages_to_pdf(pages: Sequence[Page], fonts: FontSet, title: str) -> bytes:
    """The PDF of ``pages``; ``title`` is its only metadata. Raises UserError if a font cannot be used."""
    file, used = PdfFile(title), UsedFonts(fonts)
    for page in pages:
        file.add_drawn_page(page.width * _SCALE, page.height * _SCALE, _drawn(page, used))
    used.add_to(file)
    return file.finished()


def _drawn(page: Page, used: UsedFonts) -> bytes:
    return "\n".join((*_borders(page), "BT", *_texts(page, used), "ET", *_boxes(page, used))).encode("ascii")


def _borders(page: Page) -> Iterator[str]:
    yield f"{_BORDER_POINTS} w {_SQUARE_CAP} J"
    bottom = page.height
    for line in border_lines(page.cells):
        x0, y0, x1, y1 = line.x0 * _SCALE, (bottom - line.y0) * _SCALE, line.x1 * _SCALE, (bottom - line.y1) * _SCALE
        yield f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S"


def _texts(page: Page, used: UsedFonts) -> Iterator[str]:
    """Every line at its baseline; the face is named only where it changes."""
    bottom, begun = page.height, ""
    for text, x, y, size, bold in _lines(page):
        codes = used.codes(size, bold)
        if codes.begin != begun:
            begun = codes.begin
            yield begun
        yield f"1 0 0 1 {x * _SCALE:.2f} {(bottom - y) * _SCALE:.2f} Tm<{text.translate(codes)}>Tj"


def _lines(page: Page) -> Iterator[tuple[str, float, float, float, bool]]:
    """Text, left end, baseline, size and weight of everything written on the page."""
    for cell in page.cells:
        for line in cell.lines:
            yield line.text, line.x, line.y, cell.cell.size, cell.cell.bold
    for mark in page.marks:
        yield mark.text, mark.x, mark.y, mark.size, False


def _boxes(page: Page, used: UsedFonts) -> Iterator[str]:
    """The boxes to be ticked, drawn where the text leaves room for them."""
    for text, x, y, size, bold in _lines(page):
        if _BOXES.isdisjoint(text):
            continue
        advances = used.fonts.advances(text, bold)
        for at, char in enumerate(text):
            if char in _BOXES and (glyph := used.fonts.glyph(char, bold)) and glyph.box:
                left = x * _SCALE + sum(advances[:at]) / 1000 * size
                yield _box(char, left, (page.height - y) * _SCALE, size)


def _box(char: str, x: float, y: float, size: float) -> str:
    square = f"{_BOX_EDGE} {-_BOX_DROP} {_BOX_SIDE} {_BOX_SIDE} re S"
    return f"q {size:g} 0 0 {size:g} {x:.2f} {y:.2f} cm {_BOX_LINE} w {_ROUND_CAP} J {square} {_SIGNS[char]} Q"
