"""Tells which files were written.

Comes in: what the export wrote, and its folder. ``打开文件夹`` hands the folder to the system.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jixiao_desktop.gui.designer.ui_exported_dialog import Ui_ExportedDialog
from jixiao_desktop.services.exporting import Exported


class ExportedDialog(QDialog):
    """导出完成."""

    def __init__(self, exported: Exported, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ExportedDialog()
        self.ui.setupUi(self)
        self.ui.summary.setText(f"已写出 {len(exported.files)} 个文件，存放在：{folder}")
        self.ui.files.addItems([path.name for path in exported.files])
        self.ui.messages.setText("\n".join(str(message) for message in exported.messages))
        self.ui.messages.setVisible(bool(exported.messages))
        show = self.ui.buttons.addButton("打开文件夹", QDialogButtonBox.ButtonRole.ActionRole)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("关闭")
        close.setIcon(QIcon())
        close.setDefault(True)
        close.setFocus()
        self.ui.buttons.rejected.connect(self.reject)
