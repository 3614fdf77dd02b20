"""Lists over several projects: a row an indicator, the project's name and its other fields in columns beside.

Comes in: a region whose indicator table has such columns. Goes out: for each project its rows and the places of its fields.
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao_desktop.recognition.indicator_table import IndicatorTable
from jixiao_desktop.recognition.places import Place, RowSlot, Taken
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.fields import FieldType, field_type
from jixiao_desktop.vocabulary.money import MoneyUnit


def projects_in(region: Region, table: IndicatorTable, unit: MoneyUnit, taken: Taken) -> Iterator[Taken]:
    """What each project of the list has of ``taken``; what stands once in the file is every project's."""
    by_row: dict[int, list[RowSlot]] = {}
    for slot in taken.slots:
        if slot.rows == "indicators":
            by_row.setdefault(slot.row, []).append(slot)
    others = [slot for slot in taken.slots if slot.rows != "indicators"]
    for rows in _rows_of_projects(region, table):
        places = [*taken.places, *_own_places(region, table, rows, unit)]
        slots = [slot for row in rows for slot in by_row.get(row, ())]
        yield Taken(places, [*others, *slots], taken.used, taken.rows)


def _rows_of_projects(region: Region, table: IndicatorTable) -> Iterator[range]:
    """Runs of rows under one name: a new one begins where another name is written."""
    column = next(at for at, path in table.extra.items() if path == "name")
    first, name = table.last + 1, ""
    for row in range(table.last + 1, table.end + 1):
        written = plain(region.text(row, column))
        if written and name and written != name:
            yield range(first, row)
            first = row
        name = written or name
    yield range(first, table.end + 1)


def _own_places(region: Region, table: IndicatorTable, rows: range, unit: MoneyUnit) -> Iterator[Place]:
    """The first filled cell of each column, else the first."""
    for column, path in table.extra.items():
        filled = (row for row in rows if plain(region.text(row, column)))
        row = next(filled, rows.start)
        yield Place(path, row, column, unit=unit if field_type(path) is FieldType.AMOUNT else None)
