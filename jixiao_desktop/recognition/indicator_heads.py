"""The head of an indicator table: which column holds what.

Comes in: a region and the rows of the head. Goes out: its columns, with their horizon where two lists stand side by side, and
the columns that hold fields of the project in a list over several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.columns import Column, with_levels, with_names
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.list_labels import HeadMeaning, head_of
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.kinds import Horizon

LEVELS = ("level1", "level2")
MOST_HEAD_ROWS = 3
_MIDTERM = re.compile(r"中期|实施期|长期|三年|总体")
_EXPLAINS = re.compile(r"内容|描述")


def heads_indicators(region: Region, row: int) -> bool:
    """Whether the head of an indicator table stands in ``row``."""
    if not any(head_of(cell.text) for cell in region.row_cells(row)):
        return False
    columns = columns_of(region, row, row)
    return _is_head(columns) or any(column.level1 for column in columns)


def _is_head(columns: Sequence[Column]) -> bool:
    names = {column.meaning.name for column in columns}
    valued = "target" in names or ("score" in names and not names.isdisjoint({"weight", "standard"}))
    return "name" in names and valued and len(names) >= 3 and (not names.isdisjoint(LEVELS) or len(names) >= 4)


def columns_of(region: Region, first: int, last: int) -> list[Column]:
    """The columns of a head that stands in rows ``first`` to ``last``; the lowest head that means something counts."""
    found: list[Column] = []
    taken: set[int] = set()
    for at in range(region.columns):
        cell, meaning = _head_cell(region, at, first, last)
        if cell is None or meaning is None or at in taken:
            continue
        width = range(cell.column, cell.last_column + 1)
        taken.update(width)
        found.append(Column(cell.column, meaning))
    columns = _named_once(region, _with_target(region, found, first, last), first)
    return with_levels(region, with_names(region, columns, last), last)


def _with_target(region: Region, columns: list[Column], first: int, last: int) -> list[Column]:
    """Where no column is called 指标值, one behind the names that is called 全年绩效目标 holds them."""
    names = [column.at for column in columns if column.meaning.name == "name"]
    if not names or any(column.meaning.name == "target" for column in columns):
        return columns
    known = {column.at for column in columns}
    cells = (region.at(last, at) for at in range(names[-1] + 1, region.columns) if at not in known)
    goals = (cell for cell in cells if cell and cell.row >= first and cell.columns == 1 and _is_goal(cell))
    return sorted([*columns, *(Column(cell.column, HeadMeaning("target")) for cell in islice(goals, 1))], key=_place)


def _is_goal(cell: ForeignCell) -> bool:
    meaning = meaning_of(cell.text)
    return meaning is not None and meaning.field == "annual_goal"


def _place(column: Column) -> int:
    return column.at


def _head_cell(region: Region, at: int, first: int, last: int) -> tuple[ForeignCell | None, HeadMeaning | None]:
    for row in range(last, first - 1, -1):
        cell = region.at(row, at)
        meaning = (
            head_of(cell.text) if cell and cell.rows <= MOST_HEAD_ROWS else None
        )  # else it stands beside the table
        if meaning is not None:
            return cell, meaning
    return None, None


def _named_once(region: Region, columns: Sequence[Column], row: int) -> list[Column]:
    """Without a 三级指标 the column called 指标 is the name; a label of that name beside the levels is none."""
    level = min((column.at for column in columns if column.meaning.name in LEVELS), default=0)
    columns = [column for column in columns if column.meaning.name != "name" or column.at >= level]
    columns = _with_explanation(region, columns, row)
    names = [column.meaning.name for column in columns]
    if names.count("name") < 2:
        return list(columns)
    exact = [
        c
        for c in columns
        if c.meaning.name != "name"
        or "三级" in plain(region.text(row, c.at))
        or "名称" in plain(region.text(row, c.at))
    ]
    return (
        exact
        if any(c.meaning.name == "name" for c in exact)
        else [c for at, c in enumerate(columns) if at or c.meaning.name != "name"]
    )


def _with_explanation(region: Region, columns: Sequence[Column], row: int) -> list[Column]:
    """指标内容 behind the 指标值 says what a 三级指标 means."""
    target = next((column.at for column in columns if column.meaning.name == "target"), region.columns)
    names = [column for column in columns if column.meaning.name == "name"]
    if len(names) < 2 or names[0].at > target or any(column.meaning.name == "note" for column in columns):
        return list(columns)
    return [
        Column(c.at, HeadMeaning("note"), c.horizon)
        if c in names[1:] and c.at > target and _EXPLAINS.search(plain(region.text(row, c.at)))
        else c
        for c in columns
    ]


def last_head_row(region: Region, first: int) -> int:
    """A head of two lines: cells that begin in its first row reach further, or the next row holds heads alone."""
    high = (region.at(first, column.at) for column in columns_of(region, first, first))
    reach = max((cell.last_row for cell in high if cell and cell.rows <= MOST_HEAD_ROWS), default=first)
    last = min(reach, first + MOST_HEAD_ROWS - 1, region.last)
    if last > first:
        return last
    below = region.row_cells(first + 1)
    heads = [cell for cell in below if cell.text.strip()]
    return first + 1 if heads and all(head_of(cell.text) for cell in heads) and first < region.last else first


def with_horizons(region: Region, row: int, columns: Sequence[Column]) -> tuple[Column, ...]:
    """Two lists side by side: the left one is the 中期 one, unless the words above say otherwise."""
    targets = [column for column in columns if column.meaning.name == "target"]
    names = [column for column in columns if column.meaning.name == "name"]
    if len(targets) < 2 or any(column.level1 for column in columns):
        return tuple(columns)
    if len(names) < 2:  # one name, a target for each horizon
        first = targets[0]
        return (
            tuple(c for c in columns if c is not first)
            if _is_midterm(region, row, first.at)
            else tuple(c for c in columns if c not in targets[1:])
        )
    border = targets[0].at
    swapped = _is_midterm(region, row, targets[1].at) and not _is_midterm(region, row, border)
    left, right = (Horizon.ANNUAL, Horizon.MIDTERM) if swapped else (Horizon.MIDTERM, Horizon.ANNUAL)
    return tuple(
        Column(c.at, c.meaning, left if c.at <= border and c.meaning.name != "level1" else right) for c in columns
    )


def _is_midterm(region: Region, row: int, column: int) -> bool:
    return any(_MIDTERM.search(plain(cell.text)) for cell in islice(region.above(row + 1, column), 3))


def project_columns(region: Region, first: int, last: int, columns: Sequence[Column]) -> dict[int, str]:
    """Columns of the head in rows ``first`` to ``last`` that hold the project's own fields: a list over several projects.
    Heads that a row of groups above them covers, 预算资金 over 财政拨款, reach down to the last."""
    known = {column.at for column in columns}
    extra: dict[int, str] = {}
    for at in range(region.columns):
        cell = region.at(last, at) or region.at(first, at) or region.at(first - 1, at)  # a row of groups above
        meaning = meaning_of(cell.text) if cell and cell.column == at else None
        if at in known or meaning is None:
            continue
        if meaning.field is not None:
            extra[at] = meaning.field
        elif meaning.source or meaning.column == "budget":
            extra[at] = f"funds.{meaning.source or 'total'}.{meaning.column or 'budget'}"
    return extra if "name" in extra.values() else {}
