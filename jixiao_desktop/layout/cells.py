"""One cell of the grid: its text from words and fields, its alignment, and where what is typed into it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from jixiao_desktop.document.model import Document
from jixiao_desktop.document.scoring import family_of, family_points, shown
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.forms.definition import POINTS, CellTemplate, Definition, Field, Part, Words
from jixiao_desktop.forms.notation import SIDES, indicator_path
from jixiao_desktop.forms.usual_values import usual_values
from jixiao_desktop.layout.levels import Group
from jixiao_desktop.layout.model import Align, GridCell, Seed
from jixiao_desktop.layout.printing_values import TICK, Printed, printed, ticked
from jixiao_desktop.layout.slots import Slot
from jixiao_desktop.vocabulary.fields import SINGULARS, FieldType, form_field_type
from jixiao_desktop.vocabulary.target_parts import split_target

PORTRAIT_SIZE = 10.0
LANDSCAPE_SIZE = 9.0
_LEFT_ENDS = ("：", ":")
_LEFT_BEGINNINGS = ("其中", "\u3000")
_ALWAYS_LEFT = ("name", "content")  # what stands below each other in a list; its values may be centred
_ROW_OWNERS = frozenset({*SINGULARS, *SIDES})


@dataclass(frozen=True)
class Stand:
    """Where a template stands in the grid: first row, rows, and the repetition it belongs to."""

    row: int
    rows: int
    slot: Slot | None


@dataclass(frozen=True)
class _Text:
    before: str = ""
    value: str = ""
    after: str = ""
    filler: str = ""

    @property
    def whole(self) -> str:
        return f"{self.before}{self.value or self.filler}{self.after}"


@dataclass(frozen=True)
class CellMaker:
    """Makes the cells of one form filled from one document."""

    definition: Definition
    document: Document

    def cell(self, template: CellTemplate, stand: Stand) -> GridCell:
        entered = next((field for field in template.fields if field.entered), None)
        path, seed = self._address(entered, stand.slot)
        value = self._value(entered, None if seed else path)
        text = self._text(template.parts, entered, value.text, stand.slot)
        alone = len(template.parts) == 1 and bool(template.fields)
        if alone and entered is None:
            value = self._shown_value(template.fields[0], stand.slot)
        return GridCell(
            row=stand.row,
            column=template.column,
            rows=stand.rows,
            columns=template.columns,
            text=text.whole,
            align=_alignment(template),
            top=alone and _is_text(entered) and stand.slot is None,
            size=LANDSCAPE_SIZE if self.definition.landscape else PORTRAIT_SIZE,
            label=entered is None,
            path=path,
            before=text.before,
            value=text.value,
            after=text.after,
            filler=text.filler,
            number=value.number if alone else None,
            tick=entered.choice if entered else None,
            seed=seed,
            derived=value.derived,
            why=value.why,
            part=entered.part if entered else None,
            help=self.definition.help.get(indicator_path(entered.path), "") if entered else "",
            required=entered is not None and indicator_path(entered.path) in self.definition.required,
            limit=self.definition.limits.get(indicator_path(entered.path)) if entered else None,
            usual=usual_values(self.definition, entered) if entered else (),
        )

    def sources(self, owner: str, stand: Stand) -> tuple[object, ...] | None:
        """All that a cell with fields of ``owner`` alone is made from; ``None`` if ``owner`` is no row of the record there."""
        slot = stand.slot
        if slot is None:
            return None
        if owner in slot.seeds:
            return slot.ordinal, slot.seeds[owner]
        if owner in slot.entries:
            row = slot.entries[owner]
            return slot.ordinal, row, rows_of(self.document, slot.rows)[row]
        return None

    def _address(self, entered: Field | None, slot: Slot | None) -> tuple[str | None, Seed | None]:
        """The document's path of the field entered here; in a blank repetition the bare name of the field, and its seed."""
        if entered is None:
            return None, None
        owner, _, name = entered.path.rpartition(".")
        if slot and owner in slot.entries:
            return f"{slot.rows}.{slot.entries[owner]}.{name}", None
        if slot and owner in slot.seeds:
            return name, slot.seeds[owner]
        return entered.path, None

    def _text(self, parts: tuple[Part, ...], entered: Field | None, value: str, slot: Slot | None) -> _Text:
        at = parts.index(entered) if entered else len(parts)
        before, after = ("".join(self._shown(part, slot) for part in some) for some in (parts[:at], parts[at + 1 :]))
        return _Text(before if before.strip(" ") else "", value, after, entered.filler if entered else "")

    def _value(self, entered: Field | None, path: str | None) -> Printed:
        """What is printed for the field that is entered here; nothing in a blank repetition."""
        if entered is None or path is None:
            return Printed()
        if entered.choice is not None:
            return Printed(TICK if ticked(self.document, path, entered.choice) else "")
        return self._printed(path, entered)

    def _shown(self, part: Part, slot: Slot | None) -> str:
        return part.text if isinstance(part, Words) else self._shown_value(part, slot).text or part.filler

    def _shown_value(self, field: Field, slot: Slot | None) -> Printed:
        """A field that is shown here and entered elsewhere, or computed."""
        owner, _, name = field.path.rpartition(".")
        if slot and slot.group and name in ("level1", "level2"):
            return Printed(self._level1(slot.group) if name == "level1" else slot.group.level2)
        if slot and name == "ordinal":
            return Printed(str(slot.ordinal) if owner in slot.entries else "")
        if slot and (owner in slot.entries or owner in slot.seeds):
            row = slot.entries.get(owner)
            return Printed() if row is None else self._printed(f"{slot.rows}.{row}.{name}", field)
        return self._printed(field.path, field)

    def _printed(self, path: str, field: Field) -> Printed:
        found = printed(self.definition, self.document, path, field.bare)
        return replace(found, text=split_target(found.text).of(field.part)) if field.part else found

    def _level1(self, group: Group) -> str:
        """The first level's name, with the points of its family where the form writes them."""
        if POINTS not in group.level1 or self.definition.scoring is None:
            return group.level1
        points = family_points(self.definition.scoring, self.document)
        family = family_of(group.kinds[0]) if group.kinds else None
        return group.level1.replace(POINTS, shown(points.get(family, Decimal(0)) if family else Decimal(0)))


def only_owner(template: CellTemplate) -> str | None:
    """The owner (``indicator``, ``task``) to whose rows all fields of the cell belong; levels belong to the whole list."""
    owners = {field.path.rpartition(".")[0] for field in template.fields}
    levels = any(field.path.endswith(("level1", "level2")) for field in template.fields)
    return owners.pop() if len(owners) == 1 and not levels else None


def _is_text(field: Field | None) -> bool:
    return field is not None and field.choice is None and form_field_type(indicator_path(field.path)) is FieldType.TEXT


def _alignment(template: CellTemplate) -> Align:
    """Labels are centred, but left where they introduce something or something is entered in them; long texts stand left."""
    words = template.words.strip()
    if not template.fields or (words and not any(field.entered for field in template.fields)):
        left = template.words.endswith(_LEFT_ENDS) or template.words.startswith(_LEFT_BEGINNINGS)
        return Align.LEFT if left else Align.CENTER
    if words:
        return Align.LEFT
    field = template.fields[-1]
    if field.choice is not None or not field.entered:
        return Align.CENTER
    owner, _, name = field.path.rpartition(".")
    if owner in _ROW_OWNERS:
        return Align.LEFT if name in _ALWAYS_LEFT else Align.FIT
    return Align.LEFT if _is_text(field) else Align.FIT
