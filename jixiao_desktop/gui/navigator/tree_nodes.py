"""The tree of a book as nodes that know their parent.

Comes in: the outline of a book. Goes out: nodes, each with a key that stays the same while its title changes. The indicators
of a form are ``unread`` until they are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from jixiao_desktop.services.outline import DepartmentNode, DocumentNode, ExpenditureNode, FilingNode
from jixiao_desktop.vocabulary.kinds import Scope


class NodeKind(StrEnum):
    ROOT = "root"
    DEPARTMENT = "department"
    FILING = "filing"
    EXPENDITURE = "expenditure"
    DOCUMENT = "document"
    INDICATOR = "indicator"


@dataclass(eq=False)
class Node:
    """``department`` to ``document`` are the ids of what the node stands in; ``row`` is the indicator's.

    ``number`` is the node's own in the model that shows it, ``place`` where it stands under its parent. ``unread`` names
    the document whose indicators come under it. ``submitted`` is said of forms.
    """

    kind: NodeKind
    key: str
    title: str
    department: str | None = None
    filing: str | None = None
    expenditure: str | None = None
    document: str | None = None
    row: int | None = None
    is_whole: bool = False
    submitted: bool = False
    unread: str | None = None
    number: int = 0
    place: int = 0
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)

    def with_children(self, children: Sequence[Node]) -> Node:
        self.children = list(children)
        for place, child in enumerate(self.children):
            child.parent, child.place = self, place
        return self

    def take_place_of(self, other: Node) -> bool:
        """Says from now on what ``other`` says; False if that is the same. Children stay."""
        before = self._said()
        self.title, self.department, self.filing = other.title, other.department, other.filing
        self.expenditure, self.document, self.row = other.expenditure, other.document, other.row
        self.is_whole, self.submitted = other.is_whole, other.submitted
        return before != self._said()

    def forms(self) -> Iterator[Node]:
        """The nodes of the forms in this node; that of an indicator is not in it."""
        if self.kind is NodeKind.DOCUMENT or (self.kind is NodeKind.EXPENDITURE and not self._has_stages()):
            yield self
            return
        for child in self.children:
            yield from child.forms()

    def _has_stages(self) -> bool:
        return bool(self.children) and self.children[0].kind is NodeKind.DOCUMENT

    def _said(self) -> tuple[object, ...]:
        ids = self.department, self.filing, self.expenditure, self.document, self.row
        return self.title, self.is_whole, self.submitted, *ids


def tree_of(departments: Sequence[DepartmentNode]) -> Node:
    """The root of the whole tree."""
    return Node(NodeKind.ROOT, "", "").with_children([_department(department) for department in departments])


def indicator_nodes(parent: Node, document: str, titles: Sequence[str]) -> list[Node]:
    """The third level's indicators; the key of a blank row and of a row of the same place is the same."""
    ids = parent.department, parent.filing, parent.expenditure, document
    return [Node(NodeKind.INDICATOR, f"{document}/{row}", title, *ids, row) for row, title in enumerate(titles)]


def _department(department: DepartmentNode) -> Node:
    node = Node(NodeKind.DEPARTMENT, department.department, department.title, department.department)
    return node.with_children([_filing(filing, department.department) for filing in department.filings])


def _filing(filing: FilingNode, department: str) -> Node:
    node = Node(NodeKind.FILING, filing.head.filing, filing.title, department, filing.head.filing)
    return node.with_children([_expenditure(one, node) for one in filing.expenditures])


def _expenditure(expenditure: ExpenditureNode, filing: Node) -> Node:
    """An expenditure with one stage is that stage's form; with several it holds a node for each."""
    first, several = expenditure.documents[0], len(expenditure.documents) > 1
    node = Node(
        NodeKind.EXPENDITURE,
        expenditure.expenditure,
        expenditure.title,
        filing.department,
        filing.filing,
        expenditure.expenditure,
        first.head.document,
        is_whole=expenditure.scope is Scope.WHOLE,
        submitted=not several and bool(first.head.submitted),
        unread=None if several else _unread(first),
    )
    return node.with_children([_document(document, node) for document in expenditure.documents] if several else [])


def _document(document: DocumentNode, expenditure: Node) -> Node:
    ids = expenditure.department, expenditure.filing, expenditure.expenditure, document.head.document
    node = Node(NodeKind.DOCUMENT, document.head.document, document.title, *ids, unread=_unread(document))
    node.submitted = bool(document.head.submitted)
    return node


def _unread(document: DocumentNode) -> str | None:
    return document.head.document if document.has_indicators else None
