"""Departments, years, expenditures and indicators: what is done in the tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jixiao_desktop.gui.actions import Line, Menu, Work
from jixiao_desktop.gui.navigator.moves import NodeMove
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.vocabulary.kinds import Stage

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_NEW = (
    Line("new_filing", "新增单位年度…", "Ctrl+Shift+N", "department-new", tool=True),
    Line("new_whole", "新增整体支出", icon="whole-new"),
    Line("new_project", "新增项目…", "Ctrl+J", "project-new", tool=True),
)
_NODE = (
    Line("duplicate_node", "复制一份", "Ctrl+D", "duplicate", "复制项目或指标；由年度新增另一年度，由单位新增另一单位"),
    Line("rename_node", "重命名", "F2", "rename"),
    Line("node_up", "上移", "Alt+Up", "up", "把树上选中的上移"),
    Line("node_down", "下移", "Alt+Down", "down", "把树上选中的下移"),
    Line("remove_node", "删除…", "Del", "delete", "删除树上选中的，可以撤销"),
)
_YEAR = (
    Line("form_set", "表套…", icon="form-set", tip="本年度用哪一套表样"),
    Line("months", "监控月份…", icon="year"),
)
_SUBMITTING = (
    Line("submit", "标为已上报", icon="submit", tip="已上报的表不再改动，退回后才能修改"),
    Line("send_back", "退回修改", icon="return"),
)
_KINDS = {
    "duplicate_node": (NodeKind.DEPARTMENT, NodeKind.FILING, NodeKind.EXPENDITURE, NodeKind.INDICATOR),
    "rename_node": (NodeKind.DEPARTMENT, NodeKind.EXPENDITURE, NodeKind.INDICATOR),
    "remove_node": tuple(NodeKind)[1:],
}
_WITH_WHOLE = ("remove_node",)


def add_forms(window: MainWindow) -> None:
    actions, tree = window.actions_, window.navigator
    works = {line.id: _work(window, line.id) for line in (*_NEW, *_NODE, *_YEAR, *_SUBMITTING)}
    works["rename_node"] = tree.rename_selected
    when = _conditions(window)
    actions.add(Menu.FORMS, _NEW, works, when)
    actions.add(Menu.FORMS, _NODE, works, when, only_in=tree)
    actions.add(Menu.FORMS, _YEAR, works, when)
    actions.add(Menu.FORMS, _SUBMITTING, works, when)
    for group in (_NEW, _NODE, _SUBMITTING, _YEAR):
        tree.context.addActions(actions.of(*(line.id for line in group)))
        tree.context.addSeparator()
    queued = Qt.ConnectionType.QueuedConnection  # the tree is still at it
    tree.tree.renamed.connect(lambda node, title: _rename(window, node, title), queued)
    tree.tree.dropped.connect(lambda move: _move(window, move), queued)


def _work(window: MainWindow, name: str) -> Work:
    method = {"duplicate_node": "duplicate", "remove_node": "remove", "form_set": "choose_set"}.get(name, name)

    def work() -> object:
        return getattr(window.desk.tree, method)() if window.desk is not None else None

    return work


def _conditions(window: MainWindow) -> dict[str, Callable[[], bool]]:
    def node() -> Node | None:
        return window.navigator.selected() if window.can_write else None

    def is_one_of(name: str) -> bool:
        chosen = node()
        return chosen is not None and chosen.kind in _KINDS[name] and (not chosen.is_whole or name in _WITH_WHOLE)

    def in_year() -> bool:
        chosen = node()
        return chosen is not None and chosen.filing is not None

    def can_step(down: bool) -> bool:
        chosen = node()
        is_row = chosen is not None and chosen.row is not None
        return is_row or (chosen is not None and window.navigator.step_of_selected(down) is not None)

    def has_forms(submitted: bool) -> bool:
        chosen = node()
        above = chosen.parent if chosen is not None and chosen.kind is NodeKind.INDICATOR else chosen
        return above is not None and above.filing is not None and any(f.submitted is submitted for f in above.forms())

    return {
        "new_filing": lambda: window.can_write,
        "new_whole": lambda: in_year() and not _has_whole(node()),
        "new_project": in_year,
        **{name: partial(is_one_of, name) for name in _KINDS},
        "node_up": lambda: can_step(False),
        "node_down": lambda: can_step(True),
        "form_set": in_year,
        "months": lambda: window.can_write and window.form.stage is Stage.MONITORING,
        "submit": lambda: has_forms(False),
        "send_back": lambda: has_forms(True),
    }


def _has_whole(node: Node | None) -> bool:
    while node is not None and node.kind is not NodeKind.FILING:
        node = node.parent
    return node is not None and any(child.is_whole for child in node.children)


def _rename(window: MainWindow, node: Node, title: str) -> None:
    if window.desk is not None:
        desk = window.desk.tree
        window.settled(lambda: desk.rename(node, title))


def _move(window: MainWindow, move: NodeMove) -> None:
    if window.desk is not None:
        desk = window.desk.tree
        window.settled(lambda: desk.move(move))
