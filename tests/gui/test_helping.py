"""What the program says of itself: the help of a cell, its keys, its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from jixiao_desktop.document.model import Indicator
from jixiao_desktop.gui.dialogs.about_dialog import AboutDialog, PlaceOfFiles
from jixiao_desktop.gui.dialogs.keys_dialog import KeysDialog, keys_of_menus
from jixiao_desktop.gui.editor_keys import EDITOR_KEYS, KeyGroup
from jixiao_desktop.gui.help_panel import HelpPanel, cell_help
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.layout.model import GridCell, Seed
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.vocabulary.kinds import IndicatorKind

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def cell(**parts: object) -> GridCell:
    return GridCell(0, 0, 1, 1, "", **parts)


def test_the_help_of_a_cell() -> None:
    field = cell(path="indicators.2.target", help="写 <数> 和单位", why="来自目标表")
    assert cell_help(field) == "<b>第3条指标的指标值</b><br>写 &lt;数&gt; 和单位<br>怎么得来：来自目标表"
    assert "没有对这一格另作说明" in cell_help(cell(path="name"))
    assert "固定文字" in cell_help(cell(label=True))
    assert "不用填" in cell_help(cell())
    seed = Seed("indicators", 0, Indicator(kind=IndicatorKind.QUANTITY))
    assert cell_help(cell(path="name", seed=seed)).startswith("<b>指标的三级指标</b>")


def test_the_help_follows_the_cursor(window: MainWindow, tmp_path: Path) -> None:
    create_demo(tmp_path / "示例.jixiao").close()
    panel = window.findChild(HelpPanel)
    dock = window.findChild(QDockWidget, "help")
    assert dock.isHidden()
    assert "把光标放到" in panel.words.text()
    window.begin(tmp_path / "示例.jixiao")
    dock.toggleViewAction().trigger()
    assert not dock.isHidden()
    window.form.go_to("funds.total.budget")
    assert "资金总额的预算数" in panel.words.text()
    window.close()


def test_every_key_of_the_menus_is_in_the_help(window: MainWindow, qtbot: QtBot) -> None:
    groups = list(keys_of_menus(window.menuBar()))
    known = {(what, keys) for group in groups for what, keys in group.keys}
    assert {("打印预览和打印", "Ctrl+P"), ("键盘操作", "F1"), ("填表说明", "Ctrl+F1"), ("设置", "Ctrl+,")} <= known
    assert [group.title for group in groups][:2] == ["文件", "编辑"]
    dialog = KeysDialog([*EDITOR_KEYS, *groups])
    qtbot.addWidget(dialog)
    assert dialog.ui.keys.topLevelItemCount() == len(EDITOR_KEYS) + len(groups)


def test_the_keys_that_the_readme_names_are_those_of_the_program(window: MainWindow) -> None:
    def apart(keys: str) -> set[str]:
        return {key for key in re.split("[、，；或 ]+", keys) if key}

    groups = [*EDITOR_KEYS, *keys_of_menus(window.menuBar())]
    known = {key for group in groups for _, keys in group.keys for key in apart(keys)}
    table = re.search(r"\| 做什么 \| 按键 \|\n\|---\|---\|\n(.*?)\n\n", README, re.DOTALL)
    assert table is not None
    named = {key for line in table[1].splitlines() for key in apart(line.strip("| ").split(" | ")[1])}
    assert named - known == set()


def test_a_key_is_found(qtbot: QtBot) -> None:
    dialog = KeysDialog(
        [KeyGroup("甲组", (("打印", "Ctrl+P"), ("放大", "Ctrl+]"))), KeyGroup("乙组", (("退出", "Ctrl+Q"),))]
    )
    qtbot.addWidget(dialog)
    first, second = (dialog.ui.keys.topLevelItem(at) for at in range(2))
    dialog.ui.filter.setText("ctrl+p")
    assert [first.child(0).isHidden(), first.child(1).isHidden(), second.isHidden()] == [False, True, True]
    dialog.ui.filter.setText("")
    assert not second.isHidden()


def test_where_the_files_are(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = AboutDialog([PlaceOfFiles("出错记录", tmp_path / "没有" / "faults.log")])
    qtbot.addWidget(dialog)
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    copy, show = (dialog.ui.places.itemAtPosition(0, column).widget() for column in (2, 3))
    copy.click()
    show.click()
    assert QApplication.clipboard().text() == str(tmp_path / "没有" / "faults.log")
    assert shown == [str(tmp_path)]
    assert "SIL" in dialog.ui.licences.text()
