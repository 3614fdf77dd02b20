"""Arrows in an open editor: out of one that typing opened, along the text of one that F2 or the mouse opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from jixiao_desktop.gui.editor.cell_editors import input_area
from tests.gui.typist import Typist

K = Qt.Key
ALT, SHIFT, KEYPAD = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
ENDS = [
    (K.Key_Up, "indicators.0.target"),
    (K.Key_Down, "indicators.2.target"),
    (K.Key_Left, "indicators.1.name"),
    (K.Key_Right, "indicators.1.standard"),
]


@pytest.mark.parametrize(("key", "end"), ENDS)
@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, KEYPAD])
def test_arrows_leave_what_typing_opened(typist: Typist, key: Qt.Key, modifiers: Qt.KeyboardModifier, end: str) -> None:
    typist.go_to("indicators.1.target")
    typist.type("7")
    typist.press(key, modifiers)
    assert typist.editor is None
    assert typist.path == end
    assert typist.value("indicators.1.target") == "7"


def test_arrows_leave_an_amount(typist: Typist) -> None:
    typist.go_to("indicators.1.name")
    typist.compose("jia")
    typist.compose("", "甲")
    typist.press(K.Key_Right)
    assert typist.path == "indicators.1.target"
    typist.go_to("funds.total.budget")
    typist.type("12.8")
    typist.press(K.Key_Left)
    assert typist.editor is None
    assert str(typist.value("funds.total.budget")) == "128000.00"


@pytest.mark.parametrize(("key", "end"), ENDS)
def test_arrows_stay_in_what_f2_opened(typist: Typist, key: Qt.Key, end: str) -> None:
    typist.go_to("indicators.1.target")
    typist.press(K.Key_F2)
    typist.type("7")
    typist.press(key)
    assert typist.editor is not None
    assert typist.path == "indicators.1.target"


def test_f2_gives_the_arrows_to_the_caret_and_takes_them_back(typist: Typist) -> None:
    typist.go_to("name")
    typist.type("ac")
    typist.press(K.Key_F2)
    typist.press(K.Key_Left)
    typist.type("b")
    assert typist.text == "abc"
    typist.press(K.Key_F2)
    typist.press(K.Key_Left)
    assert typist.editor is None
    assert typist.value("name") == "abc"


def test_a_click_in_the_editor_gives_the_arrows_to_the_caret(typist: Typist) -> None:
    for path in ("indicators.1.name", "funds.total.budget"):
        typist.go_to(path)
        typist.type("12")
        assert typist.editor is not None
        QTest.mouseClick(input_area(typist.editor), Qt.MouseButton.LeftButton)
        typist.press(K.Key_Home)
        typist.press(K.Key_Right)
        typist.type("5")
        assert typist.text == "152"
        typist.press(K.Key_Escape)


def test_arrows_go_from_line_to_line_before_they_leave(typist: Typist) -> None:
    typist.go_to("annual_goal")
    typist.type("a")
    typist.press(K.Key_Return, ALT)
    typist.type("b")
    typist.press(K.Key_Up)
    typist.type("1")
    assert typist.text == "a1\nb"
    typist.press(K.Key_Up)
    assert typist.editor is None
    assert typist.value("annual_goal") == "a1\nb"
    assert typist.path != "annual_goal"


@pytest.mark.parametrize("path", ["annual_goal", "funds.total.budget"])
def test_arrows_belong_to_a_composition(typist: Typist, path: str) -> None:
    typist.go_to(path)
    typist.compose("1")
    typist.press(K.Key_Left)
    assert typist.editor is not None
    assert typist.path == path
    typist.compose("", "１")
    typist.press(K.Key_Left)
    assert typist.editor is None


def test_arrows_with_shift_select_in_the_editor(typist: Typist) -> None:
    typist.go_to("name")
    typist.type("abc")
    typist.press(K.Key_Left, SHIFT)
    typist.type("d")
    assert typist.text == "abd"


def test_arrows_move_to_what_was_refused(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.type("12..8")
    typist.press(K.Key_Right)
    assert typist.text == "12..8"
    typist.press(K.Key_Left)
    typist.press(K.Key_Backspace)
    typist.press(K.Key_Down)
    assert typist.text == "12.8"
    typist.press(K.Key_Return)
    assert str(typist.value("funds.total.budget")) == "128000.00"


def test_an_arrow_takes_what_was_chosen_from_the_list(typist: Typist) -> None:
    typist.go_to("indicators.1.standard")
    event = QInputMethodEvent("", [])
    event.setCommitString("标")
    QCoreApplication.sendEvent(typist.view, event)
    typist.press(K.Key_Down)
    assert typist.editor is not None
    typist.press(K.Key_Left)
    assert typist.editor is None
    assert str(typist.value("indicators.1.standard")).endswith("标准")
