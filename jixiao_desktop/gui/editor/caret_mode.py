"""Whether arrows leave an open editor or move its caret, as in a spreadsheet.

Comes in: the editor, how it was opened, and what Qt sends to it. Goes out: the move that an arrow asks for. An editor that
typing opened is left by arrows; F2 and a click inside give them to the caret, F2 again takes them back.
"""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from jixiao_desktop.gui.editor.cell_editors import CellEditor, input_area
from jixiao_desktop.gui.editor.form_moves import Move

_ARROWS = MappingProxyType(
    {
        Qt.Key.Key_Up: Move.UP,
        Qt.Key.Key_Down: Move.DOWN,
        Qt.Key.Key_Left: Move.LEFT,
        Qt.Key.Key_Right: Move.RIGHT,
    }
)
_LINES = MappingProxyType({Move.UP: QTextCursor.MoveOperation.Up, Move.DOWN: QTextCursor.MoveOperation.Down})


class CaretMode(QObject):
    """Of one open editor; ``moves_caret`` says to whom the arrows belong."""

    def __init__(self, editor: CellEditor) -> None:
        super().__init__(editor)
        self.moves_caret = True
        self._composing = False
        self._editor = editor
        editor.installEventFilter(self)
        input_area(editor).installEventFilter(self)

    def toggle(self) -> None:
        self.moves_caret = not self.moves_caret

    def move_for(self, event: QKeyEvent) -> Move | None:
        """Where the arrow leads out of the editor; ``None`` if it is the editor's own, or no arrow."""
        move = _ARROWS.get(Qt.Key(event.key()))
        if (
            move is None
            or self.moves_caret
            or self._composing
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return None
        return None if self._has_line(move) else move

    def keeps(self, event: QKeyEvent) -> bool:
        """Whether the arrow, of no use to an editor of one line, must not move the cursor of the form."""
        return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(self._editor, QLineEdit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.moves_caret = True
        elif isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        return super().eventFilter(watched, event)

    def _has_line(self, move: Move) -> bool:
        """Whether a text of several lines has one more above or below the caret."""
        step = _LINES.get(move)
        return (
            step is not None
            and isinstance(self._editor, QPlainTextEdit)
            and self._editor.textCursor().movePosition(step)
        )
