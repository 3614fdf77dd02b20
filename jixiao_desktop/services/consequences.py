"""What follows from a change in the other documents of its filing, and of a department's name in those of later years.

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
from jixiao_desktop.document.sharing import PASSED_ON, companions
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book


def with_companions(book: Book, document: str, changes: Sequence[ContentChange]) -> list[Change]:
    """``changes`` with what follows from them in the documents that share the values.

    Raises ``UserError`` (``submitted``) for a document that went upward.
    """
    head = book.head(document)
    refuse_submitted(book, [head])
    filing, own = book.filing(head.filing), book.document(document)
    newest = _years_from(book, filing)[-1]
    others = {other: book.document(other.document) for other in _sharing(book, head, changes)}
    all_changes: list[Change] = []
    for change in changes:
        all_changes.append(change)
        if isinstance(change, SetValue):
            touched = {head.filing}
            for companion in list(companions(change, head, others.items(), own)):
                all_changes.append(companion)
                other = next(other for other in others if other.document == companion.document)
                others[other] = apply(others[other], companion)
                touched.add(other.filing)
            renamed = _renamed(filing, change) if newest.filing in touched else filing
            if renamed != filing:
                all_changes.append(AlterFiling(filing, renamed))
                filing = renamed
        own = apply(own, change)
    return all_changes


def _sharing(book: Book, head: DocumentHead, changes: Sequence[ContentChange]) -> list[DocumentHead]:
    """The documents that may share what changes: of the filing, and for a department's name those of later years."""
    paths = {change.path for change in changes if isinstance(change, SetValue)}
    years = _years_from(book, book.filing(head.filing))
    filings = years if paths & PASSED_ON else years[:1]
    of_department = any(path.startswith("department.") for path in paths)
    others = (other for year in filings for other in book.documents(year.filing) if other.document != head.document)
    return [other for other in others if of_department or other.expenditure == head.expenditure]


def _years_from(book: Book, filing: FilingHead) -> list[FilingHead]:
    """The filing and the later ones of its department, in order."""
    later = [head for head in book.filings() if head.department == filing.department and head.year > filing.year]
    return [filing, *sorted(later, key=lambda head: head.year)]


def _renamed(filing: FilingHead, change: SetValue) -> FilingHead:
    """A department keeps its last name rather than become nameless; the tree shows that of its newest year."""
    owner, _, name = change.path.partition(".")
    if owner != "department" or name not in ("name", "code") or (name == "name" and not change.after):
        return filing
    return replace(filing, **cast(Any, {name: change.after}))
