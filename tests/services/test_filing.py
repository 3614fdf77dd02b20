"""Years and expenditures are begun with what is known already, and never twice."""

from __future__ import annotations

import pytest

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filing import add_filing, add_project, add_whole, remove_expenditure
from jixiao_desktop.services.outline import indicator_titles, outline
from jixiao_desktop.store import Book


def test_a_new_year_belongs_to_the_department_of_that_name(book: Book) -> None:
    name = book.filings()[0].name
    add_filing(book, f" {name} ", 2027)
    assert [(head.name, head.year) for head in book.filings()] == [(name, 2026), (name, 2027)]
    assert len({head.department for head in book.filings()}) == 1
    with pytest.raises(UserError, match="2027 年度已经有了"):
        add_filing(book, name, 2027)


@pytest.mark.parametrize(("name", "year"), [("", 2026), ("某单位", 26), ("某单位", 20266)])
def test_a_year_needs_a_name_and_four_digits(book: Book, name: str, year: int) -> None:
    with pytest.raises(UserError):
        add_filing(book, name, year)


def test_new_documents_know_their_year_department_and_form(book: Book, drawing: Drawing) -> None:
    filing = add_filing(book, "示例县司法局", 2026)
    whole = book.document(add_whole(book, filing, drawing.catalogue.get("hunan-whole-target")))
    project = book.document(add_project(book, filing, "法治宣传 经费", drawing.catalogue.get("hunan-project-target")))
    assert (whole.year, whole.department.name, whole.form, whole.unit) == (
        2026,
        "示例县司法局",
        "hunan-whole-target",
        "万元",
    )
    assert (project.name, project.form) == ("法治宣传经费", "hunan-project-target")
    with pytest.raises(UserError, match="已经有整体支出表"):
        add_whole(book, filing)
    with pytest.raises(UserError, match="已经有项目“法治宣传经费”"):
        add_project(book, filing, "法治宣传经费")


def test_a_removed_expenditure_comes_back_by_undo(book: Book, heads: tuple[DocumentHead, ...]) -> None:
    content = book.document(heads[2].document)
    remove_expenditure(book, heads[2].filing, heads[2].expenditure)
    assert heads[2] not in book.documents(heads[2].filing)
    book.undo()
    assert book.documents(heads[2].filing) == heads
    assert book.document(heads[2].document) == content


def test_the_outline_has_the_whole_first_and_every_indicator(book: Book, heads: tuple[DocumentHead, ...]) -> None:
    (department,) = outline(book)
    (filing,) = department.filings
    assert (department.title, filing.title) == ("中共示例县委政法委员会", "2026 年度")
    titles = [node.title for node in filing.expenditures]
    assert titles[0] == "整体支出"
    assert titles[1:] == [book.document(head.document).name for head in heads[1:]]
    first = filing.expenditures[1].documents[0]
    assert list(indicator_titles(book, first.head.document)) == [
        i.name for i in book.document(heads[1].document).indicators
    ]
