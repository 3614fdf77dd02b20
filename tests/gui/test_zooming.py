"""The size of the first form."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.settings import FIRST_ZOOM
from jixiao_desktop.services.demo import create_demo


def test_the_first_form_is_no_wider_than_the_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    create_demo(tmp_path / "示例.jixiao").close()
    window.resize(1000, 700)
    window.begin(tmp_path / "示例.jixiao")
    qtbot.waitUntil(lambda: window.form.view.zoom < FIRST_ZOOM)
    assert not window.form.view.is_wider_than_shown


def test_a_size_that_was_chosen_stays(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    create_demo(tmp_path / "示例.jixiao").close()
    window.resize(1000, 700)
    window.form.view.set_zoom(1.5)
    window.begin(tmp_path / "示例.jixiao")
    qtbot.wait(50)
    assert window.form.view.zoom == 1.5
