"""How a cell is painted and typed into.

Comes in: an index of the form model, and the geometry and font of the view. Goes out: ink; an editor over the cell; and,
when a key leaves the editor, the signal ``leaving`` with the move that the key asks for.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jixiao_desktop.gui.editor.cell_editors import (
    FRAME,
    CellEditor,
    editor_text,
    fill_editor,
    is_modified,
    line_editor,
    needed_height,
    text_editor,
)
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.cell_painting import CellLook, paint_cell
from jixiao_desktop.gui.editor.editor_place import editor_box
from jixiao_desktop.gui.editor.form_model import FormModel, FormRole, Index
from jixiao_desktop.gui.editor.form_moves import Move
from jixiao_desktop.gui.editor.paper_font import paper_face
from jixiao_desktop.gui.editor.paper_geometry import PaperGeometry
from jixiao_desktop.layout.measuring import EDGE_PADDING
from jixiao_desktop.layout.model import Block, GridCell, MeasuredCell

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellDelegate(QStyledItemDelegate):
    """Paints from measured cells. One editor is open at a time: ``editor``, over ``edited``.

    ``grown`` tells the height in pixels that the cell needs for what is being typed into it.
    """

    leaving = Signal(QWidget, object)
    grown = Signal(int)

    def __init__(self, family: str, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.geometry: PaperGeometry | None = None
        self.editor: CellEditor | None = None
        self.edited = QPersistentModelIndex()
        self._family = family
        self._view = parent

    # --- ink

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        measured = cast(MeasuredCell | None, index.data(FormRole.MEASURED))
        if measured is None or self.geometry is None:
            return
        box = self.geometry.ink(_box(option), measured.cell)
        painter.save()
        paint_cell(painter, box, measured, self._look(option, index), self._family, self.geometry.scale)
        painter.restore()

    def _look(self, option: QStyleOptionViewItem, index: Index) -> CellLook:
        state = option.state  # type: ignore[attr-defined]
        above = _form(index).measured
        assert above is not None
        rows = above.grid.rows
        return CellLook(
            bordered=bool(index.data(FormRole.BORDERED)),
            first_column=index.column() == 0,
            first_row=index.row() == 0 or rows[index.row() - 1].block is not Block.TABLE,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            cursor=index == self._view.currentIndex(),
            focused=self._view.hasFocus(),
            mark=cast(CellMark | None, index.data(FormRole.MARK)),
        )

    # --- editors

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        assert self.geometry is not None
        form, cell = _form(index), _cell(index)
        font = paper_face(self._family, cell.size, cell.bold, self.geometry.scale).font
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if form.figures(cell):
            self.editor = line_editor(parent, font, align)
        else:
            self.editor = text_editor(parent, font, align, max(EDGE_PADDING * self.geometry.scale - FRAME, 0))
            self.editor.textChanged.connect(self._grow)
        self.edited = QPersistentModelIndex(index)
        return self.editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor, self.edited = None, QPersistentModelIndex()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        fill_editor(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, editor_text(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        measured = cast(MeasuredCell | None, index.data(FormRole.MEASURED))
        if measured is None or self.geometry is None:
            return
        box = self.geometry.ink(_box(option), measured.cell)
        editor.setGeometry(editor_box(measured, box, self._family, self.geometry.scale))
        self._grow()

    def _grow(self) -> None:
        """Downwards as lines are added, as far as the view reaches; the cell grows with it."""
        editor = self.editor
        if not isinstance(editor, QPlainTextEdit) or self.geometry is None or not self.edited.isValid():
            return
        index = _form(self.edited).index(self.edited.row(), self.edited.column())
        box = self.geometry.ink(self._view.visualRect(index), _cell(index))
        needed = needed_height(editor)
        if is_modified(editor):
            self.grown.emit(editor.y() - box.top() + needed)
            box = self.geometry.ink(self._view.visualRect(index), _cell(index))
        room = self._view.viewport().height() - editor.y()
        height = max(box.bottom() + 1 - editor.y(), min(needed, room))
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        editor.setVerticalScrollBarPolicy(off if needed <= height else on)
        if height != editor.height():
            editor.resize(editor.width(), height)

    # --- keys in an editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.editor and isinstance(event, QKeyEvent):
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was for leaving or breaking the line."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ENTER and modifiers & Qt.KeyboardModifier.AltModifier:
            self._break_line()
            return True
        back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENTER:
            move = Move.UP if back else Move.DOWN
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            move = Move.PREVIOUS if back or key == Qt.Key.Key_Backtab else Move.NEXT
        else:
            return False
        self.leaving.emit(self.editor, move)
        return True

    def _break_line(self) -> None:
        if isinstance(self.editor, QPlainTextEdit) and _form(self.edited).paragraphs(_cell(self.edited)):
            self.editor.insertPlainText("\n")


def _box(option: QStyleOptionViewItem) -> QRect:
    return cast(QRect, option.rect)  # type: ignore[attr-defined]


def _form(index: Index) -> FormModel:
    return cast(FormModel, index.model())


def _cell(index: Index) -> GridCell:
    cell = _form(index).cell(index)
    assert cell is not None
    return cell
