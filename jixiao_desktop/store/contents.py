"""The lines of a book's table of contents: every form with its name, without reading the forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import peewee

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.store.tables import DocumentTable, IndicatorTable

_ANY_ROW = IndicatorTable.select(peewee.SQL("1")).where(IndicatorTable.document == DocumentTable.id)
_NAMED = DocumentTable.select(DocumentTable.id, DocumentTable.name, DocumentTable.form, peewee.fn.EXISTS(_ANY_ROW))
_LINES: str = _NAMED.where(DocumentTable.filing == "").sql()[0]  # written once: a book may have hundreds of years


@dataclass(frozen=True)
class ContentsLine:
    """A document: where it stands, its project's name, its own form, and whether it has indicators."""

    head: DocumentHead
    name: str | None
    form: str | None
    has_indicators: bool


def contents(database: Any, filing: str, heads: Sequence[DocumentHead]) -> tuple[ContentsLine, ...]:
    """The documents of ``filing``, which are ``heads``, in their order; a damaged one is still named."""
    lines = {
        document: (name, form, bool(rows)) for document, name, form, rows in database.execute_sql(_LINES, (filing,))
    }
    return tuple(ContentsLine(head, *lines[head.document]) for head in heads)


def indicator_names(database: peewee.Database, document: str) -> tuple[str | None, ...]:
    """The names of a document's indicators in order; of a damaged one what can be read."""
    query = IndicatorTable.select(IndicatorTable.name).where(IndicatorTable.document == document)
    return tuple(name for (name,) in query.order_by(IndicatorTable.position).tuples().execute(database))
