"""A1 to A9, I15: monitoring and assessment."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from jixiao_desktop.checks.filing import Filing
from jixiao_desktop.document.model import Objective
from jixiao_desktop.vocabulary.kinds import Likelihood, Reason
from tests.checks.building import filing, filled, row
from tests.checks.case import Case

_ASSESSMENT = "national-project-assessment"
_FULL = {"total.budget": 100000, "total.executed": 100000}


def _done(target: str, actual: str | None, form: str = _ASSESSMENT, **fields: Any) -> Filing:
    top = {name: fields.pop(name) for name in ("score_total", "grade", "achieved", "funds") if name in fields}
    one = row("quantity", "开展司法救助次数", target, actual=actual, **fields)
    return filing(filled(form, indicators=(one,), **{"funds": _FULL, **top}))


def _funds(form: str = _ASSESSMENT, **fields: Any) -> Filing:
    top = {name: fields.pop(name) for name in ("achieved", "objectives") if name in fields}
    return filing(filled(form, funds={name.replace("__", "."): value for name, value in fields.items()}, **top))


def _likely(likelihood: Likelihood, **fields: Any) -> Filing:
    return filing(filled("national-project-monitoring", indicators=(row("quantity", likelihood=likelihood, **fields),)))


def _stages(*own: tuple[str, str | None], form: str = _ASSESSMENT) -> Filing:
    approved = (
        row("quantity", "救助次数", ">=10次"),
        row("quality", "救助准确率", "=100%"),
        row("cost", "成本", "≤5万元"),
    )
    rows = tuple(row(kind, *each) for kind, each in zip(("quantity", "quality", "cost", "social"), own, strict=False))
    target = filled("hunan-project-target", "target", "e", name="司法救助", indicators=approved)
    return filing(target, filled(form, "form", "e", name="司法救助", indicators=rows))


def _weights(*rows: tuple[str, str | None], form: str = _ASSESSMENT, **fields: Any) -> Filing:
    weighed = tuple(row(kind, f"指标{n}", weight=weight) for n, (kind, weight) in enumerate(rows))
    return filing(filled(form, indicators=weighed, **fields))


def _unknown(*weights: str) -> Filing:
    """Weights of a form that is not known."""
    rows = tuple(row("quantity", f"指标{n}", weight=weight) for n, weight in enumerate(weights))
    return filing(filled(_ASSESSMENT, form=None, indicators=rows, funds={"total.weight": "10"}))


def _limited(text: str) -> Filing:
    form = filled(_ASSESSMENT, achieved=text, indicators=(row("quantity", deviation=text),))
    limits = MappingProxyType({"achieved": 20, "indicator.deviation": 10})
    return filing(replace(form, definition=replace(form.definition, limits=limits)))


_RATES = (
    Case(
        "A1",
        "a rate that the figures do not give",
        _funds(total__budget=120000, total__executed=90000, total__execution_rate="80%"),
        ("funds.total.execution_rate",),
        "75%",
    ),
    Case(
        "A1",
        "a rate of the months",
        _funds(
            "national-project-monitoring", general__initial=120000, general__interim=90000, general__interim_rate="70%"
        ),
        ("funds.general.interim_rate",),
    ),
    Case("A1", "two decimals", _funds(total__budget=30000, total__executed=20000, total__execution_rate="66.67%")),
    Case("A1", "a share of one", _funds(total__budget=120000, total__executed=90000, total__execution_rate="0.75")),
    Case("A1", "no budget", _funds(total__budget=0, total__executed=0, total__execution_rate="0")),
    Case(
        "A8",
        "forecast beyond the budget",
        _funds("national-project-monitoring", general__initial=100000, general__forecast=120000),
        ("funds.general.forecast",),
        "大于年初预算数 10万元",
    ),
    Case(
        "A8",
        "the months beyond the forecast",
        _funds("national-project-monitoring", other__interim=90000, other__forecast=80000),
        ("funds.other.interim",),
    ),
    Case(
        "A8",
        "the usual order",
        _funds(
            "national-project-monitoring", general__initial=100000, general__interim=60000, general__forecast=100000
        ),
    ),
    Case(
        "A8",
        "more came during the year",
        _funds(
            "national-project-monitoring", general__initial=100000, general__budget=120000, general__forecast=120000
        ),
    ),
)
_SCORES = (
    Case(
        "A2",
        "more points than there are",
        _done("≥10次", "10次", weight="10", score="11"),
        ("indicators.0.score",),
        "11",
    ),
    Case(
        "A2",
        "the execution has ten",
        _funds(total__score="11", **{"total__budget": 10, "total__executed": 10}),
        ("funds.total.score",),
    ),
    Case(
        "A2",
        "a total that is not the sum",
        _done("≥10次", "10次", weight="10", score="10", score_total="95"),
        ("score_total",),
        "相加是 20",
    ),
    Case("A2", "a grade too good", _done("≥10次", "10次", score_total="85", grade="优"), ("grade",), "“良”"),
    Case("A2", "full marks", _done("≥10次", "10次", weight="10", score="10", score_total="20", grade="差")),
    Case("A2", "a total rounded", _done("≥10次", "9次", weight="9.5", score="8.55", score_total="18.6")),
    Case("A2", "a score is still missing", _done("按计划", None, weight="10", score_total="95")),
    Case("A2", "优秀 is 优", _done("≥10次", "10次", score_total="92", grade="优秀")),
    Case("A2", "the words of another scale", _done("≥10次", "10次", score_total="92", grade="A")),
    Case(
        "A3", "full marks for half", _done("≥10次", "5次", weight="10", score="10"), ("indicators.0.score",), "可得的 5"
    ),
    Case(
        "A3",
        "fewer points than earned, no reason",
        _done("≥10次", "10次", weight="10", score="8"),
        ("indicators.0.score",),
        "低于",
    ),
    Case(
        "A3",
        "points for the execution",
        _funds(total__budget=100000, total__executed=80000, total__score="10"),
        ("funds.total.score",),
        "应为 8",
    ),
    Case("A3", "above the band", _done("健全", "部分达成", weight="10", score="9"), ("indicators.0.score",)),
    Case("A3", "within the band", _done("健全", "部分达成", weight="10", score="7")),
    Case(
        "A3",
        "fewer points with a reason",
        _done("≥10次", "10次", weight="10", score="8", deviation="救助不够及时，扣2分"),
    ),
    Case("A3", "no weight", _done("≥10次", "5次", score="10")),
    Case("A3", "several figures", _done("≥10次", "上半年3次，下半年9次", weight="10", score="10")),
    Case("A3", "words that cannot be compared", _done("有效提升", "明显提升", weight="10", score="9.5")),
    Case("A3", "a bare figure surpassed", _done("10次", "12次", weight="10", score="10")),
    Case("A3", "a share written as a part of one", _done("≥90%", "0.95", weight="10", score="10")),
    Case("A3", "within a tenth", _done("≥3次", "2次", weight="10", score="6.7")),
)
_REASONS = (
    Case(
        "A4",
        "fewer points without a reason",
        _done("≥10次", "8次", weight="10", score="8"),
        ("indicators.0.deviation",),
        "不到满分 10",
    ),
    Case(
        "A4",
        "无偏差 is no reason",
        _done("≥10次", "8次", weight="10", deviation="无偏差。"),
        ("indicators.0.deviation",),
    ),
    Case(
        "A4",
        "/ is no reason",
        _done("≥10次", "8次", weight="10", score="8", deviation="/"),
        ("indicators.0.deviation",),
    ),
    Case(
        "A4",
        "short of the target in a form without scores",
        _done("≥90%", "85%", "ziyang-project-completion", deviation="没有偏差"),
        ("indicators.0.deviation",),
        "85%",
    ),
    Case("A4", "little spent", _funds(total__budget=100000, total__executed=80000), ("funds.total.executed",), "80%"),
    Case("A4", "impossible", _likely(Likelihood.IMPOSSIBLE), ("indicators.0.deviation",), "完全不可能"),
    Case(
        "A4",
        "only ticked",
        _likely(Likelihood.POSSIBLE, reasons=(Reason.STAFF,)),
        ("indicators.0.deviation",),
        "只勾选",
    ),
    Case(
        "A4",
        "full marks and why it failed",
        _done("≥10次", "10次", weight="10", score="10", deviation="受汛期影响未完成"),
        ("indicators.0.score",),
        "满分",
    ),
    Case("A4", "full marks", _done("≥10次", "10次", weight="10", score="10", deviation="无")),
    Case("A4", "a reason", _done("≥10次", "8次", weight="10", deviation="申请减少，今后加强宣传")),
    Case("A4", "a note is a reason", _likely(Likelihood.POSSIBLE, note="人员不足，第四季度补齐")),
    Case("A4", "certain", _likely(Likelihood.CERTAIN)),
    Case(
        "A4", "why little was spent", _funds(total__budget=100000, total__executed=80000, achieved="尾款结转下年支付")
    ),
    Case(
        "A4",
        "why, beside the goal",
        _funds(
            "ziyang-project-completion",
            total__budget=1000,
            total__executed=800,
            objectives=(Objective("目标", "完成", "项目资金按进度拨付"),),
        ),
    ),
    Case("A4", "the form has no place for it", _done("≥90%", "85%", "sichuan-project-completion")),
    Case("A4", "a bare figure short", _done("10次", "8次", weight="10", score="8"), ("indicators.0.deviation",)),
    Case("A4", "a bare figure surpassed", _done("10次", "12次", weight="10", score="10")),
    Case(
        "A4",
        "late, but done",
        _done("≥10次", "10次", weight="10", score="10", deviation="第一季度进度滞后，年底前已全部完成"),
    ),
    Case("A4", "nine tenths are enough", _funds(total__budget=100000, total__executed=90000)),
    Case("A6", "twice the target", _done("≥10次", "20次", weight="10"), ("indicators.0.deviation",), "130%"),
    Case(
        "A6",
        "twice, in a form without scores",
        _done("≥10次", "20次", "ziyang-project-completion", deviation="无偏差"),
        ("indicators.0.deviation",),
    ),
    Case("A6", "a little more", _done("≥10次", "13次", weight="10")),
    Case("A6", "twice for a reason", _done("≥10次", "20次", weight="10", deviation="新增两个乡镇")),
    Case("A6", "once a quarter is four times", _done("每季度1次", "4次", weight="10")),
    Case("A6", "half the cost", _done("≤10万元", "5万元", weight="10")),
)
_ACTUALS = (
    Case("A5", "the target copied", _done("≥95%", "≥95%"), ("indicators.0.actual",), "照抄"),
    Case("A5", "only a word", _done("≥95%", "已完成。"), ("indicators.0.actual",), "只写了"),
    Case(
        "A5",
        "a sentence copied",
        _done("清理积压案件，健全会商机制", "清理积压案件，健全会商机制。"),
        ("indicators.0.actual",),
        "一字不差",
    ),
    Case("A5", "a short word for what is kept up", _done("持续健全", "持续健全")),
    Case("A5", "the share that was reached", _done("≥95%", "95%")),
    Case("A5", "exactly as planned", _done("=100%", "100%")),
    Case("A5", "a word for words", _done("健全", "完成")),
    Case("A5", "a word and its figure", _done("≥10次", "完成12次")),
    Case("A5", "a word for a date", _done("2026年11月底前", "按期完成")),
)
_APPROVED = (
    Case("A7", "one is missing", _stages(("救助次数", "≥10次"), ("救助准确率", "=100%")), ("",), "“成本”"),
    Case(
        "A7",
        "one was renamed",
        _stages(("救助次数", "≥10次"), ("救助正确率", "=100%"), ("成本", "≤5万元")),
        ("indicators.1.name",),
        "救助准确率",
    ),
    Case(
        "A7",
        "one was lowered",
        _stages(("救助次数", "≥8次"), ("救助准确率", "=100%"), ("成本", "≤5万元")),
        ("indicators.0.target",),
        "≥8次",
    ),
    Case(
        "A7",
        "one was added",
        _stages(("救助次数", "≥10次"), ("救助准确率", "=100%"), ("成本", "≤5万元"), ("稳定", "稳定")),
        ("indicators.3.name",),
    ),
    Case(
        "A7",
        "the months' form",
        _stages(("救助次数", "≥8次"), ("救助准确率", "=100%"), ("成本", "≤5万元"), form="national-project-monitoring"),
        ("indicators.0.target",),
    ),
    Case(
        "A7",
        "the same, signs written otherwise",
        _stages(("救助次数", "≥10次"), ("救助准确率", "＝100％"), ("成本", "≤5万元")),
    ),
    Case("A7", "no approved target", _done("≥10次", "10次")),
    Case(
        "A9",
        "too long",
        _limited("全年开展司法救助十二次，救助困难当事人。"),
        ("indicators.0.deviation",),
        "超过本表要求的 10 字",
    ),
    Case("A9", "just short enough", _limited("全年救助　\n 十二次")),
)
_WEIGHTS = (
    Case(
        "I15",
        "output has too little",
        _weights(("quantity", "20"), ("quality", "20"), ("social", "30"), ("satisfaction", "10")),
        ("indicators.0.weight",),
        "应为 50",
    ),
    Case(
        "I15",
        "a family is missing",
        _weights(("quantity", "50"), ("satisfaction", "10")),
        ("indicators.0.weight",),
        "合计是 60",
    ),
    Case("I15", "already too much", _weights(("quantity", "60"), ("quality", None)), ("indicators.0.weight",)),
    Case(
        "I15",
        "an unknown form that adds up to nothing usual",
        _unknown("50", "20"),
        ("indicators.0.weight",),
    ),
    Case(
        "I15",
        "as the scheme has it",
        _weights(("quantity", "30"), ("quality", "20"), ("social", "30"), ("satisfaction", "10")),
    ),
    Case(
        "I15",
        "with costs of their own",
        _weights(("economic_cost", "20"), ("quantity", "40"), ("social", "20"), ("satisfaction", "10")),
    ),
    Case("I15", "nobody is asked", _weights(("quantity", "50"), ("social", "40"))),
    Case("I15", "an unknown form that adds up to a hundred", _unknown("60", "30")),
    Case("I15", "no weights", _weights(("quantity", None), ("social", None))),
    Case(
        "I15",
        "a weight is still missing",
        _weights(("quantity", "20"), ("quality", None), ("social", "30"), ("satisfaction", "10")),
    ),
)

CASES = (*_RATES, *_SCORES, *_REASONS, *_ACTUALS, *_APPROVED, *_WEIGHTS)
