"""Find and replace in the whole book, beside the window.

Comes in: the open book, ``show`` that brings a place into sight, and ``settle`` that does work once what is being typed is
entered. Goes out: places shown, and replacements through the book. A large book is searched between the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.designer.ui_find_dialog import Ui_FindDialog
from jixiao_desktop.gui.open_book import BookModel, Place
from jixiao_desktop.services.searching import Hit, find

Settle = Callable[[Callable[[], object]], None]
_SLICE = 0.02  # seconds of searching between two looks at the keys
_MOST = 2000  # hits that are listed
_AROUND = 16  # characters before and after what was found
_SUBMITTED = "（已上报）"


class FindDialog(QDialog):
    """Stays open while one works; ``step`` goes through the hits with or without it."""

    def __init__(self, show: Callable[[Place], object], settle: Settle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindDialog()
        self.ui.setupUi(self)
        self._book: BookModel | None = None
        self._show, self._settle = show, settle
        self._hits: list[Hit] = []
        self._searching: Iterator[Hit] | None = None
        self._stale = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)
        self.ui.hits.setColumnWidth(0, 430)
        self.ui.find.clicked.connect(self.search)
        self.ui.sought.textChanged.connect(self._forget)
        self.ui.replace.clicked.connect(lambda: self._settle(self.replace))
        self.ui.replace_all.clicked.connect(lambda: self._settle(self.replace_all))
        self.ui.hits.itemActivated.connect(lambda _item: self._go())
        self.ui.hits.itemClicked.connect(lambda _item: self._go())
        self._follow_hits()

    def set_book(self, book: BookModel | None) -> None:
        """Another book, nothing sought in it yet."""
        if self._book is not None:
            self._book.changed.disconnect(self._grow_stale)
        self._book = book
        if book is not None:
            book.changed.connect(self._grow_stale)
        self._forget()

    def open(self, replacing: bool = False, sought: str = "") -> None:
        """With the cursor where one types; ``sought`` is proposed."""
        if sought:
            self.ui.sought.setText(sought)
            self._forget()
        self.show()
        self.raise_()
        self.activateWindow()
        field = self.ui.new_text if replacing and self.ui.sought.text() else self.ui.sought
        field.setFocus()
        field.selectAll()

    def search(self) -> None:
        """From the beginning of the book."""
        self._forget()
        if self._book is not None and self.ui.sought.text():
            self._searching = find(self._book.book, self.ui.sought.text())
            self._timer.start()
            self._search_on()

    def finish(self) -> None:
        """The search to its end, before something else is done with its hits."""
        while self._searching is not None:
            self._search_on()

    def step(self, down: bool) -> None:
        """To the next hit, or the one before; from the last to the first."""
        if self._stale or not (self._hits or self._searching):
            at = self._row()
            self.search()
            self.finish()
            self._choose(min(at - down, len(self._hits) - 1))
        self.finish()
        if self._hits:
            self._choose((self._row() + (1 if down else -1)) % len(self._hits))
            self._go()

    def replace(self) -> None:
        """The hit under the cursor; the next one is shown. Raises ``UserError``."""
        row = self._row()
        if self._book is None or not 0 <= row < len(self._hits):
            self.step(True)
            return
        done = self._book.replace_hit(self._hits[row], self.ui.new_text.text())
        self.search()
        self.finish()
        self._choose(min(row, len(self._hits) - 1))
        if done and self._hits:
            self._go()

    def replace_all(self) -> None:
        """Every hit, as one step. Raises ``UserError``."""
        if self._book is None or not self.ui.sought.text():
            return
        replaced = self._book.replace_all(self.ui.sought.text(), self.ui.new_text.text())
        self._forget()
        words = f"替换了 {replaced.fields} 格，可以撤销。" if replaced.fields else "没有可以替换的。"
        if replaced.skipped:
            words += f"已上报的 {len(replaced.skipped)} 张表没有替换：{'、'.join(replaced.skipped)}。"
        self.ui.said.setText(words)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    # --- inside

    def _search_on(self) -> None:
        """A slice of the search."""
        begin = perf_counter()
        try:
            while self._searching is not None and perf_counter() - begin < _SLICE:
                hit = next(self._searching, None)
                if hit is None or len(self._hits) == _MOST:
                    self._searching = None
                else:
                    self._add(hit)
        except UserError as error:
            self._searching = None
            self.ui.said.setText(" ".join(str(message) for message in error.messages))
            return
        finally:
            if self._searching is None:
                self._timer.stop()
        if self._searching is None and not self._hits:
            self.ui.said.setText("没有找到。")
        self._follow_hits()

    def _add(self, hit: Hit) -> None:
        self._hits.append(hit)
        before, after = hit.text[max(hit.start - _AROUND, 0) : hit.start], hit.text[hit.stop : hit.stop + _AROUND]
        excerpt = f"{before}【{hit.text[hit.start : hit.stop]}】{after}".replace("\n", " ")
        item = QTreeWidgetItem([hit.where + (_SUBMITTED if hit.submitted else ""), excerpt])
        item.setToolTip(0, item.text(0))
        self.ui.hits.addTopLevelItem(item)

    def _go(self) -> None:
        row = self._row()
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self._settle(lambda: self._show(Place(hit.document, hit.path)))

    def _row(self) -> int:
        return self.ui.hits.currentIndex().row()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._hits):
            self.ui.hits.setCurrentIndex(self.ui.hits.model().index(row, 0))

    def _forget(self) -> None:
        self._timer.stop()
        self._searching, self._hits, self._stale = None, [], False
        self.ui.hits.clear()
        self.ui.said.setText("")
        self._follow_hits()

    def _grow_stale(self) -> None:
        self._stale = True

    def _follow_hits(self) -> None:
        sought = bool(self.ui.sought.text()) and self._book is not None
        for button in (self.ui.find, self.ui.replace, self.ui.replace_all):
            button.setEnabled(sought)
        if self._hits:
            self.ui.said.setText(self._counted())

    def _counted(self) -> str:
        count = len(self._hits)
        more = f"，只列出前 {_MOST} 处" if count == _MOST else ""
        return f"找到 {count} 处{more}。F3 到下一处，Shift+F3 到上一处。"
