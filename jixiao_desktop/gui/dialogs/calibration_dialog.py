"""Finds out by how much a printer misses the place, and keeps it.

Comes in: a printer's name. Goes out: its offset, in the settings.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.designer.ui_calibration_dialog import Ui_CalibrationDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.output_settings import LARGEST_OFFSET, Offset, OutputSettings
from jixiao_desktop.gui.preview.calibration_page import CROSS, CalibrationPage
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.print_run import PrintJob, PrintOrder, print_pages
from jixiao_desktop.gui.preview.printers import Printers

_STEPS = (
    "<p>印出来的表格整体偏左、偏右、偏上或偏下时，在这里校准一次，以后用这台打印机都照此打印。</p>"
    "<ol><li>点“打印校准页”，印一张 A4。</li>"
    "<li>用直尺量左上角十字的中心，到纸的左边、上边各多少毫米。</li>"
    f"<li>填在下面。位置正好时都是 {CROSS:.1f} 毫米，不用改。</li></ol>"
)


class CalibrationDialog(AnsweringDialog):
    """打印位置校准."""

    def __init__(
        self, printer: str, printers: Printers, texts: PagePainter, settings: OutputSettings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CalibrationDialog()
        self.ui.setupUi(self)
        self._printer, self._printers, self._texts, self._settings = printer, printers, texts, settings
        self.ui.printer_name.setText(f"打印机：{printer}")
        self.ui.steps.setText(_STEPS)
        for field in (self.ui.across, self.ui.down):
            field.setRange(CROSS - LARGEST_OFFSET / 10, CROSS + LARGEST_OFFSET / 10)
            field.valueChanged.connect(lambda _value: self.ui.result.setText(self.offset.words))
        self._show(settings.offset(printer))
        self.ui.print_plain.clicked.connect(lambda: self._print(Offset()))
        self.ui.print_moved.clicked.connect(lambda: self._print(self.offset))
        self.ui.reset.clicked.connect(lambda: self._show(Offset()))
        self.listen(self.ui.buttons, self.ui.problem)

    @property
    def offset(self) -> Offset:
        """What moves the cross from where it was measured to where it belongs."""
        return Offset(round((CROSS - self.ui.across.value()) * 10), round((CROSS - self.ui.down.value()) * 10))

    def answer(self) -> None:
        self._settings.keep_offset(self._printer, self.offset)

    def _show(self, offset: Offset) -> None:
        self.ui.across.setValue(CROSS - offset.x / 10)
        self.ui.down.setValue(CROSS - offset.y / 10)
        self.ui.result.setText(offset.words)

    def _print(self, offset: Offset) -> None:
        page = CalibrationPage(self._printer, f"这一页{offset.words}。")

        def draw(painter: QPainter, _number: int, scale: float) -> None:
            page.paint(painter, self._texts, scale)

        self.ui.problem.hide()
        try:
            printer = self._printers.open(self._printer)
            job = PrintJob("打印位置校准页", [False], [True], draw)
            print_pages(printer, PrintOrder(self._printer, (0,), offset=offset), job, lambda *_: False)
        except UserError as error:
            self.ui.problem.setText(" ".join(str(message) for message in error.messages))
            self.ui.problem.show()
