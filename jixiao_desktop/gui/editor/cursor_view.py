"""Where the cursor stands in the form, and where keys take it.

Comes in: moves, and Qt's own cursor actions. Goes out: the signal ``cursor_moved``.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move, target
from jixiao_desktop.gui.editor.paper_view import PaperView
from jixiao_desktop.layout.model import GridCell

_Cursor = QAbstractItemView.CursorAction
_MOVES = {
    _Cursor.MoveUp: Move.UP,
    _Cursor.MoveDown: Move.DOWN,
    _Cursor.MoveLeft: Move.LEFT,
    _Cursor.MoveRight: Move.RIGHT,
    _Cursor.MoveNext: Move.NEXT,
    _Cursor.MovePrevious: Move.PREVIOUS,
    _Cursor.MoveHome: Move.ROW_START,
    _Cursor.MoveEnd: Move.ROW_END,
}
_FAR_MOVES = {_Cursor.MoveHome: Move.FIRST, _Cursor.MoveEnd: Move.LAST}
_PAGES = {_Cursor.MovePageUp: -1, _Cursor.MovePageDown: 1}
_PAGE_PART = 0.9  # of what is in sight


class CursorView(PaperView):
    """Goes from field to field; of a merged cell it sees one."""

    cursor_moved = Signal()

    def __init__(self, model: FormModel, family: str, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(model, family, zoom, parent)
        self._tabbed_from: int | None = None  # the column where a run of Tabs began
        self.left.connect(self.step)

    def current_cell(self) -> GridCell | None:
        return self._form.cell(self.currentIndex()) if self.currentIndex().isValid() else None

    def go_to(self, index: QModelIndex) -> None:
        """The cursor to the cell of ``index``, in sight."""
        anchor = self._form.anchor(index)
        if anchor.isValid():
            self.setCurrentIndex(anchor)
            self.scrollTo(anchor)

    def step(self, move: Move) -> None:
        """Enter after Tab goes to the row below where the run of Tabs began, as in a spreadsheet."""
        start = self.current_cell() or next(iter(self._form.cells()), None)
        if start is None:
            return
        along = move in (Move.NEXT, Move.PREVIOUS)
        column = start.column if self._tabbed_from is None else self._tabbed_from
        if move is Move.DOWN and column != start.column:
            start = self._form.cell(self._form.index(start.row, column)) or start
        cell = target(self._form.cells(), start, move)
        if cell is not None:
            column = column if cell.row == start.row else cell.column  # Tab that goes on in another row begins anew
            self.go_to(self._form.index_of(cell))
        self._tabbed_from = column if along else None

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        cell = self.current_cell()
        if cell is None:
            return super().moveCursor(action, modifiers)
        if action in _PAGES:
            return self._form.index_of(self._page_away(cell, _PAGES[action]))
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        move = _FAR_MOVES.get(action) if far and action in _FAR_MOVES else _MOVES.get(action)
        if move is None:
            return super().moveCursor(action, modifiers)
        found = target(self._form.cells(), cell, move)
        return self.currentIndex() if found is None else self._form.index_of(found)

    def _page_away(self, cell: GridCell, pages: int) -> GridCell:
        """The cell above or below that is nearly as far as the view reaches."""
        move = Move.DOWN if pages > 0 else Move.UP
        begin, reach = self.rowViewportPosition(cell.row), round(self.viewport().height() * _PAGE_PART)
        while (found := target(self._form.cells(), cell, move)) is not None:
            if cell.row != found.row and abs(self.rowViewportPosition(found.row) - begin) > reach:
                break
            cell = found
        return cell

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # narrower than the stubs: Qt gives nothing else
        super().currentChanged(current, previous)
        self._tabbed_from = None
        self.cursor_moved.emit()
