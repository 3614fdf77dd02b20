"""The window: a frame around the tree and the form, and the wires between them.

Comes in: a drawing, settings, the font family of the paper. What a person starts here is done by
:class:`~jixiao_desktop.gui.book_desk.BookDesk`; what is refused is told in a box.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QToolBar

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.actions import Actions
from jixiao_desktop.gui.book_desk import BookDesk
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.editor.form_model import is_listed
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.navigator.tree_nodes import Node
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.gui.saved_panel import SavedPanel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.gui.start_panel import StartPanel
from jixiao_desktop.outgoing_files import make_folder
from jixiao_desktop.services.books import SUFFIX, create_book, open_book
from jixiao_desktop.services.demo import NAME, create_demo
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.folders import user_folder
from jixiao_desktop.services.stages import StageOffer
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Stage

_HINT = "请在左边选择要填的表格；还没有的，请用“新增单位年度”“新增项目”建立。"
_TOOLS_STYLE = (
    "QToolBar { spacing: 2px; padding: 3px 6px; border: 0; border-bottom: 1px solid #d4d8de; background: #fbfbfc; }"
    " QToolButton { padding: 4px 9px; }"
)


class MainWindow(QMainWindow):
    """One window, one book at a time."""

    def __init__(self, drawing: Drawing, settings: Settings, family: str) -> None:
        super().__init__()
        self.desk: BookDesk | None = None
        self._drawing = drawing
        self._settings = settings
        self.actions_ = Actions.of(self)
        self.navigator = NavigatorView()
        self.form = FormPanel(family, settings.zoom)
        self._build()
        self._connect()
        self._restore()
        self._follow_selection()

    # --- books

    def begin(self, book: Path | None = None) -> None:
        """The first thing shown: ``book``, else the last one, else the start page."""
        path = book or self._settings.last_book
        if path is not None:
            self._try(lambda: self.open_path(path))

    def open_path(self, path: Path) -> None:
        """Opens the book at ``path`` in place of the one that is open; raises ``UserError``, and nothing changes then."""
        if not self._is_open(path) and self.form.commit_open_editor():
            self._take(open_book(path))

    def new_book(self) -> None:
        path = questions.ask_new_book(self, self._settings.last_folder)
        if path is not None and self.form.commit_open_editor():
            self._take(create_book(path))

    def open_book(self) -> None:
        path = questions.ask_book(self, self._settings.last_folder)
        if path is not None:
            self.open_path(path)

    def open_demo(self) -> None:
        """The example, in the user's folder; what was tried in it before stays."""
        path = user_folder() / f"{NAME}{SUFFIX}"
        if path.exists():
            self.open_path(path)
        elif self.form.commit_open_editor():
            make_folder(path.parent)
            self._take(create_demo(path))

    # --- Qt's calls

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._close_book():
            event.ignore()
            return
        self._settings.keep_state("window", self.saveGeometry())
        self._settings.keep_state("splitter", self._splitter.saveState())
        self._settings.save()
        super().closeEvent(event)

    # --- building

    def _build(self) -> None:
        self.actions_.fill_menus(self.menuBar())
        tools = QToolBar("工具", self)
        tools.setObjectName("tools")
        tools.setMovable(False)
        tools.setStyleSheet(_TOOLS_STYLE)
        self.actions_.fill_tools(tools)
        self.addToolBar(tools)
        self._hint = QLabel(_HINT)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setStyleSheet("color: #5b6470; font-size: 14px; background: #e4e7eb;")
        self._right = QStackedWidget()
        self._right.addWidget(self._hint)
        self._right.addWidget(self.form)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.navigator)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([270, 930])
        self._splitter.setChildrenCollapsible(False)
        start = StartPanel([self.actions_.new_book, self.actions_.open_book, self.actions_.open_demo])
        self._pages = QStackedWidget()
        self._pages.addWidget(start)
        self._pages.addWidget(self._splitter)
        self.setCentralWidget(self._pages)
        self._saved, self._zoom = SavedPanel(), QLabel()
        self.statusBar().addPermanentWidget(self._saved)
        self.statusBar().addPermanentWidget(self._zoom)
        self.setWindowTitle("绩效填报")

    def _connect(self) -> None:
        actions, view = self.actions_, self.form.view
        for action, work in (
            (actions.new_book, self.new_book),
            (actions.open_book, self.open_book),
            (actions.open_demo, self.open_demo),
            (actions.copy, view.copy),
            (actions.paste, view.paste),
            (actions.clear, view.clear_selected),
            (actions.zoom_in, view.zoom_in),
            (actions.zoom_out, view.zoom_out),
            (actions.zoom_first, view.zoom_first),
        ):
            action.triggered.connect(lambda _checked=False, work=work: self._settled(work))
        for name in (
            *("new_filing", "new_whole", "new_project", "remove_expenditure", "months", "undo", "redo"),
            *("insert_row", "remove_row", "move_up", "move_down", "export_pdf", "export_xlsx"),
        ):
            action = getattr(actions, name)
            action.triggered.connect(lambda _checked=False, name=name: self._settled(self._of_desk(name)))
        actions.leave.triggered.connect(self.close)
        self.navigator.addActions([*actions.of_tree(), *actions.of_exports()])
        view.addActions([*actions.of_blocks(), *actions.of_rows()])
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.navigator.picked.connect(self._pick)
        self.navigator.clicked.connect(lambda _index: self.form.setFocus())
        self.form.cursor_moved.connect(self._follow_cursor)
        self.form.shown.connect(self._follow_selection)
        self.navigator.selectionModel().currentChanged.connect(lambda *_: self._follow_selection())
        self.form.stages.picked.connect(lambda offer: self._settled(lambda: self._show_stage(offer)))
        view.zoomed.connect(self._keep_zoom)

    def _restore(self) -> None:
        self.resize(1200, 800)
        self.restoreGeometry(self._settings.state("window"))
        self._splitter.restoreState(self._settings.state("splitter"))
        self._show_zoom()

    # --- the open book

    def _is_open(self, path: Path) -> bool:
        return self.desk is not None and path.resolve() == self.desk.book.book.path.resolve()

    def _take(self, book: Book) -> None:
        """Shows ``book`` in place of the one that is open; one that cannot be shown is closed again."""
        model = BookModel(book, self._drawing, self)
        try:
            outline, step = model.outline(), model.last_step()
        except UserError:
            book.close()
            raise
        self._close_book()
        self.desk = BookDesk(model, self.navigator, self.form, self._settings, self)
        self._settings.last_book = book.path
        self._settings.last_folder = book.path.parent
        self.form.set_book(model)
        self.navigator.show_outline(outline)
        model.changed.connect(self._follow_change)
        self._saved.show_step(step)
        self._pages.setCurrentIndex(1)
        self.setWindowTitle(f"{book.path.stem} — 绩效填报")
        self._show_first()
        self._follow_selection()
        self.form.setFocus()

    def _close_book(self) -> bool:
        """False if what is being typed was refused: the book stays open."""
        if not self.form.commit_open_editor():
            return False
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self.form.set_book(None)
            self.navigator.show_outline(())
            desk.book.close()
            desk.book.deleteLater()
        self._saved.show_nothing()
        self._pages.setCurrentIndex(0)
        self.setWindowTitle("绩效填报")
        self._follow_selection()
        return True

    def _show_first(self) -> None:
        """The first form of the book."""
        first = next((node for node in self.navigator.nodes() if node.document is not None), None)
        if first is not None and first.document is not None:
            self.navigator.select(first.document)
            self._try(lambda: self.form.show_document(first.document))

    def _pick(self, node: Node) -> None:
        if not self.form.commit_open_editor():
            if self.form.document is not None:
                self.navigator.select(self.form.document)
            return
        self._try(lambda: self.form.show_document(node.document))
        if node.row is not None:
            self.form.go_to(f"indicators.{node.row}")
        self._follow_selection()

    # --- what follows

    def _follow_change(self, touched: Touched) -> None:
        if self.desk is None:
            return
        if touched.titles:
            self.navigator.show_outline(self.desk.book.outline())
        self._saved.show_step(self.desk.book.last_step())
        selected = self.navigator.selected()
        if self.form.document is None and selected is not None:
            self._pick(selected)  # the form that was shown is gone
        self._follow_selection()

    def _follow_selection(self) -> None:
        """What can be done with the book and with what is selected in the tree."""
        desk, actions, node = self.desk, self.actions_, self.navigator.selected()
        for action in (actions.new_filing, *actions.of_exports()):
            action.setEnabled(desk is not None)
        for action in (actions.new_whole, actions.new_project):
            action.setEnabled(desk is not None and node is not None and node.filing is not None)
        actions.remove_expenditure.setEnabled(desk is not None and node is not None and node.expenditure is not None)
        actions.months.setEnabled(self.form.stage is Stage.MONITORING)
        for action, word, what in (
            (actions.undo, "撤销", desk.book.book.can_undo if desk else None),
            (actions.redo, "重做", desk.book.book.can_redo if desk else None),
        ):
            action.setEnabled(what is not None)
            action.setText(f"{word} {what}" if what else word)
            action.setIconText(word)
        self._right.setCurrentWidget(self._hint if self.form.document is None else self.form)
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        """What can be done with the row and the cell under the cursor."""
        cell, actions = self.form.cell(), self.actions_
        listed = cell is not None and is_listed(cell)
        actions.insert_row.setEnabled(listed or (cell is not None and cell.seed is not None))
        for action in (actions.remove_row, actions.move_up, actions.move_down):
            action.setEnabled(listed)
        actions.copy.setEnabled(cell is not None)
        for action in (actions.paste, actions.clear):
            action.setEnabled(cell is not None and cell.path is not None)

    def _keep_zoom(self, zoom: float) -> None:
        self._settings.zoom = zoom
        self._show_zoom()

    def _show_zoom(self) -> None:
        self._zoom.setText(f"{self.form.view.zoom:.0%}")

    # --- doing

    def _of_desk(self, name: str) -> Callable[[], None]:
        return getattr(self.desk, name) if self.desk is not None else lambda: None

    def _show_stage(self, offer: StageOffer) -> None:
        if self.desk is not None:
            self.desk.show_stage(offer)

    def _settled(self, work: Callable[[], object]) -> None:
        """Does ``work`` once what is being typed is entered; if that is refused, nothing is done."""
        if self.form.commit_open_editor():
            self._try(work)

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except UserError as error:
            questions.tell_error(self, error)
