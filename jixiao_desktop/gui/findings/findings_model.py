"""Findings as rows of a table.

Comes in: findings, and which of them are explained. Goes out: level, place and sentence, and named roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.gui.findings.level_icons import level_icon

Index = QModelIndex | QPersistentModelIndex
_EXPLAINED = "已说明"


@dataclass(frozen=True)
class ShownFinding:
    """``explanation`` is what the clerk wrote about it, blank if nothing."""

    finding: Finding
    explanation: str = ""


class FindingColumn(IntEnum):
    LEVEL = 0
    WHERE = 1
    MESSAGE = 2

    @property
    def title(self) -> str:
        return ("级别", "位置", "问题")[self]


class FindingRole(IntEnum):
    FINDING = Qt.ItemDataRole.UserRole + 1
    EXPLANATION = Qt.ItemDataRole.UserRole + 2


class FindingsModel(QAbstractTableModel):
    """One row a finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ShownFinding, ...] = ()
        self._icons = {level: level_icon(level) for level in Level}

    def show(self, shown: Sequence[ShownFinding]) -> None:
        """Other findings; nothing happens where they are the same."""
        if tuple(shown) == self._shown:
            return
        self.beginResetModel()
        self._shown = tuple(shown)
        self.endResetModel()

    def shown(self, row: int) -> ShownFinding:
        return self._shown[row]

    def find(self, finding: Finding) -> int | None:
        """The row of a finding, else of one of the same rule at the same place."""
        same = [r for r, one in enumerate(self._shown) if one.finding == finding]
        alike = [
            row
            for row, one in enumerate(self._shown)
            if (one.finding.rule, one.finding.form, one.finding.path) == (finding.rule, finding.form, finding.path)
        ]
        return next(iter([*same, *alike]), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(FindingColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return FindingColumn(section).title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shown, column = self._shown[index.row()], FindingColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(shown, column)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{shown.finding.where}：{shown.finding.message}，{shown.finding.remedy}。"
            case Qt.ItemDataRole.DecorationRole if column is FindingColumn.LEVEL:
                return self._icons[shown.finding.level]
            case FindingRole.FINDING:
                return shown.finding
            case FindingRole.EXPLANATION:
                return shown.explanation
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), **{role: QByteArray(role.name.lower().encode()) for role in FindingRole}}


def _text(shown: ShownFinding, column: FindingColumn) -> str:
    match column:
        case FindingColumn.LEVEL:
            return _EXPLAINED if shown.explanation else shown.finding.level.label
        case FindingColumn.WHERE:
            return shown.finding.where
        case FindingColumn.MESSAGE:
            return shown.finding.message
