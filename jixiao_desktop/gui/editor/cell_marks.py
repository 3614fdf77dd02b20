"""What the form shows at a cell beside its words: a finding, or that it still has to be filled.

Comes in: findings by the path of a field. Goes out: ink in the cell's upper right corner, in shapes that differ without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.layout.model import GridCell

_COLOURS = MappingProxyType(
    {Level.ERROR: QColor("#c62828"), Level.WARNING: QColor("#b26a00"), Level.HINT: QColor("#1565c0")}
)
_REQUIRED = QColor("#c62828")
_SIDE = 2.6  # mm
_WIDTH = 1.6  # pixels


@dataclass(frozen=True)
class CellMark:
    """A finding at a cell: how grave, and the sentence that says it."""

    level: Level
    sentence: str


def is_missing(cell: GridCell) -> bool:
    """Whether the form requires a value here and there is none yet."""
    return cell.required and cell.seed is None and not cell.value


def paint_mark(painter: QPainter, box: QRect, mark: CellMark | None, missing: bool, scale: float) -> None:
    """An error is a full triangle, a warning an open one, advice a dot, a required blank an asterisk."""
    side = min(_SIDE * scale, box.height() / 2)
    corner = QPointF(box.right() - 1, box.top() + 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is not None:
        _paint_level(painter, corner, side, mark.level)
    elif missing:
        _paint_asterisk(painter, corner + QPointF(-side * 0.75, side * 0.75), side * 0.45)
    painter.restore()


def _paint_level(painter: QPainter, corner: QPointF, side: float, level: Level) -> None:
    colour = _COLOURS[level]
    painter.setPen(QPen(colour, _WIDTH, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush if level is Level.WARNING else colour)
    if level is Level.HINT:
        painter.drawEllipse(corner + QPointF(-side / 2, side / 2), side / 4, side / 4)
        return
    inner = corner + QPointF(-1, 1) if level is Level.WARNING else corner
    painter.drawPolygon(QPolygonF([inner, inner + QPointF(-side, 0), inner + QPointF(0, side)]))


def _paint_asterisk(painter: QPainter, at: QPointF, reach: float) -> None:
    painter.setPen(QPen(_REQUIRED, _WIDTH))
    for across, down in ((0.0, 1.0), (0.87, 0.5), (0.87, -0.5)):
        arm = QPointF(across * reach, down * reach)
        painter.drawLine(at - arm, at + arm)
