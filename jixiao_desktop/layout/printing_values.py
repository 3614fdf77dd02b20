"""What a field of a form prints: the record's value, else the figure that follows from it, as text in the form's unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from jixiao_desktop.document.derived import Deriving, contradiction, is_derivable
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import Value, value_at
from jixiao_desktop.forms.definition import Definition, Field, Part, Words
from jixiao_desktop.forms.notation import COMPUTED
from jixiao_desktop.vocabulary.money import format_amount, in_unit

BLANK_YEAR = "\u3000\u3000"
TICK = "√"


@dataclass(frozen=True)
class Printed:
    """``text`` as printed; ``number`` in the form's unit where it is an amount.

    ``derived``: nothing was entered, the text follows from other fields; ``why`` says how, or why nothing follows.
    """

    text: str = ""
    number: Decimal | None = None
    derived: bool = False
    why: str = ""


def printed(definition: Definition, document: Document, path: str, bare: bool = False) -> Printed:
    """The value at a document's ``path``, else what is derived for it; a blank prints nothing. ``bare`` drops a rate's %.

    Where the document has its goals row by row and the form has not, they are joined to 年度目标 and 完成情况.
    """
    value = None if path in COMPUTED and path != "year" else value_at(document, path)
    if value is not None:
        return _entered(definition, value, bare, _otherwise(definition, document, path))
    if path == "unit":
        return Printed(str(definition.unit))
    if path == "year":
        return Printed(BLANK_YEAR)
    return _joined_goals(definition, document, path) or _derived(definition, document, path, bare)


def ticked(document: Document, path: str, choice: str) -> bool:
    """Whether the tick cell ``choice`` of the field at ``path`` is ticked."""
    value = value_at(document, path)
    return choice in value if isinstance(value, tuple) else value == choice


def joined(definition: Definition, document: Document, parts: tuple[Part, ...]) -> str:
    """A line of words and fields as one text."""
    return "".join(part.text if isinstance(part, Words) else _shown(definition, document, part) for part in parts)


def _shown(definition: Definition, document: Document, field: Field) -> str:
    return printed(definition, document, field.path).text or field.filler


def _entered(definition: Definition, value: Value, bare: bool, why: str) -> Printed:
    if isinstance(value, Decimal):
        return Printed(format_amount(value, definition.unit), in_unit(value, definition.unit), why=why)
    text = "、".join(value) if isinstance(value, tuple) else str(value)
    return Printed(_without_percent(text) if bare else text, why=why)


def _otherwise(definition: Definition, document: Document, path: str) -> str:
    """What the other fields give instead of what was entered."""
    found = contradiction(definition, document, path) if is_derivable(path) else None
    if found is None:
        return ""
    text = found.text if found.amount is None else format_amount(found.amount, definition.unit)
    return f"填的与算出的 {text} 不同：{found.why}"


def _derived(definition: Definition, document: Document, path: str, bare: bool) -> Printed:
    found = Deriving(definition, document).at(path)
    if found.amount is not None:
        text = format_amount(found.amount, definition.unit)
        return Printed(text, in_unit(found.amount, definition.unit), True, found.why)
    text = found.text or ""
    return Printed(_without_percent(text) if bare else text, None, found.text is not None, found.why)


def _without_percent(text: str) -> str:
    return text.rstrip("%％ ")


def _joined_goals(definition: Definition, document: Document, path: str) -> Printed | None:
    part = {"annual_goal": "target", "achieved": "result"}.get(path)
    if part is None or any(row.each is not None and row.each.rows == "objectives" for row in definition.rows):
        return None
    texts = [text for row in document.objectives if (text := getattr(row, part))]
    return Printed("\n".join(texts), derived=True, why="由各条目标合成") if texts else None
