"""Starting the window.

Comes in: the path of a book, or nothing. Goes out: the window, and when it is closed the exit status. No fault reaches the
user as a traceback: it is one sentence, and a record in the user's folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from jixiao_desktop import __version__
from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs.questions import tell_error
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.fault_log import record_fault

_UNUSABLE = 2


def run(book: Path | None = None) -> int:
    """Opens the window on ``book``, else on the last one; returns when it is closed."""
    if not has_screen():
        print(SENTENCES.say("no-screen"), file=sys.stderr)
        return _UNUSABLE
    application = make_application()
    hook, sys.excepthook = sys.excepthook, tell_fault
    try:
        window = MainWindow(open_drawing(), Settings.of_user(), load_paper_family())
        window.show()
        window.begin(book)
        return application.exec()
    finally:
        sys.excepthook = hook


def make_application() -> QApplication:
    """The application, light and in Chinese; the shipped face stands in where the system has no Chinese one."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    application = QApplication([sys.argv[0]])
    application.setApplicationName("jixiao-desktop")
    application.setApplicationDisplayName("绩效填报")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    load_paper_family()
    return application


def has_screen() -> bool:
    """Whether a window can be opened; Qt would end the process where it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def tell_fault(
    kind: type[BaseException],
    fault: BaseException,
    trace: TracebackType | None,
    tell: Callable[[None, UserError], None] = tell_error,
) -> None:
    """The ``sys.excepthook`` of the window."""
    if not isinstance(fault, Exception):
        sys.__excepthook__(kind, fault, trace)
        return
    if QApplication.activeModalWidget() is not None:
        record_fault(fault)  # one box at a time
        return
    tell(None, fault if isinstance(fault, UserError) else _recorded(fault))


def _recorded(fault: BaseException) -> UserError:
    log = record_fault(fault)
    return SENTENCES.error("fault", log=log) if log else SENTENCES.error("fault-unlogged")
