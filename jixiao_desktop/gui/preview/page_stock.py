"""The pages of many forms, laid out one form after another and kept only while they are looked at.

Comes in: which documents, and how the pages of one come about. Goes out: the size of every page known so far, and a page
when it is wanted.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jixiao_desktop.layout.model import Page

LayOut = Callable[[str], tuple[Page, ...]]
_KEPT_FORMS = 24


@dataclass(frozen=True)
class PageSize:
    """One page: of which document, the how many-th of it, and how large in mm."""

    document: str
    index: int
    width: float
    height: float


class PageStock:
    """``sizes`` grows with :meth:`lay_out_next` until all ``documents`` are laid out."""

    def __init__(self, documents: Sequence[str], lay_out: LayOut) -> None:
        self.documents = tuple(documents)
        self.sizes: list[PageSize] = []
        self._lay_out = lay_out
        self._next = 0
        self._kept: OrderedDict[str, tuple[Page, ...]] = OrderedDict()

    @property
    def laid_out(self) -> int:
        """The number of documents whose pages are known."""
        return self._next

    @property
    def whole(self) -> bool:
        return self._next == len(self.documents)

    def lay_out_next(self) -> None:
        """The pages of one more document. Raises ``UserError`` if it cannot be drawn; it is left out then."""
        document = self.documents[self._next]
        self._next += 1
        pages = self._pages(document)
        self.sizes += [PageSize(document, at, page.width, page.height) for at, page in enumerate(pages)]

    def page(self, number: int) -> Page:
        """Page ``number``, counted from 0."""
        size = self.sizes[number]
        return self._pages(size.document)[size.index]

    def _pages(self, document: str) -> tuple[Page, ...]:
        if document not in self._kept:
            self._kept[document] = self._lay_out(document)
        self._kept.move_to_end(document)
        while len(self._kept) > _KEPT_FORMS:
            self._kept.popitem(last=False)
        return self._kept[document]
