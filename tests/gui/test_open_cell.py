"""A crash gives back what was being typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.editor.open_cell_keeper import OpenCellKeeper
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.open_cell import OpenCell, keep_open_cell, left_open_cell
from tests.gui.test_main_window import answer, press_button, select, typist_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_demo(tmp_path / "示例县.jixiao").close()
    return tmp_path / "示例县.jixiao"


def keeper(window: MainWindow) -> OpenCellKeeper:
    found = window.form.findChild(OpenCellKeeper)
    assert found is not None
    return found


def left_by_a_crash(window: MainWindow, path: Path, field: str, text: str) -> OpenCell:
    """What lies in the user's folder when the program is killed while ``text`` is being typed."""
    window.begin(path)
    select(window, "县法学会工作经费")
    typist = typist_of(window)
    typist.go_to(field)
    typist.type(text)
    keeper(window).keep()
    left = left_open_cell(path)
    assert left is not None
    typist.press(Qt.Key.Key_Escape)
    assert left_open_cell(path) is None
    assert window.close()
    keep_open_cell(path, left)
    return left


def test_it_is_kept_while_one_types_and_dropped_when_entered(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.begin(path)
    typist = typist_of(window)
    typist.go_to("annual_goal")
    typist.type("half a sentence")
    qtbot.waitUntil(lambda: left_open_cell(path) is not None, timeout=3000)
    assert left_open_cell(path) == OpenCell(typist.document, "annual_goal", False, "half a sentence")
    typist.press(Qt.Key.Key_Return)
    assert left_open_cell(path) is None
    assert typist.value("annual_goal") == "half a sentence"


def test_it_is_put_back_into_its_cell(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    left = left_by_a_crash(window, path, "indicators.2.name", "half")
    asked: list[str] = []
    answer(QMessageBox, lambda box: (asked.append(box.text()), press_button(box, "放回格里")))
    window.show()
    window.begin(path)
    qtbot.waitUntil(lambda: window.form.view.being_typed == "half")
    assert "第3条指标的三级指标" in asked[0]
    typist = typist_of(window)
    assert (typist.document, typist.path) == (left.document, left.path)
    typist.press(Qt.Key.Key_Return)
    assert typist.value("indicators.2.name") == "half"
    assert left_open_cell(path) is None


def test_it_is_not_asked_again_once_refused(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    left_by_a_crash(window, path, "annual_goal", "half")
    answer(QMessageBox, lambda box: press_button(box, "不要了"))
    window.show()
    window.begin(path)
    qtbot.waitUntil(lambda: left_open_cell(path) is None)
    assert window.form.view.being_typed is None


def test_where_the_cell_is_gone_the_clipboard_has_it(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    keep_open_cell(path, OpenCell("f" * 32, "annual_goal", False, "half"))
    said: list[str] = []

    def told(box: QMessageBox) -> None:
        said.append(box.text())
        box.accept()

    def back(box: QMessageBox) -> None:
        answer(QMessageBox, told)
        press_button(box, "放回格里")

    answer(QMessageBox, back)
    window.begin(path)
    qtbot.waitUntil(lambda: bool(said))
    assert "剪贴板" in said[0]
    assert QGuiApplication.clipboard().text() == "half"
    assert left_open_cell(path) is None
