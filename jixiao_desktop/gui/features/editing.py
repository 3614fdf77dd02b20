"""Undo and redo; blocks of cells and the clipboard; rows of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.editor.form_model import is_listed

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_STEPS = (
    Line("undo", "撤销", "Ctrl+Z", "undo", tool=True),
    Line("redo", "重做", "Ctrl+Y", "redo", tool=True),
)
_BLOCKS = (Line("copy", "复制", icon="copy"), Line("paste", "粘贴", icon="paste"), Line("clear", "清除内容"))
_ROWS = (
    Line("insert_row", "插入行", "Ctrl++", "row-insert", tool=True),
    Line("remove_row", "删除行", "Ctrl+-", "row-remove", tool=True),
    Line("move_up", "上移", "Alt+Up", "row-up", tool=True, tip="把光标所在的行上移"),
    Line("move_down", "下移", "Alt+Down", "row-down", tool=True, tip="把光标所在的行下移"),
)


def add_editing(window: MainWindow) -> None:
    _add_steps(window)
    _add_blocks(window)
    _add_rows(window)
    window.form.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def _add_steps(window: MainWindow) -> None:
    actions = window.actions_
    actions.add(Menu.EDIT, _STEPS, {"undo": window.of_desk("undo"), "redo": window.of_desk("redo")})

    def say() -> None:
        book = window.desk.book.book if window.desk and window.can_write else None
        for action, word, what in (
            (actions.undo, "撤销", book.can_undo if book else None),
            (actions.redo, "重做", book.can_redo if book else None),
        ):
            action.setEnabled(what is not None)
            action.setText(f"{word} {what}" if what else word)
            action.setIconText(word)

    window.book_shown.connect(say)
    window.book_touched.connect(say)
    say()


def _add_blocks(window: MainWindow) -> None:
    form, actions = window.form, window.actions_
    works = {"copy": form.view.copy, "paste": form.view.paste, "clear": form.view.clear_selected}

    def on_cell() -> bool:
        return form.cell() is not None

    def on_field() -> bool:
        cell = form.cell()
        return window.can_write and cell is not None and cell.path is not None

    actions.add(Menu.EDIT, _BLOCKS, works, {"copy": on_cell, "paste": on_field, "clear": on_field})
    form.view.addActions(actions.of(*works))
    form.cursor_moved.connect(lambda: actions.refresh(works))


def _add_rows(window: MainWindow) -> None:
    form, actions = window.form, window.actions_
    works = {line.id: window.of_desk(line.id) for line in _ROWS}

    def on_row() -> bool:
        cell = form.cell()
        return window.can_write and cell is not None and is_listed(cell)

    def beside_row() -> bool:
        cell = form.cell()
        return window.can_write and cell is not None and (is_listed(cell) or cell.seed is not None)

    when = {line.id: beside_row if line.id == "insert_row" else on_row for line in _ROWS}
    actions.add(Menu.EDIT, _ROWS, works, when, only_in=form)
    form.view.addActions(actions.of(*works))
    form.cursor_moved.connect(lambda: actions.refresh(works))
