"""I2, I3, I9: where an indicator is filed, and what is filed nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.forms.definition import Level as FormLevel
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.rates import measures_satisfaction

_COSTS = (IndicatorKind.COST, IndicatorKind.ECONOMIC_COST, IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST)
_BENEFITS = (IndicatorKind.ECONOMIC, IndicatorKind.SOCIAL, IndicatorKind.ECOLOGICAL, IndicatorKind.SUSTAINABLE)
_FAMILIES = MappingProxyType({"产出": "产出", "完成": "产出", "效益": "效益", "满意": "满意度", "成本": "成本"})
# Satisfaction stands under 效益 in some provinces, cost under 产出 in forms before 财预〔2021〕101号.
_STANDARD = MappingProxyType(
    {
        "产出": (IndicatorKind.QUANTITY, IndicatorKind.QUALITY, IndicatorKind.TIMELINESS, *_COSTS),
        "成本": _COSTS,
        "效益": (*_BENEFITS, IndicatorKind.SATISFACTION),
        "满意度": (IndicatorKind.SATISFACTION,),
    }
)
_POINTS = re.compile(r"[(（][^()（）]*分[)）]")

_BUILDING = re.compile(r"工程|建设|基建|新建|改建|扩建|改造|修缮|维修|装修|采购|购置|购买")


def _misplaced(form: FilledForm) -> Iterator[Found]:
    """Only what the form's own levels or, where no form is known, the standard list rule out."""
    if form.document.form is not None and not form.is_own:
        return
    places = _own_places(form.definition.levels) if form.is_own else _STANDARD
    names = {_place(level.level1): _plain(level.level1) for level in form.definition.levels} if form.is_own else {}
    for row in form.rows:
        level1, kind = row.indicator.level1, row.kind
        stands = places.get(_place(level1 or ""))
        if stands is None or kind is None or kind in stands or not any(kind in kinds for kinds in places.values()):
            continue
        proper = "、".join(f"“{names.get(place, f'{place}指标')}”" for place, kinds in places.items() if kind in kinds)
        level2 = row.indicator.level2 or kind.label
        yield Found(
            row.path,
            "I2",
            {"level1": level1, "level2": level2, "proper": proper},
            (level1, level2),
        )


def _own_places(levels: tuple[FormLevel, ...]) -> dict[str, tuple[IndicatorKind, ...]]:
    places: dict[str, tuple[IndicatorKind, ...]] = {}
    for level in levels:
        name = _place(level.level1)
        places[name] = (*places.get(name, ()), *level.kinds)
    return places


def _plain(level1: str) -> str:
    return _POINTS.sub("", comparable(level1))


def _place(level1: str) -> str:
    """The first level without its points and its varying words: 项目完成 and 产出指标（50分） are both 产出."""
    name = _plain(level1).removesuffix("指标")
    for sign, family in _FAMILIES.items():
        if sign in name:
            return family
    return name


def _satisfaction_elsewhere(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        other = row.kind not in (None, IndicatorKind.SATISFACTION)
        if other and measures_satisfaction(row.name):
            level = row.indicator.level2 or row.indicator.level1 or (row.kind.label if row.kind else "")
            yield Found(row.path, "I3", {"level": level}, (row.name, level))


def _without_any(form: FilledForm) -> Iterator[Found]:
    if "indicator.name" not in form.shown or not form.definition.levels:
        return
    kinds = {row.kind for row in form.rows if row.indicator.horizon is Horizon.ANNUAL}
    if not kinds:
        yield Found("", "I9-none", {})
    elif form.is_own and None not in kinds:
        yield from _empty_levels(form, kinds)


def _empty_levels(form: FilledForm, kinds: set[IndicatorKind | None]) -> Iterator[Found]:
    """A benefit that does not concern the expenditure may be left out as long as there is another one."""
    places = {_place(level.level1) for level in form.definition.levels}
    spares_costs = places >= {"产出", "成本"} and not _builds_or_buys(form)
    benefits = []
    for level in form.definition.levels:
        costs = bool(set(level.kinds) & set(_COSTS))
        if level.optional or (costs and spares_costs) or kinds & set(_COSTS if costs else level.kinds):
            continue
        name = comparable(level.level2) or comparable(level.level1)
        name = name if name.endswith("指标") else f"{name}指标"
        if set(level.kinds) <= set(_BENEFITS) and kinds & set(_BENEFITS):
            benefits.append(name)
        else:
            yield Found("", "I9", {"level": name}, (name,))
    if benefits:
        yield Found(
            "", "I9-benefit", {"levels": "、".join(f"“{name}”" for name in benefits)}, tuple(benefits), level=Level.HINT
        )


def _builds_or_buys(form: FilledForm) -> bool:
    """Costs as a level of their own are asked of building and purchasing alone."""
    return form.is_project and _BUILDING.search(form.document.name or "") is not None


RULES = (
    FormRule(
        "I2", Level.ERROR, _misplaced, reads("indicators"), "各表样的指标分级；财预〔2015〕88号、财预〔2021〕101号"
    ),
    FormRule("I3", Level.WARNING, _satisfaction_elsewhere, reads("indicators"), "财预〔2015〕88号"),
    FormRule("I9", Level.ERROR, _without_any, reads("indicators name"), "各表样的指标分级；财预〔2021〕101号"),
)
