"""What the window shows while no book is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

_STYLE = (
    "QPushButton { padding: 10px 40px; font-size: 15px; }"
    " QLabel#title { font-size: 30px; }"
    " QLabel#words { font-size: 14px; color: #5b6470; }"
)


class StartPanel(QWidget):
    """A button for each action that begins something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_STYLE)
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(14)
        layout.addWidget(self._label("绩效填报", "title"))
        layout.addWidget(self._label("填报数据都放在账册里，一本账册是一个文件，随填随存。", "words"))
        layout.addSpacing(18)
        self._layout = layout

    def show_actions(self, actions: Sequence[QAction]) -> None:
        for action in actions:
            button = QPushButton(action.iconText())
            button.clicked.connect(action.trigger)
            self._layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label
