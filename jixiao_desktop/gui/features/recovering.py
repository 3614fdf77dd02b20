"""What was being typed, and where, when the program ended unasked: offered when the book is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from jixiao_desktop.gui.editor.open_cell_keeper import OpenCellKeeper
from jixiao_desktop.gui.open_book import BookModel

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_REST_MS = 2000  # after the cursor has moved


def add_recovering(window: MainWindow) -> None:
    keeper = OpenCellKeeper(window.form)

    def follow(book: BookModel | None) -> None:
        keeper.set_book(book)
        if book is not None:
            QTimer.singleShot(0, keeper, lambda: window.attempt(keeper.offer))  # once the book's first form is shown

    window.book_shown.connect(follow)
    _keep_places(window)


def _keep_places(window: MainWindow) -> None:
    """The place is kept while one works, too: a program that is killed opens the book there again."""
    rest = QTimer(window)
    rest.setSingleShot(True)
    rest.setInterval(_REST_MS)
    rest.timeout.connect(lambda: window.keep_place(window.desk.book) if window.desk is not None else None)
    window.form.cursor_moved.connect(rest.start)
