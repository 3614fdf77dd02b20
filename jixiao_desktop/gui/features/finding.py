"""Find and replace over the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.dialogs.find_dialog import FindDialog
from jixiao_desktop.gui.open_book import Place

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_LINES = (
    Line("find", "查找…", "Ctrl+F", tip="在整个账册里查找"),
    Line("replace", "替换…", "Ctrl+H", tip="在整个账册里替换"),
    Line("find_next", "查找下一处", "F3"),
    Line("find_last", "查找上一处", "Shift+F3"),
)


def add_finding(window: MainWindow) -> None:
    def show(place: Place) -> None:
        if window.desk is not None:
            window.desk.show(place)

    dialog = FindDialog(show, window.settled, window)
    window.book_shown.connect(dialog.set_book)
    works = {
        "find": lambda: dialog.open(),
        "replace": lambda: dialog.open(replacing=True),
        "find_next": lambda: dialog.step(True),
        "find_last": lambda: dialog.step(False),
    }
    window.actions_.add(Menu.EDIT, _LINES, works, dict.fromkeys(works, lambda: window.desk is not None))
    dialog.addActions(window.actions_.of("find_next", "find_last"))
