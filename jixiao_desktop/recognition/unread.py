"""What of a form was not understood: nothing that an office has written is left out without a word.

Comes in: a region and what was taken of it. Goes out: the columns of its lists that nobody reads, and doubts about the cells that
are neither labels nor values.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.inline import inline_fields
from jixiao_desktop.recognition.places import Taken
from jixiao_desktop.recognition.prompts import gives_way, is_dash
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.values import Values
from jixiao_desktop.recognition.words import beginning

_MOST_UNKNOWN = 1000  # cells that are named one by one
_MOST_HEAD_ROWS = 3  # a higher cell stands beside the list
_LONGEST_NUMBER = 60
_PAPER = re.compile(
    r"(?:部门|预算|决算|公开)*(?:表[0-9]{1,2}(?:-[0-9]{1,2})?|[0-9]{1,2}(?:-[0-9]{1,2})?表)|报表编号:[0-9a-zA-Z_-]+"
    r"|\((?:监控(?:时段|期间):?)?(?:20[0-9]{2}年)?[0-9]{1,2}[-—~至到][0-9]{1,2}月份?\)|其中:?|[-—]+|无"
)
_NOTE = re.compile(r"(?:注|备注|说明|填表说明|填报说明)[:：1一.]")


def unread_columns(region: Region, heads: range, rows: Iterable[int], known: Collection[int]) -> Iterator[Square]:
    """The heads of columns behind the first ``known`` one that hold something in ``rows`` and are not read; of a column without
    a head its first text. ``heads`` are the rows of the head."""
    filled: dict[int, ForeignCell] = {}
    for row in rows:
        for cell in region.row_cells(row):
            if min(known) < cell.column < region.columns and cell.column not in known and _says_something(cell):
                filled.setdefault(cell.column, cell)
    told = dict.fromkeys(_named(region, heads, at, filled[at], known) for at in sorted(filled))
    return ((cell.row, cell.column) for cell in told if cell is not None)


def _says_something(cell: ForeignCell) -> bool:
    return cell.is_filled and not is_dash(cell.text) and not gives_way(cell.text)


def _named(region: Region, heads: range, at: int, first: ForeignCell, known: Collection[int]) -> ForeignCell | None:
    """What to call the column ``at`` by: a head over several that are all not read, else its own; ``None`` where its head is
    that of a column which is read."""
    over = [cell for row in (heads[0], heads[-1]) if (cell := region.at(row, at)) and cell.is_filled]
    own = [cell for cell in over if cell.rows <= _MOST_HEAD_ROWS]
    alone = (cell for cell in own if not any(cell.column <= one <= cell.last_column for one in known))
    return next(alone, None if over else first)


def doubt_unread(region: Region, taken: Taken, values: Values) -> None:
    """Everything that was not understood is listed."""
    notes, unknown = _notes(region), 0
    for cell in region.cells:
        if taken.accounts_for(cell.row, cell.column) or cell.row in notes:
            continue
        if cell.is_filled and not _is_ornament(cell.text):
            unknown += 1
            if unknown <= _MOST_UNKNOWN:
                values.doubt("doubt-unknown", cell.row, cell.column)
    if unknown > _MOST_UNKNOWN:
        values.doubt_whole("doubt-more", count=unknown - _MOST_UNKNOWN)
    for code, squares in (("doubt-column", taken.unread), ("doubt-rows", taken.totals_only)):
        for row, column in squares:
            values.doubt(code, row, column)


def _notes(region: Region) -> set[int]:
    """The rows with the form's own notes: 注：…, and what goes on below it over the whole width."""
    notes: set[int] = set()
    for row in region.filled(region.first, region.last + 1):
        cells = list(islice((cell for cell in region.row_cells(row) if cell.is_filled), 2))
        alone = len(cells) == 1 and (region.is_flat or cells[0].columns * 2 > region.columns)
        if alone and (_NOTE.match(beginning(cells[0].text)) or (row - 1 in notes and not inline_fields(cells[0].text))):
            notes.add(row)
    return notes


def _is_ornament(text: str) -> bool:
    """附件2, 预算05-2表, （1—8月）, a serial number, 无: words of the paper, not of the form."""
    words = beginning(text)
    if _PAPER.fullmatch(words):
        return True
    is_number = words.strip("()（）年度").isdecimal() or words in ("/", "-", "—")
    return words.startswith("附") or (is_number and len(text) <= _LONGEST_NUMBER)
