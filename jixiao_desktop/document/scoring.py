"""Suggested scores: what an indicator, the execution and the whole form earn by the form's scoring table.

Comes in: the scoring of a form, and what was planned and done. Goes out: a score, or the room a clerk has, with the
sentence that says how it came about. Rule of 财预〔2020〕10号: met gives full marks; short of a ≥ target actual ÷ target,
over a ≤ target target ÷ actual, for an = target the lesser of the two, times the weight; a target of 0 is met or not met.
Two decimals, half up; no score exceeds its weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.scoring import Band, Points, Scoring
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.kinds import Family, Horizon, IndicatorKind
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount
from jixiao_desktop.vocabulary.numbers import points
from jixiao_desktop.vocabulary.targets import Target, TargetKind, parse_target

_PLACES = Decimal("0.01")
_HUNDRED = Decimal(100)
_FAMILY = {
    Family.COST: {IndicatorKind.ECONOMIC_COST, IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST},
    Family.OUTPUT: {IndicatorKind.QUANTITY, IndicatorKind.QUALITY, IndicatorKind.TIMELINESS, IndicatorKind.COST},
    Family.BENEFIT: {
        IndicatorKind.ECONOMIC,
        IndicatorKind.SOCIAL,
        IndicatorKind.ECOLOGICAL,
        IndicatorKind.SUSTAINABLE,
    },
    Family.SATISFACTION: {IndicatorKind.SATISFACTION},
}


@dataclass(frozen=True)
class Suggestion:
    """``score`` is suggested, ``least`` to ``most`` are possible; all ``None`` where nothing can be said, ``why`` says why.

    ``far_over``: the target was passed by so much that a reason is asked for.
    """

    score: Decimal | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    why: str = ""
    far_over: bool = False


def rounded(number: Decimal) -> Decimal:
    """Two decimals, half up."""
    return number.quantize(_PLACES, ROUND_HALF_UP)


def shown(number: Decimal) -> str:
    """``number`` rounded, without needless zeros: 9.50 as 9.5."""
    return f"{rounded(number).normalize() + 0:f}"  # a zero has no sign


def family_of(kind: IndicatorKind | None) -> Family | None:
    return next((family for family, kinds in _FAMILY.items() if kind in kinds), None)


def family_points(scoring: Scoring, document: Document) -> Points:
    """The points of each family in ``document``'s scheme."""
    kinds = (row.kind for row in document.indicators if row.horizon is Horizon.ANNUAL)
    return scoring.points(frozenset(family for kind in kinds if (family := family_of(kind))))


def suggest(scoring: Scoring, indicator: Indicator) -> Suggestion:
    """The score of one indicator by its target, its actual value and its weight."""
    weight = points(indicator.weight)
    if weight is None:
        return Suggestion(why="没有分值，不评分")
    if not (indicator.actual or "").strip():
        return Suggestion(why="没有完成值，不评分")
    target, actual = parse_target(indicator.target or ""), parse_target(indicator.actual or "")
    band = _band(scoring, actual)
    if band and target.kind in (TargetKind.QUALITATIVE, TargetKind.DEADLINE):
        return _by_band(band, weight)
    if target.kind is TargetKind.DEADLINE:
        return _by_deadline(target, actual, weight)
    planned, done = _comparable(target, actual)
    if planned is None or done is None:
        return Suggestion(least=Decimal(0), most=weight, why="指标值与完成值不能按数字比较，请自行评分")
    sign = Sign.AT_MOST if target.kind is TargetKind.RANK else target.sign or Sign.EQUAL
    return _by_figures(sign, planned, done, weight, scoring.far_over)


def suggest_execution(
    scoring: Scoring, budget: Decimal | None, executed: Decimal | None, *, unit: MoneyUnit = MoneyUnit.YUAN
) -> Suggestion:
    """Points for the execution: the rate times the points, at most all of them. ``unit`` is that of the sentence."""
    if budget is None or executed is None:
        return Suggestion(why="没有预算数或执行数，不评分")
    if budget == 0:
        return Suggestion(why="预算数为 0，不能除，不评分")
    most = scoring.execution
    score = min(rounded(executed * most / budget), most)
    amounts = f"{format_amount(executed, unit)} ÷ {format_amount(budget, unit)}"
    why = f"执行率得分 = {shown(most)} × {amounts} = {shown(score)}"
    return Suggestion(score, score, score, f"{why}，最高 {shown(most)} 分" if executed > budget else why)


def grade_of(scoring: Scoring, total: Decimal) -> str | None:
    """优、良、中、差 by the total; ``None`` where the form has no grades."""
    ordered = sorted(scoring.grades, key=lambda grade: grade.least, reverse=True)
    return next((grade.name for grade in ordered if total >= grade.least), None)


def _band(scoring: Scoring, actual: Target) -> Band | None:
    """The band whose name the actual value gives; 未达成 is not 达成."""
    return next((band for band in scoring.bands if actual.text.strip().startswith(band.name)), None)


def _by_band(band: Band, weight: Decimal) -> Suggestion:
    least, most = rounded(weight * band.least / _HUNDRED), rounded(weight * band.most / _HUNDRED)
    room = f"{shown(band.least)}%—{shown(band.most)}%"
    return Suggestion(
        most, least, most, f"{band.name}得分值的 {room}，即 {shown(least)}—{shown(most)} 分，建议 {shown(most)} 分"
    )


def _by_deadline(target: Target, actual: Target, weight: Decimal) -> Suggestion:
    planned = target.deadline.last_day if target.deadline else None
    done = actual.deadline.last_day if actual.deadline else None
    if planned is None or done is None:
        return Suggestion(least=Decimal(0), most=weight, why="完成时间不明确，请自行评分")
    if done <= planned:
        return Suggestion(weight, weight, weight, f"按时完成，得满分 {shown(weight)} 分")
    return Suggestion(least=Decimal(0), most=weight, why=f"晚于 {planned.isoformat()}，请按逾期程度自行评分")


def _comparable(target: Target, actual: Target) -> tuple[Decimal | None, Decimal | None]:
    """Both numbers in one unit; a unit that only one of them has is taken for both, but not a 万: who writes 5.2 or 52000
    for ≥5万份 may mean either."""
    if target.kind is TargetKind.RANK:
        place = actual.rank if actual.rank is not None else actual.number
        return Decimal(target.rank or 0), None if place is None else Decimal(place)
    if target.principal is None or actual.principal is None or target.upper is not None:
        return None, None
    (planned, unit), (done, done_unit) = target.principal.in_base, actual.principal.in_base
    if unit and done_unit and unit != done_unit:
        return None, None
    if not (target.unit and actual.unit) and (planned, done) != (target.number, actual.number):
        return None, None
    return planned, done


def _by_figures(sign: Sign, planned: Decimal, done: Decimal, weight: Decimal, far_over: Decimal) -> Suggestion:
    beyond = planned > 0 and done / planned * _HUNDRED > far_over and sign in (Sign.AT_LEAST, Sign.ABOVE, Sign.EQUAL)
    written = f"完成值 {done:f}，指标值 {sign}{planned:f}"
    if _met(sign, planned, done):
        return Suggestion(weight, weight, weight, f"{written}，达到指标，得满分 {shown(weight)} 分", beyond)
    share = _share(sign, planned, done)
    if share is None:
        return Suggestion(Decimal(0), Decimal(0), Decimal(0), f"{written}，未达到指标，得 0 分", beyond)
    part, whole = share
    score = min(rounded(part * weight / whole), weight)
    why = f"{written}，得分 = {part:f} ÷ {whole:f} × {shown(weight)} = {shown(score)}"
    return Suggestion(score, score, score, why, beyond)


def _met(sign: Sign, planned: Decimal, done: Decimal) -> bool:
    match sign:
        case Sign.AT_LEAST:
            return done >= planned
        case Sign.ABOVE:
            return done > planned
        case Sign.AT_MOST:
            return done <= planned
        case Sign.BELOW:
            return done < planned
        case Sign.EQUAL:
            return done == planned


def _share(sign: Sign, planned: Decimal, done: Decimal) -> tuple[Decimal, Decimal] | None:
    """What is divided by what; ``None`` where a 0 or a negative number leaves no share: not met is then nothing."""
    if planned <= 0 or done <= 0:
        return None
    if sign in (Sign.AT_LEAST, Sign.ABOVE):
        return done, planned
    if sign in (Sign.AT_MOST, Sign.BELOW):
        return planned, done
    return min(planned, done), max(planned, done)
