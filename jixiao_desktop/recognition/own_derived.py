"""Which figures of a form of ours were entered, and which it derived from the others.

Comes in: a document as its form printed it. Goes out: the same without what follows from the rest; a figure that differs from
what would follow was entered, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.document.derived import Derived, Deriving, is_derivable
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import Value, rows_of, single_paths, value_at, with_value
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.fields import ROW_LISTS


def without_derived(definition: Definition, document: Document) -> Document:
    """``document`` without the figures that ``definition`` derives from those that remain."""
    printed = document
    removed = []
    for path in _paths(document):
        value, without = value_at(printed, path), with_value(document, path, None)
        if value is not None and _follows(definition, without, path, value):
            document = without
            removed.append(path)
    for path in removed:  # what followed from a figure that was then found to follow itself
        value = value_at(printed, path)
        if not _follows(definition, document, path, value):
            document = with_value(document, path, value)
    return document


def _paths(document: Document) -> Iterator[str]:
    yield from filter(is_derivable, single_paths(document))
    for name in ROW_LISTS:
        for row in range(len(rows_of(document, name))):
            yield from filter(is_derivable, (f"{name}.{row}.{field}" for field in ROW_LISTS[name].fields))


def _follows(definition: Definition, document: Document, path: str, value: Value) -> bool:
    found: Derived = Deriving(definition, document).at(path)
    if isinstance(value, Decimal):
        return found.amount == value
    return found.text is not None and _bare(found.text) == _bare(str(value))


def _bare(text: str) -> str:
    return comparable(text).rstrip("%")
