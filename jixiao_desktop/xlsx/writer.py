"""From measured grids to a workbook with a sheet for each.

Comes in: measured grids with the names of their sheets. Goes out: the bytes of an ``.xlsx`` file with the same cells,
spans and texts, set up to be printed on A4, whose text is text and whose amounts are numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from jixiao_desktop.layout.model import Block, Grid, GridCell, MeasuredGrid
from jixiao_desktop.xlsx.package import packed
from jixiao_desktop.xlsx.rows import SheetRows, sheet_rows
from jixiao_desktop.xlsx.sheet_names import sheet_names
from jixiao_desktop.xlsx.sheet_parts import MM_PER_DIGIT
from jixiao_desktop.xlsx.styles import Look, Styles, set_normal_font
from jixiao_desktop.xlsx.values import cell_value

_MM_PER_INCH = 25.4
_A4 = 9
# The table is centred. The margins leave it more room than it needs, so that digits a little wider than those of 宋体
# do not shrink it.
_SIDE_MARGIN, _END_MARGIN, _FOOT_MARGIN = 15.0, 18.0, 9.0
_FOOTER = "第 &P 页，共 &N 页"


@dataclass(frozen=True)
class Sheet:
    """A form and what it is about: the sheet is named so, as far as spreadsheets allow."""

    name: str
    measured: MeasuredGrid


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The workbook with ``sheets`` in order. Raises UserError for a text that does not fit into one cell."""
    return drawn_workbook([sheet.name for sheet in sheets], (sheet.measured for sheet in sheets))()


def drawn_workbook(names: Sequence[str], grids: Iterable[MeasuredGrid]) -> Callable[[], bytes]:
    """The same in two parts, for who has many sheets: draws each grid as it comes, then packs the file when it is called."""
    book = Workbook()
    book.remove(book.worksheets[0])
    set_normal_font(book)
    styles = Styles(book)
    for grid, name in zip(grids, sheet_names(names), strict=True):
        _Filling(book.create_sheet(name), grid, sheet_rows(grid), styles).fill()
    styles.close()
    book.calculation.fullCalcOnLoad = False  # nothing is calculated: no program shall ask to save what it only showed
    return lambda: packed(book)


@dataclass(frozen=True)
class _Filling:
    """Fills one sheet."""

    sheet: Worksheet
    measured: MeasuredGrid
    rows: SheetRows
    styles: Styles

    def fill(self) -> None:
        for measured in self.measured.cells:
            self._write(measured.cell)
        for number, height in enumerate(self.rows.heights, 1):
            self.sheet.row_dimensions[number].height = height
        for column, width in enumerate(self.measured.grid.widths, 1):
            self.sheet.column_dimensions[get_column_letter(column)].width = width / MM_PER_DIGIT
        self._set_up_page()

    def _write(self, cell: GridCell) -> None:
        """One cell with its text; every square of a merged one has the style, so that all its edges are drawn."""
        top, bottom = self.rows.first(cell.row), self.rows.last(cell.last_row)
        left, right = cell.column + 1, cell.column + cell.columns
        value = cell_value(cell, f"{self.sheet.title}!{get_column_letter(left)}{top}")
        border = self.measured.grid.rows[cell.row].block is Block.TABLE
        look = Look(cell.size, cell.bold, cell.align, cell.top, border, value.number_format, value.quoted)
        style = self.styles.of(look)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                square: Any = self.sheet.cell(row, column)
                square._style = style
        if value.text:
            written = self.sheet.cell(top, left)
            written.value = value.text
            written.data_type = "n" if value.is_number else "s"
        if (top, left) != (bottom, right):
            self.sheet.merged_cells.ranges.add(CellRange(None, left, top, right, bottom))

    def _set_up_page(self) -> None:
        sheet, grid = self.sheet, self.measured.grid
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.orientation = "landscape" if grid.landscape else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.print_options.horizontalCentered = True
        margins = sheet.page_margins
        margins.left = margins.right = _SIDE_MARGIN / _MM_PER_INCH
        margins.top = margins.bottom = _END_MARGIN / _MM_PER_INCH
        margins.header = margins.footer = _FOOT_MARGIN / _MM_PER_INCH
        sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(_FOOTER))
        sheet.print_area = f"A1:{get_column_letter(len(grid.widths))}{len(self.rows.heights)}"
        sheet.print_title_rows = self._repeated(grid)

    def _repeated(self, grid: Grid) -> str | None:
        """The rows of the last head: a sheet has one block that stands again on every page."""
        if not grid.heads:
            return None
        return f"{self.rows.first(grid.heads[-1].first)}:{self.rows.last(grid.heads[-1].last)}"
