"""The book against a plain model in memory: whatever is done, what comes back is what a dictionary would hold."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    Change,
    DocumentHead,
    FilingHead,
    InsertRow,
    RemoveDocument,
    RemoveRow,
    SetValue,
    apply,
    new_id,
)
from jixiao_desktop.document.model import (
    Department,
    Document,
    Doubt,
    Fund,
    Indicator,
    Objective,
    Signature,
    Task,
)
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    INDICATORS,
    OBJECTIVES,
    SIGNATURE_FIELDS,
    TASKS,
    TOP_FIELDS,
    FieldType,
    RowList,
)
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Likelihood, Reason, Scope, Stage

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROWS = {"objectives": (OBJECTIVES, Objective), "tasks": (TASKS, Task), "indicators": (INDICATORS, Indicator)}

texts = st.none() | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("示例≥％　\n𠮷" + string.digits), max_size=12
)
amounts = st.none() | st.decimals(-(10**13), 10**13, places=2)
choices: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.none() | st.sampled_from(IndicatorKind),
    "horizon": st.sampled_from(Horizon),
    "likelihood": st.none() | st.sampled_from(Likelihood),
    "reasons": st.lists(st.sampled_from(Reason), max_size=3).map(tuple),
}


def values(name: str, kind: FieldType) -> st.SearchStrategy[Any]:
    """What a field of this name and type may hold."""
    match kind:
        case FieldType.AMOUNT:
            return amounts
        case FieldType.FLAG:
            return st.booleans()
        case FieldType.YEAR:
            return st.none() | st.integers(1900, 2999)
        case FieldType.CHOICE | FieldType.CHOICES:
            return choices[name]
    return texts


def record(build: Callable[..., Any], types: Any, **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(build, **{name: values(name, kind) for name, kind in types.items()}, **more)


def rows(of: RowList, build: Callable[..., Any]) -> st.SearchStrategy[Any]:
    return st.lists(record(build, of.fields), max_size=3).map(tuple)


documents = record(
    Document,
    TOP_FIELDS,
    stage=st.sampled_from(Stage),
    scope=st.sampled_from(Scope),
    department=record(Department, DEPARTMENT_FIELDS),
    signature=record(Signature, SIGNATURE_FIELDS),
    objectives=rows(OBJECTIVES, Objective),
    tasks=rows(TASKS, Task),
    indicators=rows(INDICATORS, Indicator),
    funds=st.lists(
        record(Fund, FUND_FIELDS, source=st.sampled_from(FundSource)), max_size=3, unique_by=lambda f: f.source
    ).map(tuple),
    doubts=st.lists(st.builds(Doubt, texts, texts, texts), max_size=2).map(tuple),
)


@given(content=documents)
@QUICK
def test_any_document_comes_back_and_keeps_its_hash(content: Document) -> None:
    with TemporaryDirectory() as folder, Book.create(Path(folder) / "a.jixiao") as book:
        filing = FilingHead(new_id(), new_id(), "示例县司法局", None, 2024)
        head = DocumentHead(new_id(), new_id(), filing.filing, 0, content.stage, content.scope)
        added = AddDocument(head, content)
        book.commit("加", [AddFiling(filing), added])
        assert book.document(head.document) == content
        assert book.verify() == ()
        assert book.history()[0].changes == (AddFiling(filing), added)


def test_the_strategies_leave_no_field_out() -> None:
    named = {*TOP_FIELDS, "stage", "scope", "department", "signature", "funds", "doubts", *ROWS}
    assert {field.name for field in fields(Document)} == named


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

    @rule(content=documents)
    def add_document(self, content: Document) -> None:
        self.number += 1  # ids by number, so that a failure can be repeated
        head = DocumentHead(f"{self.number:032x}", new_id(), self.filing.filing, 0, content.stage, content.scope)
        self.commit([AddDocument(head, content)])

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def remove_document(self, data: st.DataObject) -> None:
        head = self.choose(data)
        self.commit([RemoveDocument(head, self.held[head])])

    @precondition(lambda self: self.held)
    @rule(data=st.data(), count=st.integers(1, 3))
    def set_values(self, data: st.DataObject, count: int) -> None:
        head = self.choose(data)
        content, changes = self.held[head], []
        for _ in range(count):
            path, kind = data.draw(st.sampled_from(sorted(self.paths(content).items())))
            after = data.draw(values(path.rsplit(".", 1)[-1], kind))
            changes.append(SetValue(head.document, path, value_at(content, path), after))
            content = apply(content, changes[-1])
        self.commit(changes)

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def insert_row(self, data: st.DataObject) -> None:
        head, name = self.choose(data), data.draw(st.sampled_from(sorted(ROWS)))
        of, build = ROWS[name]
        position = data.draw(st.integers(0, len(rows_of(self.held[head], name))))
        row = data.draw(record(build, of.fields))
        self.commit([InsertRow(head.document, name, position, row)])

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def remove_row(self, data: st.DataObject) -> None:
        head, name = self.choose(data), data.draw(st.sampled_from(sorted(ROWS)))
        present = rows_of(self.held[head], name)
        if present:
            position = data.draw(st.integers(0, len(present) - 1))
            self.commit([RemoveRow(head.document, name, position, present[position])])

    @rule()
    def undo(self) -> None:
        step = self.book.undo()
        if not self.done:
            assert step is not None  # the filing itself
            assert self.book.redo() is not None
            return
        words, changes = self.done.pop()
        expected = [change.reverse() for change in reversed(changes)]
        assert step is not None
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
                case _:
                    head = next(head for head in self.held if head.document == change.document)
                    self.held[head] = apply(self.held[head], change)

    def choose(self, data: st.DataObject) -> DocumentHead:
        return data.draw(st.sampled_from(sorted(self.held, key=lambda head: head.document)))

    def paths(self, content: Document) -> dict[str, FieldType]:
        found = dict(TOP_FIELDS)
        found |= {f"department.{name}": kind for name, kind in DEPARTMENT_FIELDS.items()}
        found |= {f"signature.{name}": kind for name, kind in SIGNATURE_FIELDS.items()}
        found |= {f"funds.own.{name}": kind for name, kind in FUND_FIELDS.items()}
        for name, (of, _) in ROWS.items():
            for number, _row in enumerate(rows_of(content, name)):
                found |= {f"{name}.{number}.{field}": kind for field, kind in of.fields.items()}
        return found


TestBookMachine = BookMachine.TestCase
TestBookMachine.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
