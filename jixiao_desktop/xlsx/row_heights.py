"""Rows of a foreign sheet made high enough for the texts that were filled in. None is made lower.

Comes in: a sheet that is filled, and which of its cells were. Goes out: greater heights in the tags of rows that would cut these
texts off: no program fits rows of a fixed height or merged cells, and Excel fits none whose height the file says.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jixiao_desktop.foreign_changes import GrownRow
from jixiao_desktop.layout.lines import break_lines
from jixiao_desktop.layout.measuring import stretched
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.xlsx.addresses import cell_address, read_range
from jixiao_desktop.xlsx.cell_looks import CellLook, CellLooks, number_of
from jixiao_desktop.xlsx.edited_rows import SheetCell, SheetRow, rows_of
from jixiao_desktop.xlsx.rows import HIGHEST, LINE_PADDING, PIXEL, needed_height
from jixiao_desktop.xlsx.sheet_parts import unescaped
from jixiao_desktop.xml_editing import XmlPart, with_attribute

_TRUE = ("1", "true")
_PADDING = 4.0  # points: what programs leave blank at the sides of a cell
_NORMAL_HEIGHT, _NORMAL_WIDTH = 14.25, 9.0
_MOST_COLUMNS = 1024

Square = tuple[int, int]


@dataclass(frozen=True)
class _Text:
    """A text of several lines in a row or in the rows of a merged cell, and the height that it needs."""

    first: int
    last: int
    height: float
    merged: bool


@dataclass
class RowHeights:
    """Changes ``part``; ``number`` is that of its sheet among the tables of the file."""

    part: XmlPart
    number: int
    looks: CellLooks
    metrics: Metrics
    rows: dict[int, SheetRow] = field(default_factory=dict)
    unbroken: list[tuple[int, str]] = field(default_factory=list)

    def fit(self, written: Collection[Square]) -> Iterator[GrownRow]:
        """Makes room for the texts in the squares ``written``."""
        data = self.part.root.child("sheetData")
        self.rows = rows_of(data) if data else {}
        texts = [text for text in self._texts(written) if self._is_cut(text)]
        first, last = min((t.first for t in texts), default=0), max((t.last for t in texts), default=-1)
        heights = [self._height(row) for row in range(first, last + 1)]
        spans = ((text.first - first, text.last - first, text.height) for text in texts)
        merged = {row for text in texts if text.merged for row in range(text.first, text.last + 1)}
        for row, height in enumerate(stretched(heights, spans), first):
            if height > heights[row - first] and row in self.rows:
                yield self._grow(row, height, row in merged)

    def _grow(self, row: int, height: float, is_merged: bool) -> GrownRow:
        element = self.rows[row].element
        points = min(math.ceil(height / PIXEL) * PIXEL, HIGHEST)
        tag = with_attribute(self.part.start_tag(element), "ht", f"{points:g}")
        if is_merged or self._is_fixed(row):
            tag = with_attribute(tag, "customHeight", "1")
        self.part.replace(element.start, element.inner, tag)
        return GrownRow(self.number, row, points, cut=height > HIGHEST)

    # --- what the sheet says

    def _about(self, name: str) -> str | None:
        properties = self.part.root.child("sheetFormatPr")
        return properties.attributes.get(name) if properties else None

    def _height(self, row: int) -> float:
        about = self.rows[row].element.attributes if row in self.rows else {}
        if about.get("hidden") in _TRUE:
            return 0.0
        return number_of(about.get("ht")) or number_of(self._about("defaultRowHeight")) or _NORMAL_HEIGHT

    def _is_fixed(self, row: int) -> bool:
        about = self.rows[row].element.attributes
        return about.get("customHeight") in _TRUE or ("ht" not in about and self._about("customHeight") in _TRUE)

    def _is_cut(self, text: _Text) -> bool:
        about = self.rows[text.first].element.attributes
        if about.get("hidden") in _TRUE or not (text.merged or "ht" in about or self._is_fixed(text.first)):
            return False  # programs fit such a row when they open the file
        return text.height - LINE_PADDING > sum(self._height(row) for row in range(text.first, text.last + 1))

    def _width(self, first: int, last: int) -> float:
        """Of the columns ``first`` to ``last``, in points."""
        normal = number_of(self._about("defaultColWidth")) or _NORMAL_WIDTH
        return sum(self._widths.get(column, normal) for column in range(first, last + 1)) * self.looks.digit

    @cached_property
    def _widths(self) -> Mapping[int, float]:
        """Of the columns for which the sheet says it, in digits."""
        columns = self.part.root.child("cols")
        widths: dict[int, float] = {}
        for one in columns.children if columns else ():
            begin, end = (int(number_of(one.attributes.get(name)) or 0) for name in ("min", "max"))
            width = 0.0 if one.attributes.get("hidden") in _TRUE else number_of(one.attributes.get("width"))
            if begin and width is not None:
                widths |= dict.fromkeys(range(begin - 1, min(end, _MOST_COLUMNS)), width)
        return widths

    # --- texts

    def _texts(self, written: Collection[Square]) -> Iterator[_Text]:
        merges = self.part.root.child("mergeCells")
        areas = [
            area for one in (merges.children if merges else ()) if (area := read_range(one.attributes.get("ref", "")))
        ]
        merged = {(area[0], area[1]): area for area in areas}
        for row, column in sorted(written):
            area = merged.get((row, column), (row, column, row, column))
            cells = self.rows[row].cells if row in self.rows else []
            cell = next((cell for cell in cells if cell.column == column), None)
            text = _text(cell) if cell else ""
            if cell and text:
                yield from self._text(text, self.looks.at(cell.element.attributes.get("s")), area)

    def _text(self, text: str, look: CellLook, area: tuple[int, int, int, int]) -> Iterable[_Text]:
        top, left, bottom, right = area
        merged = (top, left) != (bottom, right)
        if not look.wraps and not merged:
            right = self._free_up_to(top, left)
        room = (self._width(left, right) - _PADDING) / look.size * 1000
        if not look.shown or room <= 0:
            return
        lines = len(break_lines(text, room, lambda part: self.metrics.advances(part, look.bold)))
        if lines > 1 and not look.wraps:
            self.unbroken.append((self.number, cell_address(top, left)))
        elif lines > 1:  # for one every form has room
            yield _Text(top, bottom, needed_height(lines, look.size), merged)

    def _free_up_to(self, row: int, column: int) -> int:
        """Over which columns a text that is not broken may reach: those of the blank cells behind it."""
        behind = (cell.column for cell in self.rows[row].cells if cell.column > column and cell.element.children)
        return min(behind, default=_MOST_COLUMNS) - 1


def _text(cell: SheetCell) -> str:
    """What an inline string says; of other cells nothing: their contents stand on one line."""
    inline = cell.element.child("is")
    texts = (one.text for one in inline.walk() if one.name == "t") if inline else ()
    return unescaped("".join(texts))
