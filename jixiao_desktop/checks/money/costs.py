"""M5: 成本指标 of a project against its budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.money.stated import Stated, stated_amounts, unit_in_name
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind

COST = frozenset({IndicatorKind.COST, IndicatorKind.ECONOMIC_COST})
# What is saved, earned or lent, and what is built over years, is not bound by this year's budget.
_NOT_SPENT_HERE = re.compile("节约|节省|结余|降低|减少|收入|产值|贷款|累计|历年|社会资本|撬动|上级|中央|省级|自治区")
# The price of a work may be paid over years; the price of one piece of it may not exceed one year's money.
_OF_A_WORK = re.compile("总投资|概算|合同|造价")
_OF_EACH = re.compile("每|平均|均|单价|单位")
_TOTAL = re.compile("总成本|总额|总投入|总经费")
_YEAR = re.compile("20[0-9]{2}")
_ALL_OF_IT = re.compile("经费|资金|拨款|总成本|项目成本|项目支出|预算|总额|投入|支出成本")
_A_SHARE_OF_IT = re.compile("每|单位|平均|均|单价|标准|人头|其中|/|×|[*]|(?<!经)费(?!用)")


def _costs(form: FilledForm) -> Iterator[Found]:
    if not form.is_project:
        return
    costs = [(path, row) for path, row in form.indicators if row.kind in COST]
    for path, row in costs:
        budgets = _budgets(form, row.horizon)
        amounts = _amounts(row)
        if not budgets or not amounts or any(one.may_be(budget) for one in amounts for budget in budgets):
            continue
        largest = max(amounts, key=lambda one: one.yuan)
        words = {"amount": form.money(largest.yuan), "budget": form.money(budgets[0])}
        words["difference"] = form.money(abs(largest.yuan - budgets[0]))
        figures = (largest.yuan, *budgets)
        text = f"{row.name or ''}{row.target or ''}"
        if _is_beyond_this_year(form, text):
            continue
        if largest.yuan > max(budgets):
            yield Found(f"{path}.target", "M5", words, figures)
        elif _is_whole_cost(text) and sum(other.horizon is row.horizon for _, other in costs) == 1:
            yield Found(f"{path}.target", "M5-other", words, figures, level=Level.WARNING)


def _budgets(form: FilledForm, horizon: Horizon) -> list[Decimal]:
    """The amounts that all costs may come to; the first is the project's budget. 上级资金 may be spent as well."""
    columns = ("midterm",) if horizon is Horizon.MIDTERM else ("budget", "initial", "executed")
    own = [form.amount(FundSource.TOTAL, column) for column in columns]
    budgets = [each for each in own if each is not None]
    superior = form.amount(FundSource.SUPERIOR, "budget")
    return [*budgets, budgets[0] + superior] if budgets and superior and horizon is Horizon.ANNUAL else budgets


def _amounts(row: Indicator) -> tuple[Stated, ...]:
    amounts = (*stated_amounts(row.target, clipped=True), *stated_amounts(row.name, clipped=True))
    unit, target = unit_in_name(row.name), meaning(row.target)
    if amounts or unit is None or target.principal is None or target.unit or target.upper is not None:
        return amounts
    number = target.principal.number
    step = Decimal((0, (1,), int(number.as_tuple().exponent))) * unit.factor
    return (Stated(number * unit.factor, step, target.text, 0, 0),)


def _is_whole_cost(text: str) -> bool:
    return bool(_ALL_OF_IT.search(text)) and not _A_SHARE_OF_IT.search(text)


def _is_beyond_this_year(form: FilledForm, text: str) -> bool:
    """Whether the amount need not fit the year's budget."""
    if _NOT_SPENT_HERE.search(text) or (_OF_A_WORK.search(text) and not _OF_EACH.search(text)):
        return True
    return bool(_TOTAL.search(text)) and _spans_years(form)


def _spans_years(form: FilledForm) -> bool:
    return len(set(_YEAR.findall(form.document.period or ""))) > 1


RULES = (FormRule("M5", Level.ERROR, _costs, reads("indicators funds scope period")),)
