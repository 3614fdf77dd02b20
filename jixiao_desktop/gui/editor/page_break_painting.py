"""Ink for the place where a page ends: a dashed line across the sheet, with the number of the page that begins."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

_COLOUR = QColor("#7a8699")
_SIZE = 11  # pixels
_TAG = (64, 16)  # pixels


def paint_page_break(painter: QPainter, sheet: QRectF, top: int, page: int) -> None:
    """Page ``page`` begins ``top`` pixels down."""
    painter.setPen(QPen(_COLOUR, 1, Qt.PenStyle.DashLine))
    painter.drawLine(round(sheet.left()) + 1, top, round(sheet.right()) - 1, top)
    font = QFont(painter.font())
    font.setPixelSize(_SIZE)
    painter.setFont(font)
    width, height = _TAG
    painter.drawText(
        QRectF(sheet.right() - width - 6, top + 2, width, height),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
        f"第 {page} 页",
    )
