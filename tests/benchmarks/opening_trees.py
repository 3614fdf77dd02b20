"""Opening a large book, offscreen, until its tree is painted and answers.

``python -m tests.benchmarks.opening_trees [PROJECTS]``: a book of so many projects (10 000) with 30 indicators each, against an
empty one, and against a ``QStandardItemModel`` into which all titles of the same book are put at once. Rounds alternate; the
medians are printed, with the time of the filter and the longest turn of the window in the seconds after opening.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSettings
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from jixiao_desktop.document.changes import AddDocument, AddFiling, DocumentHead, FilingHead, new_id
from jixiao_desktop.document.model import Department, Document, Indicator
from jixiao_desktop.gui.application import make_application
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.books import create_book, open_book
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage

_INDICATORS, _ROUNDS, _AT_ONCE = 30, 5, 500
_WATCHED = 3.0  # seconds after opening
_AIM = 1.0  # seconds more than an empty book


def main(count: int) -> None:
    """Prints the figures."""
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        folder = Path(name)
        empty, large = folder / "空.jixiao", folder / "大.jixiao"
        create_book(empty).close()
        print(f"正在准备 {count} 个项目、每个 {_INDICATORS} 条指标的账册……", flush=True)
        _fill(large, count)
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(open_drawing(), settings, load_paper_family())
        window.resize(1366, 768)
        window.show()
        application.processEvents()
        times: dict[str, list[float]] = {"空账册": [], "大账册": [], "QStandardItemModel": []}
        for _ in range(_ROUNDS):
            times["空账册"].append(_opened(application, window, empty))
            times["大账册"].append(_opened(application, window, large))
            window.close_book()
            times["QStandardItemModel"].append(_seconds(lambda: _plain(application, large)))
        _say({name: median(each) for name, each in times.items()})
        window.opening.open_path(large)
        turn = _longest_turn(application)
        typed = _seconds(lambda: (window.sidebar.filter.setText("99p"), application.processEvents()))
        print(f"筛选 {typed * 1000:.0f} 毫秒；打开后 {_WATCHED:.0f} 秒内窗口最长一次不应答 {turn * 1000:.0f} 毫秒")
        window.close()


def _opened(application: QApplication, window: MainWindow, book: Path) -> float:
    window.close_book()
    application.processEvents()

    def work() -> None:
        window.opening.open_path(book)
        window.repaint()

    return _seconds(work)


def _plain(application: QApplication, path: Path) -> None:
    """What a program does that reads the whole tree at once."""
    model, view = QStandardItemModel(), QTreeView()
    with open_book(path) as book:
        for filing in book.filings():
            year = QStandardItem(f"{filing.name} {filing.year}")
            model.appendRow(year)
            for line in book.contents(filing.filing):
                project = QStandardItem(line.name or "")
                year.appendRow(project)
                project.appendRows([QStandardItem(name or "") for name in book.indicator_names(line.head.document)])
    view.setModel(model)
    view.show()
    application.processEvents()


def _longest_turn(application: QApplication) -> float:
    longest, end = 0.0, time.perf_counter() + _WATCHED
    while time.perf_counter() < end:
        longest = max(longest, _seconds(application.processEvents))
    return longest


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _fill(path: Path, count: int) -> None:
    rows = tuple(
        Indicator(name=f"第{at + 1}条指标", target="≥95%", kind=IndicatorKind.QUANTITY) for at in range(_INDICATORS)
    )
    filing = FilingHead(new_id(), new_id(), "示例县民政局", None, 2026, "湖南")
    content = Document(Stage.TARGET, Scope.PROJECT, form="hunan-project-target", year=2026, indicators=rows)
    with create_book(path) as book:
        book.commit("准备", [AddFiling(filing)])
        for begin in range(0, count, _AT_ONCE):
            book.commit("准备", [_project(filing, content, at) for at in range(begin, min(begin + _AT_ONCE, count))])


def _project(filing: FilingHead, content: Document, at: int) -> AddDocument:
    head = DocumentHead(new_id(), new_id(), filing.filing, at + 1, Stage.TARGET, Scope.PROJECT)
    named = replace(content, name=f"司法救助第{at + 1}批", department=Department(name=filing.name))
    return AddDocument(head, named)


def _say(times: dict[str, float]) -> None:
    more = times["大账册"] - times["空账册"]
    for name, seconds in times.items():
        print(f"{name:20} {seconds:.3f} 秒")
    share = times["QStandardItemModel"] / times["大账册"]
    print(f"大账册比空账册多 {more:.3f} 秒，目标不超过 {_AIM:.0f} 秒；一次读全的 {share:.1f} 分之一", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
