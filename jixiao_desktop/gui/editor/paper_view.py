"""The form on its sheet of paper: what is seen, however it is scrolled, enlarged and grown.

Comes in: a form model, a font family, a zoom. Goes out: sizes of the table's sections, ink, and the signal ``zoomed``.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from jixiao_desktop.gui.editor.cell_painting import DESK, PAPER, SHEET_EDGE
from jixiao_desktop.gui.editor.editing_view import EditingView
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.head_panel import HeadPanel
from jixiao_desktop.gui.editor.page_break_painting import paint_page_break
from jixiao_desktop.gui.editor.paper_geometry import DESK_WIDTH, PaperGeometry
from jixiao_desktop.gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from jixiao_desktop.layout.measuring import with_height
from jixiao_desktop.layout.model import MeasuredGrid
from jixiao_desktop.layout.page_breaks import PageBreak, page_breaks

_ZOOM_STEP = 1.1
_MM_PER_INCH = 25.4


class PaperView(EditingView):
    """``zoom`` 1 shows the form as large as on paper."""

    zoomed = Signal(float)

    def __init__(self, model: FormModel, family: str, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(model, family, parent)
        self._zoom = zoom
        self._head = HeadPanel(family, self.viewport())
        self._breaks: tuple[PageBreak, ...] | None = None
        self._laid: PaperGeometry | None = None  # to which the sections are sized
        self._room = 0  # pixels that the cell under the open editor was last given
        self._set_up_table()
        model.modelReset.connect(self._forget_sections)
        model.relaid.connect(self._lay_anew)
        model.marked.connect(self.viewport().update)
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
        if (fitting := self._fitting()) is not None:
            self.set_zoom(fitting)

    @property
    def is_wider_than_shown(self) -> bool:
        """Whether the sheet must be pushed sideways to be seen."""
        fitting = self._fitting()
        return fitting is not None and fitting < self.zoom

    def _fitting(self) -> float | None:
        """The zoom at which the sheet is as wide as the view."""
        if self._form.measured is None:
            return None
        wide = PaperGeometry.sheet_mm(self._form.measured) * self.logicalDpiX() / _MM_PER_INCH
        return (self.viewport().width() - 2 * DESK_WIDTH) / wide

    def show_page_breaks(self, shown: bool) -> None:
        """Where the pages of the PDF end, as dashed lines."""
        self._breaks = () if shown else None
        self._find_breaks()
        self.viewport().update()

    # --- Qt's calls

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
        if self._laid is None:
            self._span_cells()
        self._find_breaks()
        self._lay()

    def _span_cells(self) -> None:
        self.clearSpans()
        for cell in self._form.cells():
            if cell.rows > 1 or cell.columns > 1:
                self.setSpan(cell.row, cell.column, cell.rows, cell.columns)

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
        """Another form has other sections and merges; Qt gives them sizes of its own."""
        self._laid = None

    def _resize_sections(self, geometry: PaperGeometry) -> None:
        for header, sizes in ((self.horizontalHeader(), geometry.columns), (self.verticalHeader(), geometry.rows)):
            for section, size in enumerate(sizes):
                if header.sectionSize(section) != size:
                    header.resizeSection(section, size)
        self.updateGeometries()  # now: whoever goes to a place next needs the new ends of the scroll bars

    def _make_room(self, height: int) -> None:
        """The row under the open editor grows, and what is below moves down."""
        measured, geometry, cell = self._form.measured, self._cells.geometry, self._form.cell(self.currentIndex())
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
