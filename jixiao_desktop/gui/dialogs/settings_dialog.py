"""设置: what a person chooses once for all books.

Comes in: the settings, the fonts and the printers there are. Goes out: the settings as answered; who shows something by them
is told by the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeWidgetItem, QWidget

from jixiao_desktop.gui.designer.ui_settings_dialog import Ui_SettingsDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.dialogs.calibration_dialog import CalibrationDialog
from jixiao_desktop.gui.output_settings import Offset
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.printers import Printers
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings
from jixiao_desktop.pdf.fonts import FontSet


class SettingsDialog(AnsweringDialog):
    """``fonts`` are those to choose from, the shipped one first. Offsets of printers are kept as they are found, and
    the list of recent books is emptied at once."""

    def __init__(
        self, settings: Settings, fonts: Sequence[FontSet], printers: Printers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self._settings, self._fonts, self._printers = settings, fonts, printers
        self._show_settings()
        self._show_printers()
        self.ui.browse.clicked.connect(self._browse)
        self.ui.calibrate.clicked.connect(self._calibrate)
        self.ui.straighten.clicked.connect(self._straighten)
        self.ui.forget.clicked.connect(self._forget)
        self.ui.printers.currentItemChanged.connect(lambda *_: self._follow_printer())
        self.listen(self.ui.buttons, self.ui.problem)

    @property
    def fonts(self) -> FontSet:
        """The font that is chosen."""
        return self._fonts[self.ui.font.currentIndex()]

    def answer(self) -> None:
        ui, settings = self.ui, self._settings
        folder = Path(ui.folder.text().strip()).expanduser() if ui.folder.text().strip() else None
        if folder is not None and not folder.is_dir():
            raise SENTENCES.error("settings-no-folder", str(folder))
        self.fonts.regular.face  # noqa: B018 - one that cannot be read is refused here
        settings.form_font = "" if self.fonts is self._fonts[0] else self.fonts.name
        settings.zoom = ui.zoom.value() / 100
        settings.user = ui.user.text().strip()
        settings.output.blank_rows = ui.blank_rows.isChecked()
        settings.output.folder = folder
        settings.save()

    def _show_settings(self) -> None:
        ui, settings = self.ui, self._settings
        names = [fonts.name for fonts in self._fonts]
        ui.font.addItems(names)
        ui.font.setCurrentIndex(names.index(settings.form_font) if settings.form_font in names else 0)
        ui.zoom.setRange(round(SMALLEST_ZOOM * 100), round(LARGEST_ZOOM * 100))
        ui.zoom.setValue(round(settings.zoom * 100))
        ui.blank_rows.setChecked(settings.output.blank_rows)
        ui.folder.setText(str(settings.output.folder or ""))
        ui.user.setText(settings.user)
        self._show_recent()

    def _show_recent(self) -> None:
        count = len(self._settings.recent_books)
        self.ui.recent.setText(f"{count} 本" if count else "没有记录")
        self.ui.forget.setEnabled(count > 0)

    def _forget(self) -> None:
        """Only the list is emptied; the books stay where they are."""
        for book in self._settings.recent_books:
            self._settings.forget_book(book)
        self._show_recent()

    # --- printers

    def _show_printers(self) -> None:
        self.ui.printers.setHeaderLabels(["打印机", "打印时"])
        self.ui.printers.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.ui.printers.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.printers.clear()
        offsets = self._settings.output.offsets
        names = dict.fromkeys([*(choice.name for choice in self._printers.installed()), *offsets])
        lines = [QTreeWidgetItem(self.ui.printers, [name, offsets.get(name, Offset()).words]) for name in names]
        if lines:
            self.ui.printers.setCurrentItem(lines[0])
        else:
            QTreeWidgetItem(self.ui.printers, ["没有找到打印机"]).setDisabled(True)
        self._follow_printer()

    def _follow_printer(self) -> None:
        name = self._printer()
        installed = {choice.name for choice in self._printers.installed()}
        self.ui.calibrate.setEnabled(name in installed)
        self.ui.straighten.setEnabled(name in self._settings.output.offsets)

    def _printer(self) -> str:
        item = self.ui.printers.currentItem()
        return "" if item is None else item.text(0)

    def _calibrate(self) -> None:
        texts = PagePainter(self._fonts[0])
        dialog = CalibrationDialog(self._printer(), self._printers, texts, self._settings.output, self)
        dialog.exec()
        dialog.deleteLater()
        self._show_printers()

    def _straighten(self) -> None:
        self._settings.output.keep_offset(self._printer(), Offset())
        self._show_printers()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "选择存放位置", self.ui.folder.text())
        if folder:
            self.ui.folder.setText(folder)
