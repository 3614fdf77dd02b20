"""Rows of a fixed height in a Word table that would cut off what is filled in.

Comes in: the rows of a table and the text that a cell will hold. Goes out: whether it needs more room than they have; and such a row with
its height as the least one, so that Word makes room for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.docx.positions import WordCell, WordRow
from jixiao_desktop.layout.lines import break_lines
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.xml_editing import Element, XmlPart

_TWIPS = 20  # a point
_SIDES = 10.8  # points: what Word leaves blank at the sides of a cell
_LINE = 1.3
_SIZE = 12.0  # where only a style says it
_EXACT = re.compile(r"(\bhRule\s*=\s*[\"'])exact(?=[\"'])")


@dataclass(frozen=True)
class FixedRows:
    """The rows of one table; without ``metrics`` none counts as too low."""

    rows: Sequence[WordRow]
    metrics: Metrics | None

    def cut(self, row: int, column: int, text: str) -> bool:
        """Whether the row, with the rows over which the cell reaches, is too low for ``text``."""
        cell = self.rows[row].at(column)
        heights = [_fixed_height(self.rows[at].element) for at in self.reach(row, column)]
        fixed = [height for height in heights if height is not None]
        metrics = self.metrics
        if cell is None or metrics is None or len(fixed) < len(heights):
            return False
        width, size = _width(cell), _size(cell)
        if width is None:
            return True
        room = max(width - _SIDES, size) / size * 1000
        lines = break_lines(text, room, lambda part: metrics.advances(part, False))
        return len(lines) * size * _LINE > sum(fixed)

    def reach(self, row: int, column: int) -> Iterator[int]:
        """The rows over which a cell reaches."""
        yield row
        for at in range(row + 1, len(self.rows)):
            below = self.rows[at].at(column)
            if below is None or not below.continues:
                return
            yield at


def free(part: XmlPart, row: WordRow) -> None:
    """Lets a row grow."""
    height = _height_of(row.element)
    rule = next((key for key in height.attributes if key.endswith("hRule")), None) if height else None
    if height and rule:
        part.set_attribute(height, rule, "atLeast")


def freed(row: str) -> str:
    """The XML of a row of a fixed height as one that may grow."""
    return _EXACT.sub(r"\1atLeast", row, count=1)


def _height_of(row: Element) -> Element | None:
    properties = row.child("trPr")
    return properties.child("trHeight") if properties else None


def _fixed_height(row: Element) -> float | None:
    """In points; ``None`` for a row that grows by itself."""
    height = _height_of(row)
    value = height.value("val") or "" if height else ""
    if height is None or height.value("hRule") != "exact" or not value.isdecimal() or len(value) > 6:
        return None
    return int(value) / _TWIPS


def _width(cell: WordCell) -> float | None:
    properties = cell.element.child("tcPr")
    width = properties.child("tcW") if properties else None
    value = width.value("w") or "" if width else ""
    if width is None or width.value("type") not in (None, "dxa") or not value.isdecimal() or not 0 < int(value) < 10**6:
        return None
    return int(value) / _TWIPS


def _size(cell: WordCell) -> float:
    sizes = [one for paragraph in cell.paragraphs for one in paragraph.walk() if one.name == "sz"]
    value = sizes[0].value("val") or "" if sizes else ""
    return int(value) / 2 if value.isdecimal() and 0 < int(value) < 1000 else _SIZE
