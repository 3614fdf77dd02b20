"""What the heads of lists mean: of indicators, of tasks, of goals row by row.

Goes out: for the words of a head the field of a row that its column holds. A head is compared whole, as every label is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from jixiao_desktop.recognition.label_parts import head_by_parts
from jixiao_desktop.recognition.labels import by_label, without_months
from jixiao_desktop.recognition.words import bare_words, label_words
from jixiao_desktop.vocabulary.kinds import Likelihood, Reason

_KEPT = 4096

_INDICATOR_HEADS = by_label(
    {
        "level1": "指标类型 指标类别",
        "level2": "指标分类",
        "name": "指标名称 指标内容 绩效指标名称 绩效指标 指标 指标项",
        "target": "预计当年实现 指标值及单位 指标目标值 目标指标值 绩效目标指标值 年度目标 预期目标 目标 年初设定值 实施期指标值",
        "sign": "指标性质 绩效指标性质 符号 指标方向 指标值符号 关系 计算方式 条件",
        "standard": "绩效标准 标准 指标标准 绩效指标标准 绩效标准依据",
        "weight": "标准分 分数",
        "actual": "预算指标值执行结果",
        "score": "自评分",
        "deviation": "原因说明 预算指标值与预算指标值执行结果偏差情况及原因分析 简要说明偏差原因",
        "interim": "期间执行情况 期间完成情况 期间完成值 期间执行值",
        "note": "指标值内容说明",
        "ordinal": "序号 编号",
    }
)
_CHOICES = frozenset({"完成目标可能性", "目标完成可能性", "完成可能性", "完成目标的可能性", "全年目标完成可能性"})
_TICKS = MappingProxyType(
    {
        **{reason.label: ("reasons", str(reason)) for reason in Reason},
        **{likelihood.label: ("likelihood", str(likelihood)) for likelihood in Likelihood},
        "不可能": ("likelihood", str(Likelihood.IMPOSSIBLE)),
        "不能完成": ("likelihood", str(Likelihood.IMPOSSIBLE)),
        "可能": ("likelihood", str(Likelihood.POSSIBLE)),
        "硬件保障": ("reasons", str(Reason.EQUIPMENT)),
        "硬件条件": ("reasons", str(Reason.EQUIPMENT)),
        "其它": ("reasons", str(Reason.OTHER)),
    }
)
_INTERIM_HEADS = MappingProxyType(
    {
        f"{whose}{what}": "interim"
        for whose in ("", "指标", "绩效指标", "目标", "实际")
        for what in ("执行情况", "完成情况", "完成值", "执行值", "实现值")
    }
)


@dataclass(frozen=True)
class HeadMeaning:
    """What a column of the indicator table holds; ``choice`` in a column of ticks."""

    name: str
    choice: str | None = None


@lru_cache(_KEPT)
def head_of(text: str) -> HeadMeaning | None:
    """What a head of the indicator table means; ``None`` if it is none."""
    if not text or len(text) > 60:
        return None
    variants = dict.fromkeys((label_words(text), bare_words(text)))
    for words in variants:
        if words in _INDICATOR_HEADS:
            return HeadMeaning(_INDICATOR_HEADS[words])
        if words in _TICKS:
            return HeadMeaning(*_TICKS[words])
        if words in _CHOICES:
            return HeadMeaning("likelihood")
        if (rest := without_months(words)) and rest in _INTERIM_HEADS:
            return HeadMeaning(_INTERIM_HEADS[rest])
    made = next((name for words in variants if (name := head_by_parts(words))), None)
    return HeadMeaning(made) if made else None


_TASK_HEADS = by_label(
    {
        "name": "任务名称 主要任务 工作任务 任务 年度主要任务 重点工作 任务内容名称 重点任务 年度任务 主要工作 履职任务 工作名称",
        "content": "对应项目 主要内容 任务内容 工作内容 具体内容 主要工作内容 任务描述 内容 工作任务内容 年度主要内容",
        "total": "总额 合计 金额 预算金额 资金总额 小计 预算数 总金额 预算资金 预算安排金额 预算额",
        "fiscal": "财政拨款 财政资金 一般公共预算 当年财政拨款 财政拨款金额",
        "other": "其他资金 其它资金 其他 其他资金来源",
    }
)


@lru_cache(_KEPT)
def task_head_of(text: str) -> str | None:
    """What a head of the list of tasks means."""
    return _TASK_HEADS.get(label_words(text)) or _TASK_HEADS.get(bare_words(text)) if len(text) <= 40 else None


_OBJECTIVE_HEADS = by_label(
    {
        "target": "预算总体目标 目标内容 年度目标内容 目标 预期目标 目标名称 总体目标 年度总体目标 绩效目标内容",
        "result": "预算总体目标执行结果 执行结果 目标完成情况 实际完成情况 完成情况 目标执行结果 实际完成目标",
        "deviation": "预算总体目标与预算总体目标执行结果偏差情况及原因分析 偏差情况及原因分析 偏差原因 偏差情况 偏差及原因 偏差原因分析"
        " 未完成原因 偏差情况及原因",
    }
)


@lru_cache(_KEPT)
def objective_head_of(text: str) -> str | None:
    """What a head over goals row by row means."""
    return _OBJECTIVE_HEADS.get(label_words(text)) if len(text) <= 60 else None
