"""The foreign table on screen: as wide as its place, every text whole, merged cells as in the file.

Comes in: a form. Goes out: ``picked`` with the square that is looked at, ``asked`` where a field is to be chosen for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from jixiao_desktop.gui.importing.foreign_table_model import CellRole, ForeignTableModel
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.services.import_batch import ReadForm

_NARROWEST, _WIDEST_TEXT, _PADDING, _HIGHEST, _ENDLESS, _MEASURED = 54, 320, 12, 260, 100_000, 500
_STYLE = (
    "QTableView { background: white; gridline-color: #b9c0ca; outline: 0; color: #1b1b1b; }"
    " QTableView::item:selected { background: #a9c7f7; color: #1b1b1b; }"
)


class ForeignTableView(QTableView):
    """``picked`` carries a square, ``asked`` a square and a global point."""

    picked = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = True
        self.cells = ForeignTableModel(self)
        self.setModel(self.cells)
        self.setStyleSheet(_STYLE)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(24)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_form(self, form: ReadForm | None) -> None:
        self.clearSpans()
        self.cells.show(form)
        for span in self.cells.spans():
            self.setSpan(*span)
        self._fit()

    def look_at(self, square: Square | None) -> None:
        """Brings the cell into sight without telling."""
        self._telling = False
        index = self.cells.index_of(square)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._telling = True

    def ask_here(self) -> None:
        """As a click with the right button on the cell that is looked at."""
        rect = self.visualRect(self.currentIndex())
        if rect.isValid():
            self._ask(self.currentIndex(), self.viewport().mapToGlobal(rect.center()))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else
        super().currentChanged(current, previous)
        square = self.cells.data(current, CellRole.SQUARE)
        if self._telling and square is not None:
            self.picked.emit(square)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._ask(self.indexAt(self.viewport().mapFromGlobal(event.globalPos())), event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _ask(self, index: QModelIndex, point: QPoint) -> None:
        square = self.cells.data(index, CellRole.SQUARE)
        if square is not None:
            self.asked.emit(square, point)

    # --- sizes

    def _fit(self) -> None:
        """Columns share the width by their texts; rows are as high as their texts need."""
        columns = self.cells.columnCount()
        if not columns:
            return
        wanted = self._wanted(columns)
        room = max(self.viewport().width(), _NARROWEST * columns)
        spare = max(room - _NARROWEST * columns, 0)
        whole = sum(want - _NARROWEST for want in wanted) or 1
        for column, want in enumerate(wanted):
            self.setColumnWidth(column, _NARROWEST + int(spare * (want - _NARROWEST) / whole))
        for row in range(self.cells.rowCount()):
            self.setRowHeight(row, self.fontMetrics().height() + _PADDING)
        for row, rows, height in sorted(self._heights(), key=lambda each: each[1]):
            present = sum(self.rowHeight(each) for each in range(row, row + rows))
            if height > present:
                last = row + rows - 1
                self.setRowHeight(last, min(self.rowHeight(last) + height - present, _HIGHEST))

    def _wanted(self, columns: int) -> list[int]:
        """A little more than what the words of each column need in one line, within limits."""
        metrics, widest = self.fontMetrics(), [_NARROWEST + 1] * columns
        for index in self._origins():
            column = index.column()
            if self.columnSpan(index.row(), column) == 1:
                lines = str(index.data()).split("\n")
                widest[column] = max(widest[column], *map(metrics.horizontalAdvance, lines))
        return [min(wide + _PADDING, _WIDEST_TEXT) for wide in widest]

    def _heights(self) -> list[tuple[int, int, int]]:
        """Row, rows and needed height of every cell with a text."""
        needed = []
        flags = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        for index in self._origins():
            row, column = index.row(), index.column()
            across = range(column, column + self.columnSpan(row, column))
            width = max(sum(self.columnWidth(each) for each in across) - _PADDING, 10)
            box = self.fontMetrics().boundingRect(0, 0, width, _ENDLESS, flags, str(index.data()))
            needed.append((row, self.rowSpan(row, column), box.height() + _PADDING))
        return needed

    def _origins(self) -> Iterator[QModelIndex]:
        """Where a text begins: of a merged cell its upper left square. Far down a list all rows are alike."""
        for row in range(min(self.cells.rowCount(), _MEASURED)):
            for column in range(self.cells.columnCount()):
                index = self.cells.index(row, column)
                cell = self.cells.cell_at(index)
                inside = cell is not None and self.cells.index_of((cell.row, cell.column)) != index
                if index.data() and not inside:
                    yield index
