"""A line of the tree: picture and title at the left, at the right how far it is filled and the sign of its state.

Comes in: a node of a :class:`TreeModel`. Goes out: its ink, and a text field while it is renamed.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jixiao_desktop.gui.icons import icon
from jixiao_desktop.gui.navigator.node_icons import status_icon_name
from jixiao_desktop.gui.navigator.tree_model import TreeRole
from jixiao_desktop.gui.style_options import fields_of
from jixiao_desktop.services.progress import GroupProgress, Progress, Status

Index = QModelIndex | QPersistentModelIndex
_QUIET = QColor("#5b6470")
_SIDE, _GAP, _LINE = 14, 6, 28


class TreeDelegate(QStyledItemDelegate):
    """The title gives way to what stands at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._signs = {status: icon(status_icon_name(status)) for status in Status}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        progress = index.data(TreeRole.PROGRESS)
        if progress is None:
            return
        box = QRect(fields_of(option).rect)
        sign = QRect(box.right() - _SIDE - _GAP, box.center().y() - _SIDE // 2 + 1, _SIDE, _SIDE)
        self._signs[progress.status].paint(painter, sign)
        painter.save()
        painter.setPen(_QUIET)
        painter.drawText(box.adjusted(0, 0, -_SIDE - 2 * _GAP, 0), _right(), progress.number)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        progress = index.data(TreeRole.PROGRESS)
        if progress is not None:
            fields = fields_of(option)
            icon_width = fields.decorationSize.width() + 2 * _GAP
            room = fields.rect.width() - icon_width - _width(option, progress)
            fields.text = fields.fontMetrics.elidedText(fields.text, Qt.TextElideMode.ElideRight, max(room, 0))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), _LINE))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setStyleSheet("QLineEdit { border: 1px solid #2f6fde; background: white; padding: 0 2px; }")
        return editor


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _width(option: QStyleOptionViewItem, progress: Progress | GroupProgress) -> int:
    number: int = fields_of(option).fontMetrics.horizontalAdvance(progress.number)
    return number + _SIDE + 3 * _GAP
