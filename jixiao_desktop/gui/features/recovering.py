"""What was being typed when the program ended unasked, offered when the book is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from jixiao_desktop.gui.editor.open_cell_keeper import OpenCellKeeper
from jixiao_desktop.gui.open_book import BookModel

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow


def add_recovering(window: MainWindow) -> None:
    keeper = OpenCellKeeper(window.form)

    def follow(book: BookModel | None) -> None:
        keeper.set_book(book)
        if book is not None:
            QTimer.singleShot(0, keeper, lambda: window.attempt(keeper.offer))  # once the book's first form is shown

    window.book_shown.connect(follow)
