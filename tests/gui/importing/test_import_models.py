"""The models of the import, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from jixiao_desktop.errors import Message
from jixiao_desktop.gui.importing.differences_model import DifferenceColumn, DifferencesModel
from jixiao_desktop.gui.importing.files_model import FileRole, FilesModel
from jixiao_desktop.gui.importing.foreign_table_model import DOUBTFUL, UNDERSTOOD, ForeignTableModel
from jixiao_desktop.gui.importing.understood_model import UnderstoodModel, UnderstoodRole
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.import_batch import ReadFile, ReadForm, read_files
from jixiao_desktop.services.proposing import propose
from jixiao_desktop.services.understanding import understood

INPUTS = Path(__file__).parents[2] / "data" / "inputs"
CHECK = Qt.ItemDataRole.CheckStateRole
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def files(drawing: Drawing) -> tuple[ReadFile, ...]:
    found = read_files([INPUTS / "suining-2023.xlsx", INPUTS / "yuanjiang-2024.docx"], lambda *_: False)
    return found


@pytest.fixture
def doubtful(files: tuple[ReadFile, ...]) -> ReadForm:
    return files[0].forms[0]


def test_the_foreign_table_is_shown_as_it_stands(qapp: object, files: tuple[ReadFile, ...], doubtful: ReadForm) -> None:
    model = ForeignTableModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show(files[1].forms[0])
    assert model.index(2, 0).data() == "2024年部门整体支出绩效目标表" or "绩效目标表" in str(model.index(0, 0).data())
    model.show(doubtful)
    for square, colour in (((73, 3), DOUBTFUL), ((2, 2), UNDERSTOOD)):
        assert model.index_of(square).data(Qt.ItemDataRole.BackgroundRole).color() == colour
    assert "只有数字" in model.index_of((73, 3)).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index_of((2, 2)).data(Qt.ItemDataRole.ToolTipRole) == "识别为：单位名称"
    assert any(rows > 1 or columns > 1 for _, _, rows, columns in model.spans())
    model.show(None)
    assert model.rowCount() == model.columnCount() == 0
    del tester


def test_doubts_stand_first_in_the_list(qapp: object, doubtful: ReadForm) -> None:
    model = UnderstoodModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show(understood(doubtful))
    assert [bool(model.index(row, 0).data(UnderstoodRole.DOUBT)) for row in range(4)] == [True, True, False, False]
    assert model.row_of((73, 3)) == 0
    assert model.index(0, 1).data() == "6　← 只有数字，看不出是名称还是序号"
    del tester


def test_files_say_how_it_went(qapp: object, files: tuple[ReadFile, ...]) -> None:
    model = FilesModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show([ReadFile("坏.docx", refused=(Message("x", "文件已损坏"),), folder="inputs"), *files])
    assert [model.index(row).data(FileRole.STATE) for row in range(3)] == ["读不了", "有疑问", "读好了"]
    assert model.index(0).data() == "坏.docx\n读不了：文件已损坏"
    assert model.index(1).data() == "suining-2023.xlsx\n有疑问 2 处"
    assert str(model.index(2).data()).endswith("读好了 · yuanjiang-2024.docx")
    assert model.first_doubtful() == 1
    assert model.listed("", "") == set(range(11))
    assert model.listed("有疑问", "") == {1}
    assert model.listed("", "SUINING") == {1}
    assert model.listed("读好了", "大调解") < model.listed("", "yuanjiang") == set(range(2, 11))
    assert [model.number_of(row) for row in (0, 1, 10)] == [-1, 0, 9]
    assert len(model.forms()) == 10
    del tester


def test_boxes_choose_differences_and_whole_forms(qapp: object, book: BookModel) -> None:
    head = book.book.documents(book.book.filings()[0].filing)[1]
    stored = book.document(head.document)
    read = replace(stored, annual_goal="另外的目标", basis=None, problems="没有问题")
    new = replace(stored, name="另一项目")
    model = DifferencesModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show(propose(book.book, [read, new]))
    form, blank = model.index(0, 0), model.index(1, 0)
    assert (model.rowCount(form), model.rowCount(blank)) == (2, 0)
    said = {row: model.index(row, 0, form).data() for row in range(2)}
    assert sorted(said.values()) == ["存在问题", "年度绩效目标"]
    states = {said[row]: model.index(row, 0, form).data(CHECK) for row in range(2)}
    assert states == {"年度绩效目标": Qt.CheckState.Unchecked, "存在问题": Qt.CheckState.Checked}
    assert form.data(CHECK) == Qt.CheckState.PartiallyChecked
    assert model.setData(form, Qt.CheckState.Checked, CHECK)
    assert model.chosen == model.proposal.all
    assert model.setData(blank, Qt.CheckState.Unchecked, CHECK)
    assert {number for number, _ in model.chosen} == {0}
    model.show(model.proposal)
    assert {number for number, _ in model.chosen} == {0}
    assert model.index(1, DifferenceColumn.STORED).data() == "没有这张表"
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsUserCheckable
    del tester


def test_of_two_long_texts_it_is_seen_where_they_differ(qapp: object, book: BookModel) -> None:
    head = book.book.documents(book.book.filings()[0].filing)[1]
    stored = book.document(head.document)
    assert stored.annual_goal
    assert len(stored.annual_goal) > 16
    model = DifferencesModel()
    model.show(propose(book.book, [replace(stored, annual_goal=f"{stored.annual_goal}并完成采购。")]))
    form = model.index(0, 0)
    shown = [str(model.index(0, column, form).data()) for column in range(3)]
    assert shown == ["年度绩效目标", f"…{stored.annual_goal[-6:]}", f"…{stored.annual_goal[-6:]}并完成采购。"]
    assert model.index(0, 2, form).data(Qt.ItemDataRole.ToolTipRole) == f"{stored.annual_goal}并完成采购。"
