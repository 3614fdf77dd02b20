"""A table whose open editor is never lost: what is typed is entered, or stays open with the reason beside it.

Comes in: keys. Goes out: texts to the model. The rules stand here; how the form looks and where the cursor goes is
:mod:`paper_view` and :mod:`cursor_view`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.editor.cell_delegate import CellDelegate
from jixiao_desktop.gui.editor.cell_editors import editor_text, is_modified, put_caret_at_end, replace_text
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move
from jixiao_desktop.gui.editor.notice_panel import NoticePanel

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint
_BY_HAND = (_Trigger.EditKeyPressed, _Trigger.DoubleClicked)


class EditingView(QTableView):
    """Opens editors on any key, F2 and double click. ``left`` carries the move that the key asked for which closed one;
    ``closed`` follows every editor, whatever became of its text."""

    left = Signal(object)
    closed = Signal()

    def __init__(self, model: FormModel, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = model
        self._refused = False
        self._notice = NoticePanel(self.viewport())
        self._cells = CellDelegate(family, self)
        self._cells.leaving.connect(self._leave)
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        model.refused.connect(self._show_refusal)

    def commit_open_editor(self) -> bool:
        """Enters what is in an open editor and closes it. False if it was refused: it stays open with the reason."""
        QGuiApplication.inputMethod().commit()
        editor = self._cells.editor
        if editor is None:
            return True
        self.commitData(editor)
        if self._refused:
            editor.setFocus()
            return False
        self._close(editor)
        return True

    def open_with(self, index: QModelIndex, text: str) -> bool:
        """Opens an editor on ``index`` with ``text`` as if it had been typed; False if nothing can be typed there."""
        self.setCurrentIndex(index)
        if not self.edit(index, _Trigger.EditKeyPressed, None) or self._cells.editor is None:
            return False
        replace_text(self._cells.editor, text)
        return True

    @property
    def being_typed(self) -> str | None:
        """The text in an open editor, if anything was typed."""
        editor = self._cells.editor
        return None if editor is None or not is_modified(editor) else editor_text(editor)

    def close_editor(self) -> None:
        """Closes an open editor without entering what is in it."""
        if self._cells.editor is not None:
            self._close(self._cells.editor)
            self.setFocus()

    # --- Qt's calls

    def edit(self, index: QModelIndex, trigger: Any = None, event: Any = None) -> Any:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else
        if trigger is None:
            return super().edit(index)
        opened = super().edit(index, trigger, event)
        if opened and self._cells.editor is not None and self._cells.caret is not None:
            self._cells.caret.moves_caret = trigger != _Trigger.AnyKeyPressed
            if trigger in _BY_HAND:
                put_caret_at_end(self._cells.editor)
        return opened

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt hands a composition on to the editor that it opens; what comes without one (full-width signs, or words of an
        input method that composes in a window of its own) it would lose."""
        whole = bool(event.commitString()) and not event.preeditString()
        if whole and self._cells.editor is None and self.edit(self.currentIndex(), _Trigger.AnyKeyPressed):
            QCoreApplication.sendEvent(self.viewport().focusWidget() or self, event)
        elif event.commitString() or event.preeditString():
            super().inputMethodEvent(event)
        else:
            with self._cells.refilling():  # a composition was given up: Qt asks for the text as it was
                super().inputMethodEvent(event)

    def commitData(self, editor: QWidget) -> None:
        """Enters the text unless nothing was typed."""
        index = self._cells.edited
        if editor is not self._cells.editor or not index.isValid():
            return
        with self._cells.entering():
            self._refused = is_modified(editor) and not self._form.setData(index, editor_text(editor))
        if self._refused and self._cells.caret is not None:
            self._cells.caret.moves_caret = True  # to what must be put right

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Closes unless what was typed was refused; Esc always closes."""
        if self._refused and hint != _Hint.RevertModelCache:
            QTimer.singleShot(0, self, self._return_to_editor)
            return
        self._close(editor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.commit_open_editor():
            self._notice.hide()
            super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing into a label does not jump to a cell that begins so."""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else
        self._notice.hide()
        super().currentChanged(current, previous)

    # --- inside

    def _leave(self, editor: QWidget, move: Move) -> None:
        self.commitData(editor)
        if not self._refused:
            self._close(editor)
            self.setFocus()
            self.left.emit(move)

    def _close(self, editor: QWidget) -> None:
        self._refused = False
        self._notice.hide()
        super().closeEditor(editor, _Hint.NoHint)
        self.closed.emit()

    def _return_to_editor(self) -> None:
        if self._refused and self._cells.editor is not None and self.isActiveWindow():
            self._cells.editor.setFocus()

    def _show_refusal(self, index: QModelIndex, error: UserError) -> None:
        editor = self._cells.editor
        beside = self.visualRect(index) if editor is None else editor.geometry()
        self._notice.say(" ".join(str(message) for message in error.messages), beside)
