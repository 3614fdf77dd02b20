"""Starting the window.

Comes in: the path of a book, or nothing. Goes out: the window, and when it is closed the exit status. No fault reaches the
user as a traceback.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from jixiao_desktop import __version__
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.faults import FAULT_STATUS, FaultWatch, leave_after_fault
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.fonts import chosen_fonts

_UNUSABLE = 2


def run(book: Path | None = None) -> int:
    """Opens the window on ``book``, else on the last one; returns when it is closed."""
    if not has_screen():
        print(SENTENCES.say("no-screen"), file=sys.stderr)
        return _UNUSABLE
    application = make_application()
    faults = FaultWatch()
    faults.leaving.connect(leave_after_fault)
    faults.install()
    try:
        settings = Settings.of_user()
        fonts = chosen_fonts(settings.form_font)
        window = MainWindow(open_drawing(fonts), settings, load_paper_family(fonts))
        show_within_screen(window)
        window.begin(book)
    except Exception as error:
        faults.tell_now(error)
        return FAULT_STATUS
    else:
        return application.exec()
    finally:
        faults.remove()


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


def show_within_screen(window: QWidget) -> None:
    """Shows the window; one that is larger than the screen fills the screen, with its status bar in sight."""
    room = window.screen().availableSize()
    if window.width() <= room.width() and window.height() <= room.height():
        window.show()
        return
    window.resize(window.size().boundedTo(room))
    window.showMaximized()


def has_screen() -> bool:
    """Whether a window can be opened; Qt would end the process where it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
