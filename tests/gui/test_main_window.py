"""The whole window, as a clerk uses it: from an empty folder to a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs.export_dialog import ExportDialog
from jixiao_desktop.gui.dialogs.exported_dialog import ExportedDialog
from jixiao_desktop.gui.dialogs.new_filing_dialog import NewFilingDialog
from jixiao_desktop.gui.dialogs.new_project_dialog import NewProjectDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.navigator.tree_nodes import Node
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.store import Book
from tests.gui.typist import Typist

K = Qt.Key


def answer(kind: type[QDialog], work: Callable[..., object]) -> None:
    """Does ``work`` with the dialog of that kind as soon as it is up."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            work(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def book_of(window: MainWindow) -> BookModel:
    assert window.desk is not None
    return window.desk.book


def typist_of(window: MainWindow) -> Typist:
    assert window.form.document is not None
    return Typist(window.form, book_of(window), window.form.document)


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    return window


def select(window: MainWindow, title: str) -> None:
    node = next(node for node in nodes(window) if node.title == title)
    window.navigator.setCurrentIndex(window.navigator.tree.find_key(node.kind, node.key))


def nodes(window: MainWindow) -> list[Node]:
    """All of the tree, indicators too."""
    for node in window.navigator.nodes():
        window.navigator.tree.rowCount(window.navigator.tree.find_key(node.kind, node.key))
    return window.navigator.nodes()


def tree(window: MainWindow) -> list[str]:
    return [node.title for node in nodes(window)]


def test_from_an_empty_folder_to_a_pdf(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.begin()
    assert window.windowTitle() == "绩效填报"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "县里"), ""))
    window.actions_.new_book.trigger()
    assert window.windowTitle() == "县里 — 绩效填报"

    answer(NewFilingDialog, fill_filing)
    window.actions_.new_filing.trigger()
    assert tree(window) == ["示例县财政局", "2026 年度", "整体支出"]
    answer(NewProjectDialog, fill_project)
    window.actions_.new_project.trigger()
    assert tree(window) == ["示例县财政局", "2026 年度", "整体支出", "道路养护"]

    fill_form(typist_of(window))
    assert "日常养护里程" in tree(window)

    answer(ExportDialog, lambda dialog: (dialog.ui.folder.setText(str(tmp_path / "出")), dialog.accept()))
    answer(ExportedDialog, QDialog.accept)
    window.actions_.export_pdf.trigger()
    (written,) = (tmp_path / "出").iterdir()
    assert written.name == "2026-示例县财政局-道路养护-hunan-project-target.pdf"
    assert written.read_bytes().startswith(b"%PDF-")
    assert window.close()


def fill_filing(dialog: NewFilingDialog) -> None:
    dialog.accept()
    assert dialog.isVisible()  # a department has a name
    dialog.ui.department.setEditText("示例县财政局")
    dialog.ui.year.setValue(2026)
    dialog.accept()


def fill_project(dialog: NewProjectDialog) -> None:
    dialog.ui.name.setText("道路养护")
    dialog.accept()


def fill_form(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    for text in ("128.5", "2026 1-12", "保障全县道路畅通", "养护里程不少于１００公里"):
        typist.type(text)
        typist.press(K.Key_Return)
    for text in ("日常养护里程", "≥100公里", "计划标准"):
        typist.type(text)
        typist.press(K.Key_Tab)
    document = typist.book.document(typist.document)
    assert (document.period, document.period_goal) == ("2026 1-12", "保障全县道路畅通")
    assert document.annual_goal == "养护里程不少于１００公里"
    (indicator,) = document.indicators
    assert (indicator.name, indicator.target, indicator.standard) == ("日常养护里程", "≥100公里", "计划标准")


def test_the_tree_leads_to_the_form(demo: MainWindow) -> None:
    select(demo, "县法学会工作经费")
    assert typist_of(demo).value("name") == "县法学会工作经费"
    select(demo, "形成调研论文数量")
    assert typist_of(demo).path == "indicators.1.name"
    select(demo, "2026 年度")
    assert demo.form.document is None
    assert not demo.actions_.insert_row.isEnabled()
    assert demo.actions_.new_project.isEnabled()


def test_titles_follow_what_is_typed_and_the_tree_stays_open(demo: MainWindow) -> None:
    select(demo, "形成调研论文数量")
    index = demo.navigator.currentIndex()
    typist = typist_of(demo)
    typist.type("new")
    typist.press(K.Key_Return)
    assert demo.navigator.currentIndex() == index
    assert index.data() == "new"
    assert demo.navigator.isExpanded(index.parent())
    assert "填写第2条指标的三级指标" in demo._saved.text()


def test_rows_are_added_moved_and_removed(demo: MainWindow) -> None:
    select(demo, "形成调研论文数量")
    typist, actions = typist_of(demo), demo.actions_
    typist.type("x")
    actions.insert_row.trigger()
    assert typist.value("indicators.1.name") == "x"
    assert typist.path == "indicators.2.name"
    assert typist.value("indicators.2.name") is None
    actions.move_up.trigger()
    assert typist.path == "indicators.1.name"
    assert typist.value("indicators.2.name") == "x"
    actions.move_down.trigger()
    assert typist.path == "indicators.2.name"
    actions.remove_row.trigger()
    assert typist.value("indicators.2.name") == "举办法治讲座和学术交流场次"
    typist.go_to("name")
    assert not actions.remove_row.isEnabled()


def test_undo_goes_to_what_it_changed(demo: MainWindow) -> None:
    select(demo, "县法学会工作经费")
    typist = typist_of(demo)
    typist.go_to("indicators.3.target")
    typist.type("9")
    typist.press(K.Key_Return)
    assert demo.actions_.undo.text() == "撤销 填写第4条指标的指标值"
    select(demo, "司法救助资金")
    demo.actions_.undo.trigger()
    assert demo.form.document == typist.document
    assert typist.path == "indicators.3.target"
    assert typist.value("indicators.3.target") == "=12个"
    assert demo.navigator.selected().document == typist.document  # type: ignore[union-attr]
    demo.actions_.redo.trigger()
    assert typist.value("indicators.3.target") == "9"
    assert not demo.actions_.redo.isEnabled()


def test_what_is_refused_holds_the_window(demo: MainWindow) -> None:
    select(demo, "县法学会工作经费")
    typist = typist_of(demo)
    typist.go_to("funds.total.budget")
    typist.type("x")
    select(demo, "司法救助资金")
    assert demo.form.document == typist.document
    assert demo.navigator.selected().document == typist.document  # type: ignore[union-attr]
    demo.actions_.insert_row.trigger()
    assert not demo.close()
    assert typist.text == "x"
    typist.press(K.Key_Escape)
    assert demo.close()


def test_an_expenditure_goes_and_comes_back(demo: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    select(demo, "县法学会工作经费")
    before = tree(demo)
    answer(QMessageBox, lambda box: press_button(box, "取消"))
    demo.actions_.remove_node.trigger()
    assert tree(demo) == before
    answer(QMessageBox, lambda box: press_button(box, "删除"))
    demo.actions_.remove_node.trigger()
    assert "县法学会工作经费" not in tree(demo)
    demo.actions_.undo.trigger()
    assert tree(demo) == before
    assert typist_of(demo).value("name") == "县法学会工作经费"


def press_button(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


def test_a_year_of_its_own_whole_only_once(demo: MainWindow) -> None:
    select(demo, "整体支出")
    assert not demo.actions_.new_whole.isEnabled()


def test_workbooks_of_the_whole_year(demo: MainWindow, tmp_path: Path) -> None:
    def order(dialog: ExportDialog) -> None:
        dialog.ui.range.setCurrentIndex(1)
        dialog.ui.folder.setText(str(tmp_path / "表"))
        dialog.accept()

    answer(ExportDialog, order)
    answer(ExportedDialog, QDialog.accept)
    demo.actions_.export_xlsx.trigger()
    assert [path.name for path in (tmp_path / "表").iterdir()] == ["2026-中共示例县委政法委员会.xlsx"]


def test_the_example_is_made_once(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.open_demo.trigger()
    assert window.windowTitle() == "示例 — 绩效填报"
    typist = typist_of(window)
    typist.go_to("annual_goal")
    typist.press(K.Key_Delete)
    window.actions_.open_demo.trigger()
    assert typist_of(window).value("annual_goal") is None


def test_a_book_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    said: list[str] = []
    answer(QMessageBox, lambda box: (said.append(box.text()), box.accept()))
    window.begin(tmp_path / "没有.jixiao")
    assert said
    assert "没有.jixiao" in said[0]
    assert window.desk is None


def test_a_book_that_cannot_be_shown_leaves_the_open_one(
    demo: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_demo(tmp_path / "坏.jixiao").close()

    def refuse(_: Book) -> None:
        raise UserError(Message("damaged", "表格已损坏"))

    said: list[str] = []
    answer(QMessageBox, lambda box: (said.append(box.text()), box.accept()))
    with monkeypatch.context() as damaged:
        damaged.setattr("jixiao_desktop.gui.open_book.outline", refuse)
        demo.begin(tmp_path / "坏.jixiao")
    assert said == ["表格已损坏。"]
    assert demo.windowTitle() == "示例县 — 绩效填报"
    select(demo, "县法学会工作经费")
    assert typist_of(demo).value("name") == "县法学会工作经费"
    with open_book(tmp_path / "坏.jixiao"):
        pass  # it was let go


def test_the_window_remembers(demo: MainWindow, settings: Settings, tmp_path: Path) -> None:
    demo.form.view.set_zoom(1.5)
    demo.close()
    assert settings.zoom == 1.5
    assert settings.last_book == tmp_path / "示例县.jixiao"
    assert not settings.state("window").isEmpty()


def test_every_action_has_its_own_key(window: MainWindow) -> None:
    everywhere, only_there = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
    of_window = [a for a in window.findChildren(QAction) if a.shortcutContext() == everywhere]
    for place in (window.form, window.navigator):
        here = [a for a in place.actions() if a.shortcutContext() == only_there]
        keys = [key.toString() for action in (*of_window, *here) for key in action.shortcuts()]
        assert len(keys) == len(set(keys))
