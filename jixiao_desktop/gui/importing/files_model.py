"""The files that were read and the forms in each, with how it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from jixiao_desktop.services.import_batch import ReadFile, ReadForm
from jixiao_desktop.vocabulary.characters import comparable

Index = QModelIndex | QPersistentModelIndex
_COLOURS = {"有疑问": QColor("#9a5b00"), "读不了": QColor("#b3261e"), "读好了": QColor("#1d7a3a")}
STATES = tuple(_COLOURS)


class FileRole(IntEnum):
    STATE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class _Line:
    """A form, or a file without one. ``where`` tells it from others of the same name."""

    file: ReadFile
    form: ReadForm | None
    where: str

    @cached_property
    def open_questions(self) -> int:
        return len(self.form.doubts) + len(self.form.missing) if self.form else 0

    @property
    def state(self) -> str:
        return "读不了" if self.form is None else "有疑问" if self.open_questions else "读好了"

    @property
    def words(self) -> str:
        form, file = self.form, self.file
        if form is None:
            at = f"（{self.where}）" if self.where else ""
            return f"{file.name}\n读不了{at}：{'；'.join(message.text for message in file.refused)}"
        name = file.name if len(file.forms) == 1 else form.title
        state = f"有疑问 {self.open_questions} 处" if self.open_questions else "读好了"
        return f"{name}\n{state}{self.where and ' · '}{self.where}"

    @property
    def tip(self) -> str:
        file, form = self.file, self.form
        said = [str(message) for message in (*file.refused, *file.warnings)]
        return "\n".join([file.name, *([form.title] if form else []), *([self.where] if self.where else []), *said])

    def bears(self, sought: str) -> bool:
        names = [
            self.file.name,
            self.file.folder,
            *([self.form.title, self.form.facts.department] if self.form else []),
        ]
        return any(sought in comparable(name).casefold() for name in names)


class FilesModel(QAbstractListModel):
    """One line a form, and one for each file that cannot be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._opened: tuple[ReadForm, ReadForm] | None = None  # the form looked at last, as kept and as looked at

    def show(self, files: Sequence[ReadFile]) -> None:
        folders = len({file.folder for file in files}) > 1
        self.beginResetModel()
        self._lines = [
            _Line(file, form, _where(file, len(files), folders)) for file in files for form in file.forms or (None,)
        ]
        self.endResetModel()

    def line(self, row: int) -> tuple[ReadFile, ReadForm | None]:
        return self._lines[row].file, self._lines[row].form

    def opened(self, row: int) -> ReadForm | None:
        """The form of a line, to be looked at."""
        form = self._lines[row].form
        if form is None:
            return None
        if self._opened is None or self._opened[0] is not form:
            self._opened = form, form.opened()
        return self._opened[1]

    def number_of(self, row: int) -> int:
        """How many forms stand before a line; -1 where it has none."""
        return -1 if self._lines[row].form is None else sum(line.form is not None for line in self._lines[:row])

    def listed(self, state: str, sought: str) -> set[int]:
        """The lines in that state, any if blank, that bear what is sought in their names."""
        wanted = comparable(sought).casefold()
        lines = enumerate(self._lines)
        return {row for row, line in lines if state in ("", line.state) and (not wanted or line.bears(wanted))}

    def counts(self) -> Counter[str]:
        """The number of lines in each state."""
        return Counter(line.state for line in self._lines)

    def forms(self) -> list[ReadForm]:
        return [line.form for line in self._lines if line.form is not None]

    def change(self, row: int, form: ReadForm) -> None:
        """The form of a line was corrected or completed."""
        self._lines[row] = replace(self._lines[row], form=form)
        self.dataChanged.emit(self.index(row), self.index(row))

    def change_forms(self, forms: Sequence[ReadForm]) -> None:
        """All forms again, in the order of :meth:`forms`."""
        left = iter(forms)
        for row, line in enumerate(self._lines):
            if line.form is not None and (new := next(left)) is not line.form:
                self.change(row, new)

    def first_doubtful(self) -> int:
        """The line to begin with."""
        return next((row for row, line in enumerate(self._lines) if line.state == "有疑问"), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.words
            case Qt.ItemDataRole.ToolTipRole:
                return line.tip
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(_COLOURS[line.state])
            case FileRole.STATE:
                return line.state
        return None


def _where(file: ReadFile, files: int, folders: bool) -> str:
    """The file of a form that is not its only one, and the folder where there are several."""
    named = [file.folder] if folders else []
    return "/".join([*named, file.name] if files > 1 and len(file.forms) > 1 else named)
