"""Lists, the calendar and the roomy box, by keys alone."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs.enlarged_text_dialog import EnlargedTextDialog
from jixiao_desktop.gui.editor.cell_popups import CalendarPopup, ListPopup
from tests.gui.test_main_window import answer
from tests.gui.typist import Typist

K = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


Popup = TypeVar("Popup", ListPopup, CalendarPopup)


def opened(typist: Typist, kind: type[Popup]) -> list[Popup]:
    return [popup for popup in typist.view.findChildren(kind) if popup.isVisible()]


@pytest.mark.parametrize("typed", ["2026-3-1", "2026.3.1", "20260301", "2026/03/01", "２０２６年３月１日"])
def test_a_day_is_understood_however_it_is_typed(typist: Typist, typed: str) -> None:
    typist.go_to("signature.date")
    typist.type(typed)
    typist.press(K.Key_Return)
    assert typist.value("signature.date") == "2026年3月1日"


@pytest.mark.parametrize("typed", ["2026-13-1", "年底前", "20260230"])
def test_what_is_no_day_is_kept_as_it_is_typed(typist: Typist, typed: str) -> None:
    typist.go_to("signature.date")
    typist.type(typed)
    typist.press(K.Key_Return)
    assert typist.value("signature.date") == typed


def test_a_day_is_picked_with_arrows(typist: Typist) -> None:
    typist.go_to("signature.date")
    typist.type("2026-3-1")
    typist.press(K.Key_Return)
    typist.go_to("signature.date")
    typist.press(K.Key_Down, ALT)
    assert opened(typist, CalendarPopup)
    typist.press(K.Key_Down)
    typist.press(K.Key_Right)
    typist.press(K.Key_Return)
    assert typist.value("signature.date") == "2026年3月9日"
    assert typist.editor is None


def test_escape_closes_the_list_before_the_editor(typist: Typist) -> None:
    typist.go_to("indicators.0.standard")
    before = typist.value("indicators.0.standard")
    typist.press(K.Key_Down, ALT)
    assert opened(typist, ListPopup)
    typist.press(K.Key_Escape)
    assert not opened(typist, ListPopup)
    assert typist.editor is not None
    typist.press(K.Key_Escape)
    assert typist.editor is None
    assert typist.value("indicators.0.standard") == before


def test_a_standard_is_picked_or_typed(typist: Typist) -> None:
    typist.go_to("indicators.0.standard")
    typist.press(K.Key_Down, ALT)
    typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    assert typist.value("indicators.0.standard") == "行业标准"
    assert typist.path == "indicators.1.standard"
    typist.compose("", "历")
    typist.press(K.Key_Down)
    typist.press(K.Key_Tab)
    assert typist.value("indicators.1.standard") == "历史标准"
    typist.go_to("indicators.2.standard")
    typist.type("own words")
    typist.press(K.Key_Return)
    assert typist.value("indicators.2.standard") == "own words"


def test_a_click_in_the_list_enters(typist: Typist) -> None:
    typist.go_to("indicators.0.standard")
    typist.press(K.Key_Down, ALT)
    (popup,) = opened(typist, ListPopup)
    popup.itemClicked.emit(popup.item(2))
    assert typist.value("indicators.0.standard") == "历史标准"
    assert typist.path == "indicators.0.standard"


@pytest.mark.parametrize("way", ["F4", "Shift+F2", "button"])
def test_a_long_text_is_typed_in_a_roomy_box(typist: Typist, way: str) -> None:
    typist.go_to("annual_goal")
    typist.type("half")
    counted: list[str] = []

    def fill(dialog: EnlargedTextDialog) -> None:
        assert dialog.text == "half"
        dialog.ui.text.insertPlainText(" 加上\n第二行")
        counted.append(dialog.ui.count.text())
        dialog.accept()

    answer(EnlargedTextDialog, fill)
    if way == "button":
        assert typist.editor is not None
        button = typist.editor.findChild(QToolButton)
        assert button is not None
        button.click()
    else:
        typist.press(*((K.Key_F4,) if way == "F4" else (K.Key_F2, SHIFT)))
    assert typist.value("annual_goal") == "half 加上\n第二行"
    assert typist.editor is None
    assert counted == ["9 字"]


def test_going_back_from_the_box_loses_nothing(typist: Typist) -> None:
    typist.go_to("annual_goal")
    before = typist.value("annual_goal")
    answer(EnlargedTextDialog, lambda dialog: (dialog.ui.text.insertPlainText("+"), dialog.reject()))
    typist.press(K.Key_F4)
    assert typist.text == f"{before}+"
    assert typist.value("annual_goal") == before
    typist.press(K.Key_Escape)
    assert typist.value("annual_goal") == before


def test_what_is_refused_stays_in_the_box(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise UserError(Message("full", "磁盘满了", remedy="请清理磁盘"))

    said: list[str] = []

    def fill(dialog: EnlargedTextDialog) -> None:
        dialog.ui.text.insertPlainText("+")
        dialog.accept()
        said.append(dialog.ui.problem.text())
        assert dialog.isVisible()
        dialog.reject()

    typist.go_to("annual_goal")
    monkeypatch.setattr(typist.book, "enter", refuse)
    answer(EnlargedTextDialog, fill)
    typist.press(K.Key_F4)
    assert said == ["磁盘满了，请清理磁盘。"]
    assert typist.text.endswith("+")


def test_a_figure_has_no_roomy_box(typist: Typist) -> None:
    typist.go_to("funds.total.budget")
    typist.press(K.Key_F4)
    assert typist.editor is None
