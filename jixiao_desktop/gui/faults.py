"""Whatever nobody expected, in any slot, event or thread: one dialog, one record, and the window goes on.

Comes in: exceptions, through Python's hooks. Goes out: what the services refuse as it is; everything else as a report, each
fault once, one at a time.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs.fault_dialog import FaultDialog
from jixiao_desktop.gui.dialogs.questions import tell_error
from jixiao_desktop.services.fault_log import fault_place, fault_report, record_fault

# Shows a report and the log that has it; true if the user would rather stop.
ShowFault = Callable[[str, Path | None], bool]
TellError = Callable[[QWidget | None, UserError], None]

FAULT_STATUS = 3


class FaultWatch(QObject):
    """Installed for as long as the window lives; ``leaving`` asks the application to end."""

    leaving = Signal()
    _elsewhere = Signal(object)

    def __init__(self, show: ShowFault | None = None, tell: TellError = tell_error) -> None:
        super().__init__()
        self._show = show or _show_fault
        self._tell = tell
        self._seen: set[tuple[str, str, int]] = set()
        self._busy = False
        self._hooks = sys.excepthook, threading.excepthook
        self._elsewhere.connect(self.take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._hook
        threading.excepthook = lambda given: self._elsewhere.emit(given.exc_value)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def take(self, fault: BaseException | None) -> None:
        """Tells the fault, or only records it: while another is told, or if it was told before."""
        if isinstance(fault, UserError):
            self._alone(lambda: self._tell(QApplication.activeModalWidget(), fault))
        elif fault is not None:
            place = fault_place(fault)
            if place not in self._seen:
                self._seen.add(place)
                self._take_new(fault)

    def _take_new(self, fault: BaseException) -> None:
        platform = QGuiApplication.platformName()
        report = fault_report(fault, {"PySide6": f"{qt_version}（{platform}）"})
        log = record_fault(report)
        self._alone(lambda: self.leaving.emit() if self._show(report, log) else None)

    def _alone(self, work: Callable[[], object]) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            work()
        finally:
            self._busy = False

    def _hook(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            self.take(fault)
        else:
            sys.__excepthook__(kind, fault, trace)


def _show_fault(report: str, log: Path | None) -> bool:
    dialog = FaultDialog(report, log, QApplication.activeModalWidget())
    dialog.exec()
    dialog.deleteLater()
    return dialog.leave


def leave_after_fault() -> None:
    """Closes all windows as far as they let themselves be closed, then ends the program.

    A window that stays open holds what was typed and refused.
    """
    QApplication.closeAllWindows()
    if not any(window.isVisible() for window in QApplication.topLevelWidgets()):
        QApplication.exit(FAULT_STATUS)
