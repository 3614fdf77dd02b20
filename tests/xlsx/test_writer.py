"""The workbook has the grid's cells, spans and texts, prints on A4, and holds no formula and no name of its maker."""

from __future__ import annotations

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from jixiao_desktop.errors import UserError
from jixiao_desktop.layout.model import Align, Block, Head, MeasuredGrid
from jixiao_desktop.xlsx.writer import Sheet, workbook
from tests.xlsx.grids import cell, measured, single

ABOVE, TABLE, BELOW = Block.ABOVE, Block.TABLE, Block.BELOW
# What spreadsheets, CSV readers and mail programs take for a formula or a command.
FORMULA_LIKE = [
    "=1+1", "=SUM(A1:A9)", "=HYPERLINK(\"http://a\",\"b\")", "=cmd|' /C calc'!A0", "=DDE(\"a\";\"b\";\"c\")", "=A1", "==1",
    "= 1", "=", "=\n1", "=一", "='表'!A1", "={1,2}", "=@A1", "=-1", "+1+1", "+", "+A1", "++1", "+86 737 2720000", "-1", "-",
    "-1+1", "--1", "-A1", "@SUM(A1)", "@", "@A1", "\t=1+1", "\n=1+1", " =1+1", "\u3000=1+1", "＝1+1", "＋1", "－1", "＠A1",
    "|cmd", "%0A=1", "\"=1\"", "'=1", "#N/A", "TRUE", "1-2", "3/4", "1E5", "001", "430981199001010012", "2024-12-31", "12:30",
]  # fmt: skip


def form() -> MeasuredGrid:
    cells = [
        cell(0, 0, "2024年项目支出绩效目标表", columns=3, size=17, bold=True),
        cell(1, 0, "填报单位：（盖章）", columns=2, align=Align.LEFT),
        cell(1, 2, "单位：万元", align=Align.RIGHT),
        cell(2, 0, "预算金额"),
        cell(2, 1, "12.80", number="12.8", align=Align.RIGHT),
        cell(2, 2, ""),
        cell(3, 0, "一级指标"),
        cell(3, 1, "三级指标"),
        cell(3, 2, "指标值"),
        cell(4, 0, "产出\n指标", rows=2),
        cell(4, 1, "\u3000\u3000救助次数", align=Align.LEFT, top=True),
        cell(4, 2, "≥10"),
        cell(5, 1, "", columns=2),
        cell(6, 0, "填表人：", columns=3, align=Align.LEFT),
    ]
    return measured(cells, [ABOVE, ABOVE, TABLE, TABLE, TABLE, TABLE, BELOW], heads=[Head(3, 3, 5)])


def read(*grids: MeasuredGrid, names: tuple[str, ...] = ()) -> Workbook:
    names = names or tuple(f"表{number}" for number in range(len(grids)))
    content = workbook([Sheet(name, grid) for name, grid in zip(names, grids, strict=True)])
    return load_workbook(BytesIO(content))


def sheet_of(grid: MeasuredGrid) -> Worksheet:
    return read(grid).worksheets[0]


def test_cells_spans_and_texts_are_those_of_the_grid() -> None:
    sheet = sheet_of(form())
    texts = {place.coordinate: place.value for row in sheet.iter_rows() for place in row if place.value is not None}
    assert texts == {
        "A1": "2024年项目支出绩效目标表",
        "A2": "填报单位：（盖章）",
        "C2": "单位：万元",
        "A3": "预算金额",
        "B3": 12.8,
        "A4": "一级指标",
        "B4": "三级指标",
        "C4": "指标值",
        "A5": "产出\n指标",
        "B5": "\u3000\u3000救助次数",
        "C5": "≥10",
        "A7": "填表人：",
    }
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:C1", "A2:B2", "A5:A6", "B6:C6", "A7:C7"}


def edges_in_the_file(content: bytes) -> dict[str, list[str]]:
    """The edges of every square as they stand in the file: openpyxl's reader redraws those of merged cells."""
    spaces = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with ZipFile(BytesIO(content)) as parts:
        styles, sheet = (
            ElementTree.fromstring(parts.read(f"xl/{name}.xml")) for name in ("styles", "worksheets/sheet1")
        )
    borders = [
        [side.tag.split("}")[1] for side in border if side.get("style") == "thin"]
        for border in styles.findall("m:borders/m:border", spaces)
    ]
    used = [borders[int(xf.get("borderId", 0))] for xf in styles.findall("m:cellXfs/m:xf", spaces)]
    return {str(square.get("r")): used[int(square.get("s", 0))] for square in sheet.iter(f"{{{spaces['m']}}}c")}


def test_every_square_of_the_table_has_four_edges_and_no_other() -> None:
    edges = edges_in_the_file(workbook([Sheet("表", form())]))
    assert edges == {
        f"{column}{row}": ["left", "right", "top", "bottom"] if 3 <= row <= 6 else []
        for row in range(1, 8)
        for column in "ABC"
    }


def test_fonts_and_alignment() -> None:
    sheet = sheet_of(form())
    assert {square.font.name for row in sheet.iter_rows() for square in row} == {"宋体"}
    assert (sheet["A1"].font.size, sheet["A1"].font.bold, sheet["A3"].font.size) == (17, True, 10)
    shown = {place: sheet[place].alignment for place in ("A1", "A2", "C2", "B5")}
    assert {place: (a.horizontal, a.vertical, a.wrap_text) for place, a in shown.items()} == {
        "A1": ("center", "center", True),
        "A2": ("left", "center", True),
        "C2": ("right", "center", True),
        "B5": ("left", "top", True),
    }


def test_amounts_are_numbers_with_their_digits() -> None:
    amount = sheet_of(form())["B3"]
    assert (amount.data_type, amount.value, amount.number_format) == ("n", 12.8, "0.00")


def test_amounts_stand_in_the_file_digit_by_digit() -> None:
    content = workbook([Sheet("表", single("9.95", number="9.95"))])
    with ZipFile(BytesIO(content)) as parts:
        assert b"<v>9.95</v>" in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("text", FORMULA_LIKE)
def test_nothing_is_ever_a_formula(text: str) -> None:
    place = sheet_of(single(text))["A1"]
    assert place.data_type == "s"
    assert place.value == text
    assert place.number_format == "@"


def test_formula_like_text_stays_text_when_it_is_edited() -> None:
    sheet = sheet_of(measured([cell(0, 0, "=1+1"), cell(0, 1, "≥1")], [TABLE]))
    assert sheet["A1"].quotePrefix
    assert not sheet["B1"].quotePrefix


def test_a_text_that_does_not_fit_is_said_with_its_place() -> None:
    with pytest.raises(UserError) as error:
        workbook([Sheet("司法救助", single("长" * 40_000))])
    assert "司法救助!A1" in str(error.value)


def test_a_row_over_the_limit_is_merged_of_several() -> None:
    cells = [cell(0, 0, "目标"), cell(0, 1, "长文", columns=2, top=True), cell(1, 0, "后", columns=3)]
    sheet = sheet_of(measured(cells, [TABLE, TABLE], heights=[200, 7]))
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:A5", "B1:C5", "A6:C6"}
    assert sheet["A6"].value == "后"
    assert all((sheet.row_dimensions[row].height or 999) <= 409.5 for row in range(1, 7))
    assert all(sheet.cell(row, 3).border.right.style == "thin" for row in range(1, 7))


def test_columns_are_as_wide_as_on_the_page() -> None:
    """A column's width counts digits of eight pixels, at 96 pixels an inch."""
    sheet = sheet_of(form())
    widths = [(sheet.column_dimensions[column].width or 0) * 8 * 25.4 / 96 for column in "ABC"]
    assert widths == pytest.approx([40, 60, 70])


@pytest.mark.parametrize(("landscape", "orientation"), [(False, "portrait"), (True, "landscape")])
def test_page(landscape: bool, orientation: str) -> None:
    sheet = sheet_of(measured([cell(0, 0, "一")], [TABLE], landscape=landscape))
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, orientation)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_options.horizontalCentered
    assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"  # type: ignore[union-attr]
    assert 170 <= 210 - (sheet.page_margins.left + sheet.page_margins.right) * 25.4 <= 182


def test_last_head_is_repeated_and_the_form_is_the_print_area() -> None:
    sheet = sheet_of(form())
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.print_area.endswith("$A$1:$C$7")
    plain = sheet_of(single("一"))
    assert plain.print_title_rows is None


def test_a_head_behind_a_high_row_is_found() -> None:
    cells = [cell(0, 0, "一"), cell(1, 0, "头"), cell(2, 0, "二")]
    grid = measured(cells, [TABLE] * 3, heights=[200, 7, 7], heads=[Head(1, 1, 2)])
    assert sheet_of(grid).print_title_rows == "$6:$6"


def test_sheets_are_named_in_order_and_visible() -> None:
    book = read(form(), form(), form(), names=("整体支出", "a/b", "A:B"))
    assert book.sheetnames == ["整体支出", "a_b", "A_B~2"]
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}
    assert len(book.defined_names) == 0


def test_parts_say_nothing_about_who_and_when() -> None:
    content = workbook([Sheet("表", form())])
    with ZipFile(BytesIO(content)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for part in ("docProps/core.xml", "docProps/app.xml"):
            assert list(ElementTree.fromstring(parts.read(part))) == []
        everything = b"".join(parts.read(name) for name in parts.namelist()).lower()
    assert b"openpyxl" not in everything
    assert b"creator" not in everything


def test_the_same_grids_give_the_same_bytes_in_every_process() -> None:
    code = (
        "import sys; from tests.xlsx.test_writer import *;"
        "sys.stdout.buffer.write(workbook([Sheet('甲', form()), Sheet('乙', form())]))"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1] == workbook([Sheet("甲", form()), Sheet("乙", form())])


def test_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", refused)
    assert workbook([Sheet("表", form())])


def test_control_characters_do_not_break_the_file() -> None:
    book = read(single("甲\x0b乙\ud800"))
    assert book.worksheets[0]["A1"].value == "甲_x000B_乙_xD800_"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_texts_and_no_formula(tmp_path: Path) -> None:
    cells = [cell(row, 0, text) for row, text in enumerate(FORMULA_LIKE)] + [
        cell(len(FORMULA_LIKE), 0, "_x0041_甲\x0b乙"),
        cell(len(FORMULA_LIKE) + 1, 0, "12.80", number="12.8"),
    ]
    (tmp_path / "a.xlsx").write_bytes(workbook([Sheet("表", measured(cells, [TABLE] * len(cells), [170]))]))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", tmp_path, tmp_path / "a.xlsx"],
        capture_output=True,
        check=True,
        timeout=100,
    )
    tree = ElementTree.parse(tmp_path / "a.fods").getroot()
    table, office = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office"))
    found = [one for one in tree.iter(f"{table}table-cell") if one.get(f"{office}value-type")]
    assert [one for one in found if one.get(f"{table}formula")] == []
    assert [one.get(f"{office}value-type") for one in found] == ["string"] * (len(cells) - 1) + ["float"]
    assert found[-1].get(f"{office}value") == "12.8"
    assert "".join(found[-1].itertext()).strip() == "12.80"
