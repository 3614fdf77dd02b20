"""A recent book on the start page: its name, its folder, when it was changed last.

Comes in: the path. Goes out: ``opened`` and ``forgotten`` with it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget

from jixiao_desktop.gui.icons import icon

_STYLE = (
    "RecentLine { border: 1px solid transparent; border-radius: 5px; background: white; }"
    " RecentLine:hover { background: #f1f5fb; } RecentLine:focus { border-color: #2563c9; }"
    " QLabel#name { font-size: 14px; color: #1b1b1b; } QLabel#name:disabled { color: #8a929c; }"
    " QLabel#folder { font-size: 12px; color: #5b6470; } QLabel#folder:disabled { color: #8a929c; }"
)
_BESIDE = 110  # pixels for the picture, the button and the gaps


class RecentLine(QFrame):
    """A book that is not there now is grey; it can only be taken from the list."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, book: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.is_there = book.is_file()
        self.setStyleSheet(_STYLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(str(book))
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.is_there else Qt.CursorShape.ArrowCursor)
        sign, self._name, self._folder = QLabel(), QLabel(book.stem), QLabel()
        sign.setPixmap(icon("book").pixmap(22, 22))
        self._name.setObjectName("name")
        self._folder.setObjectName("folder")
        for label in (sign, self._name, self._folder):
            label.setEnabled(self.is_there)
        self.forget = QToolButton()
        self.forget.setIcon(icon("close"))
        self.forget.setAutoRaise(True)
        self.forget.setToolTip("从这个列表里去掉，不删除文件")
        self.forget.clicked.connect(lambda: self.forgotten.emit(self.book))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 5, 6, 5)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.addWidget(sign, 0, 0, 2, 1)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._folder, 1, 1)
        grid.addWidget(self.forget, 0, 2, 2, 1)
        grid.setColumnStretch(1, 1)
        self._folder.setMinimumWidth(60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, state = QFontMetrics(self._folder.font()), self._state()
        room = max(self.width() - _BESIDE - metrics.horizontalAdvance(state), 0)
        folder = metrics.elidedText(str(self.book.parent), Qt.TextElideMode.ElideMiddle, room)
        self._folder.setText(f"{folder}　{state}" if room > 0 else state)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(self.book)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.is_there:
            self.opened.emit(self.book)

    def _state(self) -> str:
        try:
            changed = datetime.fromtimestamp(self.book.stat().st_mtime)
        except OSError:
            return "文件不在了"
        return f"{changed:%Y-%m-%d %H:%M} 修改"
