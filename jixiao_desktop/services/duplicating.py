"""Beginning from what is there: a project like another, a year like the last.

Comes in: ids of the tree. Goes out: one journal step, and the id of what it made.
"""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.document.changes import AddDocument, AddFiling, Change, DocumentHead, FilingHead, new_id
from jixiao_desktop.document.model import Document, Signature, Task
from jixiao_desktop.document.sharing import completed
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.services.arranging import line_title, placed, projects_of
from jixiao_desktop.services.filing import line_of, refuse_year
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope, Stage


def duplicate_expenditure(book: Book, filing: str, expenditure: str) -> str:
    """The same project again, right behind it, with all its stages and amounts; returns its first document.

    Its name says that it is a copy; its code and the days of signature are blank, and nothing of it is submitted.
    Raises ``UserError`` for 整体支出, of which a year has one.
    """
    heads = book.documents(filing)
    copied = [head for head in heads if head.expenditure == expenditure]
    if copied[0].scope is Scope.WHOLE:
        raise SENTENCES.error("whole-there")
    title, new = line_title(book, heads, expenditure), new_id()
    name = _free_name(book, filing, title)
    order = projects_of(heads)
    order.insert(order.index(expenditure) + 1, new)
    changes: list[Change] = [*placed(heads, order)]
    place = order.index(new) + 1
    copies = [replace(h, document=new_id(), expenditure=new, position=place, submitted=None) for h in copied]
    for head, copy in zip(copied, copies, strict=True):
        content = book.document(head.document)
        undated = replace(content.signature, date=None)
        named = replace(content, name=name, code=None, source=None, doubts=(), signature=undated)
        changes.append(AddDocument(copy, named))
    book.commit(f"复制{title}", changes)
    return copies[0].document


def duplicate_filing(book: Book, catalogue: Catalogue, filing: str, year: int) -> str:
    """Another year of the department, begun with the targets of this one; returns the new filing.

    Carried on are names, goals, tasks, indicators with their targets and weights, and who signs; amounts, results and
    the days of signature are blank. The department is called what it is called now. A form that another has replaced by then gives way to it.
    """
    old = book.filing(filing)
    refuse_year(book, old.department, old.name, year)
    new = replace(old, filing=new_id(), year=year)
    book.commit(f"由 {old.year} 年度新增 {year} 年度", _carried_on(book, catalogue, old, new))
    return new.filing


def duplicate_department(book: Book, catalogue: Catalogue, department: str, name: str) -> str:
    """Another department with the newest year of this one, begun as :func:`duplicate_filing` begins a year; returns the new
    filing. Raises ``UserError`` for a blank name and for one that a department of the book has."""
    name = line_of(name, "单位名称")
    if any(comparable(head.name) == comparable(name) for head in book.filings()):
        raise SENTENCES.error("department-there", name=name)
    old = max((head for head in book.filings() if head.department == department), key=lambda head: head.year)
    new = FilingHead(new_id(), new_id(), name, None, old.year, old.form_set)
    book.commit(f"由{old.name}新增{name}", _carried_on(book, catalogue, old, new))
    return new.filing


def _carried_on(book: Book, catalogue: Catalogue, old: FilingHead, new: FilingHead) -> list[Change]:
    """The year ``new``, begun with the targets of ``old``; another department signs and is supervised for itself."""
    changes: list[Change] = [AddFiling(new)]
    same = old.department == new.department
    heads = book.documents(old.filing)
    for expenditure in dict.fromkeys(head.expenditure for head in heads):
        first = next(head for head in heads if head.expenditure == expenditure)
        begun = _begun_again(book.document(first.document), catalogue, old.form_set, new.year)
        if not same:
            begun = replace(begun, signature=Signature(), code=None, manager=None, implementer=None)
        code = new.code or (begun.department.code if same else None)
        named = replace(begun.department, name=new.name, code=code)
        head = DocumentHead(new_id(), new_id(), new.filing, first.position, Stage.TARGET, first.scope)
        changes.append(AddDocument(head, replace(begun, department=named)))
    return changes


def _begun_again(document: Document, catalogue: Catalogue, form_set: str | None, year: int) -> Document:
    form = _form_of(document, catalogue, form_set, year)
    definition = catalogue.get(form) if form else None
    blank = Document(
        Stage.TARGET,
        document.scope,
        form=form,
        year=year,
        unit=definition.unit if definition else document.unit,
        secret=document.secret,
        department=document.department,
        signature=replace(document.signature, date=None),
    )
    begun = completed(blank, document)
    tasks = tuple(Task(name=task.name, content=task.content, secret=task.secret) for task in begun.tasks)
    return replace(begun, tasks=tasks)


def _form_of(document: Document, catalogue: Catalogue, form_set: str | None, year: int) -> str | None:
    """The target form: the document's own, or what has replaced it by ``year``; of a later stage, that of the set."""
    if document.stage is not Stage.TARGET:
        found = catalogue.standing_in(Stage.TARGET, document.scope, form_set)
        return found.id if found else None
    form = document.form
    for definition in catalogue.definitions.values():
        if form and definition.replaces == form and (definition.from_year or 0) <= year:
            form = definition.id
    return form


def _free_name(book: Book, filing: str, name: str) -> str:
    taken = {comparable(line.name or "") for line in book.contents(filing)}
    number, free = 1, f"{name}（副本）"
    while comparable(free) in taken:
        number += 1
        free = f"{name}（副本{number}）"
    return free
