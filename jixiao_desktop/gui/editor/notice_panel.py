"""A sentence beside a cell: why what was typed there was not taken."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

_STYLE = (
    "background: #fdecea; color: #8c1d18; border: 1px solid #d9867f; border-radius: 3px; padding: 4px 8px;"
    " font-size: 13px;"
)
_WIDEST = 420


class NoticePanel(QLabel):
    """Stands under the cell of ``say``, or over it where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setStyleSheet(_STYLE)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str, beside: QRect) -> None:
        self.setText(sentence)
        self.setWordWrap(False)
        self.setFixedWidth(min(self.sizeHint().width(), _WIDEST))
        self.setWordWrap(True)
        self.setFixedHeight(self.heightForWidth(self.width()))
        room = self._over.rect()
        x = min(beside.left(), room.right() - self.width())
        below = beside.bottom() + 3
        y = below if below + self.height() <= room.bottom() else beside.top() - self.height() - 3
        self.move(max(x, 0), max(y, 0))
        self.show()
        self.raise_()
