"""The page breaks that the screen marks are those of the pages that print."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.layout.page_breaks import page_breaks
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import open_drawing


@pytest.mark.parametrize("times", [1, 40])
def test_every_page_but_the_first_begins_at_a_break(tmp_path: Path, times: int) -> None:
    drawing = open_drawing()
    with create_demo(tmp_path / "示例.jixiao") as book:
        (filing,) = book.filings()
        for head in book.documents(filing.filing):
            document = book.document(head.document)
            definition = drawing.definition(document, form_set=filing.form_set)
            long = replace(document, annual_goal="全县矛盾纠纷排查化解。" * times * 10)
            measured = drawing.measured(long, definition)
            pages = paginate(measured, drawing.fonts)
            breaks = page_breaks(measured)
            assert [each.page for each in breaks] == [page.number for page in pages[1:]]
            for each, page in zip(breaks, pages[1:], strict=True):
                lines = {cell.cell.row for cell in page.cells if cell.cell.rows == 1}
                assert each.row in lines
                assert 0 <= each.offset < measured.heights[each.row]
            assert any(each.offset for each in breaks) == (times > 1)
