"""A step of many changes tells how far it is, and can be stopped where it is: the book is then as it was."""

from __future__ import annotations

from typing import Any

import pytest

from jixiao_desktop.document.changes import RemoveDocument
from jixiao_desktop.store import Book


class StopError(Exception):
    """Somebody has seen enough."""


class Stopping:
    """Stops when so many were done."""

    def __init__(self, at: int) -> None:
        self._at = at
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, count: int) -> None:
        self.told.append((done, count))
        if done == self._at:
            raise StopError


def state(book: Book) -> object:
    documents = [head for filing in book.filings() for head in book.documents(filing.filing)]
    titles = [(step.what, step.state) for step in book.history()]
    return documents, [book.document(head.document) for head in documents], titles, book.revision, book.verify()


@pytest.mark.parametrize("at", [0, 1, 4, 5])
def test_a_step_is_stopped_at_any_of_its_changes(filled: Any, at: int) -> None:
    book: Book = filled.book
    taken = [RemoveDocument(head, content) for head, content in zip(filled.heads[:3], filled.contents[:3], strict=True)]
    before = state(book)
    stopping = Stopping(at)
    with pytest.raises(StopError):
        book.commit("删除", taken, stopping)
    assert stopping.told[-1] == (at, 6)
    assert state(book) == before
    book.commit("删除", taken)
    for step in (book.undo, book.redo):
        before = state(book)
        with pytest.raises(StopError):
            step(Stopping(at))
        assert state(book) == before
        assert step(Stopping(-1)) is not None


def test_what_was_done_last_is_known_without_the_journal(filled: Any) -> None:
    book: Book = filled.book
    change = RemoveDocument(filled.heads[0], filled.contents[0])
    book.commit("删除", [change])
    assert list(book.last_done) == [change]
    book.undo()
    assert [type(each).__name__ for each in book.last_done] == ["AddDocument"]
