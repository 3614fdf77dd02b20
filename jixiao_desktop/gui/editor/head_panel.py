"""The head of the indicator table, which stays in sight while its rows are scrolled under it.

Comes in: the measured form, its geometry and how far the table is scrolled. Goes out: ink over the top of the table.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.editor.cell_painting import PAPER, CellLook, paint_cell
from jixiao_desktop.gui.editor.paper_geometry import PaperGeometry
from jixiao_desktop.layout.measuring import text_height
from jixiao_desktop.layout.model import Head, MeasuredCell, MeasuredGrid

_SHADE = QColor(0, 0, 0, 38)
_SHADOW = 3  # pixels


class HeadPanel(QWidget):
    """Lies over the upper edge of a table's viewport; ``follow`` puts it there when the table was scrolled or laid anew."""

    def __init__(self, family: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._family = family
        self._measured: MeasuredGrid | None = None
        self._geometry: PaperGeometry | None = None
        self._head: Head | None = None
        self._left = 0
        self.hide()

    def use_font(self, family: str) -> None:
        self._family = family
        self.update()

    def show_form(self, measured: MeasuredGrid | None, geometry: PaperGeometry | None) -> None:
        """Another form, or the same one in another size."""
        self._measured, self._geometry = measured, geometry
        self.update()

    def follow(self, across: int, down: int) -> None:
        """The table is scrolled by so many pixels."""
        self._head = self._head_at(down)
        if self._head is None or self._geometry is None:
            self.hide()
            return
        geometry, height = self._geometry, self._height(self._head)
        end = sum(geometry.rows[: self._head.until + 1]) - down
        self._left = across
        self.setGeometry(0, min(end - height, 0), self._over.width(), height + _SHADOW)
        self.show()
        self.raise_()

    def covered(self, row: int) -> int:
        """How many pixels of the table's upper edge are covered for ``row``."""
        head = self._head
        return 0 if head is None or self.isHidden() or not head.last < row <= head.until else self._height(head)

    def paintEvent(self, event: QPaintEvent) -> None:
        measured, geometry, head = self._measured, self._geometry, self._head
        if measured is None or geometry is None or head is None:
            return
        painter = QPainter(self)
        height = self._height(head)
        painter.fillRect(geometry.sheet_left - self._left, 0, geometry.sheet_width, height, PAPER)
        painter.fillRect(geometry.sheet_left - self._left, height, geometry.sheet_width, _SHADOW, _SHADE)
        for cell in measured.cells:
            if head.first <= cell.cell.row <= head.last:
                self._paint_cell(painter, cell, head, geometry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the head is none on the row under it."""

    # --- inside

    def _head_at(self, down: int) -> Head | None:
        if self._measured is None or self._geometry is None:
            return None
        rows = self._geometry.rows
        heads = (
            head
            for head in self._measured.grid.heads
            if sum(rows[: head.first]) < down < sum(rows[: head.until + 1]) and head.until > head.last
        )
        return next(heads, None)

    def _height(self, head: Head) -> int:
        assert self._geometry is not None
        return sum(self._geometry.rows[head.first : head.last + 1])

    def _paint_cell(self, painter: QPainter, measured: MeasuredCell, head: Head, geometry: PaperGeometry) -> None:
        """A label that goes on below the head has only its part in the head, or stays blank where it does not fit."""
        cell = measured.cell
        columns = [0, *accumulate(geometry.columns)]
        rows = [0, *accumulate(geometry.rows[head.first : head.last + 1])]
        first, last = cell.row - head.first, min(cell.last_row, head.last) - head.first
        left, right = columns[cell.column], columns[cell.column + cell.columns]
        box = geometry.ink(QRect(left - self._left, rows[first], right - left, rows[last + 1] - rows[first]), cell)
        if cell.last_row > head.last and text_height(len(measured.lines), cell.size) * geometry.scale > box.height():
            measured = replace(measured, lines=())
        look = CellLook(True, cell.column == 0, first == 0, False, False, False)
        painter.save()
        painter.setClipRect(box.adjusted(0, 0, 1, 1))
        paint_cell(painter, box, measured, look, self._family, geometry.scale)
        painter.restore()
