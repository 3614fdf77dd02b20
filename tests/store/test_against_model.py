"""The book against a plain model in memory: whatever is done, what comes back is what a dictionary would hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterDocument,
    Change,
    DocumentHead,
    FilingHead,
    RemoveDocument,
    SetValue,
    apply,
    new_id,
)
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.fields import FUND_FIELDS
from tests.strategies import any_texts, content_changes, documents, values_at

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(content=documents(), text=any_texts())
@QUICK
def test_any_document_comes_back_and_keeps_its_hash(content: Document, text: str) -> None:
    with TemporaryDirectory() as folder, Book.create(Path(folder) / "a.jixiao") as book:
        filing = FilingHead(new_id(), new_id(), text, None, 2024)
        head = DocumentHead(new_id(), new_id(), filing.filing, 0, content.stage, content.scope)
        added = AddDocument(head, content)
        book.commit("加", [AddFiling(filing), added])
        assert book.filings() == (filing,)
        assert book.document(head.document) == content
        assert book.verify() == ()
        assert book.history()[0].changes == (AddFiling(filing), added)


class BookMachine(RuleBasedStateMachine):
    """Random work on one book, reopened now and then; the model is the documents and two stacks."""

    @initialize()
    def create(self) -> None:
        self.number = 0
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.jixiao"
        self.book = Book.create(self.path)
        self.filing = FilingHead(new_id(), new_id(), "示例县司法局", None, 2024)
        self.book.commit("0", [AddFiling(self.filing)])
        self.held: dict[DocumentHead, Document] = {}
        self.done: list[tuple[str, list[Change]]] = []
        self.undone: list[tuple[str, list[Change]]] = []

    def teardown(self) -> None:
        assert self.book.verify() == ()
        for _ in self.done:
            assert self.book.undo() is not None
        assert self.book.documents(self.filing.filing) == ()
        for _ in range(len(self.done) + len(self.undone)):
            assert self.book.redo() is not None
        assert self.book.verify() == ()
        self.book.close()
        self.folder.cleanup()

    @rule(data=st.data())
    def add_document(self, data: st.DataObject) -> None:
        content = data.draw(documents(2))
        self.number += 1  # ids by number, so that a failure can be repeated
        head = DocumentHead(f"{self.number:032x}", new_id(), self.filing.filing, 0, content.stage, content.scope)
        self.commit([AddDocument(head, content)])

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def remove_document(self, data: st.DataObject) -> None:
        head = self.choose(data)
        self.commit([RemoveDocument(head, self.held[head])])

    @precondition(lambda self: self.held)
    @rule(data=st.data(), count=st.integers(1, 4))
    def change_content(self, data: st.DataObject, count: int) -> None:
        head = self.choose(data)
        content, changes = self.held[head], []
        for _ in range(count):
            changes.append(data.draw(content_changes(content, head.document)))
            content = apply(content, changes[-1])
        self.commit(changes)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), name=st.sampled_from(sorted(FUND_FIELDS)))
    def set_a_fund_line_that_may_be_missing(self, data: st.DataObject, name: str) -> None:
        head, path = self.choose(data), f"funds.own.{name}"
        after = data.draw(values_at(path))
        self.commit([SetValue(head.document, path, value_at(self.held[head], path), after)])

    @precondition(lambda self: self.held)
    @rule(data=st.data(), position=st.integers(-1, 3), submitted=st.none() | st.just("2026-03-01"))
    def alter_document(self, data: st.DataObject, position: int, submitted: str | None) -> None:
        head = self.choose(data)
        self.commit([AlterDocument(head, replace(head, position=position, submitted=submitted))])

    @rule()
    def undo(self) -> None:
        step = self.book.undo()
        assert step is not None
        if not self.done:
            assert step.changes == (AddFiling(self.filing).reverse(),)
            assert self.book.redo() is not None
            return
        words, changes = self.done.pop()
        expected = [change.reverse() for change in reversed(changes)]
        assert (step.what, list(step.changes)) == (words, expected)
        self.undone.append((words, changes))
        self.model(expected)

    @rule()
    def redo(self) -> None:
        step = self.book.redo()
        if not self.undone:
            assert step is None
            return
        words, changes = self.undone.pop()
        assert step is not None
        assert (step.what, list(step.changes)) == (words, changes)
        self.done.append((words, changes))
        self.model(changes)

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = Book.open(self.path)

    @invariant()
    def equal(self) -> None:
        heads = self.book.documents(self.filing.filing)
        assert set(heads) == set(self.held)
        for head in heads:
            assert self.book.document(head.document) == self.held[head]
        assert self.book.can_redo == (self.undone[-1][0] if self.undone else None)
        assert self.book.can_undo == (self.done[-1][0] if self.done else "0")

    def commit(self, changes: list[Any]) -> None:
        words = str(len(self.done) + 1)
        self.book.commit(words, changes)
        self.done.append((words, changes))
        self.undone.clear()
        self.model(changes)

    def model(self, changes: list[Any]) -> None:
        for change in changes:
            match change:
                case AddDocument(head, content):
                    self.held[head] = content
                case RemoveDocument(head, _):
                    del self.held[head]
                case AlterDocument(before, after):
                    self.held[after] = self.held.pop(before)
                case _:
                    head = next(head for head in self.held if head.document == change.document)
                    self.held[head] = apply(self.held[head], change)

    def choose(self, data: st.DataObject) -> DocumentHead:
        return data.draw(st.sampled_from(sorted(self.held, key=lambda head: head.document)))


TestBookMachine = BookMachine.TestCase
TestBookMachine.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
