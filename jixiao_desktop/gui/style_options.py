"""The fields of an item's style option."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStyleOptionViewItem


def fields_of(option: QStyleOptionViewItem) -> Any:
    """``option`` itself: PySide6's stubs leave out ``rect``, ``state``, ``text`` and the other fields it has."""
    return option
