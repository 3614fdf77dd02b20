"""Ink on the screen: one cell of a form, with the lines that the paper has.

Comes in: a painter, a box in pixels and the measured cell. Goes out: its fill, its lines of text and its borders.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jixiao_desktop.gui.editor.cell_marks import CellMark, is_missing, paint_mark
from jixiao_desktop.gui.editor.paper_font import Face, paper_face
from jixiao_desktop.layout.measuring import EDGE_PADDING, SIDE_PADDING, line_height, text_height
from jixiao_desktop.layout.model import Align, GridCell, MeasuredCell

PAPER = QColor("#ffffff")
DESK = QColor("#e4e7eb")
SHEET_EDGE = QColor("#c3c8cf")
_INK = QColor("#1b1b1b")
_LINE = QColor("#4a4a4a")
_TO_FILL = QColor("#fffbe9")
_COMPUTED = QColor("#edf1f6")
_SELECTED = QColor(47, 111, 222, 40)
_CURSOR = QColor("#2f6fde")
_CURSOR_AWAY = QColor("#9aa5b4")
CURSOR_WIDTH = 2


@dataclass(frozen=True)
class CellLook:
    """How the cell stands among the others: its borders, the cursor and selection over it, and what was found there."""

    bordered: bool
    first_column: bool
    first_row: bool
    selected: bool
    cursor: bool
    focused: bool
    mark: CellMark | None = None


def paint_cell(
    painter: QPainter, box: QRect, measured: MeasuredCell, look: CellLook, family: str, scale: float
) -> None:
    """Fills ``box`` with the cell."""
    cell = measured.cell
    painter.fillRect(box, _fill(cell))
    _paint_lines(painter, box, measured, paper_face(family, cell.size, cell.bold, scale), scale)
    if look.bordered:
        _paint_borders(painter, box, look)
    paint_mark(painter, box, look.mark, is_missing(cell), scale)
    if look.selected and not look.cursor:
        painter.fillRect(box, _SELECTED)
    if look.cursor:
        painter.setPen(QPen(_CURSOR if look.focused else _CURSOR_AWAY, CURSOR_WIDTH, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _fill(cell: GridCell) -> QColor:
    if cell.derived:
        return _COMPUTED
    return _TO_FILL if cell.path is not None and not cell.value else PAPER


def _paint_lines(painter: QPainter, box: QRect, measured: MeasuredCell, face: Face, scale: float) -> None:
    cell = measured.cell
    step, top = line_height(cell.size) * scale, first_line(measured, box, scale)
    rise = (step - face.ascent - face.descent) / 2 + face.ascent
    painter.setFont(face.font)
    painter.setPen(_INK)
    for number, line in enumerate(measured.lines):
        if line:
            x = _line_start(cell.align, box, face.width(line), SIDE_PADDING * scale)
            _paint_line(painter, QPointF(x, top + number * step + rise), line, face.stretch)


def first_line(measured: MeasuredCell, box: QRect, scale: float) -> float:
    """Where the first line of the cell begins, in pixels."""
    free = box.height() - text_height(len(measured.lines), measured.cell.size) * scale
    return box.top() + EDGE_PADDING * scale + (0 if measured.cell.top else free / 2)


def _paint_line(painter: QPainter, at: QPointF, line: str, stretch: float) -> None:
    painter.save()
    painter.translate(at)
    painter.scale(stretch, stretch)
    painter.drawText(QPointF(0, 0), line)
    painter.restore()


def _line_start(align: Align, box: QRect, width: float, padding: float) -> float:
    if align is Align.CENTER:
        return box.left() + (box.width() - width) / 2
    return box.left() + (box.width() - padding - width if align is Align.RIGHT else padding)


def _paint_borders(painter: QPainter, box: QRect, look: CellLook) -> None:
    """A line belongs to the cell on its left or above; the first ones also draw the other side."""
    painter.setPen(QPen(_LINE, 1))
    painter.drawLine(box.topRight(), box.bottomRight())
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if look.first_column:
        painter.drawLine(box.topLeft(), box.bottomLeft())
    if look.first_row:
        painter.drawLine(box.topLeft(), box.topRight())
