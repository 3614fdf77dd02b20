"""Whatever the services do to a book can be taken back to its beginning and done again, over restarts, and stays sound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.errors import UserError
from jixiao_desktop.services import arranging, duplicating, editing, filing, form_sets, searching, stages, submitting
from jixiao_desktop.services.checking import apply_repairs, check_filing
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.explaining import explain
from jixiao_desktop.services.secret_words import set_secret_words
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form

T = TypeVar("T")
_STEPS = 60
_WORDS = ("", "12", "≥95%", "示例县司法局", "“甲”队", "3 次")
_DAY = date(2026, 3, 1)


class Clerk:
    """Does things to a book at random; what the services refuse is not done."""

    def __init__(self, book: Book, drawing: Drawing, random: Random) -> None:
        self.book, self.drawing, self.random = book, drawing, random

    def step(self) -> None:
        year = self.random.choice(self.book.filings())
        heads = self.book.documents(year.filing)
        if not heads:
            filing.add_project(self.book, year.filing, f"项目{self.random.random()}")
            return
        work = self.random.choice(
            (self._type, self._type, self._rows, self._rows, self._stage, self._arrange, self._check)
        )
        try:
            work(year, self.random.choice(heads))
        except UserError as error:  # refused by the services; what the store refuses they should not have asked for
            if any(message.code.startswith("store-") for message in error.messages):
                raise

    def _type(self, year: FilingHead, head: DocumentHead) -> None:
        cells = [cell for cell in Form(self.book, self.drawing, head.document).cells if cell.path]
        editing.enter(
            self.book, head.document, self.random.choice(cells), self.random.choice(_WORDS), MoneyUnit.TEN_THOUSAND_YUAN
        )

    def _rows(self, year: FilingHead, head: DocumentHead) -> None:
        cells = [cell for cell in Form(self.book, self.drawing, head.document).cells if cell.path]
        cell, down = self.random.choice(cells), self.random.random() < 0.5
        works: list[Callable[[Book, str, Any], object]] = [
            lambda *a: editing.insert_row(*a, below=down),
            lambda *a: editing.move_row(*a, down=down),
            editing.remove_row,
            editing.duplicate_row,
        ]
        self.random.choice(works)(self.book, head.document, cell)

    def _stage(self, year: FilingHead, head: DocumentHead) -> None:
        forms = [offer.form for offer in stages.stages_of(self.book, self.drawing, head.document) if offer.form]
        self._one_of(
            lambda: [stages.begin_stage(self.book, head.document, form) for form in self._any(forms)],
            lambda: submitting.submit(self.book, head.document, _DAY),
            lambda: submitting.return_for_correction(self.book, head.document),
            lambda: submitting.return_stage(self.book, year.filing, head.stage),
            lambda: stages.set_months(self.book, year.filing, self.random.choice(("1-7", "8", ""))),
            lambda: form_sets.choose_form_set(
                self.book, self.drawing.catalogue, year.filing, self.random.choice(("湖南", "四川", None))
            ),
        )

    def _arrange(self, year: FilingHead, head: DocumentHead) -> None:
        to = self.random.choice(self.book.filings()).filing
        name, place = f"名称{self.random.randrange(4)}", self.random.randrange(4)
        self._one_of(
            lambda: arranging.move_expenditure(self.book, year.filing, head.expenditure, place),
            lambda: arranging.refile_expenditure(self.book, year.filing, head.expenditure, to),
            lambda: arranging.rename_project(self.book, year.filing, head.expenditure, name),
            lambda: arranging.rename_department(self.book, year.department, name),
            lambda: arranging.move_department(self.book, year.department, place),
            lambda: duplicating.duplicate_expenditure(self.book, year.filing, head.expenditure),
            lambda: duplicating.duplicate_filing(self.book, self.drawing.catalogue, year.filing, year.year + 1),
            lambda: filing.add_filing(self.book, f"单位{place}", 2020 + place, whole=True),
            lambda: duplicating.duplicate_department(self.book, self.drawing.catalogue, year.department, name),
            lambda: filing.remove_stage(self.book, head.document),
            lambda: filing.remove_expenditure(self.book, year.filing, head.expenditure),
            lambda: filing.remove_filing(self.book, year.filing) if len(self.book.filings()) > 1 else None,
        )

    def _check(self, year: FilingHead, head: DocumentHead) -> None:
        found = check_filing(self.book, self.drawing, year.filing).findings
        warnings = [finding for finding in found if finding.level is Level.WARNING]
        repairs = [(finding.form, finding.repair) for finding in found if finding.repair]
        self._one_of(
            lambda: apply_repairs(self.book, repairs, "修复"),
            lambda: [explain(self.book, year.filing, one, self.random.choice(_WORDS)) for one in self._any(warnings)],
            lambda: set_secret_words(self.book, self.random.sample(_WORDS[1:], 2)),
            lambda: searching.replace_all(self.book, "县", self.random.choice(("市", "县城"))),
        )

    def _one_of(self, *works: Callable[[], object]) -> None:
        self.random.choice(works)()

    def _any(self, found: Sequence[T]) -> list[T]:
        return [self.random.choice(found)] if found else []


def state(book: Book) -> Any:
    """All that a book says, ids of rows included."""
    said = []
    for year in book.filings():
        heads = book.documents(year.filing)
        contents = [book.document(head.document) for head in heads]
        ids = [[row.row for name in ROW_LISTS for row in rows_of(content, name)] for content in contents]
        funds = [[fund for fund in content.funds if fund.budget is not None] for content in contents]
        bare = [(content.name, content.annual_goal, content.indicators, content.tasks) for content in contents]
        assert all(None not in each and len(set(each)) == len(each) for each in ids)
        said.append((year, heads, ids, funds, bare, book.explanations(year.filing)))
    return said, book.secret_words()


@pytest.mark.parametrize("seed", range(4))
def test_everything_can_be_taken_back_and_done_again(tmp_path: Path, drawing: Drawing, seed: int) -> None:
    path, random = tmp_path / "示例.jixiao", Random(seed)
    create_demo(path).close()
    states: list[tuple[str | None, Any]] = []
    with Book.open(path) as book:
        clerk = Clerk(book, drawing, random)
        states.append((book.can_undo, state(book)))
        for _ in range(_STEPS):
            steps = len(book.history())
            clerk.step()
            if len(book.history()) > steps:
                states.append((book.can_undo, state(book)))
        assert book.verify() == ()
    with Book.open(path) as book:
        for what, before in reversed(states[:-1]):
            book.undo()
            assert (book.can_undo, state(book)) == (what, before)
        assert book.verify() == ()
    with Book.open(path) as book:
        for what, after in states[1:]:
            book.redo()
            assert (book.can_undo, state(book)) == (what, after)
        assert book.verify() == ()
