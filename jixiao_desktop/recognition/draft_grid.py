"""A foreign form drawn in the form language: its table as lines of cells.

Comes in: a region and what was understood of it. Goes out: the lines of the ``grid`` and of the ``levels`` with the fields in their
cells, the widths of its columns, and what is left to be completed by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jixiao_desktop.forms.definition import LANDSCAPE_WIDTH, PORTRAIT_WIDTH
from jixiao_desktop.forms.reading import LEAST_WIDTH
from jixiao_desktop.recognition.columns import Column
from jixiao_desktop.recognition.indicator_table import IndicatorTable
from jixiao_desktop.recognition.places import Place, RowSlot, Taken
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind, Stage

_COSTS = ("cost", "economic_cost", "social_cost", "ecological_cost")
_PARTS = {"sign": "target.sign", "unit": "target.unit"}
_MONTHS = re.compile(r"^[0-9]{1,2}\s*[-~至—]\s*[0-9]{1,2}(?=月)")
_STRUCK = frozenset("—-－/")  # what a form prints where nothing is to be filled in
_FILLER = re.compile(r"[（(][^（()）｛｝]+[）)]")
_MANY_COLUMNS = 10


def words(text: str) -> str:
    """``text`` as the form language writes words: no bars, no braces."""
    lines = (line.strip(" \t\r") for line in text.split("\n"))
    plain_text = "⏎".join(line for line in lines if line)
    return plain_text.replace("|", "｜").replace("{", "｛").replace("}", "｝").replace("'''", "’’’")


def aligned(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines of cells with bars below each other; the last of each are the marks behind the last bar."""
    sizes = [max(map(_width, column)) for column in zip(*lines, strict=True)][:-1]
    for *cells, marks in lines:
        padded = (text + " " * (size - _width(text)) for text, size in zip(cells, sizes, strict=True))
        yield f"| {' | '.join(padded)} |   {marks}".rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@dataclass
class DraftGrid:
    """Rows ``first`` to ``last`` of ``region`` are the table. ``open_ends`` are sentences about what is left to do."""

    region: Region
    taken: Taken
    table: IndicatorTable
    first: int
    last: int
    stage: Stage | None
    open_ends: list[str] = field(default_factory=list)

    # --- rows

    @cached_property
    def rows(self) -> list[tuple[int, str]]:
        """The rows that are drawn with their marks: of each list the first row alone."""
        drawn = []
        for row in range(self.first, self.last + 1):
            marks = self._marks(row)
            has_cells = any(self.region.at(row, column) for column in range(self.region.columns))
            if marks is not None and (has_cells or self._at(row)):
                drawn.append((row, marks))
        return drawn

    def _marks(self, row: int) -> str | None:
        """``None`` for a row that another stands for."""
        if self.table.first <= row <= self.table.last:
            return "head"
        if self.table.last < row <= self.table.end:
            return self._each_indicator if row == self.table.last + 1 else None
        own = next((slot for slot in self.taken.slots if slot.row == row), None)
        if own is None:
            return ""
        same = [slot.row for slot in self.taken.slots if slot.rows == own.rows]
        if row != same[0]:
            return None
        least = f" min {len(same)}" if len(same) > 1 and own.rows == "tasks" else ""
        return f"each {ROW_LISTS[own.rows].singular}{least}"

    @property
    def _each_indicator(self) -> str:
        return "each midterm beside annual" if self._is_double else "each indicator"

    @property
    def _is_double(self) -> bool:
        return {column.horizon for column in self.table.columns if column.meaning.name == "target"} == set(Horizon)

    # --- columns

    @cached_property
    def columns(self) -> list[int]:
        """The columns that part cells somewhere in the table."""
        squares = [row for row, _ in self.rows]
        return [
            column
            for column in range(self.region.columns)
            if not column or any(self._corner(row, column) != self._corner(row, column - 1) for row in squares)
        ]

    @cached_property
    def is_landscape(self) -> bool:
        return len(self.columns) > _MANY_COLUMNS or sum(self._raw_widths) > PORTRAIT_WIDTH * 1.35

    @property
    def _raw_widths(self) -> list[float]:
        known = self.region.table.widths
        usual = sum(known.values()) / len(known) if known else 1.0
        ends = [*self.columns[1:], self.region.columns]
        return [
            sum(known.get(at, usual) for at in range(begin, end)) for begin, end in zip(self.columns, ends, strict=True)
        ]

    def widths(self) -> list[float]:
        """Millimetres that fill the page; no column under the least."""
        room = LANDSCAPE_WIDTH if self.is_landscape else PORTRAIT_WIDTH
        raw = self._raw_widths
        narrow: set[int] = set()
        while True:
            left = room - LEAST_WIDTH * len(narrow)
            scale = left / (sum(width for at, width in enumerate(raw) if at not in narrow) or 1)
            found = {at for at, width in enumerate(raw) if at not in narrow and width * scale < LEAST_WIDTH}
            if not found or len(narrow) + len(found) == len(raw):
                break
            narrow |= found
        return [LEAST_WIDTH if at in narrow else int(width * scale * 10) / 10 for at, width in enumerate(raw)]

    # --- cells

    def _corner(self, row: int, column: int) -> Square:
        cell = self.region.at(row, column)
        return (cell.row, cell.column) if cell else (row, column)

    def lines(self) -> Iterator[str]:
        """The grid, a line a row."""
        drawn: list[list[Square]] = [[self._corner(row, column) for column in self.columns] for row, _ in self.rows]
        texts: list[list[str]] = []
        for at, (row, marks) in enumerate(self.rows):
            line = []
            for number, corner in enumerate(drawn[at]):
                if number and drawn[at][number - 1] == corner:
                    line.append("<")
                elif at and drawn[at - 1][number] == corner:
                    line.append("^")
                else:
                    line.append(self._text(row, self.columns[number]))
            texts.append([*line, marks])
        yield from aligned(texts)

    def _text(self, row: int, column: int) -> str:
        if self.table.last < row <= self.table.end:
            return self._indicator_cell(row, column)
        cell = self.region.at(row, column)
        reach = range(column, (cell.last_column if cell else column) + 1)
        text = cell.text if cell else ""
        is_struck = plain(text) in _STRUCK
        places = [place for place in self._at(row) if place.column in reach and not is_struck]
        if not places:
            known = row in self.taken.rows or (row, column) in self.taken.used
            if plain(text) and not known:
                self.open_ends.append(f"“{words(text)[:20]}”没有认出是哪一项，照原文画出")
            if not plain(text) and not known:
                self._say_blank(row, column)
            return _with_months(words(text)) if self.stage is Stage.MONITORING else words(text)
        if len(places) > 1:
            others = "、".join(place.path for place in places[1:])
            self.open_ends.append(f"“{words(text)[:20]}”一格里还有 {others}，一格只能填一项，请分开画")
        place = places[0]
        choice = f"?{place.choice}" if place.choice else ""
        after = text[len(text) - len(place.after) :] if place.after and len(places) == 1 else ""
        written = words(text[len(place.before) : len(text) - len(place.after)])
        filler = f" else {written}" if _FILLER.fullmatch(written) and not choice else ""
        return f"{words(text[: len(place.before)])}{{{place.path}{choice}{filler}}}{words(after)}"

    def _say_blank(self, row: int, column: int) -> None:
        beside = next((cell for cell in self.region.left_of(row, column) if cell.is_filled), None)
        over = next((cell for cell in self.region.above(row, column) if cell.is_filled), None)
        near = f"“{words(beside.text)[:20]}”右边" if beside else f"“{words(over.text)[:20]}”下面" if over else "左上角"
        self.open_ends.append(f"{near}的空格没有认出填什么，画成空格")

    def _at(self, row: int) -> list[Place]:
        """The places of a row: fields that stand once, and those of the list it begins."""
        listed = (
            Place(f"{ROW_LISTS[slot.rows].singular}.{place.path}", row, place.column, choice=place.choice)
            for slot in self.taken.slots
            if slot.row == row and slot.rows != "indicators"
            for place in slot.places
        )
        return [*(place for place in self.taken.places if place.row == row), *listed]

    def _indicator_cell(self, row: int, column: int) -> str:
        reach = range(column, column + 1)
        cell = self.region.at(row, column)
        if cell is not None:
            reach = range(cell.column, cell.last_column + 1)
        found = next((one for one in self.table.columns if one.at in reach), None)
        if found is not None:
            return self._field_of(found)
        return words(cell.text) if cell else ""

    def _field_of(self, column: Column) -> str:
        name = column.meaning.name
        side = str(column.horizon) if self._is_double else "indicator"
        if name == "level1" or (name == "level2" and not self._is_double):
            return f"{{{name}{' again' if self._stands_again(column.at) else ''}}}"
        if name == "target" and any(one.meaning.name in _PARTS for one in self.table.columns):
            name = "target.number"
        choice = f"?{column.meaning.choice}" if column.meaning.choice else ""
        return f"{{{side}.{_PARTS.get(name, name)}{choice}}}"

    def _stands_again(self, column: int) -> bool:
        """Whether a level's name is written on every row."""
        rows = range(self.table.last + 1, self.table.end)
        cells = ((self.region.at(row, column), self.region.at(row + 1, column)) for row in rows)
        return any(a and b and a is not b and plain(a.text) and plain(a.text) == plain(b.text) for a, b in cells)

    # --- levels

    def levels(self) -> Iterator[str]:
        """The groups of the indicators, a line each."""
        groups: dict[tuple[str, str], IndicatorKind | None] = {}
        for slot in self.taken.slots:
            if slot.rows == "indicators" and slot.horizon is Horizon.ANNUAL:
                groups.setdefault((self._level(slot, "level1"), self._level(slot, "level2")), slot.kind)
        own = [str(kind) for kind in groups.values() if kind]
        used: set[str] = set()
        before = None
        lines = []
        for (level1, level2), kind in groups.items():
            kinds = _kinds(kind, own, used)
            if not kinds:
                kinds = [str(one) for one in IndicatorKind if one not in own and one not in used][-1:]
                self.open_ends.append(f"“{level1} {level2}”没有认出是哪一类指标，请改第三栏")
            used.update(kinds)
            if kinds:
                lines.append(["^" if level1 == before else level1, level2, " ".join(kinds)])
                before = level1
        yield from aligned(lines)

    def _level(self, slot: RowSlot, name: str) -> str:
        """The name of a level as the form breaks it."""
        column = next((one.at for one in reversed(self.table.columns) if one.meaning.name == name), None)
        plain_name = getattr(slot, name) or ""
        for row in range(slot.row, self.table.last, -1) if column is not None and plain_name else ():
            text = self.region.text(row, column or 0)
            if plain(text):
                return words(text)
        return words(plain_name)


def _kinds(kind: IndicatorKind | None, own: Sequence[str], used: set[str]) -> list[str]:
    """The kinds of a group; one row for costs takes all kinds of them."""
    if kind is None or kind in used:
        return []
    if kind is IndicatorKind.COST:
        return [one for one in _COSTS if one == kind or (one not in own and one not in used)]
    return [str(kind)]


def _with_months(text: str) -> str:
    return _MONTHS.sub("{=interim_months}", text)
