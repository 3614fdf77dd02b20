"""Rows that grow for what is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, RowCopies, Splice
from jixiao_desktop.xlsx.filling import fill_workbook
from tests.layout.fake_metrics import METRICS
from tests.xlsx.parts import part, rows
from tests.xlsx.workbooks import workbook

SHEET = "xl/worksheets/sheet1.xml"
STYLES = (
    '<styleSheet><fonts><font><sz val="12"/><name val="宋体"/></font><font><sz val="10"/></font></fonts><cellXfs>'
    '<xf fontId="0"><alignment wrapText="1"/></xf><xf fontId="1"><alignment wrapText="1"/></xf>'
    '<xf fontId="0"/><xf fontId="0"><alignment wrapText="1" shrinkToFit="1"/></xf></cellXfs></styleSheet>'
)
# 10 digits of 8 pixels are 60 points: four characters of 12 points, five of 10.
COLUMNS = '<cols><col min="1" max="9" width="10"/></cols>'
TEXT = "一二三四五六七八九十"


def grown(
    folder: Path,
    row: str,
    behind: str = "",
    before: str = "",
    column: int = 0,
    copies: tuple[RowCopies, ...] = (),
    text: str = TEXT,
) -> tuple[list[GrownRow], dict[str, str]]:
    """The rows that grew for ``text`` in the first row, and the tags of all rows then."""
    sheet = f"<worksheet>{before}{COLUMNS}<sheetData>{row}</sheetData>{behind}</worksheet>"
    path, out = workbook(folder, sheet, styles=STYLES), folder / "填好.xlsx"
    change = CellChange(0, 0, column, (Splice(0, 0, text),), None, 1 if copies else 0)
    written = fill_workbook(path, Changes((change,), copies), METRICS)
    out.write_bytes(written.content)
    return list(written.grown), rows(part(out, SHEET))


def test_a_fixed_row_grows_by_the_lines_that_it_lacks(tmp_path: Path) -> None:
    found, tags = grown(tmp_path, '<row r="1" ht="20" customHeight="1"><c r="A1"/></row><row r="2" ht="20"/>')
    assert found == [GrownRow(0, 0, 55.5)]  # three lines
    assert tags == {"1": '<row r="1" ht="55.5" customHeight="1">', "2": '<row r="2" ht="20"/>'}


@pytest.mark.parametrize(
    ("row", "before"),
    [
        ('<row r="1" ht="53" customHeight="1"><c r="A1"/></row>', ""),  # there is room
        ('<row r="1" ht="20" customHeight="1"><c r="A1" s="2"/></row>', ""),  # one line, which is not broken
        ('<row r="1" ht="20" customHeight="1"><c r="A1" s="3"/></row>', ""),  # made smaller by the program
        ('<row r="1" ht="20" customHeight="1" hidden="1"><c r="A1"/></row>', ""),
        ('<row r="1"><c r="A1"/></row>', '<sheetFormatPr defaultRowHeight="15"/>'),  # every program fits it
    ],
)
def test_every_other_row_keeps_its_height(tmp_path: Path, row: str, before: str) -> None:
    found, tags = grown(tmp_path, row, before=before)
    assert found == []
    assert tags["1"] in row


def test_a_height_that_only_was_measured_stays_one(tmp_path: Path) -> None:
    _, tags = grown(tmp_path, '<row r="1" ht="20"><c r="A1" s="1"/></row>')
    assert tags["1"] == '<row r="1" ht="32.25">'


def test_a_sheet_with_a_fixed_height_for_all_rows_fixes_them(tmp_path: Path) -> None:
    before = '<sheetFormatPr defaultRowHeight="20" customHeight="1"/>'
    _, tags = grown(tmp_path, '<row r="1"><c r="A1" s="1"/></row>', before=before)
    assert tags["1"] == '<row r="1" ht="32.25" customHeight="1">'


def test_a_merged_cell_lets_its_rows_grow_alike_for_no_program_does(tmp_path: Path) -> None:
    merge = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    row = '<row r="1" ht="15"><c r="A1"/></row><row r="2" ht="10"/>'
    found, tags = grown(tmp_path, row, behind=merge, text=TEXT * 2)
    assert found == [GrownRow(0, 0, 30.75), GrownRow(0, 1, 25.5)]
    assert tags["1"] == '<row r="1" ht="30.75" customHeight="1">'


def test_an_added_row_grows_and_its_model_does_not(tmp_path: Path) -> None:
    row = '<row r="1" ht="20" customHeight="1"><c r="A1"/></row><row r="2"><c r="A2"/></row>'
    found, tags = grown(tmp_path, row, copies=(RowCopies(0, 0, 0, 1),))
    assert found == [GrownRow(0, 1, 55.5)]
    assert next(iter(tags.values())) == '<row r="1" ht="20" customHeight="1">'


def test_a_text_too_high_for_any_row_is_told(tmp_path: Path) -> None:
    row = '<row r="1" ht="20" customHeight="1"><c r="A1"/></row>'
    assert grown(tmp_path, row, text=TEXT * 20)[0] == [GrownRow(0, 0, 409.5, cut=True)]


@pytest.mark.parametrize(
    ("cells", "behind", "found"),
    [
        ('<c r="A1" s="2"/><c r="B1"><v>1</v></c>', "", ((0, "A1"),)),  # cut off by its neighbour
        ('<c r="A1" s="2"/><c r="D1"><v>1</v></c>', "", ()),  # reaches over two blank cells
        ('<c r="A1" s="2"/>', "", ()),
        ('<c r="A1" s="2"/>', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', ((0, "A1"),)),
        ('<c r="A1" s="3"/><c r="B1"><v>1</v></c>', "", ()),  # made smaller by the program
    ],
)
def test_texts_that_are_not_broken_and_not_seen_whole_are_told(
    tmp_path: Path, cells: str, behind: str, found: tuple[tuple[int, str], ...]
) -> None:
    body = f'<worksheet>{COLUMNS}<sheetData><row r="1">{cells}</row></sheetData>{behind}</worksheet>'
    path = workbook(tmp_path, body, styles=STYLES)
    change = CellChange(0, 0, 0, (Splice(0, 0, TEXT),))
    assert fill_workbook(path, Changes((change,)), METRICS).unbroken == found
