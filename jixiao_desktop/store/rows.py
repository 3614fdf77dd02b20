"""Documents as rows of the tables, and back.

Comes in: a :class:`~jixiao_desktop.document.model.Document`. Goes out: the same. What changed between two states of a
document is written as it changed: single values in place, lists from the first row that differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

import peewee

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import (
    Department,
    Document,
    Doubt,
    Fund,
    Indicator,
    Objective,
    Row,
    Signature,
    Task,
)
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.store.hashing import document_hash, row_ids_hash
from jixiao_desktop.store.prepared import Insertion, Selection
from jixiao_desktop.store.tables import (
    DocumentTable,
    DoubtTable,
    FundTable,
    IndicatorTable,
    ObjectiveTable,
    TaskTable,
)
from jixiao_desktop.vocabulary.fields import DEPARTMENT_FIELDS, ROW_LISTS, SIGNATURE_FIELDS, TOP_FIELDS

_GROUPS = MappingProxyType({"department": DEPARTMENT_FIELDS, "signature": SIGNATURE_FIELDS})
_DOCUMENT_NAMES = (
    "stage",
    "scope",
    *TOP_FIELDS,
    *(f"{group}_{name}" for group, names in _GROUPS.items() for name in names),
)
_PLACE = ("id", "filing", "expenditure", "position", "submitted")
_DOCUMENT_COLUMNS = [DocumentTable._meta.fields[name] for name in (*_DOCUMENT_NAMES, "content_hash", "row_ids_hash")]
_DOCUMENT = Selection(DocumentTable.select(*_DOCUMENT_COLUMNS).where(DocumentTable.id == ""), _DOCUMENT_COLUMNS)

_DOCUMENT_INSERTION = Insertion(
    DocumentTable, [*(DocumentTable._meta.fields[name] for name in _PLACE), *_DOCUMENT_COLUMNS]
)


class _List:
    """A list of the document: its table, and the dataclass of its rows."""

    def __init__(self, table: Any, row: type[Row]) -> None:
        self.table = table
        self.row = row
        self.names = tuple(field.name for field in fields(row))
        columns = self.columns(self.names)
        query = self.table.select(*columns).where(self.table.document == "").order_by(self.table.position)
        self.selection = Selection(query, columns)
        self.insertion = Insertion(self.table, self.columns(("document", "position", *self.names)))

    def columns(self, names: Iterable[str]) -> list[Any]:
        return [self.table._meta.fields[name] for name in names]

    def values(self, row: Row) -> tuple[Any, ...]:
        """All that is stored of ``row``, its id too, which makes no difference between equal rows."""
        return tuple(getattr(row, name) for name in self.names)


_LISTS = MappingProxyType(
    {
        "funds": _List(FundTable, Fund),
        "objectives": _List(ObjectiveTable, Objective),
        "tasks": _List(TaskTable, Task),
        "indicators": _List(IndicatorTable, Indicator),
        "doubts": _List(DoubtTable, Doubt),
    }
)


@dataclass(frozen=True)
class StoredDocument:
    """A document as the tables hold it, and whether its content and the ids of its rows are what was saved."""

    content: Document
    sound: bool


def load(database: peewee.Database, document: str) -> StoredDocument | None:
    """The document, ``None`` if there is none; ``ValueError`` where a stored value cannot be read."""
    for *values, content_hash, ids_hash in _DOCUMENT.rows(database, document):
        lists = {name: _load_rows(database, document, each) for name, each in _LISTS.items()}
        content = _document(dict(zip(_DOCUMENT_NAMES, values, strict=True)), lists)
        sound = document_hash(content) == content_hash and row_ids_hash(_row_ids(content)) == ids_hash
        return StoredDocument(content, sound)
    return None


def insert(database: peewee.Database, head: DocumentHead, content: Document) -> None:
    """``content`` at ``head``, with its hash. ``UnfitValue`` for a value that would not come back as it is."""
    placed = (getattr(head, "document" if name == "id" else name) for name in _PLACE)
    values = _document_values(content)
    row = (*placed, *(values[name] for name in _DOCUMENT_NAMES), "", row_ids_hash(_row_ids(content)))
    _DOCUMENT_INSERTION.run(database, [row])
    for name, each in _LISTS.items():
        _insert_rows(database, head.document, each, getattr(content, name), 0)
    _update_document(database, head.document, {}, content)


def update(database: peewee.Database, document: str, before: Document, after: Document) -> None:
    """Writes what differs between ``before``, which the tables hold, and ``after``, and the hash of ``after``.

    ``UnfitValue`` for a value that would not come back as it is.
    """
    for name, each in _LISTS.items():
        was, is_now = getattr(before, name), getattr(after, name)
        if len(was) == len(is_now):
            _update_rows(database, document, each, was, is_now)
        else:
            _replace_tail(database, document, each, was, is_now)
    old, new = _document_values(before), _document_values(after)
    changed = {name: value for name, value in new.items() if value != old[name]}
    ids = _row_ids(after)
    if ids != _row_ids(before):
        changed["row_ids_hash"] = row_ids_hash(ids)
    _update_document(database, document, changed, after)


def _row_ids(content: Document) -> dict[str, list[str | None]]:
    return {name: [row.row for row in rows_of(content, name)] for name in ROW_LISTS}


def _update_document(database: peewee.Database, document: str, values: Mapping[str, Any], content: Document) -> None:
    """The ``values``, and the hash of ``content``, all of which has passed its columns by now."""
    for name, value in values.items():
        DocumentTable._meta.fields[name].db_value(value)
    hashed = {**values, "content_hash": document_hash(content)}
    DocumentTable.update(hashed).where(DocumentTable.id == document).execute(database)


def _document(values: Mapping[str, Any], lists: Mapping[str, tuple[Any, ...]]) -> Document:
    parts: dict[str, Any] = {name: values[name] for name in ("stage", "scope", *TOP_FIELDS)}
    parts["department"] = Department(**_group(values, "department"))
    parts["signature"] = Signature(**_group(values, "signature"))
    return Document(**parts | dict(lists))


def _group(values: Mapping[str, Any], group: str) -> dict[str, Any]:
    return {name: values[f"{group}_{name}"] for name in _GROUPS[group]}


def _document_values(content: Document) -> dict[str, Any]:
    values = {name: getattr(content, name) for name in ("stage", "scope", *TOP_FIELDS)}
    for group, names in _GROUPS.items():
        values |= {f"{group}_{name}": getattr(getattr(content, group), name) for name in names}
    return values


def _load_rows(database: peewee.Database, document: str, each: _List) -> tuple[Row, ...]:
    return tuple(each.row(*values) for values in each.selection.rows(database, document))


def _insert_rows(database: peewee.Database, document: str, each: _List, rows: Sequence[Row], first: int) -> None:
    values = ((document, position, *each.values(row)) for position, row in enumerate(rows, first))
    each.insertion.run(database, values)


def _update_rows(
    database: peewee.Database, document: str, each: _List, before: Sequence[Row], after: Sequence[Row]
) -> None:
    table = each.table
    for position, (was, row) in enumerate(zip(before, after, strict=True)):
        changed = {n: getattr(row, n) for n in each.names if getattr(row, n) != getattr(was, n)}
        if changed:
            at = (table.document == document) & (table.position == position)
            table.update(changed).where(at).execute(database)


def _replace_tail(
    database: peewee.Database, document: str, each: _List, before: Sequence[Row], after: Sequence[Row]
) -> None:
    table = each.table
    same = next(
        (n for n, (was, row) in enumerate(zip(before, after, strict=False)) if each.values(was) != each.values(row)),
        min(len(before), len(after)),
    )
    table.delete().where((table.document == document) & (table.position >= same)).execute(database)
    _insert_rows(database, document, each, after[same:], same)
