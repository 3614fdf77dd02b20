"""Differences between files and the book as a tree with boxes to tick: forms, and under each what would change.

Comes in: a :class:`Proposal`. Goes out: what is ticked. A form that was submitted or cannot be filed has no boxes.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from jixiao_desktop.services.comparing import Difference, DifferenceKind
from jixiao_desktop.services.proposing import Choice, Proposal, ProposedForm

Index = QModelIndex | QPersistentModelIndex
_HEADS = ("项目", "账册里", "文件里")
_NO_FORM = -1
_LONGEST_SAME, _SAME_SHOWN = 16, 6  # characters with which two texts begin alike
_GREY, _RED = QColor("#767c85"), QColor("#b3261e")


class DifferenceColumn(IntEnum):
    FIELD = 0
    STORED = 1
    FOUND = 2


class DifferencesModel(QAbstractItemModel):
    """Two levels; ``chosen_changed`` comes when a box was ticked or not."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.proposal = Proposal(())
        self._chosen: set[Choice] = set()
        self._left: set[Choice] = set()  # what a person unticked stays so when the proposal is another

    @property
    def chosen(self) -> frozenset[Choice]:
        return frozenset(self._chosen)

    def show(self, proposal: Proposal) -> None:
        """What is safe is ticked, but for what a person unticked before; what was ticked stays so."""
        self.beginResetModel()
        self.proposal = proposal
        self._chosen = (self._chosen & proposal.all) | (proposal.safe - self._left)
        self.endResetModel()
        self.chosen_changed.emit()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else  # noqa: B008
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.proposal.forms)
        return len(_shown(self.proposal.forms[parent.row()])) if parent.internalId() == 0 and not parent.column() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and _can_choose(self._form(index)):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        form, column = self._form(index), DifferenceColumn(index.column())
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index) if column is DifferenceColumn.FIELD and _can_choose(form) else None
        if index.internalId() == 0:
            return _of_form(form, column, role)
        return _of_difference(form, _shown(form)[index.row()], column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not _can_choose(self._form(index)):
            return False
        choices = set(self._choices(index))
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen |= choices
            self._left -= choices
        else:
            self._chosen -= choices
            self._left |= choices
        top = self.index(index.row() if index.internalId() == 0 else int(index.internalId()) - 1, 0)
        self.dataChanged.emit(top, top, [Qt.ItemDataRole.CheckStateRole])
        if self.rowCount(top):
            below = self.index(0, 0, top), self.index(self.rowCount(top) - 1, 0, top)
            self.dataChanged.emit(*below, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()
        return True

    def _form(self, index: Index) -> ProposedForm:
        at = index.row() if index.internalId() == 0 else int(index.internalId()) - 1
        return self.proposal.forms[at]

    def _choices(self, index: Index) -> Iterator[Choice]:
        form = self._form(index)
        wanted = form.differences if index.internalId() == 0 else [_shown(form)[index.row()]]
        return (form.choice(one) for one in wanted)

    def _state(self, index: Index) -> Qt.CheckState:
        choices = set(self._choices(index))
        if choices <= self._chosen:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if choices & self._chosen else Qt.CheckState.Unchecked


def _shown(form: ProposedForm) -> tuple[Difference, ...]:
    """A new form is one line: its own."""
    return () if form.new else form.differences


def _can_choose(form: ProposedForm) -> bool:
    return bool(form.differences) and not form.submitted


def _of_form(form: ProposedForm, column: DifferenceColumn, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return {DifferenceColumn.FIELD: _title(form), DifferenceColumn.STORED: _known(form)}.get(column, _said(form))
    if role == Qt.ItemDataRole.ForegroundRole and column is not DifferenceColumn.FIELD:
        return QBrush(_RED if form.missing else _GREY)
    if role == Qt.ItemDataRole.ToolTipRole:
        return "\n".join([form.place, *(str(message) for message in (*form.missing, *form.notes))])
    return None


def _title(form: ProposedForm) -> str:
    """The form first: department and year are often the same."""
    return " · ".join(reversed(form.place.split(" · ")))


def _known(form: ProposedForm) -> str:
    if form.missing:
        return ""
    return "没有这张表" if form.new else "已有"


def _said(form: ProposedForm) -> str:
    if form.missing:
        return "缺：" + "、".join(_MISSING.get(message.code, message.text) for message in form.missing)
    if form.new:
        return f"新增，{form.differences[0].found_words}"
    if not form.differences:
        return "内容相同"
    if form.submitted:
        return f"已于 {form.submitted} 上报，要改请先退回"
    safe = sum(one.safe for one in form.differences)
    counts = ((safe, "补充 {} 处"), (len(form.differences) - safe, "不同 {} 处"))
    return "，".join(words.format(count) for count, words in counts if count)


_MISSING = {"import-no-year": "年度", "import-no-department": "单位名称", "import-no-name": "项目名称"}


def _of_difference(form: ProposedForm, one: Difference, column: DifferenceColumn, role: int) -> Any:
    gone, new = one.kind is DifferenceKind.GONE_ROW, one.kind is DifferenceKind.NEW_ROW
    words = {
        DifferenceColumn.FIELD: one.field,
        DifferenceColumn.STORED: one.stored_words or ("（没有这一条）" if new else "（空白）"),
        DifferenceColumn.FOUND: one.found_words or ("（没有这一条，勾选则删去）" if gone else ""),
    }[column]
    if role == Qt.ItemDataRole.DisplayRole:
        return words if column is DifferenceColumn.FIELD else _from_where_it_differs(words, one)
    if role == Qt.ItemDataRole.ToolTipRole:
        return words
    if role == Qt.ItemDataRole.ForegroundRole:
        blank = column is DifferenceColumn.STORED and not one.stored_words
        return QBrush(_GREY) if form.submitted or blank else QBrush(_RED) if not one.safe and column else None
    return None


def _from_where_it_differs(words: str, one: Difference) -> str:
    """Of two long texts that begin alike, the column would show only what is the same."""
    pairs = zip(one.stored_words, one.found_words, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return " ".join((words if same <= _LONGEST_SAME else f"…{words[same - _SAME_SHOWN :]}").split())
