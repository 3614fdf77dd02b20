"""What a person does with the open book through menus and keys.

Comes in: the book, the tree, the form, and the window over which dialogs stand. Goes out: changes of the book, with tree and
form then showing the place that changed. A ``UserError`` passes to the caller.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice
from jixiao_desktop.gui.dialogs.new_filing_dialog import NewFiling, NewFilingDialog
from jixiao_desktop.gui.dialogs.new_project_dialog import NewProjectDialog
from jixiao_desktop.gui.dialogs.questions import ask_words, ask_yes
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.export_run import export_choices, export_forms
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.gui.open_book import BookModel, Place
from jixiao_desktop.gui.preview.preview_dialog import PreviewDialog
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.stages import StageOffer


class BookDesk:
    """``show`` is the window's way to bring a place into sight."""

    def __init__(
        self, book: BookModel, navigator: NavigatorView, form: FormPanel, settings: Settings, window: QWidget
    ) -> None:
        self.book = book
        self._navigator = navigator
        self._form = form
        self._settings = settings
        self._window = window

    # --- the tree

    def new_filing(self) -> None:
        """新增单位年度: the selected department, the year after its newest and its form set are proposed."""
        outline = self.book.outline()
        known = [department.title for department in outline]
        chosen = next((d for d in outline if self._stands_in(d.department)), outline[0] if outline else None)
        years = [filing.head.year for filing in chosen.filings] if chosen else []
        year = max(years) + 1 if years else date.today().year
        sets = [filing.head.form_set for filing in chosen.filings if filing.head.form_set] if chosen else []
        form_set = sets[-1] if sets else self._settings.form_set
        proposed = NewFiling(chosen.title if chosen else "", year, form_set)
        form_sets = self.book.drawing.catalogue.sets
        dialog = NewFilingDialog(known, form_sets, proposed, self._begin_filing, self._window)
        dialog.exec()
        dialog.deleteLater()

    def new_whole(self) -> None:
        filing = self.filing()
        if filing is not None:
            self.show(self.book.add_whole(filing))

    def new_project(self) -> None:
        filing = self.filing()
        if filing is None:
            return
        dialog = NewProjectDialog(
            self._filing_title(filing), lambda name: self._begin_project(filing, name), self._window
        )
        dialog.exec()
        dialog.deleteLater()

    def show_stage(self, offer: StageOffer) -> None:
        """The stage's form; one that is not there yet is begun from the stage before it."""
        if offer.document is not None:
            self.show(Place(offer.document))
        elif offer.form is not None and self._form.document is not None:
            self.show(self.book.begin_stage(self._form.document, offer.form))

    def months(self) -> None:
        """监控月份 of the year whose monitoring form is shown."""
        document = self._form.document
        if document is None:
            return
        known = self.book.document(document).interim_months or ""
        months = ask_words(self._window, "监控月份", "本年度监控的月份，例如 1-7：", known)
        if months is not None:
            self.book.set_months(self.book.book.head(document).filing, months)

    def remove_expenditure(self) -> None:
        node = self._navigator.selected()
        if node is None or node.filing is None or node.expenditure is None:
            return
        title = next(
            e.title
            for department in self.book.outline()
            for filing in department.filings
            for e in filing.expenditures
            if e.expenditure == node.expenditure
        )
        question = f"删除“{title}”的全部表格？删除后可以用“撤销”恢复。"
        if ask_yes(self._window, "删除支出", question, "删除"):
            self.book.remove_expenditure(node.filing, node.expenditure)

    def filing(self) -> str | None:
        """The filing in which the tree's selection stands."""
        node = self._navigator.selected()
        return None if node is None else node.filing

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
        self.show(self.book.undo(self._form.document))

    def redo(self) -> None:
        self.show(self.book.redo(self._form.document))

    def show(self, place: Place | None) -> None:
        """Brings the place into sight, with the cursor on it; a document that is gone stays away."""
        if place is None or not self._navigator.tree.find(place.document).isValid():
            return
        if place.document != self._form.document:
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

    def _begin_filing(self, new: NewFiling) -> None:
        filing = self.book.add_filing(new.department, new.year, new.form_set, new.whole)
        self._settings.form_set = new.form_set
        documents = self.book.book.documents(filing)
        if documents:
            self.show(Place(documents[0].document))
        else:
            self._navigator.select_filing(filing)

    def _begin_project(self, filing: str, name: str) -> None:
        self.show(self.book.add_project(filing, name))

    def _at(self) -> tuple[str, GridCell]:
        document, cell = self._form.document, self._form.cell()
        assert document is not None
        assert cell is not None
        return document, cell

    def _export(self, format_: str) -> None:
        export_forms(self.book, self._ranges(), format_, self._settings, self._window)

    def _ranges(self) -> list[ExportChoice]:
        return export_choices(self.book.outline(), self._navigator.selected())

    def _stands_in(self, department: str) -> bool:
        node: Node | None = self._navigator.selected()
        while node is not None and node.kind is not NodeKind.DEPARTMENT:
            node = node.parent
        return node is not None and node.key == department

    def _filing_title(self, filing: str) -> str:
        head = next(head for head in self.book.book.filings() if head.filing == filing)
        return f"{head.name}　{head.year} 年度"
