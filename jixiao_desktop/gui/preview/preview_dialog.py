"""打印预览: the forms as they come out on paper, to be looked at, printed, and saved as files.

Comes in: the open book, the ranges to choose from, the settings. Goes out: nothing; printing and saving start from here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.designer.ui_preview_dialog import Ui_PreviewDialog
from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice
from jixiao_desktop.gui.dialogs.print_dialog import PrintDialog
from jixiao_desktop.gui.dialogs.questions import tell_error
from jixiao_desktop.gui.export_run import export_forms
from jixiao_desktop.gui.icons import icon
from jixiao_desktop.gui.long_work import Tell, watch
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.page_stock import PageStock
from jixiao_desktop.gui.preview.preview_view import Fit, PreviewView
from jixiao_desktop.gui.preview.print_run import PrintJob, PrintOrder, print_pages
from jixiao_desktop.gui.preview.printers import Printers
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.layout.model import Page
from jixiao_desktop.services.outline import documents_in

_STYLE = (
    "QFrame#top_bar, QFrame#bottom_bar { background: #fbfbfc; }"
    " QFrame#top_bar { border-bottom: 1px solid #d4d8de; } QFrame#bottom_bar { border-top: 1px solid #d4d8de; }"
    " QPushButton { padding: 5px 12px; } QToolButton { padding: 3px 8px; } QLabel#notice { color: #b3261e; }"
)


class PreviewDialog(QDialog):
    """``choices`` are the ranges; the first is shown. Raises ``UserError`` if the font cannot be read."""

    def __init__(
        self,
        book: BookModel,
        choices: Sequence[ExportChoice],
        settings: Settings,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.ui = Ui_PreviewDialog()
        self.ui.setupUi(self)
        self.setStyleSheet(_STYLE)
        self._book, self._choices, self._settings = book, list(choices), settings
        self._printers = printers or Printers()
        self._painter = PagePainter(book.drawing.fonts)
        self._painter.load()
        self._outline = book.outline()
        self._stock = PageStock((), self._lay_out)
        self.view = PreviewView(self._painter, self)
        self.ui.body.addWidget(self.view)
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._fill)
        self._connect()
        self.ui.range.addItems([choice.title for choice in self._choices])
        self.ui.blank_rows.setChecked(settings.output.blank_rows)
        self.ui.range.currentIndexChanged.connect(lambda _index: self.show_range())
        self.ui.blank_rows.toggled.connect(self._keep_blank_rows)
        if not self.restoreGeometry(settings.state("preview")) and parent is not None:
            self.resize(parent.window().size())
        self.view.take_size(settings.output.preview_size)
        self.view.setFocus()
        self.show_range()

    # --- what is shown

    def show_range(self) -> None:
        """The forms of the chosen range in the order of the tree; their pages come one after the other."""
        chosen = self._choices[self.ui.range.currentIndex()]
        self._stock = PageStock(documents_in(self._outline, chosen.documents), self._lay_out)
        self.ui.notice.setText("")
        self._fill()
        self.view.show_stock(self._stock)
        self._filler.start()

    def finish(self, tell: Tell) -> bool:
        """Lays out what is not yet laid out; false if the user stopped it."""
        self._filler.stop()  # it would lay out while the window takes its turn
        while not self._stock.whole:
            done, count = self._stock.laid_out, len(self._stock.documents)
            if tell(done, count, f"正在排版：第 {done + 1} 张表，共 {count} 张"):
                self._filler.start()
                return False
            self._lay_out_next()
        self._show_place()
        return True

    def _lay_out(self, document: str) -> tuple[Page, ...]:
        drawing = replace(self._book.drawing, keep_blank=self.ui.blank_rows.isChecked())
        return drawing.pages(self._book.document(document), self._book.definition(document))

    def _fill(self) -> None:
        """One form more, then it is the user's turn."""
        if self._stock.whole:
            self._filler.stop()
        else:
            self._lay_out_next()
        self._show_place()

    def _lay_out_next(self) -> None:
        try:
            self._stock.lay_out_next()
        except UserError as error:
            self.ui.notice.setText(f"有表格不能预览：{error}")
            self.ui.notice.setToolTip(str(error))
        self.view.follow()

    def _show_place(self) -> None:
        count = len(self._stock.sizes)
        more = "" if self._stock.whole else "，还在排版…"
        self.ui.place.setText(f"第 {self.view.current + 1} 页　共 {count} 页{more}" if count else "没有可以打印的页")
        self.ui.previous.setEnabled(self.view.current > 0)
        self.ui.next.setEnabled(self.view.current + 1 < count)
        for button in (self.ui.print, self.ui.save_pdf, self.ui.save_xlsx):
            button.setEnabled(count > 0)

    def _show_zoom(self) -> None:
        self.ui.zoom.setText(f"{self.view.zoom:.0%}")
        self.ui.fit_width.setChecked(self.view.fit is Fit.WIDTH)
        self.ui.fit_page.setChecked(self.view.fit is Fit.PAGE)

    # --- what can be done

    def _connect(self) -> None:
        ui, view = self.ui, self.view
        for button, work in (
            (ui.print, self.print_forms),
            (ui.save_pdf, lambda: self.save("pdf")),
            (ui.save_xlsx, lambda: self.save("xlsx")),
            (ui.close, self.reject),
            (ui.previous, lambda: view.go_to_page(view.current - 1)),
            (ui.next, lambda: view.go_to_page(view.current + 1)),
            (ui.fit_width, lambda: view.set_fit(Fit.WIDTH)),
            (ui.fit_page, lambda: view.set_fit(Fit.PAGE)),
            (ui.actual, lambda: view.set_zoom(1.0)),
            (ui.smaller, lambda: view.zoom_by(-1)),
            (ui.larger, lambda: view.zoom_by(1)),
        ):
            button.clicked.connect(lambda _checked=False, work=work: work())
        for keys, button in (
            ("Ctrl+P", ui.print),
            ("Ctrl+S", ui.save_pdf),
            ("Ctrl+]", ui.larger),
            ("Ctrl+[", ui.smaller),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
            button.setToolTip(f"{button.toolTip() or button.text()}（{keys}）")
        for button, name in ((ui.print, "print"), (ui.save_pdf, "export-pdf"), (ui.save_xlsx, "export-xlsx")):
            button.setIcon(icon(name))
        view.moved.connect(self._show_place)
        view.zoomed.connect(self._show_zoom)

    def print_forms(self) -> None:
        """打印."""
        self._try(self._print)

    def save(self, format_: str) -> None:
        """存为 PDF, XLSX: the range that is shown is proposed."""
        choices = [*self._choices]
        choices.insert(0, choices.pop(self.ui.range.currentIndex()))
        self._try(lambda: export_forms(self._book, choices, format_, self._settings, self))
        self.ui.blank_rows.setChecked(self._settings.output.blank_rows)

    def _print(self) -> None:
        if not watch(self, "打印", self.finish):
            return
        pages = len(self._stock.sizes), self.view.current
        dialog = PrintDialog(self._printers, self._painter, pages, self._settings.output, self)
        dialog.exec()
        dialog.deleteLater()
        if dialog.order is not None:
            self._send(dialog.order)

    def _send(self, order: PrintOrder) -> None:
        stock = self._stock

        def draw(painter: QPainter, number: int, scale: float) -> None:
            self._painter.paint(painter, stock.page(number), scale)

        landscape = [size.width > size.height for size in stock.sizes]
        begins = [size.index == 0 for size in stock.sizes]
        job = PrintJob(f"绩效填报 {self.ui.range.currentText()}", landscape, begins, draw)
        printer = self._printers.open(order.printer)
        watch(self, "打印", lambda tell: print_pages(printer, order, job, tell))

    def _keep_blank_rows(self, kept: bool) -> None:
        self._settings.output.blank_rows = kept
        self.show_range()

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except UserError as error:
            tell_error(self, error)

    def done(self, result: int) -> None:
        self._filler.stop()
        self._settings.keep_state("preview", self.saveGeometry())
        self._settings.output.preview_size = self.view.size_words
        super().done(result)
