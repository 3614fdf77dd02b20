"""The PDF has every text at its place, every line, only its own fonts, and says nothing about who made it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from jixiao_desktop.layout.metrics import MM_PER_POINT, width_mm
from jixiao_desktop.layout.model import GridCell, Mark, Page, PlacedCell, PlacedLine
from jixiao_desktop.pdf.fonts import FontSet, shipped_fonts
from jixiao_desktop.pdf.writer import pages_to_pdf
from tests.pdf.faces import MakeFace

TITLE = "2024年项目支出绩效目标表 司法救助工作经费"


def cell(
    text: str, x: float = 20, y: float = 30, size: float = 10, bold: bool = False, border: bool = True
) -> PlacedCell:
    width = width_mm(shipped_fonts(), text, size, bold)
    line = PlacedLine(x + 2, y + 6, width, text)
    return PlacedCell(GridCell(0, 0, 1, 1, text, size=size, bold=bold), x, y, 170, 10, border, (line,) if text else ())


def page(*cells: PlacedCell, marks: Sequence[Mark] = (), width: float = 210, height: float = 297) -> Page:
    return Page(width, height, 1, 1, cells, tuple(marks))


def written(*cells: PlacedCell, fonts: FontSet | None = None) -> PdfReader:
    return PdfReader(BytesIO(pages_to_pdf([page(*cells)], fonts or shipped_fonts(), TITLE)), strict=True)


def content(reader: PdfReader) -> str:
    contents = reader.pages[0].get_contents()
    assert contents is not None
    return contents.get_data().decode("ascii")


def placed_texts(reader: PdfReader) -> list[tuple[str, float, float, float]]:
    """Text, left end and baseline in mm from the page's top left, size in points."""
    found: list[tuple[str, float, float, float]] = []
    height = float(reader.pages[0].mediabox.height)

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            found.append((text.strip("\n"), tm[4] * MM_PER_POINT, (height - tm[5]) * MM_PER_POINT, size))

    reader.pages[0].extract_text(visitor_text=visit)
    return found


def text_of(reader: PdfReader) -> str:
    return "".join(reader.pages[0].extract_text().split("\n"))


def test_text_stands_at_its_baseline() -> None:
    reader = written(cell("司法救助工作经费", 30, 40), cell("≥95％", 60.5, 101.25, size=9))
    texts = placed_texts(reader)
    assert [text for text, *_ in texts] == ["司法救助工作经费", "≥95％"]
    assert texts[0][1:] == pytest.approx((32, 46, 10), abs=0.01)
    assert texts[1][1:] == pytest.approx((62.5, 107.25, 9), abs=0.01)


def test_page_has_its_size() -> None:
    pdf = pages_to_pdf([page(cell("竖")), page(cell("横"), width=297, height=210)], shipped_fonts(), TITLE)
    sizes = [(float(p.mediabox.width), float(p.mediabox.height)) for p in PdfReader(BytesIO(pdf)).pages]
    assert sizes == [pytest.approx((595.28, 841.89)), pytest.approx((841.89, 595.28))]


def test_lines_are_half_a_point_and_once() -> None:
    drawn = content(written(cell("", 20, 30), cell("", 20, 40)))
    lines = re.findall(r"^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$", drawn, re.MULTILINE)
    assert len(lines) == 5
    top = (841.89 - 30 / MM_PER_POINT, 841.89 - 30 / MM_PER_POINT)
    assert [float(value) for value in lines[0]] == pytest.approx(
        [20 / MM_PER_POINT, top[0], 190 / MM_PER_POINT, top[1]], abs=0.02
    )
    assert drawn.startswith("0.5 w 2 J\n")


def test_marks_stand_in_the_margin() -> None:
    pdf = pages_to_pdf([page(marks=[Mark(95, 287, "第 1 页，共 2 页", 9)])], shipped_fonts(), TITLE)
    [(text, x, y, size)] = placed_texts(PdfReader(BytesIO(pdf)))
    assert text == "第 1 页，共 2 页"
    assert (x, y, size) == pytest.approx((95, 287, 9), abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "一丨丿乙人入八几匕十又寸小口山工己干文方无日月木水火父牛玉田目石示立竹米老而耳肉自至舟色行衣西见角言走足身车金长门风飞食高黑",
        "沅江市埌㙟浉湉堽垚塝塆㳇㵲圪垯鿍䢺硙",
        "𡐓𨙸𬒈𫄧",
        "≥95％、≤4.8万元；〔2024〕88号①℃㎡×÷√“引”‘号’——……",
        "□☐☑☒",
        "\u3000\u3000首行缩进",
        "Aa Zz 0123456789 (x)\\<>",
    ],
)
@pytest.mark.parametrize("bold", [False, True])
def test_text_is_found_as_it_was_entered(text: str, bold: bool) -> None:
    assert text_of(written(cell(text, bold=bold))).strip() == text.strip()


def test_a_missing_character_is_shown_as_a_sign_and_found_as_itself() -> None:
    assert text_of(written(cell("甲😀乙"))) == "甲😀乙"


def test_control_characters_leave_no_trace() -> None:
    assert text_of(written(cell("甲\x00\u200b\u202e\ud800乙\t丙"))).split() == ["甲乙", "丙"]


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "M", "Z"]), max_size=60))
def test_any_text_is_written(text: str) -> None:
    reader = written(cell(text), cell(text, bold=True))
    drawn = content(reader)
    assert drawn.count("BT") == drawn.count("ET") == 1


def test_boxes_are_drawn_where_the_text_leaves_room() -> None:
    drawn = content(written(cell("是☑否☐", 20, 30)))
    boxes = re.findall(r"^q 10 0 0 10 ([\d.]+) ([\d.]+) cm .* re S (.*)Q$", drawn, re.MULTILINE)
    left = 22 / MM_PER_POINT
    assert [float(x) for x, _, _ in boxes] == pytest.approx([left + 10, left + 30], abs=0.01)
    assert [" l S" in sign for *_, sign in boxes] == [True, False]


def test_a_rare_character_in_a_title_is_thickened() -> None:
    drawn = content(written(cell("沅縣市", size=17, bold=True)))
    assert re.search(r"2 Tr 0\.51 w <[0-9A-F]{4}>Tj /F1 17 Tf 0 Tr", drawn)


def test_a_set_without_bold_is_thickened(make_face: MakeFace) -> None:
    fonts = FontSet("小", make_face("一二三"), fallback=shipped_fonts())
    reader = written(cell("一二三四", bold=True), fonts=fonts)
    assert text_of(reader) == "一二三四"
    assert "/F1 10 Tf 2 Tr 0.30 w" in content(reader)


def fonts_of(reader: PdfReader) -> list[dict[str, object]]:
    return [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]


def test_only_embedded_subsets_are_listed(make_face: MakeFace) -> None:
    fonts = FontSet("小", make_face("一"), fallback=shipped_fonts())
    listed = fonts_of(written(cell("一縣二", bold=False), cell("一縣二", bold=True), fonts=fonts))
    assert len(listed) == 3
    for font in listed:
        assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z-]+", str(font["/BaseFont"]))
        descendant = font["/DescendantFonts"][0].get_object()  # type: ignore[index]
        assert len(descendant["/FontDescriptor"]["/FontFile2"].get_data()) < 20_000
        assert "/ToUnicode" in font


def test_a_font_that_is_not_used_is_not_listed() -> None:
    assert len(fonts_of(written(cell("一")))) == 1
    assert fonts_of(written(cell(""))) == []


def test_metadata_is_the_title_alone() -> None:
    pdf = pages_to_pdf([page(cell("一"))], shipped_fonts(), TITLE)
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata == {"/Title": TITLE}
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert reader.xmp_metadata is None
    for name in (b"reportlab", b"anonymous", b"unspecified", b"Date"):
        assert name.lower() not in pdf.lower()


def test_the_same_pages_give_the_same_bytes_in_every_process() -> None:
    code = (
        "import sys; from tests.pdf.test_writer import *;"
        "sys.stdout.buffer.write(pages_to_pdf([page(cell('一☑㙟A', bold=True), cell('丁'))] * 2, shipped_fonts(), TITLE))"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0] == pages_to_pdf([page(cell("一☑㙟A", bold=True), cell("丁"))] * 2, shipped_fonts(), TITLE)


def test_the_identifier_follows_the_content() -> None:
    first, second = (PdfReader(BytesIO(pages_to_pdf([page(cell(t))], shipped_fonts(), "题"))) for t in "一二")
    assert first.trailer["/ID"][0] == first.trailer["/ID"][1]
    assert first.trailer["/ID"] != second.trailer["/ID"]


def test_a_title_may_hold_anything() -> None:
    pdf = pages_to_pdf([page(cell("一"))], shipped_fonts(), "(括号) \\ 𡐓 \ud800")
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == "(括号) \\ 𡐓 "


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")
def test_poppler_agrees(tmp_path: Path) -> None:
    """Another program's reading: no complaint, all fonts embedded, subset and with characters, all text there."""
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pages_to_pdf([page(cell("沅江市☑㙟𡐓≥95％", bold=bold)) for bold in (False, True)], shipped_fonts(), TITLE)
    )
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    assert fonts.stderr == ""
    assert len(re.findall(r" yes yes yes ", fonts.stdout)) == len(fonts.stdout.splitlines()) - 2 == 2
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert text.stderr == ""
    assert text.stdout.split() == ["沅江市☑㙟𡐓≥95％", "沅江市☑㙟𡐓≥95％"]
