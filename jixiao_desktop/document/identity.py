"""The identity of rows: which row of one stage is which of another.

A row bears an id of its own within its document; the same row of another stage of the expenditure bears the same. Ids are
no content: they are in no file that leaves the book, and rows that differ only in them are equal. Where ids are not known
yet (rows read from files), kind, name and occurrence say which is which.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jixiao_desktop.document.changes import InsertRow, apply, new_id
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.values import ListRow, rows_of, with_rows
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.fields import ROW_LISTS

RowName = tuple[str, str, str]
RowKey = tuple[str, str, str, int]


def row_name(row: ListRow) -> RowName:
    """Horizon, kind and name, compared without regard to width and blanks; the name is last."""
    match row:
        case Indicator(kind=kind, name=name, horizon=horizon):
            return str(horizon), str(kind), comparable(name or "")
        case Task(name=name):
            return "task", "", comparable(name or "")
        case Objective(target=target):
            return "objective", "", comparable(target or "")


def keys_of(names: Iterable[RowName]) -> list[RowKey]:
    """What makes each row the same in two documents: its kind, its name and its occurrence."""
    seen: dict[RowName, int] = {}
    keys = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        keys.append((*name, seen[name]))
    return keys


def row_keys(rows: Sequence[ListRow]) -> list[RowKey]:
    """The keys of ``rows``, in their order."""
    return keys_of(row_name(row) for row in rows)


def ids_of_the_same(names: Sequence[RowName], others: Sequence[tuple[RowName, str | None]]) -> list[str | None]:
    """For each of ``names`` the id of the other row that is surely the same.

    ``None`` where the name is blank, or not as often on both sides: a result must never end under another row.
    """
    named = [name for name, _ in others]
    ids = dict(zip(keys_of(named), (row for _, row in others), strict=True))
    sure = {name for name in names if name[-1] and names.count(name) == named.count(name)}
    return [ids[key] if key[:-1] in sure else None for key in keys_of(names)]


def has_identities(document: Document) -> bool:
    """Whether every row has an id."""
    return all(row.row for name in ROW_LISTS for row in rows_of(document, name))


def identified(document: Document, others: Iterable[Document] = ()) -> Document:
    """``document`` with an id for every row: its own, else that of the same row in one of ``others``, else a new one."""
    siblings = tuple(others)
    for name in ROW_LISTS:
        rows = rows_of(document, name)
        if not all(row.row for row in rows):
            document = with_rows(document, name, _identified(rows, [rows_of(each, name) for each in siblings]))
    return document


def identified_insertion(change: InsertRow, document: Document, others: Iterable[Document]) -> InsertRow:
    """``change`` of ``document`` with an id for its row, found as :func:`identified` finds it."""
    if change.row.row:
        return change
    after = identified(apply(document, change), others)
    return replace(change, row=rows_of(after, change.rows)[change.position])


def _identified(rows: Sequence[ListRow], others: Iterable[Sequence[ListRow]]) -> list[ListRow]:
    ids = [row.row for row in rows]
    names = [row_name(row) for row in rows]
    for other in others:
        found = ids_of_the_same(names, [(row_name(row), row.row) for row in other])
        ids = [known or (same if same not in ids else None) for known, same in zip(ids, found, strict=True)]
    return [row if row.row else replace(row, row=known or new_id()) for row, known in zip(rows, ids, strict=True)]
