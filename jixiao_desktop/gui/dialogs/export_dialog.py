"""Asks which forms go out, and into which folder.

Comes in: the choices, of which the first is proposed, the format and what was chosen last. Goes out: an
:class:`ExportOrder`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QFileDialog, QWidget

from jixiao_desktop.gui.designer.ui_export_dialog import Ui_ExportDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.output_settings import OutputSettings
from jixiao_desktop.gui.sentences import SENTENCES

_EACH = MappingProxyType({"pdf": "每张表单独存为一个 PDF", "xlsx": "每张表单独存为一个工作簿"})


@dataclass(frozen=True)
class ExportChoice:
    """A range in words; ``documents`` are ids, ``None`` the whole book."""

    title: str
    documents: frozenset[str] | None


@dataclass(frozen=True)
class ExportOrder:
    """What was answered. ``each``: a file for each form, instead of one for each year of a department. ``public``: without
    what is marked 涉密; asked anew each time."""

    documents: frozenset[str] | None
    folder: Path
    each: bool
    blank_rows: bool = True
    public: bool = False


class ExportDialog(AnsweringDialog):
    """存为 PDF, 存为 XLSX. ``order`` is set when it was accepted; the answers are remembered."""

    def __init__(
        self,
        format_: str,
        choices: Sequence[ExportChoice],
        folder: Path,
        settings: OutputSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.order: ExportOrder | None = None
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(f"存为 {format_.upper()}")
        self._format, self._choices, self._settings = format_, choices, settings
        for choice in choices:
            self.ui.range.addItem(choice.title)
        self.ui.folder.setText(str(folder))
        self.ui.each.setText(_EACH[format_])
        self.ui.each.setChecked(settings.each(format_))
        self.ui.blank_rows.setChecked(settings.blank_rows)
        self.ui.browse.clicked.connect(self._browse)
        self.listen(self.ui.buttons, self.ui.problem, "保存")

    def answer(self) -> None:
        folder = self.ui.folder.text().strip()
        if not folder:
            raise SENTENCES.error("export-no-folder")
        documents = self._choices[self.ui.range.currentIndex()].documents
        folder_path, ui = Path(folder).expanduser(), self.ui
        self.order = ExportOrder(
            documents, folder_path, ui.each.isChecked(), ui.blank_rows.isChecked(), ui.public_text.isChecked()
        )
        self._settings.keep_each(self._format, self.order.each)
        self._settings.blank_rows = self.order.blank_rows

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "选择存放位置", self.ui.folder.text())
        if folder:
            self.ui.folder.setText(folder)
