"""What the window shows under its tool bar: the start page, or the tree beside the form with the panels around it.

Comes in: the tree's side, the form, settings. Goes out: pages; panels dock beside the form.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from jixiao_desktop.gui.navigator.navigator_panel import NavigatorPanel
from jixiao_desktop.gui.next_panel import NextPanel
from jixiao_desktop.gui.read_only_panel import ReadOnlyPanel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.gui.start_panel import StartPanel
from jixiao_desktop.store import Book


class WindowPages(QStackedWidget):
    """``start`` is the start page, ``next_steps`` stands in place of a form, ``read_only`` over tree and form."""

    def __init__(self, sidebar: NavigatorPanel, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = StartPanel()
        self.next_steps = NextPanel()
        self.read_only = ReadOnlyPanel()
        self._form = form
        self._right = QStackedWidget()
        self._right.addWidget(self.next_steps)
        self._right.addWidget(form)
        self._bench = QMainWindow()  # holds the panels around the form
        self._bench.setWindowFlags(Qt.WindowType.Widget)
        self._bench.setCentralWidget(self._right)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(sidebar)
        self._splitter.addWidget(self._bench)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([260, 940])
        self._splitter.setChildrenCollapsible(False)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.read_only)
        work.addWidget(self._splitter, 1)
        self.addWidget(self.start)
        self.addWidget(self._work)

    def show_book(self, book: Book | None) -> None:
        """Tree and form, or the start page."""
        self.read_only.show_book(book)
        self.setCurrentWidget(self.start if book is None else self._work)
        if book is None:
            self.start.setFocus()

    def show_form(self, shown: bool) -> None:
        """The form, or what to do next."""
        self._right.setCurrentWidget(self._form if shown else self.next_steps)

    def add_panel(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """A panel at the bottom or the right of the form, hidden at first."""
        dock = QDockWidget(title, self._bench)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setWidget(panel)
        self._bench.addDockWidget(area, dock)
        dock.hide()
        return dock

    def restore(self, settings: Settings) -> None:
        self._splitter.restoreState(settings.state("splitter"))
        self._bench.restoreState(settings.state("panels"))

    def keep(self, settings: Settings) -> None:
        settings.keep_state("splitter", self._splitter.saveState())
        settings.keep_state("panels", self._bench.saveState())
