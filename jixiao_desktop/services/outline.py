"""The tree of a book: 单位 → 年度 → 整体/项目, and for each form its 指标, which are read only where they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.store import Book, ContentsLine
from jixiao_desktop.vocabulary.initials import is_named
from jixiao_desktop.vocabulary.kinds import Scope


@dataclass(frozen=True)
class DocumentNode:
    """One stage of an expenditure; ``form`` is the id of its own form, if it has one."""

    head: DocumentHead
    title: str
    form: str | None
    has_indicators: bool


@dataclass(frozen=True)
class ExpenditureNode:
    expenditure: str
    title: str
    scope: Scope
    documents: tuple[DocumentNode, ...]


@dataclass(frozen=True)
class FilingNode:
    head: FilingHead
    title: str
    expenditures: tuple[ExpenditureNode, ...]


@dataclass(frozen=True)
class DepartmentNode:
    department: str
    title: str
    filings: tuple[FilingNode, ...]


def outline(book: Book) -> tuple[DepartmentNode, ...]:
    """Departments in their order, their years, in each the whole first, then the projects in their order."""
    return tuple(
        DepartmentNode(department, name, tuple(_filing(book, head) for head in heads))
        for (department, name), heads in groupby(book.filings(), key=lambda head: (head.department, head.name))
    )


def indicator_titles(book: Book, document: str) -> tuple[str, ...]:
    """The indicators of one form, as the tree names them."""
    return tuple(name or "（空白指标）" for name in book.indicator_names(document))


def found_in(departments: Iterable[DepartmentNode], typed: str) -> tuple[DepartmentNode, ...]:
    """What bears in its name what was typed, characters or initials of pinyin, with all that stands above and below it."""
    if not typed.strip():
        return tuple(departments)
    found = (_found_in_department(department, typed) for department in departments)
    return tuple(department for department in found if department is not None)


def documents_in(departments: Iterable[DepartmentNode], wanted: frozenset[str] | None) -> tuple[str, ...]:
    """The ids of the ``wanted`` documents, of all if ``None``, in the order of the tree."""
    return tuple(
        document.head.document
        for department in departments
        for filing in department.filings
        for expenditure in filing.expenditures
        for document in expenditure.documents
        if wanted is None or document.head.document in wanted
    )


def expenditure_title(document: Document) -> str:
    """整体支出, or the project's name."""
    return _title(document.scope, document.name)


def _filing(book: Book, head: FilingHead) -> FilingNode:
    stages: dict[str, list[ContentsLine]] = {}
    for line in book.contents(head.filing):
        stages.setdefault(line.head.expenditure, []).append(line)
    return FilingNode(head, f"{head.year} 年度", tuple(_expenditure(lines) for lines in stages.values()))


def _expenditure(lines: Sequence[ContentsLine]) -> ExpenditureNode:
    head, title = lines[0].head, _title(lines[0].head.scope, lines[0].name)
    documents = tuple(DocumentNode(e.head, e.head.stage.label, e.form, e.has_indicators) for e in lines)
    return ExpenditureNode(head.expenditure, title, head.scope, documents)


def _title(scope: Scope, name: str | None) -> str:
    return scope.label if scope is Scope.WHOLE else name or "（未命名项目）"


def _found_in_department(department: DepartmentNode, typed: str) -> DepartmentNode | None:
    if is_named(department.title, typed):
        return department
    found = (_found_in_filing(filing, typed) for filing in department.filings)
    filings = tuple(filing for filing in found if filing is not None)
    return replace(department, filings=filings) if filings else None


def _found_in_filing(filing: FilingNode, typed: str) -> FilingNode | None:
    if is_named(filing.title, typed):
        return filing
    expenditures = tuple(one for one in filing.expenditures if is_named(one.title, typed))
    return replace(filing, expenditures=expenditures) if expenditures else None
