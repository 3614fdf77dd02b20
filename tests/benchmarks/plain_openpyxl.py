"""The rival for workbooks: openpyxl as its manual teaches it, writing the same cells.

``python -m tests.benchmarks.plain_openpyxl each|all CELLS OUT``; prints the shares of its steps.

It is given values, looks, merged ranges, heights and widths ready made, and makes each font, alignment and border once.
It merges with ``merge_cells`` and gives every square of a merged range the border, as ours do; it sets the page up for
A4 alike. It does not compute heights, does not keep texts from being formulas, and saves without syncing the disk.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.benchmarks.stopwatch import Stopwatch

WATCH = Stopwatch()

FAMILY = "宋体"
THIN = Side("thin")
FRAME = Border(THIN, THIN, THIN, THIN)


@cache
def font(size: float, bold: bool) -> Font:
    return Font(name=FAMILY, size=size, bold=bold)


@cache
def alignment(horizontal: str, vertical: str) -> Alignment:
    return Alignment(horizontal, vertical, wrap_text=True)


def fill(sheet: Worksheet, form: dict[str, Any]) -> None:
    """Write one form."""
    for given in form["cells"]:
        cell = sheet.cell(given["row"], given["column"], given["value"])
        cell.font = font(given["size"], given["bold"])
        cell.alignment = alignment(given["horizontal"], given["vertical"])
        cell.number_format = given["format"]
        if given["border"]:
            cell.border = FRAME
    for area in form["merged"]:
        merge(sheet, area)
    for row, height in form["heights"].items():
        sheet.row_dimensions[int(row)].height = height
    for column, width in form["widths"].items():
        sheet.column_dimensions[column].width = width
    set_up_page(sheet, form)


def merge(sheet: Worksheet, area: str) -> None:
    """Merge, and draw all edges: openpyxl itself draws only those of the range's outer squares."""
    sheet.merge_cells(area)
    squares = [square for row in sheet[area] for square in row]
    if squares[0].border == FRAME:
        for square in squares:
            square.border = FRAME


def set_up_page(sheet: Any, form: dict[str, Any]) -> None:
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape" if form["landscape"] else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
    sheet.print_area = form["area"]
    sheet.print_title_rows = form["repeated"]


def one_each(forms: Path, out: Path) -> None:
    for path in sorted(forms.glob("*.json")):
        with WATCH.step("reading"):
            form = json.loads(path.read_text("utf-8"))
        with WATCH.step("ink"):
            book = Workbook()
            sheet = book.worksheets[0]
            sheet.title = form["name"]
            fill(sheet, form)
            book.save(out / f"{path.stem}.xlsx")


def one_of_all(forms: Path, out: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for path in sorted(forms.glob("*.json")):
        with WATCH.step("reading"):
            form = json.loads(path.read_text("utf-8"))
        with WATCH.step("ink"):
            fill(book.create_sheet(f"{path.stem} {form['name']}"[:31]), form)
    with WATCH.step("ink"):
        book.save(out / "all.xlsx")


if __name__ == "__main__":
    {"each": one_each, "all": one_of_all}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    WATCH.report()
