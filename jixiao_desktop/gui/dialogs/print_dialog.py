"""Asks on which printer, how often and which pages.

Comes in: the printers, how many pages there are, which one is looked at, the settings. Goes out: a ``PrintOrder``.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jixiao_desktop.gui.designer.ui_print_dialog import Ui_PrintDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.dialogs.calibration_dialog import CalibrationDialog
from jixiao_desktop.gui.output_settings import OutputSettings
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.page_ranges import parse_pages
from jixiao_desktop.gui.preview.print_run import PrintOrder
from jixiao_desktop.gui.preview.printers import Duplex, PrinterChoice, Printers
from jixiao_desktop.gui.sentences import SENTENCES

_DUPLEX_TITLES = {Duplex.DuplexLongSide: "双面，沿长边翻", Duplex.DuplexShortSide: "双面，沿短边翻"}


class PrintDialog(AnsweringDialog):
    """打印. ``order`` is set when it was accepted."""

    def __init__(
        self, printers: Printers, texts: PagePainter, pages: tuple[int, int], settings: OutputSettings, parent: QWidget
    ) -> None:
        """``pages``: how many there are, and the number of the one that is looked at, from 0."""
        super().__init__(parent)
        self.order: PrintOrder | None = None
        self.ui = Ui_PrintDialog()
        self.ui.setupUi(self)
        self._printers, self._texts, self._settings = printers, texts, settings
        self._count, self._current = pages
        self._choices = printers.installed()
        self.ui.all_pages.setText(f"全部（共 {self._count} 页）")
        self.ui.current_page.setText(f"当前页（第 {self._current + 1} 页）")
        self.ui.pages.textEdited.connect(lambda _text: self.ui.some_pages.setChecked(True))
        self.ui.some_pages.toggled.connect(lambda on: self.ui.pages.setFocus() if on else None)
        self.ui.calibrate.clicked.connect(self._calibrate)
        self.listen(self.ui.buttons, self.ui.problem, "打印")
        self._show_printers()
        self.ui.printer.currentIndexChanged.connect(lambda _index: self._show_printer())

    def answer(self) -> None:
        choice = self._choice()
        if choice is None:
            raise SENTENCES.error("print-no-printer")
        ui = self.ui
        self.order = PrintOrder(
            choice.name,
            self._pages(),
            ui.copies.value(),
            ui.collate.isChecked(),
            Duplex(ui.duplex.currentData()),
            self._settings.offset(choice.name),
        )
        self._settings.printer = choice.name

    def _pages(self) -> tuple[int, ...]:
        if self.ui.some_pages.isChecked():
            return parse_pages(self.ui.pages.text(), self._count)
        return (self._current,) if self.ui.current_page.isChecked() else tuple(range(self._count))

    def _show_printers(self) -> None:
        names = [choice.name for choice in self._choices]
        self.ui.printer.addItems(names)
        if self._settings.printer in names:
            self.ui.printer.setCurrentText(self._settings.printer)
        if not names:
            self.ui.printer.addItem("（没有找到打印机）")
            self.ui.printer.setEnabled(False)
            self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
            self.ui.problem.setText(str(SENTENCES.say("print-no-printer")))
            self.ui.problem.show()
        self._show_printer()

    def _show_printer(self) -> None:
        """What the chosen printer can do, and where it prints."""
        choice = self._choice()
        self.ui.duplex.clear()
        self.ui.duplex.addItem("单面", Duplex.DuplexNone)
        for mode in choice.duplex if choice is not None else ():
            self.ui.duplex.addItem(_DUPLEX_TITLES[mode], mode)
        self.ui.duplex.setEnabled(self.ui.duplex.count() > 1)
        self.ui.calibrate.setEnabled(choice is not None)
        offset = self._settings.offset(choice.name) if choice is not None else None
        self.ui.offset.setText(offset.words if offset is not None else "")

    def _choice(self) -> PrinterChoice | None:
        index = self.ui.printer.currentIndex()
        return self._choices[index] if 0 <= index < len(self._choices) else None

    def _calibrate(self) -> None:
        choice = self._choice()
        if choice is not None:
            dialog = CalibrationDialog(choice.name, self._printers, self._texts, self._settings, self)
            dialog.exec()
            dialog.deleteLater()
            self._show_printer()
