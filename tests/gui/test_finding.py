"""The dialog that finds and replaces."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jixiao_desktop.gui.dialogs.find_dialog import FindDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.services.demo import create_demo
from tests.gui.test_main_window import book_of, select, typist_of


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    return window


@pytest.fixture
def dialog(demo: MainWindow) -> FindDialog:
    demo.actions_.find.trigger()
    found = demo.findChild(FindDialog)
    assert found is not None
    assert found.isVisible()
    return found


def seek(dialog: FindDialog, text: str) -> list[str]:
    """What the list then says."""
    dialog.ui.sought.setText(text)
    QTest.keyClick(dialog.ui.sought, Qt.Key.Key_Return)
    dialog.finish()
    hits = dialog.ui.hits
    return [
        f"{hits.topLevelItem(row).text(0)} {hits.topLevelItem(row).text(1)}" for row in range(hits.topLevelItemCount())
    ]  # type: ignore[union-attr]


def test_hits_lead_to_their_cells(demo: MainWindow, dialog: FindDialog) -> None:
    found = seek(dialog, "论文")
    assert any("【论文】" in hit and "县法学会工作经费 绩效目标 · " in hit for hit in found)
    assert f"找到 {len(found)} 处" in dialog.ui.said.text()
    paths = []
    for _ in found:
        demo.actions_.find_next.trigger()
        cell = demo.form.cell()
        assert cell is not None
        assert "论文" in cell.text
        paths.append((demo.form.document, cell.path))
    demo.actions_.find_next.trigger()
    assert (demo.form.document, demo.form.cell().path) == paths[0]  # type: ignore[union-attr]
    demo.actions_.find_last.trigger()
    assert (demo.form.document, demo.form.cell().path) == paths[-1]  # type: ignore[union-attr]


def test_nothing_found_is_said(dialog: FindDialog) -> None:
    assert seek(dialog, "没有这些字") == []
    assert dialog.ui.said.text() == "没有找到。"


def test_one_after_the_other_is_replaced(demo: MainWindow, dialog: FindDialog) -> None:
    count = len(seek(dialog, "论文"))
    demo.actions_.find_next.trigger()
    dialog.ui.new_text.setText("文章")
    dialog.ui.replace.click()
    assert len(seek(dialog, "论文")) == count - 1
    assert len(seek(dialog, "文章")) == 1


def test_all_are_replaced_and_come_back(demo: MainWindow, dialog: FindDialog) -> None:
    count = len(seek(dialog, "示例县"))
    dialog.ui.new_text.setText("样例市")
    dialog.ui.replace_all.click()
    assert "可以撤销" in dialog.ui.said.text()
    assert "样例市" in demo.navigator.nodes()[0].title
    assert seek(dialog, "示例县") == []
    demo.actions_.undo.trigger()
    assert len(seek(dialog, "示例县")) == count


def test_hits_are_sought_again_after_a_change(demo: MainWindow, dialog: FindDialog) -> None:
    select(demo, "县法学会工作经费")
    count = len(seek(dialog, "论文"))
    typist = typist_of(demo)
    typist.go_to("annual_goal")
    typist.press(Qt.Key.Key_Delete)
    demo.actions_.find_next.trigger()
    dialog.finish()
    assert dialog.ui.hits.topLevelItemCount() == count - 1
    assert book_of(demo).document(typist.document).annual_goal is None


def test_what_is_being_typed_is_entered_first(demo: MainWindow, dialog: FindDialog) -> None:
    seek(dialog, "论文")
    select(demo, "县法学会工作经费")
    typist = typist_of(demo)
    typist.go_to("annual_goal")
    typist.type("x")
    demo.actions_.find_next.trigger()
    assert typist.value("annual_goal") == "x"
