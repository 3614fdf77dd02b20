"""A form whose fields a person put elsewhere, read again.

Comes in: a form as it was understood, and where its fields stand now. Goes out: what it says now. A form of ours keeps what
its definition read, but for the values whose places changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, cast

from jixiao_desktop.document.model import Document, Doubt
from jixiao_desktop.document.values import ListRow, rows_of, single_paths, value_at, with_value
from jixiao_desktop.recognition.about import About
from jixiao_desktop.recognition.own_values import with_list_rows
from jixiao_desktop.recognition.places import Place, RowSlot, Taken
from jixiao_desktop.recognition.recognising import Recognised, document_of, doubts_about
from jixiao_desktop.recognition.sentences import SENTENCES
from jixiao_desktop.recognition.values import Values
from jixiao_desktop.vocabulary.kinds import Horizon


def read_again(
    form: Recognised, about: About, places: Sequence[Place], slots: Sequence[RowSlot], known: Collection[str]
) -> Recognised:
    """``form`` with its fields at other places; ``known`` are the addresses of the cells that a person spoke of."""
    values = Values(form.region)
    document = document_of(form.region, about, Taken(list(places), list(slots)), values)
    doubts: Sequence[Doubt] = [*_unknown(form, known), *values.doubts]
    if form.filled is not None:
        document = _exact(form, about, document, slots)
        doubts = [*_exact_doubts(form, known), *(doubt for doubt in values.doubts if doubt.where in known)]
    doubts = (*doubts_about(about, document, values), *doubts)
    document = replace(document, source=form.document.source, form=form.document.form, doubts=doubts)
    return replace(form, about=about, places=tuple(places), slots=tuple(slots), document=document)


def _unknown(form: Recognised, known: Collection[str]) -> Iterator[Doubt]:
    """Cells that were not understood, and of which nobody said anything."""
    reason = SENTENCES.say("doubt-unknown").text
    return (one for one in form.document.doubts if one.reason == reason and one.where not in known)


def _exact_doubts(form: Recognised, known: Collection[str]) -> Iterator[Doubt]:
    general = set(doubts_about(form.about, form.document, Values(form.region)))
    return (one for one in form.document.doubts if one not in general and one.where not in known)


def _exact(form: Recognised, about: About, now: Document, slots: Sequence[RowSlot]) -> Document:
    """The document of ``form`` with what ``now`` says otherwise than the same places said before."""
    before = document_of(form.region, form.about, Taken(list(form.places)), Values(form.region))
    document = form.document
    for path in dict.fromkeys((*single_paths(before), *single_paths(now))):
        value = value_at(now, path)
        if value != value_at(before, path):
            document = with_value(document, path, value)
    rows = dict(zip(form.slots, _rows_of_slots(form), strict=True))
    return with_list_rows(document, [_exact_row(form, about, slot, rows) for slot in slots])


def _rows_of_slots(form: Recognised) -> Iterator[ListRow | None]:
    """The row of the document that each slot gave, ``None`` for a blank one."""
    filled = [slot for slot, is_filled in zip(form.slots, form.filled or (), strict=True) if is_filled]
    found: dict[RowSlot, ListRow] = {}
    for rows in ("objectives", "tasks", "indicators"):
        own = sorted((slot for slot in filled if slot.rows == rows), key=lambda slot: slot.horizon is Horizon.ANNUAL)
        found |= zip(own, rows_of(form.document, rows), strict=True)
    return (found.get(slot) for slot in form.slots)


def _exact_row(form: Recognised, about: About, slot: RowSlot, rows: dict[RowSlot, ListRow | None]) -> ListRow | None:
    if slot in rows:
        return rows[slot]
    old = _same_row(slot, rows)
    exact, before = (rows[old], _row(form, form.about, old)) if old else (None, None)
    now = _row(form, about, slot)
    if exact is None or before is None or now is None:
        return now
    names = [field.name for field in fields(now) if field.name != "row"]
    changed = {name: value for name in names if (value := getattr(now, name)) != getattr(before, name)}
    return replace(exact, **cast(Any, changed))


def _same_row(slot: RowSlot, rows: Collection[RowSlot]) -> RowSlot | None:
    """What ``slot`` was before."""
    found = [one for one in rows if (one.rows, one.row) == (slot.rows, slot.row)]
    return next((one for one in found if one.horizon is slot.horizon), None) or (found[0] if len(found) == 1 else None)


def _row(form: Recognised, about: About, slot: RowSlot) -> ListRow | None:
    document = document_of(form.region, about, Taken(slots=[slot]), Values(form.region))
    return next(iter(rows_of(document, slot.rows)), None)
