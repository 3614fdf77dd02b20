"""Ids for the rows of books that have none, and their hashes: what schema 2 fills in.

Stages of one expenditure that call a row alike share its id, as they shared the row before there were ids.
"""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import Any

from jixiao_desktop.document.changes import new_id
from jixiao_desktop.document.identity import RowName, ids_of_the_same
from jixiao_desktop.store.hashing import row_ids_hash
from jixiao_desktop.vocabulary.characters import comparable

# What names a row of each table, as ``identity.row_name`` does.
_NAMES = MappingProxyType(
    {
        "indicator": "horizon, coalesce(kind, 'None'), name",
        "task": "'task', '', name",
        "objective": "'objective', '', target",
    }
)
_STAGES = "CASE stage WHEN 'target' THEN 0 WHEN 'monitoring' THEN 1 ELSE 2 END"


def number_rows(database: Any) -> None:
    """Gives every row an id, in SQL of schema 2 only: the tables of later schemas are not known here."""
    documents = database.execute_sql(f"SELECT expenditure, id FROM document ORDER BY expenditure, {_STAGES}").fetchall()
    for _, stages in groupby(documents, key=lambda document: document[0]):
        ids = [document for _, document in stages]
        for table in _NAMES:
            _number(database, table, ids)
        for document in ids:
            _seal(database, document)


def _seal(database: Any, document: str) -> None:
    query = "SELECT row FROM {table} WHERE document = ? ORDER BY position"
    ids = {
        f"{table}s": [row for (row,) in database.execute_sql(query.format(table=table), (document,)).fetchall()]
        for table in _NAMES
    }
    database.execute_sql("UPDATE document SET row_ids_hash = ? WHERE id = ?", (row_ids_hash(ids), document))


def _number(database: Any, table: str, stages: list[str]) -> None:
    earlier: list[list[tuple[RowName, str | None]]] = []
    for document in stages:
        query = f"SELECT id, {_NAMES[table]} FROM {table} WHERE document = ? ORDER BY position"
        found = database.execute_sql(query, (document,)).fetchall()
        names: list[RowName] = [(str(first), str(kind), comparable(name or "")) for _, first, kind, name in found]
        ids: list[str | None] = [None] * len(names)
        for other in earlier:
            same = ids_of_the_same(names, other)
            ids = [known or (one if one not in ids else None) for known, one in zip(ids, same, strict=True)]
        ids = [known or new_id() for known in ids]
        rows = [(known, number) for known, (number, *_) in zip(ids, found, strict=True)]
        database.connection().executemany(f"UPDATE {table} SET row = ? WHERE id = ?", rows)
        earlier.append(list(zip(names, ids, strict=True)))
