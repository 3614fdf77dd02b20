"""Asks for the name of a new project.

Comes in: the department and year it is for, and ``begin(name)``.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.designer.ui_new_project_dialog import Ui_NewProjectDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog


class NewProjectDialog(AnsweringDialog):
    """新增项目."""

    def __init__(self, into: str, begin: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewProjectDialog()
        self.ui.setupUi(self)
        self.ui.into.setText(into)
        self.ui.name.setFocus()
        self._begin = begin
        self.listen(self.ui.buttons, self.ui.problem)

    def answer(self) -> None:
        self._begin(self.ui.name.text())
