"""Which parts of a file hold a form each.

Comes in: the tables of a file. Goes out: regions, one a form; a table that goes on behind a page break is joined to the one
before, several forms on one sheet are parted at their titles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.recognition.about import is_title
from jixiao_desktop.recognition.indicator_heads import heads_indicators
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import plain

_NEAR_LINES = 8  # lines above a table that may be its title, 附件, year and unit
_TOP_ROWS = 4
_MOST_BLANK_ROWS = 200  # what stands further below is no part of the form
_MOST_BLANK_ROWS_IN_ALL = 2_000  # nor is what stands behind so many, few at a time


@dataclass(frozen=True)
class _Joined:
    """A table with those that go on with it; ``pieces`` as a region has them."""

    table: ForeignTable
    pieces: tuple[tuple[int, int], ...]


def regions_of(file: ForeignFile, first: int = 0) -> list[Region]:
    """The regions of all tables in their order, those that hold no form among them. ``first`` is the first table's number."""
    found: list[Region] = []
    tables = _joined(file.tables, first)
    for at, joined in enumerate(tables):
        after = tables[at + 1] if at + 1 < len(tables) else None
        behind = after.table.before if after else joined.table.after
        gap = after.pieces[0][0] if after else first + len(file.tables)
        heading = (*tables[0].table.before[:_NEAR_LINES], *(_title_alone(tables[at - 1].table) if at else ()))
        found += _parted(joined, first + at, tuple(_behind(behind)), gap, heading)
    return found


def _title_alone(table: ForeignTable) -> tuple[str, ...]:
    """The lines of a table that holds nothing but a title and what stands about it."""
    if len(table.by_row) > _TOP_ROWS:
        return ()
    texts = [line for cell in table.cells for line in cell.text.split("\n") if plain(line)]
    return tuple(texts) if any(map(is_title, texts)) and len(texts) <= 2 * _TOP_ROWS else ()


def _behind(lines: Sequence[str]) -> Iterator[str]:
    """The lines below a table up to the title of the next."""
    for line in lines[:_NEAR_LINES]:
        if is_title(line) or plain(line).startswith("附件"):
            return
        yield line


def _parted(
    joined: _Joined, number: int, behind: tuple[str, ...], gap: int, heading: tuple[str, ...]
) -> Iterator[Region]:
    table = joined.table
    starts = _starts(table)
    prose = tuple(table.before[-_NEAR_LINES:])
    gaps = (joined.pieces[0][0], len(table.before) - len(prose)), (gap, 0)
    filled = table.filled
    above = heading
    for at, first in enumerate(starts):
        if at == 1:
            above = (*heading, *_top_lines(table, starts[0]))
        last = _last_row(table, filled, starts[at + 1] if at + 1 < len(starts) else table.rows)
        lines = prose if at == 0 else (), behind if at == len(starts) - 1 else ()
        yield Region(table, first, last, number, *lines, joined.pieces, gaps, above)


def _top_lines(table: ForeignTable, first: int) -> list[str]:
    """The title of a sheet and what stands below it, for the forms further down that have none of their own."""
    lines: list[str] = []
    for row in table.filled[:_TOP_ROWS]:
        texts = [cell.text for cell in table.by_row[row] if plain(cell.text)]
        if row >= first and len(texts) > 1 and meaning_of(texts[0]) is not None:
            return lines
        lines += texts
    return lines


def _last_row(table: ForeignTable, filled: Sequence[int], end: int) -> int:
    """The last row with content before ``end``."""
    lowest = filled[bisect_left(filled, end) - 1] if filled else end - 1
    return min(max((cell.last_row for cell in table.by_row.get(lowest, ())), default=lowest), end - 1)


def _starts(table: ForeignTable) -> list[int]:
    """First rows of the forms: a title opens one once the form before has its indicators."""
    starts, has_indicators = [0], False
    region = Region(table, 0, table.rows - 1)
    before = blank = 0
    for row in table.filled:
        blank += max(0, row - before - 1)
        if row - before > _MOST_BLANK_ROWS or blank > _MOST_BLANK_ROWS_IN_ALL:
            starts.append(row)
            has_indicators, blank = False, 0
        before = max(before, *(cell.last_row for cell in table.by_row[row]))
        if has_indicators and _opens(table, row):
            starts.append(_with_lines_above(table, row, starts[-1]))
            has_indicators = False
        has_indicators = has_indicators or heads_indicators(region, row)
    return starts


def _opens(table: ForeignTable, row: int) -> bool:
    cells = [cell for cell in table.by_row.get(row, ()) if cell.is_filled]
    if len(cells) == 1 and is_title(cells[0].text.split("\n")[0]):
        return True
    meaning = meaning_of(cells[0].text) if len(cells) > 1 else None
    return meaning is not None and meaning.field == "name" and meaning_of(cells[1].text) is None


def _with_lines_above(table: ForeignTable, row: int, first: int) -> int:
    """附件2 over a title belongs to it."""
    while row - 1 > first and plain("".join(c.text for c in table.by_row.get(row - 1, ()))).startswith("附"):
        row -= 1
    return row


def _joined(tables: Sequence[ForeignTable], first: int) -> list[_Joined]:
    groups: list[list[ForeignTable]] = []
    has_indicators = False
    for table in tables:
        goes_on = bool(groups) and has_indicators and _continues(groups[-1][0], table)
        if goes_on:
            groups[-1].append(table)
        else:
            groups.append([table])
            region = Region(table, 0, table.rows - 1)
            has_indicators = any(heads_indicators(region, row) for row in table.filled)
    joined: list[_Joined] = []
    for group in groups:
        joined.append(_one_below_another(group, first))
        first += len(group)
    return joined


def _continues(before: ForeignTable, table: ForeignTable) -> bool:
    """Whether a table goes on with the indicators of the one before: as wide, without a title and names of its own."""
    if before.columns != table.columns or any(is_title(line) for line in table.before):
        return False
    tops = [cell for row in range(_TOP_ROWS) for cell in table.by_row.get(row, ()) if cell.is_filled]
    own = (meaning for cell in tops if (meaning := meaning_of(cell.text)))
    names = {meaning.field for meaning in own if meaning.field} & {"name", "department.name"}
    return not names and not any(is_title(cell.text) for cell in tops) and bool(tops)


def _one_below_another(tables: Sequence[ForeignTable], first: int) -> _Joined:
    """``first`` is the number of the first of them."""
    if len(tables) == 1:
        return _Joined(tables[0], ((first, 0),))
    cells: list[ForeignCell] = []
    pieces: list[tuple[int, int]] = []
    below = 0
    for number, table in enumerate(tables, first):
        cells += (replace(cell, row=cell.row + below) for cell in table.cells)
        pieces.append((number, below))
        below += table.rows
    return _Joined(replace(tables[0], cells=tuple(cells), after=tables[-1].after), tuple(pieces))
