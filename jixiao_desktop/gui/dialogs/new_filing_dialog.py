"""Asks for a department and a year to begin.

Comes in: the departments that are known, the year to propose, and ``begin(department, year, whole)``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.designer.ui_new_filing_dialog import Ui_NewFilingDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog


class NewFilingDialog(AnsweringDialog):
    """新增单位年度."""

    def __init__(
        self,
        known: Sequence[str],
        department: str,
        year: int,
        begin: Callable[[str, int, bool], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NewFilingDialog()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.department.addItems(list(known))
        self.ui.department.setEditText(department)
        self.ui.year.setValue(year)
        self._begin = begin
        self.listen(self.ui.buttons, self.ui.problem)

    def answer(self) -> None:
        self._begin(self.ui.department.currentText(), self.ui.year.value(), self.ui.whole.isChecked())
