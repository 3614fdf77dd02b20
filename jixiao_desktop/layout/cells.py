"""One cell of the grid: its text from words and fields, its alignment, and where what is typed into it goes."""

from __future__ import annotations

from dataclasses import dataclass

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.definition import CellTemplate, Definition, Field, Part, Words
from jixiao_desktop.layout.model import Align, GridCell, Seed
from jixiao_desktop.layout.printing_values import TICK, Printed, printed, ticked
from jixiao_desktop.layout.slots import Slot
from jixiao_desktop.vocabulary.fields import FieldType, form_field_type

PORTRAIT_SIZE = 10.0
LANDSCAPE_SIZE = 9.0
_LEFT_ENDS = ("：", ":")
_LEFT_BEGINNINGS = ("其中", "\u3000")


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
        text = self._text(template.parts, entered, path, stand.slot)
        alone = entered is not None and len(template.parts) == 1
        shown = self._printed(entered, path) if alone and entered else Printed("")
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
            number=shown.number,
            tick=entered.choice if entered else None,
            seed=seed,
        )

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

    def _text(self, parts: tuple[Part, ...], entered: Field | None, path: str | None, slot: Slot | None) -> _Text:
        if entered is None:
            return _Text(before="".join(self._shown(part, slot) for part in parts))
        at = parts.index(entered)
        before, after = ("".join(self._shown(part, slot) for part in some) for some in (parts[:at], parts[at + 1 :]))
        blank = slot is not None and path is not None and "." not in path
        value = "" if blank else self._printed(entered, path).text
        return _Text(before, value, after, entered.filler)

    def _printed(self, field: Field | None, path: str | None) -> Printed:
        if field is None or path is None or ("." not in path and "." in field.path):
            return Printed("")
        if field.choice is not None:
            return Printed(TICK if ticked(self.document, path, field.choice) else "")
        return printed(self.definition, self.document, path)

    def _shown(self, part: Part, slot: Slot | None) -> str:
        """Words, or a field that is shown here and entered elsewhere."""
        if isinstance(part, Words):
            return part.text
        owner, _, name = part.path.rpartition(".")
        if slot and slot.group and name in ("level1", "level2"):
            return slot.group.level1 if name == "level1" else slot.group.level2
        if slot and name == "ordinal":
            return str(slot.ordinal) if slot.entries else ""
        if slot and (owner in slot.entries or owner in slot.seeds):
            row = slot.entries.get(owner)
            return "" if row is None else printed(self.definition, self.document, f"{slot.rows}.{row}.{name}").text
        return printed(self.definition, self.document, part.path).text or part.filler


def _is_text(field: Field | None) -> bool:
    return field is not None and field.choice is None and form_field_type(_row_path(field.path)) is FieldType.TEXT


def _row_path(path: str) -> str:
    owner, _, name = path.rpartition(".")
    return f"indicator.{name}" if owner in ("midterm", "annual") else path


def _alignment(template: CellTemplate) -> Align:
    """Labels are centred, but left where they introduce something or hold a field; long texts stand left."""
    if not template.fields:
        left = template.words.endswith(_LEFT_ENDS) or template.words.startswith(_LEFT_BEGINNINGS)
        return Align.LEFT if left else Align.CENTER
    if template.words.strip():
        return Align.LEFT
    field = template.fields[-1]
    if field.choice is not None or not field.entered:
        return Align.CENTER
    name = field.path.rpartition(".")[2]
    if _is_text(field) or (name == "name" and "." in field.path and not field.path.startswith("department.")):
        return Align.LEFT
    return Align.FIT
