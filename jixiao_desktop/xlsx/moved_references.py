"""References to cells after rows were added to a sheet: ranges, and the references inside formulas.

Comes in: which rows are added where. Goes out: where a row, a range or a formula's references then stand. A range that ends in the
row that was copied takes the copies in, as a sum or a validation over the rows of a list has to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jixiao_desktop.foreign_changes import CellChange, RowCopies

_CELL = re.compile(r"(\$?[A-Za-z]{1,3}\$?)([0-9]{1,7})")
_TOKEN = re.compile(
    r"\"(?:[^\"]|\"\")*\""
    r"|(?P<sheet>(?:'(?:[^']|'')+'|(?:\[[^\]]*\])?[^\W\d][\w.]*(?::[^\W\d][\w.]*)?)!)?"
    r"(?P<range>(?<![\w.])(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w(.!]))"
    r"|'(?:[^']|'')*'!?|\[[^\]]*\]|[\w.]+"
)


@dataclass(frozen=True)
class Moves:
    """The rows that are added to one sheet. Rows count from 0 here."""

    copies: tuple[RowCopies, ...] = ()

    def row(self, row: int) -> int:
        """Where a row of the sheet stands then."""
        return row + sum(copies.rows for copies in self.copies if copies.last < row)

    def square(self, change: CellChange) -> tuple[int, int]:
        """The row in which a changed cell stands then, and its column."""
        heights = (one.last - one.first + 1 for one in self.copies if one.first <= change.row <= one.last)
        return self.row(change.row) + change.copy * next(heights, 0), change.column

    def last(self, row: int) -> int:
        """The same for the last row of a range: rows copied right below it belong to it."""
        return row + sum(copies.rows for copies in self.copies if copies.last <= row)

    def range(self, reference: str) -> str:
        """``E5:E9`` as it is to be written then; a range of whole rows (``$1:$3``) too; anything else as it stands."""
        first, colon, last = reference.partition(":")
        if not colon:
            return self._moved(first, False)
        return f"{self._moved(first, False)}:{self._moved(last, _row_of(first) < _row_of(last))}"

    def area(self, reference: str) -> str:
        """A list of ranges that say where something holds, single rows too: they reach over their copies."""
        return " ".join(self._area(one) for one in reference.split())

    def _area(self, reference: str) -> str:
        first, _, last = reference.partition(":")
        begin, end = self._moved(first, False), self._moved(last or first, True)
        return begin if begin == end else f"{begin}:{end}"

    def _moved(self, reference: str, is_last: bool) -> str:
        match = re.fullmatch(r"(\$?[A-Za-z]{0,3}\$?)([0-9]{1,7})", reference)
        if match is None:
            return reference
        row = int(match[2]) - 1
        return f"{match[1]}{(self.last(row) if is_last else self.row(row)) + 1}"


def _row_of(reference: str) -> int:
    match = re.search(r"[0-9]+$", reference)
    return int(match[0]) if match else 0


def moved_formula(formula: str, moves: Mapping[str, Moves], own: str) -> str:
    """``formula`` of the sheet ``own`` with its references to the sheets of ``moves``, by their names. References over several sheets
    at once, and to other workbooks, stay."""

    def moved(match: re.Match[str]) -> str:
        if match["range"] is None:
            return match[0]
        sheet = match["sheet"] or ""
        name = sheet.rstrip("!").strip("'").replace("''", "'") if sheet else own
        known = moves.get(name.casefold())
        return sheet + known.range(match["range"]) if known else match[0]

    return _TOKEN.sub(moved, formula)


def moved_location(location: str, moves: Mapping[str, Moves], own: str) -> str:
    """The same for where a link leads, which may begin with ``#``."""
    mark = "#" if location.startswith("#") else ""
    return mark + moved_formula(location.removeprefix("#"), moves, own)


def moves_of(copies: Sequence[RowCopies], table: int) -> Moves:
    return Moves(tuple(sorted((one for one in copies if one.table == table), key=lambda one: one.last)))
