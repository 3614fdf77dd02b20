"""The indicator table of a form: which column holds what, and its rows.

Comes in: a region. Goes out: the rows of the table with the place of every field, level names inherited from the merged or
blank cells above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.columns import Column
from jixiao_desktop.recognition.indicator_heads import (
    LEVELS,
    columns_of,
    heads_indicators,
    last_head_row,
    project_columns,
    with_horizons,
)
from jixiao_desktop.recognition.inline import inline_fields
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.level_names import kind_of_levels
from jixiao_desktop.recognition.list_labels import head_of
from jixiao_desktop.recognition.places import Place, RowSlot, Taken
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.unread import unread_columns
from jixiao_desktop.recognition.words import beginning, label_words, plain
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.kinds import Horizon

_VALUES = ("target", "score")  # a row has one of them; a table of scores alone has no targets
_LONGEST_HEAD = 100
_LEADING = 3  # cells before the name: the label beside the table and the levels
_MOST_TABLES = 100  # of one form: what stands below is listed as not understood
_SHORT = 20  # 三级指标 with blanks between
_NEAR = 6  # rows between two of one table, blank ones and subtotals
_MIDTERM_PART = re.compile(r"(?:中期|实施期|长期|三年|中长期)(?:绩效)?(?:指标|目标)")
_FOOT = re.compile(
    r"^(?:填表人|填报人|填表说明|填报说明|备注|注|说明|总分|合计|总计|小计|联系人|联系电话|审核意见|财政部门|单位负责人|附"
    r"|其[他它]需要?说明|其[他它]说明|需要?说明)[:：]?"
)
_SUBTOTAL = re.compile(r"(?:.{0,6}(?:小计|合计|得分合计)|[一二三]级指标(?:小计|合计))(?:得分|分值)?")


@dataclass(frozen=True)
class IndicatorTable:
    """``first`` and ``last`` head row, ``end`` the last row of the body; ``extra`` are columns that hold fields of the
    project in a list over several projects, by the field's path."""

    first: int
    last: int
    end: int
    columns: tuple[Column, ...]
    extra: Mapping[int, str]


def find_tables(region: Region) -> tuple[IndicatorTable, ...]:
    """The indicator tables of the region below each other, each with a head of its own: 长期目标1 and 年度目标1."""
    found: list[IndicatorTable] = []
    table = find_table(region)
    while table is not None and len(found) < _MOST_TABLES:
        found.append(table)
        table = find_table(region, table.end + 1)
    return tuple(found)


def find_table(region: Region, first: int = 0) -> IndicatorTable | None:
    """The first indicator table of the region from row ``first`` on."""
    for row in region.filled(max(first, region.first), region.last + 1):
        if not heads_indicators(region, row):
            continue
        last = last_head_row(region, row)
        columns = columns_of(region, row, last)
        extra = project_columns(region, row, last, columns)
        return IndicatorTable(row, last, _end(region, last, columns), with_horizons(region, row, columns), extra)
    return None


def read_rows(region: Region, table: IndicatorTable, taken: Taken) -> None:
    """Adds the rows of the table to ``taken``; a row without any value is a blank slot."""
    over = table.first - 1 if any(column.level1 for column in table.columns) else table.first
    taken.rows.update(range(over, table.last + 1))
    levels = _Levels(region, table)
    midterm = _is_midterm_part(region, table, table.first)
    read: list[int] = []
    groups = tuple(dict.fromkeys(column.group for column in table.columns if column.meaning.name not in LEVELS))
    head_until = table.last
    for row in range(table.last + 1, table.end + 1):
        if _repeats_head(region, table, row):
            midterm = _is_midterm_part(region, table, row)
            head_until = row + table.last - table.first
        if row <= head_until:
            taken.rows.add(row)
            continue
        if is_subtotal(region, row) or _counts_columns(region, row):
            taken.rows.add(row)
            continue
        for group in groups:
            places = tuple(_places(region, table, row, group))
            if not _begins(region, places, row):
                continue
            horizon, level1 = group
            names = (level1, None) if level1 else levels.of(row, horizon)
            kind = kind_of_levels(*names)
            own = Horizon.MIDTERM if midterm else horizon
            heads = levels.places(names, horizon)
            taken.slots.append(RowSlot("indicators", row, places, names[0], names[1], kind, own, heads=heads))
        read.append(row)
        taken.rows.add(row)
    known = {column.at for column in table.columns} | set(table.extra)
    taken.unread += unread_columns(region, range(table.first, table.last + 1), read, known)


def _is_midterm_part(region: Region, table: IndicatorTable, row: int) -> bool:
    """Whether the label beside a head says 长期绩效指标: its rows are the medium-term ones."""
    first = min(column.at for column in table.columns)
    return any(_MIDTERM_PART.search(plain(cell.text)) for cell in region.left_of(row, first))


def _begins(region: Region, places: Sequence[Place], row: int) -> bool:
    """Whether anything of the row begins here: a row that its neighbour's merged cells cover is a part of that one."""
    cells = [region.at(row, place.column) for place in places]
    return any(cell is None or cell.row == row for cell in cells)


def _end(region: Region, head: int, columns: Sequence[Column]) -> int:
    """The last row of the body: before what heads another part of the form."""
    first_column = min(column.at for column in columns)
    span = _name_to_target(columns)
    for row in region.filled(head + 1, region.last + 1):
        cells = region.row_cells(row)
        begins = next((cell for cell in cells if cell.is_filled), None)
        if begins is None:
            continue
        if is_subtotal(region, row) and _goes_on(region, row, columns, span):
            continue
        if _crosses(cells, span) or (row > head and _heads_another(region, head, row, columns)):
            return row - 1
        leads = begins.column <= first_column and (begins.columns > 1 or begins.column < first_column or _leads(begins))
        if leads and _is_other_part(region, row, begins, columns):
            return row - 1
    return region.last


def _heads_another(region: Region, head: int, row: int, columns: Sequence[Column]) -> bool:
    """Whether another table begins: a head with its columns at other places."""
    if not any("级" in cell.text[:_SHORT] for cell in region.row_cells(row)):
        return False
    places = {(column.meaning.name, column.at) for column in columns_of(region, row, last_head_row(region, row))}
    same = {(column.meaning.name, column.at) for column in columns if column.meaning.name not in LEVELS}
    return heads_indicators(region, row) and not places >= same


def is_subtotal(region: Region, row: int) -> bool:
    """小计 of one level, between the rows."""
    begin = islice((cell for cell in region.row_cells(row) if cell.is_filled), _LEADING)
    return any("计" in cell.text[:_SHORT] and _SUBTOTAL.fullmatch(label_words(cell.text)) for cell in begin)


def _goes_on(region: Region, row: int, columns: Sequence[Column], span: tuple[int, int] | None) -> bool:
    """Whether a row of indicators follows, with a name and a target, before a label of another part."""
    for below in region.filled(row + 1, min(row + _NEAR, region.last) + 1):
        cells = [cell for cell in region.row_cells(below) if cell.is_filled]
        if not cells or is_subtotal(region, below):
            continue
        if _crosses(cells, span) or _is_other_part(region, below, cells[0], columns):
            return False
        filled = {column.meaning.name for column in columns if plain(region.text(below, column.at))}
        if "name" in filled and not filled.isdisjoint(_VALUES):
            return True
    return False


def _counts_columns(region: Region, row: int) -> bool:
    """1, 2, 3 … under the heads: the numbers of the columns."""
    numbers = 0
    for cell in region.row_cells(row):
        words = plain(cell.text)
        if words and words != str(numbers + 1):
            return False
        numbers += bool(words)
    return numbers >= 4


def _name_to_target(columns: Sequence[Column]) -> tuple[int, int] | None:
    """The first column of names, and the first of targets behind it."""
    name = min((column.at for column in columns if column.meaning.name == "name"), default=None)
    if name is None:
        return None
    targets = [column.at for column in columns if column.meaning.name == "target" and column.at > name]
    return (name, min(targets)) if targets else None


def _crosses(cells: Sequence[ForeignCell], span: tuple[int, int] | None) -> bool:
    """Whether a cell stands over name and value at once: that is no row of the table."""
    if span is None:
        return False
    return any(cell.columns > 1 and cell.column <= span[0] and cell.last_column >= span[1] for cell in cells)


def _leads(cell: ForeignCell) -> bool:
    return _FOOT.match(beginning(cell.text)) is not None or _signs(cell.text)


def _signs(text: str) -> bool:
    """A line of the signature: 编制人：张某."""
    return any((one.meaning.field or "").startswith("signature.") for one in inline_fields(text))


def _is_other_part(region: Region, row: int, begins: ForeignCell, columns: Sequence[Column]) -> bool:
    words = beginning(begins.text)
    if _FOOT.match(words) or _signs(begins.text):
        return True
    if begins.column >= min(column.at for column in columns):
        return False
    meaning = meaning_of(begins.text)
    beside = region.at(row - 1, begins.column)  # the label of the whole table, written anew in each row
    return meaning is not None and meaning.field is not None and (beside is None or beside.text != begins.text)


def _repeats_head(region: Region, table: IndicatorTable, row: int) -> bool:
    """A head that a page break repeated, or that stands over each level anew."""
    pairs = ((region.text(row, c.at), first) for c in table.columns if head_of(first := region.text(table.first, c.at)))
    same = 0
    for words, first in pairs:
        if len(words) > _LONGEST_HEAD or label_words(words) != label_words(first):
            return False
        same += 1
    return same >= 2


def _places(region: Region, table: IndicatorTable, row: int, group: tuple[Horizon, str | None]) -> Iterator[Place]:
    for column in table.columns:
        name = column.meaning.name
        if column.group == group and name not in (*LEVELS, "ordinal"):
            yield Place(name, row, column.at, choice=column.meaning.choice)


@dataclass
class _Levels:
    """The level names of each row, inherited from above; rows are asked for from above."""

    region: Region
    table: IndicatorTable
    _read: dict[int, int] = field(default_factory=dict)  # by column, up to which row
    _names: dict[int, tuple[int, str, int]] = field(
        default_factory=dict
    )  # by column: row, name, row where its cell begins

    def of(self, row: int, horizon: Horizon) -> tuple[str | None, str | None]:
        first = self._column("level1", horizon)
        second = self._column("level2", horizon)
        level1, from_row = self._name(row, first, self.table.last + 1)
        level2, _ = self._name(row, second, from_row)
        if first is None and level2 is None:
            return None, None
        return level1, level2

    def places(self, names: Sequence[str | None], horizon: Horizon) -> tuple[Place, ...]:
        """Where the ``names`` that were last asked for stand."""
        columns = ((level, self._column(level, horizon), name) for level, name in zip(LEVELS, names, strict=True))
        return tuple(Place(level, self._names[at][2], at) for level, at, name in columns if name and at is not None)

    def _column(self, name: str, horizon: Horizon) -> int | None:
        found = [c for c in self.table.columns if c.meaning.name == name]
        own = [c for c in found if c.horizon is horizon]
        return next((c.at for c in (*own, *found)), None)

    def _name(self, row: int, column: int | None, first: int) -> tuple[str | None, int]:
        """The nearest name at or above ``row``, not above ``first``, and the row where it begins. A merged blank cell is
        a level that is left blank."""
        if column is None:
            return None, first
        own = self.region.at(row, column)
        if own is not None and own.rows > 1 and not one_line(own.text):
            return None, own.row
        for at in range(self._read.get(column, self.table.last) + 1, row + 1):
            cell = self.region.at(at, column)
            words = one_line(cell.text) if cell else ""
            if cell is not None and words and _SUBTOTAL.fullmatch(label_words(words)) is None:
                self._names[column] = at, words, cell.row
        self._read[column] = max(row, self._read.get(column, 0))
        at, name, begins = self._names.get(column, (-1, "", 0))
        return (name, begins) if at >= first else (None, first)
