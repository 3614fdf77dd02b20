"""The tree 单位 → 年度 → 整体/项目 → 指标 as a Qt model.

Comes in: outlines of the book, again after every change; the titles of a form's indicators when they are looked at; how far
forms are filled. Goes out: titles and named roles; ``renamed`` and ``dropped`` when a person renames or drags a node. Nodes
that stay are kept, so that views keep what is open and selected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import count
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from jixiao_desktop.gui.icons import icon
from jixiao_desktop.gui.navigator.moves import NodeMove, move_of
from jixiao_desktop.gui.navigator.node_icons import node_icon_name
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind, indicator_nodes, tree_of
from jixiao_desktop.services.outline import DepartmentNode
from jixiao_desktop.services.progress import GroupProgress, Progress

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-jixiao-node"
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DROPPED_ON = _SHOWN | Qt.ItemFlag.ItemIsDropEnabled
_WHOLE = _DROPPED_ON | Qt.ItemFlag.ItemIsDragEnabled
_FLAGS = MappingProxyType(
    {
        NodeKind.DEPARTMENT: _WHOLE | Qt.ItemFlag.ItemIsEditable,
        NodeKind.FILING: _DROPPED_ON,
        NodeKind.EXPENDITURE: _WHOLE | Qt.ItemFlag.ItemIsEditable,
        NodeKind.DOCUMENT: _DROPPED_ON,
        NodeKind.INDICATOR: _WHOLE | Qt.ItemFlag.ItemIsEditable,
    }
)


class TreeRole(IntEnum):
    """What a node says beside its title."""

    KIND = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    FILING = Qt.ItemDataRole.UserRole + 3
    EXPENDITURE = Qt.ItemDataRole.UserRole + 4
    DOCUMENT = Qt.ItemDataRole.UserRole + 5
    ROW = Qt.ItemDataRole.UserRole + 6
    PROGRESS = Qt.ItemDataRole.UserRole + 7


class TreeModel(QAbstractItemModel):
    """One column of titles. ``read`` gives the titles of a document's indicators, ``progress`` that of a node, if known.

    ``renamed`` carries a :class:`Node` and its new title, ``dropped`` a :class:`NodeMove`.
    """

    renamed = Signal(object, str)
    dropped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read: Callable[[str], Sequence[str]] = lambda _: ()
        self.progress: Callable[[Node], Progress | GroupProgress | None] = lambda _: None
        self.read_only = False
        self._root = Node(NodeKind.ROOT, "", "")
        self._nodes: dict[int, Node] = {}
        self._by_key: dict[tuple[NodeKind, str], Node] = {}
        self._numbers = count(1)
        self._icons: dict[str, QIcon] = {}

    def show(self, departments: Sequence[DepartmentNode]) -> None:
        """Another state of the book; only what differs is told to the views."""
        self._match(self._root, tree_of(departments), QModelIndex())

    def node(self, index: Index) -> Node:
        """The node of an index; the root for an invalid one."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def find(self, document: str, row: int | None = None) -> QModelIndex:
        """The node of a document, or of its indicator ``row``."""
        node = self._of_document(document)
        if node is None:
            return QModelIndex()
        if row is None:
            return self._index(node)
        return self.index(row, 0, self._index(node))

    def find_key(self, kind: NodeKind, key: str) -> QModelIndex:
        found = self._by_key.get((kind, key))
        return QModelIndex() if found is None else self._index(found)

    def all_nodes(self) -> Iterator[Node]:
        """Every node, from above, but for indicators that nobody looked at yet."""
        return _below(self._root)

    def read_again(self, document: str) -> None:
        """The indicators of the document are others now; nothing happens as long as nobody looked at them."""
        node = self._of_document(document)
        if node is not None and node.unread is None:
            wanted = Node(node.kind, "", "").with_children(indicator_nodes(node, document, self.read(document)))
            self._match_children(node, wanted, self._index(node))

    def tell_progress(self, document: str) -> None:
        """The progress of a document is another now, and of what it stands in."""
        node = self._of_document(document)
        while node is not None and node is not self._root:
            index = self._index(node)
            self.dataChanged.emit(index, index, [TreeRole.PROGRESS])
            node = node.parent

    # --- Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self._read(self.node(parent))
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self._index(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._read(self.node(parent)))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        node = self.node(parent)
        return bool(node.children) or node.unread is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return node.title
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(node_icon_name(node))
            case Qt.ItemDataRole.ToolTipRole:
                progress = self.progress(node)
                return f"{node.title}\n{progress.words}" if progress else node.title
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
            case TreeRole.PROGRESS:
                return self.progress(node)
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), **{role: QByteArray(role.name.lower().encode()) for role in TreeRole}}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Asked for every node when a year is unfolded."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self.read_only else Qt.ItemFlag.ItemIsDropEnabled
        if self.read_only:
            return _SHOWN
        node = self.node(index)
        return _WHOLE if node.is_whole else _FLAGS[node.kind]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new title is asked for; it shows once the book has it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == self.node(index).title:
            return False
        self.renamed.emit(self.node(index), str(value))
        return True

    # --- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        node = self.node(indexes[0])
        data.setData(_MIME, QByteArray(f"{node.kind}\n{node.key}".encode()))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._dropped(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        move = self._dropped(data, row, parent)
        if move is not None:
            self.dropped.emit(move)
        return move is not None

    def _dropped(self, data: QMimeData, row: int, parent: Index) -> NodeMove | None:
        kind, _, key = bytes(data.data(_MIME).data()).decode().partition("\n")
        node = self._by_key.get((NodeKind(kind), key)) if kind else None
        return None if node is None or self.read_only else move_of(node, self.node(parent), row)

    # --- inside

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.place, 0, node.number)

    def _of_document(self, document: str) -> Node | None:
        return self._by_key.get((NodeKind.DOCUMENT, document))

    def _read(self, node: Node) -> list[Node]:
        """The children of a node; indicators are read when somebody asks for the first time how many there are."""
        if node.unread is not None:
            document, node.unread = node.unread, None
            node.with_children(indicator_nodes(node, document, self.read(document)))
            self._renumber(node)
        return node.children

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            self._icons[name] = icon(name)
        return self._icons[name]

    def _match(self, node: Node, wanted: Node, at: QModelIndex) -> None:
        """Makes ``node`` and all below it say what ``wanted`` says; indicators that were read are read again."""
        alias = NodeKind.DOCUMENT, node.document or ""
        if node.kind is NodeKind.EXPENDITURE and self._by_key.get(alias) is node:
            del self._by_key[alias]
        if node.take_place_of(wanted):
            self.dataChanged.emit(at, at)
        if wanted.unread is not None and node.unread is None:
            wanted.with_children(indicator_nodes(wanted, wanted.unread, self.read(wanted.unread)))
        else:
            node.unread = wanted.unread
        self._match_children(node, wanted, at)
        self._name_form(node)

    def _name_form(self, node: Node) -> None:
        """An expenditure without nodes for its stages is itself the node of its form."""
        stages = node.children and node.children[0].kind is NodeKind.DOCUMENT
        if node.kind is NodeKind.EXPENDITURE and node.document is not None and not stages:
            self._by_key[NodeKind.DOCUMENT, node.document] = node

    def _match_children(self, node: Node, wanted: Node, at: QModelIndex) -> None:
        keys = {child.key for child in wanted.children}
        self._remove(node, [child.place for child in node.children if child.key not in keys], at)
        self._order(node, wanted, at)
        self._insert(node, wanted, at)
        for child, said in zip(node.children, wanted.children, strict=True):
            if child is not said:
                self._match(child, said, self._index(child))

    def _order(self, node: Node, wanted: Node, at: QModelIndex) -> None:
        """Puts the children that stay into the order in which they are wanted."""
        present = {child.key for child in node.children}
        keys = [child.key for child in wanted.children if child.key in present]
        for row, key in enumerate(keys):
            if node.children[row].key == key:
                continue
            if node.children[row + 1].key == key:  # the one that stands here went down
                self._move(node, row, keys.index(node.children[row].key), at)
            if node.children[row].key != key:
                self._move(node, next(child.place for child in node.children if child.key == key), row, at)

    def _move(self, node: Node, start: int, end: int, at: QModelIndex) -> None:
        self.beginMoveRows(at, start, start, at, end + (end > start))
        node.children.insert(end, node.children.pop(start))
        self._renumber(node)
        self.endMoveRows()

    def _insert(self, node: Node, wanted: Node, at: QModelIndex) -> None:
        """Puts in the children that ``node`` does not have, each run of them at once."""
        present = {child.key for child in node.children}
        row = 0
        while row < len(wanted.children):
            run = row
            while run < len(wanted.children) and wanted.children[run].key not in present:
                run += 1
            if run > row:
                self.beginInsertRows(at, row, run - 1)
                node.children[row:row] = wanted.children[row:run]
                self._renumber(node)
                self.endInsertRows()
            row = run + 1

    def _remove(self, node: Node, rows: Sequence[int], at: QModelIndex) -> None:
        """Takes out the children at ``rows`` (ascending), each run of them at once, from below."""
        end = len(rows)
        while end:
            begin = end - 1
            while begin and rows[begin - 1] == rows[begin] - 1:
                begin -= 1
            first, last = rows[begin], rows[end - 1]
            self.beginRemoveRows(at, first, last)
            gone = node.children[first : last + 1]
            del node.children[first : last + 1]
            for one in gone:
                self._forget(one)
            self._renumber(node)
            self.endRemoveRows()
            end = begin

    def _renumber(self, node: Node) -> None:
        for place, child in enumerate(node.children):
            child.place, child.parent = place, node
            if not child.number:
                self._register(child)

    def _register(self, node: Node) -> None:
        for one in (node, *_below(node)):
            one.number = next(self._numbers)
            self._nodes[one.number] = one
            self._by_key[one.kind, one.key] = one
            self._name_form(one)

    def _forget(self, node: Node) -> None:
        for one in (node, *_below(node)):
            self._nodes.pop(one.number, None)
            for key in ((one.kind, one.key), (NodeKind.DOCUMENT, one.document or "")):
                if self._by_key.get(key) is one:
                    del self._by_key[key]


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _below(child)
