"""A form that is laid out again with a memory is the form that is laid out anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at, with_value
from jixiao_desktop.layout.memory import LayoutMemory
from jixiao_desktop.services.drawing import open_drawing

FILLED = Path(__file__).parents[1] / "data" / "forms_filled"


def variations(document: Document) -> list[Document]:
    """One value after the other, rows that come, go and change places, and all of it back."""
    paths = [f"indicators.{row}.{name}" for row in (0, 2) for name in ("name", "target", "weight", "score", "actual")]
    paths += ["name", "annual_goal", "funds.total.weight"]
    made = [with_value(document, path, f"{value_at(document, path) or ''}7") for path in paths]
    rows = document.indicators
    orders = [rows[1:], rows[::-1], (*rows[:1], *rows), ()]
    return [*made, *(replace(document, indicators=order) for order in orders), document]


@pytest.mark.parametrize("path", sorted(FILLED.glob("*.json")), ids=lambda path: path.stem)
def test_nothing_old_is_shown(path: Path) -> None:
    drawing, memory = open_drawing(), LayoutMemory()
    document = read_documents(path.read_text("utf-8"), path.name)[0]
    definition = drawing.catalogue.get(document.form or "")
    if definition is None:
        definition = drawing.definition(replace(document, form=None))
    for varied in variations(document):
        assert drawing.measured(varied, definition, memory) == drawing.measured(varied, definition)
