"""A whole folder through the window: progress, stopping at any moment, finding what needs a look, one step, one undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton

from jixiao_desktop.gui import long_work
from jixiao_desktop.gui.importing.import_dialog import ImportDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.services import batch_reading
from jixiao_desktop.services.books import create_book
from tests.services.odd_form import write_odd_form

INPUTS = Path(__file__).parents[2] / "data" / "inputs"
FILES = 30


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    for name in ("_PATIENCE", "_BREATH"):
        monkeypatch.setattr(long_work, name, 0)


@pytest.fixture
def empty(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_book(tmp_path / "账册.jixiao").close()
    window.begin(tmp_path / "账册.jixiao")
    return window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty files in two folders: six that cannot be read, six that say too little, six published forms, twelve plain ones."""
    whole = (INPUTS / "panzhihua-2020.docx").read_bytes()
    for number in range(FILES):
        place = tmp_path / "各单位" / f"第{number % 2}片"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{number:02}.xlsx"
        match number % 5:
            case 0:
                path.write_bytes(whole[: 1000 + number])
            case 1:
                write_odd_form(path, f"经费{number}")
            case 2:
                path.with_suffix(".docx").write_bytes(whole)
            case _:
                path.with_suffix(".csv").write_text(_plain(number), encoding="utf-8")
        (place / f"~${number:02}.xlsx").write_bytes(b"open in another program")
    return tmp_path / "各单位"


def _plain(number: int) -> str:
    head = f"2026年项目支出绩效目标表\n项目名称,法治宣传{number},预算单位,示例县第{number}局\n"
    return f"{head}一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,宣传场次,≥5场\n"


class Watching:
    """Someone before the screen while ``work`` is done: each kind of window is handed to who looks at it."""

    def __init__(
        self,
        progress: Callable[[QProgressDialog], object] = lambda _: None,
        dialog: Callable[[ImportDialog], object] = lambda shown: shown.reject(),
        box: str = "",
    ) -> None:
        self._progress, self._dialog, self._box = progress, dialog, box
        self._seen: list[ImportDialog] = []
        self.labels: list[str] = []
        self.told: list[str] = []

    def during(self, work: Callable[[], object]) -> Watching:
        timer = QTimer()
        timer.timeout.connect(self._look)
        timer.start(0)
        work()
        timer.stop()
        return self

    def _look(self) -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QProgressDialog) and shown.isVisible():
            if shown.labelText() not in self.labels[-1:]:
                self.labels.append(shown.labelText())
            self._progress(shown)
        elif isinstance(shown, ImportDialog) and shown not in self._seen:
            self._seen.append(shown)
            QTimer.singleShot(0, lambda: self._dialog(shown))  # so that this goes on looking meanwhile
        elif isinstance(shown, QMessageBox) and shown.text() not in self.told:
            self.told.append(shown.text())
            wanted = [button for button in shown.findChildren(QPushButton) if self._box and self._box in button.text()]
            (wanted[0].click if wanted else shown.close)()


def steps(window: MainWindow) -> int:
    assert window.desk is not None
    return len(window.desk.book.book.history())


def test_a_folder_comes_with_progress_and_goes_with_one_undo(empty: MainWindow, folder: Path) -> None:
    listed: dict[str, int] = {}

    def see(dialog: ImportDialog) -> None:
        states = dialog.ui.states
        for at in range(states.count()):
            states.setCurrentIndex(at)
            states.activated.emit(at)
            rows = range(dialog.files.rowCount())
            shown = [row for row in rows if not dialog.ui.files.isRowHidden(row)]
            listed[states.itemText(at)] = len(shown)
            assert dialog.ui.files.currentIndex().row() in shown
        states.setCurrentIndex(0)
        dialog.ui.sought.setText("法治宣传13")
        listed["法治宣传13"] = sum(not dialog.ui.files.isRowHidden(row) for row in rows)
        dialog.ui.forward.click()
        assert "有 6 个文件读不了" in dialog.ui.said.text()
        dialog.ui.take.click()

    watching = Watching(dialog=see).during(lambda: empty.opening.take_files([folder]))
    assert any("正在读：0" in label and f"共 {FILES}" in label for label in watching.labels)
    assert any(label.startswith("正在与账册比较") for label in watching.labels)
    assert any(label.startswith("正在写入账册") for label in watching.labels)
    assert all(f"（{count}）" in words for words, count in listed.items() if words != "法治宣传13")
    assert {words.partition("（")[0]: count for words, count in listed.items()} == {
        "全部": 54, "有疑问": 6, "读不了": 6, "读好了": 42, "法治宣传13": 1,
    }  # fmt: skip
    assert "另有 6 个文件读不了" in watching.told[0]
    assert steps(empty) == 1
    assert empty.desk is not None
    empty.desk.undo()
    assert empty.desk.book.book.filings() == ()
    empty.desk.redo()
    assert len(empty.desk.book.book.filings()) > 10


@pytest.mark.parametrize(("answer", "dialogs"), [("看已读的", 1), ("全部放弃", 0)])
def test_what_was_read_before_it_was_stopped_is_looked_at_or_not(
    empty: MainWindow, folder: Path, answer: str, dialogs: int
) -> None:
    read: list[int] = []

    def stop(dialog: QProgressDialog) -> None:
        if dialog.value() >= 4:
            dialog.cancel()

    def see(dialog: ImportDialog) -> None:
        read.append(dialog.files.rowCount())
        dialog.reject()

    watching = Watching(stop, see, answer).during(lambda: empty.opening.take_files([folder]))
    assert len(read) == dialogs
    assert "账册没有改动" in watching.told[0]
    assert steps(empty) == 0


def test_a_folder_of_files_that_cannot_be_read_is_said_in_a_box_that_fits(empty: MainWindow, tmp_path: Path) -> None:
    for number in range(FILES):
        (tmp_path / f"{number:02}.docx").write_bytes(b"PK\x03\x04nothing")
    [told] = Watching().during(lambda: empty.attempt(lambda: empty.opening.take_files([tmp_path]))).told
    assert told.splitlines()[0].startswith("00.docx：文件已损坏")
    assert told.splitlines()[10:] == ["……还有 20 条。"]


def test_without_a_place_for_a_new_book_the_choice_stays(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: ("", ""))
    shown: list[ImportDialog] = []

    def see(dialog: ImportDialog) -> None:
        shown.append(dialog)
        dialog.ui.forward.click()
        dialog.ui.take.click()
        QTimer.singleShot(0, dialog.reject)

    assert Watching(dialog=see).during(lambda: window.opening.take_files([folder / "第1片"])).told == []
    assert len(shown[0].chosen) == len(shown[0].proposal.safe) > 0
    assert window.desk is None


def test_it_stops_in_the_middle_of_one_large_file(
    empty: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[batch_reading.LineProcess] = []

    class Process(batch_reading.LineProcess):
        def ask(self, line: str) -> None:
            super().ask(line)
            asked.append(self)

    monkeypatch.setattr(batch_reading, "LineProcess", Process)
    path = tmp_path / "很大.csv"
    path.write_text(_plain(1) + "产出指标,数量指标,宣传场次,≥5场,一,二,三,四,五,六\n" * 15_000, encoding="utf-8")
    watching = Watching(lambda dialog: dialog.cancel() if asked else None)
    assert watching.during(lambda: empty.opening.take_files([path])).told == []
    assert steps(empty) == 0
    [process] = asked
    assert process.next_line(0.0) == ""  # it has ended without an answer


def test_writing_that_is_stopped_leaves_the_book_and_the_window_as_they_were(empty: MainWindow, folder: Path) -> None:
    taken: list[ImportDialog] = []

    def see(dialog: ImportDialog) -> None:
        taken.append(dialog)
        dialog.ui.forward.click()
        dialog.ui.take.click()
        QTimer.singleShot(0, lambda: again.start(0))

    def look_again() -> None:
        if QApplication.activeModalWidget() is taken[0] and taken[0].ui.take.isVisible():
            again.stop()
            assert len(taken[0].chosen) == len(taken[0].proposal.safe)
            taken[0].reject()

    again = QTimer()
    again.timeout.connect(look_again)
    watching = Watching(lambda dialog: dialog.cancel() if "写入" in dialog.labelText() else None, see)
    assert watching.during(lambda: empty.opening.take_files([folder])).told == []
    assert steps(empty) == 0
    assert empty.desk is not None
    assert empty.desk.book.book.filings() == ()
