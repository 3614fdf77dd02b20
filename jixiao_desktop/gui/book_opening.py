"""Which book is open: making, opening and changing it, and taking files into it.

Comes in: paths, and what a person chooses. Goes out: an open book to the window. A ``UserError`` passes; the book that was
open stays then.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.importing.import_run import ImportRun
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.outgoing_files import make_folder
from jixiao_desktop.services.books import SUFFIX, create_book, open_book
from jixiao_desktop.services.demo import NAME, create_demo
from jixiao_desktop.services.folders import documents_folder
from jixiao_desktop.services.holding import holder_of
from jixiao_desktop.store import Book

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_IN_USE = "store-locked"
_NOT_TO_WRITE = frozenset({_IN_USE, "store-read-only", "store-folder-read-only"})


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
        """Opens the book at ``path`` in place of the one that is open; one that cannot be written, to be read."""
        if self._is_open(path) or not self._window.form.commit_open_editor():
            return
        try:
            book = open_book(path, self._window.settings.user)
        except UserError as error:
            if not all(message.code in _NOT_TO_WRITE for message in error.messages):
                raise
            if not questions.ask_yes(self._window, "账册不能修改", why_not(path, error), "以只读方式打开"):
                return
            book = open_book(path, read_only=True)
        self._take(book)

    def open_to_write(self) -> None:
        """The book that is open to be read, once more: perhaps it is free now."""
        desk = self._window.desk
        if desk is not None:
            self._take(open_book(desk.book.book.path, self._window.settings.user))

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

    def take_files(self, paths: Sequence[Path]) -> None:
        """A book is opened; the forms of other files, and of those in folders, go into the open book, or into a new one."""
        books = [path for path in paths if path.suffix.lower() == SUFFIX]
        if books:
            self.open_path(books[0])
            return
        ImportRun(self._window).take_paths(paths)

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
        self._window.settings.remember_book(book.path)
        self._window.settings.last_folder = book.path.parent
        self._window.show_book(model)


def why_not(path: Path, error: UserError) -> str:
    """Why the book can only be read, with who has it open where that is known."""
    if error.messages[0].code == _IN_USE:
        holder = holder_of(path)
        who = holder.words if holder else "另一个窗口或程序"
        return f"{who}正在使用账册“{path.stem}”，现在不能修改。\n可以只读方式打开，看到的是最近保存的内容。"
    return f"账册“{path.stem}”所在的位置不能写入，只能看，不能修改。"
