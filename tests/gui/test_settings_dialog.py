"""设置: shown, refused, kept, and followed by the window at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.dialogs.calibration_dialog import CalibrationDialog
from jixiao_desktop.gui.dialogs.settings_dialog import SettingsDialog
from jixiao_desktop.gui.features import choosing
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.output_settings import Offset
from jixiao_desktop.gui.preview.printers import PrinterChoice, Printers
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.pdf.fonts import FontFile, FontSet, shipped_fonts
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.fonts import chosen_fonts
from tests.pdf.faces import cut


class TwoPrinters(Printers):
    def installed(self) -> list[PrinterChoice]:
        return [PrinterChoice("甲"), PrinterChoice("乙")]


@pytest.fixture
def wide_font(tmp_path: Path) -> FontSet:
    """A face of another family, whose letters are wider."""
    font = cut("绩效目标〓　 的和工作法治政县综中心建设矛盾纠纷多元化解机制，、。全统筹协调指导")
    for glyph, (advance, bearing) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[glyph] = (round(advance * 1.3), bearing)
    for name in (1, 4, 6, 16):
        font["name"].setName("WideSong", name, 3, 1, 0x409)
    path = tmp_path / "wide.ttf"
    font.save(path)
    return FontSet("宋体", FontFile(path), fallback=shipped_fonts())


def make_dialog(qtbot: QtBot, settings: Settings, *more: FontSet) -> SettingsDialog:
    dialog = SettingsDialog(settings, [shipped_fonts(), *more], TwoPrinters())
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_answered_is_kept(qtbot: QtBot, settings: Settings, wide_font: FontSet, tmp_path: Path) -> None:
    dialog = make_dialog(qtbot, settings, wide_font)
    ui = dialog.ui
    ui.font.setCurrentText("宋体")
    ui.zoom.setValue(150)
    ui.blank_rows.setChecked(False)
    ui.folder.setText(str(tmp_path))
    ui.user.setText(" 张三 ")
    dialog.accept()
    assert (settings.form_font, settings.zoom, settings.user) == ("宋体", 1.5, "张三")
    assert (settings.output.blank_rows, settings.output.folder) == (False, tmp_path)
    again = make_dialog(qtbot, settings, wide_font).ui
    assert (again.font.currentText(), again.zoom.value(), again.user.text()) == ("宋体", 150, "张三")
    assert (again.blank_rows.isChecked(), again.folder.text()) == (False, str(tmp_path))


def test_a_folder_that_is_not_there_is_refused(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = make_dialog(qtbot, settings)
    dialog.ui.folder.setText(str(tmp_path / "gone"))
    dialog.ui.zoom.setValue(200)
    dialog.accept()
    assert "文件夹不存在" in dialog.ui.problem.text()
    assert settings.zoom != 2.0


def test_a_font_that_cannot_be_read_is_refused(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "bad.ttf").write_bytes(b"no font")
    dialog = make_dialog(qtbot, settings, FontSet("坏", FontFile(tmp_path / "bad.ttf")))
    dialog.ui.font.setCurrentText("坏")
    dialog.accept()
    assert "字体" in dialog.ui.problem.text()
    assert settings.form_font == ""


def test_a_font_that_has_gone_leaves_the_shipped_one() -> None:
    assert chosen_fonts("这台电脑没有的字体") is shipped_fonts()
    assert chosen_fonts("") is shipped_fonts()


def test_a_folder_is_browsed_for(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog(qtbot, settings)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog.ui.browse.click()
    assert dialog.ui.folder.text() == str(tmp_path)


def test_the_list_of_recent_books_is_emptied(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "甲.jixiao").touch()
    settings.remember_book(tmp_path / "甲.jixiao")
    settings.remember_book(tmp_path / "乙.jixiao")
    ui = make_dialog(qtbot, settings).ui
    assert ui.recent.text() == "2 本"
    ui.forget.click()
    assert (ui.recent.text(), ui.forget.isEnabled(), settings.recent_books) == ("没有记录", False, [])
    assert (tmp_path / "甲.jixiao").exists()


def test_printers_and_where_they_print(qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.output.keep_offset("乙", Offset(3, 0))
    settings.output.keep_offset("早先的", Offset(0, -4))
    dialog = make_dialog(qtbot, settings)
    printers = dialog.ui.printers
    lines = [(printers.topLevelItem(at).text(0), printers.topLevelItem(at).text(1)) for at in range(3)]
    assert lines == [("甲", "不移动"), ("乙", "向右 0.3 毫米移动"), ("早先的", "向上 0.4 毫米移动")]

    def calibrate(asked: CalibrationDialog) -> int:
        asked.ui.across.setValue(29.0)
        asked.accept()
        return 1

    monkeypatch.setattr(CalibrationDialog, "exec", calibrate)
    assert not dialog.ui.straighten.isEnabled()
    dialog.ui.calibrate.click()
    assert settings.output.offset("甲") == Offset(10, 0)
    printers.setCurrentItem(printers.topLevelItem(2))
    assert not dialog.ui.calibrate.isEnabled()
    dialog.ui.straighten.click()
    assert "早先的" not in settings.output.offsets


def test_the_window_follows_at_once(
    window: MainWindow, tmp_path: Path, wide_font: FontSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_demo(tmp_path / "示例.jixiao").close()
    window.begin(tmp_path / "示例.jixiao")
    assert window.desk is not None
    assert window.form.form.measured is not None
    height = sum(window.form.form.measured.heights)

    def choose(dialog: QDialog) -> int:
        dialog.ui.font.setCurrentText("宋体")
        dialog.ui.zoom.setValue(150)
        dialog.ui.user.setText("李四")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(SettingsDialog, "exec", choose)
    monkeypatch.setattr(choosing, "available_fonts", lambda: (shipped_fonts(), wide_font))
    window.actions_.settings.trigger()
    assert window.form.view.zoom == 1.5
    assert window.desk.book.book.who == "李四"
    assert window.desk.book.drawing.fonts == wide_font
    assert sum(window.form.form.measured.heights) > height
    window.close()


def test_settings_that_were_tampered_with_are_forgotten(settings: Settings) -> None:
    store = settings._store
    for text in ("{", "[1]", '{"甲": 3}', '{"甲": ["x", 1]}', "null"):
        store.setValue("printer_offsets", text)
        assert settings.output.offsets == {}
    store.setValue("printer_offsets", '{"甲": [9999, -9999]}')
    assert settings.output.offset("甲") == Offset(200, -200)
