"""Asks which forms go out, and into which folder.

Comes in: the choices, of which the first is proposed, and a folder. Goes out: an :class:`ExportOrder`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jixiao_desktop.gui.designer.ui_export_dialog import Ui_ExportDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.sentences import SENTENCES


@dataclass(frozen=True)
class ExportChoice:
    """A range in words; ``documents`` are ids, ``None`` the whole book."""

    title: str
    documents: frozenset[str] | None


@dataclass(frozen=True)
class ExportOrder:
    """What was answered."""

    documents: frozenset[str] | None
    folder: Path
    each: bool
    blank_rows: bool = True


class ExportDialog(AnsweringDialog):
    """导出 PDF, or XLSX with the choice of one workbook for each form. ``order`` is set when it was accepted."""

    def __init__(
        self, title: str, choices: Sequence[ExportChoice], folder: Path, workbooks: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.order: ExportOrder | None = None
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setWindowTitle(title)
        self._choices = choices
        for choice in choices:
            self.ui.range.addItem(choice.title)
        self.ui.folder.setText(str(folder))
        self.ui.each.setVisible(workbooks)
        self.ui.browse.clicked.connect(self._browse)
        self.listen(self.ui.buttons, self.ui.problem, "导出")

    def answer(self) -> None:
        folder = self.ui.folder.text().strip()
        if not folder:
            raise SENTENCES.error("export-no-folder")
        documents = self._choices[self.ui.range.currentIndex()].documents
        folder_path, ui = Path(folder).expanduser(), self.ui
        self.order = ExportOrder(documents, folder_path, ui.each.isChecked(), ui.blank_rows.isChecked())

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "选择存放位置", self.ui.folder.text())
        if folder:
            self.ui.folder.setText(folder)
