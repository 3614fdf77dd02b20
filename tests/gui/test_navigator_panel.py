"""The filter over the tree, and the states in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.navigator.navigator_panel import NavigatorPanel
from jixiao_desktop.gui.navigator.tree_model import TreeRole
from jixiao_desktop.gui.navigator.tree_nodes import NodeKind
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.progress import FindingCounts, Status


@pytest.fixture
def sidebar(qtbot: QtBot, book: BookModel) -> Iterator[NavigatorPanel]:
    shown = NavigatorPanel()
    qtbot.addWidget(shown)
    shown.set_book(book)
    book.changed.connect(shown.follow)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.set_book(None)


def titles(sidebar: NavigatorPanel) -> list[str]:
    return [node.title for node in sidebar.view.nodes()]


def test_initials_filter_and_escape_shows_all(sidebar: NavigatorPanel) -> None:
    before = titles(sidebar)
    QTest.keyClicks(sidebar.filter, "sfjz")
    assert titles(sidebar) == ["中共示例县委政法委员会", "2026 年度", "司法救助资金"]
    QTest.keyClick(sidebar.filter, Qt.Key.Key_Escape)
    assert sidebar.filter.text() == ""
    assert titles(sidebar) == before


def test_down_goes_into_the_tree(sidebar: NavigatorPanel, qtbot: QtBot) -> None:
    sidebar.filter.setFocus()
    sidebar.filter.setText("救助")
    QTest.keyClick(sidebar.filter, Qt.Key.Key_Down)
    assert sidebar.view.currentIndex().data() == "中共示例县委政法委员会"


def test_nothing_found_is_said(sidebar: NavigatorPanel) -> None:
    sidebar.filter.setText("没有这个")
    assert sidebar._nothing.isVisible()
    sidebar.filter.setText("")
    assert not sidebar._nothing.isVisible()


def test_what_is_selected_stays_selected_through_the_filter(sidebar: NavigatorPanel, documents: list[str]) -> None:
    sidebar.view.select(documents[2])
    sidebar.filter.setText("sfjz")
    assert sidebar.view.currentIndex().data() == "司法救助资金"
    sidebar.filter.setText("")
    assert sidebar.view.currentIndex().data() == "司法救助资金"


def test_what_the_filter_hides_is_selected_again_afterwards(sidebar: NavigatorPanel, documents: list[str]) -> None:
    sidebar.view.select(documents[2])
    sidebar.filter.setText("综治")
    assert sidebar.view.selected() is None
    sidebar.filter.setText("")
    assert sidebar.view.currentIndex().data() == "司法救助资金"


def test_states_are_read_when_they_are_looked_at(
    sidebar: NavigatorPanel, book: BookModel, documents: list[str], qtbot: QtBot
) -> None:
    model = sidebar.view.tree
    qtbot.waitUntil(lambda: model.find(documents[1]).data(TreeRole.PROGRESS) is not None)
    assert model.find(documents[1]).data(TreeRole.PROGRESS).status is Status.FILLED
    (filing,) = book.book.filings()
    year = model.find_key(NodeKind.FILING, filing.filing)
    sidebar.progress.finish()
    assert year.data(TreeRole.PROGRESS).number == "7/7"
    begun = book.add_project(filing.filing, "新的项目").document
    assert model.find(begun).data(TreeRole.PROGRESS) is None
    sidebar.progress.finish()
    assert model.find(begun).data(TreeRole.PROGRESS).status is Status.BLANK
    assert "未填完" in model.find(begun).data(Qt.ItemDataRole.ToolTipRole)
    assert year.data(TreeRole.PROGRESS).number == "7/8"


def test_findings_change_the_state(sidebar: NavigatorPanel, documents: list[str]) -> None:
    index = sidebar.view.tree.find(documents[1])
    index.data(TreeRole.PROGRESS)
    sidebar.progress.finish()
    sidebar.progress.keep_findings({documents[1]: FindingCounts(errors=1)})
    assert index.data(TreeRole.PROGRESS).status is Status.FAULTY
