"""What a person says a cell means, against what was recognised.

Comes in: a form, and for cells of it the field that they are. Goes out: the form read again. A correction of a layout is known
again in another file of that layout by the words around the cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.labels import head_of, meaning_of
from jixiao_desktop.recognition.places import Place, RowSlot
from jixiao_desktop.recognition.recognising import Recognised, read_again
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.fields import SINGULARS, FieldType, form_field_type
from jixiao_desktop.vocabulary.money import MoneyUnit

NOTHING = ""  # the path of a cell that is not to be imported
_LONGEST_LABEL = 30


@dataclass(frozen=True)
class Correction:
    """The cell at the ``anchor`` is ``path`` (as forms write it: ``manager``, ``indicator.note``) or :data:`NOTHING`.

    In a table with a row for each indicator, task or goal it is the whole column.
    """

    anchor: str
    path: str


def square_of(form: Recognised, place: Place) -> Square:
    """The upper left square of the cell in which ``place`` is."""
    cell = form.region.at(place.row, place.column)
    return (cell.row, cell.column) if cell else (place.row, place.column)


def row_list_at(form: Recognised, square: Square) -> str | None:
    """The list (``indicators``) of which a cell belongs to a row."""
    cell = form.region.at(*square)
    last = cell.last_row if cell else square[0]
    return next((slot.rows for slot in form.slots if square[0] <= slot.row <= last), None)


def fields_at(form: Recognised, square: Square) -> tuple[str, ...]:
    """The paths, as forms write them, that a cell was understood as."""
    found = [place.path for place in form.places if square_of(form, place) == square]
    singular = {rows.name: rows.singular for rows in SINGULARS.values()}
    for slot in form.slots:
        found += [f"{singular[slot.rows]}.{one.path}" for one in slot.places if square_of(form, one) == square]
    return tuple(dict.fromkeys(found))


def correction_at(form: Recognised, square: Square, path: str) -> Correction:
    return Correction(_anchor(form, square), path)


def corrected(form: Recognised, corrections: Sequence[Correction]) -> Recognised:
    """``form`` read again with those of ``corrections`` whose cells it has."""
    for correction in corrections:
        square = next((square for square in _squares(form) if _anchor(form, square) == correction.anchor), None)
        if square is not None:
            form = _corrected(form, square, correction.path)
    return form


def fingerprint(form: Recognised) -> str:
    """The same for every file of one layout: by its labels, the rows of its lists left out."""
    rows = {slot.row for slot in form.slots}
    labels = {
        plain(cell.text)
        for cell in form.region.cells
        if cell.row not in rows and len(cell.text) <= _LONGEST_LABEL and (meaning_of(cell.text) or head_of(cell.text))
    }
    return sha256("\n".join(sorted(labels)).encode()).hexdigest()[:16]


def without_cell(form: Recognised, square: Square) -> Recognised:
    """``form`` read again without what stands in one cell; nothing else of its column changes."""
    cell = form.region.at(*square)
    places = [place for place in form.places if square_of(form, place) != square]
    slots = [
        replace(slot, places=tuple(one for one in slot.places if square_of(form, one) != square)) for slot in form.slots
    ]
    return read_again(form, places, slots, {cell.address} if cell else ())


def _squares(form: Recognised) -> Iterator[Square]:
    return ((cell.row, cell.column) for cell in form.region.cells)


def _anchor(form: Recognised, square: Square) -> str:
    """The words of the label beside a cell, else above it; of a cell in a list those of its column's head."""
    region, (row, column) = form.region, square
    if row_list_at(form, square):
        first = min(slot.row for slot in form.slots if slot.rows == row_list_at(form, square))
        head = next((plain(cell.text) for cell in region.above(first, column) if plain(cell.text)), "")
        return f"列 {column} {head}"
    values = {square_of(form, place) for place in form.places}
    left = _label(region.left_of(row, column), values)
    above = "" if left else _label(region.above(row, column), values)
    return f"格 {column} {left} {above} {_occurrence(region, square, left or above)}"


def _label(cells: Iterator[ForeignCell], values: set[Square]) -> str:
    labels = (plain(cell.text) for cell in cells if (cell.row, cell.column) not in values)
    return next((label for label in labels if label), "")


def _occurrence(region: Region, square: Square, label: str) -> int:
    """How many cells before it bear the same label: a form may have 联系电话 twice."""
    return sum(plain(cell.text) == label and (cell.row, cell.column) < square for cell in region.cells)


def _corrected(form: Recognised, square: Square, path: str) -> Recognised:
    cell, beside = form.region.at(*square), next(form.region.left_of(*square), None)
    known = {one.address for one in (cell, beside) if one}  # the label beside it is understood with it
    rows = row_list_at(form, square)
    inside = next((place for place in form.places if square_of(form, place) == square), None)
    places = [place for place in form.places if square_of(form, place) != square and place.path != path]
    slots = list(form.slots)
    if rows:
        slots, cells = _without_column(form, rows, square)
        known |= {one.address for one in cells}
    owner, _, name = path.rpartition(".")
    if owner in SINGULARS:
        unit = _unit(form, path)
        slots = [_with_place(slot, Place(name, slot.row, square[1], unit=unit), owner) for slot in slots]
    elif path != NOTHING:
        words = (inside.before, inside.after) if inside else ("", "")
        places.insert(0, Place(path, *square, *words, unit=_unit(form, path)))
    return read_again(form, places, slots, known)


def _unit(form: Recognised, path: str) -> MoneyUnit | None:
    if form_field_type(path) is not FieldType.AMOUNT:
        return None
    return form.about.units[0] if form.about.units else MoneyUnit.TEN_THOUSAND_YUAN


def _with_place(slot: RowSlot, place: Place, owner: str) -> RowSlot:
    if slot.rows != SINGULARS[owner].name:
        return slot
    kept = tuple(one for one in slot.places if one.path != place.path)
    return replace(slot, places=(*kept, place))


def _without_column(form: Recognised, rows: str, square: Square) -> tuple[list[RowSlot], list[ForeignCell]]:
    """The rows without what stands in the column of a cell, and the cells of that column."""
    column, slots, cells = square[1], [], []
    for slot in form.slots:
        cell = form.region.at(slot.row, column)
        if slot.rows == rows:
            cells += [cell] if cell else []
            slot = replace(slot, places=tuple(one for one in slot.places if square_of(form, one)[1] != column))
        slots.append(slot)
    return slots, cells


def remembered(form: Recognised, known: Mapping[str, Sequence[Correction]]) -> Recognised:
    """``form`` with what was corrected in its layout before; ``known`` is by :func:`fingerprint`."""
    return corrected(form, known.get(fingerprint(form), ())) if known else form
