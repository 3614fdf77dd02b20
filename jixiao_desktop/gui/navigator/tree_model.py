"""The tree 单位 → 年度 → 整体/项目 → 指标 as a Qt model.

Comes in: outlines of the book, again after every change. Goes out: titles and named roles. Nodes that stay are kept, so
that views keep what is open and selected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind, tree_of
from jixiao_desktop.services.outline import DepartmentNode

Index = QModelIndex | QPersistentModelIndex


class TreeRole(IntEnum):
    """What a node says beside its title."""

    KIND = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    FILING = Qt.ItemDataRole.UserRole + 3
    EXPENDITURE = Qt.ItemDataRole.UserRole + 4
    DOCUMENT = Qt.ItemDataRole.UserRole + 5
    ROW = Qt.ItemDataRole.UserRole + 6


class TreeModel(QAbstractItemModel):
    """One column of titles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node(NodeKind.ROOT, "", "")
        self._nodes: dict[int, Node] = {}
        self._numbers = count(1)

    def show(self, departments: Sequence[DepartmentNode]) -> None:
        """Another state of the book; only what differs is told to the views."""
        self._match(self._root, tree_of(departments), QModelIndex())

    def node(self, index: Index) -> Node:
        """The node of an index; the root for an invalid one."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def find(self, document: str, row: int | None = None) -> QModelIndex:
        """The node of a document, or of its indicator ``row``."""
        kinds = (NodeKind.EXPENDITURE, NodeKind.DOCUMENT) if row is None else (NodeKind.INDICATOR,)
        found = [n for n in self._all(self._root) if n.kind in kinds and (n.document, n.row) == (document, row)]
        return self._index(found[-1]) if found else QModelIndex()

    def find_key(self, kind: NodeKind, key: str) -> QModelIndex:
        found = next((node for node in self._all(self._root) if (node.kind, node.key) == (kind, key)), None)
        return QModelIndex() if found is None else self._index(found)

    def all_nodes(self) -> Iterator[Node]:
        """Every node, from above."""
        return self._all(self._root)

    # --- Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self._index(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.title
            case TreeRole.KIND:
                return str(node.kind)
            case TreeRole.KEY:
                return node.key
            case TreeRole.FILING:
                return node.filing
            case TreeRole.EXPENDITURE:
                return node.expenditure
            case TreeRole.DOCUMENT:
                return node.document
            case TreeRole.ROW:
                return node.row
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), **{role: QByteArray(role.name.lower().encode()) for role in TreeRole}}

    # --- inside

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.position, 0, node.number)

    def _all(self, node: Node) -> Iterator[Node]:
        for child in node.children:
            yield child
            yield from self._all(child)

    def _match(self, node: Node, wanted: Node, at: QModelIndex) -> None:
        """Makes ``node`` and all below it say what ``wanted`` says."""
        if _says(node) != _says(wanted):
            node.title, node.filing, node.expenditure = wanted.title, wanted.filing, wanted.expenditure
            node.document, node.row = wanted.document, wanted.row
            self.dataChanged.emit(at, at)
        keys = {child.key for child in wanted.children}
        self._remove(node, [child for child in node.children if child.key not in keys], at)
        for row, child in enumerate(wanted.children):
            self._place(node, row, child, at)
            self._match(node.children[row], child, self.index(row, 0, at))

    def _place(self, node: Node, row: int, wanted: Node, at: QModelIndex) -> None:
        """Makes the child at ``row`` the one with the key of ``wanted``."""
        if row < len(node.children) and node.children[row].key == wanted.key:
            return
        self._remove(node, [child for child in node.children[row:] if child.key == wanted.key], at)
        self.beginInsertRows(at, row, row)
        added = replace(wanted, number=next(self._numbers), parent=node, children=[])
        self._nodes[added.number] = added
        node.children.insert(row, added)
        self.endInsertRows()

    def _remove(self, node: Node, children: Sequence[Node], at: QModelIndex) -> None:
        for child in children:
            row = child.position
            self.beginRemoveRows(at, row, row)
            del node.children[row]
            for gone in (child, *self._all(child)):
                self._nodes.pop(gone.number, None)
            self.endRemoveRows()


def _says(node: Node) -> tuple[object, ...]:
    return node.title, node.filing, node.expenditure, node.document, node.row
