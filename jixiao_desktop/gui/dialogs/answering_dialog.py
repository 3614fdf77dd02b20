"""A dialog that stays open until what was answered is accepted.

Comes in: the work that takes the answer. Goes out: ``accepted`` once it is done; a ``UserError`` is shown in the dialog.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from jixiao_desktop.errors import UserError


class AnsweringDialog(QDialog):
    """``listen`` connects the buttons; ``answer`` is what the subclass does on 确定."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: QLabel | None = None

    def listen(self, buttons: QDialogButtonBox, problem: QLabel, accept: str = "确定") -> None:
        """``problem`` is where a refusal is shown; ``accept`` names the button."""
        self._problem = problem
        problem.hide()
        for standard, text in (
            (QDialogButtonBox.StandardButton.Ok, accept),
            (QDialogButtonBox.StandardButton.Cancel, "取消"),
        ):
            button = buttons.button(standard)
            if button is not None:
                button.setText(text)
                button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def answer(self) -> None:
        """Does what was asked; raises ``UserError`` with what is wrong with the answer."""

    def accept(self) -> None:
        try:
            self.answer()
        except UserError as error:
            assert self._problem is not None
            self._problem.setText(" ".join(str(message) for message in error.messages))
            self._problem.show()
            return
        super().accept()
