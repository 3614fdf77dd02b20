"""What an indicator earns, with caution: nothing is said where a text may be read in several ways."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm, meaning
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.scoring import Suggestion, suggest
from jixiao_desktop.forms.scoring import Points, Scoring
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.numbers import points
from jixiao_desktop.vocabulary.targets import Target

_UNCLEAR = Suggestion()
_LESS_IS_BETTER = frozenset(
    {
        IndicatorKind.COST,
        IndicatorKind.ECONOMIC_COST,
        IndicatorKind.SOCIAL_COST,
        IndicatorKind.ECOLOGICAL_COST,
        IndicatorKind.TIMELINESS,
    }
)
_EACH = re.compile("每")
_UNWANTED = re.compile(
    "事故|事件|案件|投诉|信访|上访|差错|错漏|失误|违规|违纪|缺勤|逾期|流失|辍学|失学|死亡|伤亡|发病|感染|污染|排放|能耗|消耗|损失|损耗"
    "|成本|费用|支出|时间|时长|时限|天数|距离|控制|偏差|误差|返贫|贫困发生|空置|闲置|积压|浪费"
)


def suggestion(form: FilledForm, row: Indicator) -> Suggestion:
    """The score by the form's scoring table; in a form without one, the share of the target in points of a hundred."""
    target, actual = meaning(row.target), meaning(row.actual)
    if not (row.target or "").strip() or len(target.figures) > 1 or len(actual.figures) > 1:
        return _UNCLEAR
    if _in_other_terms(target, actual):
        return _UNCLEAR
    if target.sign is None and target.principal is not None and target.principal.number > 0:
        # A bare figure is the least that was wanted, unless less of it is better.
        if row.kind in _LESS_IS_BETTER or _UNWANTED.search(row.name or ""):
            return _UNCLEAR
        row = replace(row, target=f"≥{target.principal.written}")
    if form.definition.scoring is not None and points(row.weight) is not None:
        return suggest(form.definition.scoring, replace(row, weight=(row.weight or "").strip().removesuffix("分")))
    return suggest(_plain(form), replace(row, weight="100"))


def _in_other_terms(target: Target, actual: Target) -> bool:
    """0.95 for 95 %, or four times where once a quarter was wanted."""
    if _EACH.search(target.text) and not _EACH.search(actual.text):
        return True
    share = target.unit == "%" and not actual.unit
    return share and actual.number is not None and target.number is not None and actual.number <= 1 < target.number


def _plain(form: FilledForm) -> Scoring:
    none: Points = MappingProxyType({})
    return Scoring(Decimal(0), none, none, form.definition.audit.far_over, (), ())
