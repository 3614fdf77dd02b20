"""What the program is, where its files are, and under which licences it and its parts stand.

Comes in: places with their titles. Goes out: nothing; 打开 hands a folder to the system.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QWidget

from jixiao_desktop import __version__
from jixiao_desktop.gui.designer.ui_about_dialog import Ui_AboutDialog

_LICENCES = (
    ("绩效填报", "木兰宽松许可证 第2版"),
    ("思源宋体（随程序的字体）", "SIL 开放字体许可 1.1"),
    ("Qt、PySide6（窗口）", "LGPL 3"),
    ("peewee（账册）", "MIT"),
    ("reportlab（PDF）", "BSD"),
    ("openpyxl（工作簿）", "MIT"),
)


@dataclass(frozen=True)
class PlaceOfFiles:
    """A file or folder of this user, which need not exist yet."""

    title: str
    path: Path

    @property
    def folder(self) -> Path:
        """What 打开 shows: the nearest folder that is there."""
        return next((path for path in (self.path, *self.path.parents) if path.is_dir()), self.path)


class AboutDialog(QDialog):
    """关于."""

    def __init__(self, places: Sequence[PlaceOfFiles], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.version.setText(f"版本 {__version__}")
        for row, place in enumerate(places):
            self._add(row, place)
        self.ui.licences.setText("；".join(f"{what}：{licence}" for what, licence in _LICENCES) + "。")
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("关闭")
        close.setIcon(QIcon())
        self.ui.buttons.rejected.connect(self.reject)

    def _add(self, row: int, place: PlaceOfFiles) -> None:
        path = QLineEdit(str(place.path))
        path.setReadOnly(True)
        path.setCursorPosition(0)
        copy, show = QPushButton("复制"), QPushButton("打开")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(str(place.path)))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.folder))))
        for column, widget in enumerate((QLabel(f"{place.title}："), path, copy, show)):
            self.ui.places.addWidget(widget, row, column)
