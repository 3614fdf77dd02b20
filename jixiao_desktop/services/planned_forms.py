"""The forms of a book as they will be, found without looking through all of them.

Comes in: heads and documents. Goes out: those of a year, and the years in which a department's name stands on a form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.vocabulary.characters import comparable


class PlannedForms:
    """A document for each head; ``filing`` is always the id of a year."""

    def __init__(self) -> None:
        self._by_filing: dict[str, dict[DocumentHead, Document]] = {}
        self._names: dict[str, Counter[str]] = {}  # by name the years, with the number of forms that bear it

    def __getitem__(self, head: DocumentHead) -> Document:
        return self._by_filing[head.filing][head]

    def __setitem__(self, head: DocumentHead, document: Document) -> None:
        year = self._by_filing.setdefault(head.filing, {})
        before = year.get(head)
        if before is not None:
            self._names[_name(before)][head.filing] -= 1
        year[head] = document
        self._names.setdefault(_name(document), Counter())[head.filing] += 1

    def of(self, filing: str) -> Mapping[DocumentHead, Document]:
        """In the order in which they came."""
        return self._by_filing.get(filing, {})

    def of_all(self, filings: Collection[str]) -> Iterator[tuple[DocumentHead, Document]]:
        return (pair for filing in filings for pair in self.of(filing).items())

    def bear(self, filing: str, name: str | None) -> bool:
        """Whether a form of the year bears the department's name."""
        return self._names.get(comparable(name or ""), Counter())[filing] > 0


def _name(document: Document) -> str:
    return comparable(document.department.name or "")
