"""Names of the field with a fixed set of values: stages, scopes, indicator kinds, fund sources and columns."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Stage(StrEnum):
    """目标 | 监控 | 自评（完成情况）, in the order of the year."""

    TARGET = "target"
    MONITORING = "monitoring"
    ASSESSMENT = "assessment"

    @property
    def label(self) -> str:
        return _STAGE_LABELS[self]


_STAGE_LABELS = MappingProxyType({Stage.TARGET: "绩效目标", Stage.MONITORING: "绩效监控", Stage.ASSESSMENT: "绩效自评"})


class Scope(StrEnum):
    """部门整体支出 | 项目支出."""

    WHOLE = "whole"
    PROJECT = "project"

    @property
    def label(self) -> str:
        return "整体支出" if self is Scope.WHOLE else "项目支出"


class Horizon(StrEnum):
    """年度 | 中期 (the left half of the 88号 form)."""

    ANNUAL = "annual"
    MIDTERM = "midterm"


class Family(StrEnum):
    """The groups that weights are given to (财预〔2021〕101号)."""

    COST = "cost"
    OUTPUT = "output"
    BENEFIT = "benefit"
    SATISFACTION = "satisfaction"

    @property
    def label(self) -> str:
        return _FAMILY_LABELS[self]


_FAMILY_LABELS = MappingProxyType(
    {
        Family.COST: "成本指标",
        Family.OUTPUT: "产出指标",
        Family.BENEFIT: "效益指标",
        Family.SATISFACTION: "满意度指标",
    }
)


class IndicatorKind(StrEnum):
    """What an indicator measures, whatever a form calls its second level."""

    QUANTITY = "quantity"
    QUALITY = "quality"
    TIMELINESS = "timeliness"
    COST = "cost"
    ECONOMIC_COST = "economic_cost"
    SOCIAL_COST = "social_cost"
    ECOLOGICAL_COST = "ecological_cost"
    ECONOMIC = "economic"
    SOCIAL = "social"
    ECOLOGICAL = "ecological"
    SUSTAINABLE = "sustainable"
    SATISFACTION = "satisfaction"

    @property
    def label(self) -> str:
        return _KIND_LABELS[self]


_KIND_LABELS = MappingProxyType(
    {
        IndicatorKind.QUANTITY: "数量指标",
        IndicatorKind.QUALITY: "质量指标",
        IndicatorKind.TIMELINESS: "时效指标",
        IndicatorKind.COST: "成本指标",
        IndicatorKind.ECONOMIC_COST: "经济成本指标",
        IndicatorKind.SOCIAL_COST: "社会成本指标",
        IndicatorKind.ECOLOGICAL_COST: "生态环境成本指标",
        IndicatorKind.ECONOMIC: "经济效益指标",
        IndicatorKind.SOCIAL: "社会效益指标",
        IndicatorKind.ECOLOGICAL: "生态效益指标",
        IndicatorKind.SUSTAINABLE: "可持续影响指标",
        IndicatorKind.SATISFACTION: "满意度指标",
    }
)


class FundSource(StrEnum):
    """A line of the funds block; the labels are those of the national forms."""

    TOTAL = "total"
    FISCAL = "fiscal"
    GENERAL = "general"
    GOVERNMENT_FUND = "government_fund"
    STATE_CAPITAL = "state_capital"
    SOCIAL_INSURANCE = "social_insurance"
    SUPERIOR = "superior"
    CARRIED_IN = "carried_in"
    SPECIAL_ACCOUNT = "special_account"
    OWN = "own"
    OTHER = "other"
    BASIC = "basic"
    PROJECTS = "projects"

    @property
    def label(self) -> str:
        return _SOURCE_LABELS[self]


_SOURCE_LABELS = MappingProxyType(
    {
        FundSource.TOTAL: "资金总额",
        FundSource.FISCAL: "财政拨款",
        FundSource.GENERAL: "一般公共预算",
        FundSource.GOVERNMENT_FUND: "政府性基金",
        FundSource.STATE_CAPITAL: "国有资本经营预算",
        FundSource.SOCIAL_INSURANCE: "社保基金",
        FundSource.SUPERIOR: "上级资金",
        FundSource.CARRIED_IN: "上年结转资金",
        FundSource.SPECIAL_ACCOUNT: "财政专户管理资金",
        FundSource.OWN: "单位资金",
        FundSource.OTHER: "其他资金",
        FundSource.BASIC: "基本支出",
        FundSource.PROJECTS: "项目支出",
    }
)


class Reason(StrEnum):
    """Why a target is missed, the boxes of the monitoring form (财预〔2019〕136号)."""

    FUNDING = "funding"
    SYSTEM = "system"
    STAFF = "staff"
    EQUIPMENT = "equipment"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _REASON_LABELS[self]


_REASON_LABELS = MappingProxyType(
    {
        Reason.FUNDING: "经费保障",
        Reason.SYSTEM: "制度保障",
        Reason.STAFF: "人员保障",
        Reason.EQUIPMENT: "硬件条件保障",
        Reason.OTHER: "其他",
    }
)


class Likelihood(StrEnum):
    """确定能 | 有可能 | 完全不可能 (财预〔2019〕136号)."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"

    @property
    def label(self) -> str:
        return _LIKELIHOOD_LABELS[self]


_LIKELIHOOD_LABELS = MappingProxyType(
    {Likelihood.CERTAIN: "确定能", Likelihood.POSSIBLE: "有可能", Likelihood.IMPOSSIBLE: "完全不可能"}
)
