"""What a document that is read says against what the record already has.

Comes in: the stored document and the one read, of the same expenditure and stage. Goes out: changes that fill blanks,
and a message for every contradiction; nothing that is stored is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from jixiao_desktop.document.changes import ContentChange, InsertRow, SetValue
from jixiao_desktop.document.identity import row_keys
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.sharing import SHARED_FIELDS, SHARED_IN_ROWS
from jixiao_desktop.document.values import ListRow, Value, rows_of, single_paths, value_at
from jixiao_desktop.errors import Message
from jixiao_desktop.services.places import place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount

_BLANKS: tuple[Value, ...] = (None, "", (), False)
# What is about the file that was read, not about the expenditure.
_ABOUT_THE_FILE = frozenset({"source", "form", "unit", "secret"})


@dataclass
class Comparison:
    """``changes`` fill what the record leaves blank; ``differences`` are what contradicts it, amounts in ``unit``."""

    unit: MoneyUnit

    changes: list[ContentChange] = field(default_factory=list)
    differences: list[Message] = field(default_factory=list)


def compare(document: str, stored: Document, read: Document, place: str) -> Comparison:
    """``document`` is the stored one's id, ``place`` begins every sentence. Width and blanks make no difference."""
    comparison = Comparison(_unit_of(stored, read))
    for path in single_paths(read):
        if path not in _ABOUT_THE_FILE:
            _compare_value(comparison, document, stored, path, value_at(read, path), place)
    for rows in ROW_LISTS:
        _compare_rows(comparison, document, rows, stored, read, place)
    return comparison


def _compare_value(
    comparison: Comparison, document: str, stored: Document, path: str, found: Value, place: str
) -> None:
    known = value_at(stored, path)
    if found in _BLANKS or _same(known, found):
        return
    if known in _BLANKS:
        comparison.changes.append(SetValue(document, path, known, found))
    else:
        words = {"stored": _short(known, comparison.unit), "found": _short(found, comparison.unit)}
        comparison.differences.append(SENTENCES.say("import-difference", place_of(place, label_of(path)), **words))


def _compare_rows(
    comparison: Comparison, document: str, rows: str, stored: Document, read: Document, place: str
) -> None:
    known, found = rows_of(stored, rows), rows_of(read, rows)
    if not known:
        comparison.changes += [InsertRow(document, rows, at, row) for at, row in enumerate(found)]
        return
    if not found:
        return
    known_keys, found_keys = row_keys(known), row_keys(found)
    for row, key in zip(found, found_keys, strict=True):
        if key not in known_keys:
            comparison.differences.append(_row_message("import-row-new", place, rows, row))
            continue
        at = known_keys.index(key)
        for name in ROW_LISTS[rows].fields:
            _compare_value(comparison, document, stored, f"{rows}.{at}.{name}", getattr(row, name), place)
    for row, key in zip(known, known_keys, strict=True):
        if key not in found_keys:
            comparison.differences.append(_row_message("import-row-gone", place, rows, row))


def own_values(earlier: Document, document: Document, place: str) -> Iterator[Message]:
    """What a later stage says differently of what the stages share: names, goals, tasks, indicators and their targets."""
    for name in sorted(SHARED_FIELDS):
        yield from _own_value(getattr(earlier, name), getattr(document, name), place_of(place, label_of(name)))
    for rows, names in SHARED_IN_ROWS.items():
        known, found = rows_of(earlier, rows), rows_of(document, rows)
        if not known or not found:
            continue
        known_keys, found_keys = row_keys(known), row_keys(found)
        for at, (row, key) in enumerate(zip(found, found_keys, strict=True)):
            if key not in known_keys:
                yield _row_message("import-own-row", place, rows, row)
                continue
            before = known[known_keys.index(key)]
            for name in sorted(names):
                where = place_of(place, label_of(f"{rows}.{at}.{name}"))
                yield from _own_value(getattr(before, name), getattr(row, name), where)
        gone = (row for row, key in zip(known, known_keys, strict=True) if key not in found_keys)
        yield from (_row_message("import-own-gone", place, rows, row) for row in gone)


def _own_value(known: Value, found: Value, where: str) -> Iterator[Message]:
    if known not in _BLANKS and found not in _BLANKS and not _same(known, found):
        yield SENTENCES.say("import-own-value", where, stored=_short(known), found=_short(found))


def _row_message(code: str, place: str, rows: str, row: ListRow) -> Message:
    name = getattr(row, "name", None) or getattr(row, "target", None)
    return SENTENCES.say(code, place, what=label_of(rows), found=_short(name or "（空白）"))


def _same(known: Value, found: Value) -> bool:
    if isinstance(known, str) and isinstance(found, str):
        return comparable(known) == comparable(found)
    return known == found


def _unit_of(stored: Document, read: Document) -> MoneyUnit:
    """The unit that the record's form prints, else the other's."""
    written = (unit for unit in (stored.unit, read.unit) if unit in tuple(MoneyUnit))
    return MoneyUnit(next(written, MoneyUnit.TEN_THOUSAND_YUAN))


def _short(value: object, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
    if isinstance(value, Decimal):
        return f"{format_amount(value, unit)} {unit}"
    parts = value if isinstance(value, tuple) else (value,)
    text = "、".join(str(getattr(part, "label", part)) for part in parts)
    return text if len(text) <= 40 else f"{text[:38]}……"
