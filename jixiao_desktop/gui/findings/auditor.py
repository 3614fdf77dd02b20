"""Checks the open book while one types, a little at a time, so that no key waits.

Comes in: the open book, and which year is looked at. Goes out: a run for each year, and ``checked`` with the year's id when
there is a new one.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from jixiao_desktop.checks.running import Run, Steps
from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.services.checking import check_filing_in_steps

# After the last key; a commit while this runs starts it again.
_PAUSE_MS = 120
# At once, before the window gets its turn again.
_SLICE_MS = 8


class Auditor(QObject):
    """``checked`` carries the id of the filing whose run is new."""

    checked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: BookModel | None = None
        self._runs: dict[str, Run] = {}
        self._waiting: dict[str, set[str] | None] = {}  # documents to read anew; None: all
        self._first: str | None = None
        self._working: tuple[str, Steps] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    def set_book(self, book: BookModel | None) -> None:
        """Another book: what was found in the one before is forgotten."""
        self._timer.stop()
        self._runs.clear()
        self._waiting.clear()
        self._first = self._working = None
        if self._book is not None:
            self._book.changed.disconnect(self._follow)
        self._book = book
        if book is not None:
            book.changed.connect(self._follow)
            self._all_anew()

    def look_at(self, filing: str | None) -> None:
        """The year that is checked before the others."""
        self._first = filing

    def run(self, filing: str | None) -> Run | None:
        """The last run of a filing; ``None`` as long as there is none."""
        return self._runs.get(filing) if filing else None

    def finish(self, filing: str | None = None) -> None:
        """Checks at once whatever waits, or the one year ``filing``."""
        if filing is not None:
            self._first = filing
        while self._waits(filing):
            self._step()

    def _waits(self, filing: str | None) -> bool:
        if filing is None:
            return bool(self._waiting or self._working)
        return filing in self._waiting or (self._working is not None and self._working[0] == filing)

    # --- what waits

    def _follow(self, touched: Touched) -> None:
        if touched.structure:
            self._all_anew()
            return
        assert self._book is not None
        if not touched.documents:  # the book's secret words: no form is read anew, but the rules look again
            for filing in self._runs:
                self._waiting.setdefault(filing, set())
        for document in touched.documents:
            filing = self._book.book.head(document).filing
            waiting = self._waiting.setdefault(filing, set())
            if waiting is not None:
                waiting.add(document)
            self._take_back(filing)
            self._next_year(filing, document)
        self._timer.start(_PAUSE_MS)

    def _all_anew(self) -> None:
        assert self._book is not None
        known = {filing.filing for filing in self._book.book.filings()}
        self._runs = {filing: run for filing, run in self._runs.items() if filing in known}
        self._waiting = dict.fromkeys(known)
        self._working = None
        self._timer.start(_PAUSE_MS)

    def _take_back(self, filing: str) -> None:
        """A check that is under way would speak of what was."""
        if self._working is not None and self._working[0] == filing:
            self._working = None
            self._waiting[filing] = None

    def _next_year(self, filing: str, document: str) -> None:
        """The year after compares itself with this one."""
        assert self._book is not None
        head = self._book.book.filing(filing)
        for other in self._book.book.filings():
            if (other.department, other.year) == (head.department, head.year + 1):
                waiting = self._waiting.setdefault(other.filing, set())
                if waiting is not None:
                    waiting.add(document)

    # --- working

    def _work(self) -> None:
        if self._book is not None and self._book.at_work:
            self._timer.start(_PAUSE_MS)
            return
        clock = QElapsedTimer()
        clock.start()
        while (self._waiting or self._working) and clock.elapsed() < _SLICE_MS:
            self._step()
        if self._waiting or self._working:
            self._timer.start(0)

    def _step(self) -> None:
        if self._working is None:
            self._working = self._begin()
        filing, steps = self._working
        try:
            next(steps)
        except StopIteration as done:
            self._runs[filing], self._working = done.value, None
            self.checked.emit(filing)
        except UserError:
            self._working = None  # the year is gone, or cannot be read: whoever shows it says so

    def _begin(self) -> tuple[str, Steps]:
        assert self._book is not None
        filing = self._first if self._first in self._waiting else next(iter(self._waiting))
        assert filing is not None
        touched = self._waiting.pop(filing)
        before = self._runs.get(filing)
        book = self._book
        return filing, check_filing_in_steps(book.book, book.drawing, filing, before, touched)
