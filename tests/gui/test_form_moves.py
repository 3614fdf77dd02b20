"""Where the cursor goes in a real form."""

from __future__ import annotations

import pytest

from jixiao_desktop.gui.editor.form_moves import Move, entries, target
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.model import GridCell


@pytest.fixture
def cells(book: BookModel, documents: list[str]) -> list[GridCell]:
    return [cell.cell for cell in book.measured(documents[1]).cells]


def at(cells: list[GridCell], path: str) -> GridCell:
    return next(cell for cell in cells if cell.path == path)


@pytest.mark.parametrize(
    ("start", "move", "end"),
    [
        ("name", Move.DOWN, "funds.total.budget"),
        ("funds.total.budget", Move.UP, "name"),
        ("annual_goal", Move.DOWN, "indicators.0.name"),
        ("indicators.0.target", Move.DOWN, "indicators.1.target"),
        ("indicators.0.target", Move.LEFT, "indicators.0.name"),
        ("indicators.0.target", Move.RIGHT, "indicators.0.standard"),
        ("indicators.0.standard", Move.NEXT, "indicators.1.name"),
        ("indicators.1.name", Move.PREVIOUS, "indicators.0.standard"),
        ("annual_goal", Move.STAY, "annual_goal"),
        ("annual_goal", Move.LAST, "signature.head"),
    ],
)
def test_moves_lead_to_cells_that_can_be_filled(cells: list[GridCell], start: str, move: Move, end: str) -> None:
    found = target(cells, at(cells, start), move)
    assert found is not None
    assert found.path == end


def test_there_is_an_end(cells: list[GridCell]) -> None:
    assert target(cells, at(cells, "signature.head"), Move.DOWN) is None
    assert target(cells, at(cells, "signature.head"), Move.NEXT) is None
    assert target(cells, at(cells, "indicators.0.standard"), Move.RIGHT) is None
    assert target([], cells[0], Move.FIRST) is None


def test_next_reads_the_whole_form(cells: list[GridCell]) -> None:
    read = [target(cells, cells[0], Move.FIRST)]
    while read[-1] is not None:
        read.append(target(cells, read[-1], Move.NEXT))
    assert read[:-1] == entries(cells)


def test_a_label_leads_on(cells: list[GridCell]) -> None:
    level = next(cell for cell in cells if cell.text == "数量指标")
    found = target(cells, level, Move.RIGHT)
    assert found is not None
    assert found.path == "indicators.0.name"
