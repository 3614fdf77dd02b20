"""The columns of an indicator table, and levels that no head names.

Comes in: the columns that have a head. Goes out: with them the columns of levels whose cells alone say what they are (投入,
产出, 数量目标), and first levels that stand side by side over a pair of name and target each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jixiao_desktop.recognition.level_names import is_level_name
from jixiao_desktop.recognition.list_labels import HeadMeaning
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import bare_words
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.kinds import Horizon

_FIRST_LEVEL = re.compile(
    r"(?:产出|效益|效果|结果|满意度|成本|投入|过程|影响力?|管理效率|履职效能|社会效应|可持续性)(?:指标|目标)?"
)
_NUMBERED = re.compile(r"(?:目标|指标)?[0-9一二三四五六七八九十]{1,3}")
_LOOKED_AT = 12  # rows


@dataclass(frozen=True)
class Column:
    """A column of the table: what it holds, and for which horizon; for which first level, where these stand side by side."""

    at: int
    meaning: HeadMeaning
    horizon: Horizon = Horizon.ANNUAL
    level1: str | None = None

    @property
    def group(self) -> tuple[Horizon, str | None]:
        """Columns of one group hold the fields of one indicator."""
        return self.horizon, self.level1


def with_names(region: Region, columns: list[Column], last: int) -> list[Column]:
    """``columns`` with one of names, and each field once; ``last`` is the last row of the head."""
    named = _with_own_names(region, columns, last)
    name = next((column.at for column in named if column.meaning.name == "name"), None)
    if name is None:
        return named
    behind = [column for column in named if column.meaning.name == "weight" and column.at > name]
    return [
        column
        for column in (_split_name(region, named, last) if columns is named else named)
        if not (column.meaning.name == "target" and column.at < name and _has(named, "target", name))
        and not (column.meaning.name == "weight" and behind and column.at < name)
    ]


def _has(columns: Sequence[Column], name: str, behind: int) -> bool:
    return any(column.meaning.name == name and column.at > behind for column in columns)


def _with_own_names(region: Region, columns: list[Column], last: int) -> list[Column]:
    """Where no head says 三级指标: the column between the second level and the targets holds the names, else the second
    level does."""
    places = {column.meaning.name: column.at for column in columns}
    if "name" in places or not {"level1", "level2", "target"} <= set(places):
        return columns
    between = range(places["level2"] + 1, places["target"])
    known = {column.at for column in columns}
    filled = (at for at in between if at not in known and _texts_below(region, at, last + 1))
    unnamed = next(filled, None)
    if unnamed is not None:
        return sorted([*columns, Column(unnamed, HeadMeaning("name"))], key=_place)
    return [replace(c, meaning=HeadMeaning("name")) if c.meaning.name == "level2" else c for c in columns]


def _split_name(region: Region, columns: list[Column], last: int) -> list[Column]:
    """A head 指标名称 over two columns: the second level, or a number, stands in the first of them."""
    at = next(at for at, column in enumerate(columns) if column.meaning.name == "name")
    head = region.at(last, columns[at].at)
    if head is None or head.columns < 2 or sum(column.meaning.name == "name" for column in columns) > 1:
        return columns
    rows = range(last + 1, min(last + 1 + _LOOKED_AT, region.last + 1))
    pairs = [(region.text(row, head.column), region.text(row, head.last_column)) for row in rows]
    apart = [first for first, second in pairs if first.strip() and second.strip() and first != second]
    if len(apart) < 2:
        return columns
    names = Column(head.last_column, columns[at].meaning)
    has_level = any(column.meaning.name == "level2" for column in columns)
    before = (
        [] if has_level or _NUMBERED.fullmatch(bare_words(apart[0])) else [Column(head.column, HeadMeaning("level2"))]
    )
    return [*columns[:at], *before, names, *columns[at + 1 :]]


def _texts_below(region: Region, column: int, first: int) -> list[str]:
    rows = range(first, min(first + _LOOKED_AT, region.last + 1))
    cells = {id(cell): cell for row in rows if (cell := region.at(row, column)) and cell.column == column}
    return [words for cell in cells.values() if (words := bare_words(cell.text))]


def _place(column: Column) -> int:
    return column.at


def with_levels(region: Region, columns: list[Column], last: int) -> list[Column]:
    """``columns`` with their levels; ``last`` is the last row of the head."""
    names = [column.at for column in columns if column.meaning.name == "name"]
    targets = [column.at for column in columns if column.meaning.name == "target"]
    levels = [column for column in columns if column.meaning.name in ("level1", "level2")]
    if levels and levels[0].meaning.name == "level2" and levels[0].at > 0 and levels[0].level1 is None:
        return [*_level_beside(region, levels[0].at - 1, last), *columns]
    if not names or not targets or levels:
        return columns
    if len(names) > 1 and len(names) == len(targets):
        return _side_by_side(region, columns, last)
    known = {column.at for column in columns}
    found: dict[str, Column] = {}
    for at in range(names[0]):
        level = _level_in(region, at, last + 1) if at not in known else None
        if level and level not in found:
            found[level] = Column(at, HeadMeaning(level))
    return [*found.values(), *columns]


def _level_beside(region: Region, at: int, last: int) -> list[Column]:
    """产出指标 in the margin of a head that begins with 二级指标."""
    texts = dict.fromkeys(_texts_below(region, at, last))
    known = texts and all(_FIRST_LEVEL.fullmatch(words) for words in texts)
    return [Column(at, HeadMeaning("level1"))] if known else []


def _side_by_side(region: Region, columns: Sequence[Column], last: int) -> list[Column]:
    """产出指标 and 效益指标 over 三级指标 and 指标值 each."""
    over = {column: region.at(last - 1, column.at) for column in columns}
    levels = {column: one_line(cell.text) if cell else "" for column, cell in over.items()}
    if not all(_FIRST_LEVEL.fullmatch(bare_words(words)) for words in levels.values()):
        return list(columns)
    return [replace(column, level1=levels[column]) for column in columns]


def _level_in(region: Region, column: int, first: int) -> str | None:
    """Which level the cells of a column name: all that are filled do, two different ones at least."""
    texts = dict.fromkeys(_texts_below(region, column, first))
    if len(texts) < 2:
        return None
    if all(_FIRST_LEVEL.fullmatch(words) for words in texts):
        return "level1"
    return "level2" if all(is_level_name(words.replace("目标", "指标")) for words in texts) else None
