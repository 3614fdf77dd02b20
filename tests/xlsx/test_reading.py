"""Workbooks of strangers, read or refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from jixiao_desktop.errors import UserError
from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.incoming_files import Limits
from jixiao_desktop.xlsx.reading import read_workbook
from tests.xlsx.workbooks import sheet, workbook


def texts(table: ForeignTable) -> dict[str, str]:
    return {cell.address: cell.text for cell in table.cells}


def test_what_openpyxl_wrote_is_read(tmp_path: Path) -> None:
    made = Workbook()
    page = made.active
    page.title = "整体"
    page["A1"], page["B1"], page["C1"] = "资金总额\n（万元）", 12.8, "012"
    page["A2"], page["A2"].number_format = 1, "0%"
    page["B2"], page["B2"].number_format = date(2024, 12, 31), 'yyyy"年"m"月"d"日"'
    page["A3"] = CellRichText("按", TextBlock(InlineFont(b=True), "收入性质"), "分")
    page["A4"] = "=1+1"
    page["C3"] = True
    page.merge_cells("A5:C6")
    made.create_sheet("说明").sheet_state = "hidden"
    made["说明"]["A1"] = "填报说明"
    path = tmp_path / "表.xlsx"
    made.save(path)
    file = read_workbook(path)
    table, hidden = file.tables
    assert texts(table) == {
        "A1": "资金总额\n（万元）",
        "B1": "12.8",
        "C1": "012",
        "A2": "100%",
        "B2": "2024年12月31日",
        "A3": "按收入性质分",
        "C3": "TRUE",
        "A4": "",
        "A5": "",
    }
    assert table.at[3, 0].formula
    assert table.at[5, 2].address == "A5"
    assert table.at[0, 1].number == Decimal("12.8")
    assert hidden.hidden
    assert [message.code for message in file.warnings] == ["xlsx-no-result", "xlsx-hidden-sheet"]


def test_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    strings = (
        "<sst><si><t xml:space='preserve'> 统一　代码 </t></si>"
        "<si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></si><si><t>一_x000D_\n二</t></si></sst>"
    )
    cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1</f><v>果</v></c>'
    table = read_workbook(workbook(tmp_path, sheet(cells), strings)).tables[0]
    assert texts(table) == {"A1": " 统一　代码 ", "B1": "甲乙", "C1": "一\n二", "D1": "果"}
    assert table.at[0, 3].formula


def test_what_a_merge_covers_is_not_shown(tmp_path: Path) -> None:
    cells = '<c r="A1" t="inlineStr"><is><t>上</t></is></c><c r="B1"><v>7</v></c>'
    merged = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    assert texts(read_workbook(workbook(tmp_path, sheet(cells, merged))).tables[0]) == {"A1": "上"}


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A1:XFD1", "A1:A1048576"])
def test_a_merge_to_the_edge_of_the_world_ends_with_the_form(tmp_path: Path, reference: str) -> None:
    cells = '<c r="A1"><v>1</v></c><c r="B3"><v>2</v></c>'
    merged = f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'
    table = read_workbook(workbook(tmp_path, sheet(cells, merged))).tables[0]
    assert (table.rows, table.columns) == (3, 2)


def test_a_million_blank_rows_are_no_content(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(1, 30_000))
    path = workbook(tmp_path, f'<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>')
    assert read_workbook(path).tables[0].rows == 0


_ONE = '<c r="A1"><v>1</v></c>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (sheet('<c r="A99999999999"><v>1</v></c>'), "file-damaged"),
        (sheet('<c r="甲1"><v>1</v></c>'), "file-damaged"),
        (sheet('<c r="A1" t="s"><v>7</v></c>'), "file-damaged"),
        (sheet(_ONE, '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'), "file-damaged"),
        (sheet('<c r="A1" t="inlineStr"><is><t>' + "字" * 200 + "</t></is></c>"), "file-limit"),
        (sheet("".join(f'<c r="{c}1"><v>1</v></c>' for c in "ABCDEFGHIJKL")), "file-limit"),
        (sheet("".join(f'<c r="A{r}"><v>1</v></c>' for r in range(1, 12))), "file-limit"),
        ("<worksheet>", "file-damaged"),
    ],
)
def test_what_is_unsound_or_beyond_the_limits_is_refused(tmp_path: Path, content: str, code: str) -> None:
    limits = Limits(cell_characters=100, columns=10, rows=10)
    with pytest.raises(UserError) as told:
        read_workbook(workbook(tmp_path, content), limits)
    assert [message.code for message in told.value.messages] == [code]


def test_the_limits_count_cells_with_content(tmp_path: Path) -> None:
    limits = Limits(columns=3)
    blank = "".join(f'<c r="{column}1" s="0"/>' for column in "ABCDEFGH")
    assert read_workbook(workbook(tmp_path, sheet(blank + _ONE.replace("A1", "Z1"))), limits).tables[0].columns == 26


def test_a_long_number_format_takes_no_time(tmp_path: Path) -> None:
    styles = (
        f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{"0;" * 30_000}"/></numFmts>'
        '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    assert read_workbook(workbook(tmp_path, sheet('<c r="A1" s="0"><v>12</v></c>'), styles=styles)).tables[0].cells


def test_long_numbers_that_a_spreadsheet_has_cut_are_told(tmp_path: Path) -> None:
    cells = "<c><v>4.3012319800101E+17</v></c><c><v>430123198001</v></c>"
    read = read_workbook(workbook(tmp_path, sheet(cells)))
    assert [(warning.code, "A1" in str(warning), "B1" in str(warning)) for warning in read.warnings] == [
        ("xlsx-lost-digits", True, False)
    ]
