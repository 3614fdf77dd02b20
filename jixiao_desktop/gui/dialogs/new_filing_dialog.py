"""Asks for a department and a year to begin.

Comes in: the departments that are known, what to propose, and ``begin(filing)``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.designer.ui_new_filing_dialog import Ui_NewFilingDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog


@dataclass(frozen=True)
class NewFiling:
    """A department's year to begin, in the forms of ``form_set``; ``whole``: with its 整体支出."""

    department: str
    year: int
    form_set: str | None = None
    whole: bool = True


class NewFilingDialog(AnsweringDialog):
    """新增单位年度."""

    def __init__(
        self,
        known: Sequence[str],
        form_sets: Sequence[str],
        proposed: NewFiling,
        begin: Callable[[NewFiling], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NewFilingDialog()
        self.ui.setupUi(self)
        self.ui.department.addItems(list(known))
        self.ui.department.setEditText(proposed.department)
        self.ui.year.setValue(proposed.year)
        self.ui.form_set.addItems(list(form_sets))
        self.ui.form_set.setCurrentText(proposed.form_set or "")
        self._begin = begin
        self.listen(self.ui.buttons, self.ui.problem)

    def answer(self) -> None:
        ui = self.ui
        form_set = ui.form_set.currentText() or None
        self._begin(NewFiling(ui.department.currentText(), ui.year.value(), form_set, ui.whole.isChecked()))
