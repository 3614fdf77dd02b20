"""A page drawn by ``QPainter``, on the screen or on a printer: the same glyphs of the same files at the same places as the PDF.

Comes in: pages in mm and the fonts that print. Goes out: ink.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPen, QPolygonF, QRawFont

from jixiao_desktop.gui.font_files import registered_font
from jixiao_desktop.layout.metrics import MM_PER_POINT
from jixiao_desktop.layout.model import Page
from jixiao_desktop.pdf.borders import border_lines
from jixiao_desktop.pdf.fonts import FontFile, FontSet
from jixiao_desktop.pdf.ink import (
    BORDER_POINTS,
    BOX_BOTTOM,
    BOX_LEFT,
    BOX_LINE,
    BOX_SIDE,
    BOX_SIGNS,
    STROKE,
    Box,
    Written,
    boxes,
    written,
)

_INK = QColor("#000000")
_CRISP_PIXELS = 2.0  # thinner lines stand on whole pixels, else they blur
_FAINTEST = 0.4  # of a line that is thinner than a pixel
_MOST_SIZES = 64  # kept; each holds pictures of its letters
_LOADING_PIXELS = 100.0


class PagePainter:
    """Draws pages set in ``fonts``; what it has read of their files serves the next page."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self._loaded: dict[FontFile, QRawFont] = {}
        self._sized: dict[tuple[FontFile, float], QRawFont] = {}

    def load(self) -> None:
        """Reads the files now rather than while something is painted. Raises UserError if one cannot be read."""
        fonts: FontSet | None = self.fonts
        while fonts is not None:
            for file in filter(None, (fonts.regular, fonts.bold)):
                self._face(file)
            fonts = fonts.fallback

    def paint(self, painter: QPainter, page: Page, scale: float) -> None:
        """The page with its upper left corner at the painter's origin, ``scale`` device units to the mm.

        Raises UserError if a font file cannot be read.
        """
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_borders(painter, page, scale)
        for line in written(page):
            self._paint_text(painter, line, scale)
        for box in boxes(page, self.fonts):
            _paint_box(painter, box, scale)
        painter.restore()

    def _paint_borders(self, painter: QPainter, page: Page, scale: float) -> None:
        width = BORDER_POINTS * MM_PER_POINT * scale
        pixel = 1 / painter.device().devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, width > _CRISP_PIXELS * pixel)
        ink = QColor(_INK)
        ink.setAlphaF(min(max(width / pixel, _FAINTEST), 1.0))
        painter.setPen(QPen(ink, max(width, pixel), c=Qt.PenCapStyle.SquareCap))
        lines = border_lines(page.cells)
        painter.drawLines([QLineF(at.x0 * scale, at.y0 * scale, at.x1 * scale, at.y1 * scale) for at in lines])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_text(self, painter: QPainter, line: Written, scale: float) -> None:
        letter = line.size * MM_PER_POINT * scale
        painter.setPen(_INK)
        for (file, thickened), glyphs in self._runs(line).items():
            run = QGlyphRun()
            run.setRawFont(self._font(file, letter))
            run.setGlyphIndexes([number for number, _ in glyphs])
            run.setPositions([QPointF(at / 1000 * letter, 0) for _, at in glyphs])
            place = QPointF(line.x * scale, line.y * scale)
            if thickened:
                _thicken(painter, place, run, letter * STROKE)
            painter.drawGlyphRun(place, run)

    def _runs(self, line: Written) -> dict[tuple[FontFile, bool], list[tuple[int, int]]]:
        """The glyphs of each face with their places in the line, in thousandths of the size."""
        runs: dict[tuple[FontFile, bool], list[tuple[int, int]]] = {}
        at = 0
        for char in line.text:
            glyph = self.fonts.glyph(char, line.bold)
            if glyph is not None:
                runs.setdefault((glyph.file, glyph.thickened), []).append((glyph.number, at))
                at += glyph.width
        return runs

    def _font(self, file: FontFile, letter: float) -> QRawFont:
        key = (file, letter)
        if key not in self._sized:
            if len(self._sized) >= _MOST_SIZES:
                self._sized.clear()
            font = QRawFont(self._face(file))
            font.setPixelSize(letter)
            self._sized[key] = font
        return self._sized[key]

    def _face(self, file: FontFile) -> QRawFont:
        """Only faces of Qt's font database are put into a printer's file as text; others as outlines."""
        if file not in self._loaded:
            known = registered_font(file)
            self._loaded[file] = QRawFont.fromFont(known) if known is not None else _raw_font(file)
        return self._loaded[file]


def _raw_font(file: FontFile) -> QRawFont:
    return QRawFont(QByteArray(file.face.standalone()), _LOADING_PIXELS, QFont.HintingPreference.PreferNoHinting)


def _thicken(painter: QPainter, place: QPointF, run: QGlyphRun, width: float) -> None:
    """The outlines of the glyphs with a stroke, under the ink that fills them."""
    font = run.rawFont()
    painter.save()
    painter.translate(place)
    painter.setPen(QPen(_INK, width))
    for number, at in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.drawPath(font.pathForGlyph(number).translated(at))
    painter.restore()


def _paint_box(painter: QPainter, box: Box, scale: float) -> None:
    letter = box.size * MM_PER_POINT * scale
    painter.save()
    painter.translate(box.x * scale, box.y * scale)
    painter.scale(letter, -letter)
    painter.setPen(QPen(_INK, BOX_LINE, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(QRectF(BOX_LEFT, BOX_BOTTOM, BOX_SIDE, BOX_SIDE))
    for stroke in BOX_SIGNS[box.sign]:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
    painter.restore()
