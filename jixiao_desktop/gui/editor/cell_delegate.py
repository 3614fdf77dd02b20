"""How a cell is painted and typed into.

Comes in: an index of the form model, and the geometry and font of the view. Goes out: ink; an editor over the cell; and,
when a key leaves the editor, the signal ``leaving`` with the move that the key asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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

from jixiao_desktop.gui.editor.caret_mode import CaretMode
from jixiao_desktop.gui.editor.cell_editors import (
    FRAME,
    CellEditor,
    editor_text,
    enlarging_button,
    fill_editor,
    is_modified,
    line_editor,
    needed_height,
    replace_text,
    text_editor,
)
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.cell_painting import CellLook, paint_cell
from jixiao_desktop.gui.editor.cell_popups import CalendarPopup, ListPopup
from jixiao_desktop.gui.editor.editor_place import editor_box
from jixiao_desktop.gui.editor.form_model import FormModel, FormRole, Index
from jixiao_desktop.gui.editor.form_moves import Move
from jixiao_desktop.gui.editor.paper_font import paper_face
from jixiao_desktop.gui.editor.paper_geometry import PaperGeometry
from jixiao_desktop.gui.style_options import fields_of
from jixiao_desktop.layout.measuring import EDGE_PADDING
from jixiao_desktop.layout.model import Block, GridCell, MeasuredCell

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellDelegate(QStyledItemDelegate):
    """Paints from measured cells. One editor is open at a time: ``editor``, over ``edited``.

    ``typed`` tells its text whenever it changes, ``grown`` the height in pixels that the cell needs for it, and
    ``enlarging`` asks for a roomier place to type.
    """

    leaving = Signal(QWidget, object)
    enlarging = Signal()
    typed = Signal(str)
    grown = Signal(int)

    def __init__(self, family: str, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.geometry: PaperGeometry | None = None
        self.editor: CellEditor | None = None
        self.edited = QPersistentModelIndex()
        self.popup: ListPopup | CalendarPopup | None = None
        self.caret: CaretMode | None = None
        self._held = False
        self._entering = False
        self._filled: QWidget | None = None
        self._family = family
        self._view = parent

    # --- ink

    def use_font(self, family: str) -> None:
        self._family = family

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        measured = cast(MeasuredCell | None, index.data(FormRole.MEASURED))
        if measured is None or self.geometry is None:
            return
        box = self.geometry.ink(_box(option), measured.cell)
        painter.save()
        paint_cell(painter, box, measured, self._look(option, index), self._family, self.geometry.scale)
        painter.restore()

    def _look(self, option: QStyleOptionViewItem, index: Index) -> CellLook:
        state = fields_of(option).state
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
        if form.figures(cell) or form.is_day(cell):
            self.editor = line_editor(parent, font, align)
        else:
            self.editor = text_editor(parent, font, align, max(EDGE_PADDING * self.geometry.scale - FRAME, 0))
            if form.paragraphs(cell):
                enlarging_button(self.editor).clicked.connect(self.enlarging)
        self.edited = QPersistentModelIndex(index)
        self.caret = CaretMode(self.editor)
        self._set_popup(parent, form, cell)
        self.editor.textChanged.connect(self._follow_typing)
        return self.editor

    def _set_popup(self, parent: QWidget, form: FormModel, cell: GridCell) -> None:
        if form.is_day(cell):
            self.popup = CalendarPopup(parent)
        elif cell.usual:
            self.popup = ListPopup(parent)
        if self.popup is not None:
            self.popup.picked.connect(self._take_picked)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor, self.edited, self._filled, self.caret = None, QPersistentModelIndex(), None, None
            if self.popup is not None:
                self.popup.hide()
                self.popup.deleteLater()
                self.popup = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Qt asks for this again whenever anything about the cell changes; what is being typed stays."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if editor is not self._filled or (not is_modified(editor) and editor_text(editor) != text):
            self._filled = editor
            fill_editor(editor, text)

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Meanwhile the editor stays open though the focus goes elsewhere."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    @contextmanager
    def entering(self) -> Iterator[None]:
        """Meanwhile the editor, which is about to close, does not ask for room in the form that is laid anew."""
        self._entering = True
        try:
            yield
        finally:
            self._entering = False

    @contextmanager
    def refilling(self) -> Iterator[None]:
        """Meanwhile Qt may put the cell's text back over what is being typed."""
        self._filled = None
        yield
        self._filled = self.editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, editor_text(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        measured = cast(MeasuredCell | None, index.data(FormRole.MEASURED))
        if measured is None or self.geometry is None:
            return
        box = self.geometry.ink(_box(option), measured.cell)
        editor.setGeometry(editor_box(measured, box, self._family, self.geometry.scale))
        self._grow()

    def _follow_typing(self) -> None:
        if self.editor is None or not is_modified(self.editor):
            return
        self._grow()
        if isinstance(self.popup, ListPopup):
            self.popup.offer(_cell(self.edited).usual, editor_text(self.editor), self.editor.geometry())
        self.typed.emit(editor_text(self.editor))

    def open_popup(self) -> bool:
        """All that can be chosen for the open editor; False if there is nothing to choose."""
        if isinstance(self.popup, ListPopup) and self.editor is not None:
            self.popup.offer(_cell(self.edited).usual, "", self.editor.geometry())
            self.popup.press(Qt.Key.Key_Down)
        elif isinstance(self.popup, CalendarPopup) and self.editor is not None:
            self.popup.offer(editor_text(self.editor), self.editor.geometry())
        return self.popup is not None

    def _take_picked(self, text: str) -> None:
        if self.editor is not None:
            replace_text(self.editor, text)
            self.leaving.emit(self.editor, Move.STAY)

    def _grow(self) -> None:
        """Downwards as lines are added, as far as the view reaches; the cell grows with it."""
        editor = self.editor
        open_on_paper = self.geometry is not None and self.edited.isValid() and not self._entering
        if not isinstance(editor, QPlainTextEdit) or not open_on_paper:
            return
        assert self.geometry is not None
        index = _form(self.edited).index(self.edited.row(), self.edited.column())
        box = self.geometry.ink(self._view.visualRect(index), _cell(index))
        needed = needed_height(editor)
        self.grown.emit(editor.y() - box.top() + needed)
        box = self.geometry.ink(self._view.visualRect(index), _cell(index))
        room = self._view.viewport().height() - editor.y()
        height = max(box.bottom() + 1 - editor.y(), min(needed, room))
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        editor.setVerticalScrollBarPolicy(off if needed <= height else on)
        if height != editor.height():
            editor.resize(editor.width(), height)
        if needed <= height:
            editor.verticalScrollBar().setValue(0)

    # --- keys in an editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._held and event.type() == QEvent.Type.FocusOut:
            return False
        if watched is self.editor and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self.popup is not None and asks_for_choice(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was for choosing, leaving or breaking the line."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if self._popup_key(key, event):
            return True
        if asks_for_room(event):
            self.enlarging.emit()
            return True
        if key in _ENTER and modifiers & Qt.KeyboardModifier.AltModifier:
            self._break_line()
            return True
        if key == Qt.Key.Key_F2 and not modifiers and self.caret is not None:
            self.caret.toggle()
            return True
        move = self._move_for(key, event)
        if move is None:
            return self.caret is not None and self.caret.keeps(event)
        if self.editor is not None and self.popup is not None and self.popup.chosen is not None:
            replace_text(self.editor, self.popup.chosen)
        self.leaving.emit(self.editor, move)
        return True

    def _move_for(self, key: Qt.Key, event: QKeyEvent) -> Move | None:
        """Where the key leads out of the editor."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENTER:
            return Move.UP if back else Move.DOWN
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return Move.PREVIOUS if back or key == Qt.Key.Key_Backtab else Move.NEXT
        return None if self.caret is None else self.caret.move_for(event)

    def _popup_key(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Whether the key was for what opens under the editor."""
        if self.popup is None:
            return False
        if asks_for_choice(event):
            return self.open_popup()
        if key == Qt.Key.Key_Escape and self.popup.isVisible():
            self.popup.hide()
            return True
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self.popup.press(key)

    def _break_line(self) -> None:
        if isinstance(self.editor, QPlainTextEdit) and _form(self.edited).paragraphs(_cell(self.edited)):
            self.editor.insertPlainText("\n")


def asks_for_choice(event: QKeyEvent) -> bool:
    """Alt with an arrow, as in a spreadsheet."""
    arrow = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
    return arrow and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def asks_for_room(event: QKeyEvent) -> bool:
    """F4 or Shift+F2."""
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return (event.key() == Qt.Key.Key_F4 and not event.modifiers()) or (event.key() == Qt.Key.Key_F2 and shifted)


def _box(option: QStyleOptionViewItem) -> QRect:
    return cast(QRect, fields_of(option).rect)


def _form(index: Index) -> FormModel:
    return cast(FormModel, index.model())


def _cell(index: Index) -> GridCell:
    cell = _form(index).cell(index)
    assert cell is not None
    return cell
