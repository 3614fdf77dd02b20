"""The cells of our workbooks as plain data, so that the rival writes the same ones and has nothing to compute.

``python -m tests.benchmarks.plain_cells WORKBOOKS OUT``: a JSON file for each workbook with its values, looks, merged
ranges, heights and widths.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def write_plain(workbooks: Path, out: Path) -> None:
    for path in sorted(workbooks.glob("*.xlsx")):
        sheet = load_workbook(path).worksheets[0]
        (out / f"{path.stem}.json").write_text(json.dumps(_plain(sheet), ensure_ascii=False), encoding="utf-8")


def _plain(sheet: Worksheet) -> dict[str, Any]:
    return {
        "name": sheet.title,
        "cells": [_cell(cell) for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell)],
        "merged": [area.coord for area in sheet.merged_cells.ranges],
        "heights": {row: size.height for row, size in sheet.row_dimensions.items()},
        "widths": {column: size.width for column, size in sheet.column_dimensions.items()},
        "landscape": sheet.page_setup.orientation == "landscape",
        "repeated": sheet.print_title_rows,
        "area": sheet.print_area,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "row": cell.row,
        "column": cell.column,
        "value": cell.value,
        "size": cell.font.size,
        "bold": cell.font.bold,
        "horizontal": cell.alignment.horizontal,
        "vertical": cell.alignment.vertical,
        "border": bool(cell.border.left and cell.border.left.style),
        "format": cell.number_format,
    }


if __name__ == "__main__":
    write_plain(Path(sys.argv[1]), Path(sys.argv[2]))
