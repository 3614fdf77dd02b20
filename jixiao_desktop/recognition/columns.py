"""The columns of an indicator table, and levels that no head names.

Comes in: the columns that have a head. Goes out: with them the columns of levels whose cells alone say what they are (投入,
产出, 数量目标), and first levels that stand side by side over a pair of name and target each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from jixiao_desktop.recognition.labels import HeadMeaning, is_level_name
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import bare_words
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.kinds import Horizon

_FIRST_LEVEL = re.compile(
    r"(?:产出|效益|效果|结果|满意度|成本|投入|过程|影响力?|管理效率|履职效能|社会效应|可持续性)(?:指标|目标)?"
)
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


def with_levels(region: Region, columns: list[Column], last: int) -> list[Column]:
    """``columns`` with their levels; ``last`` is the last row of the head."""
    names = [column.at for column in columns if column.meaning.name == "name"]
    targets = [column.at for column in columns if column.meaning.name == "target"]
    if not names or not targets or any(column.meaning.name in ("level1", "level2") for column in columns):
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


def _side_by_side(region: Region, columns: Sequence[Column], last: int) -> list[Column]:
    """产出指标 and 效益指标 over 三级指标 and 指标值 each."""
    over = {column: region.at(last - 1, column.at) for column in columns}
    levels = {column: one_line(cell.text) if cell else "" for column, cell in over.items()}
    if not all(_FIRST_LEVEL.fullmatch(bare_words(words)) for words in levels.values()):
        return list(columns)
    return [replace(column, level1=levels[column]) for column in columns]


def _level_in(region: Region, column: int, first: int) -> str | None:
    """Which level the cells of a column name: all that are filled do, two different ones at least."""
    rows = range(first, min(first + _LOOKED_AT, region.last + 1))
    cells = {id(cell): cell for row in rows if (cell := region.at(row, column))}
    texts = dict.fromkeys(words for cell in islice(cells.values(), _LOOKED_AT) if (words := bare_words(cell.text)))
    if len(texts) < 2:
        return None
    if all(_FIRST_LEVEL.fullmatch(words) for words in texts):
        return "level1"
    return "level2" if all(is_level_name(words.replace("目标", "指标")) for words in texts) else None
