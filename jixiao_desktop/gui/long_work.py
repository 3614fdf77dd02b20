"""Work that takes long, while the user watches, may stop it, and the window stays alive.

Comes in: work that tells how far it is. Goes out: its result; whatever it raises passes. The work runs in the thread of the
window, which owns the book, and lets the window breathe each time it tells.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

T = TypeVar("T")

# Called with the number done, the number in all, and what is being done now; true asks the work to stop.
Tell = Callable[[int, int, str], bool]

_WIDTH = 420
_PATIENCE = 400  # milliseconds before the dialog is shown


def watch(parent: QWidget, title: str, work: Callable[[Tell], T]) -> T:
    """Does ``work`` under a dialog with its progress and 取消."""
    dialog = QProgressDialog("正在准备…", "取消", 0, 0, parent)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumWidth(_WIDTH)
    dialog.setMinimumDuration(_PATIENCE)
    dialog.setAutoReset(False)

    def tell(done: int, count: int, what: str) -> bool:
        dialog.setMaximum(count)
        dialog.setLabelText(what)
        dialog.setValue(done)
        return dialog.wasCanceled()

    try:
        return work(tell)
    finally:
        dialog.close()
        dialog.deleteLater()
