"""打印预览: which pages it shows, how it moves and zooms, and what starts from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs.calibration_dialog import CalibrationDialog
from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice, ExportDialog
from jixiao_desktop.gui.dialogs.exported_dialog import ExportedDialog
from jixiao_desktop.gui.dialogs.print_dialog import PrintDialog
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.output_settings import Offset
from jixiao_desktop.gui.preview import preview_dialog
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.page_stock import PageStock
from jixiao_desktop.gui.preview.preview_dialog import PreviewDialog
from jixiao_desktop.gui.preview.preview_view import Fit
from jixiao_desktop.gui.preview.printers import Duplex, PrinterChoice, Printers, on_a4
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.drawing import Drawing


class PaperPrinters(Printers):
    """Printers whose paper is a PDF file."""

    def __init__(self, folder: Path, *names: str) -> None:
        self.folder, self.names = folder, names

    def installed(self) -> list[PrinterChoice]:
        return [PrinterChoice(name, (Duplex.DuplexLongSide,) if name == "双面机" else ()) for name in self.names]

    def open(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{name}.pdf"))
        return on_a4(printer)


@pytest.fixture
def printers(tmp_path: Path) -> PaperPrinters:
    return PaperPrinters(tmp_path, "甲", "双面机")


@pytest.fixture
def preview(
    qtbot: QtBot, book: BookModel, documents: list[str], settings: Settings, printers: PaperPrinters
) -> Iterator[PreviewDialog]:
    choices = [ExportChoice("整本账册", None), ExportChoice("当前表格", frozenset(documents[1:2]))]
    dialog = PreviewDialog(book, choices, settings, None, printers)
    qtbot.addWidget(dialog)
    dialog.resize(1000, 700)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.reject()


@pytest.fixture
def whole(preview: PreviewDialog, qtbot: QtBot) -> PreviewDialog:
    """The preview with all pages laid out."""
    qtbot.waitUntil(lambda: preview.ui.place.text().endswith("页"))
    return preview


def page_count(book: BookModel, documents: list[str]) -> int:
    return sum(len(book.drawing.pages(book.document(one), book.definition(one))) for one in documents)


def test_all_forms_in_the_order_of_the_tree(whole: PreviewDialog, book: BookModel, documents: list[str]) -> None:
    assert whole._stock.documents == tuple(documents)
    assert whole.ui.place.text() == f"第 1 页　共 {page_count(book, documents)} 页"


def test_one_form(whole: PreviewDialog, qtbot: QtBot, book: BookModel, documents: list[str]) -> None:
    whole.ui.range.setCurrentIndex(1)
    qtbot.waitUntil(lambda: whole.ui.place.text().endswith(f"共 {page_count(book, documents[1:2])} 页"))


def test_pages_one_after_the_other(whole: PreviewDialog, book: BookModel, documents: list[str]) -> None:
    assert not whole.ui.previous.isEnabled()
    whole.ui.fit_page.click()
    count = page_count(book, documents)
    for number in range(2, count + 1):
        whole.ui.next.click()
        assert whole.ui.place.text().startswith(f"第 {number} 页")
    assert not whole.ui.next.isEnabled()
    whole.ui.previous.click()
    assert whole.view.current == count - 2


def test_sizes(whole: PreviewDialog) -> None:
    view = whole.view
    whole.ui.fit_width.click()
    assert view.fit is Fit.WIDTH
    assert view.horizontalScrollBar().maximum() == 0
    wide = view.zoom
    whole.ui.fit_page.click()
    assert view.zoom < wide
    whole.resize(1000, 500)
    assert view.scale * 297 < view.viewport().height()
    whole.ui.actual.click()
    assert (view.zoom, view.fit, whole.ui.zoom.text()) == (1.0, Fit.NONE, "100%")
    whole.ui.larger.click()
    assert view.zoom == pytest.approx(1.1)


def test_the_size_is_remembered(whole: PreviewDialog, qtbot: QtBot, book: BookModel, settings: Settings) -> None:
    for click, expected in ((whole.ui.fit_width, Fit.WIDTH), (whole.ui.actual, Fit.NONE)):
        click.click()
        whole.reject()
        again = PreviewDialog(book, [ExportChoice("整本账册", None)], settings)
        qtbot.addWidget(again)
        assert again.view.fit is expected
    assert again.view.zoom == 1.0
    for tampered in ("huge", "nan", "inf"):
        settings.output.preview_size = tampered
        other = PreviewDialog(book, [ExportChoice("整本账册", None)], settings)
        qtbot.addWidget(other)
        assert other.view.fit is Fit.NATURAL


def test_home_and_end(whole: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(whole.view, Qt.Key.Key_End)
    assert not whole.ui.next.isEnabled()
    qtbot.keyClick(whole.view, Qt.Key.Key_Home)
    assert whole.view.verticalScrollBar().value() == 0


def test_what_is_looked_at_stays_when_the_window_narrows(whole: PreviewDialog) -> None:
    whole.ui.fit_width.click()
    whole.view.go_to_page(3)
    before = whole.view.verticalScrollBar().value() / whole.view.zoom
    whole.resize(700, 700)
    assert whole.view.current == 3
    assert whole.view.verticalScrollBar().value() / whole.view.zoom == pytest.approx(before, rel=0.02)


def test_the_wheel_zooms_where_the_mouse_is(whole: PreviewDialog, qtbot: QtBot) -> None:
    view = whole.view
    whole.ui.actual.click()
    view.go_to_page(1)
    at = QPointF(300, 200)
    under = (view.verticalScrollBar().value() + at.y()) / view.scale
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(1.1)
    assert (view.verticalScrollBar().value() + at.y()) / view.scale == pytest.approx(under, abs=6)  # the gaps stay


def test_a_year_of_many_projects_opens_at_once(
    qtbot: QtBot, book: BookModel, documents: list[str], settings: Settings
) -> None:
    (filing,) = book.book.filings()
    for number in range(90):
        book.add_project(filing.filing, f"见义勇为项目{number}")
    dialog = PreviewDialog(book, [ExportChoice("全部", None)], settings)
    qtbot.addWidget(dialog)
    assert 0 < dialog._stock.laid_out < 20
    dialog.show()
    qtbot.waitUntil(lambda: dialog._stock.laid_out > 30)
    assert "还在排版" in dialog.ui.place.text()
    dialog.reject()
    laid_out = dialog._stock.laid_out
    qtbot.wait(50)
    assert dialog._stock.laid_out == laid_out


def test_only_the_forms_looked_at_are_kept(book: BookModel, documents: list[str]) -> None:
    asked: list[str] = []

    def lay_out(document: str) -> tuple[object, ...]:
        asked.append(document)
        return book.drawing.pages(book.document(documents[1]), book.definition(documents[1]))

    stock = PageStock([str(number) for number in range(60)], lay_out)
    while not stock.whole:
        stock.lay_out_next()
    stock.page(len(stock.sizes) - 1)
    assert len(asked) == 60
    stock.page(0)
    assert asked[-1] == "0"


def test_a_form_that_cannot_be_drawn_is_told(whole: PreviewDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> object:
        raise UserError(Message("form-unknown", "没有表样“失踪”"))

    monkeypatch.setattr(BookModel, "definition", refuse)
    whole.show_range()
    assert "失踪" in whole.ui.notice.text()
    assert not whole.ui.print.isEnabled()


def accept(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], prepare: object = lambda _dialog: None) -> None:
    def exec_(dialog: QDialog) -> int:
        prepare(dialog)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", exec_)


def test_printing(
    preview: PreviewDialog,
    printers: PaperPrinters,
    book: BookModel,
    documents: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    accept(monkeypatch, PrintDialog, lambda dialog: dialog.ui.printer.setCurrentText("双面机"))
    preview.print_forms()
    assert len(PdfReader(printers.folder / "双面机.pdf").pages) == page_count(book, documents)
    assert preview._settings.output.printer == "双面机"


def test_saving_as_one_pdf(
    whole: PreviewDialog, tmp_path: Path, book: BookModel, documents: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"

    def choose(dialog: ExportDialog) -> None:
        dialog.ui.folder.setText(str(out))
        dialog.ui.each.setChecked(False)

    accept(monkeypatch, ExportDialog, choose)
    monkeypatch.setattr(ExportedDialog, "exec", lambda _dialog: 0)
    whole.save("pdf")
    (made,) = out.iterdir()
    assert len(PdfReader(made).pages) == page_count(book, documents)
    assert whole._settings.output.folder == out
    assert not whole._settings.output.each("pdf")


def test_the_preview_shows_what_was_saved(
    whole: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave_out(dialog: ExportDialog) -> None:
        dialog.ui.folder.setText(str(tmp_path / "out"))
        dialog.ui.blank_rows.setChecked(False)

    accept(monkeypatch, ExportDialog, leave_out)
    monkeypatch.setattr(ExportedDialog, "exec", lambda _dialog: 0)
    shown: list[bool] = []
    monkeypatch.setattr(whole, "show_range", lambda: shown.append(whole.ui.blank_rows.isChecked()))
    whole.save("xlsx")
    assert shown == [False]


def test_what_is_refused_is_told(whole: PreviewDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[UserError] = []
    monkeypatch.setattr(preview_dialog, "tell_error", lambda _parent, error: told.append(error))

    def refuse(*_: object) -> None:
        raise UserError(Message("print-failed", "打印机没有接受打印任务"))

    monkeypatch.setattr(preview_dialog, "export_forms", refuse)
    whole.save("xlsx")
    assert "打印机没有接受" in str(told[0])


@pytest.fixture
def print_dialog(qtbot: QtBot, drawing: Drawing, settings: Settings, printers: PaperPrinters) -> PrintDialog:
    dialog = PrintDialog(printers, PagePainter(drawing.fonts), (12, 2), settings.output, None)
    qtbot.addWidget(dialog)
    return dialog


def test_an_order_to_print(print_dialog: PrintDialog, settings: Settings) -> None:
    settings.output.keep_offset("双面机", Offset(-12, 5))
    ui = print_dialog.ui
    assert not ui.duplex.isEnabled()
    ui.printer.setCurrentText("双面机")
    assert ui.offset.text() == "向左 1.2 毫米、向下 0.5 毫米移动"
    ui.duplex.setCurrentIndex(1)
    ui.copies.setValue(3)
    ui.some_pages.setChecked(True)
    ui.pages.setText("13")
    print_dialog.accept()
    assert print_dialog.order is None
    assert "1 到 12" in ui.problem.text()
    ui.pages.setText("1-2")
    print_dialog.accept()
    order = print_dialog.order
    assert order is not None
    assert (order.printer, order.pages, order.copies, order.duplex) == ("双面机", (0, 1), 3, Duplex.DuplexLongSide)
    assert order.offset == Offset(-12, 5)


def test_all_pages_or_the_one_looked_at(print_dialog: PrintDialog) -> None:
    print_dialog.accept()
    assert print_dialog.order is not None
    assert print_dialog.order.pages == tuple(range(12))
    print_dialog.ui.current_page.setChecked(True)
    print_dialog.accept()
    assert print_dialog.order.pages == (2,)


def test_without_a_printer(qtbot: QtBot, drawing: Drawing, settings: Settings, tmp_path: Path) -> None:
    dialog = PrintDialog(PaperPrinters(tmp_path), PagePainter(drawing.fonts), (1, 0), settings.output, None)
    qtbot.addWidget(dialog)
    assert "没有安装打印机" in dialog.ui.problem.text()
    dialog.accept()
    assert dialog.order is None


def test_what_was_measured_is_made_good(
    qtbot: QtBot, drawing: Drawing, settings: Settings, printers: PaperPrinters
) -> None:
    dialog = CalibrationDialog("甲", printers, PagePainter(drawing.fonts), settings.output, None)
    qtbot.addWidget(dialog)
    dialog.ui.print_plain.click()
    assert len(PdfReader(printers.folder / "甲.pdf").pages) == 1
    dialog.ui.across.setValue(31.2)
    dialog.ui.down.setValue(29.5)
    assert dialog.ui.result.text() == "向左 1.2 毫米、向下 0.5 毫米移动"
    dialog.accept()
    assert settings.output.offset("甲") == Offset(-12, 5)
    again = CalibrationDialog("甲", printers, PagePainter(drawing.fonts), settings.output, None)
    qtbot.addWidget(again)
    assert (again.ui.across.value(), again.ui.down.value()) == (31.2, 29.5)
    again.ui.reset.click()
    again.accept()
    assert settings.output.offsets == {}
