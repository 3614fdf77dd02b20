"""By which words a cell of a layout is known again in another file of that layout.

Comes in: a form and a square of it. Goes out: an anchor, which names the same cell, column or level in every such form.
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.places import Place
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.words import plain

COLUMN, CELL, LEVEL = "列", "格", "级"  # how anchors begin that hold for every file of a layout
_HERE, _ROW_HERE = "此格", "此行"  # what is said of one file's own rows


def square_of(form: Recognised, place: Place) -> Square:
    """The upper left square of the cell in which ``place`` is."""
    cell = form.region.at(place.row, place.column)
    return (cell.row, cell.column) if cell else (place.row, place.column)


def row_list_at(form: Recognised, square: Square) -> str | None:
    """The list (``indicators``) of which a cell belongs to a row."""
    cell = form.region.at(*square)
    last = cell.last_row if cell else square[0]
    return next((slot.rows for slot in form.slots if square[0] <= slot.row <= last), None)


def heads_rows(form: Recognised, square: Square) -> bool:
    """Whether a level's name stands in the cell."""
    return any(square_of(form, place) == square for slot in form.slots for place in slot.heads)


def column_anchor(form: Recognised, square: Square) -> str:
    """The words of the column's head."""
    region, column, rows = form.region, square[1], row_list_at(form, square)
    first = min(slot.row for slot in form.slots if slot.rows == rows)
    head = next((plain(cell.text) for cell in region.above(first, column) if plain(cell.text)), "")
    return f"{COLUMN} {column} {head}"


def cell_anchor(form: Recognised, square: Square) -> str:
    """The words of the label beside a cell, else above it; of a level its own; any other cell of a row by its square."""
    region, (row, column) = form.region, square
    if row_list_at(form, square):
        if heads_rows(form, square):
            return f"{LEVEL} {column} {plain(region.text(*square))}"
        return f"{_HERE} {column} {row}"
    values = {square_of(form, place) for place in form.places}
    left = _label(region.left_of(row, column), values)
    above = "" if left else _label(region.above(row, column), values)
    return f"{CELL} {column} {left} {above} {_occurrence(region, square, left or above)}"


def row_anchor(square: Square) -> str:
    """The row in which a cell stands."""
    return f"{_ROW_HERE} {square[1]} {square[0]}"


def anchors_of(form: Recognised, square: Square) -> tuple[str, ...]:
    """Every anchor by which something may have been said of a cell."""
    of_column = (column_anchor(form, square),) if row_list_at(form, square) else ()
    rows = (slot.row for slot in form.slots)
    return (*of_column, cell_anchor(form, square), *(row_anchor((row, 0)) for row in rows if row == square[0]))


def is_lasting(anchor: str) -> bool:
    """Whether an anchor holds for other files of its layout too."""
    return anchor.split(" ")[0] in (COLUMN, CELL, LEVEL)


def is_of_column(anchor: str) -> bool:
    return anchor.split(" ")[0] == COLUMN


def is_of_row(anchor: str) -> bool:
    return anchor.split(" ")[0] == _ROW_HERE


def squares_of(form: Recognised, anchor: str) -> list[Square]:
    """The cells that an anchor names: of a column one of its cells, of a level every cell with that name."""
    kind, column = (*anchor.split(" "), "")[:2]
    if is_of_row(anchor):
        row = int(anchor.split(" ")[2])
        return [(row, int(column))] if any(slot.row == row for slot in form.slots) else []
    squares = ((cell.row, cell.column) for cell in form.region.cells if str(cell.column) == column)
    name = _column_or_none if kind == COLUMN else cell_anchor
    found = [square for square in squares if name(form, square) == anchor]
    return found if kind == LEVEL else found[:1]


def _column_or_none(form: Recognised, square: Square) -> str:
    return column_anchor(form, square) if row_list_at(form, square) else ""


def _label(cells: Iterator[ForeignCell], values: set[Square]) -> str:
    labels = (plain(cell.text) for cell in cells if (cell.row, cell.column) not in values)
    return next((label for label in labels if label), "")


def _occurrence(region: Region, square: Square, label: str) -> int:
    """How many cells before it bear the same label: a form may have 联系电话 twice."""
    return sum(plain(cell.text) == label and (cell.row, cell.column) < square for cell in region.cells)
