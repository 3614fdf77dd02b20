"""The settings, and what shows itself by them at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.dialogs.settings_dialog import SettingsDialog
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.preview.printers import Printers
from jixiao_desktop.pdf.fonts import FontSet
from jixiao_desktop.services.fonts import available_fonts

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_SETTINGS = (Line("settings", "设置…", "Ctrl+,"),)


def add_choosing(window: MainWindow) -> None:
    window.actions_.add(Menu.FILE, _SETTINGS, {"settings": lambda: _ask(window)})


def _ask(window: MainWindow) -> None:
    dialog = SettingsDialog(window.settings, available_fonts(), Printers(), window)
    accepted = dialog.exec() == SettingsDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        _follow(window, dialog.fonts)


def _follow(window: MainWindow, fonts: FontSet) -> None:
    """Shows the window by the settings as they are now."""
    window.form.view.set_zoom(window.settings.zoom)
    if window.desk is not None:
        window.desk.book.book.who = window.settings.user
    if fonts != window.drawing.fonts:
        window.drawing = replace(window.drawing, fonts=fonts)
        window.form.view.use_font(load_paper_family(fonts))
        if window.desk is not None:
            window.desk.book.use_drawing(window.drawing)
