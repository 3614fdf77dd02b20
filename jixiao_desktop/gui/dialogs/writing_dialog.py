"""A few lines to write, with what they are for above them.

Comes in: the question, the text as it is, and the work that takes it. Goes out: ``accepted`` once the text is taken.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.designer.ui_writing_dialog import Ui_WritingDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog


class WritingDialog(AnsweringDialog):
    """``take`` may refuse the text with a ``UserError``; the dialog then stays open."""

    def __init__(
        self, title: str, question: str, text: str, take: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_WritingDialog()
        self.ui.setupUi(self)
        self._take = take
        self.setWindowTitle(title)
        self.ui.question.setText(question)
        self.ui.text.setPlainText(text)
        self.ui.text.moveCursor(QTextCursor.MoveOperation.End)
        self.listen(self.ui.buttons, self.ui.problem)
        self.ui.text.setFocus()

    def answer(self) -> None:
        QGuiApplication.inputMethod().commit()
        self._take(self.ui.text.toPlainText())
