"""Tells that the program has failed, and gives a report to copy.

Comes in: the report, and where the log is. Goes out: accepted to go on, rejected to leave.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from jixiao_desktop.gui.designer.ui_fault_dialog import Ui_FaultDialog

_COPIED = "已复制"


class FaultDialog(QDialog):
    """``leave`` is set when the user would rather stop."""

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave = False
        self.ui = Ui_FaultDialog()
        self.ui.setupUi(self)
        self.ui.report.setPlainText(report)
        self.ui.log.setText(f"报告也记在：{log}" if log is not None else "报告没能记入文件，请先复制。")
        self.ui.copy.clicked.connect(self._copy)
        self.ui.leave.clicked.connect(self._leave)
        self.ui.go_on.clicked.connect(self.accept)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.ui.report.toPlainText())
        self.ui.copy.setText(_COPIED)

    def _leave(self) -> None:
        self.leave = True
        self.reject()
