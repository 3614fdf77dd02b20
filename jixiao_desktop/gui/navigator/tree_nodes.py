"""The tree of a book as nodes that know their parent.

Comes in: the outline of a book. Goes out: nodes, each with a key that stays the same while its title changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from jixiao_desktop.services.outline import (
    DepartmentNode,
    DocumentNode,
    ExpenditureNode,
    FilingNode,
    IndicatorNode,
)


class NodeKind(StrEnum):
    ROOT = "root"
    DEPARTMENT = "department"
    FILING = "filing"
    EXPENDITURE = "expenditure"
    DOCUMENT = "document"
    INDICATOR = "indicator"


@dataclass(eq=False)
class Node:
    """``filing``, ``expenditure`` and ``document`` are the ids of what the node stands in; ``row`` is the indicator's.

    ``number`` is the node's own in the model that shows it.
    """

    kind: NodeKind
    key: str
    title: str
    filing: str | None = None
    expenditure: str | None = None
    document: str | None = None
    row: int | None = None
    number: int = 0
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)

    @property
    def position(self) -> int:
        """Where it stands under its parent."""
        return 0 if self.parent is None else self.parent.children.index(self)

    def with_children(self, children: Sequence[Node]) -> Node:
        self.children = list(children)
        for child in self.children:
            child.parent = self
        return self


def tree_of(departments: Sequence[DepartmentNode]) -> Node:
    """The root of the whole tree."""
    return Node(NodeKind.ROOT, "", "").with_children([_department(department) for department in departments])


def indicator_nodes(document: DocumentNode, filing: str) -> list[Node]:
    """The third level's indicators; the key of a blank row and of a row of the same place is the same."""
    return [_indicator(one, document, filing) for one in document.indicators]


def _department(department: DepartmentNode) -> Node:
    node = Node(NodeKind.DEPARTMENT, department.department, department.title)
    return node.with_children([_filing(filing) for filing in department.filings])


def _filing(filing: FilingNode) -> Node:
    node = Node(NodeKind.FILING, filing.head.filing, filing.title, filing.head.filing)
    return node.with_children([_expenditure(one, filing.head.filing) for one in filing.expenditures])


def _expenditure(expenditure: ExpenditureNode, filing: str) -> Node:
    """An expenditure with one stage is that stage's form; with several it holds a node for each."""
    node = Node(NodeKind.EXPENDITURE, expenditure.expenditure, expenditure.title, filing, expenditure.expenditure)
    node.document = expenditure.documents[0].head.document
    if len(expenditure.documents) == 1:
        return node.with_children(indicator_nodes(expenditure.documents[0], filing))
    return node.with_children([_document(document, filing) for document in expenditure.documents])


def _document(document: DocumentNode, filing: str) -> Node:
    head = document.head
    node = Node(NodeKind.DOCUMENT, head.document, document.title, filing, head.expenditure, head.document)
    return node.with_children(indicator_nodes(document, filing))


def _indicator(indicator: IndicatorNode, document: DocumentNode, filing: str) -> Node:
    head = document.head
    key = f"{head.document}/{indicator.row}"
    return Node(
        NodeKind.INDICATOR, key, indicator.title, filing, head.expenditure, head.document, indicator.row
    )  # fmt: skip
