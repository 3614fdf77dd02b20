"""A drawn form as readable text, for golden files.

Written anew by ``GOLDEN=write pytest tests/resources``; look at the difference before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from jixiao_desktop.layout.model import GridCell, Page
from tests.resources.filled_forms import FilledForm

_WRITE = os.environ.get("GOLDEN") == "write"


def golden_text(filled: Iterable[FilledForm]) -> str:
    """The cells of each example (place, span, text, field), then its pages (x, y in mm, text)."""
    return "\n".join(line for form in filled for line in _lines(form)) + "\n"


def check_golden(path: Path, text: str) -> None:
    """Compare ``text`` with the file at ``path``, or write it there when asked to."""
    if _WRITE:
        path.write_text(text, "utf-8", newline="\n")
    assert path.read_text("utf-8") == text


def _lines(form: FilledForm) -> Iterator[str]:
    grid = form.measured.grid
    yield f"# {grid.title}　{form.document.name or form.document.department.name}"
    yield f"columns {' '.join(f'{width:g}' for width in grid.widths)}"
    for head in grid.heads:
        yield f"head rows {head.first}-{head.last} until {head.until}"
    yield "cells: row,column rows×columns align text field"
    yield from (_cell(measured.cell) for measured in form.measured.cells)
    for page in form.pages:
        yield f"page {page.number} of {page.count}, {page.width:g} × {page.height:g}: x y text"
        yield from _placed(page)


def _cell(cell: GridCell) -> str:
    text = cell.text.replace("\n", "⏎")
    marks = [
        f"+ {cell.path}" if cell.seed else cell.path,
        f"?{cell.tick}" if cell.tick else None,
        "derived" if cell.derived else None,
        "number" if cell.number is not None else None,
    ]
    place = f"{cell.row},{cell.column} {cell.rows}×{cell.columns} {cell.align}"
    return " ".join([f"{place} “{text}”", *(mark for mark in marks if mark)])


def _placed(page: Page) -> Iterator[str]:
    for placed in page.cells:
        for line in placed.lines:
            yield f"{line.x:.1f} {line.y:.1f} {line.text}"
    for mark in page.marks:
        yield f"{mark.x:.1f} {mark.y:.1f} {mark.text}"
