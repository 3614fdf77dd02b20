"""What was understood of a form, as a list: field, value, and what is in doubt, doubts first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from jixiao_desktop.gui.importing.foreign_table_model import DOUBTFUL
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.services.understanding import Understood

Index = QModelIndex | QPersistentModelIndex
_HEADS = ("项目", "读到的内容")
_UNKNOWN = "（没有认出）"


class UnderstoodRole(IntEnum):
    SQUARE = Qt.ItemDataRole.UserRole + 1
    DOUBT = Qt.ItemDataRole.UserRole + 2


class UnderstoodModel(QAbstractTableModel):
    """One row a value or a doubt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Understood, ...] = ()

    def show(self, rows: Sequence[Understood]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, square: Square) -> int | None:
        return next((row for row, one in enumerate(self._rows) if one.square == square), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _field(one) if index.column() == 0 else _value(one)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(words for words in (one.value, f"疑问：{one.doubt}" if one.doubt else "") if words)
            case Qt.ItemDataRole.BackgroundRole:
                return QBrush(DOUBTFUL) if one.doubt else None
            case UnderstoodRole.SQUARE:
                return one.square
            case UnderstoodRole.DOUBT:
                return one.doubt
        return None


def _field(one: Understood) -> str:
    if one.field:
        return one.field
    return _UNKNOWN if one.square else "整张表"


def _value(one: Understood) -> str:
    value = " ".join(one.value.split())
    return f"{value}　← {one.doubt}" if one.doubt and value else one.doubt or value
