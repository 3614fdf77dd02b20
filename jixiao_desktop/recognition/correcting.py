"""What a person says a cell means, against what was recognised.

Comes in: a form, and for cells of it the field that they are. Goes out: the form read again, always from how the program
understood it, so that each correction can be taken back by itself. A correction of a layout is known again in another file of
that layout by the words around the cell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from jixiao_desktop.recognition.anchors import (
    anchors_of,
    cell_anchor,
    column_anchor,
    is_lasting,
    is_of_column,
    is_of_row,
    row_anchor,
    row_list_at,
    square_of,
    squares_of,
)
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.list_labels import head_of
from jixiao_desktop.recognition.meanings import NOTHING, meant
from jixiao_desktop.recognition.moving import Moving
from jixiao_desktop.recognition.places import Correction, Place, RowSlot
from jixiao_desktop.recognition.reading_again import read_again
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import Horizon

_LONGEST_LABEL = 30


def fields_at(form: Recognised, square: Square) -> tuple[str, ...]:
    """The paths that a cell was understood as."""
    found = [place.path for place in form.places if square_of(form, place) == square]
    for slot in form.slots:
        places = (*slot.places, *slot.heads)
        found += [row_path(slot, place) for place in places if square_of(form, place) == square]
    return tuple(dict.fromkeys(found))


def row_path(slot: RowSlot, place: Place) -> str:
    """The path of a field of a row, as :mod:`.meanings` has it."""
    owner = "midterm" if slot.horizon is Horizon.MIDTERM and place in slot.places else ROW_LISTS[slot.rows].singular
    return f"{owner}.{place.path}:{place.choice}" if place.choice else f"{owner}.{place.path}"


def correction_of(form: Recognised, square: Square, path: str, whole: bool = True) -> Correction:
    """A cell is what ``path`` says; in a list the ``whole`` column, else only the cell."""
    before = form.uncorrected or form
    of_column = whole and row_list_at(before, square)
    return Correction(column_anchor(before, square) if of_column else cell_anchor(before, square), path)


def without_row(square: Square) -> Correction:
    """The row of a list in which a cell stands is not to be imported."""
    return Correction(row_anchor(square), NOTHING)


def corrections_at(form: Recognised, square: Square) -> tuple[Correction, ...]:
    """What was said of a cell, or of its column or row."""
    known = anchors_of(form.uncorrected or form, square)
    return tuple(one for one in form.corrections if one.anchor in known)


def corrected(form: Recognised, corrections: Sequence[Correction]) -> Recognised:
    """``form`` as the program understood it, with those of ``corrections`` whose cells it has, the later over the earlier."""
    before = form.uncorrected or form
    moving, used = Moving.of(before), []
    for correction in corrections:
        squares = squares_of(before, correction.anchor)
        used += [correction] if squares else []
        for square in squares:
            if is_of_row(correction.anchor):
                moving.leave_row(square[0])
            else:
                moving.move(square, meant(correction.path), is_of_column(correction.anchor))
    if not used:
        return before
    again = read_again(before, moving.about, moving.places, moving.slots, moving.known)
    return replace(again, filled=None, corrections=tuple(used), uncorrected=before)


def lasting(corrections: Sequence[Correction]) -> list[Correction]:
    """Those that hold for every file of the layout."""
    return [one for one in corrections if is_lasting(one.anchor)]


def fingerprint(form: Recognised) -> str:
    """The same for every file of one layout: by its labels, the rows of its lists left out."""
    form = form.uncorrected or form
    rows = {slot.row for slot in form.slots}
    labels = {
        plain(cell.text)
        for cell in form.region.cells
        if cell.row not in rows and len(cell.text) <= _LONGEST_LABEL and (meaning_of(cell.text) or head_of(cell.text))
    }
    return sha256("\n".join(sorted(labels)).encode()).hexdigest()[:16]


def remembered(form: Recognised, known: Mapping[str, Sequence[Correction]]) -> Recognised:
    """``form`` with what was corrected in its layout before; ``known`` is by :func:`fingerprint`."""
    return corrected(form, known.get(fingerprint(form), ())) if known else form
