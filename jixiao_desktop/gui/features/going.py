"""Going about without the mouse: from the form to the tree and back, to the next form, to another stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.navigator.tree_nodes import NodeKind
from jixiao_desktop.gui.open_book import Place

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_PLACES = (
    Line("other_side", "在树和表格之间切换", "F6"),
    Line("filter", "筛选树", "Ctrl+K", tip="按名称或拼音首字母筛选左边的树"),
    Line("next_form", "下一张表", "Ctrl+PgDown"),
    Line("last_form", "上一张表", "Ctrl+PgUp"),
)
_STAGES = (Line("begin_stage", "开始下一阶段", tip="由前一阶段的内容开始填写监控或自评"),)


def add_going(window: MainWindow) -> None:
    works = {
        "other_side": lambda: _go_to_other_side(window),
        "filter": window.sidebar.filter.setFocus,
        "next_form": lambda: _go_to_form(window, 1),
        "last_form": lambda: _go_to_form(window, -1),
    }
    window.actions_.add(Menu.VIEW, _PLACES, works, dict.fromkeys(works, lambda: window.desk is not None))


def add_stages(window: MainWindow) -> None:
    stages = window.form.stages
    window.actions_.add(
        Menu.FORMS,
        _STAGES,
        {"begin_stage": lambda: stages.picked.emit(stages.to_begin)},
        {"begin_stage": lambda: window.can_write and stages.to_begin is not None},
    )


def _go_to_other_side(window: MainWindow) -> None:
    to_form = window.navigator.hasFocus() and window.form.document is not None
    (window.form if to_form else window.navigator).setFocus()


def _go_to_form(window: MainWindow, step: int) -> None:
    """The next form in the order of the tree, after the last one the first."""
    departments = [node for node in window.navigator.nodes() if node.kind is NodeKind.DEPARTMENT]
    documents = [form.document for department in departments for form in department.forms()]
    shown = window.form.document
    at = documents.index(shown) if shown in documents else min(-step, 0)
    document = documents[(at + step) % len(documents)] if documents else None
    if document is not None and window.desk is not None:
        window.desk.show(Place(document))
        window.form.setFocus()
