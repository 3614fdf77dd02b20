"""What was understood of a form, as a list: field, value, and what is in doubt, doubts first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from jixiao_desktop.errors import quoted
from jixiao_desktop.gui.importing.foreign_table_model import DOUBTFUL
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.services.understanding import Understood

Index = QModelIndex | QPersistentModelIndex
_LONGEST_VALUE = 24
_HEADS = ("项目", "读到的内容")
_UNKNOWN = "（没有认出，不导入）"


class UnderstoodRole(IntEnum):
    SQUARE = Qt.ItemDataRole.UserRole + 1
    DOUBT = Qt.ItemDataRole.UserRole + 2
    SAID = Qt.ItemDataRole.UserRole + 3


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
            case UnderstoodRole.SAID:
                return _said(one)
        return None


def _field(one: Understood) -> str:
    if one.field:
        return one.field
    if one.is_unknown:
        return _UNKNOWN
    return "（没有对上）" if one.square else "整张表"


def _value(one: Understood) -> str:
    value = " ".join(one.value.split())
    if one.is_unknown and not one.field:
        return value  # the field says it
    return f"{value}　← {one.doubt}" if one.doubt and value else one.doubt or value


def _said(one: Understood) -> str:
    """The doubt as a whole sentence, which the list has no room for."""
    if not one.doubt:
        return ""
    value = " ".join(one.value.split())
    short = value if len(value) <= _LONGEST_VALUE else f"{value[: _LONGEST_VALUE - 1]}…"
    remedy = "要用的点右键或按 F2 指定是哪一项，用不上的不必管" if one.is_unknown else "请核对"
    return f"{quoted(short) if short else ''}{one.doubt}，{remedy}。"
