"""Pages one below the other on a desk, as large as one wants to see them.

Comes in: a stock of pages that may still be growing. Goes out: ``moved`` when another page is in the middle, ``zoomed`` when
the size is another. Only the pages in sight are drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from contextlib import suppress
from enum import Enum
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.gui.preview.page_stock import PageStock

SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 4.0
_STEP = 1.1
_GAP = 16  # pixels of desk around and between the pages
_MM_PER_INCH = 25.4
_WHEEL_NOTCH = 120
_PAPER, _DESK, _EDGE, _SHADOW = QColor("#ffffff"), QColor("#d9dde2"), QColor("#b4bac2"), QColor(0, 0, 0, 28)


class Fit(Enum):
    """How the size follows the window."""

    NATURAL = "natural"  # the size of the paper, less if the window is too narrow
    WIDTH = "width"
    PAGE = "page"
    NONE = "none"


class PreviewView(QAbstractScrollArea):
    """``current`` is the number of the page in the middle, from 0."""

    moved = Signal()
    zoomed = Signal()

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.fit = Fit.NATURAL
        self._painter = painter
        self._stock = PageStock((), lambda _document: ())
        self._tops: list[float] = []
        self._end = float(_GAP)
        self._widest = 0.0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    # --- what is shown

    def show_stock(self, stock: PageStock) -> None:
        """Other pages, from the first on."""
        self._stock = stock
        self.verticalScrollBar().setValue(0)
        self.refit()

    def follow(self) -> None:
        """The stock has grown."""
        widest, end = self._widest, self._end
        self._place_new()
        if self.fit is not Fit.NONE and self._widest > widest:
            self.refit()
        self._scroll_range()
        if end < self.verticalScrollBar().value() + self.viewport().height():
            self.viewport().update()

    @property
    def current(self) -> int:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return min(max(bisect_right(self._tops, middle) - 1, 0), max(len(self._tops) - 1, 0))

    def go_to_page(self, number: int) -> None:
        """The top of the page to the top of the window."""
        if self._tops:
            number = min(max(number, 0), len(self._tops) - 1)
            self.verticalScrollBar().setValue(round(self._tops[number]) - _GAP)

    # --- size

    @property
    def size_words(self) -> str:
        """The size in words that :meth:`take_size` understands."""
        return f"{self.zoom:.3f}" if self.fit is Fit.NONE else self.fit.value

    def take_size(self, words: str) -> None:
        """A size that was kept; one that is not understood changes nothing."""
        with suppress(ValueError):
            if words in {fit.value for fit in Fit}:
                self.set_fit(Fit(words))
            elif isfinite(zoom := float(words)):
                self.set_zoom(zoom)

    @property
    def scale(self) -> float:
        """Pixels to the mm."""
        return self.zoom * self.logicalDpiX() / _MM_PER_INCH

    def set_fit(self, fit: Fit) -> None:
        self.fit = fit
        self.refit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Another size; what is at ``at``, by default in the middle, stays there."""
        self.fit = Fit.NONE
        self._resize(zoom, at or QPointF(self.viewport().rect().center()))

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        self.set_zoom(self.zoom * _STEP**steps, at)

    def refit(self) -> None:
        """The size that the window allows, if it shall follow the window."""
        number, down, before = self.current, self.verticalScrollBar().value(), self.zoom
        if self.fit is not Fit.NONE and self._stock.sizes:
            self.zoom = self._fitting()
        self._place_all()
        if self.fit is Fit.PAGE:
            self.go_to_page(number)
        else:
            self.verticalScrollBar().setValue(round(down * self.zoom / before))
        self.zoomed.emit()

    def _fitting(self) -> float:
        widest = max(size.width for size in self._stock.sizes)
        highest = max(size.height for size in self._stock.sizes)
        dots = self.logicalDpiX() / _MM_PER_INCH
        free = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        zoom = (free.width() - bar - 2 * _GAP) / (widest * dots)
        if self.fit is Fit.PAGE:
            zoom = min(zoom, (free.height() - 2 * _GAP) / (highest * dots))
        if self.fit is Fit.NATURAL:
            zoom = min(zoom, 1.0)
        return _bounded(zoom)

    def _resize(self, zoom: float, at: QPointF) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        before, self.zoom = self.zoom, _bounded(zoom)
        ratio = self.zoom / before
        x, y = (across.value() + at.x()) * ratio, (down.value() + at.y()) * ratio
        self._place_all()
        across.setValue(round(x - at.x()))
        down.setValue(round(y - at.y()))
        self.zoomed.emit()

    # --- places

    def _place_all(self) -> None:
        self._tops, self._end, self._widest = [], float(_GAP), 0.0
        self._place_new()
        self._scroll_range()
        self.viewport().update()
        self.moved.emit()

    def _place_new(self) -> None:
        for size in self._stock.sizes[len(self._tops) :]:
            self._tops.append(self._end)
            self._end += size.height * self.scale + _GAP
            self._widest = max(self._widest, size.width * self.scale)

    def _scroll_range(self) -> None:
        view = self.viewport().size()
        for bar, needed, page in (
            (self.horizontalScrollBar(), round(self._widest) + 2 * _GAP, view.width()),
            (self.verticalScrollBar(), round(self._end), view.height()),
        ):
            bar.setRange(0, max(needed - page, 0))
            bar.setPageStep(page)
            bar.setSingleStep(40)

    def _box(self, number: int) -> QRectF:
        """The page on the viewport, on whole pixels."""
        size = self._stock.sizes[number]
        width, height = round(size.width * self.scale), round(size.height * self.scale)
        room = max(self.viewport().width(), round(self._widest) + 2 * _GAP)
        left = (room - width) // 2 - self.horizontalScrollBar().value()
        return QRectF(left, round(self._tops[number]) - self.verticalScrollBar().value(), width, height)

    # --- Qt's calls

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), _DESK)
        top = self.verticalScrollBar().value() + event.rect().top()
        number = max(bisect_right(self._tops, top) - 1, 0)
        while number < len(self._tops) and (box := self._box(number)).top() <= event.rect().bottom():
            self._paint_page(painter, number, box)
            number += 1
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, box: QRectF) -> None:
        painter.fillRect(box.translated(3, 3), _SHADOW)
        painter.fillRect(box, _PAPER)
        painter.save()
        painter.setClipRect(box)
        painter.translate(box.topLeft())
        self._painter.paint(painter, self._stock.page(number), self.scale)
        painter.restore()
        painter.setPen(_EDGE)
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fit is not Fit.NONE:
            self.refit()
        else:
            self._scroll_range()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        if event.key() in ends:
            self.verticalScrollBar().setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / _WHEEL_NOTCH, event.position())
            event.accept()
        else:
            super().wheelEvent(event)


def _bounded(zoom: float) -> float:
    return min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
