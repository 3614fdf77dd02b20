"""Beginning and ending a department's year and the expenditures in it."""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterFiling,
    DocumentHead,
    FilingHead,
    RemoveDocument,
    new_id,
)
from jixiao_desktop.document.model import Department, Document
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable, one_line
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit


def add_filing(book: Book, department: str, year: int, form_set: str | None = None) -> str:
    """A year of a department, which is known by its name or new, in a form set; returns the filing's id."""
    name = one_line(department)
    if not name:
        raise SENTENCES.error("name-blank", what="单位名称")
    if not 1900 <= year <= 2999:
        raise SENTENCES.error("year-range", found=year)
    known = [head for head in book.filings() if comparable(head.name) == comparable(name)]
    if any(head.year == year for head in known):
        raise SENTENCES.error("filing-there", department=name, year=year)
    head = FilingHead(
        filing=new_id(),
        department=known[0].department if known else new_id(),
        name=known[0].name if known else name,
        code=known[0].code if known else None,
        year=year,
        form_set=form_set,
    )
    book.commit(f"新增 {name} {year} 年度", [AddFiling(head)])
    return head.filing


def choose_form_set(book: Book, catalogue: Catalogue, filing: str, form_set: str | None) -> None:
    """The set (表套) in which the year's documents without a form of their own are shown and printed."""
    if form_set is not None and form_set not in catalogue.sets:
        raise SENTENCES.error("form-set-unknown", form_set=form_set, expected="、".join(catalogue.sets))
    head = book.filing(filing)
    if head.form_set != form_set:
        book.commit("选择表套", [AlterFiling(head, replace(head, form_set=form_set))])


def add_whole(book: Book, filing: str, definition: Definition | None = None) -> str:
    """The department's 整体支出, in the form ``definition`` if one is chosen; returns the document's id."""
    if any(head.scope is Scope.WHOLE for head in book.documents(filing)):
        raise SENTENCES.error("whole-there")
    return _add(book, filing, _blank(Scope.WHOLE, definition), "新增整体支出")


def add_project(book: Book, filing: str, name: str, definition: Definition | None = None) -> str:
    """A project at the end of the year's list, in the form ``definition`` if one is chosen; returns the document's id."""
    name = one_line(name)
    if not name:
        raise SENTENCES.error("name-blank", what="项目名称")
    for head in book.documents(filing):
        if head.scope is Scope.PROJECT and comparable(book.document(head.document).name or "") == comparable(name):
            raise SENTENCES.error("project-there", name=name)
    return _add(book, filing, replace(_blank(Scope.PROJECT, definition), name=name), f"新增项目 {name}")


def remove_expenditure(book: Book, filing: str, expenditure: str) -> None:
    """All stages of an expenditure go, as one step that can be undone."""
    heads = [head for head in book.documents(filing) if head.expenditure == expenditure]
    book.commit("删除支出", [RemoveDocument(head, book.document(head.document)) for head in reversed(heads)])


def _add(book: Book, filing: str, document: Document, what: str) -> str:
    year = book.filing(filing)
    heads = book.documents(filing)
    department = book.document(heads[0].document).department if heads else Department(year.name, year.code)
    if document.scope is Scope.PROJECT:
        department = Department(department.name, department.code, department.supervisor, department.supervisor_code)
    position = max((head.position for head in heads), default=-1) + 1
    head = DocumentHead(new_id(), new_id(), filing, position, document.stage, document.scope)
    content = replace(document, year=year.year, department=department)
    book.commit(what, [AddDocument(head, content)])
    return head.document


def _blank(scope: Scope, definition: Definition | None) -> Document:
    if definition is None:
        return Document(Stage.TARGET, scope, unit=MoneyUnit.TEN_THOUSAND_YUAN)
    blank = Document(definition.stage, scope, form=definition.id, unit=definition.unit)
    for path, text in definition.defaults.items():
        blank = with_value(blank, path, text)
    return blank
