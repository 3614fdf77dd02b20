"""Long work: its progress, the window alive, stopping, and whatever it raises."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui import long_work
from jixiao_desktop.gui.long_work import Tell, watch


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr(long_work, "_PATIENCE", 0)
    monkeypatch.setattr(long_work, "_BREATH", 0)
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def dialogs() -> list[QProgressDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog) and one.isVisible()]


def test_the_window_lives_while_the_work_goes_on(window: QWidget) -> None:
    ticks: list[str] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: ticks.append(dialogs()[0].labelText()) if dialogs() else None)
    timer.start(0)

    def work(tell: Tell) -> str:
        for done in range(30):
            assert not tell(done, 30, f"第 {done} 张")
        return "好了"

    assert watch(window, "导出", work) == "好了"
    assert len(set(ticks)) > 10
    assert dialogs() == []


def test_the_user_stops_it(window: QWidget) -> None:
    timer = QTimer(window)
    timer.timeout.connect(lambda: [dialog.cancel() for dialog in dialogs()])
    timer.start(0)

    def work(tell: Tell) -> int:
        return next(done for done in range(1000) if tell(done, 1000, ""))

    assert 0 < watch(window, "导出", work) < 1000


def test_what_it_raises_passes(window: QWidget) -> None:
    def work(tell: Tell) -> None:
        tell(0, 2, "")
        raise ValueError("甲")

    with pytest.raises(ValueError, match="甲"):
        watch(window, "导出", work)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert dialogs() == []
