"""How far forms are filled, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import Drawing, open_drawing
from jixiao_desktop.services.filing import add_project
from jixiao_desktop.services.progress import FindingCounts, Progress, Status, form_progress, group_progress
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return open_drawing()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Book]:
    with create_demo(tmp_path / "示例.jixiao") as book:
        yield book


def documents(book: Book) -> list[str]:
    (filing,) = book.filings()
    return [head.document for head in book.documents(filing.filing)]


def test_a_form_that_was_just_begun_wants_nearly_all(demo: Book, drawing: Drawing) -> None:
    (filing,) = demo.filings()
    begun = add_project(demo, filing.filing, "道路养护", drawing.catalogue.get("hunan-project-target"))
    progress = form_progress(demo, drawing, begun)
    assert progress.status is Status.BLANK
    assert progress.number == "2/6"  # the project's name and the department's
    assert progress.words == "未填完，必填 6 处，已填 2 处"


def test_a_filled_form_is_filled_and_a_submitted_one_submitted(demo: Book, drawing: Drawing) -> None:
    first = documents(demo)[1]
    assert form_progress(demo, drawing, first).status is Status.FILLED
    submit(demo, first, date(2026, 3, 1))
    assert form_progress(demo, drawing, first).status is Status.SUBMITTED


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (None, Status.FILLED),
        (FindingCounts(), Status.PASSED),
        (FindingCounts(hints=1), Status.HINTED),
        (FindingCounts(1, 1, 1), Status.FAULTY),
    ],
)
def test_what_the_checks_found_decides_on_filled_forms(found: FindingCounts | None, status: Status) -> None:
    filled = Progress(5, 5, findings=found)
    assert filled.status is status
    assert filled.number == ""
    assert replace(filled, filled=4).status is Status.BLANK
    assert replace(filled, submitted=True).status is Status.SUBMITTED


def test_counts_are_told_in_words() -> None:
    assert Progress(5, 5, findings=FindingCounts(2, 0, 1)).words == "有错误，错误 2 个，提示 1 个"


def test_a_group_shows_the_gravest_and_how_many_are_done() -> None:
    parts = [Progress(5, 5), Progress(1, 5), Progress(5, 5, findings=FindingCounts(hints=2))]
    group = group_progress(parts)
    assert group is not None
    assert (group.status, group.number) == (Status.BLANK, "2/3")
    assert group.words == "未填完，3 张表中 2 张已填好"
    assert group_progress([]) is None
