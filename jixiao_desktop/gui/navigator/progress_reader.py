"""How far the forms are filled: read for the nodes that are in sight, a little at a time, so that nobody waits.

Comes in: the open book, nodes that are painted, counts of findings. Goes out: what is known of a node, and ``read`` with the
id of a document of which more is known now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.services.progress import (
    FindingCounts,
    GroupProgress,
    Progress,
    form_progress,
    group_progress,
)

_SLICE_MS = 4
# Of a larger group no numbers are shown: all its forms would have to be read.
_LARGEST_GROUP = 400


class ProgressReader(QObject):
    """``read`` carries the document's id."""

    read = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: BookModel | None = None
        self._known: dict[str, Progress | None] = {}  # None: cannot be read
        self._findings: dict[str, FindingCounts] = {}
        self._waiting: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def set_book(self, book: BookModel | None) -> None:
        """Another book: what was known is forgotten."""
        self._timer.stop()
        for known in (self._known, self._findings, self._waiting):
            known.clear()
        if self._book is not None:
            self._book.changed.disconnect(self._follow)
        self._book = book
        if book is not None:
            book.changed.connect(self._follow)

    def keep_findings(self, counts: Mapping[str, FindingCounts]) -> None:
        """What the checks found in each of some documents."""
        for document, found in counts.items():
            if self._findings.get(document) != found:
                self._findings[document] = found
                self.read.emit(document)

    def of(self, node: Node) -> Progress | GroupProgress | None:
        """What is known of a form, an expenditure, a year or a department; what is not is read soon."""
        if node.kind is NodeKind.INDICATOR:
            return None
        documents = [form.document or "" for form in islice(node.forms(), _LARGEST_GROUP + 1)]
        if len(documents) > _LARGEST_GROUP:
            return None
        parts = [self._of(document) for document in documents]
        known = [part for part in parts if part is not None]
        if node.kind in (NodeKind.EXPENDITURE, NodeKind.DOCUMENT) and len(documents) == 1:
            return parts[0]
        return group_progress(known) if len(known) == len(parts) else None

    def finish(self) -> None:
        """Reads whatever waits, at once."""
        while self._waiting:
            self._step()

    # --- inside

    def _of(self, document: str) -> Progress | None:
        if document not in self._known:
            self._wait_for(document)
            return None
        known, found = self._known[document], self._findings.get(document)
        return replace(known, findings=found) if known is not None and found is not None else known

    def _wait_for(self, document: str) -> None:
        self._waiting[document] = None
        if not self._timer.isActive():
            self._timer.start()

    def _follow(self, touched: Touched) -> None:
        """What is known stays in sight until it is read anew."""
        for document in self._known if touched.structure else touched.documents & self._known.keys():
            self._wait_for(document)

    def _work(self) -> None:
        if self._book is not None and self._book.at_work:
            self._timer.start()
            return
        clock = QElapsedTimer()
        clock.start()
        while self._waiting and clock.elapsed() < _SLICE_MS:
            self._step()
        if self._waiting:
            self._timer.start()

    def _step(self) -> None:
        document = next(iter(self._waiting))
        del self._waiting[document]
        assert self._book is not None
        before = self._known.get(document)
        try:
            self._known[document] = form_progress(self._book.book, self._book.drawing, document)
        except UserError:
            self._known[document] = None  # gone or damaged: whoever shows it says so
        if self._known[document] != before:
            self.read.emit(document)
