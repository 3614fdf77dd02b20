"""The window: a frame around the tree and the form, and the wires between them.

Comes in: a drawing, settings, the font family of the paper. What a person can do here is added by the features of
``gui/features``; what is refused is told in a box.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.actions import Actions, Menu, Work
from jixiao_desktop.gui.book_desk import BookDesk
from jixiao_desktop.gui.book_opening import BookOpening
from jixiao_desktop.gui.designer.ui_main_window import Ui_MainWindow
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.features.registry import FEATURES
from jixiao_desktop.gui.navigator.navigator_panel import NavigatorPanel
from jixiao_desktop.gui.navigator.tree_nodes import Node
from jixiao_desktop.gui.open_book import BookModel, Place, Touched
from jixiao_desktop.gui.saved_panel import SavedPanel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.gui.window_pages import WindowPages
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.holding import forget_holder, note_holder
from jixiao_desktop.services.stages import StageOffer


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
        self.sidebar = NavigatorPanel()
        self.navigator = self.sidebar.view
        self.form = FormPanel(family, settings.zoom)
        self.opening = BookOpening(self)
        self._build()
        self._connect()
        for add in FEATURES:
            add(self)
        self._restore()
        self._follow_selection()

    def begin(self, book: Path | None = None) -> None:
        """The first thing shown: ``book``, else the last one, else the start page."""
        self.attempt(lambda: self.opening.begin(book))
        if self.desk is None:
            self.pages.start.setFocus()

    @property
    def can_write(self) -> bool:
        """Whether a book is open that can be changed."""
        return self.desk is not None and not self.desk.book.book.read_only

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
        dock = self.pages.add_panel(name, title, panel, area)
        action = dock.toggleViewAction()
        action.setShortcut(shortcut)
        self.addAction(action)
        self.actions_.add_made(Menu.VIEW, [action])
        return dock

    # --- books

    def show_book(self, book: BookModel) -> None:
        """Shows the book in place of the one that is open, at the place where it was left."""
        self.close_book()
        self.desk = BookDesk(book, self.navigator, self.form, self.settings, self)
        if not book.book.read_only:
            note_holder(book.book.path, self.settings.user)
        self.form.set_book(book)
        self.sidebar.set_book(book)
        book.changed.connect(self._follow_change)
        self._saved.show_step(book.book.newest_step())
        self.pages.show_book(book.book)
        self.setWindowTitle(f"{book.book.path.stem}{'（只读）' if book.book.read_only else ''} — 绩效填报")
        self.book_shown.emit(book)
        self._show_last(book)
        self._follow_selection()
        (self.pages.next_steps if self.form.document is None else self.form).setFocus()

    def close_book(self) -> bool:
        """The start page. False if what is being typed was refused: the book stays open."""
        if not self.form.commit_open_editor():
            return False
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self.keep_place(desk.book)
            self.book_shown.emit(None)
            self.form.set_book(None)
            self.sidebar.set_book(None)
            desk.book.close()
            if not desk.book.book.read_only:
                forget_holder(desk.book.book.path)
            desk.book.deleteLater()
        self._saved.show_nothing()
        self.pages.show_book(None)
        self.setWindowTitle("绩效填报")
        self._follow_selection()
        return True

    def keep_place(self, book: BookModel) -> None:
        """The cell under the cursor is where the book will be opened again."""
        cell = self.form.cell()
        if self.form.document is not None:
            self.settings.keep_place(book.book.path, self.form.document, (cell and cell.path) or "")

    def _show_last(self, book: BookModel) -> None:
        """The cell at which the book was left, else the first form."""
        document, path = self.settings.last_place(book.book.path)
        if not self.navigator.tree.find(document).isValid():
            document = next((node.document for node in self.navigator.nodes() if node.document is not None), "")
        if document and self.desk is not None:
            desk = self.desk
            self.attempt(lambda: desk.show(Place(document, path)))

    # --- Qt's calls

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_book():
            event.ignore()
            return
        self.settings.keep_state("window", self.saveGeometry())
        self.pages.keep(self.settings)
        self.settings.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        self.settled(lambda: self.opening.take_files(paths))

    # --- building

    def _build(self) -> None:
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.actions_ = Actions(self, self.ui.tools, self.settled)
        self.pages = WindowPages(self.sidebar, self.form)
        self.setCentralWidget(self.pages)
        self._saved = SavedPanel()
        self.ui.status.addPermanentWidget(self._saved)

    def _connect(self) -> None:
        self.navigator.picked.connect(self._pick)
        self.navigator.entered.connect(self.form.setFocus)
        self.pages.read_only.again_wanted.connect(lambda: self.attempt(self.opening.open_to_write))
        self.navigator.selectionModel().currentChanged.connect(lambda *_: self._follow_selection())
        self.form.shown.connect(self._follow_selection)
        self.form.stages.picked.connect(lambda offer: self.settled(lambda: self._show_stage(offer)))

    def _restore(self) -> None:
        self.restoreGeometry(self.settings.state("window"))
        self.pages.restore(self.settings)

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
        self.sidebar.follow(touched)
        self._saved.show_step(self.desk.book.book.newest_step())
        selected = self.navigator.selected()
        if self.form.document is None and selected is not None:
            self._pick(selected)  # the form that was shown is gone
        self.book_touched.emit(touched)
        self._follow_selection()

    def _follow_selection(self) -> None:
        """What can be done with the book, and with what is chosen in the tree and in the form."""
        self.ui.tools.setVisible(self.desk is not None)
        self.pages.show_form(self.form.document is not None)
        self.actions_.refresh()
        self.looked_elsewhere.emit()
