"""Keeps what is being typed where a crash does not reach it, and brings it back.

Comes in: the form and the book that it shows. Goes out: at most a second of typing is not in the user's folder.
"""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from jixiao_desktop.gui.dialogs.questions import ask_yes, tell
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.open_cell import OpenCell, drop_open_cell, keep_open_cell, left_open_cell
from jixiao_desktop.vocabulary.field_labels import label_of

_AFTER = 1000  # milliseconds
_MOST_SHOWN = 300  # characters


class OpenCellKeeper(QObject):
    """One for the form of a window."""

    def __init__(self, panel: FormPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._book: BookModel | None = None
        self._text: str | None = None
        self._kept = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.keep)
        panel.view.typed.connect(self._follow)
        panel.view.closed.connect(self._forget)

    def set_book(self, book: BookModel | None) -> None:
        """Another book, none of its cells open; a copy that is only read has none to keep."""
        self._book = None if book is None or book.book.read_only else book

    def keep(self) -> None:
        """Now: what is being typed, to the user's folder."""
        cell, document = self._panel.cell(), self._panel.document
        if self._book is None or self._text is None or cell is None or document is None:
            return
        path = self._panel.form.whole_path(cell)
        with contextlib.suppress(OSError):  # the cell itself tells when it cannot be entered
            keep_open_cell(self._book.book.path, OpenCell(document, path, cell.seed is not None, self._text))
            self._kept = True

    def offer(self) -> None:
        """What was left behind, if anything was, back into its cell; not entered yet."""
        left = left_open_cell(self._book.book.path) if self._book is not None else None
        if left is None or self._book is None:
            return
        question = f"上次程序没有正常关闭，“{label_of(left.path)}”里正在填写的内容还没有存入账册：\n\n{_shown(left.text)}\n\n要放回原来的格里吗？"
        if not ask_yes(self._panel.window(), "恢复正在填写的内容", question, "放回格里", "不要了"):
            drop_open_cell(self._book.book.path)
            return
        self._kept = True
        if self._show(left):
            self._panel.view.open_with(self._index(left), left.text)
        else:
            QGuiApplication.clipboard().setText(left.text)
            tell(self._panel.window(), "原来的格已经不在了，内容已放到剪贴板，可以粘贴到别处。")
            drop_open_cell(self._book.book.path)

    # --- inside

    def _follow(self, text: str) -> None:
        self._text = text
        if not self._timer.isActive():
            self._timer.start()

    def _forget(self) -> None:
        self._timer.stop()
        self._text = None
        if self._kept and self._book is not None:
            self._kept = False
            with contextlib.suppress(OSError):
                drop_open_cell(self._book.book.path)

    def _show(self, left: OpenCell) -> bool:
        """Whether the cell is still there; its form is shown then."""
        assert self._book is not None
        known = {
            head.document for filing in self._book.book.filings() for head in self._book.book.documents(filing.filing)
        }
        if left.document not in known:
            return False
        self._panel.show_document(left.document)
        return self._index(left).isValid()

    def _index(self, left: OpenCell) -> QModelIndex:
        form = self._panel.form
        cells = (cell for cell in form.cells() if cell.path is not None and (cell.seed is not None) == left.blank)
        cell = next((cell for cell in cells if form.whole_path(cell) == left.path), None)
        return QModelIndex() if cell is None else form.index_of(cell)


def _shown(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}……"
