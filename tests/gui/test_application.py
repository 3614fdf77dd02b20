"""Starting."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui import application
from jixiao_desktop.gui.dialogs.fault_dialog import FaultDialog


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert application.run() == 2
    assert "没有可用的屏幕" in capsys.readouterr().err
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert application.has_screen()


def test_a_fault_at_the_start_is_told(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def tell(dialog: FaultDialog) -> int:
        told.append(dialog.ui.report.toPlainText())
        return 0

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(FaultDialog, "exec", tell)
    monkeypatch.setattr(application, "make_application", lambda: qapp)
    monkeypatch.setattr(application, "MainWindow", fail)
    hook = sys.excepthook
    assert application.run() == 3
    assert "ZeroDivisionError" in told[0]
    assert sys.excepthook is hook


def test_a_window_larger_than_the_screen_fills_it(qtbot: QtBot) -> None:
    room = QGuiApplication.primaryScreen().availableSize()
    large, small = QWidget(), QWidget()
    large.resize(room.width(), room.height() + 50)
    small.resize(room.width() // 2, room.height() // 2)
    for window in (large, small):
        qtbot.addWidget(window)
        application.show_within_screen(window)
    assert large.isMaximized()
    assert (small.isVisible(), small.isMaximized()) == (True, False)


STARTED = """
import sys
from PySide6.QtCore import QTimer
from jixiao_desktop.__main__ import main
from jixiao_desktop.gui import main_window
shown = []
begin = main_window.MainWindow.begin
def begin_and_close(window, book=None):
    begin(window, book)
    shown.append(window.windowTitle())
    QTimer.singleShot(0, window.close)
main_window.MainWindow.begin = begin_and_close
status = main(sys.argv[1:])
print(status, *shown)
"""


def test_the_program_opens_a_book_and_the_same_next_time(tmp_path: Path) -> None:
    from jixiao_desktop.services.demo import create_demo

    create_demo(tmp_path / "示例县.jixiao").close()
    for arguments in ([str(tmp_path / "示例县.jixiao")], []):
        command = [sys.executable, "-X", "utf8", "-W", "error", "-c", STARTED, *arguments]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
        assert done.stdout.strip() == "0 示例县 — 绩效填报", done.stderr
