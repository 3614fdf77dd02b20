"""What is to be changed in another office's file: nothing but texts of cells and lines, and rows that are added.

Goes out of recognition and into the writers of workbooks and documents. Tables, rows and columns count from 0 and are those of
the :class:`~jixiao_desktop.foreign_grid.ForeignFile` that was read; rows added do not change how the others are counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Splice:
    """``text`` stands for the characters from ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class CellChange:
    """A cell by its upper left square; in the ``copy``-th added copy of its row, if that is not 0. A whole cell may become a
    ``number``. Where a ``prompt`` gave way, its colour does not hold for the value."""

    table: int
    row: int
    column: int
    splices: tuple[Splice, ...]
    number: Decimal | None = None
    copy: int = 0
    prompt: bool = False


@dataclass(frozen=True)
class LineChange:
    """Line ``line`` of the paragraphs between tables: those of ``gap`` 0 stand before the first table."""

    gap: int
    line: int
    splices: tuple[Splice, ...]


@dataclass(frozen=True)
class RowCopies:
    """Rows ``first`` to ``last`` stand again, blank, ``count`` times below themselves. The labels that begin in the columns
    ``stretched`` reach over them; those in the columns ``repeated`` stand again."""

    table: int
    first: int
    last: int
    count: int
    stretched: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows are added."""
        return self.count * (self.last - self.first + 1)


@dataclass(frozen=True)
class Changes:
    """Everything that is to be changed in one file."""

    cells: tuple[CellChange, ...] = ()
    copies: tuple[RowCopies, ...] = ()
    lines: tuple[LineChange, ...] = ()


@dataclass(frozen=True)
class GrownRow:
    """A row that was made higher, as a text in it needs more lines than it showed. ``row`` counts in the filled file; ``height`` in
    points, ``None`` where the program that opens the file finds it. ``cut``: the text is too high even for the highest row."""

    table: int
    row: int
    height: float | None = None
    cut: bool = False


@dataclass(frozen=True)
class WrittenFile:
    """The bytes of a filled file, the rows that are higher in it, and the cells whose texts need more lines than the one to which the
    file holds them, by table and address."""

    content: bytes
    grown: tuple[GrownRow, ...] = ()
    unbroken: tuple[tuple[int, str], ...] = ()


def spliced(text: str, splices: tuple[Splice, ...]) -> str:
    """``text`` with all its splices, which do not overlap."""
    for splice in sorted(splices, key=lambda one: one.start, reverse=True):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return text
