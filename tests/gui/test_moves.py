"""Where nodes may be dropped, without a window."""

from __future__ import annotations

import pytest

from jixiao_desktop.gui.navigator.moves import NodeMove, move_of, step_of
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind


@pytest.fixture
def root() -> Node:
    """Two departments; the first has a year with its whole and three projects, and an empty one."""
    expenditures = [Node(NodeKind.EXPENDITURE, f"e{n}", f"项目{n}", filing="y1", document=f"d{n}") for n in range(4)]
    expenditures[0].is_whole = True
    expenditures[1].with_children([Node(NodeKind.INDICATOR, "d1/0", "指标", document="d1", row=0)])
    years = [
        Node(NodeKind.FILING, "y1", "2025 年度").with_children(expenditures),
        Node(NodeKind.FILING, "y2", "2026 年度"),
    ]
    departments = [Node(NodeKind.DEPARTMENT, "a", "甲").with_children(years), Node(NodeKind.DEPARTMENT, "b", "乙")]
    return Node(NodeKind.ROOT, "", "").with_children(departments)


@pytest.mark.parametrize(
    ("project", "row", "position"),
    [(1, 3, 1), (1, 4, 2), (1, -1, 2), (3, 1, 0), (3, 0, 0), (2, 1, 0), (1, 1, None), (1, 2, None), (1, 0, None)],
)
def test_projects_among_their_like(root: Node, project: int, row: int, position: int | None) -> None:
    year = root.children[0].children[0]
    node = year.children[project]
    assert move_of(node, year, row) == (None if position is None else NodeMove(node, position))


def test_the_whole_stays_first(root: Node) -> None:
    year = root.children[0].children[0]
    assert move_of(year.children[0], year, 3) is None
    assert step_of(year.children[0], down=True) is None
    assert step_of(year.children[1], down=False) is None


def test_into_another_year_at_its_end(root: Node) -> None:
    first, second = root.children[0].children
    node = first.children[2]
    assert move_of(node, second, -1) == NodeMove(node, filing="y2")
    assert move_of(node, second, 0) == NodeMove(node, filing="y2")
    assert move_of(node, root.children[1], -1) is None
    assert move_of(node, first.children[1], -1) is None


def test_departments_only_among_departments(root: Node) -> None:
    first, second = root.children
    assert move_of(first, root, 2) == NodeMove(first, 1)
    assert move_of(first, root, 1) is None
    assert move_of(second, root, 0) == NodeMove(second, 0)
    assert move_of(first, second, -1) is None


def test_years_are_not_dragged_and_indicators_not_elsewhere(root: Node) -> None:
    year = root.children[0].children[0]
    assert move_of(year, root.children[1], -1) is None
    assert move_of(year.children[1].children[0], year.children[2], -1) is None


def test_steps(root: Node) -> None:
    year = root.children[0].children[0]
    assert step_of(year.children[2], down=False) == NodeMove(year.children[2], 0)
    assert step_of(year.children[2], down=True) == NodeMove(year.children[2], 2)
    assert step_of(year.children[3], down=True) is None
    assert step_of(root.children[0], down=True) == NodeMove(root.children[0], 1)
    assert step_of(root, down=True) is None
