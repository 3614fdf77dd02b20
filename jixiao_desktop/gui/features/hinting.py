"""What the cell under the cursor says of itself, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow


def add_hinting(window: MainWindow) -> None:
    form = window.form

    def say() -> None:
        cell = form.cell()
        window.statusBar().showMessage("" if cell is None else form.form.hint(cell))

    form.cursor_moved.connect(say)
    form.shown.connect(say)
