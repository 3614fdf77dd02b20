"""Find and replace over a book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jixiao_desktop.document.values import value_at
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.filing import add_filing
from jixiao_desktop.services.searching import find, replace_all, replace_hit
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book


@pytest.fixture
def demo(tmp_path: Path) -> Book:
    return create_demo(tmp_path / "示例.jixiao")


def documents(book: Book) -> list[str]:
    return [head.document for filing in book.filings() for head in book.documents(filing.filing)]


def everything(book: Book) -> list[object]:
    return [book.filings(), *(book.document(one) for one in documents(book))]


def test_hits_say_where_they_are(demo: Book) -> None:
    hits = list(find(demo, "法学会"))
    assert len({hit.document for hit in hits}) > 1
    for hit in hits:
        assert hit.text[hit.start : hit.stop] == "法学会"
        assert value_at(demo.document(hit.document), hit.path) == hit.text
    named = next(hit for hit in hits if hit.path == "name")
    assert named.where == "中共示例县委政法委员会 2026 年度 县法学会工作经费 绩效目标 · 项目名称"


def test_width_and_capitals_are_the_same(demo: Book) -> None:
    project = documents(demo)[1]
    (hit, *_) = find(demo, "县法学会工作经费")
    assert replace_hit(demo, hit, "ＡＢｃ１２％经费")
    assert [hit.path for hit in find(demo, "abC12%") if hit.document == project] == ["name"]
    assert list(find(demo, "")) == []


def test_one_hit_is_replaced_once(demo: Book) -> None:
    hit = next(hit for hit in find(demo, "3项") if hit.path == "annual_goal")
    before = demo.document(hit.document).annual_goal or ""
    assert replace_hit(demo, hit, "5项")
    after = demo.document(hit.document).annual_goal or ""
    assert after == before[: hit.start] + "5项" + before[hit.stop :]
    assert not replace_hit(demo, hit, "5项")


def test_all_hits_are_one_step_and_the_tree_follows(demo: Book) -> None:
    add_filing(demo, "中共示例县委政法委员会", 2027)
    before, count = everything(demo), len(list(find(demo, "示例县")))
    assert count > 5
    replaced = replace_all(demo, "示例县", "样例市")
    assert replaced.fields
    assert not replaced.skipped
    assert list(find(demo, "示例县")) == []
    assert len(list(find(demo, "样例市"))) == count
    assert "样例市" in {head.name for head in demo.filings()}.pop() or demo.filings()[-1].year == 2027
    assert demo.verify() == ()
    demo.undo()
    assert everything(demo) == before


def test_a_submitted_form_is_found_and_left_as_it_is(demo: Book) -> None:
    project = documents(demo)[1]
    submit(demo, project, date(2026, 3, 1))
    hits = [hit for hit in find(demo, "县") if hit.document == project]
    assert hits
    assert all(hit.submitted for hit in hits)
    with pytest.raises(UserError, match="上报"):
        replace_hit(demo, hits[0], "市")
    before = demo.document(project)
    replaced = replace_all(demo, "县", "市")
    assert len(replaced.skipped) == 1
    assert "县法学会工作经费" in replaced.skipped[0]
    assert demo.document(project) == before
    assert demo.verify() == ()


def test_no_name_is_replaced_by_nothing(demo: Book) -> None:
    before = everything(demo)
    with pytest.raises(UserError, match="项目名称"):
        replace_all(demo, "县法学会工作经费", "")
    assert everything(demo) == before
