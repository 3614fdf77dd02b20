"""Where a node of the tree may be dropped.

Comes in: the node that is dragged, the node under which it is dropped, and the row there. Goes out: the move, or ``None``
where it must not fall.
"""

from __future__ import annotations

from dataclasses import dataclass

from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind


@dataclass(frozen=True)
class NodeMove:
    """``node`` becomes number ``position`` (from 0) of its like, or, with ``filing``, the last of another year."""

    node: Node
    position: int = 0
    filing: str | None = None


def move_of(node: Node, into: Node, row: int) -> NodeMove | None:
    """``row`` is where it would stand under ``into``, -1 if it is dropped on ``into`` itself."""
    if node.kind is NodeKind.DEPARTMENT and into.kind is NodeKind.ROOT:
        return _within(node, row, 0)
    if node.kind is NodeKind.EXPENDITURE and into.kind is NodeKind.FILING:
        if into is node.parent:
            wholes = sum(child.is_whole for child in into.children)
            return None if node.is_whole else _within(node, row, wholes)
        at_end = row in (-1, len(into.children))
        return NodeMove(node, filing=into.key) if at_end else None
    if node.kind is NodeKind.INDICATOR and into is node.parent and row >= 0:
        return _within(node, row, 0)  # among its own level: the service knows the levels
    return None


def step_of(node: Node, down: bool) -> NodeMove | None:
    """One place up or down among its like."""
    if node.parent is None or node.is_whole:
        return None
    return move_of(node, node.parent, node.place + 2 if down else node.place - 1) if _has_room(node, down) else None


def _has_room(node: Node, down: bool) -> bool:
    assert node.parent is not None
    return node.place + 1 < len(node.parent.children) if down else node.place > 0


def _within(node: Node, row: int, first: int) -> NodeMove | None:
    assert node.parent is not None
    place = len(node.parent.children) if row < 0 else max(row, first)
    place -= node.place < place  # it leaves its own place free
    return None if place == node.place else NodeMove(node, place - first)
