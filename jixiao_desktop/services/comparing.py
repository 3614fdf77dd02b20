"""What a document that is read says against what the record already has.

Comes in: the stored document and the one read, of the same expenditure and stage. Goes out: their differences, each of which
can be taken or left; a blank of the file is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from jixiao_desktop.document.identity import RowKey, row_keys
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.sharing import SHARED_FIELDS, SHARED_IN_ROWS
from jixiao_desktop.document.values import ListRow, Value, rows_of, single_paths, value_at
from jixiao_desktop.errors import Message
from jixiao_desktop.services.places import place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.field_labels import column_label, label_of
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount

_BLANKS: tuple[Value, ...] = (None, "", (), False)
# What is about the file that was read, not about the expenditure.
_ABOUT_THE_FILE = frozenset({"source", "form", "unit", "secret"})
_SHORT = 40
_NOT_SAID = frozenset({"level1", "level2", "kind", "horizon"})


class DifferenceKind(StrEnum):
    """What taking a difference does to the book."""

    NEW_FORM = "new_form"
    CODE = "code"  # the department's, which the book does not know yet
    FILLED = "filled"
    DIFFERING = "differing"
    NEW_ROW = "new_row"
    GONE_ROW = "gone_row"


DifferenceKey = tuple[str, str, RowKey | None, str]


@dataclass(frozen=True)
class Difference:
    """One thing that the file says and the book does not, or otherwise.

    ``path`` is where it stands in the stored document, the list for a row; ``row`` says which row of the list. ``stored``
    and ``found`` are the two sides, amounts shown in ``unit``. ``safe``: taking it contradicts nothing.
    """

    kind: DifferenceKind
    path: str
    stored: Value | ListRow
    found: Value | ListRow
    unit: MoneyUnit
    row: RowKey | None = None
    name: str = ""  # of the row
    safe: bool = False

    @property
    def key(self) -> DifferenceKey:
        """What stays the same while other differences are taken or left."""
        rows, _, name = self.path.rpartition(".")
        return (self.kind.value, rows.partition(".")[0] if self.row else self.path, self.row, name if self.row else "")

    @property
    def field(self) -> str:
        """指标“救助人次”的指标值."""
        if self.row is None:
            return label_of(self.path)
        rows = label_of(self.path.partition(".")[0])
        named = f"{rows}“{self.name or '（空白）'}”"
        return named if "." not in self.path else f"{named}的{column_label(self.path)}"

    @property
    def stored_words(self) -> str:
        return words_of(self.stored, self.unit)

    @property
    def found_words(self) -> str:
        return words_of(self.found, self.unit)

    def message(self, place: str) -> Message:
        """What the command line says of a contradiction."""
        match self.kind:
            case DifferenceKind.NEW_ROW:
                return _row_message("import-row-new", place, self.path, self.found)
            case DifferenceKind.GONE_ROW:
                return _row_message("import-row-gone", place, self.path, self.stored)
        words = {"stored": _short(self.stored, self.unit), "found": _short(self.found, self.unit)}
        return SENTENCES.say("import-difference", place_of(place, label_of(self.path)), **words)


def compare(stored: Document, read: Document) -> Iterator[Difference]:
    """Values first, then new rows, then rows that are gone, the last first: in this order they can be taken one by one.

    Width and blanks make no difference.
    """
    unit = _unit_of(stored, read)
    for path in single_paths(read):
        if path not in _ABOUT_THE_FILE:
            yield from _compare_value(unit, value_at(stored, path), value_at(read, path), path)
    for rows in ROW_LISTS:
        yield from _compare_rows(unit, rows, stored, read)


def _compare_value(
    unit: MoneyUnit, known: Value, found: Value, path: str, row: RowKey | None = None, name: str = ""
) -> Iterator[Difference]:
    if found in _BLANKS or _same(known, found):
        return
    if known in _BLANKS:
        yield Difference(DifferenceKind.FILLED, path, known, found, unit, row, name, safe=True)
    else:
        yield Difference(DifferenceKind.DIFFERING, path, known, found, unit, row, name)


def _compare_rows(unit: MoneyUnit, rows: str, stored: Document, read: Document) -> Iterator[Difference]:
    known, found = rows_of(stored, rows), rows_of(read, rows)
    if not found:
        return
    known_keys, found_keys = row_keys(known), row_keys(found)
    for row, key in zip(found, found_keys, strict=True):
        if key in known_keys:
            at = known_keys.index(key)
            for name in ROW_LISTS[rows].fields:
                values = getattr(known[at], name), getattr(row, name)
                yield from _compare_value(unit, *values, f"{rows}.{at}.{name}", key, _name_of(row))
    for row, key in zip(found, found_keys, strict=True):
        if key not in known_keys:
            yield Difference(DifferenceKind.NEW_ROW, rows, None, row, unit, key, _name_of(row), safe=not known)
    gone = [(row, key) for row, key in zip(known, known_keys, strict=True) if key not in found_keys]
    for row, key in reversed(gone):
        yield Difference(DifferenceKind.GONE_ROW, rows, row, None, unit, key, _name_of(row))


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


def _row_message(code: str, place: str, rows: str, row: object) -> Message:
    return SENTENCES.say(code, place, what=label_of(rows), found=_short(_name_of(row) or "（空白）"))


def _name_of(row: object) -> str:
    return getattr(row, "name", None) or getattr(row, "target", None) or ""


def _same(known: Value, found: Value) -> bool:
    if isinstance(known, str) and isinstance(found, str):
        return comparable(known) == comparable(found)
    return known == found


def _unit_of(stored: Document, read: Document) -> MoneyUnit:
    """The unit that the record's form prints, else the other's."""
    written = (unit for unit in (stored.unit, read.unit) if unit in tuple(MoneyUnit))
    return MoneyUnit(next(written, MoneyUnit.TEN_THOUSAND_YUAN))


def words_of(value: object, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
    """A value, or what a row says, as a person reads it; amounts in ``unit``. Blank where it is."""
    if isinstance(value, Decimal):
        return f"{format_amount(value, unit)} {unit}"
    if isinstance(value, Objective | Task | Indicator):
        return "，".join(_row_words(value, unit))
    if value in _BLANKS:
        return ""
    if value is True:
        return "是"
    parts = value if isinstance(value, tuple) else (value,)
    return "、".join(str(getattr(part, "label", part)) for part in parts)


def _row_words(row: ListRow, unit: MoneyUnit) -> Iterator[str]:
    rows = next(rows for rows in ROW_LISTS.values() if all(hasattr(row, name) for name in rows.fields))
    for name in (name for name in rows.fields if name not in _NOT_SAID):
        if words := words_of(getattr(row, name), unit):
            yield words if name == "name" else f"{column_label(f'{rows.name}.0.{name}')}：{words}"


def _short(value: object, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
    text = words_of(value, unit)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 2]}……"
