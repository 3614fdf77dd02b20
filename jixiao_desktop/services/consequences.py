"""What follows from a change in the other documents of its filing, and of a department's name in those of later years.

Comes in: changes of one document. Goes out: these, and after each what it brings about in the documents that share the
value or the row (``sharing``, ``following``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from jixiao_desktop.document.changes import (
    AlterFiling,
    Change,
    ContentChange,
    DocumentHead,
    FilingHead,
    InsertRow,
    RemoveRow,
    SetValue,
    apply,
)
from jixiao_desktop.document.following import followed_insertion, followed_move, followed_removal, index_of
from jixiao_desktop.document.identity import identified_insertion
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.sharing import PASSED_ON, companions
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Stage


def with_companions(book: Book, document: str, changes: Sequence[ContentChange]) -> list[Change]:
    """``changes`` with what follows from them in the documents that share the values and the rows.

    Raises ``UserError`` (``submitted``) for a document that went upward.
    """
    head = book.head(document)
    refuse_submitted(book, [head])
    filing = book.filing(head.filing)
    paths = {change.path for change in changes if isinstance(change, SetValue)}
    years = _years_from(book, filing) if paths & PASSED_ON else [filing]
    others = {other: book.document(other.document) for other in _sharing(book, head, years, paths)}
    work = _Consequences(head, book.document(document), others, filing, years[-1].filing, _moving(changes))
    for change in changes:
        work.take(change)
    return work.changes


@dataclass
class _Consequences:
    """The documents as they will be, and the changes that lead there; ``moving`` are ids of rows taken to another place."""

    head: DocumentHead
    own: Document
    others: dict[DocumentHead, Document]
    filing: FilingHead
    newest: str
    moving: frozenset[str | None]
    changes: list[Change] = field(default_factory=list)

    def take(self, change: ContentChange) -> None:
        if isinstance(change, InsertRow):
            change = identified_insertion(change, self.own, ())
        self.changes.append(change)
        match change:
            case SetValue():
                followed = self._follow(companions(change, self.head, list(self.others.items()), self.own))
                self._rename(change, followed | {self.head.filing})
            case InsertRow(row=row) if row.row in self.moving:
                for other in self._behind(change):
                    self._follow(followed_move(change, self.own, other.document, self.others[other]))
            case InsertRow():
                for other in self._stages(later=True):
                    self._follow(followed_insertion(change, self.own, other.document, self.others[other]))
            case RemoveRow(row=row) if row.row not in self.moving:
                for other in self._behind(change):
                    self._follow(followed_removal(change, other.document, self.others[other]))
        self.own = apply(self.own, change)

    def _follow(self, changes: Iterable[ContentChange]) -> set[str]:
        """Takes what follows; returns the filings in which something did."""
        filings = set()
        for change in changes:
            other = next(other for other in self.others if other.document == change.document)
            self.others[other] = apply(self.others[other], change)
            self.changes.append(change)
            filings.add(other.filing)
        return filings

    def _stages(self, later: bool) -> list[DocumentHead]:
        """The later stages of the expenditure that may be changed; else the earlier ones."""
        order, own = list(Stage).index, list(Stage).index(self.head.stage)
        same = [other for other in self.others if other.expenditure == self.head.expenditure]
        if later:
            return [other for other in same if order(other.stage) > own and not other.submitted]
        return [other for other in same if order(other.stage) < own]

    def _behind(self, change: InsertRow | RemoveRow) -> list[DocumentHead]:
        """The stages that follow when a row goes or moves: none while a stage before this one has it."""
        earlier = (self.others[other] for other in self._stages(later=False))
        has = any(index_of(change.row, rows_of(each, change.rows)) is not None for each in earlier)
        return [] if has else self._stages(later=True)

    def _rename(self, change: SetValue, touched: set[str]) -> None:
        """A department keeps its last name rather than become nameless; the tree shows that of its newest year."""
        if self.newest not in touched or change.path not in PASSED_ON:
            return
        name = change.path.removeprefix("department.")
        if name == "name" and not change.after:
            return
        renamed = replace(self.filing, **cast(Any, {name: change.after}))
        if renamed != self.filing:
            self.changes.append(AlterFiling(self.filing, renamed))
            self.filing = renamed


def _moving(changes: Sequence[ContentChange]) -> frozenset[str | None]:
    """The ids of rows that are taken from one place and put in another."""
    taken = {change.row.row for change in changes if isinstance(change, RemoveRow)}
    return frozenset(taken & {change.row.row for change in changes if isinstance(change, InsertRow)} - {None})


def _sharing(book: Book, head: DocumentHead, years: Sequence[FilingHead], paths: set[str]) -> list[DocumentHead]:
    """The documents of ``years`` that may share what changes at ``paths``, or the rows."""
    of_department = any(path.startswith("department.") for path in paths)
    others = (other for year in years for other in book.documents(year.filing) if other.document != head.document)
    return [other for other in others if of_department or other.expenditure == head.expenditure]


def _years_from(book: Book, filing: FilingHead) -> list[FilingHead]:
    """The filing and the later ones of its department, in order."""
    later = [head for head in book.filings() if head.department == filing.department and head.year > filing.year]
    return [filing, *sorted(later, key=lambda head: head.year)]
