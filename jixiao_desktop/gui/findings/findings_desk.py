"""The findings of the open book, wired to its window: list, marks on the form, counts, and going from one to the next.

Comes in: the window's form and tree, and the open book. Goes out: the cursor in the cell of a finding; ``counted`` with how
many there are of each level in the year that is looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.checks.running import Run
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.findings.auditor import Auditor
from jixiao_desktop.gui.findings.findings_model import ShownFinding
from jixiao_desktop.gui.findings.findings_panel import FindingsPanel
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.explaining import explained

_ROWS_NAME = {"indicators": "name", "tasks": "name", "objectives": "target"}


class FindingsDesk(QObject):
    """``counted`` carries a dict of numbers by level, or ``None`` where no year is looked at or checked yet."""

    counted = Signal(object)

    def __init__(self, form: FormPanel, navigator: NavigatorView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panel = FindingsPanel()
        self.auditor = Auditor(self)
        self._form = form
        self._navigator = navigator
        self._book: BookModel | None = None
        self.auditor.checked.connect(self._follow)
        self.panel.picked.connect(self.go_to)

    def set_book(self, book: BookModel | None) -> None:
        self._book = book
        self.auditor.set_book(book)
        self.look()

    @property
    def filing(self) -> str | None:
        """The year that is looked at: of the form that is shown, else of the node that is chosen."""
        if self._book is not None and self._form.document is not None:
            return self._book.book.head(self._form.document).filing
        node = self._navigator.selected()
        return node.filing if self._book is not None and node is not None else None

    @property
    def run(self) -> Run | None:
        return self.auditor.run(self.filing)

    def look(self) -> None:
        """Shows the findings of the year that is looked at now."""
        self.auditor.look_at(self.filing)
        run = self.run
        shown = None if run is None else self._shown(run)
        self.panel.show_findings(shown, self._form.document)
        self._form.form.set_marks(_marks(shown or (), self._form.document))
        self.counted.emit(None if shown is None else _counts(shown))

    def open_by_form(self, filing: str) -> dict[str, Counter[Level]]:
        """How many findings of each level are open in each form of a year that was checked."""
        run = self.auditor.run(filing)
        if run is None or self._book is None:
            return {}
        texts = explained(self._book.book, filing, run)
        counts = {form.id: Counter[Level]() for form in run.filing.forms}
        for finding in run.findings:
            if finding.form in counts and not texts.get(finding):
                counts[finding.form][finding.level] += 1
        return counts

    def step(self, down: bool) -> None:
        """The cursor to the next finding, or the one before."""
        self.auditor.finish(self.filing)
        self.panel.step(down)

    def go_to(self, finding: Finding) -> None:
        """The cursor into the cell that a finding speaks of."""
        if finding.form != self._form.document:
            if not self._form.commit_open_editor():
                return
            self._navigator.select(finding.form)
            self._form.show_document(finding.form)
        self._form.go_to(_cell_path(finding.path))
        self._form.setFocus()

    def _follow(self, filing: str) -> None:
        if filing == self.filing:
            self.look()

    def _shown(self, run: Run) -> list[ShownFinding]:
        assert self._book is not None
        assert self.filing is not None
        texts = explained(self._book.book, self.filing, run)
        return [ShownFinding(finding, texts.get(finding, "")) for finding in run.findings]


def _counts(shown: Sequence[ShownFinding]) -> dict[Level, int]:
    """How many are open: what is explained no longer counts."""
    return {level: sum(s.finding.level is level and not s.explanation for s in shown) for level in Level}


def _marks(shown: Iterable[ShownFinding], document: str | None) -> Mapping[str, CellMark]:
    """The marks of the form that is shown: of several findings at a cell the gravest, with the sentences of all."""
    order = list(Level)
    marks: dict[str, CellMark] = {}
    for one in sorted(shown, key=lambda s: order.index(s.finding.level)):
        finding = one.finding
        if finding.form != document or not finding.path or one.explanation:
            continue
        path, sentence = _cell_path(finding.path), f"{finding.message}，{finding.remedy}。"
        known = marks.get(path)
        marks[path] = CellMark(known.level, known.sentence + sentence) if known else CellMark(finding.level, sentence)
    return marks


def _cell_path(path: str) -> str:
    """The cell that stands for a row: the one with its name."""
    rows, _, rest = path.partition(".")
    return f"{path}.{_ROWS_NAME[rows]}" if rows in _ROWS_NAME and rest.isdecimal() else path
