"""The page that shows how far a printer prints from where it should: rulers from the paper's edges, and a cross to measure.

Comes in: a painter on A4 and the fonts. Goes out: ink.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.layout.metrics import MM_PER_POINT, width_mm
from jixiao_desktop.layout.model import Mark, Page
from jixiao_desktop.layout.pages import A4

CROSS = 30.0  # mm of the cross from the left and from the upper edge
_ARM = 8.0
_RULER = 40
_WIDTH, _HEIGHT = A4
_MIDDLE_X, _MIDDLE_Y = _WIDTH / 2, _HEIGHT / 2
_THIN, _THICK = 0.15, 0.3
_INK = QColor("#000000")
_TITLE, _BODY, _SMALL = 17.0, 11.0, 8.0


@dataclass(frozen=True)
class CalibrationPage:
    """``printer`` and ``moved`` (how the page was moved, in words) are printed on it."""

    printer: str
    moved: str

    def paint(self, painter: QPainter, texts: PagePainter, scale: float) -> None:
        """The page with its upper left corner at the painter's origin, ``scale`` device units to the mm."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, scale, _THICK, _cross_lines())
        _draw(painter, scale, _THIN, [*_ruler_lines(), *_frame_lines()])
        texts.paint(painter, self.page(texts), scale)
        painter.restore()

    def page(self, texts: PagePainter) -> Page:
        """The words of the page."""
        marks = [*_centred(texts, self._sentences()), *_ruler_numbers(texts)]
        marks.append(Mark(CROSS + 2, CROSS - 2, "量这个十字", _SMALL))
        return Page(_WIDTH, _HEIGHT, 1, 1, (), tuple(marks))

    def _sentences(self) -> list[tuple[float, float, str]]:
        return [
            (72.0, _TITLE, "打印位置校准页"),
            (84.0, _BODY, f"打印机：{self.printer}"),
            (91.0, _BODY, self.moved),
            (108.0, _BODY, "1. 用直尺量左上角十字的中心到纸的左边、上边各多少毫米，量到 0.1 毫米。"),
            (116.0, _BODY, "2. 把两个数填进“打印位置校准”窗口，程序自动算出要移动多少。"),
            (124.0, _BODY, f"3. 位置正好时，左、上都是 {CROSS:.1f} 毫米；方框四角离纸边都是 10 毫米。"),
            (168.0, _SMALL, "四边的刻度从纸边算起，单位毫米：看得见的最小刻度，就是这台打印机印不到的边。"),
        ]


def _cross_lines() -> list[QLineF]:
    return [
        QLineF(CROSS - _ARM, CROSS, CROSS + _ARM, CROSS),
        QLineF(CROSS, CROSS - _ARM, CROSS, CROSS + _ARM),
    ]


def _frame_lines() -> list[QLineF]:
    """The corners of a frame 10 mm inside the paper."""
    lines = []
    for x, inward in ((10.0, 1), (_WIDTH - 10, -1)):
        for y, down in ((10.0, 1), (_HEIGHT - 10, -1)):
            lines += [QLineF(x, y, x + 6 * inward, y), QLineF(x, y, x, y + 6 * down)]
    return lines


def _ruler_lines() -> list[QLineF]:
    """A stroke for each mm from each edge, longer at 5 and 10, and the line they stand on."""
    lines = [
        QLineF(0, _MIDDLE_Y, _RULER, _MIDDLE_Y),
        QLineF(_WIDTH, _MIDDLE_Y, _WIDTH - _RULER, _MIDDLE_Y),
        QLineF(_MIDDLE_X, 0, _MIDDLE_X, _RULER),
        QLineF(_MIDDLE_X, _HEIGHT, _MIDDLE_X, _HEIGHT - _RULER),
    ]
    for mm in range(_RULER + 1):
        length = 5.0 if mm % 10 == 0 else 3.5 if mm % 5 == 0 else 2.0
        lines += [QLineF(x, _MIDDLE_Y, x, _MIDDLE_Y - length) for x in (mm, _WIDTH - mm)]
        lines += [QLineF(_MIDDLE_X, y, _MIDDLE_X + length, y) for y in (mm, _HEIGHT - mm)]
    return lines


def _ruler_numbers(texts: PagePainter) -> list[Mark]:
    marks = []
    for mm in range(5, _RULER + 1, 5):
        text = str(mm)
        half = width_mm(texts.fonts, text, _SMALL) / 2
        marks += [Mark(x - half, _MIDDLE_Y + 4, text, _SMALL) for x in (mm, _WIDTH - mm)]
        rise = _SMALL * MM_PER_POINT * 0.35
        marks += [Mark(_MIDDLE_X - 2 - 2 * half, y + rise, text, _SMALL) for y in (mm, _HEIGHT - mm)]
    return marks


def _centred(texts: PagePainter, sentences: list[tuple[float, float, str]]) -> list[Mark]:
    return [Mark((_WIDTH - width_mm(texts.fonts, text, size)) / 2, y, text, size) for y, size, text in sentences]


def _draw(painter: QPainter, scale: float, width: float, lines: list[QLineF]) -> None:
    painter.setPen(QPen(_INK, width * scale, c=Qt.PenCapStyle.FlatCap))
    painter.drawLines([QLineF(_at(line.p1(), scale), _at(line.p2(), scale)) for line in lines])


def _at(point: QPointF, scale: float) -> QPointF:
    return point * scale
