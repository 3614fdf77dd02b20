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
from jixiao_desktop.pdf.fonts import FontSet
from jixiao_desktop.pdf.ink import BORDER_POINTS, BOX_BOTTOM, BOX_LEFT, BOX_LINE, BOX_SIDE, BOX_SIGNS, boxes, written

_SCALE = 1 / MM_PER_POINT
_SQUARE_CAP, _ROUND_CAP = 2, 1


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
    yield f"{BORDER_POINTS} w {_SQUARE_CAP} J"
    bottom = page.height
    for line in border_lines(page.cells):
        x0, y0, x1, y1 = line.x0 * _SCALE, (bottom - line.y0) * _SCALE, line.x1 * _SCALE, (bottom - line.y1) * _SCALE
        yield f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S"


def _texts(page: Page, used: UsedFonts) -> Iterator[str]:
    """Every line at its baseline; the face is named only where it changes."""
    bottom, begun = page.height, ""
    for line in written(page):
        codes = used.codes(line.size, line.bold)
        if codes.begin != begun:
            begun = codes.begin
            yield begun
        yield f"1 0 0 1 {line.x * _SCALE:.2f} {(bottom - line.y) * _SCALE:.2f} Tm<{line.text.translate(codes)}>Tj"


def _boxes(page: Page, used: UsedFonts) -> Iterator[str]:
    square = f"{BOX_LEFT} {BOX_BOTTOM} {BOX_SIDE} {BOX_SIDE} re S"
    for box in boxes(page, used.fonts):
        x, y = box.x * _SCALE, (page.height - box.y) * _SCALE
        place = f"{box.size:g} 0 0 {box.size:g} {x:.2f} {y:.2f} cm"
        yield f"q {place} {BOX_LINE} w {_ROUND_CAP} J {square} {_strokes(box.sign)} Q"


def _strokes(sign: str) -> str:
    return " ".join(
        " ".join(f"{x} {y} {'l' if at else 'm'}" for at, (x, y) in enumerate(stroke)) + " S"
        for stroke in BOX_SIGNS[sign]
    )
