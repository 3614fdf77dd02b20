"""What stands at the right while no form is chosen: what to do next, with buttons for it.

Comes in: actions, and how far the book is. Goes out: what the buttons start.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jixiao_desktop.gui.action_button import ActionButton

_STYLE = (
    "NextPanel { background: #e4e7eb; }"
    " QLabel#title { font-size: 20px; color: #1b1b1b; } QLabel#words { font-size: 14px; color: #4b5460; }"
    " QToolButton { padding: 8px 16px; font-size: 14px; background: white; border: 1px solid #c3c8cf;"
    " border-radius: 5px; }"
    " QToolButton:hover { border-color: #2563c9; background: #f4f8ff; }"
    " QToolButton:focus { border: 2px solid #2563c9; padding: 7px 15px; } QToolButton:disabled { color: #9aa5b4; }"
)


class NextPanel(QWidget):
    """A title, a sentence and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self._title, self._words = self._label("title"), self._label("words")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        layout.addLayout(self._buttons)
        self._shown: tuple[str, ...] = ()

    def say(self, title: str, words: str, actions: Sequence[QAction]) -> None:
        """A button for each of ``actions``."""
        self._title.setText(title)
        self._words.setText(words)
        names = tuple(action.objectName() for action in actions)
        if names == self._shown:
            return
        self._shown = names
        while self._buttons.count():
            old = self._buttons.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for action in actions:
            self._buttons.addWidget(ActionButton(action))
        first = self._buttons.itemAt(0)
        self.setFocusProxy(None if first is None else first.widget())

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label
