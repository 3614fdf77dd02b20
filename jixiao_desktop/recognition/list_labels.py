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
        "level1": "一级指标 一级指标名称 指标类型 指标类别 指标一级 一级绩效指标",
        "level2": "二级指标 二级指标名称 指标分类 指标二级 二级绩效指标",
        "name": "三级指标 三级指标名称 指标名称 指标内容 具体指标 绩效指标名称 三级绩效指标 绩效指标 指标 三级指标内容 四级指标 指标项",
        "target": "预计当年实现 预计当年实现值 指标值 年度指标值 预期指标值 目标值 绩效指标值 指标值及单位 预算指标值 年度目标值 计划指标值 全年目标值 指标目标值 年初目标值"
        " 预期目标值 预期值 计划值 年初设定指标值 年初指标值 预期当年实现值 指标值(包含数字及文字描述) 绩效目标值 年度预期指标值 目标指标值"
        " 预算指标值(包含数字及文字描述) 设定目标值 预期完成值 预算目标值 目标值(A) 三级指标值 指标值内容 年度绩效指标值 全年指标值 本年指标值"
        " 年度绩效目标值 绩效目标指标值 年度目标 预期目标 目标 标准值 指标值(A) 年初绩效指标值 年初设定值 全年绩效目标值 实施期指标值",
        "sign": "运算符 运算符号 指标性质 绩效指标性质 符号 计算符号 比较符 指标方向 指标值符号 关系 计算方式 比较关系 逻辑关系 条件",
        "unit": "单位 计量单位 度量单位 绩效度量单位 指标单位 指标值单位 数值单位",
        "standard": "绩效标准 评价标准 评分标准 标准 指标标准 绩效评价标准 评扣分标准 评(扣)分标准 绩效指标标准 绩效标准依据 评分规则 计分标准",
        "weight": "分值 权重 分值权重 指标权重 指标分值 权重分值 分值(权重) 标准分 满分 分数 权重(分值) 权重%",
        "actual": "实际完成值 实际完成情况 完成值 全年实际完成值 全年实际值 实际完成指标值 完成情况 全年完成值 实际值 全年完成情况 实际完成"
        " 预算指标值执行结果 年度实际完成值 全年实际完成情况 实际完成值(B) 完成指标值 自评完成值 实际完成数 实际实现值 年末完成值 指标完成值"
        " 年度完成值 实际完成结果 全年实际完成 指标完成情况 绩效指标完成值 年度指标完成值 执行结果 实际完成程度 当年实际完成值 绩效指标完成情况",
        "score": "得分 自评得分 评分 评价得分 自评分 实际得分 自评分数",
        "deviation": "偏差原因分析及改进措施 偏差原因 偏差原因分析 未完成原因 未完成原因分析 原因说明 未完成原因和改进措施 未完成原因及改进措施"
        " 偏差原因及改进措施 偏差情况及原因 偏差情况及原因分析 偏差原因分析及整改措施 偏差说明 偏差原因分析与改进措施 偏离原因分析 未完成说明"
        " 预算指标值与预算指标值执行结果偏差情况及原因分析 未完成原因分析及改进措施 偏差度及原因分析 扣分原因分析及改进措施 扣分原因 未完成情况说明"
        " 偏差分析及改进措施 扣分原因及改进措施 偏差原因分析及下一步改进措施 未完成情况原因分析及改进措施 未达标原因 简要说明偏差原因",
        "interim": "期间执行情况 期间完成情况 期间完成值 期间执行值",
        "forecast": "全年预计完成情况 预计全年完成情况 全年预计完成值 预计完成情况 全年预计完成",
        "note": "备注 指标解释 指标说明 说明 指标值说明 指标内涵 指标解释及说明 指标解释与说明 指标释义 数据来源 指标值内容说明 三级指标说明 三级指标解释"
        " 指标解释说明 备注说明 指标描述",
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
