"""The left side of the window: the tree, and above it the box that filters it.

Comes in: the open book. Goes out: what the tree tells.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from jixiao_desktop.gui.icons import icon
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.navigator.progress_reader import ProgressReader
from jixiao_desktop.gui.navigator.tree_nodes import NodeKind
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.services.outline import found_in, indicator_titles

_STYLE = (
    "NavigatorPanel { background: #f7f8fa; }"
    " QLineEdit { padding: 4px 2px; border: 1px solid #c3c8cf; border-radius: 4px;"
    " background: white; }"
    " QLineEdit:focus { border-color: #2563c9; }"
    " QLabel { color: #5b6470; padding: 12px; }"
)


class NavigatorPanel(QWidget):
    """``progress`` knows how far the forms are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: BookModel | None = None
        self._selected: tuple[NodeKind, str] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("筛选：名称或拼音首字母")
        self.filter.setToolTip("按单位、年度、项目的名称筛选，也可用拼音首字母，例如 sfjz 找到“司法救助”；Esc 清空")
        self.filter.addAction(QAction(icon("search"), "", self.filter), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._refilter())
        self.filter.installEventFilter(self)
        self.view = NavigatorView()
        self.view.all_wanted.connect(self.filter.clear)
        self.progress = ProgressReader(self)
        self.view.tree.progress = self.progress.of
        self.progress.read.connect(self.view.tree.tell_progress)
        self._nothing = QLabel("没有符合的单位、年度或项目。")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(8, 8, 8, 6)
        above.addWidget(self.filter)
        layout.addLayout(above)
        layout.addWidget(self._nothing)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def set_book(self, book: BookModel | None) -> None:
        self._book = None
        self.filter.clear()
        self._selected = None
        self.progress.set_book(book)
        self.view.show_outline(())
        self._book = book
        if book is not None:
            self.view.tree.read = lambda document: indicator_titles(book.book, document)
            self.view.tree.read_only = book.book.read_only
            self.refresh()

    def follow(self, touched: Touched) -> None:
        """What a step changed."""
        if touched.titles:
            self.refresh()
        elif touched.indicators:
            self.view.read_again(touched.documents)

    def refresh(self) -> None:
        """The book as it is now, as far as the filter lets it through."""
        if self._book is None:
            return
        found = found_in(self._book.outline(), self.filter.text())
        self.view.show_outline(found)
        self._nothing.setVisible(bool(self.filter.text().strip()) and not found)

    def _refilter(self) -> None:
        """What was selected stays so, also through a filter that hides it for a while."""
        node = self.view.selected()
        if node is not None:
            self._selected = node.kind, node.key
        self.refresh()
        if self._selected is not None:
            self.view.select_key(*self._selected)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key(Qt.Key(event.key()))
        return False

    def _key(self, key: Qt.Key) -> bool:
        """Esc clears, Down and Enter go into the tree."""
        if key == Qt.Key.Key_Escape:
            self.filter.clear()
            self.view.setFocus()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.view.tree.index(0, 0))
        else:
            return False
        return True
