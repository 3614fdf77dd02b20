"""The form filled with the keyboard: what is typed, chosen, ticked, copied and pasted.

Comes in: a form model, a font family, a zoom. Goes out: the signals ``typed`` and ``cursor_moved``; texts go to the model.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs.enlarged_text_dialog import EnlargedTextDialog
from jixiao_desktop.gui.editor.block_exchange import cleared, copied, filled_down, pasted
from jixiao_desktop.gui.editor.cell_delegate import asks_for_choice, asks_for_room
from jixiao_desktop.gui.editor.cell_editors import editor_text, replace_text
from jixiao_desktop.gui.editor.cursor_view import CursorView
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move
from jixiao_desktop.layout.model import GridCell, MeasuredGrid
from jixiao_desktop.vocabulary.field_labels import label_of

_BY_KEY = QAbstractItemView.EditTrigger.EditKeyPressed


class FormView(CursorView):
    """``typed`` tells the text in an open editor whenever it changes."""

    typed = Signal(str)

    def __init__(self, model: FormModel, family: str, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(model, family, zoom, parent)
        self._cells.enlarging.connect(self.enlarge)
        self._cells.typed.connect(self.typed)
        keys = QKeySequence.StandardKey
        self._standard_keys = ((keys.Copy, self.copy), (keys.Paste, self.paste), (keys.Cut, self.cut))

    # --- what is shown

    def show_form(self, measured: MeasuredGrid | None, same: bool = False) -> None:
        """Another form, or, if it is the ``same`` one after a change, with the cursor where it was."""
        before, at, scrolled = self.current_cell(), self.currentIndex(), self.verticalScrollBar().value()
        typed = self.being_typed if same else None
        row, column = at.row(), at.column()
        self._form.show(measured)
        if not same or before is None:
            self.step(Move.FIRST)
            for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
                bar.setValue(0)  # a form begins at its left upper corner, labels and title in sight
        elif not self.currentIndex().isValid():
            self.verticalScrollBar().setValue(scrolled)
            found = self._form.find(before.path) if before.path and before.seed is None else QModelIndex()
            last = self._form.rowCount() - 1
            self.go_to(found if found.isValid() else self._form.index(min(row, last), column))
            if typed is not None and found.isValid():
                self.open_with(found, typed)  # a step from elsewhere closed the editor
        self.cursor_moved.emit()

    # --- blocks

    def selected_cells(self) -> list[GridCell]:
        """The cells under the selection, each once."""
        found = {cell: None for index in self.selectedIndexes() if (cell := self._form.cell(index)) is not None}
        return list(found)

    def copy(self) -> None:
        """The selected block to the clipboard."""
        QGuiApplication.clipboard().setMimeData(copied(self._form, self.selectedIndexes()))

    def cut(self) -> None:
        self.copy()
        self.clear_selected()

    def paste(self) -> None:
        """The clipboard's block from the cursor on, as one step."""
        start, mime = self._block_start(), QGuiApplication.clipboard().mimeData()
        if start is None or not mime.text():
            return
        try:
            entries = pasted(self._form, start, self.selected_cells(), mime)
        except UserError as error:
            self._form.refuse(start, error)
        else:
            self._enter(entries)

    def _block_start(self) -> GridCell | None:
        """The upper left cell of the selection."""
        return min(self.selected_cells(), key=lambda cell: (cell.row, cell.column), default=self.current_cell())

    def clear_selected(self) -> None:
        self._enter(cleared(self.selected_cells()))

    def fill_down(self) -> None:
        """The upper cell of the selection into those under it; of one row alone, what stands above it."""
        self._enter(filled_down(self._form, self.selected_cells()))

    def toggle_tick(self) -> bool:
        """Ticks or unticks the cell under the cursor; False if it is none to tick."""
        cell = self.current_cell()
        if cell is None or cell.tick is None:
            return False
        self._enter([(cell, "" if cell.value else cell.tick)])
        return True

    def _enter(self, entries: list[tuple[GridCell, str]]) -> None:
        if entries and self.commit_open_editor():
            self._form.enter(entries, self.currentIndex())

    # --- Qt's calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        work = next((work for keys, work in self._standard_keys if event.matches(keys)), None)
        if work is not None:
            work()
        elif key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.clear_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (plain or back):
            self.step(Move.UP if back else Move.DOWN)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(Move.PREVIOUS if back or key == Qt.Key.Key_Backtab else Move.NEXT)
        elif asks_for_room(event):
            self.enlarge()
        elif asks_for_choice(event):
            return self._choose()
        else:
            return key == Qt.Key.Key_Space and plain and self.toggle_tick()
        return True

    def _choose(self) -> bool:
        cell = self.current_cell()
        if cell is None or not self._has_choice(cell) or not self.edit(self.currentIndex(), _BY_KEY, None):
            return False
        return self._cells.open_popup()

    def _has_choice(self, cell: GridCell) -> bool:
        return bool(cell.usual) or self._form.is_day(cell)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow moves a row by an action of the window, but not from a cell that has something to choose."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and asks_for_choice(event):
            cell = self.current_cell()
            if cell is not None and self._has_choice(cell):
                event.accept()
                return True
        return super().event(event)

    def enlarge(self) -> None:
        """The text under the cursor, or in the open editor, in a roomy box."""
        cell = self.current_cell()
        if cell is None or not self._form.paragraphs(cell):
            return
        if self._cells.editor is None and not self.edit(self.currentIndex(), _BY_KEY, None):
            return
        editor = self._cells.editor
        assert editor is not None
        before = editor_text(editor)
        dialog = EnlargedTextDialog(
            label_of(self._form.whole_path(cell)), cell, before, editor.font(), self._enter_enlarged, self
        )
        dialog.ui.text.textChanged.connect(lambda: self.typed.emit(dialog.text))
        with self._cells.holding():
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if not accepted and dialog.text != before:
            replace_text(editor, dialog.text)
        dialog.deleteLater()
        if accepted:
            self.close_editor()
        else:
            editor.setFocus()

    def _enter_enlarged(self, text: str) -> None:
        cell = self.current_cell()
        if cell is not None and text != cell.value:
            self._form.type_in([(cell, text)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index == self.currentIndex()
            and len(self.selected_cells()) == 1
        ):
            self.toggle_tick()
