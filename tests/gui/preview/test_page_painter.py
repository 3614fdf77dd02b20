"""The pages that ``QPainter`` draws are those of the PDF: the same words at the same places."""

from __future__ import annotations

import shutil
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.gui.preview import page_painter
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.layout.model import Mark, Page
from jixiao_desktop.pdf.fonts import FontFile, FontSet, shipped_fonts
from jixiao_desktop.pdf.writer import pages_to_pdf
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from tests.gui.preview.samples import blurred, pages_of, picture, rendered, words

FORMS = sorted(load_catalogue((resource_path("forms"),)).definitions)
DOTS = 1200
ALIKE = 45  # of 255 greys: two programs soften the edges of letters differently

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="the tools of poppler, which read PDF files back, are not installed"
)


def drawn_by_qt(pages: tuple[Page, ...], painter: PagePainter, path: Path) -> Path:
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS)
    landscape = pages[0].width > pages[0].height
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, writer.pageLayout().margins())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    ink = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        painter.paint(ink, page, DOTS / 25.4)
    ink.end()
    return path


@needs_poppler
@pytest.mark.parametrize("form", FORMS)
def test_every_word_stands_where_the_pdf_has_it(
    qapp: QApplication, drawing: Drawing, form: str, tmp_path: Path
) -> None:
    pages = pages_of(drawing, form)
    pdf = tmp_path / "ours.pdf"
    pdf.write_bytes(pages_to_pdf(pages, drawing.fonts, ""))
    ours, drawn = words(pdf), words(drawn_by_qt(pages, PagePainter(drawing.fonts), tmp_path / "qt.pdf"))
    assert [[word.text for word in page] for page in drawn] == [[word.text for word in page] for page in ours]
    pairs = list(zip(chain(*drawn), chain(*ours), strict=True))
    # Each file has its own idea of how far the letters of a face rise, in proportion to their height.
    rise = (pairs[0][0].top - pairs[0][1].top) / pairs[0][1].height
    for here, there in pairs:
        assert (here.left, here.right) == pytest.approx((there.left, there.right), abs=0.1), there
        assert here.top == pytest.approx(there.top + rise * there.height, abs=0.1), there


@needs_poppler
@pytest.mark.parametrize("form", ["hunan-whole-target", "national-project-monitoring"])
def test_the_screen_shows_the_page_of_the_pdf(qapp: QApplication, drawing: Drawing, form: str, tmp_path: Path) -> None:
    pages = pages_of(drawing, form)
    pdf = tmp_path / "ours.pdf"
    pdf.write_bytes(pages_to_pdf(pages, drawing.fonts, ""))
    painter = PagePainter(drawing.fonts)
    for number, page in enumerate(pages, 1):
        shown, printed = blurred(picture(page, painter, 120)), blurred(rendered(pdf, number, 120))
        assert furthest(shown, printed) < ALIKE
    (first, *_) = pages
    moved = picture(first, painter, 120).copy(5, 0, round(first.width * 120 / 25.4), round(first.height * 120 / 25.4))
    assert furthest(blurred(moved), blurred(rendered(pdf, 1, 120))) > 2 * ALIKE  # it sees a shift of one millimetre


def furthest(here: list[int], there: list[int]) -> int:
    return max(abs(one - other) for one, other in zip(here, there, strict=True))


def test_boxes_and_thickened_letters_leave_ink(qapp: QApplication) -> None:
    """A face without bold letters gets a stroke; no face has ☑."""
    thin = FontSet("宋体", FontFile(resource_path("fonts", "NotoSerifSC-Regular.ttf")), fallback=shipped_fonts())
    mark = Page(40, 20, 1, 1, (), (Mark(5, 10, "☑是☐否", 12),))
    blank = Page(40, 20, 1, 1, (), (Mark(5, 10, "　是　否", 12),))
    ticked, plain = (sum(_greys(picture(page, PagePainter(thin), 96))) for page in (mark, blank))
    assert ticked < plain


def test_bold_is_darker_than_regular(qapp: QApplication, drawing: Drawing) -> None:
    thin = FontSet("宋体", shipped_fonts().regular)
    (page, *_) = pages_of(drawing, "hunan-project-target")
    with_bold, without = (picture(page, PagePainter(fonts), 96) for fonts in (drawing.fonts, thin))
    title = without.copy(0, 60, without.width(), 40)
    assert title != with_bold.copy(0, 60, without.width(), 40)
    assert min(_greys(title)) < 64


def _greys(image: QImage) -> list[int]:
    return [image.pixelColor(x, y).red() for y in range(image.height()) for x in range(image.width())]


def test_a_face_whose_name_another_one_has_is_drawn_from_its_file(
    qapp: QApplication, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page, *_) = pages_of(drawing, "hunan-project-target")
    known = picture(page, PagePainter(drawing.fonts), 96)
    monkeypatch.setattr(page_painter, "registered_font", lambda _file: None)
    assert furthest(blurred(known), blurred(picture(page, PagePainter(drawing.fonts), 96))) < ALIKE
