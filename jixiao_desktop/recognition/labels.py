"""What the labels of all offices' forms mean, but for the heads of lists (:mod:`.list_labels`).

Goes out: for the words of a label a :class:`Meaning`. The lists are what published forms of many provinces write, but for
labels of which the parts say the same (:mod:`.label_parts`); a label is compared whole, so that a sentence that holds such words
is no label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from jixiao_desktop.recognition.label_parts import column_by_parts, field_by_parts, source_by_parts
from jixiao_desktop.recognition.words import bare_words, label_words
from jixiao_desktop.vocabulary.kinds import FundSource

_KEPT = 4096


@dataclass(frozen=True)
class Meaning:
    """What a label stands for: a ``field`` of the record, a line and a column of the funds block, a column of the
    indicator table, or only words that head a part of the form (``heading``)."""

    field: str | None = None
    source: FundSource | None = None
    column: str | None = None
    heading: bool = False

    @property
    def is_fund(self) -> bool:
        return self.source is not None or self.column is not None


def by_label(groups: Mapping[str, str]) -> dict[str, str]:
    """Labels by their meaning, blanks between them, as meanings by their label."""
    return {label: meaning for meaning, labels in groups.items() for label in labels.split()}


_FIELDS = by_label(
    {
        "name": "项目 专项名称 专项资金名称 资金名称 项目名 专项(项目)名称 转移支付(项目)名称 转移支付名称 转移支付项目名称"
        " 单位名称(项目名称) 单位名称项目名称 项目单位名称 单位项目名称",
        "code": "单位编码(项目编码)",
        "category": "项目类型 项目类别 项目属性 项目性质 项目分类 资金类型 支出类型",
        "period": "项目期 项目实施期 项目支出实施期 实施期 实施期限 项目期限 起止时间 项目起止时间 项目起止年限 实施周期"
        " 项目周期 执行期限 资金使用期限 项目起止日期 开始结束时间 项目年度",
        "manager": "负责人 负责人及电话 负责人及联系电话 负责人及联系方式 项目主管",
        "implementer": "项目单位",
        "department.name": "部门名称 单位名称 部门单位名称 部门(单位)名称 预算(单位)名称 单位(盖章) 部门(单位) 项目单位(盖章)"
        " 部门(单位)全称 单位全称 部门全称 部门 单位信息",
        "department.code": "单位编码 部门编码 预算单位编码 预算部门编码 部门代码 单位代码 部门单位编码 部门(单位)代码 部门(单位)编码",
        "department.supervisor": "主管部门及代码 地方主管部门",
        "department.supervisor_code": "主管部门代码 主管部门编码",
        "department.functions": "部门职能职责概述 部门职能概述 部门职责概述 部门职能 部门职责 单位职能 单位职责 部门主要职责 单位主要职责"
        " 主要职责 主要职能 部门(单位)职能概述 部门(单位)职责 部门职能职责 单位职能职责概述 职能职责概述 职责概述"
        " 部门主要职能 部门(单位)主要职责 部门概况 单位职能概述 职能职责与活动",
        "period_goal": "实施期总目标 总体目标 项目总体目标 总目标 项目总目标 总体绩效目标 项目绩效总目标 项目总体绩效目标",
        "annual_goal": "年度绩效总目标 年度总目标 项目年度绩效总目标 绩效总目标",
        "achieved": "实际完成情况 实际完成目标 全年实际完成情况 实际完成 总体完成情况 全年完成情况 实际完成情况综述 实际完成绩效目标",
        "problems": "偏差或不能完成目标原因分析 预算执行偏差原因 预算执行偏差原因分析 偏差大或目标未完成原因分析 目标未完成原因分析",
        "measures": "相关建议或举措 改进措施及结果应用方案 改进措施及结果应用",
        "overview": "概况 项目描述",
        "score_total": "总分 合计得分 自评总分 自评得分 总得分 评价得分 绩效自评得分 绩效自评总分",
        "grade": "等级 自评等级 评价等级 评价等次 自评等次 等次 绩效等级 绩效自评等级",
        "signature.preparer": "编制人 填表人 填报人 经办人 制表人 填表人(签字) 填报人(签字) 填表人签字 填报人签字 填表人姓名 联系人",
        "signature.phone": "联系电话 电话 联系方式 填表人电话 填报人电话 填报人联系电话",
        "signature.date": "编制日期 评价日期 填报日期 填表日期 日期 填报时间 填表时间 制表日期 填列日期",
        "signature.head": "单位负责人签字 单位负责人 部门负责人 单位负责人(签字) 负责人签字 部门负责人签字 主管领导 分管领导"
        " 单位负责人(签章) 单位负责人签章 单位(部门)负责人 审核人 单位领导 单位主要负责人",
    }
)
_SOURCES = by_label(
    {
        "total": "资金总额 年度资金总额 合计 总额 总计 预算总额 资金合计 年度预算总额 项目总投资 总投资 年度预算资金总额"
        " 预算资金总额 年度资金合计 金额合计 项目资金总额 小计 部门预算总额 支出总额 年度总预算 支出合计 收入合计"
        " 支出预算总额 收入预算总额 支出预算合计 收入预算合计 收入总额 资金总量 预算合计 项目资金合计 总金额"
        " 年度部门预算总额 年度资金 部门整体支出总额 整体支出总额 总预算 年度总金额 全年预算总额 财政资金总额"
        " 年度财政资金总额",
        "fiscal": "政府预算资金 财政投入 预算内资金",
        "general": "公共财政拨款 公共预算 公共财政预算拨款",
        "state_capital": "国有资本金",
        "superior": "上级资金 该项目支出上级资金 上级财政资金 中央资金 上级拨款 中央和省级资金 上级财政拨款 中央财政资金"
        " 中央财政拨款 争取上级资金 中央及省级资金",
        "carried_in": "结转资金 年初结转 年初结转和结余 年初结转结余",
        "special_account": "财政专户核拨 教育收费",
        "own": "单位资金",
        "other": "其他各项资金 社会资金",
        "basic": "人员和公用经费",
        "projects": "项目经费",
    }
)
_COLUMNS = by_label(
    {
        "midterm": "中期金额 项目总额 实施期金额 中期预算 项目总预算 项目总金额 项目实施期金额",
        "initial": "预算批复数",
        "budget": "预算安排 预算资金 预算执行预算数 资金安排 金额 全年预算数A 年度资金申请 申请金额 资金金额 到位预算数"
        " 计划安排 年度预算申请 预算申请",
        "executed": "全年执行 全年执行数B 全年支出 支出决算数",
        "carryover": "当年结转结余额 结转结余额 结余结转额 年末结转结余 结余 结余资金 结转结余 当年结转结余 结余金额 年末结余"
        " 结转结余资金",
        "carryover_last": "上年结转结余额",
        "execution_rate": "执行率B/A 执行率BA",
        "interim_rate": "期间执行率",
        "interim": "期间执行数",
        "forecast": "全年预计执行数 预计全年执行数 全年预计支出数 预计执行数",
        "carryover_rate": "结转结余率 结余率",
        "carryover_change": "结转结余变动率",
        "weight": "执行率权重 执行率分值 预算执行率权重 预算执行率分值",
        "score": "自评得分 执行率得分 预算执行率得分",
    }
)
_BOTH = MappingProxyType(
    {
        "中期资金总额": Meaning(source=FundSource.TOTAL, column="midterm"),
        "实施期资金总额": Meaning(source=FundSource.TOTAL, column="midterm"),
        "项目总预算": Meaning(source=FundSource.TOTAL, column="midterm"),
        "年度资金总额": Meaning(source=FundSource.TOTAL),
        "年度本级预算金额": Meaning(source=FundSource.TOTAL, column="budget"),
        "本年度预算金额": Meaning(source=FundSource.TOTAL, column="budget"),
        "全年预算总额": Meaning(source=FundSource.TOTAL, column="budget"),
    }
)
_HEADINGS = frozenset(
    [
        "项目资金",
        "资金情况",
        "预算执行情况",
        "预算资金情况",
        "资金投入情况",
        "资金来源",
        "项目资金情况",
        "财政拨款结构",
        "年度主要任务",
        "主要任务",
        "年度绩效指标",
        "绩效指标",
        "本年度绩效指标",
        "部门整体支出年度绩效指标",
        "绩效指标完成情况",
        "总体目标完成情况",
        "年度绩效指标完成情况",
        "按收入性质分",
        "按支出性质分",
        "部门预算",
        "年度预算申请",
        "年度预算资金",
        "资金用途",
        "项目基本信息",
        "基本信息",
        "绩效目标情况",
        "项目预算执行情况",
        "部门预算执行情况",
        "收入构成",
        "支出构成",
        "收入预算",
        "支出预算",
        "资金使用情况",
        "年度部门预算",
        "整体支出",
        "绩效指标情况",
        "部门整体支出预算",
        "资金收入",
        "资金支出",
        "按资金来源分",
        "按资金性质分",
        "项目资金申请",
        "项目资金构成",
        "年度绩效目标指标",
        "预算情况",
        "序号",
        "一级指标",
        "资金总体情况",
        "资金结构",
        "自评情况",
        "填报说明",
        "支出结构",
        "总体目标绩效指标",
        "年度资金构成",
        "年度预算情况",
        "年度预算执行情况",
        "部门整体预算",
        "收入结构",
        "绩效目标及指标",
        "目标",
        "指标",
        "指标类型",
        "开始时间",
        "完成时间",
        "结束时间",
        "开始日期",
        "完成日期",
        "结束日期",
        "起始时间",
        "终止时间",
        "计划开始日期",
        "计划完成日期",
        "计划开始时间",
        "计划完成时间",
        "项目开始时间",
        "项目结束时间",
        "项目立项情况",
        "项目实施进度计划",
        "资金总额及构成",
        "年度资金总额及构成",
    ]
)
_MONTHS = re.compile(
    r"(?:上?半年度?|前?[一二三]个?季度|第[一二三]季度)|(?:[0-9]{1,2}[-~至—到])?[0-9]{1,2}月份?|上半年|截至?[0-9]{1,2}月底?|前[0-9]{1,2}个?月|期间"
)
_INTERIM = MappingProxyType({"执行数": "interim", "支出数": "interim", "执行率": "interim_rate", "执行金额": "interim"})


@lru_cache(_KEPT)
def meaning_of(text: str) -> Meaning | None:
    """What the whole of ``text`` means as a label; ``None`` if it is none."""
    if not text or len(text) > 60:
        return None
    variants = dict.fromkeys((label_words(text), bare_words(text)))
    found = next((known for words in variants if (known := _meaning(words))), None)
    return found or next((made for words in variants if (made := _made_of_parts(words))), None)


def _made_of_parts(words: str) -> Meaning | None:
    source = source_by_parts(words)
    if source:
        return Meaning(source=FundSource(source))
    column = column_by_parts(words)
    field = None if column else field_by_parts(words)
    return Meaning(field, column=column) if field or column else None


def _meaning(words: str) -> Meaning | None:
    if not words:
        return None
    if words in _BOTH:
        return _BOTH[words]
    if words in _HEADINGS:
        return Meaning(heading=True)
    source = _SOURCES.get(words)
    column = _COLUMNS.get(words) or _interim(words)
    field = _FIELDS.get(words)
    if source or column or field:
        return Meaning(field, FundSource(source) if source else None, column)
    return None


def _interim(words: str) -> str | None:
    rest = without_months(words)
    return _INTERIM.get(rest) if rest else None


def without_months(words: str) -> str | None:
    """``执行数`` of ``1-7月执行数``; ``None`` where no months are named."""
    rest = _MONTHS.sub("", words, count=1)
    return rest if rest != words else None
