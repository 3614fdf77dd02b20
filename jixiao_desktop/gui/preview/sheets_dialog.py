"""上报前检查单 and 出错说明 as they come out on paper, to be looked at, printed, and saved.

Comes in: the sheets by their titles, each with its pages. Goes out: nothing; printing and saving start from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.preview.page_stock import PageStock
from jixiao_desktop.gui.preview.preview_dialog import PreviewDialog
from jixiao_desktop.gui.preview.printers import Printers
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.layout.model import Page
from jixiao_desktop.outgoing_files import file_name, write_file


class SheetsDialog(PreviewDialog):
    """``about`` begins the names of the files: the year and the department."""

    def __init__(
        self,
        book: BookModel,
        sheets: Mapping[str, tuple[Page, ...]],
        about: tuple[str, ...],
        settings: Settings,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        self._sheets, self._about = dict(sheets), about
        super().__init__(book, [ExportChoice(title, None) for title in sheets], settings, parent, printers)
        self.setWindowTitle("检查单")
        self.ui.blank_rows.hide()
        self.ui.save_xlsx.hide()

    def show_range(self) -> None:
        self._stock = PageStock((self.ui.range.currentText(),), self._lay_out)
        self._fill()
        self.view.show_stock(self._stock)

    def save(self, format_: str) -> None:
        """存为 PDF."""
        title = self.ui.range.currentText()
        proposed = self._settings.last_folder / file_name((*self._about, title), format_)
        name, _ = QFileDialog.getSaveFileName(self, "存为 PDF", str(proposed), "PDF (*.pdf)")
        if name:
            self._try(lambda: self._write(Path(name), title))

    def _lay_out(self, document: str) -> tuple[Page, ...]:
        return self._sheets[document]

    def _write(self, path: Path, title: str) -> None:
        from jixiao_desktop.pdf.writer import pages_to_pdf

        write_file(path, pages_to_pdf(self._sheets[title], self._book.drawing.fonts, title))
        self._settings.last_folder = path.parent
