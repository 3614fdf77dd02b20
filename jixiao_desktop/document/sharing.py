"""What documents share, and what follows when a shared value changes.

Documents of one expenditure share its names, goals, tasks and indicators' names, targets and standards; all documents of
a filing share their department, and its name and code with the filings of later years: a department renamed in one year
is renamed from that year on. A value is shared while it is equal; one that was imported with another value is that
stage's own. Which row is which say their ids (``identity``); what follows when rows come, go and move stands in ``following``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from jixiao_desktop.document.changes import DocumentHead, SetValue
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.values import ListRow, rows_of, value_at

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
LEVELS = frozenset({"level1", "level2"})


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
    row = rows_of(own, rows)[int(index)].row
    at = next((at for at, each in enumerate(rows_of(other, rows)) if row and each.row == row), None)
    return None if at is None else f"{rows}.{at}.{name}"


def completed(document: Document, earlier: Document) -> Document:
    """``document`` with the shared fields that it leaves blank taken from an ``earlier`` stage of its expenditure."""
    blank = {name: getattr(earlier, name) for name in SHARED_FIELDS if getattr(document, name) is None}
    rows = {name: rows_of(document, name) or _carried(rows_of(earlier, name)) for name in SHARED_IN_ROWS}
    return replace(document, **cast(Any, {**blank, **rows}))


def _carried(rows: Sequence[ListRow]) -> tuple[ListRow, ...]:
    return tuple(shared_part(row) for row in rows)


def shared_part(row: ListRow) -> ListRow:
    """What a row of an earlier stage is when a later one begins: the same row, its results blank."""
    match row:
        case Indicator():
            names = SHARED_IN_ROWS["indicators"] | {"horizon", "weight", "row"}
            if row.kind is not None:
                names -= LEVELS  # they are named otherwise in another form, where the kind says the place
            return Indicator(**{name: getattr(row, name) for name in names})
        case Objective():
            return Objective(target=row.target, row=row.row)
        case Task():
            return row
