"""填表说明 of the cell under the cursor, the keys, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.dialogs.about_dialog import AboutDialog, PlaceOfFiles
from jixiao_desktop.gui.dialogs.keys_dialog import KeysDialog, keys_of_menus
from jixiao_desktop.gui.editor_keys import EDITOR_KEYS
from jixiao_desktop.gui.help_panel import HelpPanel
from jixiao_desktop.services.fault_log import fault_log_path
from jixiao_desktop.services.folders import form_folders

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_HELP = (
    Line("keys", "键盘操作…", "F1"),
    Line("about", "关于绩效填报…"),
)


def add_helping(window: MainWindow) -> None:
    panel = HelpPanel()
    window.add_panel("help", "填表说明", panel, Qt.DockWidgetArea.BottomDockWidgetArea, shortcut="Ctrl+F1")

    def follow() -> None:
        panel.show_cell(window.form.cell())

    window.form.cursor_moved.connect(follow)
    window.form.shown.connect(follow)
    window.book_touched.connect(follow)
    works = {"keys": lambda: _show_keys(window), "about": lambda: _show(AboutDialog(_places(window), window))}
    window.actions_.add(Menu.HELP, _HELP, works)


def _show_keys(window: MainWindow) -> None:
    _show(KeysDialog([*EDITOR_KEYS, *keys_of_menus(window.menuBar())], window))


def _show(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()


def _places(window: MainWindow) -> list[PlaceOfFiles]:
    book = [PlaceOfFiles("当前账册", window.desk.book.book.path)] if window.desk is not None else []
    return [
        *book,
        PlaceOfFiles("自己的表样", form_folders()[1]),
        PlaceOfFiles("设置", window.settings.path),
        PlaceOfFiles("出错记录", fault_log_path()),
    ]
