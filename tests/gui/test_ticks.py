"""Cells to tick."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_view import FormView
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.drawing import Drawing
from tests.gui import ticked_form

Typed = list[tuple[str | None, str | None, str]]


@pytest.fixture
def typed() -> Typed:
    return []


@pytest.fixture
def view(qtbot: QtBot, drawing: Drawing, family: str, typed: Typed) -> FormView:
    def type_in(entries: Sequence[tuple[GridCell, str]]) -> bool:
        typed.extend((cell.path, cell.tick, text) for cell, text in entries)
        return True

    shown = FormView(FormModel(type_in, None), family, 1.0)
    shown.model().setParent(shown)
    qtbot.addWidget(shown)
    shown.show_form(ticked_form.measured(drawing, category="行政运行"))
    shown.show()
    return shown


def test_space_ticks_and_unticks(view: FormView, typed: Typed) -> None:
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Space)
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert typed == [("category", "产业发展", "产业发展"), ("category", "行政运行", "")]


def test_a_click_ticks(view: FormView, typed: Typed) -> None:
    box = next(cell for cell in view.selected_cells() if cell.tick)
    place = view.visualRect(view.model().index(box.row, box.column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert typed == [("category", "产业发展", "产业发展")]


def test_typing_into_a_tick_is_nothing(view: FormView, typed: Typed) -> None:
    QTest.keyClick(view, "x")
    assert typed == []
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert typed == []
