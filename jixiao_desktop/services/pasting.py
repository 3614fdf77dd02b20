"""Rows that a pasted block adds to a list of the record."""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.document.model import Document
from jixiao_desktop.layout.model import GridCell, Seed
from jixiao_desktop.services.editing import blank_like, entry_of


def added_cell(content: Document, last: GridCell, number: int) -> GridCell:
    """The cell in the column of ``last`` in the row that comes ``number`` rows after it, of the same list and levels.

    Typing into it adds the row. Raises ``UserError`` (``row-none``) where ``last`` is in no list.
    """
    if last.seed is not None:
        return replace(last, row=last.row + number)
    rows, index = entry_of(last)
    seed = Seed(rows, index + 1, blank_like(content, rows, index))
    name = (last.path or "").rpartition(".")[2]
    return replace(last, row=last.row + number, path=name, value="", number=None, seed=seed, derived=False)
