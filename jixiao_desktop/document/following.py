"""What follows in the later stages of an expenditure when a row comes, goes or moves in an earlier one.

Rows and their order flow forward only: 目标 → 监控 → 自评. The target is what was approved; a row that is added, removed or
moved while the results are written is a matter of that stage and those after it, and the target stays as it is. (A value
that stages share flows both ways: a name corrected in the assessment is corrected in the target.)

- A new row appears behind the row that it follows, with what stages share and blank results.
- A removed row goes only where nothing was entered beyond what it had. A later stage that holds results, or a value of its
  own, keeps its row as its own: nothing typed is lost.
- A moved row moves behind the row that it follows now, with its results.
- A row that goes or moves in the monitoring goes or moves in the assessment only if the target has it no more: what the
  target says is to be assessed, however little was monitored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jixiao_desktop.document.changes import ContentChange, InsertRow, RemoveRow, apply
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.sharing import shared_part
from jixiao_desktop.document.values import ListRow, rows_of


def followed_insertion(change: InsertRow, own: Document, other: str, later: Document) -> list[ContentChange]:
    """What ``change`` of ``own``, which is as it was before, brings about in ``later``, known by the id ``other``."""
    if index_of(change.row, rows_of(later, change.rows)) is not None:
        return []
    return [InsertRow(other, change.rows, _place(change, own, later), shared_part(change.row))]


def followed_removal(change: RemoveRow, other: str, later: Document) -> list[ContentChange]:
    """As :func:`followed_insertion`, of a row that goes for good."""
    rows = rows_of(later, change.rows)
    at = index_of(change.row, rows)
    if at is None or _unweighted(rows[at]) != _unweighted(shared_part(change.row)):
        return []
    return [RemoveRow(other, change.rows, at, rows[at])]


def followed_move(change: InsertRow, own: Document, other: str, later: Document) -> list[ContentChange]:
    """As :func:`followed_insertion`, of a row that was taken from another place just before."""
    rows = rows_of(later, change.rows)
    at = index_of(change.row, rows)
    if at is None:
        return []
    taken = RemoveRow(other, change.rows, at, rows[at])
    to = _place(change, own, apply(later, taken))
    return [] if to == at else [taken, InsertRow(other, change.rows, to, rows[at])]


def index_of(row: ListRow, rows: Sequence[ListRow]) -> int | None:
    """Where ``row`` stands in ``rows`` of another stage."""
    return next((at for at, each in enumerate(rows) if row.row and each.row == row.row), None)


def _place(change: InsertRow, own: Document, later: Document) -> int:
    """Behind the nearest row before it that ``later`` has too, else before the nearest behind it, else at the end."""
    rows, present = rows_of(own, change.rows), rows_of(later, change.rows)
    before, behind = rows[: change.position], rows[change.position :]
    return next(
        (at + 1 for at in _places(reversed(before), present)), next(iter(_places(behind, present)), len(present))
    )


def _places(rows: Iterable[ListRow], present: Sequence[ListRow]) -> list[int]:
    found = (index_of(row, present) for row in rows)
    return [at for at in found if at is not None]


def _unweighted(row: ListRow) -> ListRow:
    """Weights are carried on, but each stage may set its own."""
    return replace(row, weight=None) if isinstance(row, Indicator) else row
