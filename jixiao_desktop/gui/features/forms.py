"""Departments, years and expenditures: what is done in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.vocabulary.kinds import Stage

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_TREE = (
    Line("new_filing", "新增单位年度…", "Ctrl+Shift+N", tool=True),
    Line("new_whole", "新增整体支出"),
    Line("new_project", "新增项目…", "Ctrl+J", tool=True),
    Line("remove_expenditure", "删除这项支出…"),
)
_YEAR = (Line("months", "监控月份…"),)


def add_forms(window: MainWindow) -> None:
    tree = window.navigator

    def in_filing() -> bool:
        node = tree.selected()
        return node is not None and node.filing is not None

    def on_expenditure() -> bool:
        node = tree.selected()
        return node is not None and node.expenditure is not None

    works = {line.id: window.of_desk(line.id) for line in (*_TREE, *_YEAR)}
    when = {
        "new_filing": lambda: window.desk is not None,
        "new_whole": in_filing,
        "new_project": in_filing,
        "remove_expenditure": on_expenditure,
    }
    window.actions_.add(Menu.FORMS, _TREE, works, when)
    window.actions_.add(Menu.FORMS, _YEAR, works, {"months": lambda: window.form.stage is Stage.MONITORING})
    tree.addActions(window.actions_.of(*(line.id for line in _TREE)))
