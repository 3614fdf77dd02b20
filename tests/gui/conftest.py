"""A form on a view, and a window, over the invented example; whatever Qt warns of fails the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import Drawing, open_drawing
from tests.gui.typist import Typist

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt is a mistake of ours, but for what the platform without a screen says of itself."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["jixiao-desktop", "-style", "fusion"]


@pytest.fixture(scope="session")
def drawing() -> Drawing:
    return open_drawing()


@pytest.fixture
def family(qapp: QApplication) -> str:
    return load_paper_family()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def book(qapp: QApplication, tmp_path: Path, drawing: Drawing) -> Iterator[BookModel]:
    model = BookModel(create_demo(tmp_path / "示例.jixiao"), drawing)
    yield model
    model.close()


@pytest.fixture
def documents(book: BookModel) -> list[str]:
    """The example's documents: the whole, then the projects."""
    (filing,) = book.book.filings()
    return [head.document for head in book.book.documents(filing.filing)]


@pytest.fixture
def panel(qtbot: QtBot, family: str, book: BookModel) -> Iterator[FormPanel]:
    shown = FormPanel(family, 1.0)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.set_book(book)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.set_book(None)


@pytest.fixture
def typist(panel: FormPanel, book: BookModel, documents: list[str]) -> Typist:
    """Someone at the keyboard before the first project's form."""
    panel.show_document(documents[1])
    return Typist(panel, book, documents[1])


@pytest.fixture
def window(qtbot: QtBot, family: str, drawing: Drawing, settings: Settings) -> MainWindow:
    shown = MainWindow(drawing, settings, family)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown
