"""What a person does with the open book through menus and keys.

Comes in: the book, the tree, the form, and the window over which dialogs stand. Goes out: changes of the book, with tree and
form then showing the place that changed. A ``UserError`` passes to the caller.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.export_run import export_choices, export_forms
from jixiao_desktop.gui.long_work import watch
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.open_book import BookModel, Place
from jixiao_desktop.gui.preview.preview_dialog import PreviewDialog
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.gui.tree_desk import TreeDesk
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.proposing import StoppedError
from jixiao_desktop.services.stages import StageOffer
from jixiao_desktop.store import Tell

_FEW = 100  # changes, done before anybody sees how far they are


class BookDesk:
    """``show`` is the window's way to bring a place into sight; ``tree`` does what is done in the tree."""

    def __init__(
        self, book: BookModel, navigator: NavigatorView, form: FormPanel, settings: Settings, window: QWidget
    ) -> None:
        self.book = book
        self._navigator = navigator
        self._form = form
        self._settings = settings
        self._window = window
        self.tree = TreeDesk(book, navigator, form, settings, window, self.show)

    def show_stage(self, offer: StageOffer) -> None:
        """The stage's form; one that is not there yet is begun from the stage before it."""
        if offer.document is not None:
            self.show(Place(offer.document))
        elif offer.form is not None and self._form.document is not None:
            self.show(self.book.begin_stage(self._form.document, offer.form))
            self._form.go_to_first_blank()

    # --- rows and steps

    def insert_row(self) -> None:
        document, cell = self._at()
        self.show(self.book.insert_row(document, cell))

    def remove_row(self) -> None:
        document, cell = self._at()
        self.book.remove_row(document, cell)

    def move_up(self) -> None:
        document, cell = self._at()
        self.show(self.book.move_row(document, cell, down=False))

    def move_down(self) -> None:
        document, cell = self._at()
        self.show(self.book.move_row(document, cell, down=True))

    def undo(self) -> None:
        self._step("撤销", self.book.undo)

    def redo(self) -> None:
        self._step("重做", self.book.redo)

    def _step(self, title: str, step: Callable[[str | None, Tell], Place | None]) -> None:
        """A folder that was imported is one step, too: its progress is shown, and it may be stopped."""

        def work(tell: Callable[[int, int, str], bool]) -> Place | None:
            def told(done: int, count: int) -> None:
                if count > _FEW and tell(done, count, f"正在{title}"):
                    raise StoppedError

            return step(self._form.document, told)

        with suppress(StoppedError):
            self.show(watch(self._window, title, work))

    def show(self, place: Place | None) -> None:
        """Brings the place into sight, with the cursor on it; a document that is gone stays away."""
        if place is None or not self._navigator.reveal(place.document):
            return
        if place.document != self._form.document or self._navigator.selected() is None:
            self._navigator.select(place.document)
            self._form.show_document(place.document)
        self._form.go_to(place.path)

    # --- out of the book

    def preview(self) -> None:
        """打印预览: what is selected in the tree is shown; printing and saving start from there."""
        dialog = PreviewDialog(self.book, self._ranges(), self._settings, self._window)
        dialog.exec()
        dialog.deleteLater()

    def export_pdf(self) -> None:
        self._export("pdf")

    def export_xlsx(self) -> None:
        self._export("xlsx")

    # --- inside

    def _at(self) -> tuple[str, GridCell]:
        document, cell = self._form.document, self._form.cell()
        assert document is not None
        assert cell is not None
        return document, cell

    def _export(self, format_: str) -> None:
        export_forms(self.book, self._ranges(), format_, self._settings, self._window)

    def _ranges(self) -> list[ExportChoice]:
        return export_choices(self.book.outline(), self._navigator.selected())
