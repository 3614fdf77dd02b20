"""The record in a table of ours.

Comes in: an :class:`~jixiao_desktop.recognition.own_layouts.OwnLayout`. Goes out: the document with its own form, the places
of its fields, and doubts for what cannot be read. Texts are taken as they stand; a blank that the form fills with words is a
blank, and what the form derives from the rest was not entered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, cast

from jixiao_desktop.document.model import Document, Fund, Indicator, Objective, Task
from jixiao_desktop.document.values import ListRow, Value, with_value
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.definition import Definition, Field
from jixiao_desktop.forms.notation import COMPUTED, SIDES, indicator_path
from jixiao_desktop.layout.levels import plain_level
from jixiao_desktop.layout.printing_values import TICK
from jixiao_desktop.recognition.level_names import kind_of_levels
from jixiao_desktop.recognition.own_derived import without_derived
from jixiao_desktop.recognition.own_layouts import Found, OwnLayout
from jixiao_desktop.recognition.own_words import level_pattern
from jixiao_desktop.recognition.places import Place, RowSlot
from jixiao_desktop.recognition.values import Values, is_secret, shown
from jixiao_desktop.vocabulary.characters import comparable, one_line
from jixiao_desktop.vocabulary.fields import SINGULARS, FieldType, form_field_type
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Likelihood, Reason
from jixiao_desktop.vocabulary.money import parse_amount
from jixiao_desktop.vocabulary.target_parts import TargetPart

_PLACED_AS = {TargetPart.SIGN: "sign", TargetPart.NUMBER: "target", TargetPart.UNIT: "unit"}
_PART_ORDER = tuple(TargetPart)
_LEVELS = ("level1", "level2")
_NOT_WRITTEN = ("kind", "horizon", "secret")


@dataclass(frozen=True)
class _Key:
    """A row of the record in the form: its row there, the list, and for indicators the side of the form."""

    row: int
    rows: str
    side: str = ""

    @property
    def horizon(self) -> Horizon:
        return Horizon(self.side or Horizon.ANNUAL)


@dataclass
class OwnValues:
    """Reads ``layout``; ``values`` collects the doubts."""

    layout: OwnLayout
    values: Values
    places: list[Place] = field(default_factory=list)
    slots: list[RowSlot] = field(default_factory=list)
    filled: list[bool] = field(default_factory=list)  # of each slot whether the document has a row of it

    @property
    def definition(self) -> Definition:
        return self.layout.definition

    def document(self) -> Document:
        definition = self.definition
        document = Document(definition.stage, definition.scope, form=definition.id, unit=str(definition.unit))
        single = self._single()
        for path, value in single.items():
            if not path.startswith("funds.") and value is not None:
                document = with_value(document, path, value)
        rows = self._rows()
        made = [self._made(key, row) for key, row in rows.items()]
        self.filled = [row is not None for row in made]
        secret = is_secret(cast("str | None", single.get("name")))
        document = replace(with_list_rows(document, made), funds=_funds(single), secret=secret)
        return without_derived(definition, document)

    def _single(self) -> dict[str, Value]:
        """What stands once, by path; the first that is not blank, a different second is a doubt."""
        read: dict[str, Value] = {}
        for found in self.layout.found:
            field = found.said.field
            if _owner(field.path) is not None or (field.path in COMPUTED and field.path != "year"):
                continue
            value = self._value(found)
            known = read.get(field.path)
            if known is None:
                read[field.path] = value
            elif value is not None and field.choice is not None:
                self._doubt("doubt-ticks", found)
            elif value is not None and comparable(str(known)) != comparable(str(value)):
                self._doubt("doubt-twice", found, first=shown(known, self.definition.unit))
            self.places += self._placed(field.path, found)
        return read

    def _rows(self) -> dict[_Key, dict[str, Any]]:
        """The values of every repetition, in the order of the form; blank repetitions are slots only."""
        rows: dict[_Key, list[Found]] = {}
        for found in self.layout.found:
            for key in self._keys(found):
                rows.setdefault(key, []).append(found)
        read = {}
        for key in sorted(rows, key=lambda key: key.row):
            read[key] = self._row(rows[key])
            self._add_slot(key, rows[key], read[key])
        return read

    def _keys(self, found: Found) -> Iterator[_Key]:
        owner, row = _owner(found.said.field.path), found.repeated
        if owner is None or row is None:
            return
        if owner in SINGULARS:
            rows = SINGULARS[owner].name
            yield _Key(row, rows)
        elif owner in SIDES:
            yield _Key(row, "indicators", owner)
        else:  # a level that stands before both sides
            repetition = self.definition.rows[self.layout.drawn[row - self.layout.first]].each
            sides = repetition.sides if repetition else ()
            yield from (_Key(row, "indicators", str(side) if len(sides) > 1 else "") for side in sides)

    def _row(self, cells: list[Found]) -> dict[str, Any]:
        row: dict[str, Any] = {}
        parts: dict[TargetPart, str] = {}
        for found in cells:
            field = found.said.field
            name = field.path.rpartition(".")[2]
            if name in _LEVELS:
                row[name] = found.said.text
            elif field.part:
                parts[field.part] = one_line(found.said.text)
            elif name == "reasons" and field.choice:
                row[name] = (*row.get(name, ()), *filter(None, [self._value(found)]))
            elif name != "ordinal" and name not in _NOT_WRITTEN:
                self._take(row, name, found)
        if parts:
            row["target"] = "".join(parts.get(part, "") for part in _PART_ORDER) or None
        return row

    def _take(self, row: dict[str, Any], name: str, found: Found) -> None:
        value = self._value(found)
        if row.get(name) is None:
            row[name] = value
        elif value is not None:
            code = "doubt-ticks" if found.said.field.choice else "doubt-twice"
            self._doubt(code, found, first=shown(row[name], self.definition.unit))

    def _made(self, key: _Key, row: Mapping[str, Any]) -> ListRow | None:
        if not any(value not in (None, ()) for name, value in row.items() if name not in _LEVELS):
            return None
        match key.rows:
            case "indicators":
                return self._indicator(key, row)
            case "tasks":
                return Task(**row, secret=is_secret(row.get("name")))
        return Objective(**row)

    def _indicator(self, key: _Key, row: Mapping[str, Any]) -> Indicator:
        level1, level2, kind = self._levels(row)
        rest = {name: value for name, value in row.items() if name not in _LEVELS}
        return Indicator(level1, level2, kind, horizon=key.horizon, secret=is_secret(rest.get("name")), **rest)

    def _levels(self, row: Mapping[str, Any]) -> tuple[str | None, str | None, IndicatorKind | None]:
        """The names as printed and their kind: by the form's own levels, else by what they say."""
        first, second = row.get("level1", ""), row.get("level2", "")
        for level in self.definition.levels:
            named = level_pattern(level.level1).fullmatch(first) or comparable(plain_level(level.level1)) == comparable(
                first
            )
            if named and comparable(level.level2) == comparable(second):
                name = one_line(plain_level(level.level1))
                return name or None, one_line(level.level2.replace("\n", "")) or None, level.kinds[0]
        level1, level2 = one_line(first) or None, one_line(second) or None
        return level1, level2, kind_of_levels(level1, level2)

    def _add_slot(self, key: _Key, cells: list[Found], row: Mapping[str, Any]) -> None:
        places: list[Place] = []
        heads: list[Place] = []
        for found in cells:
            field = found.said.field
            name = field.path.rpartition(".")[2]
            if name in _LEVELS and comparable(found.said.text):
                heads.append(Place(name, found.area.row, found.area.column))
            elif field.entered and name not in _LEVELS:
                places += self._placed(_PLACED_AS[field.part] if field.part else name, found)
        level1, level2, kind = self._levels(row) if key.rows == "indicators" else (None, None, None)
        at = max(found.area.row for found in cells)  # a level's cell begins above
        where = tuple(dict.fromkeys(heads))
        self.slots.append(RowSlot(key.rows, at, tuple(places), level1, level2, kind, key.horizon, heads=where))

    def _placed(self, path: str, found: Found) -> Iterator[Place]:
        said, area = found.said, found.area
        if said.field.entered:
            unit = self.definition.unit if _type(said.field) is FieldType.AMOUNT else None
            yield Place(path, area.row, area.column, said.before, said.after, said.field.choice, unit)

    def _value(self, found: Found) -> Value:
        """The value of a field that is not part of another; ``None`` where it is blank."""
        field, text = found.said.field, found.said.text
        if field.choice is not None:
            return self._ticked(found)
        if not comparable(text) or self._is_filler(field, text):
            return None
        match _type(field):
            case FieldType.AMOUNT:
                return self._amount(found)
            case FieldType.YEAR:
                return int(text)
            case FieldType.TEXT:
                return text
            case FieldType.CHOICES:
                return tuple(word for word in text.split("、") if word in set(Reason))
            case FieldType.CHOICE:
                return text if text in set(Likelihood) else None
        return one_line(text)

    def _is_filler(self, field: Field, text: str) -> bool:
        """Words that the form prints for a blank, unless a new form begins with them."""
        return bool(field.filler) and text == field.filler and self.definition.defaults.get(field.path) != text

    def _ticked(self, found: Found) -> Value:
        words = comparable(found.said.text)
        if words not in ("", TICK):
            self._doubt("doubt-tick", found)
        return found.said.field.choice if words == TICK else None

    def _amount(self, found: Found) -> Decimal | None:
        """The exact number of a number cell, whatever its format shows."""
        cell = found.area.cell
        alone = not found.said.before and not found.said.after
        written = f"{cell.number:f}" if cell and cell.number is not None and alone else found.said.text
        try:
            return parse_amount(written, self.definition.unit)
        except UserError:
            self._doubt("doubt-amount", found)
            return None

    def _doubt(self, code: str, found: Found, **words: object) -> None:
        self.values.doubt(code, found.area.row, found.area.column, **words)


def _type(field: Field) -> FieldType | None:
    return FieldType.YEAR if field.path == "year" else form_field_type(indicator_path(field.path))


def _owner(path: str) -> str | None:
    """The row of the record that ``path`` belongs to: a singular, a side, ``level`` for both; ``None`` if it stands once."""
    owner = path.partition(".")[0]
    if owner in SINGULARS or owner in SIDES:
        return owner
    return "level" if path in _LEVELS else None


def with_list_rows(document: Document, rows: Iterable[ListRow | None]) -> Document:
    """``document`` with those of ``rows`` that are not blank; indicators of the year behind those of the 实施期."""
    rows = list(rows)
    indicators = sorted(
        (row for row in rows if isinstance(row, Indicator)), key=lambda row: row.horizon is Horizon.ANNUAL
    )
    return replace(
        document,
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        objectives=tuple(row for row in rows if isinstance(row, Objective)),
        indicators=tuple(indicators),
    )


def _funds(single: Mapping[str, Value]) -> tuple[Fund, ...]:
    """A line for each source that the form prints, in the order in which it does."""
    funds: dict[FundSource, dict[str, Any]] = {}
    for path, value in single.items():
        if path.startswith("funds."):
            _, source, column = path.split(".")
            funds.setdefault(FundSource(source), {})[column] = value
    return tuple(Fund(source, **columns) for source, columns in funds.items())
