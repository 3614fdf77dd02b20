"""Whatever nobody expected, in any slot, event or thread: one dialog, one record, and the window goes on.

Comes in: exceptions, through Python's hooks. Goes out: what the services refuse as it is; everything else as a report, each
fault once, one at a time.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
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
_AGAIN_SECONDS = 0.5


@dataclass(frozen=True)
class Recorded:
    """A fault's report, and the log that has it too."""

    report: str
    log: Path | None


class FaultWatch(QObject):
    """Installed for as long as the window lives; ``leaving`` asks the application to end.

    A fault is recorded where it arises and told in a turn of its own: it may have arisen while something is painted.
    """

    leaving = Signal()
    _met = Signal(object)

    def __init__(self, show: ShowFault | None = None, tell: TellError = tell_error) -> None:
        super().__init__()
        self._show = show or _show_fault
        self._tell = tell
        self._seen: set[tuple[str, str, int]] = set()
        self._refused = "", 0.0
        self._busy = False
        self._hooks = sys.excepthook, threading.excepthook
        self._met.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._hook
        threading.excepthook = lambda given: self._hook(given.exc_type, given.exc_value, given.exc_traceback)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks

    def meet(self, fault: Exception) -> None:
        """Tells the fault as soon as the window has a turn; from any thread."""
        self._met.emit(fault if isinstance(fault, UserError) else self._recorded(fault))

    def tell_now(self, fault: Exception) -> None:
        """Tells the fault where no window takes turns."""
        self._take(fault if isinstance(fault, UserError) else self._recorded(fault))

    def _recorded(self, fault: Exception) -> Recorded | None:
        """The record of the fault, ``None`` if it was met before."""
        place = fault_place(fault)
        if place in self._seen:
            return None
        self._seen.add(place)
        report = fault_report(fault, {"PySide6": f"{qt_version}（{QGuiApplication.platformName()}）"})
        return Recorded(report, record_fault(report))

    def _take(self, met: UserError | Recorded | None) -> None:
        """One at a time: what comes while another is told is only recorded."""
        if met is None or self._busy:
            return
        self._busy = True
        try:
            if isinstance(met, UserError):
                self._tell_refusal(met)
            elif self._show(met.report, met.log):
                self.leaving.emit()
        finally:
            self._busy = False

    def _tell_refusal(self, error: UserError) -> None:
        """What comes again the moment it was told comes from no person."""
        words, now = str(error), time.monotonic()
        if words != self._refused[0] or now - self._refused[1] > _AGAIN_SECONDS:
            self._tell(QApplication.activeModalWidget(), error)
        self._refused = words, time.monotonic()

    def _hook(self, kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            self.meet(fault)
        elif fault is not None and not isinstance(fault, SystemExit):
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
