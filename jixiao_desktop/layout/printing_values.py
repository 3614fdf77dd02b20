"""What a field of a form prints: the record's value, or a figure computed from it, as text in the form's unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from jixiao_desktop.document.computed import tasks_sum, weight_total
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import Value, value_at
from jixiao_desktop.forms.definition import Definition, Field, Part, Words
from jixiao_desktop.vocabulary.money import format_amount, in_unit

BLANK_YEAR = "\u3000\u3000"
TICK = "√"


@dataclass(frozen=True)
class Printed:
    """``text`` as printed; ``number`` in the form's unit where the value is an amount."""

    text: str
    number: Decimal | None = None


def printed(definition: Definition, document: Document, path: str) -> Printed:
    """The value at a document's ``path``, or the figure of that name; a blank prints nothing.

    Where the document has its goals row by row and the form has not, they are joined to 年度目标 and 完成情况.
    """
    value = _value(definition, document, path)
    if value is None:
        return Printed(BLANK_YEAR if path == "year" else "")
    if isinstance(value, Decimal) and path != "weight_total":
        return Printed(format_amount(value, definition.unit), in_unit(value, definition.unit))
    return Printed("、".join(value) if isinstance(value, tuple) else str(value))


def ticked(document: Document, path: str, choice: str) -> bool:
    """Whether the tick cell ``choice`` of the field at ``path`` is ticked."""
    value = value_at(document, path)
    return choice in value if isinstance(value, tuple) else value == choice


def joined(definition: Definition, document: Document, parts: tuple[Part, ...]) -> str:
    """A line of words and fields as one text."""
    return "".join(part.text if isinstance(part, Words) else _shown(definition, document, part) for part in parts)


def _shown(definition: Definition, document: Document, field: Field) -> str:
    return printed(definition, document, field.path).text or field.filler


def _value(definition: Definition, document: Document, path: str) -> Value:
    if path == "unit":
        return str(definition.unit)
    if path.startswith("tasks.") and path.count(".") == 1:
        return tasks_sum(document, path.removeprefix("tasks."))
    if path == "weight_total":
        return weight_total(document)
    value = value_at(document, path)
    if value is None and path in ("annual_goal", "achieved") and not _has_objectives(definition):
        part = "target" if path == "annual_goal" else "result"
        return "\n".join(text for row in document.objectives if (text := getattr(row, part))) or None
    return value


def _has_objectives(definition: Definition) -> bool:
    return any(row.each is not None and row.each.rows == "objectives" for row in definition.rows)
