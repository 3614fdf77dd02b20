"""The sign of each level: a cross, a triangle and an i, that differ without colour."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap, QPolygonF

from jixiao_desktop.checks.finding import Level

COLOURS = MappingProxyType({Level.ERROR: "#c62828", Level.WARNING: "#b26a00", Level.HINT: "#1565c0"})
_SIGNS = MappingProxyType({Level.ERROR: "×", Level.WARNING: "!", Level.HINT: "i"})
_SIDE = 64  # drawn large, shown small


def level_icon(level: Level) -> QIcon:
    """The sign in white on the level's colour."""
    pixmap = QPixmap(_SIDE, _SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS[level]))
    if level is Level.WARNING:
        painter.drawPolygon(QPolygonF([QPointF(32, 4), QPointF(62, 58), QPointF(2, 58)]))
    else:
        painter.drawEllipse(QRectF(4, 4, 56, 56))
    painter.setPen(QColor("white"))
    font = QFont(painter.font())
    font.setPixelSize(40)
    font.setBold(True)
    painter.setFont(font)
    lowered = 6 if level is Level.WARNING else 0
    painter.drawText(QRectF(0, lowered, _SIDE, _SIDE - lowered / 2), Qt.AlignmentFlag.AlignCenter, _SIGNS[level])
    painter.end()
    return QIcon(pixmap)
