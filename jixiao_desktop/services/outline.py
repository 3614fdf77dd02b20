"""The tree of a book: 单位 → 年度 → 整体/项目 → 指标."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.store import Book
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


def _filing(book: Book, head: FilingHead) -> FilingNode:
    heads = book.documents(head.filing)
    expenditures = dict.fromkeys(document.expenditure for document in heads)
    nodes = (_expenditure(book, [d for d in heads if d.expenditure == expenditure]) for expenditure in expenditures)
    return FilingNode(head, f"{head.year} 年度", tuple(nodes))


def _expenditure(book: Book, heads: list[DocumentHead]) -> ExpenditureNode:
    documents = [(head, book.document(head.document)) for head in heads]
    first_head, first = documents[0]
    nodes = tuple(_document(head, document) for head, document in documents)
    return ExpenditureNode(first_head.expenditure, expenditure_title(first), first_head.scope, nodes)


def expenditure_title(document: Document) -> str:
    """整体支出, or the project's name."""
    return document.scope.label if document.scope is Scope.WHOLE else document.name or "（未命名项目）"


def _document(head: DocumentHead, document: Document) -> DocumentNode:
    indicators = tuple(IndicatorNode(row, one.name or "（空白指标）") for row, one in enumerate(document.indicators))
    return DocumentNode(head, head.stage.label, document.form, indicators)
