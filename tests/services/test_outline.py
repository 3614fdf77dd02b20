"""What the filter of the tree lets through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.filing import add_filing, add_project
from jixiao_desktop.services.outline import DepartmentNode, found_in, outline
from jixiao_desktop.store import Book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_demo(tmp_path / "示例.jixiao") as book:
        add_project(book, add_filing(book, "示例县民政局", 2025), "临时救助")
        yield book


def titles(departments: tuple[DepartmentNode, ...]) -> list[str]:
    return [
        title
        for department in departments
        for title in (
            department.title,
            *(t for f in department.filings for t in (f.title, *(e.title for e in f.expenditures))),
        )
    ]


def test_what_is_found_stands_under_its_own(book: Book) -> None:
    assert titles(found_in(outline(book), "sfjz")) == ["中共示例县委政法委员会", "2026 年度", "司法救助资金"]
    assert titles(found_in(outline(book), "救助")) == [
        *("中共示例县委政法委员会", "2026 年度", "司法救助资金"),
        *("示例县民政局", "2025 年度", "临时救助"),
    ]


def test_what_stands_below_a_found_one_stays(book: Book) -> None:
    assert titles(found_in(outline(book), "民政")) == ["示例县民政局", "2025 年度", "临时救助"]
    assert titles(found_in(outline(book), "2025")) == ["示例县民政局", "2025 年度", "临时救助"]


def test_a_blank_filter_hides_nothing_and_a_strange_one_all(book: Book) -> None:
    assert found_in(outline(book), " ") == outline(book)
    assert found_in(outline(book), "xyzq") == ()
