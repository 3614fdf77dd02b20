"""The form on its sheet of paper, moved through and filled with the keyboard.

Comes in: a form model, a font family, a zoom. Goes out: the signals ``zoomed`` and ``cursor_moved``; texts go to the model.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QHeaderView, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.dialogs.enlarged_text_dialog import EnlargedTextDialog
from jixiao_desktop.gui.editor.block_exchange import cleared, copied, filled_down, pasted
from jixiao_desktop.gui.editor.cell_delegate import asks_for_choice, asks_for_room
from jixiao_desktop.gui.editor.cell_editors import editor_text, replace_text
from jixiao_desktop.gui.editor.cell_painting import DESK, PAPER, SHEET_EDGE
from jixiao_desktop.gui.editor.editing_view import EditingView
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move, target
from jixiao_desktop.gui.editor.head_panel import HeadPanel
from jixiao_desktop.gui.editor.page_break_painting import paint_page_break
from jixiao_desktop.gui.editor.paper_geometry import DESK_WIDTH, PaperGeometry
from jixiao_desktop.gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from jixiao_desktop.layout.measuring import with_height
from jixiao_desktop.layout.model import GridCell, MeasuredGrid
from jixiao_desktop.layout.page_breaks import PageBreak, page_breaks
from jixiao_desktop.vocabulary.field_labels import label_of

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
_BY_KEY = QAbstractItemView.EditTrigger.EditKeyPressed
_ZOOM_STEP = 1.1
_MM_PER_INCH = 25.4


class FormView(EditingView):
    """``zoom`` 1 shows the form as large as on paper. ``typed`` tells the text in an open editor whenever it changes."""

    zoomed = Signal(float)
    typed = Signal(str)
    cursor_moved = Signal()

    def __init__(self, model: FormModel, family: str, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(model, family, parent)
        self._zoom = zoom
        self._head = HeadPanel(family, self.viewport())
        self._breaks: tuple[PageBreak, ...] | None = None
        self._tabbed_from: int | None = None  # the column where a run of Tabs began
        self._laid: PaperGeometry | None = None  # to which the sections are sized
        self._room = 0  # pixels that the cell under the open editor was last given
        self._set_up_table()
        model.modelReset.connect(self._forget_sections)
        model.relaid.connect(self._lay_anew)
        model.marked.connect(self.viewport().update)
        self.left.connect(self.step)
        self._cells.enlarging.connect(self.enlarge)
        self._cells.typed.connect(self.typed)
        keys = QKeySequence.StandardKey
        self._standard_keys = ((keys.Copy, self.copy), (keys.Paste, self.paste), (keys.Cut, self.cut))
        self._cells.grown.connect(self._make_room)
        self.closed.connect(lambda: self._lay())

    def _set_up_table(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(False)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, DESK)
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))  # the cells paint the selection themselves
        self.setPalette(palette)

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

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Shows the form larger or smaller; an open editor is closed first."""
        zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        if zoom == self._zoom or not self.commit_open_editor():
            return
        self._zoom = zoom
        self._lay()
        self.scrollTo(self.currentIndex())
        self.zoomed.emit(zoom)

    def use_font(self, family: str) -> None:
        """Draws with another font from now on."""
        self._cells.use_font(family)
        self._head.use_font(family)
        self._lay()

    def zoom_in(self) -> None:
        self.set_zoom(self._zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self._zoom / _ZOOM_STEP)

    def zoom_first(self) -> None:
        """As large as on paper."""
        self.set_zoom(1.0)

    def zoom_to_width(self) -> None:
        """The whole width of the sheet, and no more."""
        if self._form.measured is not None:
            wide = PaperGeometry.sheet_mm(self._form.measured) * self.logicalDpiX() / _MM_PER_INCH
            self.set_zoom((self.viewport().width() - 2 * DESK_WIDTH) / wide)

    def show_page_breaks(self, shown: bool) -> None:
        """Where the pages of the PDF end, as dashed lines."""
        self._breaks = () if shown else None
        self._find_breaks()
        self.viewport().update()

    # --- the cursor

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

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self._tabbed_from = None
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * _ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self._cells.geometry
        if geometry is not None:
            painter = QPainter(self.viewport())
            origin = QPoint(self.horizontalOffset(), self.verticalOffset())
            painter.setPen(SHEET_EDGE)
            painter.setBrush(PAPER)
            painter.drawRect(geometry.sheet().translated(-origin))
            painter.end()
        super().paintEvent(event)
        if geometry is not None and self._breaks:
            painter = QPainter(self.viewport())
            self._paint_breaks(painter, geometry)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._follow_scrolling()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Into sight, and out from under the head."""
        super().scrollTo(index, hint)
        hidden = self._head.covered(index.row()) - self.visualRect(index).top()
        if hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    # --- inside

    def _lay_anew(self) -> None:
        self.clearSpans()
        for cell in self._form.cells():
            if cell.rows > 1 or cell.columns > 1:
                self.setSpan(cell.row, cell.column, cell.rows, cell.columns)
        self._find_breaks()
        self._lay()

    def _lay(self, measured: MeasuredGrid | None = None) -> None:
        """Sizes of rows and columns; of ``measured`` while a cell needs more than it has on paper."""
        self._room = 0
        measured = measured or self._form.measured
        if measured is None:
            self._cells.geometry = None
            self._head.hide()
            return
        scale = self.logicalDpiY() / _MM_PER_INCH * self._zoom
        geometry = PaperGeometry.of(measured, scale, self.viewport().width())
        self._cells.geometry = geometry
        if geometry != self._laid:
            self._laid = geometry
            self._resize_sections(geometry)
        self._head.show_form(measured, geometry)
        self._follow_scrolling()
        self.viewport().update()

    def _forget_sections(self) -> None:
        """Another form has other sections; Qt gives them sizes of its own."""
        self._laid = None

    def _resize_sections(self, geometry: PaperGeometry) -> None:
        for header, sizes in ((self.horizontalHeader(), geometry.columns), (self.verticalHeader(), geometry.rows)):
            for section, size in enumerate(sizes):
                if header.sectionSize(section) != size:
                    header.resizeSection(section, size)
        self.updateGeometries()  # now: whoever goes to a place next needs the new ends of the scroll bars

    def _make_room(self, height: int) -> None:
        """The row under the open editor grows, and what is below moves down."""
        measured, geometry, cell = self._form.measured, self._cells.geometry, self.current_cell()
        if measured is None or geometry is None or cell is None or height == self._room:
            return
        self._room = height
        grown = with_height(measured, cell, height / geometry.scale)
        if PaperGeometry.of(grown, geometry.scale, self.viewport().width()).rows == geometry.rows:
            return
        self._lay(grown)
        self._room = height
        bottom = self.visualRect(self.currentIndex()).top() + height
        above = self.visualRect(self.currentIndex()).top() - self._head.covered(cell.row)
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + max(min(bottom - self.viewport().height(), above), 0)
        )

    def _follow_scrolling(self) -> None:
        self._head.follow(self.horizontalOffset(), self.verticalOffset())

    def _find_breaks(self) -> None:
        if self._breaks is not None:
            self._breaks = page_breaks(self._form.measured) if self._form.measured is not None else ()

    def _paint_breaks(self, painter: QPainter, geometry: PaperGeometry) -> None:
        for each in self._breaks or ():
            top = sum(geometry.rows[: each.row]) + round(each.offset * geometry.scale) - self.verticalOffset()
            paint_page_break(painter, geometry.sheet().translated(-self.horizontalOffset(), 0), top, each.page)
