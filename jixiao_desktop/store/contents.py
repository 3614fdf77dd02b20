"""The lines of a book's table of contents: every form with its name and its indicators', without reading the forms."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.store.structure import documents
from jixiao_desktop.store.tables import DocumentTable, IndicatorTable


@dataclass(frozen=True)
class ContentsLine:
    """A document: where it stands, its project's name, its own form, and the names of its indicators in order."""

    head: DocumentHead
    name: str | None
    form: str | None
    indicators: tuple[str | None, ...]


def contents(database: peewee.Database, filing: str) -> tuple[ContentsLine, ...]:
    """The documents of ``filing`` in their order; a damaged one is still named."""
    named = DocumentTable.select(DocumentTable.id, DocumentTable.name, DocumentTable.form)
    named = named.where(DocumentTable.filing == filing)
    names = {document: (name, form) for document, name, form in named.tuples().execute(database)}
    indicators: dict[str, list[str | None]] = {}
    rows = IndicatorTable.select(IndicatorTable.document, IndicatorTable.name).join(DocumentTable)
    rows = rows.where(DocumentTable.filing == filing).order_by(IndicatorTable.document, IndicatorTable.position)
    for document, name in rows.tuples().execute(database):
        indicators.setdefault(document, []).append(name)
    return tuple(
        ContentsLine(head, *names[head.document], tuple(indicators.get(head.document, ())))
        for head in documents(database, filing)
    )
