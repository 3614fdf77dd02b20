"""The words at the right of the status bar: that all is saved, and what was done last."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLabel, QWidget

from jixiao_desktop.store import StepState, StepTitle


class SavedPanel(QLabel):
    """Shows the newest step of the book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("color: #5b6470; padding: 0 8px;")

    def show_step(self, step: StepTitle | None) -> None:
        self.setText("已保存" if step is None else f"已保存　{_words(step)}")

    def show_nothing(self) -> None:
        self.setText("")


def _words(step: StepTitle) -> str:
    when = datetime.fromisoformat(step.when)
    time = f"{when:%H:%M}" if when.date() == datetime.now().date() else f"{when:%Y-%m-%d %H:%M}"
    undone = "（已撤销）" if step.state is StepState.UNDONE else ""
    return f"最近修改 {time} {step.what}{undone}"
