"""A newcomer's first day: an empty program, a book, 整体支出 and two projects of 湖南, PDF and workbook, by keyboard.

Nothing is mocked but the dialog that asks for a file; what the book holds in the end stands in ``tests/data``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.gui.dialogs.export_dialog import ExportDialog
from jixiao_desktop.gui.dialogs.exported_dialog import ExportedDialog
from jixiao_desktop.gui.dialogs.new_filing_dialog import NewFilingDialog
from jixiao_desktop.gui.dialogs.new_project_dialog import NewProjectDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.drawing import Drawing
from tests.gui.clerk import CTRL, SHIFT, click, in_dialog, paste, press, write, write_along
from tests.gui.test_main_window import book_of, tree

K = Qt.Key
EXPECTED = Path(__file__).parents[1] / "data" / "newcomer" / "book.json"
Start = Callable[[], MainWindow]

WHOLE = (
    *("", "826.5", "500", "0", "326.5", "0", "0"),  # the total comes of itself
    "负责全县法治宣传、矛盾纠纷化解和司法救助工作。",
    "1.全年调解矛盾纠纷不少于1200件；\n2.法治宣传覆盖全部乡镇。",
)
WHOLE_ROWS = (
    *("调解矛盾纠纷件数", "≥1200件", "矛盾纠纷调解成功率", "≥95%", "全年支出", "≤826.5万元"),
    *("各项任务完成时间", "2026年12月底前", "", "", "群众法治意识", "明显提高", "", "", "机制持续运行", "长期"),
    *("群众满意度", "≥90%"),
)
SIGNED = ("张三", "0737-1234567", "2026-1-15")
FIRST = ("128.5", "", "2026年", "救助生活困难的当事人，维护社会和谐稳定。", "全年救助不少于60人次。")
FIRST_ROWS = (
    *("救助人次", "≥60人次", "计划标准"),
    *("救助对象审核准确率", "=100%", "行业标准"),
    *("救助金发放时间", "2026年12月底前", "计划标准"),
    *("救助资金", "≤128.5万元", "计划标准", "", "", "", "当事人生活困难缓解", "有效缓解", "计划标准"),
    *("", "", "", "", "", "", "救助对象满意度", "≥95%", "历史标准"),
)
SECOND = ("60", "", "2026年", "推进法治宣传教育。", "举办法治讲座不少于24场，受众不少于3600人次。")
BLOCK = (
    '法治讲座场次\t≥24场\t计划标准\r\n讲座受众人次\t≥3600人次\t计划标准\r\n"宣传资料\n印制份数"\t≥5000份\t历史标准\r\n'
)
SECOND_ROWS = (
    *("讲座计划完成率", "=100%", "计划标准", "完成时间", "2026年11月底前", "计划标准"),
    *("讲座单场成本", "≤0.8万元/场", "历史标准", "", "", "", "群众法治素养", "有所提升", "计划标准"),
    *("", "", "", "", "", "", "听众满意度", "≥90%", "历史标准"),
)


@pytest.fixture
def start(qtbot: QtBot, family: str, drawing: Drawing, tmp_path: Path) -> Start:
    """The program is started: a window on the settings that the one before it left."""

    def started() -> MainWindow:
        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(drawing, settings, family)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        return window

    return started


def test_a_newcomer(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = start()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "示例县司法局"), ""))
    begin_book(window)
    fill_whole(window)
    begin_project("司法救助资金")
    fill_first_project(window)
    begin_project("法治宣传教育经费")
    write_along(SECOND)
    window = restart(start, window)
    fill_second_project(window)
    change_by_mouse(window)
    assert records(window) == expected()
    export(tmp_path / "out")
    check_pdf(tmp_path / "out")
    check_workbook(tmp_path / "out")
    assert records(window) == expected()
    press(K.Key_Q, CTRL)
    assert not window.isVisible()


def begin_book(window: MainWindow) -> None:
    press(K.Key_Return)  # the first button of the start page, 新建账册
    assert window.windowTitle() == "示例县司法局 — 绩效填报"

    def answer(dialog: NewFilingDialog) -> None:
        write("示例县司法局")
        press(K.Key_Tab)
        write("2026")
        press(K.Key_Tab)
        assert dialog.ui.form_set.currentText() == "湖南"
        press(K.Key_Return)

    in_dialog(NewFilingDialog, answer)
    press(K.Key_Return)  # the first button of an empty book, 新增单位年度
    assert tree(window) == ["示例县司法局", "2026 年度", "整体支出"]


def fill_whole(window: MainWindow) -> None:
    assert path(window) == "funds.total.budget"
    write_along(WHOLE)
    write_along(WHOLE_ROWS)
    write_along(SIGNED)
    press(K.Key_Home, CTRL)


def begin_project(name: str) -> None:
    def answer(_dialog: NewProjectDialog) -> None:
        write(name)
        press(K.Key_Return)

    in_dialog(NewProjectDialog, answer)
    press(K.Key_J, CTRL)


def fill_first_project(window: MainWindow) -> None:
    assert path(window) == "funds.total.budget"
    write_along(FIRST)
    write_along(FIRST_ROWS)
    write_along(SIGNED)
    done = records(window)
    press(K.Key_Z, CTRL, times=5)
    assert records(window)[1].signature.preparer is None
    assert len(records(window)[1].indicators) == len(done[1].indicators)
    assert records(window)[1].indicators[-1].target is None
    press(K.Key_Y, CTRL, times=5)
    assert records(window) == done


def restart(start: Start, window: MainWindow) -> MainWindow:
    """In the middle of a project, with a cell still open; the steps before it can still be undone afterwards."""
    write("法治")
    press(K.Key_Q, CTRL)
    assert not window.isVisible()
    again = start()
    assert again.windowTitle() == "示例县司法局 — 绩效填报"
    assert path(again) == "indicators.0.name"
    assert records(again)[2].indicators[0].name == "法治"
    before = records(again)
    press(K.Key_Z, CTRL, times=3)
    assert records(again)[2].period_goal is None
    press(K.Key_Y, CTRL, times=3)
    assert records(again) == before
    press(K.Key_Z, CTRL)
    return again


def fill_second_project(window: MainWindow) -> None:
    assert records(window)[2].indicators == ()
    paste(BLOCK)
    press(K.Key_Down, times=3)
    press(K.Key_Home)
    write_along(SECOND_ROWS)
    write_along(SIGNED)


def change_by_mouse(window: MainWindow) -> None:
    """A click in the tree, a double click in a form, and a thing thought better of."""
    tree_view, view = window.navigator, window.form.view
    click(tree_view.viewport(), tree_view.visualRect(tree_view.tree.find(ids(window)[0])).center())
    cell = view.visualRect(window.form.form.find("funds.government_fund.budget")).center()
    click(view.viewport(), cell, twice=True)
    assert path(window) == "funds.government_fund.budget"
    press(K.Key_A, CTRL)
    write("12")
    press(K.Key_Escape)
    write("7")
    press(K.Key_Return)
    assert records(window) != expected()
    press(K.Key_Z, CTRL)


def export(folder: Path) -> None:
    """Both dialogs: the whole book, into a folder that is typed in; then what was written is looked at and closed."""

    def answer(_dialog: ExportDialog) -> None:
        press(K.Key_End)
        press(K.Key_Tab)
        press(K.Key_A, CTRL)
        write(str(folder))
        press(K.Key_Return)

    for key in (K.Key_P, K.Key_X):
        in_dialog(ExportDialog, answer)
        in_dialog(ExportedDialog, lambda _dialog: press(K.Key_Escape))
        press(key, CTRL | SHIFT)


def check_pdf(folder: Path) -> None:
    pages = [page.extract_text() for found in sorted(folder.glob("*.pdf")) for page in PdfReader(found).pages]
    printed = "".join("".join(pages).split())
    for text in texts():
        assert text in printed


def check_workbook(folder: Path) -> None:
    (found,) = folder.glob("*.xlsx")
    sheets = load_workbook(found).worksheets
    assert len(sheets) == 3
    written = "".join("".join(str(c.value or "").split()) for sheet in sheets for row in sheet for c in row)
    for text in texts():
        assert text in written


# --- what there is


def ids(window: MainWindow) -> list[str]:
    book = book_of(window).book
    return [head.document for filing in book.filings() for head in book.documents(filing.filing)]


def records(window: MainWindow) -> list[Document]:
    """What the book holds: the whole, then the projects."""
    return [book_of(window).document(document) for document in ids(window)]


def expected() -> list[Document]:
    return list(read_documents(EXPECTED.read_text("utf-8")))


def path(window: MainWindow) -> str | None:
    cell = window.form.cell()
    return None if cell is None else cell.path


def texts() -> set[str]:
    """Whatever was typed, without blanks: lines may be broken anywhere."""
    typed = {text for record in expected() for text in (record.name, record.annual_goal, record.period_goal) if text}
    rows = {text for record in expected() for row in record.indicators for text in (row.name, row.target) if text}
    return {"".join(text.split()) for text in typed | rows}
