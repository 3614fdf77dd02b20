"""What nobody expected: one dialog, one record, no word of what was typed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs.fault_dialog import FaultDialog
from jixiao_desktop.gui.faults import FaultWatch, leave_after_fault
from jixiao_desktop.services.fault_log import fault_log_path

SECRET = "司法救助对象甲某"


class Told:
    """Keeps what would be shown."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self.sentences: list[str] = []

    def show(self, report: str, _log: Path | None) -> bool:
        self.reports.append(report)
        return False

    def tell(self, _parent: QWidget | None, error: UserError) -> None:
        self.sentences.append(str(error))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watch(qapp: QApplication, told: Told) -> FaultWatch:
    return FaultWatch(told.show, told.tell)


def fail(typed: str) -> None:
    try:
        {}[typed]
    except KeyError as error:
        raise ValueError(f"cannot read {typed}") from error


def raised(typed: str = SECRET) -> Exception:
    with pytest.raises(ValueError, match="cannot read") as caught:
        fail(typed)
    return caught.value


def test_the_report_says_where_and_nothing_of_what_was_typed(watch: FaultWatch, told: Told) -> None:
    watch.tell_now(raised())
    (report,) = told.reports
    for word in (
        "builtins.ValueError",
        "builtins.KeyError",
        "tests/gui/test_faults.py:",
        "绩效填报：",
        "Python：",
        "系统：",
    ):
        assert word in report
    logged = fault_log_path().read_text(encoding="utf-8")
    assert report in logged
    for part in (SECRET, SECRET[:4], "cannot read"):
        assert part not in report
        assert part not in logged


def test_the_same_fault_is_told_once(watch: FaultWatch, told: Told) -> None:
    for _ in range(50):
        watch.tell_now(raised())
    assert len(told.reports) == 1
    watch.tell_now(ZeroDivisionError())
    assert len(told.reports) == 2


def test_while_one_is_told_others_are_only_recorded(qapp: QApplication) -> None:
    shown: list[str] = []

    def show(report: str, _log: Path | None) -> bool:
        shown.append(report)
        watch.tell_now(ArithmeticError())
        return False

    watch = FaultWatch(show, lambda *_: None)
    watch.tell_now(raised())
    assert len(shown) == 1
    assert "builtins.ArithmeticError" in fault_log_path().read_text(encoding="utf-8")


def test_what_the_services_refuse_is_said_as_it_is_but_not_again_and_again(watch: FaultWatch, told: Told) -> None:
    watch.tell_now(UserError(Message("x", "不对", remedy="请改")))
    watch.tell_now(UserError(Message("x", "不对", remedy="请改")))
    assert (told.sentences, told.reports) == (["不对，请改。"], [])
    watch.tell_now(UserError(Message("y", "也不对")))
    assert told.sentences == ["不对，请改。", "也不对。"]


class Painted(QWidget):
    def paintEvent(self, _event: object) -> None:
        fail("甲")


def test_a_fault_while_painting_is_told_after_it(qtbot: QtBot) -> None:
    painting: list[bool] = []

    def show(_report: str, _log: Path | None) -> bool:
        painting.append(painted.paintingActive())
        painted.update()
        return False

    watch, painted = FaultWatch(show, lambda *_: None), Painted()
    qtbot.addWidget(painted)
    watch.install()
    try:
        painted.show()
        qtbot.waitUntil(lambda: painting == [False])
        painted.update()
        qtbot.wait(20)
    finally:
        watch.remove()
    assert painting == [False]


class Sender(QObject):
    sent = Signal()


def test_a_slot_a_timer_and_a_thread(qtbot: QtBot, watch: FaultWatch, told: Told) -> None:
    sender = Sender()
    sender.sent.connect(lambda: fail("甲"))
    watch.install()
    try:
        sender.sent.emit()
        QTimer.singleShot(0, lambda: [][1])
        thread = threading.Thread(target=lambda: int("乙"))
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(told.reports) == 3)
    finally:
        watch.remove()


def test_the_user_may_leave(qtbot: QtBot) -> None:
    watch = FaultWatch(lambda *_: True, lambda *_: None)
    with qtbot.waitSignal(watch.leaving):
        watch.tell_now(raised())


def test_a_window_that_holds_refused_words_stays(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Holding(QWidget):
        def closeEvent(self, event: object) -> None:
            event.ignore()

    left: list[int] = []
    monkeypatch.setattr(QApplication, "exit", left.append)
    holding = Holding()
    qtbot.addWidget(holding, before_close_func=lambda _: None)
    holding.show()
    leave_after_fault()
    assert left == []
    holding.hide()
    leave_after_fault()
    assert left == [3]


def test_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FaultDialog("报告", tmp_path / "faults.log")
    qtbot.addWidget(dialog)
    dialog.ui.copy.click()
    assert QApplication.clipboard().text() == "报告"
    assert str(tmp_path) in dialog.ui.log.text()
    dialog.ui.leave.click()
    assert dialog.leave
    again = FaultDialog("报告", None)
    qtbot.addWidget(again)
    again.ui.go_on.click()
    assert not again.leave
