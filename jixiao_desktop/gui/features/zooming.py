"""How the form is shown: its size, and where its pages end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel

from jixiao_desktop.gui.actions import Line, Menu

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_ZOOM = (
    Line("zoom_in", "放大", "Ctrl+]", "zoom-in"),
    Line("zoom_out", "缩小", "Ctrl+[", "zoom-out"),
    Line("zoom_first", "实际大小", "Ctrl+0", tip="和印在纸上一样大"),
    Line("zoom_to_width", "适合宽度", "Ctrl+9", tip="整张纸的宽度正好放进窗口"),
)
_BREAKS = "page_breaks"


def add_zooming(window: MainWindow) -> None:
    view, shown = window.form.view, QLabel()
    works = {line.id: getattr(view, line.id) for line in _ZOOM}
    window.actions_.add(Menu.VIEW, _ZOOM, works)
    _add_page_breaks(window)
    window.statusBar().addPermanentWidget(shown)
    shown.hide()
    window.book_shown.connect(lambda book: shown.setVisible(book is not None))

    def keep(zoom: float) -> None:
        window.settings.zoom = zoom
        shown.setText(f"{zoom:.0%}")

    shown.setText(f"{view.zoom:.0%}")
    view.zoomed.connect(keep)
    # Once the form has its place in the window.
    window.form.shown.connect(lambda: QTimer.singleShot(0, window, lambda: _fit_first(window)))


def _fit_first(window: MainWindow) -> None:
    """The first form of all is shown no wider than the window: nobody has chosen a size yet."""
    view = window.form.view
    is_shown = window.isVisible() and window.form.document is not None
    is_idle = view.state() is not QAbstractItemView.State.EditingState  # another size would enter what is being typed
    if is_shown and is_idle and not window.settings.has_zoom and view.is_wider_than_shown:
        view.zoom_to_width()


def _add_page_breaks(window: MainWindow) -> None:
    shown = QAction("显示分页位置", window)
    shown.setCheckable(True)

    def show(checked: bool) -> None:
        window.form.view.show_page_breaks(checked)
        window.settings.keep_state(_BREAKS, QByteArray(b"1" if checked else b""))

    shown.toggled.connect(show)
    shown.setChecked(not window.settings.state(_BREAKS).isEmpty())
    window.actions_.add_made(Menu.VIEW, [shown])
