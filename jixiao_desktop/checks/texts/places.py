"""Every text of a document with its path, those of the signature line and of the file apart."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from jixiao_desktop.document.model import Document
from jixiao_desktop.vocabulary.fields import ROW_LISTS, TOP_FIELDS, FieldType

_ABOUT_THE_FILE = frozenset({"source", "form", "unit", "interim_months", "code"})
_TOP = tuple(
    name
    for name, kind in TOP_FIELDS.items()
    if kind in (FieldType.LINE, FieldType.TEXT) and name not in _ABOUT_THE_FILE
)
_DEPARTMENT = ("name", "supervisor", "functions")
_ROWS = MappingProxyType(
    {
        rows.name: tuple(
            name
            for name, kind in rows.fields.items()
            if kind in (FieldType.LINE, FieldType.TEXT) and not name.startswith("level")
        )
        for rows in ROW_LISTS.values()
    }
)
PROSE = frozenset(
    {name for rows in ROW_LISTS.values() for name, kind in rows.fields.items() if kind is FieldType.TEXT} - {"target"}
    | {name for name, kind in TOP_FIELDS.items() if kind is FieldType.TEXT}
    | {"functions"}
)


def texts_of(document: Document) -> Iterator[tuple[str, str]]:
    """Path and text of every field of words that is filled in."""
    for name in _TOP:
        if text := getattr(document, name):
            yield name, text
    for name in _DEPARTMENT:
        if text := getattr(document.department, name):
            yield f"department.{name}", text
    for rows, names in _ROWS.items():
        for at, row in enumerate(getattr(document, rows)):
            for name in names:
                if text := getattr(row, name):
                    yield f"{rows}.{at}.{name}", text
