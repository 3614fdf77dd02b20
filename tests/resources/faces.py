"""Whether the pages, the PDF and the workbook of a filled form say what the record and the grid say."""

from __future__ import annotations

import io
from collections import Counter
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pypdf import PdfReader

from jixiao_desktop.services.exporting import document_pdf
from jixiao_desktop.xlsx.writer import Sheet, workbook
from tests.resources.filled_forms import FilledForm, squeezed


def missing_on_pages(form: FilledForm) -> list[str]:
    """The paths of what the form has a place for and no page shows."""
    printed = "\n".join(form.printed_cells().values())
    return [path for path, text in form.expected() if squeezed(text) not in printed]


def missing_in_pdf(form: FilledForm) -> list[str]:
    """The lines of the pages that cannot be copied from the same page of the PDF."""
    reader = PdfReader(io.BytesIO(document_pdf(form.drawing, form.document, form.definition)))
    missing = []
    for read, page in zip(reader.pages, form.pages, strict=True):
        text = squeezed(read.extract_text())
        missing += [line.text for cell in page.cells for line in cell.lines if squeezed(line.text) not in text]
    return missing


def compare_workbook(form: FilledForm) -> None:
    """The sheet has the texts and numbers of the grid's cells, and all their spans."""
    sheet: Any = load_workbook(io.BytesIO(workbook([Sheet("表", form.measured)]))).worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    cells = [measured.cell for measured in form.measured.cells]
    texts = Counter(cell.text for cell in cells if cell.text and cell.number is None)
    numbers = Counter(cell.number for cell in cells if cell.number is not None)
    found = Counter(value for value in values if isinstance(value, str))
    assert texts - found == Counter()
    # A number of more digits than a spreadsheet holds is written as text.
    written = [*(str(value) for value in values if not isinstance(value, str)), *(found - texts).elements()]
    assert Counter(map(Decimal, written)) == numbers
    merged = Counter(_columns_of(found) for found in sheet.merged_cells.ranges)
    spans = Counter((cell.column, cell.columns) for cell in cells if cell.rows * cell.columns > 1)
    assert spans - merged == Counter()  # a row too high for a sheet takes several, so there may be more


def _columns_of(merged: object) -> tuple[int, int]:
    """The first column and the number of columns of a merged range."""
    first, _, last, _ = range_boundaries(str(merged))
    assert first is not None
    assert last is not None
    return first - 1, last - first + 1
