"""Blanks as offices send them: with prompts, examples, units, boxes and several values in a cell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from jixiao_desktop.document.model import Document, Fund, Indicator, Signature, Task
from jixiao_desktop.recognition.filling import Filling
from jixiao_desktop.recognition.prompts import gives_way, is_prompt
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.vocabulary.kinds import FundSource, IndicatorKind, Scope, Stage
from tests.recognition.drawn import drawn, file
from tests.recognition.test_filling import HEAD, filled

QUANTITY = ("产出指标", "数量指标", IndicatorKind.QUANTITY)
QUALITY = ("产出指标", "质量指标", IndicatorKind.QUALITY)
AMOUNTS = (
    (FundSource.TOTAL, 128000),
    (FundSource.FISCAL, 100000),
    (FundSource.OTHER, 28000),
    (FundSource.SUPERIOR, 10000),
)
RECORD = Document(
    Stage.TARGET,
    Scope.PROJECT,
    name="法治宣传经费",
    year=2026,
    category="经常性",
    manager="甲某",
    period="2026年1月—2026年12月",
    annual_goal="开展宣传",
    signature=Signature("甲某", "0730-1", "2026-01-05", "乙某"),
    funds=tuple(Fund(source, budget=Decimal(yuan)) for source, yuan in AMOUNTS),
    indicators=(
        Indicator(*QUANTITY, "宣传场次", "≥12场"),
        Indicator(*QUANTITY, "培训人次", "300人次"),
        Indicator(*QUANTITY, "走访户数", "50户"),
        Indicator(*QUALITY, "覆盖率", "≥95%"),
    ),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", False), ("……", False), ("____", False), ("XXX", False), ("××", False), ("指标1：", False), ("指标2：XX", False),
        ("目标1：\n目标2：……", False), ("≥XX%", False), ("≥  %", False), ("20XX年X月—20XX年X月", False), ("　年　月　日", False),
        ("单击或点击此处输入文字。", False), ("XX项目", True), ("（填写单位全称）", True), ("例：设备合格率", True),
        ("【示例】宣传场次", True), ("请概括填写，200字以内", True), ("完成××项，覆盖××人", True),
    ],
)  # fmt: skip
def test_prompts_give_way(text: str, told: bool) -> None:
    assert gives_way(text)
    assert is_prompt(text) is told


@pytest.mark.parametrize(
    "text",
    ["1", "2026年", "12月", "法治宣传经费", "（一期）", "如期完成", "目标管理", "参考价", "12.8", "≥95%", "例会次数"],
)
def test_values_do_not_give_way(text: str) -> None:
    assert not gives_way(text)


@pytest.mark.parametrize("text", ["1", "2.", "（3）", "④", "一、"])
def test_a_number_gives_way_where_a_name_stands(text: str) -> None:
    assert gives_way(text, "indicators.0.name")


def test_prompts_and_examples_are_replaced_and_told() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 | XX项目 | < | < |
        | 项目负责人 | 姓名：     | 项目期 | 20XX年X月—20XX年X月 |
        | 年度目标 | （填写年度总体目标） | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 指标1：XX | ≥XX% |
        | ^ | ^ | 例：印发资料 | 2000份 |
        | ^ | ^ | …… |  |
        | ^ | 质量指标 | 已定的指标 | 100% |
        """
    )
    texts, filling, left_out = filled(table, RECORD)
    assert texts == {
        (0, 1, 0): "法治宣传经费", (1, 1, 0): "姓名：甲某", (1, 3, 0): "2026年1月—2026年12月", (2, 1, 0): "开展宣传",
        (4, 2, 0): "宣传场次", (4, 3, 0): "≥12场", (5, 2, 0): "培训人次", (5, 3, 0): "300人次",
        (6, 2, 0): "走访户数", (6, 3, 0): "50户", (7, 2, 1): "覆盖率", (7, 3, 1): "≥95%",
    }  # fmt: skip
    assert {one.address: one.text for one in filling.replaced} == {
        "R1C2": "XX项目", "R3C2": "（填写年度总体目标）", "R6C3": "例：印发资料", "R6C4": "2000份",
    }  # fmt: skip
    assert left_out == []


def test_amounts_stand_before_the_units_that_the_form_prints() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < |
        | 资金总额 | 　　　万元 | 财政拨款 | 元 |
        | 其他资金 | 另行通知 | 上级资金 | XX |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        """
    )
    texts, _, _ = filled(table, RECORD)
    assert (texts[1, 1, 0], texts[1, 3, 0]) == ("12.8万元", "100000元")
    assert texts[2, 3, 0] == "1"
    assert (2, 1, 0) not in texts
    (form,) = recognise(file(table))
    assert {one.where for one in form.document.doubts}.isdisjoint({"R2C2", "R2C4"})


def test_a_dash_says_that_nothing_is_to_stand_there() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | 项目负责人 | — |
        | 资金总额 | / | 财政拨款 | — |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        """
    )
    texts, filling, _ = filled(table, RECORD)
    assert {place for place in texts if place[0] < 2} == {(0, 1, 0)}
    assert [one.path for one in filling.occupied] == ["manager", "funds.total.budget", "funds.fiscal.budget"]


def test_several_amounts_of_one_cell_keep_the_words_between_them() -> None:
    line = "资金总额：    万元，其中：财政拨款：    万元；其他资金：   万元"
    rows = f"| 项目名称： | < | < | < |\n| {line} | < | < | < |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n"
    table = drawn(HEAD + rows + "| 产出指标 | 数量指标 |  |  |")
    texts, _, _ = filled(table, RECORD)
    written = "资金总额：12.8万元，其中：财政拨款：10万元；其他资金：2.8万元"
    assert (texts[0, 0, 0], texts[1, 0, 0]) == ("项目名称：法治宣传经费", written)
    (form,) = recognise(file(drawn(HEAD + rows.replace(line, written) + "| 产出指标 | 数量指标 | 甲 | 1件 |")))
    assert {(one.source, one.budget) for one in form.document.funds} == {
        (one.source, one.budget) for one in RECORD.funds[:3]
    }


def test_a_date_takes_the_shape_that_the_form_leaves_room_for() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        | 填表人：　　　　联系电话：　　　　填报日期：　　年　月　日 | < | < | < |
        """
    )
    texts, _, _ = filled(table, RECORD)
    assert texts[3, 0, 0].replace("　", "") == "填表人：甲某联系电话：0730-1填报日期：2026年1月5日"


def test_brackets_behind_an_option_are_ticked() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < |
        | 项目类型 | 一次性（ ） 经常性（  ） | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        """
    )
    assert filled(table, RECORD)[0][1, 1, 0] == "一次性（ ） 经常性（√）"


@pytest.mark.parametrize("title", ["20  年项目支出绩效目标表", "20XX年项目支出绩效目标表", "××年度项目支出绩效目标表"])
def test_a_year_that_is_begun_is_written_whole(title: str) -> None:
    table = drawn(
        HEAD + "| 项目名称 |  | < | < |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 |  |  |"
    )
    (form,) = recognise(file(replace(table, before=(title, "单位：万元"))))
    filling = Filling.of(form.region)
    filling.put_year(2026)
    (line,) = filling.lines
    (splice,) = line.splices
    assert (title[: splice.start] + splice.text + title[splice.end :])[:5] == "2026年"


def test_tasks_whose_names_the_form_has_are_completed_and_the_others_stand_below() -> None:
    tasks = tuple(Task(f"任务{at}", f"内容{at}") for at in (1, 2, 3))
    record = replace(RECORD, scope=Scope.WHOLE, name=None, tasks=tasks, funds=(), indicators=())
    table = drawn(
        """
        2026年部门整体支出绩效目标表
        | 部门名称 | < |  | < |
        | 年度任务 | 任务名称 | 主要内容 | < |
        | ^ | 任务1 |  | < |
        | ^ | …… |  | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        """
    )
    texts, _, _ = filled(table, record)
    assert texts == {
        (2, 2, 0): "内容1", (3, 1, 0): "任务2", (3, 2, 0): "内容2", (3, 1, 1): "任务3", (3, 2, 1): "内容3",
    }  # fmt: skip


def test_a_column_of_numbers_is_left_blank_in_added_rows() -> None:
    table = drawn(
        HEAD
        + """
        | 项目名称 |  | < | < | < |
        | 一级指标 | 二级指标 | 序号 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 1 |  |  |
        """
    )
    (copies,) = filled(table, RECORD)[1].copies
    assert (copies.stretched, copies.repeated) == ((0, 1), ())
