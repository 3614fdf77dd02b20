"""What the cell under the cursor says of itself, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.elided_label import ElidedLabel

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow


def add_hinting(window: MainWindow) -> None:
    form, hint = window.form, ElidedLabel()
    hint.setContentsMargins(6, 0, 6, 0)
    window.statusBar().addWidget(hint, 1)

    def say() -> None:
        cell = form.cell()
        hint.setText("" if cell is None else form.form.hint(cell).replace("\n", " "))

    form.cursor_moved.connect(say)
    form.shown.connect(say)
