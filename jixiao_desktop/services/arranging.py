"""Arranging the tree: the order of departments and projects, their names, and where an expenditure stands.

Comes in: ids of the tree and what a person wants. Goes out: one journal step; False where nothing is different.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jixiao_desktop.document.changes import AlterDocument, AlterFiling, Change, DocumentHead, FilingHead, SetValue
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import Value, value_at
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.filing import department_in, line_of, refuse_taken
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.fields import DEPARTMENT_FIELDS
from jixiao_desktop.vocabulary.kinds import Scope


def move_expenditure(book: Book, filing: str, expenditure: str, position: int) -> bool:
    """The project becomes number ``position`` (from 0) of its year's projects; 整体支出 stays first. False: no change."""
    heads = book.documents(filing)
    if any(head.expenditure == expenditure and head.scope is Scope.WHOLE for head in heads):
        return False
    changes = placed(heads, _moved(projects_of(heads), expenditure, position))
    if changes:
        book.commit(f"移动{line_title(book, heads, expenditure)}", changes)
    return bool(changes)


def move_department(book: Book, department: str, position: int) -> bool:
    """The department becomes number ``position`` (from 0) of the list. False: no change."""
    firsts = {head.department: head for head in reversed(book.filings())}
    present = list(dict.fromkeys(head.department for head in book.filings()))
    order = _moved(present, department, position)
    if order == present:
        return False
    changes = [
        AlterFiling(firsts[one], replace(firsts[one], position=at))
        for at, one in enumerate(order)
        if firsts[one].position != at
    ]
    book.commit(f"移动{firsts[department].name}", changes)
    return True


def refile_expenditure(book: Book, filing: str, expenditure: str, to: str) -> bool:
    """The expenditure with all its stages moves to the end of another filing, whose year and department it takes on.

    Refused where forms of it were submitted, or where ``to`` has it already. False: it stands there.
    """
    if filing == to:
        return False
    heads = [head for head in book.documents(filing) if head.expenditure == expenditure]
    refuse_submitted(book, heads)
    there, title = book.documents(to), line_title(book, heads, expenditure)
    if heads[0].scope is Scope.WHOLE and any(head.scope is Scope.WHOLE for head in there):
        raise SENTENCES.error("whole-there")
    if heads[0].scope is Scope.PROJECT:
        refuse_taken(book, to, title)
    last = max((head.position for head in there), default=-1)
    changes: list[Change] = []
    for head in heads:
        changes.append(AlterDocument(head, replace(head, filing=to, position=last + 1)))
        changes += _taken_on(book, head, book.filing(filing), book.filing(to))
    book.commit(f"移动{title}", changes)
    return True


def rename_project(book: Book, filing: str, expenditure: str, name: str) -> bool:
    """The project's name in its first stage and wherever it is shared. False: no change.

    A stage that was submitted keeps the name it went with; refused where it is the first, whose name the tree shows.
    """
    name = line_of(name, "项目名称")
    refuse_taken(book, filing, name, expenditure)
    first = next(head.document for head in book.documents(filing) if head.expenditure == expenditure)
    before = book.document(first).name
    if before == name:
        return False
    book.commit(f"改名 {name}", with_companions(book, first, [SetValue(first, "name", before, name)]))
    return True


def rename_department(book: Book, department: str, name: str) -> bool:
    """The department's name from its newest year on: in the tree, and in that year's forms. False: no change.

    Forms of earlier years, and forms that were submitted, keep the name that they were printed with.
    """
    name = line_of(name, "单位名称")
    heads = [head for head in book.filings() if head.department == department]
    others = (head for head in book.filings() if head.department != department)
    if any(comparable(head.name) == comparable(name) for head in others):
        raise SENTENCES.error("department-there", name=name)
    newest = max(heads, key=lambda head: head.year)
    changes: list[Change] = [
        change
        for head in book.documents(newest.filing)
        if not head.submitted
        for change in _set(head.document, book.document(head.document), "department.name", name)
    ]
    if newest.name != name:
        changes.append(AlterFiling(newest, replace(newest, name=name)))
    if changes:
        book.commit(f"改名 {name}", changes)
    return bool(changes)


def projects_of(heads: Iterable[DocumentHead]) -> list[str]:
    """The expenditures of the projects, in their order."""
    return list(dict.fromkeys(head.expenditure for head in heads if head.scope is Scope.PROJECT))


def placed(heads: Sequence[DocumentHead], order: Sequence[str]) -> list[AlterDocument]:
    """What puts the expenditures of ``heads`` in ``order``, from place 1 on; 0 is that of 整体支出."""
    places = {expenditure: place for place, expenditure in enumerate(order, 1)}
    wanted = ((head, places.get(head.expenditure, head.position)) for head in heads)
    return [AlterDocument(head, replace(head, position=place)) for head, place in wanted if head.position != place]


def line_title(book: Book, heads: Iterable[DocumentHead], expenditure: str) -> str:
    """The expenditure as the tree names it."""
    first = next(head.document for head in heads if head.expenditure == expenditure)
    return expenditure_title(book.document(first))


def _moved(order: list[str], one: str, position: int) -> list[str]:
    rest = [each for each in order if each != one]
    at = max(0, position)
    return [*rest[:at], one, *rest[at:]]


def _taken_on(book: Book, head: DocumentHead, old: FilingHead, new: FilingHead) -> list[SetValue]:
    """The year and what is known of another department: what the document says of where it is filed."""
    document = book.document(head.document)
    changes = _set(head.document, document, "year", new.year)
    if old.department != new.department:
        department = department_in(book, new, head.scope)
        known = {name: value for name in DEPARTMENT_FIELDS if (value := getattr(department, name)) is not None}
        for name, value in ({"code": None} | known).items():
            changes += _set(head.document, document, f"department.{name}", value)
    return changes


def _set(name: str, document: Document, path: str, after: Value) -> list[SetValue]:
    before = value_at(document, path)
    return [] if before == after else [SetValue(name, path, before, after)]
