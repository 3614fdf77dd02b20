"""Blocks between the form and the clipboard."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.gui.typist import Typist

SELECT = QItemSelectionModel.SelectionFlag.Select
CONTROL = Qt.KeyboardModifier.ControlModifier


COPY_AND_END = """
from PySide6.QtWidgets import QApplication
from jixiao_desktop.gui.editor.block_exchange import copied
from jixiao_desktop.gui.editor.form_model import FormModel
application = QApplication([])
application.clipboard().setMimeData(copied(FormModel(lambda texts: True), []))
"""


def select(typist: Typist, first: str, last: str) -> None:
    """The rectangle between two fields."""
    form = typist.panel.form
    typist.go_to(first)
    one, other = form.find(first), form.find(last)
    for row in range(one.row(), other.row() + 1):
        for column in range(one.column(), other.column() + 1):
            typist.view.selectionModel().select(form.index(row, column), SELECT)


def press(typist: Typist, key: Qt.Key) -> None:
    QTest.keyClick(typist.view, key, CONTROL)


def test_a_block_is_copied_as_spreadsheets_read_it(typist: Typist) -> None:
    select(typist, "indicators.0.name", "indicators.1.target")
    press(typist, Qt.Key.Key_C)
    assert typist.clipboard() == "完成调研课题数量\t≥3项\r\n形成调研论文数量\t≥6篇"


def test_paragraphs_are_copied_in_quotation_marks(typist: Typist) -> None:
    typist.go_to("annual_goal")
    press(typist, Qt.Key.Key_C)
    goal = typist.value("annual_goal")
    assert "\n" in str(goal)
    assert typist.clipboard().replace("\r\n", "\n") == f'"{goal}"'


def test_a_block_is_pasted_as_one_step(typist: Typist) -> None:
    steps = len(typist.book.book.history())
    typist.put_on_clipboard("甲\t≥1项\t历史标准\r\n乙\t≥2项\t行业标准\r\n")
    typist.go_to("indicators.0.name")
    press(typist, Qt.Key.Key_V)
    first, second = typist.book.document(typist.document).indicators[:2]
    assert (first.name, first.target, first.standard) == ("甲", "≥1项", "历史标准")
    assert (second.name, second.target, second.standard) == ("乙", "≥2项", "行业标准")
    assert len(typist.book.book.history()) == steps + 1
    typist.book.undo()
    assert typist.value("indicators.0.name") == "完成调研课题数量"


def test_what_was_copied_is_pasted_elsewhere_with_its_paragraphs(typist: Typist) -> None:
    typist.go_to("annual_goal")
    press(typist, Qt.Key.Key_C)
    typist.go_to("period_goal")
    press(typist, Qt.Key.Key_V)
    assert typist.value("period_goal") == typist.value("annual_goal")


def test_one_value_fills_the_selection(typist: Typist) -> None:
    typist.put_on_clipboard("历史标准")
    select(typist, "indicators.0.standard", "indicators.3.standard")
    press(typist, Qt.Key.Key_V)
    assert [one.standard for one in typist.book.document(typist.document).indicators[:4]] == ["历史标准"] * 4


def test_values_beside_each_other_find_the_fields_of_merged_cells(typist: Typist) -> None:
    typist.put_on_clipboard("甲\t乙")
    typist.go_to("name")
    press(typist, Qt.Key.Key_V)
    assert typist.value("name") == "甲"
    assert typist.value("department.name") == "乙"


def test_a_wrong_value_in_a_block_changes_nothing(typist: Typist) -> None:
    before = typist.book.document(typist.document)
    typist.put_on_clipboard("甲\r\n不是金额")
    typist.go_to("name")
    press(typist, Qt.Key.Key_V)
    assert typist.book.document(typist.document) == before


def test_cut_copies_and_clears(typist: Typist) -> None:
    select(typist, "indicators.0.target", "indicators.1.standard")
    press(typist, Qt.Key.Key_X)
    assert typist.clipboard() == "≥3项\t计划标准\r\n≥6篇\t计划标准"
    cleared = typist.book.document(typist.document).indicators[:2]
    assert [(one.target, one.standard) for one in cleared] == [(None, None)] * 2


def test_a_block_longer_than_its_level_adds_rows_in_it(typist: Typist) -> None:
    before = typist.book.document(typist.document).indicators
    steps = len(typist.book.book.history())
    typist.put_on_clipboard("\r\n".join(f"指标{n}\t≥{n}" for n in range(6)))
    typist.go_to("indicators.1.name")
    level = before[1].level2
    count = sum(one.level2 == level for one in before)
    press(typist, Qt.Key.Key_V)
    after = typist.book.document(typist.document).indicators
    own = [one for one in after if one.level2 == level]
    assert [one.name for one in own[1:7]] == [f"指标{n}" for n in range(6)]
    assert [one.target for one in own[1:7]] == [f"≥{n}" for n in range(6)]
    assert {one.kind for one in own} == {before[1].kind}
    assert len(own) == max(count, 7)
    assert [one for one in after if one.level2 != level] == [one for one in before if one.level2 != level]
    assert len(typist.book.book.history()) == steps + 1
    typist.book.undo()
    assert typist.book.document(typist.document).indicators == before


def test_a_selected_target_is_filled_over_the_levels(typist: Typist) -> None:
    before = typist.book.document(typist.document).indicators
    typist.put_on_clipboard("\r\n".join(f"指标{n}" for n in range(len(before))))
    select(typist, "indicators.0.name", f"indicators.{len(before) - 1}.name")
    press(typist, Qt.Key.Key_V)
    after = typist.book.document(typist.document).indicators
    assert [one.name for one in after] == [f"指标{n}" for n in range(len(before))]
    assert [one.level2 for one in after] == [one.level2 for one in before]


def test_a_block_that_was_copied_here_keeps_its_levels(typist: Typist, documents: list[str]) -> None:
    source = typist.book.document(typist.document).indicators
    select(typist, "indicators.0.name", f"indicators.{len(source) - 1}.standard")
    press(typist, Qt.Key.Key_C)
    typist.panel.show_document(documents[2])
    other = Typist(typist.panel, typist.book, documents[2])
    other.go_to("indicators.0.name")
    press(other, Qt.Key.Key_V)
    after = other.book.document(other.document).indicators
    for one in source:
        assert one.kind in {pasted.kind for pasted in after if pasted.name == one.name}


def test_more_columns_than_there_are_cells_are_refused_whole(typist: Typist) -> None:
    before = typist.book.document(typist.document)
    typist.put_on_clipboard("甲\t乙\t丙\t丁\r\n甲\t乙")
    typist.go_to("indicators.0.name")
    press(typist, Qt.Key.Key_V)
    assert typist.book.document(typist.document) == before


def test_paragraphs_of_a_letter_go_into_one_cell(typist: Typist) -> None:
    typist.put_on_clipboard("一、排查\n二、化解\n")
    typist.go_to("annual_goal")
    press(typist, Qt.Key.Key_V)
    assert typist.value("annual_goal") == "一、排查\n二、化解"


def test_merged_cells_and_line_breaks_go_out_as_a_table(typist: Typist) -> None:
    form = typist.panel.form
    typist.view.selectAll()
    typist.view.copy()
    html = QGuiApplication.clipboard().mimeData().html()
    name = form.cell(form.find("name"))
    assert name is not None
    assert f'colspan="{name.columns}"' in html
    assert "<br>" in html
    assert "rowspan" in html


def test_a_value_in_the_signature_line_is_pasted_there(typist: Typist) -> None:
    typist.put_on_clipboard("2026年3月1日")
    typist.go_to("signature.date")
    press(typist, Qt.Key.Key_V)
    assert typist.value("signature.date") == "2026年3月1日"


def test_the_program_ends_well_with_a_block_of_its_own_on_the_clipboard() -> None:
    assert subprocess.run([sys.executable, "-c", COPY_AND_END], timeout=60).returncode == 0
