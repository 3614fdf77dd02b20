"""Where everything stands in a book, looked up once: filings, and documents in them.

Only the book's own steps change it, and only those that are no mere typing; it is looked up anew after each of these.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import peewee

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.store import structure


@dataclass
class Standing:
    """What the tables of ``database`` say of places."""

    database: peewee.Database
    _documents: dict[str, tuple[DocumentHead, ...]] = field(default_factory=dict)
    _heads: dict[str, DocumentHead | None] = field(default_factory=dict)

    @cached_property
    def filings(self) -> tuple[FilingHead, ...]:
        return structure.filings(self.database)

    @cached_property
    def _filing(self) -> dict[str, FilingHead]:
        return {head.filing: head for head in self.filings}

    def filing(self, filing: str) -> FilingHead | None:
        return self._filing.get(filing)

    def documents(self, filing: str) -> tuple[DocumentHead, ...]:
        if filing not in self._documents:
            self._documents[filing] = structure.documents(self.database, filing)
        return self._documents[filing]

    def head(self, document: str) -> DocumentHead | None:
        if document not in self._heads:
            self._heads[document] = structure.document_head(self.database, document)
        return self._heads[document]
