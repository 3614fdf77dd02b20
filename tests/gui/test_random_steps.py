"""Random steps at the form: whatever is done, what is shown is what the book says, and the book is sound.

A few hundred steps in the suite; ``JIXIAO_RANDOM_STEPS=10000 pytest tests/gui/test_random_steps.py`` does as many as asked.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.editor.block_text import block_to_text
from jixiao_desktop.gui.editor.form_model import is_listed
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import Drawing

_STEPS = int(os.environ.get("JIXIAO_RANDOM_STEPS", "240"))
_STEPS_EACH = 40

PLACES = st.integers(0, 10_000)
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", "\n", "12.8", "１２．８％", "≥95%", "=100%", "计划标准", "2026-3-1", "0", "-1", "x" * 300, '"', "\t"]
    ),
    st.text("县法学会化解矛盾，。（）12３％≥\n　 ", max_size=40),
)
BLOCKS = st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=8)
LEVELS = st.sampled_from(["", "产出指标", "效益指标", "数量指标", "质量指标", "满意度指标", "成本指标", "安全指标"])
LEVELLED = st.lists(st.tuples(LEVELS, LEVELS, TEXTS, TEXTS), min_size=1, max_size=8)
State = tuple[Document, ...]


class Clerk(RuleBasedStateMachine):
    """Someone who types without looking."""

    drawing: Drawing

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "示例.jixiao"
        self.book = BookModel(create_demo(self.path), self.drawing)
        (filing,) = self.book.book.filings()
        self.documents = [head.document for head in self.book.book.documents(filing.filing)]
        self.panel = FormPanel(load_paper_family(), 1.0)
        self.panel.set_book(self.book)
        self.panel.show_document(self.documents[1])
        self.done: list[State] = [self.state()]
        self.undone: list[State] = []
        self.step = self.last_step()

    # --- what is done

    @rule(place=PLACES, text=TEXTS)
    def type(self, place: int, text: str) -> None:
        cell = self.cell(place)
        self.panel.form.enter([(cell, text)])
        self.note()

    @rule(place=PLACES, other=PLACES, block=BLOCKS)
    def paste(self, place: int, other: int, block: list[list[str]]) -> None:
        self.select(self.cell(place), self.cell(other) if other % 3 == 0 else None)
        QGuiApplication.clipboard().setText(block_to_text(block))
        self.panel.view.paste()
        self.note()

    @rule(place=PLACES, block=LEVELLED)
    def paste_by_levels(self, place: int, block: list[tuple[str, str, str, str]]) -> None:
        self.select(self.cell(place))
        QGuiApplication.clipboard().setText(block_to_text(block))
        self.panel.view.paste()
        self.note()

    @rule(place=PLACES, other=PLACES, into=PLACES)
    def copy_elsewhere(self, place: int, other: int, into: int) -> None:
        self.select(self.cell(place), self.cell(other))
        self.panel.view.copy()
        self.select(self.cell(into))
        self.panel.view.paste()
        self.note()

    @rule(place=PLACES, other=PLACES)
    def clear(self, place: int, other: int) -> None:
        self.select(self.cell(place), self.cell(other) if other % 5 == 0 else None)
        self.panel.view.clear_selected()
        self.note()

    @rule(place=PLACES, other=PLACES)
    def fill_down(self, place: int, other: int) -> None:
        self.select(self.cell(place), self.cell(other))
        self.panel.view.fill_down()
        self.note()

    @rule(place=PLACES)
    def insert(self, place: int) -> None:
        self.attempt(lambda cell: self.book.insert_row(self.shown, cell), place)

    @rule(place=PLACES)
    def remove(self, place: int) -> None:
        self.attempt(lambda cell: self.book.remove_row(self.shown, cell), place)

    @rule(place=PLACES, down=st.booleans())
    def move(self, place: int, down: bool) -> None:
        self.attempt(lambda cell: self.book.move_row(self.shown, cell, down), place)

    @rule(new=TEXTS)
    def replace(self, new: str) -> None:
        with contextlib.suppress(UserError):
            self.book.replace_all("县", new)
        self.note()

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.book.undo(self.shown)
        self.undone.append(self.done.pop())
        assert self.state() == self.done[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.book.redo(self.shown)
        self.done.append(self.undone.pop())
        assert self.state() == self.done[-1]

    @rule(place=PLACES)
    def look_at(self, place: int) -> None:
        self.panel.show_document(self.documents[place % len(self.documents)])

    # --- what holds

    @invariant()
    def what_is_shown_is_what_the_book_says(self) -> None:
        if not hasattr(self, "panel"):
            return
        assert self.state() == self.done[-1]
        content = self.book.document(self.shown)
        assert self.panel.form.measured == self.drawing.measured(content, self.book.definition(self.shown))

    def teardown(self) -> None:
        if not hasattr(self, "panel"):
            return
        said = self.state()
        assert self.book.book.verify() == ()
        self.panel.set_book(None)
        self.panel.deleteLater()
        self.book.close()
        with open_book(self.path) as again:
            assert tuple(again.document(document) for document in self.documents) == said
        self.folder.cleanup()

    # --- inside

    @property
    def shown(self) -> str:
        assert self.panel.document is not None
        return self.panel.document

    def state(self) -> State:
        return tuple(self.book.document(document) for document in self.documents)

    def last_step(self) -> int:
        return max(step.id for step in self.book.book.history(limit=1))

    def note(self) -> None:
        """Whether a step was made, and what it led to; a step may change two rows of equal words into one another."""
        state, step = self.state(), self.last_step()
        if step != self.step:
            self.step = step
            self.done.append(state)
            self.undone.clear()

    def cell(self, place: int) -> GridCell:
        cells = [cell for cell in self.panel.form.cells() if cell.path is not None]
        return cells[place % len(cells)]

    def select(self, first: GridCell, last: GridCell | None = None) -> None:
        form, view = self.panel.form, self.panel.view
        view.go_to(form.index_of(first))
        if last is not None:
            top, left = min(first.row, last.row), min(first.column, last.column)
            bottom, right = max(first.row, last.row), max(first.column, last.column)
            block = QItemSelection(form.index(top, left), form.index(bottom, right))
            view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def attempt(self, work: object, place: int) -> None:
        listed = [cell for cell in self.panel.form.cells() if is_listed(cell)]
        if listed:
            with contextlib.suppress(UserError):
                work(listed[place % len(listed)])  # type: ignore[operator]
            self.note()


@pytest.mark.usefixtures("qapp")
def test_random_steps(drawing: Drawing) -> None:
    Clerk.drawing = drawing
    assert QApplication.instance() is not None
    examples = max(_STEPS // _STEPS_EACH, 1)
    run_state_machine_as_test(
        Clerk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=_STEPS_EACH,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
