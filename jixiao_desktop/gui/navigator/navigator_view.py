"""The tree at the left of the window.

Comes in: outlines of the book. Goes out: ``picked`` with the node that was chosen by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from jixiao_desktop.gui.navigator.tree_model import TreeModel
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.services.outline import DepartmentNode

_STYLE = (
    "QTreeView { background: #f7f8fa; outline: 0; }"
    " QTreeView::item { padding: 3px 2px; color: #1b1b1b; }"
    " QTreeView::item:selected { background: #d6e4fb; color: #1b1b1b; }"
)


class NavigatorView(QTreeView):
    """Keeps open and selected what was so; documents open folded, departments and years unfolded."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = TreeModel(self)
        self._silent = False
        self.setModel(self.tree)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_STYLE)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_outline(self, departments: Sequence[DepartmentNode]) -> None:
        """Another state of the book."""
        known = {node.key for node in self._upper()}
        self._silent = True
        self.tree.show(departments)
        for node in self._upper():
            if node.key not in known:
                self.expand(self.tree.find_key(node.kind, node.key))
        self._silent = False

    def select(self, document: str, row: int | None = None) -> None:
        """The node of a form, or of one of its indicators, without telling that it was picked."""
        self._select(self.tree.find(document, row))

    def select_filing(self, filing: str) -> None:
        self._select(self.tree.find_key(NodeKind.FILING, filing))

    def selected(self) -> Node | None:
        index = self.currentIndex()
        return self.tree.node(index) if index.isValid() else None

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if not self._silent and current.isValid():
            self.picked.emit(self.tree.node(current))

    def nodes(self) -> list[Node]:
        """Every node, from above."""
        return list(self.tree.all_nodes())

    def _select(self, index: QModelIndex) -> None:
        self._silent = True
        self.setCurrentIndex(index)
        self._silent = False

    def _upper(self) -> list[Node]:
        departments = self.tree.node(QModelIndex()).children
        return [*departments, *(filing for department in departments for filing in department.children)]
