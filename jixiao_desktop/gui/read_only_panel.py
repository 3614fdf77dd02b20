"""The line over tree and form that says that the book can only be read, and why.

Comes in: the book. Goes out: ``again_wanted`` when the user wants to try to change it.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from jixiao_desktop.gui.icons import icon
from jixiao_desktop.services.holding import holder_of
from jixiao_desktop.store import Book

_STYLE = (
    "ReadOnlyPanel { background: #fff4dc; border: 0; border-bottom: 1px solid #e5c887; }"
    " QLabel { color: #5c4200; } QPushButton { padding: 2px 12px; }"
)


class ReadOnlyPanel(QFrame):
    """Hidden for a book that can be changed."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_STYLE)
        sign = QLabel()
        sign.setPixmap(icon("lock").pixmap(18, 18))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        again = QPushButton("重新打开以修改")
        again.clicked.connect(self.again_wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        for widget in (sign, self.said, again):
            layout.addWidget(widget)
        layout.setStretchFactor(self.said, 1)
        self.hide()

    def show_book(self, book: Book | None) -> None:
        self.setVisible(book is not None and book.read_only)
        if book is not None and book.read_only:
            self.said.setText(_words(book))


def _words(book: Book) -> str:
    if not book.is_snapshot:
        return "只读：账册所在的位置不能写入，不能修改。"
    holder = holder_of(book.path)
    who = holder.words if holder else "另一个窗口或程序"
    return f"只读：{who}正在使用这本账册，这里是 {datetime.now():%H:%M} 时已保存的内容，不能修改。"
