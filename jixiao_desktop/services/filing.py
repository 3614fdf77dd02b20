"""Beginning and ending a department's year and the expenditures in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    Change,
    DocumentHead,
    FilingHead,
    RemoveDocument,
    RemoveFiling,
    new_id,
)
from jixiao_desktop.document.model import Department, Document
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable, one_line
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit


def add_filing(
    book: Book,
    department: str,
    year: int,
    form_set: str | None = None,
    whole: bool = False,
    definition: Definition | None = None,
) -> str:
    """A year of a department, which is known by its name or new, in a form set; returns the filing's id.

    With ``whole`` its 整体支出 is begun in the same step, in the form ``definition`` if one is chosen.
    """
    name = line_of(department, "单位名称")
    known = next((head for head in book.filings() if comparable(head.name) == comparable(name)), None)
    refuse_year(book, known.department if known else "", name, year)
    begun = known or FilingHead("", new_id(), name, None, year)
    head = replace(begun, filing=new_id(), year=year, form_set=form_set)
    changes: list[Change] = [AddFiling(head)]
    if whole:
        changes.append(_added(book, head, (), _blank(Scope.WHOLE, definition)))
    book.commit(f"新增 {name} {year} 年度", changes)
    return head.filing


def add_whole(book: Book, filing: str, definition: Definition | None = None) -> str:
    """The department's 整体支出, in the form ``definition`` if one is chosen; returns the document's id."""
    if any(head.scope is Scope.WHOLE for head in book.documents(filing)):
        raise SENTENCES.error("whole-there")
    return _add(book, filing, _blank(Scope.WHOLE, definition), "新增整体支出")


def add_project(book: Book, filing: str, name: str, definition: Definition | None = None) -> str:
    """A project at the end of the year's list, in the form ``definition`` if one is chosen; returns the document's id."""
    name = line_of(name, "项目名称")
    refuse_taken(book, filing, name)
    return _add(book, filing, replace(_blank(Scope.PROJECT, definition), name=name), f"新增项目 {name}")


def remove_expenditure(book: Book, filing: str, expenditure: str) -> None:
    """All stages of an expenditure go, as one step that can be undone; refused where one was submitted."""
    heads = [head for head in book.documents(filing) if head.expenditure == expenditure]
    title = expenditure_title(book.document(heads[0].document))
    book.commit(f"删除{title}", _removed(book, heads))


def remove_stage(book: Book, document: str) -> None:
    """One stage of an expenditure goes, the others stay, as one step; refused where it was submitted."""
    head, content = book.head(document), book.document(document)
    book.commit(f"删除{expenditure_title(content)}的{head.stage.label}", _removed(book, [head]))


def remove_filing(book: Book, filing: str) -> None:
    """A department's year goes with all its forms, as one step; refused where one was submitted."""
    head = book.filing(filing)
    changes: list[Change] = [*_removed(book, book.documents(filing)), RemoveFiling(head)]
    book.commit(f"删除 {head.name} {head.year} 年度", changes)


def remove_department(book: Book, department: str) -> None:
    """A department goes with all its years and forms, as one step; refused where a form was submitted."""
    changes: list[Change] = []
    heads = [head for head in book.filings() if head.department == department]
    for head in heads:
        changes += [*_removed(book, book.documents(head.filing)), RemoveFiling(head)]
    book.commit(f"删除单位 {heads[0].name}", changes)


def line_of(typed: str, what: str) -> str:
    """A name in one line; ``UserError`` that says ``what`` is blank."""
    name = one_line(typed)
    if not name:
        raise SENTENCES.error("name-blank", what=what)
    return name


def refuse_year(book: Book, department: str, name: str, year: int) -> None:
    """``UserError`` for a year that none is, or that the department has already."""
    if not 1900 <= year <= 2999:
        raise SENTENCES.error("year-range", found=year)
    if any(head.department == department and head.year == year for head in book.filings()):
        raise SENTENCES.error("filing-there", department=name, year=year)


def refuse_taken(book: Book, filing: str, name: str, but: str = "") -> None:
    """``UserError`` if a project of the filing other than the expenditure ``but`` bears the name."""
    projects = (line for line in book.contents(filing) if line.head.scope is Scope.PROJECT)
    if any(line.head.expenditure != but and comparable(line.name or "") == comparable(name) for line in projects):
        raise SENTENCES.error("project-there", name=name)


def department_in(book: Book, filing: FilingHead, scope: Scope) -> Department:
    """What a new document of the filing says of its department: what its others say, else those of its last year.

    The newest year calls the department what the tree calls it: a form that was submitted may bear an older name.
    """
    years = sorted((h for h in book.filings() if h.department == filing.department), key=lambda head: -head.year)
    for year in (year for year in years if year.year <= filing.year):
        for head in book.documents(year.filing):
            found = book.document(head.document).department
            if filing.filing != year.filing or filing.filing == years[0].filing:
                found = replace(found, name=filing.name, code=filing.code or found.code)
            return found if scope is Scope.WHOLE else replace(found, functions=None)
    return Department(filing.name, filing.code)


def _removed(book: Book, heads: Iterable[DocumentHead]) -> list[RemoveDocument]:
    heads = list(heads)
    refuse_submitted(book, heads, "删除")
    return [RemoveDocument(head, book.document(head.document)) for head in reversed(heads)]


def _add(book: Book, filing: str, document: Document, what: str) -> str:
    change = _added(book, book.filing(filing), book.documents(filing), document)
    book.commit(what, [change])
    return change.head.document


def _added(book: Book, year: FilingHead, heads: Iterable[DocumentHead], document: Document) -> AddDocument:
    position = max((head.position for head in heads), default=-1) + 1
    head = DocumentHead(new_id(), new_id(), year.filing, position, document.stage, document.scope)
    department = department_in(book, year, document.scope)
    return AddDocument(head, replace(document, year=year.year, department=department))


def _blank(scope: Scope, definition: Definition | None) -> Document:
    if definition is None:
        return Document(Stage.TARGET, scope, unit=MoneyUnit.TEN_THOUSAND_YUAN)
    blank = Document(definition.stage, scope, form=definition.id, unit=definition.unit)
    for path, text in definition.defaults.items():
        blank = with_value(blank, path, text)
    return blank
