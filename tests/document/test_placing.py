"""What another form has no place for is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao_desktop.document.model import Department, Document, Fund, Indicator, Objective, Signature, Task
from jixiao_desktop.document.placing import unplaced
from jixiao_desktop.forms.definition import Field
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage

FORM = read_definition(
    """
id = "a"
title = "{year}年表"
stage = "target"
scope = "project"
unit = "元"
widths = [40, 60, 60]
below = "填表人：{signature.preparer}"
levels = '''
| 产出 | 数量 |   quantity
'''
grid = '''
| 名称 | {name}           | {funds.total.budget} |
| 目标 | {annual_goal}    | <                    |
| 一级 | 指标             | 值                   |   head
| {level1} | {indicator.name} | {indicator.target} |   each indicator
'''
""",
    "a.toml",
)


def test_everything_with_a_place_is_quiet() -> None:
    document = Document(
        Stage.TARGET,
        Scope.PROJECT,
        source="某表.xlsx#1",
        year=2026,
        name="项目",
        annual_goal="目标",
        signature=Signature(preparer="某"),
        funds=(Fund(FundSource.TOTAL, budget=Decimal(1)), Fund(FundSource.OTHER)),
        indicators=(Indicator("产出指标", "质量指标", IndicatorKind.QUALITY, "名", "值"),),
    )
    assert unplaced(FORM, document) == ()


def test_what_has_no_place_is_named_once() -> None:
    document = Document(
        Stage.TARGET,
        Scope.PROJECT,
        period="2026",
        department=Department(functions="职能"),
        funds=(Fund(FundSource.TOTAL, initial=Decimal(1)), Fund(FundSource.SUPERIOR, budget=Decimal(2))),
        tasks=(Task(name="任务"),),
        indicators=(
            Indicator(standard="计划标准"),
            Indicator(standard="历史标准"),
            Indicator(name="中期", horizon=Horizon.MIDTERM),
        ),
    )
    assert unplaced(FORM, document) == (
        "实施期",
        "部门职能职责",
        "资金总额的年初预算数",
        "上级资金的预算数",
        "任务的任务名称",
        "指标的绩效标准",
        "中期指标的三级指标",
    )


def test_goals_row_by_row_are_printed_joined() -> None:
    document = Document(Stage.TARGET, Scope.PROJECT, objectives=(Objective("目标1", "完成"),))
    assert unplaced(FORM, document) == ("总体目标的执行结果",)


def test_a_budget_that_the_tasks_total_prints_has_its_place() -> None:
    form = replace(FORM, subtitle=(Field("tasks.total", entered=False), Field("tasks.fiscal", entered=False)))
    rows = (Task("甲", fiscal=Decimal(3)), Task("乙", total=Decimal(4)))
    funds = (Fund(FundSource.TOTAL, budget=Decimal(7)), Fund(FundSource.FISCAL, budget=Decimal(4)))
    left = unplaced(form, Document(Stage.TARGET, Scope.PROJECT, tasks=rows, funds=funds))
    assert "资金总额的预算数" not in left
    assert "财政拨款的预算数" in left
