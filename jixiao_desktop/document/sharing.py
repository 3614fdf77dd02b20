"""What documents share, and what follows when a shared value changes.

Documents of one expenditure share its names, goals, tasks and indicators' names, targets and standards; all documents of
a filing share their department, and its name and code with the filings of later years: a department renamed in one year
is renamed from that year on. A value is shared while it is equal; one that was imported with another value is that
stage's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from jixiao_desktop.document.changes import DocumentHead, SetValue
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.values import ListRow, rows_of, value_at
from jixiao_desktop.vocabulary.characters import comparable

SHARED_FIELDS = frozenset(
    ["name", "code", "category", "period", "manager", "implementer", "period_goal", "annual_goal", "basis", "overview"]
)
# What a department is called passes from a year to the later ones.
PASSED_ON = frozenset({"department.name", "department.code"})
SHARED_IN_ROWS = {
    "objectives": frozenset({"target"}),
    "tasks": frozenset({"name", "content", "total", "fiscal", "other", "secret"}),
    "indicators": frozenset({"level1", "level2", "kind", "name", "target", "standard", "secret"}),
}

RowKey = tuple[str, str, str, int]


def row_keys(rows: Sequence[ListRow]) -> list[RowKey]:
    """What makes each row the same in two documents: its kind, its name and its occurrence."""
    seen: dict[tuple[str, str, str], int] = {}
    keys = []
    for row in rows:
        key = _row_name(row)
        seen[key] = seen.get(key, 0) + 1
        keys.append((*key, seen[key]))
    return keys


def _row_name(row: ListRow) -> tuple[str, str, str]:
    match row:
        case Indicator(kind=kind, name=name, horizon=horizon):
            return str(horizon), str(kind), comparable(name or "")
        case Task(name=name):
            return "task", "", comparable(name or "")
        case Objective(target=target):
            return "objective", "", comparable(target or "")


def companions(
    change: SetValue, head: DocumentHead, others: Iterable[tuple[DocumentHead, Document]], own: Document
) -> Iterator[SetValue]:
    """The same change in the documents that share the value; ``others`` are the other documents that may.

    A form that was submitted keeps what it went with.
    """
    for other_head, other in others:
        if other_head.submitted:
            continue
        path = _shared_path(change, head, other_head, own, other)
        if path is not None and value_at(other, path) == change.before:
            yield replace(change, document=other_head.document, path=path)


def _shared_path(
    change: SetValue, head: DocumentHead, other_head: DocumentHead, own: Document, other: Document
) -> str | None:
    """The path in ``other`` of the value that ``change`` sets in ``own``, if the two share it."""
    path = change.path
    if path.startswith("department.") and (path in PASSED_ON or head.filing == other_head.filing):
        return path
    if head.expenditure != other_head.expenditure:
        return None
    if path in SHARED_FIELDS:
        return path
    rows, _, rest = path.partition(".")
    index, _, name = rest.partition(".")
    if name not in SHARED_IN_ROWS.get(rows, frozenset()):
        return None
    at = _shared_row(change, name, rows_of(own, rows), int(index), rows_of(other, rows))
    return None if at is None else f"{rows}.{at}.{name}"


def _shared_row(
    change: SetValue, name: str, own: Sequence[ListRow], index: int, other: Sequence[ListRow]
) -> int | None:
    """The row in ``other`` that is surely row ``index`` of ``own``.

    Rows are known by kind and name. Where names are blank, or are not as many on both sides, or the new name is taken, it
    is left to people to say which is which: a result must never end under another indicator.
    """
    named, others = [_row_name(row) for row in own], [_row_name(row) for row in other]
    known, renamed = named[index], _row_name(replace(own[index], **cast(Any, {name: change.after})))
    if not known[-1] or named.count(known) != others.count(known):
        return None
    if renamed != known and (renamed in named or renamed in others):
        return None
    keys = row_keys(other)
    return keys.index(row_keys(own)[index])


def completed(document: Document, earlier: Document) -> Document:
    """``document`` with the shared fields that it leaves blank taken from an ``earlier`` stage of its expenditure."""
    blank = {name: getattr(earlier, name) for name in SHARED_FIELDS if getattr(document, name) is None}
    rows = {name: rows_of(document, name) or _carried(rows_of(earlier, name)) for name in SHARED_IN_ROWS}
    return replace(document, **cast(Any, {**blank, **rows}))


def _carried(rows: Sequence[ListRow]) -> tuple[ListRow, ...]:
    """Rows of an earlier stage with only what is shared; results belong to their own stage."""
    return tuple(_shared_part(row) for row in rows)


def _shared_part(row: ListRow) -> ListRow:
    match row:
        case Indicator():
            names = SHARED_IN_ROWS["indicators"] | {"horizon", "weight"}
            return Indicator(**{name: getattr(row, name) for name in names})
        case Objective():
            return Objective(target=row.target)
        case Task():
            return row
