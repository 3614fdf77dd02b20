"""Someone at the keyboard before a form: real key events, and what the book says afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from jixiao_desktop.document.values import Value, value_at
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.editor.form_view import FormView
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.model import GridCell

NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Typist:
    panel: FormPanel
    book: BookModel
    document: str

    @property
    def view(self) -> FormView:
        return self.panel.view

    @property
    def editor(self) -> QLineEdit | QPlainTextEdit | None:
        """The open editor."""
        found: list[QWidget] = [
            *self.view.viewport().findChildren(QLineEdit),
            *self.view.viewport().findChildren(QPlainTextEdit),
        ]
        shown = [one for one in found if one.isVisible()]
        return shown[0] if shown else None  # type: ignore[return-value]

    @property
    def cell(self) -> GridCell:
        cell = self.panel.cell()
        assert cell is not None
        return cell

    @property
    def path(self) -> str | None:
        """The field under the cursor."""
        return self.cell.path

    @property
    def text(self) -> str:
        """What stands in the open editor."""
        editor = self.editor
        assert editor is not None
        return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()

    def go_to(self, path: str) -> None:
        index = self.panel.form.find(path)
        assert index.isValid(), path
        self.view.go_to(index)
        self.view.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.editor or self.view, key, modifiers)
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """ASCII by keys, anything else as an input method commits it."""
        for sign in text:
            if sign.isascii():
                QTest.keyClick(self.editor or self.view, sign)
            else:
                self.compose("", sign)

    def compose(self, preedit: str, commit: str = "") -> None:
        """What an input method sends to whoever has the focus."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(self.view.window().focusWidget(), event)

    def put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def value(self, path: str) -> Value:
        """What the book says."""
        return value_at(self.book.document(self.document), path)
