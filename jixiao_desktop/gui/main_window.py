"""The window: a frame around the tree and the form, and the wires between them.

Comes in: a drawing, settings, the font family of the paper. What a person can do here is added by the features of
``gui/features``; what is refused is told in a box.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QSplitter, QStackedWidget, QToolBar, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.actions import Actions, Menu, Work
from jixiao_desktop.gui.book_desk import BookDesk
from jixiao_desktop.gui.book_opening import BookOpening
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.features.registry import FEATURES
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.navigator.tree_nodes import Node
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.gui.saved_panel import SavedPanel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.gui.start_panel import StartPanel
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.stages import StageOffer

_HINT = "请在左边选择要填的表格；还没有的，请用“新增单位年度”“新增项目”建立。"
_TOOLS_STYLE = (
    "QToolBar { spacing: 2px; padding: 3px 6px; border: 0; border-bottom: 1px solid #d4d8de; background: #fbfbfc; }"
    " QToolButton { padding: 4px 9px; }"
)


class MainWindow(QMainWindow):
    """One window, one book at a time: ``desk`` is what can be done with it, ``None`` on the start page.

    ``book_shown`` carries the :class:`BookModel` that is open now, or ``None``, before the old one is closed;
    ``book_touched`` a :class:`Touched` after every step; ``looked_elsewhere`` comes when another node or form is chosen.
    """

    book_shown = Signal(object)
    book_touched = Signal(object)
    looked_elsewhere = Signal()

    def __init__(self, drawing: Drawing, settings: Settings, family: str) -> None:
        super().__init__()
        self.desk: BookDesk | None = None
        self.drawing = drawing
        self.settings = settings
        self.navigator = NavigatorView()
        self.form = FormPanel(family, settings.zoom)
        self.opening = BookOpening(self)
        self._build()
        self._connect()
        for add in FEATURES:
            add(self)
        self._start.show_actions(self.actions_.of("new_book", "open_book", "open_demo"))
        self._restore()
        self._follow_selection()

    def begin(self, book: Path | None = None) -> None:
        """The first thing shown: ``book``, else the last one, else the start page."""
        self.attempt(lambda: self.opening.begin(book))

    # --- for the features

    def settled(self, work: Work) -> None:
        """Does ``work`` once what is being typed is entered; if that is refused, nothing is done."""
        if self.form.commit_open_editor():
            self.attempt(work)

    def attempt(self, work: Work) -> None:
        """Does ``work``; what is refused is told."""
        try:
            work()
        except UserError as error:
            questions.tell_error(self, error)

    def of_desk(self, name: str) -> Work:
        """What the desk does under that name; nothing while no book is open."""

        def work() -> object:
            return getattr(self.desk, name)() if self.desk is not None else None

        return work

    def add_panel(
        self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, shortcut: str = ""
    ) -> QDockWidget:
        """A panel at the bottom or the right of the form, and the action in 查看 that shows it; hidden at first."""
        dock = QDockWidget(title, self._bench)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setWidget(panel)
        self._bench.addDockWidget(area, dock)
        dock.hide()
        action = dock.toggleViewAction()
        action.setShortcut(shortcut)
        self.addAction(action)
        self.actions_.add_made(Menu.VIEW, [action])
        return dock

    # --- books

    def show_book(self, book: BookModel) -> None:
        """Shows the book in place of the one that is open."""
        self._close_book()
        self.desk = BookDesk(book, self.navigator, self.form, self.settings, self)
        self.form.set_book(book)
        self.navigator.show_outline(book.outline())
        book.changed.connect(self._follow_change)
        self._saved.show_step(book.last_step())
        self._pages.setCurrentWidget(self._splitter)
        self.setWindowTitle(f"{book.book.path.stem} — 绩效填报")
        self.book_shown.emit(book)
        self._show_first()
        self._follow_selection()
        self.form.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._close_book():
            event.ignore()
            return
        self.settings.keep_state("window", self.saveGeometry())
        self.settings.keep_state("splitter", self._splitter.saveState())
        self.settings.keep_state("panels", self._bench.saveState())
        self.settings.save()
        super().closeEvent(event)

    def _close_book(self) -> bool:
        """False if what is being typed was refused: the book stays open."""
        if not self.form.commit_open_editor():
            return False
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self.book_shown.emit(None)
            self.form.set_book(None)
            self.navigator.show_outline(())
            desk.book.close()
            desk.book.deleteLater()
        self._saved.show_nothing()
        self._pages.setCurrentWidget(self._start)
        self.setWindowTitle("绩效填报")
        self._follow_selection()
        return True

    def _show_first(self) -> None:
        """The first form of the book."""
        first = next((node for node in self.navigator.nodes() if node.document is not None), None)
        if first is not None and first.document is not None:
            self.navigator.select(first.document)
            self.attempt(lambda: self.form.show_document(first.document))

    # --- building

    def _build(self) -> None:
        tools = QToolBar("工具", self)
        tools.setObjectName("tools")
        tools.setMovable(False)
        tools.setStyleSheet(_TOOLS_STYLE)
        self.addToolBar(tools)
        self.actions_ = Actions(self, tools, self.settled)
        self._hint = QLabel(_HINT)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setStyleSheet("color: #5b6470; font-size: 14px; background: #e4e7eb;")
        self._right = QStackedWidget()
        self._right.addWidget(self._hint)
        self._right.addWidget(self.form)
        self._bench = QMainWindow()  # holds the panels around the form
        self._bench.setWindowFlags(Qt.WindowType.Widget)
        self._bench.setCentralWidget(self._right)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.navigator)
        self._splitter.addWidget(self._bench)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([270, 930])
        self._splitter.setChildrenCollapsible(False)
        self._start = StartPanel()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._splitter)
        self.setCentralWidget(self._pages)
        self._saved = SavedPanel()
        self.statusBar().addPermanentWidget(self._saved)
        self.setWindowTitle("绩效填报")

    def _connect(self) -> None:
        self.navigator.picked.connect(self._pick)
        self.navigator.clicked.connect(lambda _index: self.form.setFocus())
        self.navigator.selectionModel().currentChanged.connect(lambda *_: self._follow_selection())
        self.form.shown.connect(self._follow_selection)
        self.form.stages.picked.connect(lambda offer: self.settled(lambda: self._show_stage(offer)))

    def _restore(self) -> None:
        self.resize(1200, 800)
        self.restoreGeometry(self.settings.state("window"))
        self._splitter.restoreState(self.settings.state("splitter"))
        self._bench.restoreState(self.settings.state("panels"))

    # --- what follows

    def _pick(self, node: Node) -> None:
        if not self.form.commit_open_editor():
            if self.form.document is not None:
                self.navigator.select(self.form.document)
            return
        self.attempt(lambda: self.form.show_document(node.document))
        if node.row is not None:
            self.form.go_to(f"indicators.{node.row}")
        self._follow_selection()

    def _show_stage(self, offer: StageOffer) -> None:
        if self.desk is not None:
            self.desk.show_stage(offer)

    def _follow_change(self, touched: Touched) -> None:
        if self.desk is None:
            return
        if touched.titles:
            self.navigator.show_outline(self.desk.book.outline())
        self._saved.show_step(self.desk.book.last_step())
        selected = self.navigator.selected()
        if self.form.document is None and selected is not None:
            self._pick(selected)  # the form that was shown is gone
        self.book_touched.emit(touched)
        self._follow_selection()

    def _follow_selection(self) -> None:
        """What can be done with the book, and with what is chosen in the tree and in the form."""
        self._right.setCurrentWidget(self._hint if self.form.document is None else self.form)
        self.actions_.refresh()
        self.looked_elsewhere.emit()
