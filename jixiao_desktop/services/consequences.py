"""What follows from a change in the other documents of its filing.

Comes in: changes of one document. Goes out: these, and after each the same change wherever its value is shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from jixiao_desktop.document.changes import (
    AlterFiling,
    Change,
    ContentChange,
    DocumentHead,
    FilingHead,
    SetValue,
    apply,
)
from jixiao_desktop.document.sharing import companions
from jixiao_desktop.store import Book


def with_companions(book: Book, document: str, changes: Sequence[ContentChange]) -> list[Change]:
    """``changes`` with what follows from them in the documents that share the values."""
    head = book.head(document)
    filing, own = book.filing(head.filing), book.document(document)
    others = {other: book.document(other.document) for other in _sharing(book, head, changes)}
    all_changes: list[Change] = []
    for change in changes:
        all_changes.append(change)
        if isinstance(change, SetValue):
            for companion in list(companions(change, head, others.items(), own)):
                all_changes.append(companion)
                other = next(other for other in others if other.document == companion.document)
                others[other] = apply(others[other], companion)
            renamed = _renamed(filing, change)
            if renamed != filing:
                all_changes.append(AlterFiling(filing, renamed))
                filing = renamed
        own = apply(own, change)
    return all_changes


def _sharing(book: Book, head: DocumentHead, changes: Sequence[ContentChange]) -> list[DocumentHead]:
    """The documents that may share what changes: all of the filing share the department, else only the other stages."""
    of_department = any(isinstance(change, SetValue) and change.path.startswith("department.") for change in changes)
    others = (other for other in book.documents(head.filing) if other.document != head.document)
    return [other for other in others if of_department or other.expenditure == head.expenditure]


def _renamed(filing: FilingHead, change: SetValue) -> FilingHead:
    """A department keeps its last name rather than become nameless."""
    owner, _, name = change.path.partition(".")
    if owner != "department" or name not in ("name", "code") or (name == "name" and not change.after):
        return filing
    return replace(filing, **cast(Any, {name: change.after}))
