"""Filings, departments and where documents stand: the book's table of contents in its tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import peewee

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.store.hashing import filing_hash
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.tables import DepartmentTable, DocumentTable, FilingTable
from jixiao_desktop.store.titles import document_title
from jixiao_desktop.vocabulary.kinds import Scope, Stage


def filings(database: peewee.Database) -> tuple[FilingHead, ...]:
    """All filings in the order of their departments, those without a place last and by name, and by year."""
    place = (DepartmentTable.position.is_null(), DepartmentTable.position)
    query = _select_filings().order_by(*place, DepartmentTable.name, DepartmentTable.id, FilingTable.year)
    return tuple(FilingHead(*row) for row in query.tuples().execute(database))


def filing(database: peewee.Database, wanted: str) -> FilingHead | None:
    query = _select_filings().where(FilingTable.id == wanted)
    return next((FilingHead(*row) for row in query.tuples().execute(database)), None)


def filings_of(database: peewee.Database, department: str) -> tuple[str, ...]:
    """The ids of a department's filings."""
    query = FilingTable.select(FilingTable.id).where(FilingTable.department == department)
    return tuple(row[0] for row in query.tuples().execute(database))


def documents(database: peewee.Database, filing: str) -> tuple[DocumentHead, ...]:
    """Where the documents of ``filing`` stand: 整体 first, then by position, then by stage in the order of the year."""
    heads = (DocumentHead(*row) for row in _select_heads(filing).tuples().execute(database))
    return tuple(sorted(heads, key=_order))


def stages(database: peewee.Database, expenditure: str) -> tuple[str, ...]:
    """The ids of an expenditure's documents in the order of the year."""
    query = DocumentTable.select(DocumentTable.stage, DocumentTable.id).where(DocumentTable.expenditure == expenditure)
    found = sorted(query.tuples().execute(database), key=lambda row: list(Stage).index(row[0]))
    return tuple(row[1] for row in found)


def document_head(database: peewee.Database, document: str) -> DocumentHead | None:
    query = DocumentTable.select(*_HEAD).where(DocumentTable.id == document)
    return next((DocumentHead(*row) for row in query.tuples().execute(database)), None)


def add_filing(database: peewee.Database, head: FilingHead) -> None:
    """Adds the filing, and its department where it is new; a known department must be what it is said to be here."""
    department = _department(database, head.department)
    if department is None:
        values = {"id": head.department, "name": head.name, "code": head.code, "position": head.position}
        DepartmentTable.insert(values).execute(database)
    elif department != (head.name, head.code, head.position):
        raise SENTENCES.error("store-changed-elsewhere", name=head.name)
    same = (FilingTable.department == head.department) & (FilingTable.year == head.year)
    if FilingTable.select(FilingTable.id).where(same).tuples().execute(database):
        raise SENTENCES.error("store-filing-twice", name=head.name, year=head.year)
    FilingTable.insert(
        {
            "id": head.filing,
            "department": head.department,
            "year": head.year,
            "form_set": head.form_set,
            "content_hash": filing_hash(head, ()),
        }
    ).execute(database)


def remove_filing(database: peewee.Database, head: FilingHead) -> None:
    """Removes an empty filing, and its department where it has no other."""
    _expect(database, head)
    if documents(database, head.filing):
        raise SENTENCES.error("store-filing-in-use", name=head.name, year=head.year)
    FilingTable.delete().where(FilingTable.id == head.filing).execute(database)
    if not filings_of(database, head.department):
        DepartmentTable.delete().where(DepartmentTable.id == head.department).execute(database)


def alter_filing(database: peewee.Database, before: FilingHead, after: FilingHead) -> None:
    """The form set, and the name, code and place of the department in all its filings."""
    if (before.filing, before.department, before.year) != (after.filing, after.department, after.year):
        raise ValueError("a filing keeps its id, its department and its year")
    _expect(database, before)
    FilingTable.update({"form_set": after.form_set}).where(FilingTable.id == after.filing).execute(database)
    values = {"name": after.name, "code": after.code, "position": after.position}
    DepartmentTable.update(values).where(DepartmentTable.id == after.department).execute(database)


def alter_document(database: peewee.Database, before: DocumentHead, after: DocumentHead) -> None:
    """The filing, the place in it, and the day of submission."""
    if replace(before, filing=after.filing, position=after.position, submitted=after.submitted) != after:
        raise ValueError("a document keeps its id, its expenditure, its stage and its scope")
    if document_head(database, before.document) != before:
        raise SENTENCES.error("store-changed-elsewhere", document_title(database, before.document), name="所在位置")
    values = {"filing": after.filing, "position": after.position, "submitted": after.submitted}
    DocumentTable.update(values).where(DocumentTable.id == after.document).execute(database)


def filing_ids(database: peewee.Database) -> tuple[str, ...]:
    return tuple(row[0] for row in FilingTable.select(FilingTable.id).tuples().execute(database))


def document_ids(database: peewee.Database) -> tuple[str, ...]:
    """The ids of all documents in the order of their filings."""
    query = DocumentTable.select(DocumentTable.id).order_by(DocumentTable.filing, DocumentTable.position)
    return tuple(row[0] for row in query.tuples().execute(database))


_HEAD = (
    DocumentTable.id,
    DocumentTable.expenditure,
    DocumentTable.filing,
    DocumentTable.position,
    DocumentTable.stage,
    DocumentTable.scope,
    DocumentTable.submitted,
)


def _select_filings() -> Any:
    return FilingTable.select(
        FilingTable.id,
        DepartmentTable.id,
        DepartmentTable.name,
        DepartmentTable.code,
        FilingTable.year,
        FilingTable.form_set,
        DepartmentTable.position,
    ).join(DepartmentTable)


def _select_heads(filing: str) -> Any:
    return DocumentTable.select(*_HEAD).where(DocumentTable.filing == filing)


def _order(head: DocumentHead) -> tuple[bool, int, str, int]:
    return head.scope is not Scope.WHOLE, head.position, head.expenditure, list(Stage).index(head.stage)


def _department(database: peewee.Database, department: str) -> tuple[str, str | None, int | None] | None:
    query = DepartmentTable.select(DepartmentTable.name, DepartmentTable.code, DepartmentTable.position)
    query = query.where(DepartmentTable.id == department)
    return next((tuple(row) for row in query.tuples().execute(database)), None)


def _expect(database: peewee.Database, head: FilingHead) -> None:
    if filing(database, head.filing) != head:
        raise SENTENCES.error("store-changed-elsewhere", name=f"{head.name} {head.year}年")
