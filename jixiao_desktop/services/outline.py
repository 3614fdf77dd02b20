"""The tree of a book: 单位 → 年度 → 整体/项目 → 指标."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.store import Book, ContentsLine
from jixiao_desktop.vocabulary.kinds import Scope


@dataclass(frozen=True)
class IndicatorNode:
    """``row`` counts within the document's indicators."""

    row: int
    title: str


@dataclass(frozen=True)
class DocumentNode:
    """One stage of an expenditure; ``form`` is the id of its own form, if it has one."""

    head: DocumentHead
    title: str
    form: str | None
    indicators: tuple[IndicatorNode, ...]


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
    """Departments by name, their years, in each the whole first, then the projects in their order."""
    return tuple(
        DepartmentNode(department, name, tuple(_filing(book, head) for head in heads))
        for (department, name), heads in groupby(book.filings(), key=lambda head: (head.department, head.name))
    )


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


def _filing(book: Book, head: FilingHead) -> FilingNode:
    lines = book.contents(head.filing)
    expenditures = dict.fromkeys(line.head.expenditure for line in lines)
    nodes = (_expenditure([line for line in lines if line.head.expenditure == one]) for one in expenditures)
    return FilingNode(head, f"{head.year} 年度", tuple(nodes))


def _expenditure(lines: list[ContentsLine]) -> ExpenditureNode:
    head, title = lines[0].head, _title(lines[0].head.scope, lines[0].name)
    return ExpenditureNode(head.expenditure, title, head.scope, tuple(_document(line) for line in lines))


def _document(line: ContentsLine) -> DocumentNode:
    indicators = tuple(IndicatorNode(row, name or "（空白指标）") for row, name in enumerate(line.indicators))
    return DocumentNode(line.head, line.head.stage.label, line.form, indicators)


def expenditure_title(document: Document) -> str:
    """整体支出, or the project's name."""
    return _title(document.scope, document.name)


def _title(scope: Scope, name: str | None) -> str:
    return scope.label if scope is Scope.WHOLE else name or "（未命名项目）"
