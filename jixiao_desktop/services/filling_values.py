"""One record in one foreign form.

Comes in: a form that was understood, a document, and the definition by which its figures follow. Goes out: what is to be written, and
messages for every value that has no place there, or whose place is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.document.derived import Deriving
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import rows_of, single_paths, value_at
from jixiao_desktop.errors import Message
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.recognition.filling import Filling, Value
from jixiao_desktop.recognition.filling_rows import fill_rows
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.services.places import place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.field_labels import label_of, row_field_label
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.money import format_amount

# What the title says, and what is not of the paper.
_NEVER_WRITTEN = frozenset({"source", "form", "unit", "year", "secret", "interim_months"})
# Where a row stands says these.
_SAID_BY_PLACE = frozenset({"level1", "level2", "kind", "horizon", "secret"})
_JOINED = {"annual_goal": "target", "achieved": "result"}
_BLANK = (None, "", ())


def fill_form(
    form: Recognised, document: Document, definition: Definition, place: str, grows: bool = True
) -> tuple[Filling, tuple[Message, ...]]:
    """What is written of ``document``, and what is to be said; ``place`` names the form. Rows are added if it ``grows``."""
    filling = Filling.of(form.region, grows)
    values = _Record(document, definition, any(slot.rows == "objectives" for slot in form.slots))
    for one in form.places:
        filling.put(one, one.path, values.at(one.path))
    filling.put_labels(form.places, values.at)
    filling.put_lines(values.at)
    if form.about.year is None and document.year is not None:
        filling.put_year(document.year)
    left_out = fill_rows(filling, form.slots, document, values.at)
    messages = [
        *_replaced(filling, place),
        *_about_unit(form, place),
        *_unplaced(document, filling, left_out, values, place),
    ]
    return filling, (*messages, *_occupied(filling, values, form, place))


class _Record:
    """The record's values as a form prints them: what was entered, else what follows from it."""

    def __init__(self, document: Document, definition: Definition, has_objectives: bool) -> None:
        self.document = document
        self._deriving = Deriving(definition, document)
        self.joins = not has_objectives

    def at(self, path: str) -> Value:
        value = value_at(self.document, path)
        if value not in _BLANK:
            return value if isinstance(value, str | Decimal | tuple) else str(value)
        if path in _JOINED and self.joins:
            return "\n".join(text for one in self.document.objectives if (text := getattr(one, _JOINED[path]))) or None
        return self._derived(path)

    def _derived(self, path: str) -> Value:
        found = self._deriving.at(path)
        if found.amount is None and found.text is None and path.startswith("funds.") and path.endswith(".budget"):
            source = path.split(".")[1]
            if source in ("total", "fiscal", "other"):
                found = self._deriving.at(f"tasks.{source}")
        return found.amount if found.amount is not None else found.text


def _unplaced(
    document: Document, filling: Filling, left_out: list[str], values: _Record, place: str
) -> Iterator[Message]:
    for path in left_out:
        yield SENTENCES.say("fill-no-row", place, found=_row_words(document, path))
    found = [label_of(path) for path in single_paths(document) if _is_missing(document, path, filling)]
    for rows in ROW_LISTS.values():
        for at, row in enumerate(rows_of(document, rows.name)):
            if f"{rows.name}.{at}" in left_out or (rows.name == "objectives" and values.joins):
                continue
            found += [
                row_field_label(rows.name, name)
                for name in rows.fields
                if name not in _SAID_BY_PLACE
                and getattr(row, name) not in _BLANK
                and f"{rows.name}.{at}.{name}" not in filling.placed
            ]
    if found:
        yield SENTENCES.say("fill-no-place", place, found="、".join(dict.fromkeys(found)))


def _is_missing(document: Document, path: str, filling: Filling) -> bool:
    return path not in _NEVER_WRITTEN and value_at(document, path) not in _BLANK and path not in filling.placed


def _row_words(document: Document, path: str) -> str:
    rows, _, at = path.partition(".")
    row = rows_of(document, rows)[int(at)]
    name = (row.name if not hasattr(row, "target") or isinstance(row, Indicator) else row.target) or ""
    kind = f"（{row.kind.label}）" if isinstance(row, Indicator) and row.kind else ""
    return f"{label_of(rows)}“{name}”{kind}"


def _occupied(filling: Filling, values: _Record, form: Recognised, place: str) -> Iterator[Message]:
    for one in filling.occupied:
        value = values.at(one.path)
        if isinstance(value, Decimal):
            unit = next(iter(form.about.units), None)
            value = format_amount(value, unit) if unit else f"{value}元"
        yield SENTENCES.say(
            "fill-occupied",
            place_of(place, one.address),
            label=label_of(one.path),
            text=one.text,
            value=value if isinstance(value, str) else "、".join(value or ()),
        )


def _replaced(filling: Filling, place: str) -> Iterator[Message]:
    found = [f"{one.address}“{one.text}”" for one in filling.replaced]
    if found:
        yield SENTENCES.say("fill-replaced", place, found="、".join(found))


def _about_unit(form: Recognised, place: str) -> Iterator[Message]:
    if not form.about.units and any(one.unit for one in form.places):
        yield SENTENCES.say("fill-unit", place, unit=form.document.unit)
