"""Goals of several years in rows below each other: 财年, 目标, 实际完成情况.

Comes in: a region and the year of its form. Goes out: the places of the goal of that year and of its result; the other
years stay with what is not understood.
"""

from __future__ import annotations

import re

from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.places import Place, Taken
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import label_words, plain

_YEAR_HEADS = frozenset({"财年", "年度", "年份", "预算年度", "财政年度"})
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年度?)?")
_FIELDS = ("annual_goal", "achieved")


def read_yearly_goals(region: Region, year: int | None, end: int, taken: Taken) -> None:
    """Adds the goal of ``year`` from a table of goals above row ``end``."""
    for row in region.filled(region.first, end):
        cells = [cell for cell in region.row_cells(row) if cell.is_filled]
        if len(cells) < 2 or label_words(cells[0].text) not in _YEAR_HEADS:
            continue
        columns = {path: cell.column for cell in cells[1:] if (path := _field(cell.text))}
        if "annual_goal" not in columns:
            continue
        taken.used.update((row, at) for at in (cells[0].column, *columns.values()))
        for below in range(row + 1, end):
            match = _YEAR.fullmatch(plain(region.text(below, cells[0].column)))
            if match is None:
                return
            if int(match[1]) == year:
                taken.places += (Place(path, below, at) for path, at in columns.items())
                taken.used.update((below, at) for at in (cells[0].column, *columns.values()))


def _field(text: str) -> str | None:
    if label_words(text) == "目标":
        return "annual_goal"
    meaning = meaning_of(text)
    return meaning.field if meaning and meaning.field in _FIELDS else None
