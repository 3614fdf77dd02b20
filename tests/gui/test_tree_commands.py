"""What is done in the tree, as a clerk does it: keys, menu, dragging, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.dialogs.form_set_dialog import FormSetDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.navigator.tree_nodes import NodeKind
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.demo import create_demo
from tests.gui.test_main_window import answer, book_of, press_button, select, tree

K = Qt.Key
PROJECTS = ["县法学会工作经费", "司法救助资金", "综治中心建设与运行经费", "见义勇为奖励资金"]


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    window.activateWindow()
    window.navigator.setFocus()
    return window


def projects(window: MainWindow) -> list[str]:
    return [n.title for n in window.navigator.nodes() if n.kind is NodeKind.EXPENDITURE and not n.is_whole]


def can_be_done(window: MainWindow) -> set[str]:
    return {action.objectName() for action in window.navigator.context.actions() if action.isEnabled()}


def undo_words(window: MainWindow) -> str:
    action: QAction = window.actions_.undo
    return action.text()


def rename(qtbot: QtBot, window: MainWindow, title: str) -> None:
    window.actions_.rename_node.trigger()
    editor = window.navigator.findChild(QLineEdit)
    assert editor is not None
    assert editor.hasFocus() or editor.isVisible()
    editor.setText(title)
    QTest.keyClick(editor, K.Key_Return)
    QApplication.processEvents()  # the editor tells the tree, and the tree the window, each in its turn
    QApplication.processEvents()


def test_a_project_is_renamed_where_it_stands(demo: MainWindow, qtbot: QtBot) -> None:
    select(demo, "司法救助资金")
    rename(qtbot, demo, "国家司法救助")
    assert demo.navigator.currentIndex().data() == "国家司法救助"
    assert undo_words(demo) == "撤销 改名 国家司法救助"
    demo.actions_.undo.trigger()
    assert projects(demo)[:4] == PROJECTS


def test_a_name_that_is_taken_is_refused(demo: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    select(demo, "司法救助资金")
    answer(QMessageBox, lambda box: (said.append(box.text()), box.accept()))
    rename(qtbot, demo, "县法学会工作经费")
    qtbot.waitUntil(lambda: bool(said))
    assert "已经有项目“县法学会工作经费”" in said[0]
    assert projects(demo)[:4] == PROJECTS


def test_departments_and_indicators_are_renamed_too(demo: MainWindow, qtbot: QtBot) -> None:
    select(demo, "中共示例县委政法委员会")
    rename(qtbot, demo, "示例县司法局")
    assert "示例县司法局" in tree(demo)
    select(demo, "形成调研论文数量")
    rename(qtbot, demo, "调研论文数量")
    assert demo.navigator.currentIndex().data() == "调研论文数量"


def test_a_project_moves_by_keys(demo: MainWindow) -> None:
    select(demo, "司法救助资金")
    demo.actions_.node_down.trigger()
    assert projects(demo)[:3] == ["县法学会工作经费", "综治中心建设与运行经费", "司法救助资金"]
    assert demo.navigator.currentIndex().data() == "司法救助资金"
    assert undo_words(demo) == "撤销 移动司法救助资金"
    demo.actions_.node_up.trigger()
    assert projects(demo)[:4] == PROJECTS
    demo.actions_.node_up.trigger()
    assert not demo.actions_.node_up.isEnabled()


def test_the_keys_of_the_tree_work_only_in_the_tree(demo: MainWindow) -> None:
    select(demo, "司法救助资金")
    demo.navigator.setFocus()
    QTest.keyClick(demo.navigator, K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert projects(demo)[2] == "司法救助资金"
    demo.form.view.setFocus()
    QTest.keyClick(demo.form.view, K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert projects(demo)[2] == "司法救助资金"


def test_indicators_move_come_twice_and_go(demo: MainWindow) -> None:
    select(demo, "形成调研论文数量")
    before = names(book_of(demo), demo)
    demo.actions_.node_down.trigger()
    assert names(book_of(demo), demo)[1:3] == [before[2], before[1]]
    assert demo.navigator.currentIndex().data() == "形成调研论文数量"
    demo.actions_.node_up.trigger()
    demo.actions_.duplicate_node.trigger()
    assert names(book_of(demo), demo)[1:3] == [before[1], before[1]]
    demo.actions_.remove_node.trigger()
    assert names(book_of(demo), demo) == before


def names(book: BookModel, window: MainWindow) -> list[str | None]:
    return [row.name for row in book.document(window.form.document or "").indicators]


def test_a_project_comes_twice(demo: MainWindow) -> None:
    select(demo, "司法救助资金")
    demo.actions_.duplicate_node.trigger()
    assert projects(demo)[1:3] == ["司法救助资金", "司法救助资金（副本）"]
    assert demo.navigator.currentIndex().data() == "司法救助资金（副本）"
    assert undo_words(demo) == "撤销 复制司法救助资金"


def test_a_year_begins_another(demo: MainWindow) -> None:
    select(demo, "2026 年度")
    answer(QInputDialog, lambda dialog: dialog.accept())
    demo.actions_.duplicate_node.trigger()
    assert [title for title in tree(demo) if title.endswith("年度")] == ["2026 年度", "2027 年度"]


def test_dragged_into_another_year(demo: MainWindow, qtbot: QtBot) -> None:
    book = book_of(demo)
    later = book.add_filing(book.outline()[0].title, 2027, whole=False)
    model = demo.navigator.tree
    project = model.find_key(NodeKind.EXPENDITURE, book.outline()[0].filings[0].expenditures[2].expenditure)
    data, year = model.mimeData([project]), model.find_key(NodeKind.FILING, later)
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, move, -1, -1, project)
    assert not model.dropMimeData(data, move, 0, 0, QModelIndex())
    assert model.dropMimeData(data, move, -1, -1, year)
    qtbot.waitUntil(lambda: model.rowCount(model.find_key(NodeKind.FILING, later)) == 1)
    assert undo_words(demo) == "撤销 移动司法救助资金"
    assert demo.navigator.currentIndex().parent().data() == "2027 年度"


@pytest.mark.parametrize("title", ["中共示例县委政法委员会", "2026 年度", "司法救助资金"])
def test_what_is_deleted_comes_back(demo: MainWindow, title: str) -> None:
    before = tree(demo)
    select(demo, title)
    answer(QMessageBox, lambda box: press_button(box, "取消"))
    demo.actions_.remove_node.trigger()
    assert tree(demo) == before
    answer(QMessageBox, lambda box: press_button(box, "删除"))
    demo.actions_.remove_node.trigger()
    assert title not in tree(demo)
    demo.actions_.undo.trigger()
    assert tree(demo) == before


def test_a_submitted_form_waits_to_be_returned(demo: MainWindow) -> None:
    said: list[str] = []

    def delete(box: QMessageBox) -> None:
        answer(QMessageBox, lambda refusal: (said.append(refusal.text()), refusal.accept()))
        press_button(box, "删除")

    select(demo, "司法救助资金")
    demo.actions_.submit.trigger()
    assert not demo.actions_.submit.isEnabled()
    answer(QMessageBox, delete)
    demo.actions_.remove_node.trigger()
    assert "要删除请先退回" in said[0]
    demo.actions_.send_back.trigger()
    assert demo.actions_.submit.isEnabled()


def test_undo_shows_what_the_filter_hid(demo: MainWindow) -> None:
    select(demo, "司法救助资金")
    demo.form.go_to("annual_goal")
    demo.actions_.clear.trigger()
    demo.sidebar.filter.setText("综治")
    select(demo, "综治中心建设与运行经费")
    demo.actions_.undo.trigger()
    assert demo.sidebar.filter.text() == ""
    assert demo.navigator.currentIndex().data() == "司法救助资金"


def test_a_stage_of_the_year_is_submitted(demo: MainWindow) -> None:
    select(demo, "2026 年度")
    answer(QInputDialog, lambda dialog: dialog.accept())
    demo.actions_.submit.trigger()
    assert undo_words(demo) == "撤销 上报绩效目标"
    assert not demo.actions_.submit.isEnabled()
    answer(QInputDialog, lambda dialog: dialog.reject())
    demo.actions_.send_back.trigger()
    assert demo.actions_.send_back.isEnabled()


def test_another_form_set_says_what_changes(demo: MainWindow) -> None:
    said: list[str] = []

    def choose(dialog: FormSetDialog) -> None:
        dialog.ui.form_set.setCurrentText("四川")
        said.append(dialog.ui.change.text())
        dialog.accept()

    select(demo, "2026 年度")
    answer(FormSetDialog, choose)
    demo.actions_.form_set.trigger()
    assert "改用“四川”的表样" in said[0]
    assert book_of(demo).book.filings()[0].form_set == "四川"


def test_only_what_fits_can_be_done(demo: MainWindow) -> None:
    select(demo, "中共示例县委政法委员会")
    assert can_be_done(demo) & {"rename_node", "remove_node", "new_project", "duplicate_node", "submit"} == {
        "rename_node",
        "remove_node",
        "duplicate_node",
    }
    select(demo, "整体支出")
    assert not can_be_done(demo) & {"rename_node", "duplicate_node", "node_up", "node_down", "new_whole"}


def test_an_indicator_is_dragged_within_its_level(demo: MainWindow, qtbot: QtBot) -> None:
    select(demo, "形成调研论文数量")
    before, model = names(book_of(demo), demo), demo.navigator.tree
    first = demo.navigator.currentIndex()
    form, move = first.parent(), Qt.DropAction.MoveAction
    assert model.dropMimeData(model.mimeData([first]), move, 0, 0, form)
    qtbot.waitUntil(lambda: names(book_of(demo), demo)[:2] == [before[1], before[0]])
    assert demo.navigator.currentIndex().data() == "形成调研论文数量"
    assert undo_words(demo) == "撤销 移动一行"
    other = model.index(0, 0, form.siblingAtRow(form.row() + 1))
    assert not model.canDropMimeData(model.mimeData([first]), move, 0, 0, other.parent())


def test_an_indicator_dropped_among_another_level_stays(demo: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    answer(QMessageBox, lambda box: (said.append(box.text()), press_button(box, "知道了")))
    select(demo, "形成调研论文数量")
    before, model = names(book_of(demo), demo), demo.navigator.tree
    here = demo.navigator.currentIndex()
    model.dropMimeData(model.mimeData([here]), Qt.DropAction.MoveAction, len(before), 0, here.parent())
    qtbot.waitUntil(lambda: bool(said))
    assert "本级次" in said[0]
    assert names(book_of(demo), demo) == before


def test_a_department_begins_another(demo: MainWindow) -> None:
    select(demo, "中共示例县委政法委员会")
    answer(QInputDialog, lambda dialog: (dialog.setTextValue("示例县司法局"), dialog.accept()))
    demo.actions_.duplicate_node.trigger()
    assert tree(demo).count("2026 年度") == 2
    assert "示例县司法局" in tree(demo)
    assert undo_words(demo) == "撤销 由中共示例县委政法委员会新增示例县司法局"


def test_one_stage_is_deleted(demo: MainWindow) -> None:
    book, before = book_of(demo), tree(demo)
    document = demo.form.document or ""
    offer = next(one for one in book.stages(document) if one.document is None)
    assert offer.form is not None
    begun = book.begin_stage(document, offer.form)
    demo.navigator.select(begun.document)
    answer(QMessageBox, lambda box: press_button(box, "删除"))
    demo.actions_.remove_node.trigger()
    assert tree(demo) == before
