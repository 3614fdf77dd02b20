"""The right side of the window: one document of the open book in its form.

Comes in: which document to show, and places in it. Goes out: what is typed, to the book; ``cursor_moved`` when another cell
is under the cursor, ``shown`` when another document is there, or none.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move
from jixiao_desktop.gui.editor.form_view import FormView
from jixiao_desktop.gui.editor.stage_tabs import StageTabs
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.pasting import added_cell
from jixiao_desktop.services.pasting_levels import entries_by_level
from jixiao_desktop.vocabulary.kinds import Stage


class FormPanel(QWidget):
    """Shows again what a change touched. ``document`` is the id of what is shown."""

    cursor_moved = Signal()
    shown = Signal()

    def __init__(self, family: str, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: str | None = None
        self.form = FormModel(self._type_in, self, self._added, self._by_level)
        self.view = FormView(self.form, family, zoom, self)
        self.view.cursor_moved.connect(self.cursor_moved)
        self.stages = StageTabs(self)
        self._book: BookModel | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stages)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def set_book(self, book: BookModel | None) -> None:
        """Another book, none of its documents shown yet."""
        if self._book is not None:
            self._book.changed.disconnect(self._follow)
        self._book = book
        self.form.read_only = book is not None and book.book.read_only
        if book is not None:
            book.changed.connect(self._follow)
        self.show_document(None)

    def show_document(self, document: str | None) -> None:
        """Another document; raises ``UserError``, and shows nothing then, if it cannot be shown."""
        if document == self.document and document is not None:
            return
        self.document = None
        measured = None
        try:
            if document is not None and self._book is not None:
                measured = self._book.measured(document)
                self.document = document
        finally:
            self.view.show_form(measured)
            self._show_stages()
            self.shown.emit()

    @property
    def stage(self) -> Stage | None:
        """The stage whose form is shown."""
        return None if self._book is None or self.document is None else self._book.book.head(self.document).stage

    def commit_open_editor(self) -> bool:
        """What is typed is entered. False if it was refused: then whatever was to be done waits."""
        return self.view.commit_open_editor()

    def go_to(self, path: str) -> None:
        """The cursor to the field or row at ``path``, if the form has it."""
        if path:
            cell = self.cell()
            self.view.go_to(self.form.find(path, None if cell is None else cell.column))

    def go_to_first_blank(self) -> None:
        """The cursor to where filling in a new form begins: not on a name that was just given."""
        self.view.step(Move.FIRST_BLANK)

    def cell(self) -> GridCell | None:
        """The cell under the cursor."""
        return self.view.current_cell() if self.document is not None else None

    def _type_in(self, entries: Sequence[tuple[GridCell, str]]) -> bool:
        if self._book is None or self.document is None:
            return False
        return self._book.enter(self.document, entries)

    def _added(self, last: GridCell, number: int) -> GridCell:
        assert self._book is not None
        assert self.document is not None
        return added_cell(self._book.document(self.document), last, number)

    def _by_level(self, start: GridCell, block: Sequence[Sequence[str]]) -> list[tuple[GridCell, str]] | None:
        assert self._book is not None
        assert self.document is not None
        book, document = self._book, self.document
        return entries_by_level(book.definition(document), book.document(document), self.form.cells(), start, block)

    def _follow(self, touched: Touched) -> None:
        if self.document is None or not (touched.structure or self.document in touched.documents):
            return
        assert self._book is not None
        try:
            measured = self._book.measured(self.document)
        except UserError:
            self.document = None
            self.view.show_form(None)
            self.shown.emit()
            return
        self.view.show_form(measured, same=True)
        if touched.structure:
            self._show_stages()

    def _show_stages(self) -> None:
        book, document = self._book, self.document
        self.stages.show_stages(() if book is None or document is None else book.stages(document), document)
