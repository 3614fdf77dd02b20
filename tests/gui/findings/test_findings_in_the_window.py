"""The findings in the window: keys, marks, counts, repairs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from jixiao_desktop.checks.finding import Finding, Level, Repair
from jixiao_desktop.checks.running import Run
from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.gui.dialogs.writing_dialog import WritingDialog
from jixiao_desktop.gui.findings.auditor import Auditor
from jixiao_desktop.gui.findings.findings_desk import FindingsDesk
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.gui.preview.sheets_dialog import SheetsDialog
from tests.gui.typist import Typist


@pytest.fixture
def desk(window: MainWindow, book: BookModel, documents: list[str]) -> FindingsDesk:
    """The example in the window, with a goal missing in its second form."""
    goal = book.document(documents[1]).annual_goal
    book.book.commit("清除", [SetValue(documents[1], "annual_goal", goal, None)])
    window.show_book(book)
    found = window.findChild(FindingsDesk)
    found.auditor.finish()
    return found


def test_f8_goes_to_the_cell_of_the_finding_in_its_form(
    desk: FindingsDesk, window: MainWindow, documents: list[str], qtbot: QtBot
) -> None:
    assert window.form.document == documents[0]
    rows = range(desk.panel.model.rowCount())
    goal = next(row for row in rows if desk.panel.model.shown(row).finding.path == "annual_goal")
    for _ in range(goal + 1):
        QTest.keyClick(window, Qt.Key.Key_F8)
    cell = window.form.cell()
    assert window.form.document == documents[1]
    assert cell is not None
    assert cell.path == "annual_goal"
    mark = window.form.form.mark(cell)
    assert mark is not None
    assert mark.level is Level.ERROR


def test_the_status_bar_counts_what_is_open(desk: FindingsDesk, window: MainWindow) -> None:
    texts = [button.text() for button in window.statusBar().findChildren(QToolButton)]
    assert any(text.startswith("错误 1") for text in texts)


def test_a_repair_is_one_step_and_the_finding_goes(
    desk: FindingsDesk, window: MainWindow, book: BookModel, documents: list[str]
) -> None:
    repair = Repair("填上目标", (("annual_goal", "办理司法救助"),))
    finding = Finding("C1", "C1", Level.ERROR, documents[1], "annual_goal", "", "", "", "", repair)
    desk.panel.repair_wanted.emit((finding,))
    assert book.document(documents[1]).annual_goal == "办理司法救助"
    assert book.book.can_undo == "填上目标"
    desk.auditor.finish()
    assert desk.run is not None
    assert not [found for found in desk.run.findings if found.path == "annual_goal" and found.rule == "C1"]


def test_no_book_no_counts(desk: FindingsDesk, window: MainWindow, book: BookModel) -> None:
    desk.set_book(None)
    assert desk.run is None
    assert isinstance(desk.auditor, Auditor)
    book.changed.emit(Touched(frozenset(), structure=True, titles=True))  # an old book's words are not heard


def test_new_findings_leave_what_is_being_typed(desk: FindingsDesk, window: MainWindow, documents: list[str]) -> None:
    window.form.show_document(documents[1])
    typist = Typist(window.form, window.desk.book, documents[1])  # type: ignore[union-attr]
    typist.go_to("period_goal")
    typist.type("正在输入")
    desk.panel.show_findings([], documents[1])
    desk.look()
    window.form.form.set_marks({})
    assert window.form.commit_open_editor()
    assert window.desk.book.document(documents[1]).period_goal == "正在输入"  # type: ignore[union-attr]


def test_an_explanation_is_written_and_no_longer_counts(
    desk: FindingsDesk, window: MainWindow, book: BookModel, documents: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "按批复口径计算"

    def write(dialog: WritingDialog) -> int:
        dialog.ui.text.setPlainText(typed)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(WritingDialog, "exec", write)
    path, filing = "funds.total.budget", book.book.filings()[0].filing
    warning = Finding("M7", "M7", Level.WARNING, documents[0], path, "整体 · 资金总额", "超支", "请说明", "1｜2")
    assert desk.run is not None
    run = Run(desk.run.filing, {("M7", ""): (warning,)})
    monkeypatch.setattr(desk.auditor, "run", lambda filing: run if filing else None)
    desk.look()
    desk.panel.table.selectRow(0)
    desk.panel.explain.click()
    assert [said.text for said in book.book.explanations(filing)] == [typed]
    shown = desk.panel.model.shown(0)
    assert shown.explanation == typed
    typed = " "
    desk.panel.explain.click()
    assert not book.book.explanations(filing)


def test_the_sheets_are_shown_as_pages(desk: FindingsDesk, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[SheetsDialog] = []
    monkeypatch.setattr(SheetsDialog, "exec", lambda dialog: opened.append(dialog))
    window.actions_.readiness.trigger()
    (dialog,) = opened
    assert [dialog.ui.range.itemText(at) for at in range(dialog.ui.range.count())] == [
        "绩效填报上报前检查单",
        "出错说明",
    ]
    assert dialog.ui.place.text() == "第 1 页　共 1 页"
    dialog.ui.range.setCurrentIndex(1)
    assert dialog.ui.place.text() == "第 1 页　共 1 页"
    dialog.close()


def test_the_secret_words_are_written_one_a_line(
    desk: FindingsDesk, window: MainWindow, book: BookModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(dialog: WritingDialog) -> int:
        dialog.ui.text.setPlainText("某行动\n\n某行动\n 专项 ")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(WritingDialog, "exec", write)
    window.actions_.secret_words.trigger()
    assert book.book.secret_words() == ("某行动", "专项")
    assert book.book.can_undo == "涉密词表"
