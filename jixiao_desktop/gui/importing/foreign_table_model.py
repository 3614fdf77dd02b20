"""A foreign form as it stands in its file, as a table: lines around it, merged cells, and what each cell was understood as.

Comes in: a form that was read. Goes out: texts, spans, colours and sentences by cell. Squares count as in the foreign table.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.services.import_batch import ReadForm
from jixiao_desktop.services.understanding import cell_fields, doubtful_cells

Index = QModelIndex | QPersistentModelIndex
UNDERSTOOD, DOUBTFUL, LABEL, LINE = (QColor(name) for name in ("#e5f3e8", "#ffdf9e", "#f3f4f6", "#ffffff"))
_LINES = 4  # of prose that are shown on each side


class CellRole(IntEnum):
    SQUARE = Qt.ItemDataRole.UserRole + 1


class ForeignTableModel(QAbstractTableModel):
    """One form; lines above and below its table are rows over the whole width."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._region: Region | None = None
        self._before: tuple[str, ...] = ()
        self._behind: tuple[str, ...] = ()
        self._fields: Mapping[Square, str] = {}
        self._doubts: Mapping[Square, str] = {}

    def show(self, form: ReadForm | None) -> None:
        """Nothing for a form that is not from a table."""
        self.beginResetModel()
        recognised = form.recognised if form else None
        self._region = recognised.region if recognised else None
        self._before = self._region.prose[-_LINES:] if self._region else ()
        self._behind = self._region.behind[:_LINES] if self._region else ()
        self._fields = cell_fields(recognised) if recognised else {}
        self._doubts = doubtful_cells(form) if form else {}
        self.endResetModel()

    def spans(self) -> list[tuple[int, int, int, int]]:
        """Row, column, rows and columns of every merged cell, and of the lines around."""
        if self._region is None:
            return []
        lines = [*range(len(self._before)), *range(self.rowCount() - len(self._behind), self.rowCount())]
        wide = [(row, 0, 1, self._region.columns) for row in lines if self._region.columns > 1]
        merged = [
            (self._row_of(cell.row), cell.column, cell.rows, cell.columns)
            for cell in self._region.cells
            if cell.rows * cell.columns > 1
        ]
        return [*wide, *merged]

    def index_of(self, square: Square | None) -> QModelIndex:
        """Invalid where no cell begins."""
        cell = self._region.at(*square) if self._region and square else None
        if cell is None or (cell.row, cell.column) != square:
            return QModelIndex()
        return self.index(self._row_of(cell.row), cell.column)

    def cell_at(self, index: Index) -> ForeignCell | None:
        if self._region is None or not index.isValid() or index.row() < len(self._before):
            return None
        return self._region.at(index.row() - len(self._before) + self._region.first, index.column())

    def _row_of(self, row: int) -> int:
        return row - (self._region.first if self._region else 0) + len(self._before)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._region is None:
            return 0
        return len(self._before) + self._region.last - self._region.first + 1 + len(self._behind)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._region is None else self._region.columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell_at(index)
        square = (cell.row, cell.column) if cell else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text if cell else self._line(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self._said(square)
            case Qt.ItemDataRole.BackgroundRole:
                return QBrush(self._colour(square))
            case CellRole.SQUARE:
                return square
        return None

    def _line(self, index: Index) -> str:
        lines = dict(enumerate(self._before)) | dict(enumerate(self._behind, self.rowCount() - len(self._behind)))
        return lines.get(index.row(), "") if index.column() == 0 else ""

    def _said(self, square: Square | None) -> str:
        if square is None:
            return ""
        field, doubt = self._fields.get(square, ""), self._doubts.get(square, "")
        words = [f"识别为：{field}"] if field else []
        words += [f"疑问：{doubt}"] if doubt else []
        return "\n".join(words)

    def _colour(self, square: Square | None) -> QColor:
        if square is None:
            return LINE
        if square in self._doubts:
            return DOUBTFUL
        return UNDERSTOOD if square in self._fields else LABEL
