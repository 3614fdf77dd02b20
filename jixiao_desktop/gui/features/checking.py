"""The checks: the list of findings, going through them, repairing and explaining them, their counts, and the sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.dialogs.writing_dialog import WritingDialog
from jixiao_desktop.gui.findings.findings_desk import FindingsDesk
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.preview.sheets_dialog import SheetsDialog
from jixiao_desktop.services.explaining import readiness_of
from jixiao_desktop.services.progress import FindingCounts
from jixiao_desktop.services.readiness import EXPLANATIONS, READINESS, explanation_pages, readiness_pages

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_STEPS = (
    Line("next_finding", "下一个问题", "F8", tip="光标到下一个问题所在的格"),
    Line("last_finding", "上一个问题", "Shift+F8", tip="光标到上一个问题所在的格"),
)
_SHEETS = (
    Line("readiness", "上报前检查单…", tip="检查这个年度的全部表，看检查单和出错说明，从那里打印"),
    Line("secret_words", "涉密词表…", tip="公开的文本里不能出现的字词"),
)
_EXPLAIN = "{where}\n{message}。\n情况属实、不用改的，写明原因；清空则撤回说明。"
_SECRET_WORDS = "一行一个。公开的文本里不能出现这些字词；标有（涉密）的项目、任务和指标不用写在这里。"


def add_checking(window: MainWindow) -> None:
    _Checking(window)


class _Checking(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = FindingsDesk(window.form, window.navigator, window)
        area = Qt.DockWidgetArea.BottomDockWidgetArea
        dock = window.add_panel("findings", "检查结果", self._desk.panel, area, shortcut="Ctrl+F8")
        self._counts = QToolButton()
        self._counts.setAutoRaise(True)
        self._counts.setToolTip("打开或关上检查结果（Ctrl+F8）")
        self._counts.clicked.connect(dock.toggleViewAction().trigger)
        window.statusBar().addPermanentWidget(self._counts)
        self._add_actions()
        self._desk.counted.connect(self._count)
        self._desk.panel.repair_wanted.connect(self._repair)
        self._desk.panel.explain_wanted.connect(self._explain)
        window.book_shown.connect(self._desk.set_book)
        window.looked_elsewhere.connect(self._desk.look)
        self._desk.auditor.checked.connect(self._show_states)
        self._count(None)

    def _add_actions(self) -> None:
        actions, desk = self._window.actions_, self._desk
        steps = {"next_finding": lambda: desk.step(True), "last_finding": lambda: desk.step(False)}
        actions.add(Menu.VIEW, _STEPS, steps, dict.fromkeys(steps, lambda: self._book is not None))
        sheets = {"readiness": self._show_sheets, "secret_words": self._write_words}
        when = {"readiness": lambda: desk.filing is not None, "secret_words": lambda: self._book is not None}
        actions.add(Menu.FORMS, _SHEETS, sheets, when)

    @property
    def _book(self) -> BookModel | None:
        return self._window.desk.book if self._window.desk is not None else None

    def _count(self, numbers: dict[Level, int] | None) -> None:
        self._counts.setVisible(numbers is not None)
        found = [f"{level.label} {number}" for level, number in (numbers or {}).items() if number]
        self._counts.setText("　".join(found) or "没有发现问题")

    def _show_states(self, filing: str) -> None:
        """The signs in the tree follow what the checks found in each form."""
        counts = {
            form: FindingCounts(open_[Level.ERROR], open_[Level.WARNING], open_[Level.HINT])
            for form, open_ in self._desk.open_by_form(filing).items()
        }
        self._window.sidebar.progress.keep_findings(counts)

    def _repair(self, findings: tuple[Finding, ...]) -> None:
        book = self._book
        if book is not None:
            self._window.settled(lambda: book.repair(findings))

    def _explain(self, finding: Finding) -> None:
        book, filing, current = self._book, self._desk.filing, self._desk.panel.current()
        if book is None or filing is None or current is None:
            return
        question = _EXPLAIN.format(where=finding.where, message=finding.message)
        WritingDialog(
            "出错说明", question, current.explanation, lambda text: book.explain(filing, finding, text), self._window
        ).exec()

    def _write_words(self) -> None:
        book = self._book
        if book is not None:
            words = "\n".join(book.book.secret_words())
            WritingDialog(
                "涉密词表", _SECRET_WORDS, words, lambda text: book.set_secret_words(text.split("\n")), self._window
            ).exec()

    def _show_sheets(self) -> None:
        book, filing = self._book, self._desk.filing
        if book is None or filing is None:
            return
        readiness, fonts = readiness_of(book.book, book.drawing, filing), book.drawing.fonts
        sheets = {READINESS: readiness_pages(readiness, fonts), EXPLANATIONS: explanation_pages(readiness, fonts)}
        about = str(readiness.filing.year), readiness.filing.name
        SheetsDialog(book, sheets, about, self._window.settings, self._window).exec()
