"""Tables of other offices' files as plain values, whatever program wrote them.

Goes out of every reader and into recognition: cells with their spans, their text as the file shows it, and their address.
Rows and columns count from 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from jixiao_desktop.errors import Message


@dataclass(frozen=True, slots=True)
class ForeignCell:
    """One cell with content; a merged one stands at its upper left corner.

    ``text`` is what the file shows, paragraphs as line breaks. ``number`` is the exact value of a number cell, whose text
    is as its number format shows it if no digit is lost. ``address`` is how the file's own program names it: ``C7``, or
    ``R12C5`` in a Word table. The value of a ``formula`` cell is the one stored with it: a fill leaves such a cell alone.
    """

    row: int
    column: int
    text: str
    address: str
    rows: int = 1
    columns: int = 1
    number: Decimal | None = None
    formula: bool = False

    @property
    def is_filled(self) -> bool:
        """Whether anything but blanks stands in it."""
        return bool(self.text) and not self.text.isspace()

    @property
    def last_row(self) -> int:
        return self.row + self.rows - 1

    @property
    def last_column(self) -> int:
        return self.column + self.columns - 1


@dataclass(frozen=True)
class ForeignTable:
    """One sheet, or one table of a document. ``before`` are the paragraphs between the table before and this one, ``after``
    those behind the last. Blank merged areas are cells with an empty text, so that a blank form shows its shape. ``widths`` are
    the millimetres of those columns for which the file says it."""

    name: str
    cells: tuple[ForeignCell, ...]
    hidden: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    widths: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def at(self) -> Mapping[tuple[int, int], ForeignCell]:
        """The cell that covers a square; a square that no cell covers is blank."""
        return MappingProxyType(
            {
                (row, column): cell
                for cell in self.cells
                for row in range(cell.row, cell.last_row + 1)
                for column in range(cell.column, cell.last_column + 1)
            }
        )

    @cached_property
    def by_row(self) -> Mapping[int, list[ForeignCell]]:
        """The cells that begin in a row, from the left."""
        rows: dict[int, list[ForeignCell]] = {}
        for cell in self.cells:
            rows.setdefault(cell.row, []).append(cell)
        return MappingProxyType(rows)

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The rows in which cells begin, from above: of a sheet of a million rows these few."""
        return tuple(sorted(self.by_row))

    @cached_property
    def rows(self) -> int:
        return max((cell.last_row + 1 for cell in self.cells), default=0)

    @cached_property
    def columns(self) -> int:
        return max((cell.last_column + 1 for cell in self.cells), default=0)


@dataclass(frozen=True)
class ForeignFile:
    """What was read of one file: its tables in their order, and warnings of what was left out or is not sure (hidden
    sheets, formulas without a stored result, text boxes, deleted text)."""

    name: str
    tables: tuple[ForeignTable, ...]
    warnings: tuple[Message, ...] = field(default=())
