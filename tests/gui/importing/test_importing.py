"""Importing as a person does it: from files to the tree, and back with one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from jixiao_desktop.document.documents_json import write_documents
from jixiao_desktop.document.model import Department, Document, Fund, Indicator, Objective, Signature, Task
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.importing import import_dialog
from jixiao_desktop.gui.importing.field_menu import Answers, AskedCell, field_menu
from jixiao_desktop.gui.importing.import_dialog import ImportDialog
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.recognition.meanings import choosable
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.corrections import load_corrections
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.proposing import Proposal, Tell, propose
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource
from tests.services.odd_form import OWNER, TARGET, write_odd_form

INPUTS = Path(__file__).parents[2] / "data" / "inputs"


@pytest.fixture(autouse=True)
def _own_corrections(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))


@pytest.fixture
def demo(window: MainWindow, tmp_path: Path) -> MainWindow:
    create_demo(tmp_path / "示例县.jixiao").close()
    window.begin(tmp_path / "示例县.jixiao")
    return window


def during(work: Callable[[], object], see: Callable[[ImportDialog], object]) -> list[str]:
    """Does ``work``; ``see`` is done with the import window, boxes after it are read and answered."""
    told: list[str] = []
    seen: list[ImportDialog] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, ImportDialog) and not seen:
            seen.append(shown)
            try:
                see(shown)
            except BaseException:
                shown.reject()  # else the window stays open for ever
                raise
        elif isinstance(shown, QMessageBox):
            told.append(shown.text())
            shown.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    work()
    timer.stop()
    return told


def forms(window: MainWindow) -> list[str]:
    return [node.title for node in window.navigator.nodes() if node.document is not None]


def take_all(dialog: ImportDialog) -> None:
    QTest.mouseClick(dialog.ui.forward, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.ui.take, Qt.MouseButton.LeftButton)


def test_a_file_of_nine_forms_comes_as_one_step(demo: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    before = forms(demo)
    path = INPUTS / "yuanjiang-2024.docx"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    told = during(demo.actions_.import_files.trigger, take_all)
    assert told == ["已导入：新增 9 张表。\n需要时可以一步撤销（Ctrl+Z）。"]
    assert demo.desk is not None
    step = demo.desk.book.last_step()
    assert step is not None
    assert step.what == "导入 yuanjiang-2024.docx"
    assert len(demo.desk.book.book.filings()) == 2
    shown = demo.form.document
    assert shown is not None
    assert demo.desk.book.document(shown).year == 2024
    demo.actions_.undo.trigger()
    assert forms(demo) == before


@pytest.mark.parametrize("leave", ["escape", "cancel"])
def test_leaving_writes_nothing(demo: MainWindow, leave: str) -> None:
    assert demo.desk is not None
    steps = len(demo.desk.book.book.history())

    def see(dialog: ImportDialog) -> None:
        QTest.mouseClick(dialog.ui.forward, Qt.MouseButton.LeftButton)
        if leave == "escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(dialog.ui.cancel, Qt.MouseButton.LeftButton)

    assert during(lambda: demo.opening.take_files([INPUTS / "korla-2020.xlsx"]), see) == []
    assert len(demo.desk.book.book.history()) == steps


def test_a_folder_is_imported_with_what_cannot_be_read_listed(
    demo: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "各单位"
    folder.mkdir()
    (folder / "坏.xlsx").write_bytes(b"PK\x03\x04nothing")
    (folder / "库尔勒.xlsx").write_bytes((INPUTS / "korla-2020.xlsx").read_bytes())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    listed: list[str] = []

    def see(dialog: ImportDialog) -> None:
        listed.extend(str(dialog.files.index(row).data()) for row in range(dialog.files.rowCount()))
        take_all(dialog)

    assert during(demo.actions_.import_folder.trigger, see)[0].startswith("已导入：新增 1 张表")
    assert listed[0].startswith("坏.xlsx\n读不了：")
    assert listed[1].endswith("读好了")


def test_a_copied_table_is_imported(demo: MainWindow) -> None:
    rows = "项目支出绩效目标表\n项目名称\t法治宣传经费\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t宣传场次\t≥5场\n"
    QApplication.clipboard().setText(rows)

    told = during(demo.actions_.import_clipboard.trigger, take_all)
    assert told == ["已导入：新增 1 张表。\n需要时可以一步撤销（Ctrl+Z）。"]
    assert "法治宣传经费" in forms(demo)
    QApplication.clipboard().clear()
    assert during(demo.actions_.import_clipboard.trigger, take_all)[0].startswith("剪贴板里没有表")


def test_files_dropped_on_the_start_page_begin_a_book(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(tmp_path / "新.jixiao"), ""))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(INPUTS / "korla-2020.xlsx"))])
    drop = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    told = during(lambda: window.dropEvent(drop), take_all)
    assert told == ["已导入：新增 1 张表。\n需要时可以一步撤销（Ctrl+Z）。"]
    assert window.close_book()
    with open_book(tmp_path / "新.jixiao") as book:
        assert [(head.name, head.year) for head in book.filings()] == [("库尔勒市政法委", 2020)]


def test_a_contradiction_is_taken_only_if_ticked(demo: MainWindow, tmp_path: Path) -> None:
    assert demo.desk is not None
    book = demo.desk.book
    head = book.book.documents(book.book.filings()[0].filing)[1]
    stored = book.document(head.document)
    path = tmp_path / "来件.json"
    path.write_text(write_documents([replace(stored, annual_goal="另外的目标")]), encoding="utf-8")

    def see(dialog: ImportDialog) -> None:
        dialog.ui.forward.click()
        assert not dialog.ui.take.isEnabled()
        [row] = range(dialog.differences.rowCount(dialog.differences.index(0, 0)))
        index = dialog.differences.index(row, 0, dialog.differences.index(0, 0))
        dialog.differences.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        dialog.ui.take.click()

    assert during(lambda: demo.opening.take_files([path]), see)[0].startswith("已导入：改动 1 张已有的表")
    assert book.document(head.document) == replace(stored, annual_goal="另外的目标")


def test_what_the_file_does_not_say_is_asked_for(demo: MainWindow, tmp_path: Path) -> None:
    path = write_odd_form(tmp_path / "表.xlsx")

    def see(dialog: ImportDialog) -> None:
        ui = dialog.ui
        assert ui.department.currentText()
        assert ui.department.property("unsure")
        ui.forward.click()
        assert "请核对" in ui.said.text()
        ui.department.setEditText("")
        assert ui.department.property("unsure")
        QTest.keyClick(ui.department.lineEdit(), Qt.Key.Key_Return)
        assert not ui.take.isEnabled()
        assert "缺单位" in ui.said.text()
        ui.department.setEditText("示例县综治中心")
        ui.year.clear()
        QTest.keyClicks(ui.year, "2031")
        assert not ui.department.property("unsure")
        ui.take.click()

    during(lambda: demo.opening.take_files([path]), see)
    assert demo.desk is not None
    assert ("示例县综治中心", 2031) in [(head.name, head.year) for head in demo.desk.book.book.filings()]


def test_one_answer_serves_all_files_that_do_not_say(demo: MainWindow, tmp_path: Path) -> None:
    paths = [write_odd_form(tmp_path / f"{name}.xlsx", name) for name in ("甲经费", "乙经费")]

    def see(dialog: ImportDialog) -> None:
        dialog.ui.department.setEditText("示例县综治中心")
        dialog.ui.files.setCurrentIndex(dialog.files.index(1))
        assert dialog.ui.department.currentText() == "示例县综治中心"
        assert dialog.ui.department.property("unsure")
        take_all(dialog)

    assert during(lambda: demo.opening.take_files(paths), see)[0].startswith("已导入：新增 2 张表")
    assert demo.desk is not None
    assert "示例县综治中心" in [head.name for head in demo.desk.book.book.filings()]


def test_each_side_shows_the_other_and_a_cell_can_be_corrected(demo: MainWindow, tmp_path: Path) -> None:
    path = write_odd_form(tmp_path / "表.xlsx")

    def see(dialog: ImportDialog) -> None:
        dialog.table.picked.emit(TARGET)
        [selected] = dialog.ui.understood.selectionModel().selectedRows()
        assert selected.data() == "第1条指标的指标值"
        row = dialog.understood.row_of(OWNER)
        assert row is not None
        dialog.ui.understood.selectRow(row)
        assert dialog.table.currentIndex() == dialog.table.cells.index_of(OWNER)
        QTest.keyClick(dialog.table, Qt.Key.Key_F2)
        choose(dialog, "基本信息", "实施单位")
        assert dialog.files.forms()[0].document.implementer == "综治科"
        take_all(dialog)

    during(lambda: demo.opening.take_files([path]), see)
    assert demo.desk is not None
    assert demo.form.document is not None
    assert demo.desk.book.document(demo.form.document).implementer == "综治科"


def choose(dialog: ImportDialog, group: str, words: str) -> None:
    """In the menu that is open."""
    [menu] = [menu for menu in dialog.findChildren(QMenu) if menu.title() == group]
    next(action for action in menu.actions() if action.text() == words).trigger()
    next(menu for menu in dialog.findChildren(QMenu) if menu.isVisible()).close()


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def menu_of(window: MainWindow, cell: AskedCell) -> QMenu:
    return field_menu(window, cell, Answers(lambda *_: None, lambda: None, lambda: None))


def offered(menu: QMenu) -> set[tuple[str, bool]]:
    """Every path that the menu and those in it offer, and whether it is of the whole column."""
    menus = [menu, *menu.findChildren(QMenu)]
    return {action.data() for one in menus for action in one.actions() if isinstance(action.data(), tuple)}


def test_the_menu_offers_the_columns_only_in_a_list(window: MainWindow) -> None:
    once, row = menu_of(window, AskedCell(("name",), None)), menu_of(window, AskedCell((), "indicators"))
    assert texts(once)[:3] == ["现在是：项目名称", "基本信息", "资金"]
    assert texts(once)[-1] == "不导入"
    assert texts(row)[:5] == ["现在是：没有认出", "这一整列是：", "三级指标", "指标值", "绩效标准"]
    assert texts(row)[-4:] == ["这一整列不导入", "只改这一格", "这一格不导入", "这一行不导入"]
    assert "按程序的理解" not in texts(row)
    assert texts(menu_of(window, AskedCell((), "tasks", corrected=True)))[1] == "按程序的理解"
    assert texts(menu_of(window, AskedCell((), "indicators", heads=True)))[1] == "这一类指标是"


def test_every_field_of_a_document_is_in_the_menu(window: MainWindow) -> None:
    """The contract's fields, from the record itself: none is forgotten."""
    elsewhere = {"source", "form", "stage", "scope", "doubts"}  # what the file is, or asked for above the table
    single = {f.name for f in fields(Document)} - elsewhere
    for group, kind in (("department", Department), ("signature", Signature)):
        single = single - {group} | {f"{group}.{f.name}" for f in fields(kind)}
    amounts = {f.name for f in fields(Fund)} - {"source"}
    single = single - {"funds"} | {f"funds.{source}.{name}" for source in FundSource for name in amounts}
    lists = {"tasks": ("task", Task), "objectives": ("objective", Objective), "indicators": ("indicator", Indicator)}
    once = offered(menu_of(window, AskedCell((), None)))
    assert {(path, False) for path in single - set(lists)} <= once
    for rows, (singular, row) in lists.items():
        own = {f"{singular}.{f.name}" for f in fields(row)} - {f"{singular}.row"}
        column = offered(menu_of(window, AskedCell((), rows)))
        assert {(path, whole) for path in own for whole in (True, False)} <= column
        assert {(path, True) for path in single - set(lists)} <= column
        assert {(path, False) for path in own} <= once
    sides = offered(menu_of(window, AskedCell((), "indicators", heads=True, sides=True)))
    assert {path for path, _ in once | sides} >= choosable()


def test_no_menu_is_a_long_list(window: MainWindow) -> None:
    for cell in (AskedCell((), None), AskedCell((), "indicators", True, True, True), AskedCell((), "tasks")):
        menu = menu_of(window, cell)
        assert max(len(texts(one)) for one in (menu, *menu.findChildren(QMenu))) <= 24


def pick(dialog: ImportDialog, square: tuple[int, int], *words: str) -> None:
    """F2 at a cell, then through the menus by their words."""
    dialog.table.setCurrentIndex(dialog.table.cells.index_of(square))
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    [top] = menu = [one for one in dialog.findChildren(QMenu) if one.isVisible()]
    for word in words[:-1]:
        menu = [one for one in menu[0].findChildren(QMenu) if one.title() == word]
    action = next(action for action in menu[0].actions() if action.text() == words[-1])
    action.trigger()
    top.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_column_is_corrected_and_taken_back_in_the_window(demo: MainWindow, tmp_path: Path) -> None:
    paths = [write_odd_form(tmp_path / f"{name}.xlsx", name) for name in ("甲经费", "乙经费")]
    seen: list[list[str | None]] = []

    def standards(dialog: ImportDialog) -> list[str | None]:
        return [form.document.indicators[0].standard for form in dialog.files.forms()]

    def see(dialog: ImportDialog) -> None:
        assert not dialog.ui.corrections.isVisible()
        pick(dialog, TARGET, "绩效标准")
        seen.append(standards(dialog))
        assert dialog.ui.corrections.text() == "照指定认了 1 处 "
        assert "另外 1 张" in dialog.ui.said.text()
        pick(dialog, TARGET, "按程序的理解")
        seen.append(standards(dialog))
        assert not dialog.ui.corrections.isVisible()
        assert load_corrections() == {}
        pick(dialog, TARGET, "指标值分几列", "计量单位")
        menu = dialog.ui.corrections.menu()
        assert menu is not None
        assert texts(menu)[1:] == ["“指标值”一列 → 指标的计量单位", "全部取消，按程序的理解"]
        menu.actions()[-1].trigger()
        seen.append(standards(dialog))
        dialog.reject()

    during(lambda: demo.opening.take_files(paths), see)
    assert seen == [["≥100件", "≥100件"], [None, None], [None, None]]
    assert load_corrections() == {}


def test_the_book_is_compared_when_typing_pauses(
    demo: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    compared: list[str | None] = []

    def counting(book: Book, documents: Sequence[Document], form_sets: Sequence[str | None], tell: Tell) -> Proposal:
        compared.append(documents[0].department.name)
        return propose(book, documents, form_sets, tell)

    monkeypatch.setattr(import_dialog, "propose", counting)

    def see(dialog: ImportDialog) -> None:
        ui = dialog.ui
        ui.forward.click()
        compared.clear()
        ui.department.setFocus()
        ui.department.setEditText("")
        QTest.keyClicks(ui.department, "abcdef")
        assert compared == []
        QTest.keyClick(ui.department.lineEdit(), Qt.Key.Key_Return)
        assert compared == ["abcdef"]
        assert dialog.isVisible()
        QTest.keyClicks(ui.department, "g")
        qtbot.waitUntil(lambda: compared == ["abcdef", "abcdefg"])
        ui.year.clear()
        QTest.keyClicks(ui.year, "2031")
        ui.take.click()
        assert len(compared) == 3

    during(lambda: demo.opening.take_files([write_odd_form(tmp_path / "表.xlsx")]), see)
    assert demo.desk is not None
    assert ("abcdefg", 2031) in [(head.name, head.year) for head in demo.desk.book.book.filings()]


@pytest.mark.parametrize(("answer", "stays"), [("接着核对", True), ("不导入了", False)])
def test_what_was_filled_in_does_not_go_with_one_key(
    demo: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, stays: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(questions, "ask_yes", lambda _, __, question, yes, ___: asked.append(question) or yes == answer)

    def see(dialog: ImportDialog) -> None:
        dialog.ui.department.setEditText("示例县综治中心")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() == stays
        dialog.done(0)

    during(lambda: demo.opening.take_files([write_odd_form(tmp_path / "表.xlsx")]), see)
    assert asked == ["填好的单位、年度等会丢掉，账册没有改动。"]


def test_a_doubt_is_said_in_full_and_a_file_that_cannot_be_read_is_about_nothing(
    demo: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.xlsx"
    bad.write_bytes(b"PK\x03\x04nothing")

    def see(dialog: ImportDialog) -> None:
        ui = dialog.ui
        assert ui.said.text().startswith("有 2 处疑问")
        ui.understood.selectRow(0)
        assert ui.said.text() == "“6”只有数字，看不出是名称还是序号，请核对。"
        ui.understood.selectRow(3)
        assert ui.said.text().startswith("有 2 处疑问")
        ui.files.setCurrentIndex(dialog.files.index(1))
        assert (ui.department.currentText(), ui.year.text(), ui.project.text()) == ("", "", "")
        dialog.reject()

    during(lambda: demo.opening.take_files([INPUTS / "suining-2023.xlsx", bad]), see)
