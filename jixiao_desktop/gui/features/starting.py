"""How to begin: the start page, and what stands in place of a form as long as none is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow


def add_starting(window: MainWindow) -> None:
    _add_start_page(window)
    _add_next_steps(window)


def _add_start_page(window: MainWindow) -> None:
    start = window.pages.start

    def forget(book: Path) -> None:
        window.settings.forget_book(book)
        start.show_books(window.settings.recent_books)

    start.show_actions(window.actions_.of("new_book", "open_book", "open_demo", "import_files"))
    start.show_books(window.settings.recent_books)
    start.opened.connect(lambda book: window.attempt(lambda: window.opening.open_path(book)))
    start.forgotten.connect(forget)
    window.book_shown.connect(lambda _book: start.show_books(window.settings.recent_books))


def _add_next_steps(window: MainWindow) -> None:
    actions, panel = window.actions_, window.pages.next_steps

    def say() -> None:
        if window.form.document is not None:
            return
        if window.desk is not None and not window.desk.book.outline():
            words = "先新增单位和年度，再在其中填整体支出和各个项目；也可以导入已有的表。"
            panel.say("这本账册还是空的", words, actions.of("new_filing", "import_files"))
        elif window.navigator.selected() is None:
            panel.say("", "请在左边选择要填的表格。", [])
        else:
            add = [action for action in actions.of("new_whole", "new_project", "new_filing") if action.isEnabled()]
            panel.say("请在左边选择要填的表格", "还没有的，在这里新增。" if add else "", add)

    window.looked_elsewhere.connect(say)
