"""The lines of a book's table of contents: every form with its name, without reading the forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.store.tables import DocumentTable, IndicatorTable


@dataclass(frozen=True)
class ContentsLine:
    """A document: where it stands, its project's name, its own form, and whether it has indicators."""

    head: DocumentHead
    name: str | None
    form: str | None
    has_indicators: bool


def contents(database: peewee.Database, filing: str, heads: Sequence[DocumentHead]) -> tuple[ContentsLine, ...]:
    """The documents of ``filing``, which are ``heads``, in their order; a damaged one is still named."""
    any_row = IndicatorTable.select(peewee.SQL("1")).where(IndicatorTable.document == DocumentTable.id)
    named = DocumentTable.select(DocumentTable.id, DocumentTable.name, DocumentTable.form, peewee.fn.EXISTS(any_row))
    named = named.where(DocumentTable.filing == filing)
    lines = {document: (name, form, bool(rows)) for document, name, form, rows in named.tuples().execute(database)}
    return tuple(ContentsLine(head, *lines[head.document]) for head in heads)


def indicator_names(database: peewee.Database, document: str) -> tuple[str | None, ...]:
    """The names of a document's indicators in order; of a damaged one what can be read."""
    query = IndicatorTable.select(IndicatorTable.name).where(IndicatorTable.document == document)
    return tuple(name for (name,) in query.order_by(IndicatorTable.position).tuples().execute(database))
