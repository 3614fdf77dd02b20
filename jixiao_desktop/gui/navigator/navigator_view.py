"""The tree of the book.

Comes in: outlines of the book. Goes out: ``picked`` with the node that was chosen by hand, ``entered`` when one goes on from
it into the form, ``all_wanted`` when something is to be shown that the filter may hide.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QWidget

from jixiao_desktop.gui.navigator.moves import NodeMove, step_of
from jixiao_desktop.gui.navigator.tree_delegate import TreeDelegate
from jixiao_desktop.gui.navigator.tree_model import TreeModel
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.services.outline import DepartmentNode

_STYLE = (
    "QTreeView { background: #f7f8fa; outline: 0; }"
    " QTreeView::item { padding: 2px; color: #1b1b1b; }"
    " QTreeView::item:hover { background: #edf1f7; }"
    " QTreeView::item:selected { background: #d6e4fb; color: #1b1b1b; }"
    " QTreeView::item:selected:!active { background: #e3e8f0; }"
)
_DROP = QColor("#2563c9")
_DRAGGED = 20
_Drop = QAbstractItemView.DropIndicatorPosition


class NavigatorView(QTreeView):
    """Keeps open and selected what was so; forms come folded, departments and years unfolded."""

    picked = Signal(object)
    entered = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = TreeModel(self)
        self.context = QMenu(self)
        self._silent = False
        self._drop: tuple[QPersistentModelIndex, _Drop] | None = None
        self.setModel(self.tree)
        self.setItemDelegate(TreeDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_STYLE)
        self.setIndentation(16)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.doubleClicked.connect(lambda _index: self.entered.emit())

    def show_outline(self, departments: Sequence[DepartmentNode]) -> None:
        """Another state of the book."""
        known = {node.key for node in self._upper()}
        self._silent = True
        self.tree.show(departments)
        for node in self._upper():
            if node.key not in known:
                self.expand(self.tree.find_key(node.kind, node.key))
        self._silent = False

    def read_again(self, documents: frozenset[str]) -> None:
        """The indicators of these forms are others now."""
        self._silent = True
        for document in documents:
            self.tree.read_again(document)
        self._silent = False

    def reveal(self, document: str) -> bool:
        """Asks for all of the tree if the filter hides the form. False: it is not in the book."""
        if not self.tree.find(document).isValid():
            self.all_wanted.emit()
        return self.tree.find(document).isValid()

    def select(self, document: str, row: int | None = None) -> None:
        """The node of a form, or of one of its indicators, without telling that it was picked."""
        self.reveal(document)
        self._select(self.tree.find(document, row))

    def select_key(self, kind: NodeKind, key: str) -> None:
        """A node by its key, without telling that it was picked."""
        self._select(self.tree.find_key(kind, key))

    def selected(self) -> Node | None:
        index = self.currentIndex()
        return self.tree.node(index) if index.isValid() else None

    def rename_selected(self) -> None:
        """The title of the selected node becomes a text field."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def step_of_selected(self, down: bool) -> NodeMove | None:
        """What moves the selected node one place; ``None`` if it cannot."""
        node = self.selected()
        return None if node is None else step_of(node, down)

    def nodes(self) -> list[Node]:
        """Every node, from above, but for indicators that nobody looked at yet."""
        return list(self.tree.all_nodes())

    # --- Qt's calls

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else
        super().currentChanged(current, previous)
        if not self._silent and current.isValid():
            self.picked.emit(self.tree.node(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of what can be done, that which fits the node."""
        shown = QMenu(self)
        for action in self.context.actions():
            if action.isSeparator():
                shown.addSeparator()
            elif action.isEnabled():
                shown.addAction(action)
        shown.exec(event.globalPos())
        shown.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.setDropIndicatorShown(False)  # Qt's own stays where the node may no longer fall
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        if self._drop is not None:
            self._paint_drop(*self._drop)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Only the node's picture goes with the mouse: its whole line would hide where it falls."""
        drag = QDrag(self)
        drag.setMimeData(self.tree.mimeData([self.currentIndex()]))
        drag.setPixmap(self.currentIndex().data(Qt.ItemDataRole.DecorationRole).pixmap(_DRAGGED, _DRAGGED))
        drag.setHotSpot(QPoint(-_DRAGGED // 2, -_DRAGGED // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._mark_drop(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        index, place = self.indexAt(event.position().toPoint()), self.dropIndicatorPosition()
        falls = event.isAccepted() and index.isValid() and place != _Drop.OnViewport
        self._mark_drop((QPersistentModelIndex(index), place) if falls else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_drop(None)

    # --- inside

    def _mark_drop(self, drop: tuple[QPersistentModelIndex, _Drop] | None) -> None:
        self._drop = drop
        self.viewport().update()

    def _paint_drop(self, index: QPersistentModelIndex, place: _Drop) -> None:
        """A line where the node would stand, a frame around the one that it would go into."""
        painter = QPainter(self.viewport())
        painter.setPen(QPen(_DROP, 2))
        box = self.visualRect(index)
        if place == _Drop.OnItem:
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        else:
            y = box.top() if place == _Drop.AboveItem else box.bottom()
            painter.drawLine(box.left() + 6, y, self.viewport().width() - 4, y)
            painter.drawEllipse(box.left(), y - 3, 6, 6)
        painter.end()

    def _select(self, index: QModelIndex) -> None:
        self._silent = True
        self.setCurrentIndex(index)
        self._silent = False

    def _upper(self) -> list[Node]:
        departments = self.tree.node(QModelIndex()).children
        return [*departments, *(filing for department in departments for filing in department.children)]
