"""Key to paint in the open form, offscreen: what a clerk feels.

``python -m tests.benchmarks.typing_forms [INDICATORS ...]``: a published form (57 indicators) and the same with as many as
asked (500), in a book on the disk. Words are typed letter by letter and left with Enter; each key is timed from its event to
the end of the paint that follows. Prints the median and the 95th percentile of all keys, of Enter alone, of undo, and the
time to open the form.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jixiao_desktop.document.changes import AddDocument, DocumentHead, new_id
from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.gui.application import make_application
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services import filing
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.store import Book
from tests.benchmarks.processes import TOP

_PUBLISHED = "suining-2023-xlsx.json"
_ROWS = 40
_WORD = "abcdefgh"
_AIMS = {57: 16.0, 500: 33.0}
_OPEN_AIM = 100.0


class Spent(NamedTuple):
    """Milliseconds of the clock and of the processor; on a busy machine the clock says more about the others."""

    wall: float
    cpu: float


def main(counts: Sequence[int]) -> int:
    """Measure each size in turn, in one process as in the program."""
    application = make_application()
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="typing-") as folder:
            _measure(application, Path(folder), count)
    return 0


def _measure(application: QApplication, folder: Path, count: int) -> None:
    document = _make_book(folder / "速度.jixiao", count)
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(open_drawing(), settings, load_paper_family())
    window.resize(1366, 768)
    window.show()
    window.begin(folder / "速度.jixiao")
    application.processEvents()

    def timed(work: Callable[[], object]) -> Spent:
        begin, busy = time.perf_counter(), time.process_time()
        work()
        application.processEvents()
        return Spent((time.perf_counter() - begin) * 1000, (time.process_time() - busy) * 1000)

    window.form.show_document(None)
    application.processEvents()
    opened = timed(lambda: window.form.show_document(document))
    view = window.form.view
    view.setFocus()
    view.go_to(window.form.form.find("indicators.3.name"))
    application.processEvents()
    letters, enters = [], []
    for _ in range(_ROWS):
        letters += [timed(lambda sign=sign: QTest.keyClick(application.focusWidget(), sign)) for sign in _WORD]  # type: ignore[misc]
        enters.append(timed(lambda: QTest.keyClick(application.focusWidget(), Qt.Key.Key_Return)))
    undos = [timed(window.actions_.undo.trigger) for _ in range(_ROWS // 2)]
    _say(count, opened, letters, enters, undos)
    window.close()


def _make_book(path: Path, count: int) -> str:
    """A book with the published form, its indicators repeated in their order to ``count``."""
    (document, *_) = (
        one
        for one in read_documents((TOP / "tests" / "data" / "documents" / _PUBLISHED).read_text("utf-8"), _PUBLISHED)
        if len(one.indicators) > 50
    )
    with Book.create(path) as book:
        filed = filing.add_filing(book, document.department.name or "单位", document.year or 2023)
        head = DocumentHead(new_id(), new_id(), filed, 0, document.stage, document.scope)
        book.commit("准备", [AddDocument(head, _enlarged(document, count))])
    return head.document


def _enlarged(document: Document, count: int) -> Document:
    rows = document.indicators
    copies = range(-(-count // len(rows)))
    more = tuple(replace(row, name=f"{row.name}（{copy}）") if copy else row for row in rows for copy in copies)
    return replace(document, indicators=more[:count])


def _say(count: int, opened: Spent, letters: list[Spent], enters: list[Spent], undos: list[Spent]) -> None:
    aim = _AIMS.get(count)
    wanted = f"，目标 {aim:.0f} 毫秒" if aim else ""
    print(f"== {count} 条指标的表，{len(letters) + len(enters)} 次按键")
    print(f"按键到画出：{_figures([*letters, *enters])}{wanted}")
    print(f"  其中字母 {_figures(letters)}；回车存盘 {_figures(enters)}；撤销 {_figures(undos)}")
    print(f"打开表 {opened.wall:.0f} 毫秒，目标 {_OPEN_AIM:.0f} 毫秒", flush=True)


def _figures(times: Sequence[Spent]) -> str:
    wall, cpu = sorted(one.wall for one in times), sorted(one.cpu for one in times)
    late = int(len(times) * 0.95)
    return f"中位数 {wall[len(times) // 2]:.1f}，95 分位 {wall[late]:.1f} 毫秒（处理器 {cpu[late]:.1f}）"


if __name__ == "__main__":
    sys.exit(main([int(word) for word in sys.argv[1:]] or list(_AIMS)))
