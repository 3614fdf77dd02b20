"""Which picture a node of the tree has, and which a state."""

from __future__ import annotations

from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.services.progress import Status


def node_icon_name(node: Node) -> str:
    match node.kind:
        case NodeKind.DEPARTMENT:
            return "department"
        case NodeKind.FILING:
            return "year"
        case NodeKind.EXPENDITURE:
            return "whole" if node.is_whole else "project"
        case NodeKind.DOCUMENT:
            return "form"
        case _:
            return "indicator"


def status_icon_name(status: Status) -> str:
    """The signs differ in shape, not in colour alone."""
    return f"status-{status}"
