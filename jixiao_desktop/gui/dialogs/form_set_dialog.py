"""Asks in which form set (表套) a year is filled.

Comes in: the year, the form sets there are, and ``choose(form_set)``. Before it is chosen a sentence says what changes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.gui.designer.ui_form_set_dialog import Ui_FormSetDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.services.outline import FilingNode


class FormSetDialog(AnsweringDialog):
    """选择表套."""

    def __init__(
        self, year: FilingNode, catalogue: Catalogue, choose: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_FormSetDialog()
        self.ui.setupUi(self)
        self._year = year
        self._catalogue = catalogue
        self._choose = choose
        self.ui.into.setText(f"{year.head.name}　{year.head.year} 年度")
        self.ui.form_set.addItems(list(catalogue.sets))
        self.ui.form_set.setCurrentText(year.head.form_set or "")
        self.ui.form_set.currentTextChanged.connect(lambda _: self._say())
        self._say()
        self.listen(self.ui.buttons, self.ui.problem)

    def answer(self) -> None:
        self._choose(self.ui.form_set.currentText())

    def _say(self) -> None:
        self.ui.change.setText(what_changes(self._year, self._catalogue, self.ui.form_set.currentText()))


def what_changes(year: FilingNode, catalogue: Catalogue, form_set: str) -> str:
    """In words what another form set means for the forms of the year."""
    if form_set == year.head.form_set:
        return "现在就是这一表套。"
    others = submitted = 0
    for expenditure in year.expenditures:
        for document in expenditure.documents:
            form = catalogue.standing_in(document.head.stage, expenditure.scope, form_set)
            if document.head.submitted:
                submitted += 1
            elif form is not None and form.id != document.form:
                others += 1
    said = [f"有 {others} 张表改用“{form_set}”的表样" if others else "没有表要改用别的表样"]
    said += [f"已上报的 {submitted} 张不变"] if submitted else []
    kept = "填过的内容都保留；新表样里没有位置的，换回来仍能看到。可以撤销。"
    return f"{'，'.join(said)}。{kept if others else ''}"
