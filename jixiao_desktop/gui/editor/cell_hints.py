"""What a cell says of itself: what was found there, what to write, and how its figure came about."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from jixiao_desktop.gui.editor.cell_marks import CellMark, is_missing
from jixiao_desktop.layout.model import GridCell


def hint_lines(cell: GridCell, mark: CellMark | None) -> Iterator[str]:
    """Sentences, the gravest first."""
    if mark is not None:
        yield f"{mark.level.label}：{mark.sentence}"
    elif is_missing(cell):
        yield "这一格必须填写。"
    if cell.help:
        yield cell.help
    if cell.why:
        yield f"怎么得来：{cell.why}"
    if cell.limit is not None:
        yield f"限 {cell.limit} 字。"


def tool_tip(cell: GridCell, mark: CellMark | None) -> str | None:
    """The sentences as rich text, which alone is broken into lines."""
    lines = [escape(line) for line in hint_lines(cell, mark)]
    return f"<qt>{'<br>'.join(lines)}</qt>" if lines else None
