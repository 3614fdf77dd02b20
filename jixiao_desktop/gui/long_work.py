"""Work that takes long, while the user watches, may stop it, and the window stays alive.

Comes in: work that tells how far it is. Goes out: its result; whatever it raises passes. The work runs in the thread of the
window, which owns the book, and lets the window breathe each time it tells.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

T = TypeVar("T")

# Called with the number done, the number in all, and what is being done now; true asks the work to stop.
Tell = Callable[[int, int, str], bool]

_WIDTH, _MARGINS = 420, 40
_PATIENCE = 400  # milliseconds before the dialog is shown
_BREATH = 20  # milliseconds of work between two turns of the window
_SURE = 3000  # milliseconds before it is told how long it will take


def watch(parent: QWidget, title: str, work: Callable[[Tell], T]) -> T:
    """Does ``work`` under a dialog with its progress and 取消."""
    dialog = QProgressDialog("正在准备…", "取消", 0, 0, parent)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumWidth(_WIDTH)
    dialog.setMinimumDuration(_PATIENCE)
    dialog.setAutoReset(False)

    clock, breath = QElapsedTimer(), QElapsedTimer()
    clock.start()

    def tell(done: int, count: int, what: str) -> bool:
        if breath.isValid() and breath.elapsed() < _BREATH:
            return dialog.wasCanceled()
        breath.start()
        dialog.setMaximum(count)
        shown = dialog.fontMetrics().elidedText(what, Qt.TextElideMode.ElideMiddle, _WIDTH - _MARGINS)
        dialog.setLabelText(f"{shown}\n{_how_far(done, count, clock.elapsed())}")
        dialog.setValue(done)
        _breathe(dialog)
        return dialog.wasCanceled()

    try:
        return work(tell)
    finally:
        dialog.close()
        dialog.deleteLater()


def _breathe(dialog: QProgressDialog) -> None:
    """As long as the dialog does not stand before the window, nothing may be done in the window."""
    waiting = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents if dialog.isVisible() else waiting)


def _how_far(done: int, count: int, elapsed: int) -> str:
    """``elapsed`` milliseconds for those that are done."""
    if not count:
        return ""
    said = f"已完成 {done}，共 {count}"
    if not 0 < done < count or elapsed < _SURE:
        return said
    seconds = elapsed / done * (count - done) / 1000
    return f"{said}，大约还要 {_minutes(seconds)}"


def _minutes(seconds: float) -> str:
    return f"{ceil(seconds / 60)} 分钟" if seconds > 90 else f"{max(ceil(seconds / 5) * 5, 5)} 秒"
