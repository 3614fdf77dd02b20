"""The size of the form on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from jixiao_desktop.gui.actions import Line, Menu

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_ZOOM = (
    Line("zoom_in", "放大", "Ctrl+]"),
    Line("zoom_out", "缩小", "Ctrl+["),
    Line("zoom_first", "默认大小", "Ctrl+0"),
)


def add_zooming(window: MainWindow) -> None:
    view, shown = window.form.view, QLabel()
    works = {"zoom_in": view.zoom_in, "zoom_out": view.zoom_out, "zoom_first": view.zoom_first}
    window.actions_.add(Menu.VIEW, _ZOOM, works)
    window.statusBar().addPermanentWidget(shown)

    def keep(zoom: float) -> None:
        window.settings.zoom = zoom
        shown.setText(f"{zoom:.0%}")

    view.zoomed.connect(keep)
    keep(view.zoom)
