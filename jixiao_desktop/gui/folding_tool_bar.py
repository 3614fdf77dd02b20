"""A tool bar that drops the words beside its pictures where the window is too narrow for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionEvent, QResizeEvent
from PySide6.QtWidgets import QToolBar, QWidget

_STYLE = (
    "QToolBar { spacing: 2px; padding: 3px 6px; border: 0; border-bottom: 1px solid #d4d8de; background: #fbfbfc; }"
    " QToolBar::separator { width: 1px; margin: 5px 5px; background: #d4d8de; }"
    " QToolButton { padding: 4px 7px; border: 1px solid transparent; border-radius: 4px; }"
    " QToolButton:hover { background: #e8eef7; border-color: #c5d2e6; }"
    " QToolButton:pressed { background: #d6e4fb; }"
)
_SIGN = 20


class FoldingToolBar(QToolBar):
    """Words are shown as long as all of them have room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(False)
        self.setIconSize(QSize(_SIGN, _SIGN))
        self.setStyleSheet(_STYLE)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._width = 0  # with all words; 0 as long as it is not known

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        self._width = 0

    def minimumSizeHint(self) -> QSize:
        """As narrow as without words: the window may be so narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width == 0:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._width = self.sizeHint().width()
        room = self._width <= event.size().width()
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if room else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)
