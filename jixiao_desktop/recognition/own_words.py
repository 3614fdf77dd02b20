"""What a cell of ours says: the words of its template, and between them the texts of its fields.

Comes in: the parts of a template, and a text. Goes out: the text of each field, or nothing if the words are others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jixiao_desktop.forms.definition import POINTS, Field, Part, Words
from jixiao_desktop.vocabulary.money import MoneyUnit

_KEPT = 4096
_YEAR = r"[0-9]{4}|\s*"
_ORDINAL = "[0-9]+"
_POINTS = r"[0-9.]+"


@dataclass(frozen=True)
class FieldText:
    """``text`` stands for ``field`` between the words ``before`` and ``after`` of its cell."""

    field: Field
    text: str
    before: str
    after: str


def field_texts(parts: tuple[Part, ...], text: str, unit: MoneyUnit) -> tuple[FieldText, ...] | None:
    """The text of each field; ``None`` if ``text`` is not what a form with ``parts`` and ``unit`` prints."""
    match = _pattern(parts, unit).fullmatch(text)
    if match is None:
        return None
    fields = [part for part in parts if isinstance(part, Field)]
    return tuple(
        FieldText(field, match[at], text[: match.start(at)], text[match.end(at) :])
        for at, field in enumerate(fields, 1)
        if match[at] is not None
    )


@lru_cache(_KEPT)
def level_pattern(level1: str) -> re.Pattern[str]:
    """The name of a first level as printed, with whatever points it has."""
    return re.compile(_POINTS.join(map(re.escape, level1.split(POINTS))))


@lru_cache(_KEPT)
def _pattern(parts: tuple[Part, ...], unit: MoneyUnit) -> re.Pattern[str]:
    entered = next((at for at, part in enumerate(parts) if isinstance(part, Field) and part.entered), 0)
    before = "".join(_expressions(parts[:entered], unit))
    words = "".join(part.text for part in parts[:entered] if isinstance(part, Words))
    optional = bool(before) and not words.strip(" ")  # a form prints no blanks before a blank
    rest = "".join(_expressions(parts[entered:], unit))
    return re.compile(f"(?:{before})?{rest}" if optional else before + rest, re.DOTALL)


def _expressions(parts: tuple[Part, ...], unit: MoneyUnit) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Words):
            yield re.escape(part.text)
        elif part.path == "unit":
            yield f"({re.escape(unit)})"
        elif part.path == "year":
            yield f"({_YEAR})"
        elif part.path == "indicator.ordinal":
            yield f"({_ORDINAL})"
        else:
            yield "(.*)" if part.entered else "(.*?)"
