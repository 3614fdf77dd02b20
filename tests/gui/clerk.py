"""Someone at the keyboard of the whole window: keys go where the focus is, be it a form, a dialog or the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
    """A key, to the window that has the focus, which hands it on as it does a real one."""
    for _ in range(times):
        QTest.keyClick(_focused(), key, modifiers)
        QCoreApplication.processEvents()


def write(text: str) -> None:
    """Signs of the keyboard by keys; Chinese as an input method composes and commits it; a line break by Alt+Enter."""
    words = ""
    for sign in f"{text}\0":
        if words and (sign.isascii()):
            compose(words)
            words = ""
        if sign == "\n":
            press(Qt.Key.Key_Return, ALT)
        elif not sign.isascii():
            words += sign
        elif sign != "\0":
            QTest.keyClick(_focused(), sign)


def compose(words: str) -> None:
    """Letters that grow under the caret, then the words."""
    for letters, commit in (("x", ""), ("xi", ""), ("", words)):
        event = QInputMethodEvent(letters, [])
        event.setCommitString(commit)
        _focused()
        QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def write_along(texts: Iterable[str]) -> None:
    """Cell after cell with Tab; a blank text passes a cell by."""
    for text in texts:
        write(text)
        press(Qt.Key.Key_Tab)


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)


def click(widget: QWidget, place: QPoint, twice: bool = False) -> None:
    """The left button on ``widget``, which is what lies under the mouse there."""
    (QTest.mouseDClick if twice else QTest.mouseClick)(widget, Qt.MouseButton.LeftButton, NO_KEY, place)
    QCoreApplication.processEvents()


def in_dialog(kind: type[QDialog], work: Callable[[QDialog], object]) -> None:
    """Does ``work`` as soon as such a dialog is up and has the focus."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isActiveWindow():
            work(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def _focused() -> QWindow:
    """The window that has the focus; where no window manager gives it back after a dialog, the main window takes it."""
    if QGuiApplication.focusWindow() is None:
        main = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible())
        main.activateWindow()
        QCoreApplication.processEvents()
    return QGuiApplication.focusWindow()
