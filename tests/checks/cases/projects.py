"""M3, M5, M6: a project's money in other forms and in words."""

from decimal import Decimal
from typing import Any

from jixiao_desktop.checks.filing import Filing
from jixiao_desktop.document.model import Task
from tests.checks.building import filing, filled, row
from tests.checks.case import Case


def _year(projects: int, *amounts: int | None, **about: Any) -> Filing:
    whole = filled("hunan-whole-target", "whole", funds={"projects.budget": projects})
    forms = (
        filled("hunan-project-target", str(n), name=f"项目{n}", funds={} if a is None else {"total.budget": a})
        for n, a in enumerate(amounts)
    )
    return filing(whole, *forms, **about)


def _cost(
    target: str | None, *others: str, name: str = "专项资金", form: str = "hunan-project-target", **fields: Any
) -> Filing:
    funds = fields.pop("funds", {"total.budget": 12800})
    rows = (row("cost", name, target), *(row("cost", f"分项{n}", other) for n, other in enumerate(others)))
    return filing(filled(form, indicators=rows, funds=funds, **fields))


def _goal(text: str, form: str = "sichuan-project-completion", **fields: Any) -> Filing:
    funds = {"total.budget": 449400, "total.executed": 400000, **fields.pop("funds", {})}
    return filing(filled(form, annual_goal=text, year=2021, funds=funds, **fields))


_TASKS = tuple(Task(f"任务{n}", None, Decimal(a)) for n, a in enumerate((4853200, 28392100, 50000)))

CASES = (
    Case("M3", "projects that come to more", _year(598000, 500000, 128000), ("funds.projects.budget",), "多 3万元"),
    Case(
        "M3",
        "the slip that explains it",
        _year(598000, 500000, 980000),
        ("funds.projects.budget",),
        "如果“项目1”是 9.8万元",
    ),
    Case(
        "M3", "one project too many", _year(598000, 500000, 98000, 51200), ("funds.projects.budget",), "正好是“项目2”"
    ),
    Case("M3", "too few at 上报", _year(598000, 500000, submitting=True), ("funds.projects.budget",), "少 9.8万元"),
    Case("M3", "projects still to come", _year(598000, 500000)),
    Case("M3", "the same sum", _year(598000, 500000, 98000, submitting=True)),
    Case("M3", "no project is here", _year(598000, submitting=True)),
    Case(
        "M3", "another year's projects have no whole", filing(filled("hunan-project-target", funds={"total.budget": 5}))
    ),
    Case("M5", "more than the budget", _cost("1.6万元"), ("indicators.0.target",), "超过项目预算 1.28万元"),
    Case("M5", "more, in yuan", _cost("≤16000元"), ("indicators.0.target",), "多 0.32万元"),
    Case("M5", "the upper end of a range", _cost("1-2万元"), ("indicators.0.target",)),
    Case("M5", "the unit stands in the name", _cost("1.6", name="项目成本（万元）"), ("indicators.0.target",)),
    Case("M5", "the only cost is another amount", _cost("≤1.2万元"), ("indicators.0.target",), "唯一的成本指标"),
    Case(
        "M5",
        "more than budget and 上级资金",
        _cost("5万元", funds={"total.budget": 12800, "superior.budget": 20000}),
        ("indicators.0.target",),
    ),
    Case("M5", "with 上级资金 it is right", _cost("3.28万元", funds={"total.budget": 12800, "superior.budget": 20000})),
    Case("M5", "parts and their sum", _cost("调解86万元、宣传1万元、合计87万元", funds={"total.budget": 870000})),
    Case("M5", "rounded", _cost("45万元", funds={"total.budget": 449400})),
    Case("M5", "a unit cost", _cost("≤8500元/公里", name="提质改造每公里平均成本")),
    Case("M5", "a unit cost without a stroke", _cost("≤0.85万元", name="每公里平均成本")),
    Case("M5", "one of several costs", _cost("≤1.2万元", "≤800元", name="宣传资料印制费")),
    Case("M5", "only a part, named as one", _cost("≤1.2万元", name="印刷费控制数")),
    Case("M5", "a bare number", _cost("1.6")),
    Case("M5", "money that is saved", _cost("≥3万元", name="节约采购资金")),
    Case(
        "M5",
        "the whole time's cost",
        _cost("≤600万元", name="项目总成本", period="2024—2026年", funds={"total.budget": 2000000}),
    ),
    Case("M5", "a department has more than its projects", _cost("≤730.35万元", form="hunan-whole-target")),
    Case(
        "M6",
        "another budget in the goal",
        _goal("2021年预算49.44万元，保障工作开展。"),
        ("annual_goal",),
        "本表的预算是 44.94万元",
    ),
    Case(
        "M6",
        "another execution in the result",
        _goal("目标", achieved="全年执行数为44万元，完成预算的89%。"),
        ("achieved",),
    ),
    Case(
        "M6",
        "in an indicator of a whole",
        _goal("目标", "sichuan-whole-target", indicators=(row("cost", "部门预算资金", "财政拨款50万元"),)),
        ("indicators.0.target",),
    ),
    Case("M6", "a part of a project", _goal("宣传费预算5万元，会议费预算3万元")),
    Case("M6", "the money of one of many projects", _goal("项目资金50万元用于宣传", "sichuan-whole-target")),
    Case("M6", "the budget of one of many tasks", _goal("法治宣传预算20万元", "sichuan-whole-target")),
    Case("M6", "all of a department's money", _goal("1.全年预算49.44万元", "sichuan-whole-target"), ("annual_goal",)),
    Case(
        "M6",
        "the half of a department's money that a row is named for",
        filing(
            filled(
                "hunan-whole-target",
                indicators=(row("cost", "项目支出金额按时拨付", "58.9万元"),),
                funds={"total.budget": 3356000, "projects.budget": 598000},
            )
        ),
        ("indicators.0.target",),
        "本表的项目支出是 59.8万元",
    ),
    Case(
        "M6",
        "a total that follows from its parts",
        filing(
            filled(
                "national-project-assessment",
                annual_goal="全年预算数为1305.00万元",
                funds={"fiscal.budget": 12100000, "carried_in.budget": 350000, "other.budget": 600000},
            )
        ),
    ),
    Case("M6", "the money for one purpose", _goal("三公经费预算20万元")),
    Case("M6", "the budget, clipped", _goal("全年预算44.94万，用于宣传。")),
    Case("M6", "what is left", _goal("项目资金4.94万元")),
    Case(
        "M6", "a sum of neighbouring tasks", _goal("通过项目资金2844.21万元实施", "national-whole-target", tasks=_TASKS)
    ),
    Case("M6", "another year", _goal("2020年预算49万元，2021年继续开展。")),
    Case("M6", "what one gets", _goal("人均财政拨款600元")),
    Case("M6", "about so much", _goal("项目资金约50万元")),
    Case("M6", "of which", _goal("预算总额44.94万元，其中中央财政拨款30万元")),
    Case("M6", "money that is no budget", _goal("挽回群众经济损失50万元，项目资金使用合规")),
    Case(
        "M6",
        "another text says the same",
        _goal("安排项目资金20万元", indicators=(row("quantity", "补助资金", "≤20万元"),)),
    ),
)
