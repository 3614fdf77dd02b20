"""导入, from files or the clipboard to the book: reading with progress, the window to look and choose, one step of the book.

Comes in: paths, or what was copied. Goes out: the book changed by one step, or nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QDialog

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.importing.import_dialog import ImportDialog
from jixiao_desktop.gui.long_work import watch
from jixiao_desktop.gui.open_book import Place
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.import_batch import ReadFile, files_in, read_files, with_likely_facts
from jixiao_desktop.services.proposing import StoppedError, Taken, take
from jixiao_desktop.store import Book

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_CLIPBOARD = "剪贴板"


class ImportRun:
    """Of one window. Without an open book one is begun once there is something to write."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Files, and everything readable in folders. Raises ``UserError`` where there is no file."""
        files = watch(self._window, "导入", lambda tell: files_in(paths, tell))
        if files is None:
            return
        if not files:
            raise SENTENCES.error("import-no-files")
        self._window.settings.last_folder = paths[0] if paths[0].is_dir() else paths[0].parent
        named = files[0].name if len(files) == 1 else f"{files[0].name} 等 {len(files)} 个文件"
        self._take(files, f"导入 {named}")

    def take_clipboard(self) -> None:
        """A table that was copied in another program."""
        content = _copied(QApplication.clipboard().mimeData())
        if content is None:
            raise SENTENCES.error("import-no-clipboard")
        with TemporaryDirectory(prefix="jixiao-") as folder:
            path = Path(folder) / _CLIPBOARD
            path.write_text(content, encoding="utf-8")
            self._take([path], "导入剪贴板")

    def _take(self, paths: Sequence[Path], what: str) -> None:
        read = watch(self._window, "导入", lambda tell: read_files(paths, tell))
        if len(read) < len(paths) and not (read and self._keeps(len(read), len(paths))):
            return
        if not any(file.forms for file in read):
            raise UserError(*(message for file in read for message in file.refused))
        with self._shown_book() as book:
            dialog = ImportDialog(self._likely(read, book), book, self._window.settings.form_set, self._window)
            while dialog.exec() == QDialog.DialogCode.Accepted and not self._written(dialog, what):
                pass
            dialog.deleteLater()

    def _keeps(self, read: int, count: int) -> bool:
        """Whether what was read before it was stopped is to be looked at."""
        question = f"读了 {read} 个文件，还有 {count - read} 个没有读。账册没有改动。"
        return not questions.ask_yes(self._window, "导入已停止", question, "全部放弃", f"看已读的 {read} 个")

    @contextmanager
    def _shown_book(self) -> Iterator[Book]:
        """The open book, else an empty one that goes again."""
        if self._window.desk is not None:
            yield self._window.desk.book.book
            return
        with TemporaryDirectory(prefix="jixiao-") as folder, create_book(Path(folder) / "空.jixiao") as book:
            yield book

    def _likely(self, read: Sequence[ReadFile], book: Book) -> list[ReadFile]:
        node = self._window.navigator.selected()
        looked_at = [head.name for head in book.filings() if node is not None and head.department == node.department]
        return with_likely_facts(read, book, next(iter(looked_at), None))

    def _written(self, dialog: ImportDialog, what: str) -> bool:
        """Not where it was stopped, or there is no book to write to: what was chosen stays chosen."""
        if self._window.desk is None:
            self._window.opening.new_book()
        desk = self._window.desk
        if desk is None:
            return False
        proposal, chosen = dialog.proposal, dialog.chosen
        try:
            done = watch(
                self._window,
                "导入",
                lambda tell: desk.book.do(lambda book: take(book, proposal, chosen, what, tell)),
            )
        except StoppedError:
            return False
        if done.first is not None:
            desk.show(Place(done.first))
        questions.tell(self._window, _words(done, dialog.files.counts()["读不了"]))
        return True


def _copied(data: QMimeData | None) -> str | None:
    """The table as a web page where there is one: it keeps merged cells."""
    if data is None:
        return None
    if data.hasHtml() and "<table" in data.html().lower():
        return f'<html><meta charset="utf-8">{data.html()}</html>'
    text = data.text() if data.hasText() else ""
    return text if text.strip() else None


def _words(done: Taken, unread: int) -> str:
    counts = (done.added, "新增 {} 张表"), (done.changed, "改动 {} 张已有的表")
    said = "，".join(words.format(count) for count, words in counts if count)
    if not said:
        return "没有要导入的内容，账册没有改动。"
    left = f"\n另有 {unread} 个文件读不了，没有导入。" if unread else ""
    return f"已导入：{said}。{left}\n需要时可以一步撤销（Ctrl+Z）。"
