"""Menus and keys: each feature adds its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QToolBar
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.actions import Actions, Line, Menu, Work
from jixiao_desktop.gui.main_window import MainWindow


@pytest.fixture
def frame(qtbot: QtBot) -> QMainWindow:
    frame = QMainWindow()
    qtbot.addWidget(frame)
    return frame


def run(work: Work) -> None:
    work()


def test_menus_stand_in_their_order_and_only_if_they_hold_something(frame: QMainWindow) -> None:
    actions = Actions(frame, QToolBar(frame), run)
    for menu in (Menu.VIEW, Menu.FILE, Menu.FORMS):
        actions.add(menu, [Line(menu.name, "一")], {menu.name: lambda: None})
    assert [action.text() for action in frame.menuBar().actions()] == [Menu.FILE, Menu.FORMS, Menu.VIEW]


def test_groups_are_parted_and_greyed_by_their_condition(frame: QMainWindow) -> None:
    tools, done = QToolBar(frame), []
    actions = Actions(frame, tools, run)
    possible = [False]
    actions.add(
        Menu.FILE, [Line("one", "第一…", "Ctrl+1", tip="做第一件事", tool=True)], {"one": lambda: done.append(1)}
    )
    actions.add(
        Menu.FILE, [Line("two", "第二", tool=True)], {"two": lambda: done.append(2)}, {"two": lambda: possible[0]}
    )
    assert [action.text() for action in actions._menus[Menu.FILE].actions()] == ["第一…", "", "第二"]
    assert [action.iconText() for action in tools.actions() if not action.isSeparator()] == ["第一", "第二"]
    assert actions.one.toolTip() == "做第一件事（Ctrl+1）"
    actions.refresh()
    actions.two.trigger()
    possible[0] = True
    actions.refresh(["two"])
    actions.two.trigger()
    actions.one.trigger()
    assert done == [2, 1]
    with pytest.raises(AttributeError):
        _ = actions.three


def test_a_panel_stands_beside_the_form_and_is_shown_by_its_action(window: MainWindow) -> None:
    dock = window.add_panel("trial", "试用", QLabel("板"), Qt.DockWidgetArea.BottomDockWidgetArea, "F12")
    assert dock.isHidden()
    dock.toggleViewAction().trigger()
    assert not dock.isHidden()
