"""The dialogs: what they ask, what they refuse, what they say; and that they are those of the designer files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jixiao_desktop import gui
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportOrder
from jixiao_desktop.gui.dialogs.exported_dialog import ExportedDialog
from jixiao_desktop.gui.dialogs.new_filing_dialog import NewFiling, NewFilingDialog
from jixiao_desktop.gui.dialogs.new_project_dialog import NewProjectDialog
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.exporting import Exported

ROOM = Path(gui.__file__).parent
DRAWN = Path(__file__).resolve().parents[2] / "ui"


def refuse(*_: object) -> None:
    raise UserError(Message("blank", "名称不能为空", remedy="请填写"))


def test_a_new_filing(qtbot: QtBot) -> None:
    answers: list[NewFiling] = []
    dialog = NewFilingDialog(["甲局", "乙局"], ["湖南", "国家"], NewFiling("乙局", 2027, "国家"), answers.append)
    qtbot.addWidget(dialog)
    dialog.ui.whole.setChecked(False)
    dialog.accept()
    assert answers == [NewFiling("乙局", 2027, "国家", whole=False)]
    assert dialog.result() == NewFilingDialog.DialogCode.Accepted


def test_a_refused_answer_stays(qtbot: QtBot) -> None:
    dialog = NewProjectDialog("甲局　2026 年度", refuse)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.name.setText(" ")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() == "名称不能为空，请填写。"
    assert dialog.ui.into.text() == "甲局　2026 年度"


def test_an_order_to_export(qtbot: QtBot, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = [ExportChoice("当前表格", frozenset(["a"])), ExportChoice("整本账册", None)]
    dialog = ExportDialog("xlsx", choices, tmp_path, settings.output)
    qtbot.addWidget(dialog)
    dialog.ui.folder.setText(" ")
    dialog.accept()
    assert dialog.order is None
    assert "没有选择存放位置" in dialog.ui.problem.text()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    dialog.ui.browse.click()
    dialog.ui.range.setCurrentIndex(1)
    dialog.ui.each.setChecked(True)
    assert not dialog.ui.public_text.isChecked()
    dialog.ui.public_text.setChecked(True)
    dialog.accept()
    assert dialog.order == ExportOrder(None, tmp_path / "out", True, public=True)


def test_the_choices_are_remembered_for_each_format(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    for format_, at_first in (("pdf", True), ("xlsx", False)):
        dialog = ExportDialog(format_, [ExportChoice("整本账册", None)], tmp_path, settings.output)
        qtbot.addWidget(dialog)
        assert dialog.ui.each.isChecked() is at_first
        dialog.ui.each.setChecked(not at_first)
        dialog.ui.blank_rows.setChecked(False)
        dialog.accept()
        again = ExportDialog(format_, [ExportChoice("整本账册", None)], tmp_path, settings.output)
        qtbot.addWidget(again)
        assert (again.ui.each.isChecked(), again.ui.blank_rows.isChecked()) == (not at_first, False)


def test_what_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    exported = Exported((tmp_path / "a.pdf", tmp_path / "b.pdf"), (Message("x", "字体里没有这些字"),))
    dialog = ExportedDialog(exported, tmp_path)
    qtbot.addWidget(dialog)
    assert [dialog.ui.files.item(row).text() for row in range(2)] == ["a.pdf", "b.pdf"]
    assert "已写出 2 个文件" in dialog.ui.summary.text()
    assert dialog.ui.messages.text() == "字体里没有这些字。"


def test_a_new_book_gets_its_suffix(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = NewProjectDialog("", refuse)
    qtbot.addWidget(dialog)
    for typed, path in (("我的", "我的.jixiao"), ("我的.jixiao", "我的.jixiao"), ("2.5", "2.5.jixiao")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, typed=typed, **__: (str(tmp_path / typed), ""))
        assert questions.ask_new_book(dialog, tmp_path) == tmp_path / path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    assert questions.ask_new_book(dialog, tmp_path) is None


@pytest.mark.parametrize("drawn", sorted(DRAWN.glob("*.ui")), ids=lambda path: path.stem)
def test_the_compiled_dialogs_are_fresh(drawn: Path, tmp_path: Path) -> None:
    compiler = Path(sys.executable).with_name("pyside6-uic.exe" if sys.platform == "win32" else "pyside6-uic")
    made = tmp_path / "made.py"
    subprocess.run([compiler, drawn, "-o", made], check=True)
    kept = ROOM / "designer" / f"ui_{drawn.stem}.py"
    assert kept.read_text(encoding="utf-8") == made.read_text(encoding="utf-8"), (
        f"pyside6-uic ui/{drawn.name} -o jixiao_desktop/gui/designer/{kept.name}"
    )


def test_nothing_compiled_is_left_over() -> None:
    kept = {path.stem.removeprefix("ui_") for path in (ROOM / "designer").glob("ui_*.py")}
    assert kept == {path.stem for path in DRAWN.glob("*.ui")}
