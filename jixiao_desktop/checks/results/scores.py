"""A2, A3: scores within their weights, by the scoring table, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.results.reasons import is_reason
from jixiao_desktop.checks.results.scored import suggestion
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.scoring import Suggestion, grade_of, shown, suggest, suggest_execution
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon
from jixiao_desktop.vocabulary.numbers import plain_number, points

_ALIASES = {
    "优": ("优", "优秀"),
    "良": ("良", "良好"),
    "中": ("中", "中等", "合格", "及格"),
    "差": ("差", "较差", "不合格"),
}


def _within(form: FilledForm) -> Iterator[Found]:
    for path, row in form.indicators:
        score, weight = points(row.score), points(row.weight)
        if score is not None and weight is not None and score > weight:
            yield Found(f"{path}.score", "A2", {"score": shown(score), "weight": shown(weight)}, (score, weight))
        elif score is not None and score < 0:
            yield Found(f"{path}.score", "A2-negative", {"score": shown(score)}, (score,))
    score, weight = _execution(form)
    if score is not None and weight is not None and score > weight:
        words = {"score": shown(score), "weight": shown(weight)}
        yield Found("funds.total.score", "A2", words, (score, weight))
    yield from _total(form)
    yield from _grade(form)


def _execution(form: FilledForm) -> tuple[Decimal | None, Decimal | None]:
    """Score and weight of the execution, as typed."""
    fund, scoring = form.document.fund(FundSource.TOTAL), form.definition.scoring
    weight = points(fund.weight)
    if weight is None and scoring and form.is_own and scoring.execution:
        weight = scoring.execution
    return points(fund.score), weight


def _total(form: FilledForm) -> Iterator[Found]:
    typed = points(form.document.score_total)
    scores, missing = _scores(form)
    if typed is None or not scores:
        return
    total = sum(scores, Decimal(0))
    if (missing and total <= typed) or _rounds_to(total, typed):
        return
    if not form.is_own and any(_rounds_to(total - one, typed) for one in scores[:1]):
        return
    words = {"typed": shown(typed), "sum": shown(total), "difference": shown(abs(typed - total))}
    repair = None if missing else Repair(f"清空，由程序算出 {shown(total)}", (("score_total", None),))
    yield Found("score_total", "A2-total", words, (typed, *scores), repair)


def _scores(form: FilledForm) -> tuple[list[Decimal], bool]:
    """The scores that count, typed or by the table, that of the execution first; and whether one is missing."""
    found: list[Decimal | None] = []
    scoring = form.definition.scoring
    executed, weight = _execution(form)
    if executed is not None or weight:
        table = scoring and suggest_execution(
            scoring, *(form.amount(FundSource.TOTAL, column) for column in ("budget", "executed"))
        )
        found.append(executed if executed is not None else table.score if table else None)
    for row in form.document.indicators:
        if row.horizon is Horizon.ANNUAL and (row.name or row.weight or row.score):
            score = points(row.score)
            found.append(score if score is not None else suggest(scoring, row).score if scoring else None)
    known = [score for score in found if score is not None]
    return known, len(known) < len(found)


def _rounds_to(exact: Decimal, typed: Decimal) -> bool:
    return abs(exact - typed) <= Decimal((0, (1,), int(typed.as_tuple().exponent))) / 2


def _grade(form: FilledForm) -> Iterator[Found]:
    grade, total = (form.document.grade or "").strip(), points(form.document.score_total)
    if not grade or form.definition.scoring is None or not form.is_own:
        return
    if total is None:
        scores, missing = _scores(form)
        if missing or not scores:
            return
        total = sum(scores, Decimal(0))
    right = grade_of(form.definition.scoring, total)
    named = {alias: name for name, aliases in _ALIASES.items() for alias in aliases}.get(grade)
    if right is not None and named is not None and named != right:
        repair = Repair(f"改为“{right}”", (("grade", right),))
        words = {"grade": grade, "total": shown(total), "right": right}
        yield Found("grade", "A2-grade", words, (grade, total), repair)


def _by_table(form: FilledForm) -> Iterator[Found]:
    if form.definition.scoring is None or not form.is_own:
        return
    for path, row in form.indicators:
        if row.horizon is Horizon.ANNUAL and (row.target or "").strip():
            yield from _compared(form, f"{path}.score", row, suggestion(form, row))
    yield from _execution_by_table(form)


def _compared(form: FilledForm, path: str, row: Indicator, found: Suggestion) -> Iterator[Found]:
    score, weight = points(row.score), points(row.weight)
    room = form.definition.audit.score_tolerance
    if score is None or weight is None or score > weight or found.most is None or found.least is None:
        return
    if score > found.most + room:
        words = {"score": shown(score), "most": shown(found.most), "why": found.why}
        yield Found(path, "A3", words, (score, row.target, row.actual))
    elif score < found.least - room and not is_reason(row.deviation):
        words = {"score": shown(score), "least": shown(found.least), "why": found.why}
        yield Found(path, "A3-low", words, (score, row.target, row.actual), level=Level.WARNING)


def _execution_by_table(form: FilledForm) -> Iterator[Found]:
    scoring = form.definition.scoring
    score = plain_number(form.document.fund(FundSource.TOTAL).score)
    if scoring is None or not scoring.execution or score is None or score > scoring.execution:
        return
    amounts = (form.amount(FundSource.TOTAL, column) for column in ("budget", "executed"))
    found = suggest_execution(scoring, *amounts)
    if found.score is None or abs(score - found.score) <= form.definition.audit.score_tolerance:
        return
    code, level = ("A3-execution", None) if score > found.score else ("A3-execution-low", Level.WARNING)
    words = {"score": shown(score), "right": shown(found.score), "points": shown(scoring.execution)}
    repair = Repair(f"清空，由程序算出 {shown(found.score)}", (("funds.total.score", None),))
    yield Found("funds.total.score", code, words, (score, found.score), repair, level)


RULES = (
    FormRule("A2", Level.ERROR, _within, reads("indicators funds score_total grade"), "财预〔2020〕10号"),
    FormRule("A3", Level.ERROR, _by_table, reads("indicators funds"), "财预〔2020〕10号"),
)
