"""All keys of the program, to be looked up.

Comes in: groups of keys. Goes out: nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QMenu, QMenuBar, QTreeWidgetItem, QWidget

from jixiao_desktop.gui.designer.ui_keys_dialog import Ui_KeysDialog
from jixiao_desktop.gui.editor_keys import KeyGroup


class KeysDialog(QDialog):
    """键盘操作. What is typed above leaves only the lines that have it."""

    def __init__(self, groups: Iterable[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        self._heads: list[QTreeWidgetItem] = []
        self.ui.keys.setStyleSheet("QTreeView::item { padding: 3px 2px; }")
        self.ui.keys.setHeaderLabels(["操作", "按键"])
        self.ui.keys.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.ui.keys.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for group in groups:
            self._add(group)
        self.ui.keys.expandAll()
        self.ui.filter.textChanged.connect(self._filter)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("关闭")
        close.setIcon(QIcon())
        self.ui.buttons.rejected.connect(self.reject)

    def _add(self, group: KeyGroup) -> None:
        head = QTreeWidgetItem(self.ui.keys, [group.title])
        self._heads.append(head)
        head.setFirstColumnSpanned(True)
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        for what, keys in group.keys:
            QTreeWidgetItem(head, [what, keys])

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for head in self._heads:
            lines = [head.child(number) for number in range(head.childCount())]
            for line in lines:
                line.setHidden(wanted not in f"{head.text(0)}{line.text(0)}{line.text(1)}".casefold())
            head.setHidden(all(line.isHidden() for line in lines))


def keys_of_menus(bar: QMenuBar) -> Iterator[KeyGroup]:
    """The keys of what stands in the menus, a group for each menu that has any."""
    for entry in bar.actions():
        menu = entry.menu()
        keys = tuple(_keys(menu.actions())) if isinstance(menu, QMenu) else ()
        if keys:
            yield KeyGroup(entry.text().partition("(")[0], keys)


def _keys(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    for action in actions:
        shortcuts = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts()]
        if shortcuts:
            yield (action.iconText() or action.text()).removesuffix("…"), "、".join(shortcuts)
