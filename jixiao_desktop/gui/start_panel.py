"""What the window shows while no book is open: how to begin, and the books that were open last.

Comes in: actions, and paths of books. Goes out: ``opened`` and ``forgotten`` with a path, ``dropped`` with the paths of files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jixiao_desktop.gui.action_button import ActionButton
from jixiao_desktop.gui.recent_line import RecentLine

_STYLE = (
    "StartPanel { background: #e4e7eb; }"
    " QFrame#sheet { background: white; border: 1px solid #d0d5dc; border-radius: 8px; }"
    " QLabel#title { font-size: 26px; color: #1b1b1b; }"
    " QLabel#words { font-size: 13px; color: #4b5460; }"
    " QLabel#head { font-size: 15px; color: #1b1b1b; }"
    " QToolButton#begin { padding: 9px 12px; font-size: 14px; text-align: left; border: 1px solid #c3c8cf;"
    " border-radius: 5px; background: white; }"
    " QToolButton#begin:hover { border-color: #2563c9; background: #f4f8ff; }"
    " QToolButton#begin:focus { border: 2px solid #2563c9; padding: 8px 11px; }"
    " QScrollArea, QWidget#desk { background: transparent; border: 0; } QWidget#lines { background: white; }"
)
_WIDEST = 860


class StartPanel(QWidget):
    """At the left what begins something, at the right the recent books."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        sheet = QFrame()
        sheet.setObjectName("sheet")
        sheet.setMaximumSize(_WIDEST, 520)
        sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(32, 24, 32, 24)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(10)
        grid.addWidget(_label("绩效填报", "title"), 0, 0, 1, 2)
        words = _label("填报数据都放在账册里，一本账册是一个文件，随填随存。", "words")
        grid.addWidget(words, 1, 0, 1, 2)
        self._begin = QVBoxLayout()
        self._begin.setSpacing(8)
        self._begin.setContentsMargins(0, 10, 0, 0)
        grid.addLayout(self._begin, 2, 0)
        grid.addLayout(self._build_recent(), 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        desk = QWidget()
        desk.setObjectName("desk")
        across = QHBoxLayout(desk)
        across.setContentsMargins(24, 24, 24, 24)
        across.addStretch(1)
        across.addWidget(sheet, 20)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(desk))

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """A button for each."""
        for action in actions:
            button = ActionButton(action)
            button.setObjectName("begin")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(190)
            if self.focusProxy() is None:
                self.setFocusProxy(button)
            self._begin.addWidget(button)
        self._begin.addWidget(_label("也可以把账册或要导入的文件拖到这里。", "words"))
        self._begin.addStretch(1)

    def show_books(self, books: Sequence[Path]) -> None:
        """The recent books, those that are not there grey."""
        while self._lines.count():
            old = self._lines.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for book in books:
            line = RecentLine(book)
            line.opened.connect(self.opened)
            line.forgotten.connect(self.forgotten)
            self._lines.addWidget(line)
        if not books:
            self._lines.addWidget(_label("还没有打开过账册。第一次使用，可以先打开示例看看。", "words"))
        self._lines.addStretch(1)

    def _build_recent(self) -> QVBoxLayout:
        lines = QWidget()
        lines.setObjectName("lines")
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        recent = QVBoxLayout()
        recent.setContentsMargins(0, 10, 0, 0)
        recent.setSpacing(8)
        recent.addWidget(_label("最近的账册", "head"))
        recent.addWidget(_scrolled(lines), 1)
        return recent


def _scrolled(widget: QWidget) -> QScrollArea:
    """The widget in a frame that may be smaller than it."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
