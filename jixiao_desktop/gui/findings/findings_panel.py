"""The list of findings under the form.

Comes in: the findings of a year, and which form is shown. Goes out: ``picked`` when one is to be gone to, ``repair_wanted``
with the findings to repair, ``explain_wanted`` with the finding to explain.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.gui.findings.findings_model import FindingColumn, FindingsModel, ShownFinding
from jixiao_desktop.gui.findings.level_icons import level_icon

_HEIGHT = 210
_NOTHING = "没有发现问题。"
_UNCHECKED = "正在检查……"
_STYLE = (
    "QTableView { background: white; outline: 0; selection-background-color: #d6e4fb; selection-color: #1b1b1b; }"
    " QToolButton { padding: 3px 8px; border: 1px solid transparent; border-radius: 4px; }"
    " QToolButton:checked { background: #e8eef7; border-color: #b9c7dd; }"
    " QLabel#said { color: #1b1b1b; padding: 2px 4px; }"
)


class FindingsPanel(QWidget):
    """``picked`` carries a :class:`Finding`, ``repair_wanted`` a tuple of them, ``explain_wanted`` one."""

    picked = Signal(object)
    repair_wanted = Signal(object)
    explain_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._all: tuple[ShownFinding, ...] = ()
        self._form: str | None = None
        self._build()

    def show_findings(self, shown: Sequence[ShownFinding] | None, form: str | None) -> None:
        """The findings of the year, ``None`` while it is being checked; ``form`` is the one that is shown."""
        self._all, self._form = tuple(shown or ()), form
        self._empty.setText(_UNCHECKED if shown is None else _NOTHING)
        self._filter()

    def step(self, down: bool, at: Finding | None = None) -> None:
        """The next finding or the one before, round the ends; ``picked`` tells it. From ``at``, else from the selected."""
        count = self.model.rowCount()
        if count == 0:
            return
        row = self.table.currentIndex().row() if at is None else self.model.find(at)
        if row is None or row < 0:
            row = self._before_form(down)
        self._go((row + (1 if down else -1)) % count)

    def _before_form(self, down: bool) -> int:
        """The row before the first finding of the form that is shown, or behind its last: where going begins."""
        rows = range(self.model.rowCount())
        own = [row for row in rows if self.model.shown(row).finding.form == self._form]
        if not own:
            return -1 if down else len(rows)
        return own[0] - 1 if down else own[-1] + 1

    def current(self) -> ShownFinding | None:
        row = self.table.currentIndex().row()
        return self.model.shown(row) if row >= 0 else None

    def sizeHint(self) -> QSize:
        """A few rows: the form is what one works in."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    # --- building

    def _build(self) -> None:
        self.setStyleSheet(_STYLE)
        self.scope = QComboBox()
        self.scope.addItems(["本年度全部表", "只看当前表"])
        self.scope.currentIndexChanged.connect(lambda _: self._filter())
        self.levels = {level: self._level_button(level) for level in Level}
        self.repair_all = QPushButton("全部修复")
        self.repair_all.clicked.connect(lambda: self.repair_wanted.emit(self._repairable()))
        above = QHBoxLayout()
        above.setContentsMargins(8, 4, 8, 4)
        for widget in (self.scope, *self.levels.values()):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self.repair_all)
        self._build_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(self._build_detail())
        self._filter()

    def _level_button(self, level: Level) -> QToolButton:
        button = QToolButton()
        button.setIcon(level_icon(level))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setChecked(True)
        button.toggled.connect(lambda _: self._filter())
        return button

    def _build_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(26)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(FindingColumn.LEVEL, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FindingColumn.WHERE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(FindingColumn.MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(FindingColumn.LEVEL, 84)
        self.table.clicked.connect(lambda index: self._go(index.row()))
        self.table.activated.connect(lambda index: self._go(index.row()))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._say())
        self._empty = QLabel(_NOTHING)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _build_detail(self) -> QHBoxLayout:
        self.said = QLabel()
        self.said.setObjectName("said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.repair, self.explain = QPushButton("修复"), QPushButton("出错说明…")
        self.repair.clicked.connect(self._repair_current)
        self.explain.clicked.connect(self._explain_current)
        below = QHBoxLayout()
        below.setContentsMargins(8, 4, 8, 6)
        below.addWidget(self.said, 1)
        below.addWidget(self.repair)
        below.addWidget(self.explain)
        return below

    # --- what is shown

    def _filter(self) -> None:
        kept = self.current()
        here = [s for s in self._all if self.scope.currentIndex() == 0 or s.finding.form == self._form]
        for level, button in self.levels.items():
            button.setText(f"{level.label} {sum(s.finding.level is level for s in here)}")
        self.model.show([s for s in here if self.levels[s.finding.level].isChecked()])
        row = self.model.find(kept.finding) if kept else None
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.table.setVisible(self.model.rowCount() > 0)
        self._empty.setVisible(self.model.rowCount() == 0)
        self.repair_all.setEnabled(bool(self._repairable()))
        self._say()

    def _say(self) -> None:
        current = self.current()
        finding = current.finding if current else None
        lines = [f"{finding.message}，{finding.remedy}。"] if finding else []
        lines += [f"说明：{current.explanation}"] if current and current.explanation else []
        self.said.setText("\n".join(lines))
        self.repair.setVisible(bool(finding and finding.repair))
        self.repair.setText(finding.repair.what if finding and finding.repair else "修复")
        self.explain.setVisible(bool(finding and finding.level is Level.WARNING))

    def _repairable(self) -> tuple[Finding, ...]:
        rows = range(self.model.rowCount())
        return tuple(f for row in rows if (f := self.model.shown(row).finding).repair is not None)

    # --- what is done

    def _go(self, row: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, FindingColumn.LEVEL))
        self.table.scrollTo(QModelIndex(self.table.currentIndex()))
        self.picked.emit(self.model.shown(row).finding)

    def _repair_current(self) -> None:
        current = self.current()
        if current is not None and current.finding.repair is not None:
            self.repair_wanted.emit((current.finding,))

    def _explain_current(self) -> None:
        current = self.current()
        if current is not None:
            self.explain_wanted.emit(current.finding)
