"""The files that were read and the forms in each, with how it went."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from jixiao_desktop.services.import_batch import ReadFile, ReadForm

Index = QModelIndex | QPersistentModelIndex
_COLOURS = {"读好了": QColor("#1d7a3a"), "有疑问": QColor("#9a5b00"), "读不了": QColor("#b3261e")}


class FileRole(IntEnum):
    STATE = Qt.ItemDataRole.UserRole + 1


class FilesModel(QAbstractListModel):
    """One line a form, and one for each file that cannot be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[ReadFile, ReadForm | None]] = []

    def show(self, files: Sequence[ReadFile]) -> None:
        self.beginResetModel()
        self._lines = [(file, form) for file in files for form in file.forms or (None,)]
        self.endResetModel()

    def line(self, row: int) -> tuple[ReadFile, ReadForm | None]:
        return self._lines[row]

    def forms(self) -> list[ReadForm]:
        return [form for _, form in self._lines if form is not None]

    def change(self, row: int, form: ReadForm) -> None:
        """The form of a line was corrected or completed."""
        self._lines[row] = (self._lines[row][0], form)
        self.dataChanged.emit(self.index(row), self.index(row))

    def first_doubtful(self) -> int:
        """The line to begin with."""
        states = [self._state(row) for row in range(len(self._lines))]
        return states.index("有疑问") if "有疑问" in states else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file, form = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                name = file.name if form is None or len(file.forms) == 1 else form.title
                return f"{name}\n{self._words(index.row())}"
            case Qt.ItemDataRole.ToolTipRole:
                said = [str(message) for message in (*file.refused, *file.warnings)]
                return "\n".join([file.name, *([form.title] if form else []), *said])
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(_COLOURS[self._state(index.row())])
            case FileRole.STATE:
                return self._state(index.row())
        return None

    def _state(self, row: int) -> str:
        _, form = self._lines[row]
        if form is None:
            return "读不了"
        return "有疑问" if form.doubts or form.missing else "读好了"

    def _words(self, row: int) -> str:
        file, form = self._lines[row]
        if form is None:
            return f"读不了：{'；'.join(message.text for message in file.refused)}"
        count = len(form.doubts) + len(form.missing)
        return f"有疑问 {count} 处" if count else "读好了"
