"""The tree as a Qt model, without a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.navigator.tree_model import TreeModel, TreeRole
from jixiao_desktop.gui.navigator.tree_nodes import NodeKind, tree_of
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.outline import indicator_titles


@pytest.fixture
def tree(qtbot: QtBot, book: BookModel) -> Iterator[TreeModel]:
    model = TreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.read = lambda document: indicator_titles(book.book, document)
    model.show(book.outline())
    yield model
    del tester


def cell_at(book: BookModel, document: str, path: str) -> GridCell:
    return next(cell.cell for cell in book.measured(document).cells if cell.cell.path == path)


def titles(tree: TreeModel) -> list[tuple[str, str]]:
    for node in list(tree.all_nodes()):
        tree.rowCount(tree.find_key(node.kind, node.key))
    return [(str(node.kind), node.title) for node in tree.all_nodes()]


def test_departments_years_expenditures_indicators(tree: TreeModel, documents: list[str]) -> None:
    department = tree.index(0, 0)
    year = tree.index(0, 0, department)
    whole, project = tree.index(0, 0, year), tree.index(1, 0, year)
    assert [index.data() for index in (department, year, whole, project)] == [
        "中共示例县委政法委员会",
        "2026 年度",
        "整体支出",
        "县法学会工作经费",
    ]
    assert project.data(TreeRole.DOCUMENT) == documents[1]
    assert tree.hasChildren(project)
    indicator = tree.index(2, 0, project)
    assert (indicator.data(), indicator.data(TreeRole.KIND), indicator.data(TreeRole.ROW)) == (
        "举办法治讲座和学术交流场次",
        "indicator",
        2,
    )
    assert tree.parent(indicator) == project
    assert tree.roleNames()[TreeRole.DOCUMENT] == b"document"


def test_nodes_are_found(tree: TreeModel, documents: list[str]) -> None:
    project = tree.find(documents[1])
    assert project.data(TreeRole.KIND) == NodeKind.EXPENDITURE
    assert tree.parent(tree.find(documents[1], 3)) == project
    assert not tree.find("nowhere").isValid()
    assert not tree.find_key(NodeKind.FILING, "nowhere").isValid()


def test_a_renamed_project_stays_the_same_node(tree: TreeModel, book: BookModel, documents: list[str]) -> None:
    kept = QPersistentModelIndex(tree.find(documents[1]))
    book.enter(documents[1], [(cell_at(book, documents[1], "name"), "新名称")])
    tree.show(book.outline())
    assert kept.isValid()
    assert kept.data() == "新名称"


def test_the_tree_follows_the_book(tree: TreeModel, book: BookModel, documents: list[str]) -> None:
    book.changed.connect(lambda touched: [tree.read_again(document) for document in touched.documents])
    before = titles(tree)
    (filing,) = book.book.filings()
    kept = QPersistentModelIndex(tree.find(documents[2]))
    book.add_project(filing.filing, "新增的项目")
    book.insert_row(documents[1], cell_at(book, documents[1], "indicators.0.name"))
    book.add_filing("另一个单位", 2027)
    book.add_filing(filing.name, 2025)
    tree.show(book.outline())
    assert titles(tree) == all_of(book)
    assert ("filing", "2025 年度") in titles(tree)
    for _ in range(4):
        book.undo()
        tree.show(book.outline())
    assert titles(tree) == before
    assert kept.data(TreeRole.DOCUMENT) == documents[2]


def all_of(book: BookModel) -> list[tuple[str, str]]:
    fresh = TreeModel()
    fresh.read = lambda document: indicator_titles(book.book, document)
    fresh.show(book.outline())
    return titles(fresh)


def test_an_empty_book(tree: TreeModel) -> None:
    tree.show(())
    assert tree.rowCount() == 0
    assert tree.node(QModelIndex()).kind is NodeKind.ROOT
    assert tree_of(()).children == []
