"""What is written where in blank forms of many makers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import value_at
from jixiao_desktop.foreign_changes import spliced
from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.recognition.filling import Filling, Value
from jixiao_desktop.recognition.filling_rows import fill_rows
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage
from tests.recognition.drawn import drawn, file

RECORD = Document(
    Stage.TARGET,
    Scope.PROJECT,
    name="法治宣传经费",
    category="民生保障",
    annual_goal="开展宣传",
    indicators=(
        Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "宣传场次", "≥12场"),
        Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "培训人次", "300人次"),
        Indicator("满意度指标", "满意度指标", IndicatorKind.SATISFACTION, "群众满意度", "有效提升"),
    ),
)
HEAD = """
        2026年项目支出绩效目标表
        单位：万元
"""


def filled(
    table: ForeignTable, record: Document = RECORD
) -> tuple[dict[tuple[int, int, int], str], Filling, list[str]]:
    """The texts of the changed cells by row, column and copy; and what has no row."""
    (form,) = recognise(file(table))
    filling = Filling.of(form.region)

    def at(path: str) -> Value:
        value = value_at(record, path)
        return value if isinstance(value, str | Decimal | tuple) else None

    for place in form.places:
        filling.put(place, place.path, at(place.path))
    left_out = fill_rows(filling, form.slots, record, at)
    return _texts(form, filling), filling, left_out


def _texts(form: Recognised, filling: Filling) -> dict[tuple[int, int, int], str]:
    return {
        (one.row, one.column, one.copy): spliced("" if one.copy else form.region.text(one.row, one.column), one.splices)
        for one in filling.changes.cells
    }


def test_a_target_in_three_cells_is_taken_apart() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 运算符 | 指标值 | 单位 |
        | 产出指标 | 数量指标 |  |  |  |  |
        | 满意度指标 | 满意度指标 |  |  |  |  |
        """
    )
    texts, filling, left_out = filled(table)
    assert texts == {
        (0, 1, 0): "法治宣传经费",
        (2, 2, 0): "宣传场次", (2, 3, 0): "≥", (2, 4, 0): "12", (2, 5, 0): "场",
        (2, 2, 1): "培训人次", (2, 4, 1): "300", (2, 5, 1): "人次",
        (3, 2, 0): "群众满意度", (3, 4, 0): "有效提升",
    }  # fmt: skip
    (copies,) = filling.copies
    assert (copies.first, copies.last, copies.count, copies.stretched) == (2, 2, 1, (0, 1))
    assert left_out == []


def test_what_a_blank_prints_for_names_gives_way_and_given_names_are_completed() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 | （填写） | < | < |
        | 项目类型 | □产业发展 □民生保障 | < | < |
        | 年度目标 | 目标1：…… | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 指标1： |  |
        | ^ | ^ | 宣传场次 |  |
        | ^ | ^ | …… |  |
        """
    )
    texts, filling, left_out = filled(table)
    assert texts == {
        (0, 1, 0): "法治宣传经费", (1, 1, 0): "□产业发展 ☑民生保障", (2, 1, 0): "开展宣传",
        (4, 2, 0): "培训人次", (4, 3, 0): "300人次", (5, 3, 0): "≥12场",
    }  # fmt: skip
    assert filling.occupied == []
    assert [(one.address, one.text) for one in filling.replaced] == [("R1C2", "（填写）")]
    assert left_out == ["indicators.2"]
    assert filling.copies == []


def test_cells_with_formulas_are_left_alone() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  | 0 |
        | 满意度指标 | 满意度指标 |  |  |
        """
    )
    cells = tuple(replace(cell, formula=cell.row == 0 and cell.column == 1) for cell in table.cells)
    texts, filling, _ = filled(replace(table, cells=cells))
    assert (0, 1, 0) not in texts
    assert "name" in filling.placed
    assert filling.occupied == []


def test_squares_without_a_line_of_their_own_stay_empty() -> None:
    table = drawn("""
        2026年部门整体支出绩效目标表
        单位：万元
        | 收入预算 | 金额 | 支出预算 | 金额 |
        | 一般公共预算拨款 |  | 基本支出 |  |
        | 政府性基金预算拨款 |  | 项目支出 |  |
        | 其他收入 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
    """)
    (form,) = recognise(file(table))
    paths = [place.path for place in form.places if place.row == 3]
    assert paths == ["funds.other.budget"]
