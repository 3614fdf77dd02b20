"""Lists over several projects: a row an indicator, the project's name and its other fields in columns beside.

Comes in: a region whose indicator table has such columns. Goes out: for each project its rows and the places of its fields.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jixiao_desktop.recognition.indicator_table import IndicatorTable, is_subtotal
from jixiao_desktop.recognition.places import Place, RowSlot, Taken, amount_unit
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import label_words, plain
from jixiao_desktop.vocabulary.money import MoneyUnit

_TOTALS = frozenset({"小计", "合计", "总计"})
_OF_OFFICES = {"name": "department.name", "code": "department.code"}


def projects_in(region: Region, table: IndicatorTable, unit: MoneyUnit, taken: Taken) -> Iterator[Taken]:
    """What each project of the list has of ``taken``; what stands once in the file is every project's."""
    by_row: dict[int, list[RowSlot]] = {}
    for slot in taken.slots:
        if slot.rows == "indicators":
            by_row.setdefault(slot.row, []).append(slot)
    others = [slot for slot in taken.slots if slot.rows != "indicators"]
    office: list[Place] = []
    filled = _filled_rows(region, table)
    for rows in _rows_of_projects(region, table):
        slots = [slot for row in rows for slot in by_row.get(row, ()) if _says_more(region, slot)]
        if any(column.level1 for column in table.columns):
            slots.sort(key=_first_column)
        own = list(_own_places(region, table, rows, unit, filled))
        name = next(place for place in own if place.path == "name")
        if not slots and _heads_offices(region, table, name):
            office = [replace(place, path=_OF_OFFICES[place.path]) for place in own if place.path in _OF_OFFICES]
            continue
        paths = {place.path for place in (*own, *office)}
        common = [place for place in taken.places if place.path not in paths]
        yield Taken([*own, *office, *common], [*others, *slots], taken.used, taken.rows)


def _first_column(slot: RowSlot) -> int:
    return slot.places[0].column


def _says_more(region: Region, slot: RowSlot) -> bool:
    """Whether a row says more than the name of a project and of a level, which have rows of their own in some lists."""
    return any(plain(region.text(place.row, place.column)) for place in slot.places)


def _heads_offices(region: Region, table: IndicatorTable, name: Place) -> bool:
    """Whether the column of names is one of offices too: 单位名称（项目名称）, the offices in rows of their own."""
    head = plain(region.text(table.last, name.column) or region.text(table.first, name.column))
    return "单位" in head or "部门" in head


def _rows_of_projects(region: Region, table: IndicatorTable) -> Iterator[range]:
    """Runs of rows under one name of one office: a new one begins where another name is written, or the same beside another
    office."""
    columns = {path: at for at, path in table.extra.items()}
    first, known = table.last + 1, ("", "")
    for row in range(table.last + 1, table.end + 1):
        name = plain(region.text(row, columns["name"]))
        if not name or _is_total(region, row, columns["name"]):
            continue
        office = plain(region.text(row, columns["department.name"])) if "department.name" in columns else ""
        if name != known[0] or office not in ("", known[1]):
            if known[0]:
                yield range(first, row)
            first = row
        known = name, office or known[1]
    yield range(first, table.end + 1)


def _is_total(region: Region, row: int, name: int) -> bool:
    return is_subtotal(region, row) or label_words(region.text(row, name)) in _TOTALS


def _filled_rows(region: Region, table: IndicatorTable) -> dict[int, list[int]]:
    """By column of an office's fields, the rows in which it says something."""
    rows = range(table.last + 1, table.end + 1)
    columns = (column for column, path in table.extra.items() if path.startswith("department."))
    return {column: [row for row in rows if plain(region.text(row, column))] for column in columns}


def _own_places(
    region: Region, table: IndicatorTable, rows: range, unit: MoneyUnit, filled: Mapping[int, Sequence[int]]
) -> Iterator[Place]:
    """The filled cells of each column, but for the totals, each text once, else the first; an office's holds for the rows
    below."""
    name = next(at for at, path in table.extra.items() if path == "name")
    written = [row for row in rows if not _is_total(region, row, name)]
    for column, path in table.extra.items():
        texts: dict[str, int] = {}
        for row in written:
            texts.setdefault(plain(region.text(row, column)), row)
        own = [row for text, row in texts.items() if text]
        above = bisect_right(filled.get(column, ()), rows.start)
        for row in own or ([filled[column][above - 1]] if above else [rows.start]):
            yield Place(path, row, column, unit=amount_unit(path, unit))
