"""I15: what the weights add up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.scoring import family_of, family_points, shown
from jixiao_desktop.vocabulary.kinds import Family, FundSource, Horizon, Stage
from jixiao_desktop.vocabulary.numbers import points

_LABELS = {Family.COST: "成本", Family.OUTPUT: "产出", Family.BENEFIT: "效益", Family.SATISFACTION: "满意度"}
_Rows = list[tuple[str, Indicator]]


def _weights(form: FilledForm) -> Iterator[Found]:
    rows = [(path, row) for path, row in form.indicators if row.horizon is Horizon.ANNUAL and (row.name or row.weight)]
    if not any(row.weight for _, row in rows):
        return
    families = list(_families(form, rows))
    yield from families
    known = [weight for _, row in rows if (weight := points(row.weight)) is not None]
    execution = points(form.document.fund(FundSource.TOTAL).weight)
    total, right = sum(known, Decimal(0)), _right(form, execution)
    if families or total in right or (len(known) < len(rows) and total < max(right)):
        return
    beside = execution if execution is not None else form.definition.audit.weights - min(right)
    words = {"sum": shown(total), "right": shown(min(right)), "difference": shown(abs(total - min(right)))}
    words["execution"] = f"，预算执行率另有 {shown(beside)} 分" if beside else ""
    yield Found(f"{rows[0][0]}.weight", "I15", words, tuple(known))


def _right(form: FilledForm, execution: Decimal | None) -> set[Decimal]:
    """What all indicators together may weigh: of a form that is not known, with or without the execution's points."""
    audit, scoring = form.definition.audit, form.definition.scoring
    if form.is_own and scoring is not None:
        return {scoring.total - (execution if execution is not None else scoring.execution)}
    if form.is_own and form.document.stage is Stage.TARGET:
        return {audit.target_weights}
    return {audit.weights - execution} if execution is not None else {audit.target_weights, audit.weights}


def _families(form: FilledForm, rows: _Rows) -> Iterator[Found]:
    """The share of each family; where a row's family is not known, no share is."""
    if form.definition.scoring is None or not form.is_own or any(family_of(row.kind) is None for _, row in rows):
        return
    for family, right in family_points(form.definition.scoring, form.document).items():
        own = [(path, points(row.weight)) for path, row in rows if family_of(row.kind) is family]
        known = [weight for _, weight in own if weight is not None]
        total = sum(known, Decimal(0))
        if own and total != right and (len(known) == len(own) or total > right):
            words = {"family": _LABELS[family], "sum": shown(total), "right": shown(right)}
            words["difference"] = shown(abs(total - right))
            yield Found(f"{own[0][0]}.weight", "I15-family", words, tuple(known))


RULES = (
    FormRule("I15", Level.ERROR, _weights, reads("indicators funds stage"), "财预〔2020〕10号、财预〔2021〕101号"),
)
