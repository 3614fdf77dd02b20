"""The tabs over a form show its stages and begin the ones that are missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.vocabulary.kinds import Stage


def labels(window: MainWindow) -> list[str]:
    tabs = window.form.stages
    return [tabs.tabText(at) for at in range(tabs.count())]


def click(qtbot: QtBot, window: MainWindow, at: int) -> None:
    tabs = window.form.stages
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(at).center())


def test_a_missing_stage_is_begun_and_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    assert window.desk is not None
    book = window.desk.book
    target = book.book.documents(book.book.filings()[0].filing)[1].document
    window.navigator.setCurrentIndex(window.navigator.tree.find(target))
    assert labels(window) == ["绩效目标", "＋ 绩效监控", "＋ 绩效自评"]
    assert window.form.stages.currentIndex() == 0
    click(qtbot, window, 2)
    assert window.form.document not in (None, target)
    assert book.document(window.form.document or "").stage is Stage.ASSESSMENT
    assert labels(window) == ["绩效目标", "＋ 绩效监控", "绩效自评"]
    assert window.form.stages.currentIndex() == 2
    click(qtbot, window, 0)
    assert window.form.document == target
    assert window.form.stages.currentIndex() == 0
    window.actions_.undo.trigger()
    assert labels(window) == ["绩效目标", "＋ 绩效监控", "＋ 绩效自评"]


def test_the_months_of_monitoring_are_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    assert window.desk is not None
    book = window.desk.book
    target = book.book.documents(book.book.filings()[0].filing)[1].document
    window.navigator.setCurrentIndex(window.navigator.tree.find(target))
    assert not window.actions_.months.isEnabled()
    click(qtbot, window, 1)
    assert window.actions_.months.isEnabled()
    monkeypatch.setattr("jixiao_desktop.gui.tree_desk.ask_words", lambda *_: "1-10")
    window.actions_.months.trigger()
    assert book.document(window.form.document or "").interim_months == "1-10"
