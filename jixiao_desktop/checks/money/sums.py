"""M1, M2: totals against what they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.money.parts import Parts, agree, parts_of
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS
from jixiao_desktop.vocabulary.kinds import FundSource, Scope

_COLUMNS = tuple(sorted(FUND_AMOUNTS - {"carryover"}))


def _totals(form: FilledForm) -> Iterator[Found]:
    for fund in form.document.funds:
        for column in _COLUMNS:
            typed = getattr(fund, column)
            parts = parts_of(form, fund.source, column)
            if typed is not None and parts.given and not holds(form, typed, parts):
                yield _not_the_sum(form, f"funds.{fund.source}.{column}", typed, parts)


def holds(form: FilledForm, typed: Decimal, parts: Parts) -> bool:
    """Whether the parts may make the total; a part that is blank may be what is still lacking."""
    if parts.blank and not (parts.is_least and parts.total > typed):
        return True
    sums = [parts.total, *(parts.total + one for one in parts.beside), parts.total + sum(parts.beside, Decimal(0))]
    return any(agree(typed, each, form.unit) for each in sums)


def _not_the_sum(form: FilledForm, path: str, typed: Decimal, parts: Parts) -> Found:
    named = [(part, amount) for part, amount in parts.given.items() if amount] or list(parts.given.items())
    words = {
        "typed": form.money(typed),
        "sum": form.money(parts.total),
        "parts": " + ".join(f"{part.label} {form.money(amount)}" for part, amount in named),
        "difference": form.money(abs(typed - parts.total)),
    }
    superior = form.document.fund(FundSource.SUPERIOR).budget
    counted = path == "funds.total.budget" and superior and agree(typed, parts.total + superior, form.unit)
    return Found(path, "M1-superior" if counted else "M1", words, (typed, *parts.given.values()))


def _natures(form: FilledForm) -> Iterator[Found]:
    """按支出性质: 基本支出 + 项目支出 against the total; where that total is already no sum of its sources, M1 says it."""
    if form.document.scope is not Scope.WHOLE:
        return
    for column in ("budget", "initial", "executed"):
        basic, projects = (form.amount(s, column) for s in (FundSource.BASIC, FundSource.PROJECTS))
        total = form.amount(FundSource.TOTAL, column)
        known = [each for each in (basic, projects) if each is not None]
        spent = sum(known, Decimal(0))
        sources = parts_of(form, FundSource.TOTAL, column)
        if total is None or not known or agree(total, spent, form.unit):
            continue
        if len(known) < 2 and spent <= total:
            continue
        if sources.given and not sources.blank and agree(sources.total, spent, form.unit):
            continue
        words = {
            "total": form.money(total),
            "basic": "空着" if basic is None else form.money(basic),
            "projects": "空着" if projects is None else form.money(projects),
            "spent": form.money(spent),
            "difference": form.money(abs(total - spent)),
        }
        yield Found(f"funds.{FundSource.TOTAL}.{column}", "M2", words, (total, *known))


RULES = (
    FormRule("M1", Level.ERROR, _totals, reads("funds"), "各表样的合计关系"),
    FormRule("M2", Level.ERROR, _natures, reads("funds scope"), "各表样的合计关系"),
)
