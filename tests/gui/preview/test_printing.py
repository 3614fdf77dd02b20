"""Onto a printer: pages, orientation, copies, offset; what was ordered, and what goes wrong."""

from __future__ import annotations

import shutil
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.output_settings import Offset
from jixiao_desktop.gui.preview.calibration_page import CROSS, CalibrationPage
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.page_ranges import parse_pages
from jixiao_desktop.gui.preview.print_run import PrintJob, PrintOrder, print_pages
from jixiao_desktop.gui.preview.printers import Duplex, on_a4
from jixiao_desktop.layout.model import Page
from jixiao_desktop.services.drawing import Drawing
from tests.gui.preview.samples import pages_of, rendered, words

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="the tools of poppler, which read PDF files back, are not installed"
)


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return on_a4(printer)


def going_on(*_: object) -> bool:
    return False


class Sheets:
    """Upright pages of one form, then pages of another that lies across."""

    def __init__(self, drawing: Drawing) -> None:
        self.pages: tuple[Page, ...] = (
            *pages_of(drawing, "hunan-project-target"),
            *pages_of(drawing, "national-project-monitoring"),
        )
        self.painter = PagePainter(drawing.fonts)

    def job(self) -> PrintJob:
        begins = [page.number == 1 for page in self.pages]
        return PrintJob("试印", [page.width > page.height for page in self.pages], begins, self._draw)

    def _draw(self, painter: QPainter, number: int, scale: float) -> None:
        self.painter.paint(painter, self.pages[number], scale)


@pytest.fixture
def sheets(qapp: QApplication, drawing: Drawing) -> Sheets:
    return Sheets(drawing)


def printed(sheets: Sheets, path: Path, order: PrintOrder) -> list[tuple[int, int]]:
    """The sizes of the printed pages in mm."""
    assert print_pages(pdf_printer(path), order, sheets.job(), going_on)
    mm = 25.4 / 72
    return [(round(float(p.mediabox.width) * mm), round(float(p.mediabox.height) * mm)) for p in PdfReader(path).pages]


def test_a4_upright_and_across_in_one_job(sheets: Sheets, tmp_path: Path) -> None:
    every = tuple(range(len(sheets.pages)))
    sizes = printed(sheets, tmp_path / "p.pdf", PrintOrder("", every))
    assert sizes == [(round(page.width), round(page.height)) for page in sheets.pages]
    assert {(210, 297), (297, 210)} == set(sizes)


@needs_poppler
def test_only_the_pages_ordered_as_often_as_ordered(sheets: Sheets, tmp_path: Path) -> None:
    last = len(sheets.pages) - 1
    for collate, numbers in ((True, [0, last, 0, last]), (False, [0, 0, last, last])):
        path = tmp_path / f"{collate}.pdf"
        printed(sheets, path, PrintOrder("", (0, last), copies=2, collate=collate))
        first_words = [page[0].text for page in words(path)]
        alone = tmp_path / "alone.pdf"
        printed(sheets, alone, PrintOrder("", tuple(range(last + 1))))
        expected = [page[0].text for page in words(alone)]
        assert first_words == [expected[number] for number in numbers]


@needs_poppler
def test_on_both_sides_each_form_begins_on_its_own_sheet(sheets: Sheets, tmp_path: Path) -> None:
    first_form = [number for number, page in enumerate(sheets.pages) if page.width < page.height]
    second = len(first_form)
    path = tmp_path / "p.pdf"
    printed(sheets, path, PrintOrder("", (0, second, second + 1), copies=2, duplex=Duplex.DuplexLongSide))
    blank = [not page for page in words(path)]
    assert blank == [False, True, False, False] * 2
    printed(sheets, path, PrintOrder("", (0, second, second + 1)))
    assert all(words(path))


@needs_poppler
def test_the_offset_moves_all_ink(sheets: Sheets, tmp_path: Path) -> None:
    straight, moved = tmp_path / "straight.pdf", tmp_path / "moved.pdf"
    last = (0, len(sheets.pages) - 1)
    printed(sheets, straight, PrintOrder("", last))
    printed(sheets, moved, PrintOrder("", last, offset=Offset(23, -15)))
    for here, there in zip(chain(*words(straight)), chain(*words(moved)), strict=True):
        assert there.left - here.left == pytest.approx(2.3, abs=0.05)
        assert there.top - here.top == pytest.approx(-1.5, abs=0.05)


def test_the_user_may_stop(sheets: Sheets, tmp_path: Path) -> None:
    order = PrintOrder("", tuple(range(len(sheets.pages))))
    told: list[tuple[int, int]] = []

    def stop_at_second(done: int, count: int, _what: str) -> bool:
        told.append((done, count))
        return done == 1

    assert not print_pages(pdf_printer(tmp_path / "p.pdf"), order, sheets.job(), stop_at_second)
    assert told == [(0, len(sheets.pages)), (1, len(sheets.pages))]


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support")
def test_a_printer_that_takes_nothing_is_told(sheets: Sheets, tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "missing" / "p.pdf")
    with pytest.raises(UserError, match="打印机没有接受"):
        print_pages(printer, PrintOrder("甲", (0,)), sheets.job(), going_on)


@needs_poppler
def test_the_cross_of_the_calibration_page_is_where_it_says(
    qapp: QApplication, drawing: Drawing, tmp_path: Path
) -> None:
    texts, page = PagePainter(drawing.fonts), CalibrationPage("甲 打印机", "这一页不移动。")
    job = PrintJob("校准", [False], [True], lambda painter, _number, scale: page.paint(painter, texts, scale))
    path = tmp_path / "c.pdf"
    print_pages(pdf_printer(path), PrintOrder("甲", (0,), offset=Offset(10, 0)), job, going_on)
    image = rendered(path, 1, 254)  # ten pixels to the mm

    def dark(x: float, y: float) -> bool:
        at = range(-3, 4)
        return any(image.pixelColor(round(x * 10) + dx, round(y * 10) + dy).red() < 128 for dx in at for dy in at)

    assert dark(CROSS + 1 + 5, CROSS)
    assert dark(CROSS + 1, CROSS + 5)
    assert not dark(CROSS + 5 - 1, CROSS + 5)
    assert any("甲" in word.text for word in words(path)[0])


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("1-3,5", (0, 1, 2, 4)),
        ("３，１", (0, 2)),
        ("第2页、第 4 至 6 页", (1, 3, 4, 5)),
        ("7-", (6, 7)),
        ("2 2 2", (1,)),
        ("奇数页", (0, 2, 4, 6)),
        ("双数，1", (0, 1, 3, 5, 7)),
    ],
)
def test_pages_as_people_write_them(typed: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(typed, 8) == pages


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "pages-none"),
        ("甲", "pages-unclear"),
        ("9", "pages-beyond"),
        ("0", "pages-beyond"),
        ("5-2", "pages-beyond"),
    ],
)
def test_what_is_no_page_is_told(typed: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_pages(typed, 8)
    assert refused.value.messages[0].code == code


@given(st.sets(st.integers(0, 40), min_size=1))
def test_numbers_written_one_by_one_come_back(pages: set[int]) -> None:
    assert parse_pages("，".join(str(page + 1) for page in pages), 41) == tuple(sorted(pages))


@given(st.text(max_size=12))
def test_any_text_is_pages_or_refused(typed: str) -> None:
    try:
        found = parse_pages(typed, 9)
    except UserError:
        return
    assert found
    assert set(found) <= set(range(9))
