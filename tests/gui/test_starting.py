"""The start page, the recent books, and books that others have open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.recent_line import RecentLine
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.books import create_book, open_book
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.holding import holder_of, note_holder
from tests.gui.test_main_window import answer, press_button, select, typist_of


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    create_demo(tmp_path / "示例县.jixiao").close()
    return tmp_path / "示例县.jixiao"


def lines(window: MainWindow) -> list[RecentLine]:
    QApplication.processEvents()  # new lines are shown in the next turn
    found = window.pages.start.findChildren(RecentLine)
    return [line for line in found if not line.isHidden()]


def test_recent_books_are_opened_and_forgotten(window: MainWindow, settings: Settings, demo: Path) -> None:
    window.begin(demo)
    settings.remember_book(demo.with_name("没有了.jixiao"))
    window.close_book()
    gone, known = lines(window)
    assert (gone.book.stem, gone.is_there) == ("没有了", False)
    QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert window.desk is None
    gone.forget.click()
    assert [line.book for line in lines(window)] == [demo]
    QTest.keyClick(lines(window)[0], Qt.Key.Key_Return)
    assert window.windowTitle() == "示例县 — 绩效填报"
    assert known.book == demo


def test_the_place_is_kept(window: MainWindow, demo: Path) -> None:
    window.begin(demo)
    select(window, "司法救助资金")
    typist_of(window).go_to("annual_goal")
    window.actions_.close_book.trigger()
    assert window.desk is None
    window.begin()
    assert window.navigator.currentIndex().data() == "司法救助资金"
    assert typist_of(window).path == "annual_goal"


def test_an_empty_book_says_what_is_next(window: MainWindow, tmp_path: Path) -> None:
    create_book(tmp_path / "空.jixiao").close()
    window.begin(tmp_path / "空.jixiao")
    assert window.pages.next_steps._title.text() == "这本账册还是空的"
    assert window.pages.next_steps._shown == ("new_filing", "import_files")


def test_a_dropped_book_is_opened(window: MainWindow, demo: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(demo))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, none))
    assert window.windowTitle() == "示例县 — 绩效填报"


def test_a_book_that_is_open_elsewhere_is_shown_to_be_read(window: MainWindow, demo: Path) -> None:
    said: list[str] = []
    with open_book(demo):
        note_holder(demo)
        answer(QMessageBox, lambda box: (said.append(box.text()), press_button(box, "取消")))
        window.begin(demo)
        assert window.desk is None
        answer(QMessageBox, lambda box: press_button(box, "以只读方式打开"))
        window.begin(demo)
    assert "正在使用账册“示例县”" in said[0]
    assert window.windowTitle() == "示例县（只读） — 绩效填报"
    assert window.pages.read_only.isVisible()
    assert "不能修改" in window.pages.read_only.said.text()
    assert not window.actions_.new_filing.isEnabled()
    select(window, "司法救助资金")
    assert not window.form.form.flags(window.form.form.find("annual_goal")) & Qt.ItemFlag.ItemIsEditable
    assert not window.actions_.remove_node.isEnabled()
    window.pages.read_only.again_wanted.emit()
    assert window.can_write
    assert not window.pages.read_only.isVisible()
    assert holder_of(demo) is not None
    window.close_book()
    assert holder_of(demo) is None


def test_the_place_is_kept_while_one_works(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    book = tmp_path / "示例.jixiao"
    create_demo(book).close()
    window.begin(book)
    window.form.go_to("annual_goal")
    qtbot.waitUntil(lambda: window.settings.last_place(book)[1] == "annual_goal", timeout=5000)
