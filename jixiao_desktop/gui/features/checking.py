"""The checks: the list of findings, going through them, repairing them, and their counts in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.findings.findings_desk import FindingsDesk

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_CHECKS = (
    Line("next_finding", "下一个问题", "F8", tip="光标到下一个问题所在的格"),
    Line("last_finding", "上一个问题", "Shift+F8", tip="光标到上一个问题所在的格"),
)


def add_checking(window: MainWindow) -> None:
    desk = FindingsDesk(window.form, window.navigator, window)
    dock = window.add_panel(
        "findings", "检查结果", desk.panel, Qt.DockWidgetArea.BottomDockWidgetArea, shortcut="Ctrl+F8"
    )
    works = {"next_finding": lambda: desk.step(True), "last_finding": lambda: desk.step(False)}
    when = dict.fromkeys(works, lambda: window.desk is not None)
    window.actions_.add(Menu.VIEW, _CHECKS, works, when)
    counts = QToolButton()
    counts.setAutoRaise(True)
    counts.setToolTip("打开或关上检查结果（Ctrl+F8）")
    counts.clicked.connect(dock.toggleViewAction().trigger)
    window.statusBar().addPermanentWidget(counts)

    def count(numbers: dict[Level, int] | None) -> None:
        counts.setVisible(numbers is not None)
        counts.setText(_words(numbers or {}))

    def repair(findings: tuple[Finding, ...]) -> None:
        if window.desk is not None:
            window.settled(lambda: window.desk and window.desk.book.repair(findings))

    desk.counted.connect(count)
    desk.panel.repair_wanted.connect(repair)
    window.book_shown.connect(desk.set_book)
    window.looked_elsewhere.connect(desk.look)
    count(None)


def _words(numbers: dict[Level, int]) -> str:
    found = [f"{level.label} {number}" for level, number in numbers.items() if number]
    return "　".join(found) or "没有发现问题"
