"""Opening and making books, and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_BOOKS = (
    Line("new_book", "新建账册…", "Ctrl+N", "book-new"),
    Line("open_book", "打开账册…", "Ctrl+O", "book-open"),
    Line("open_demo", "打开示例", icon="example"),
    Line("close_book", "关闭账册", "Ctrl+W", tip="回到开始页"),
)
_LEAVING = (Line("leave", "退出", "Ctrl+Q"),)


def add_books(window: MainWindow) -> None:
    opening = window.opening
    works = {
        "new_book": opening.new_book,
        "open_book": opening.choose_book,
        "open_demo": opening.open_demo,
        "close_book": window.close_book,
    }
    window.actions_.add(Menu.FILE, _BOOKS, works, {"close_book": lambda: window.desk is not None})


def add_leaving(window: MainWindow) -> None:
    window.actions_.add(Menu.FILE, _LEAVING, {"leave": window.close})
