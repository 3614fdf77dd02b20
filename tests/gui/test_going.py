"""Going about by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.vocabulary.kinds import Stage
from tests.gui.clerk import CTRL, press, write
from tests.gui.test_main_window import select

K = Qt.Key


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    window.activateWindow()
    return window


def selected(window: MainWindow) -> str:
    return str(window.navigator.currentIndex().data())


def test_between_tree_and_form(demo: MainWindow) -> None:
    assert demo.form.view.hasFocus()
    press(K.Key_F6)
    assert demo.navigator.hasFocus()
    press(K.Key_Down)
    press(K.Key_F6)
    assert demo.form.view.hasFocus()
    assert selected(demo) == "县法学会工作经费"


def test_the_filter_is_reached_and_left(demo: MainWindow) -> None:
    press(K.Key_K, CTRL)
    write("sfjz")
    press(K.Key_Return)
    assert demo.navigator.hasFocus()
    press(K.Key_K, CTRL)
    press(K.Key_Escape)
    assert demo.sidebar.filter.text() == ""


def test_form_after_form_and_round_again(demo: MainWindow) -> None:
    press(K.Key_PageDown, CTRL)
    assert selected(demo) == "县法学会工作经费"
    press(K.Key_PageUp, CTRL, times=2)
    assert selected(demo) == "法治宣传教育经费"
    press(K.Key_PageDown, CTRL)
    assert selected(demo) == "整体支出"
    select(demo, "2026 年度")
    press(K.Key_PageDown, CTRL)
    assert selected(demo) == "整体支出"
    assert demo.form.view.hasFocus()


def test_a_stage_is_begun_from_the_menu(demo: MainWindow) -> None:
    select(demo, "司法救助资金")
    assert demo.actions_.begin_stage.isEnabled()
    demo.actions_.begin_stage.trigger()
    QApplication.processEvents()
    assert demo.form.stage is Stage.MONITORING
    demo.actions_.begin_stage.trigger()
    assert demo.form.stage is Stage.ASSESSMENT
    assert not demo.actions_.begin_stage.isEnabled()
    press(K.Key_PageUp, CTRL)
    assert demo.form.stage is Stage.MONITORING
