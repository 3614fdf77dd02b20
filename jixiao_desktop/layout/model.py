"""What every face of a form is drawn from: the grid of cells, the measured grid, and the pages.

Lengths are millimetres, font sizes points, rows and columns count from 0. ``y`` grows downwards from the page's top.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from jixiao_desktop.document.values import ListRow
from jixiao_desktop.vocabulary.target_parts import TargetPart


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    FIT = "fit"  # centred while it is short, else left; settled by measuring


class Block(StrEnum):
    """Where a row of the grid stands; only table rows have borders."""

    ABOVE = "above"
    TABLE = "table"
    BELOW = "below"


@dataclass(frozen=True)
class Seed:
    """What typing into a blank row adds: ``row`` with the typed field filled, as row ``position`` of ``rows``."""

    rows: str
    position: int
    row: ListRow


@dataclass(frozen=True)
class GridCell:
    """One cell: where it stands, what it prints, and which field is entered there.

    ``text`` is what is printed, and is ``before + value + after`` where a field is entered at ``path``; ``filler`` is
    printed instead of a blank value. ``number`` is set for a cell that prints nothing but an amount, in the form's unit.
    ``tick`` is the choice that a tick cell stands for. ``label`` cells are words of the form: they are repeated whole
    when a page break cuts them. A ``derived`` value was not entered but follows from others, as ``why`` says;
    ``help`` is the form's 填表说明 for it; ``required`` and ``limit`` (characters) are what the form asks of it, ``usual``
    what is usually written there. ``part`` is the part of the 指标值 at ``path`` that stands here, where the form has a cell for each.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str
    align: Align = Align.CENTER
    top: bool = False
    size: float = 10.0
    bold: bool = False
    label: bool = False
    path: str | None = None
    before: str = ""
    value: str = ""
    after: str = ""
    filler: str = ""
    number: Decimal | None = None
    tick: str | None = None
    seed: Seed | None = None
    derived: bool = False
    why: str = ""
    help: str = ""
    required: bool = False
    limit: int | None = None
    usual: tuple[str, ...] = ()
    part: TargetPart | None = None

    @property
    def last_row(self) -> int:
        return self.row + self.rows - 1


@dataclass(frozen=True)
class Head:
    """Rows ``first`` to ``last`` stand again on every page that continues a row up to ``until``."""

    first: int
    last: int
    until: int


@dataclass(frozen=True)
class GridRow:
    """``keep``: never the first table row of a page by itself. ``entry``: the document row printed here, e.g. ``indicators.3``.

    ``group``: where rows of the record are repeated, the list and the levels that the row belongs to.
    """

    block: Block = Block.TABLE
    keep: bool = False
    entry: str | None = None
    group: str | None = None


@dataclass(frozen=True)
class Grid:
    """A form filled from a document: every square of ``rows`` × ``widths`` belongs to exactly one cell."""

    form: str
    title: str
    landscape: bool
    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    cells: tuple[GridCell, ...]
    heads: tuple[Head, ...]
    unit: str


@dataclass(frozen=True)
class MeasuredCell:
    """A cell with its text broken into ``lines``; ``cell.align`` is settled. ``height`` is what the text needs."""

    cell: GridCell
    lines: tuple[str, ...]
    height: float


@dataclass(frozen=True)
class MeasuredGrid:
    """The grid on an endless page: ``heights`` of the rows in mm, each at least what its cells need."""

    grid: Grid
    cells: tuple[MeasuredCell, ...]
    heights: tuple[float, ...]


@dataclass(frozen=True)
class PlacedLine:
    """One line of text: ``x`` its left end, ``y`` its baseline, ``width`` its advance."""

    x: float
    y: float
    width: float
    text: str


@dataclass(frozen=True)
class PlacedCell:
    """A cell, or a piece of one, on a page. ``lines`` lie inside the box."""

    cell: GridCell
    x: float
    y: float
    width: float
    height: float
    border: bool
    lines: tuple[PlacedLine, ...]


@dataclass(frozen=True)
class Mark:
    """Text in the page's margin (running head, page number)."""

    x: float
    y: float
    text: str
    size: float


@dataclass(frozen=True)
class Page:
    """One A4 page, ``number`` of ``count``."""

    width: float
    height: float
    number: int
    count: int
    cells: tuple[PlacedCell, ...]
    marks: tuple[Mark, ...]
