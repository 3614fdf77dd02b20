"""The hash of a filing: stored when something of it changed, and held against what is there.

It covers the filing's own fields, where its documents stand, and its explanations (出错说明); contents have their own.
"""

from __future__ import annotations

import peewee

from jixiao_desktop.store import structure
from jixiao_desktop.store.explanations import stored_explanations
from jixiao_desktop.store.hashing import filing_hash
from jixiao_desktop.store.tables import FilingTable


def seal_filing(database: peewee.Database, filing: str) -> None:
    """Stores the hash of the filing as it stands now; nothing if it is gone."""
    found = _hash(database, filing)
    if found is not None:
        FilingTable.update({"content_hash": found}).where(FilingTable.id == filing).execute(database)


def filing_is_sound(database: peewee.Database, filing: str) -> bool:
    """Whether the filing is as it was sealed."""
    query = FilingTable.select(FilingTable.content_hash).where(FilingTable.id == filing)
    stored = [row[0] for row in query.tuples().execute(database)]
    return bool(stored) and _hash(database, filing) == stored[0]


def _hash(database: peewee.Database, filing: str) -> str | None:
    head = structure.filing(database, filing)
    if head is None:
        return None
    return filing_hash(head, structure.documents(database, filing), stored_explanations(database, filing))
