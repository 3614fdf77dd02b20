"""Which book is open: making, opening and changing it.

Comes in: paths, and what a person chooses. Goes out: an open book to the window. A ``UserError`` passes; the book that was
open stays then.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.outgoing_files import make_folder
from jixiao_desktop.services.books import SUFFIX, create_book, open_book
from jixiao_desktop.services.demo import NAME, create_demo
from jixiao_desktop.services.folders import documents_folder
from jixiao_desktop.store import Book

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow


class BookOpening:
    """Of one window, one book at a time. What is being typed was entered before, or the window says that it was not."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def begin(self, book: Path | None) -> None:
        """The first thing shown: ``book``, else the last one, else the start page."""
        path = book or self._window.settings.last_book
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Opens the book at ``path`` in place of the one that is open."""
        if not self._is_open(path) and self._window.form.commit_open_editor():
            self._take(open_book(path, self._window.settings.user))

    def new_book(self) -> None:
        path = questions.ask_new_book(self._window, self._window.settings.last_folder)
        if path is not None and self._window.form.commit_open_editor():
            self._take(create_book(path, self._window.settings.user))

    def choose_book(self) -> None:
        path = questions.ask_book(self._window, self._window.settings.last_folder)
        if path is not None:
            self.open_path(path)

    def open_demo(self) -> None:
        """The example, among the user's documents; what was tried in it before stays."""
        path = documents_folder() / f"{NAME}{SUFFIX}"
        if path.exists():
            self.open_path(path)
        elif self._window.form.commit_open_editor():
            make_folder(path.parent)
            self._take(create_demo(path))

    def _is_open(self, path: Path) -> bool:
        desk = self._window.desk
        return desk is not None and path.resolve() == desk.book.book.path.resolve()

    def _take(self, book: Book) -> None:
        """A book that cannot be shown is closed again."""
        model = BookModel(book, self._window.drawing, self._window)
        try:
            model.outline()
        except UserError:
            book.close()
            raise
        self._window.settings.last_book = book.path
        self._window.settings.last_folder = book.path.parent
        self._window.show_book(model)
