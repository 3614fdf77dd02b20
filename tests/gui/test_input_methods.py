"""Chinese input methods in every kind of editor: the first key composes, what stood there is replaced, Esc restores."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.gui.dialogs.enlarged_text_dialog import EnlargedTextDialog
from tests.gui.test_main_window import answer
from tests.gui.typist import Typist

K = Qt.Key
# a name, a long text, an amount, a day, a field with a list, a cell beside words
KINDS = ["name", "annual_goal", "funds.total.budget", "signature.date", "indicators.0.standard", "department.name"]


def compose(typist: Typist, commit: str) -> None:
    """As an input method does it: letters that grow under the caret, then the words."""
    for letters in ("n", "ni", "ni h", "ni hao"):
        typist.compose(letters)
    typist.compose("", commit)


@pytest.mark.parametrize("path", KINDS)
def test_typing_over_replaces_from_the_first_key(typist: Typist, path: str) -> None:
    typist.go_to(path)
    compose(typist, "１２")
    compose(typist, "３４")
    assert typist.text == "１２３４"
    typist.press(K.Key_Return)
    expected = Decimal("12340000.00") if path.endswith("budget") else "１２３４"
    assert typist.value(path) == expected


@pytest.mark.parametrize("path", KINDS)
def test_escape_restores_after_a_composition(typist: Typist, path: str) -> None:
    typist.go_to(path)
    before = typist.value(path)
    compose(typist, "你好")
    typist.press(K.Key_Escape)
    if typist.editor is not None:
        typist.press(K.Key_Escape)  # the first one closed the list
    assert typist.editor is None
    assert typist.value(path) == before


@pytest.mark.parametrize("path", KINDS)
def test_a_composition_that_is_given_up_leaves_what_stood_there(typist: Typist, path: str) -> None:
    typist.go_to(path)
    before = typist.value(path)
    typist.compose("ni")
    typist.compose("")
    typist.press(K.Key_Return)
    assert typist.value(path) == before


@pytest.mark.parametrize("path", KINDS)
def test_composing_goes_on_where_the_caret_stands(typist: Typist, path: str) -> None:
    typist.go_to(path)
    typist.press(K.Key_F2)
    before = typist.text
    compose(typist, "０")
    assert typist.text == f"{before}０"


@pytest.mark.parametrize("path", KINDS)
def test_what_was_composed_is_entered_before_other_work(typist: Typist, path: str) -> None:
    typist.go_to(path)
    compose(typist, "１２")
    assert typist.panel.commit_open_editor()
    assert typist.editor is None
    assert str(typist.value(path)) in ("１２", "120000.00")


def test_composing_in_a_blank_row_adds_it(typist: Typist) -> None:
    typist.go_to("indicators.4.name")
    while typist.book.document(typist.document).indicators[4].level2 == "质量指标":
        typist.book.remove_row(typist.document, typist.cell)
    blank = next(cell for cell in typist.panel.form.cells() if cell.seed is not None and cell.path == "name")
    typist.view.go_to(typist.panel.form.index_of(blank))
    compose(typist, "课题结项率")
    typist.press(K.Key_Tab)
    assert "课题结项率" in [one.name for one in typist.book.document(typist.document).indicators]


def test_composing_in_the_roomy_box(typist: Typist) -> None:
    def fill(dialog: EnlargedTextDialog) -> None:
        dialog.ui.text.selectAll()
        for letters, words in (("ni", ""), ("ni hao", ""), ("", "你好，"), ("", "县里")):
            event = QInputMethodEvent(letters, [])
            event.setCommitString(words)
            QCoreApplication.sendEvent(dialog.ui.text, event)
        dialog.accept()

    typist.go_to("annual_goal")
    answer(EnlargedTextDialog, fill)
    typist.press(K.Key_F4)
    assert typist.value("annual_goal") == "你好，县里"


@pytest.mark.parametrize("path", KINDS)
def test_what_cannot_be_saved_stays_on_screen(typist: Typist, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise UserError(Message("full", "磁盘满了", remedy="请清理磁盘"))

    typist.go_to(path)
    compose(typist, "１２")
    with monkeypatch.context() as full:
        full.setattr(typist.book, "enter", refuse)
        typist.press(K.Key_Return)
        assert typist.text == "１２"
        assert not typist.panel.commit_open_editor()
    typist.press(K.Key_Return)
    assert typist.editor is None
    assert str(typist.value(path)) in ("１２", "120000.00")
