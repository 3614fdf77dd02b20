"""Sheets that are no official form."""

import pytest

from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.layout.sheets import Sheet, SheetCell, SheetRow, sheet_grid
from tests.layout.fake_metrics import FakeMetrics

_HEAD = SheetRow((SheetCell("序号", label=True), SheetCell("问题", label=True)), head=True)


def _row(text: str) -> SheetRow:
    return SheetRow((SheetCell("1"), SheetCell(text)))


def test_the_head_stands_on_every_page() -> None:
    sheet = Sheet("出错说明", "2026 年度", (20.0, 150.0), (_HEAD, *(_row(f"问题{n}") for n in range(60))))
    pages = paginate(measure(sheet_grid(sheet), FakeMetrics()), FakeMetrics(), "续")
    assert len(pages) > 1
    assert all("序号" in [cell.cell.text for cell in page.cells] for page in pages)
    shown = [cell.cell.text for page in pages for cell in page.cells]
    assert all(f"问题{n}" in shown for n in range(60))


def test_a_row_must_fill_the_columns() -> None:
    with pytest.raises(ValueError, match="row 2"):
        sheet_grid(Sheet("出错说明", "", (20.0, 150.0), (SheetRow((SheetCell("一"),)),)))
