"""A1, A8: execution rates, and the spending of the months against the year's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.money.execution import deepest, lines_of
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.derived import contradiction
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.numbers import plain_number

_HUNDRED = Decimal(100)
_SPENT = MappingProxyType({"forecast": "全年预计执行数", "interim": "期间执行数"})
_LIMITS = MappingProxyType({"budget": "全年预算数", "initial": "年初预算数"})


def _rates(form: FilledForm) -> Iterator[Found]:
    for fund in form.document.funds:
        for column in ("execution_rate", "interim_rate"):
            path = f"funds.{fund.source}.{column}"
            derived = contradiction(form.definition, form.document, path)
            if derived is None or derived.text is None or _is_share(form, path, derived.text):
                continue
            typed = value_at(form.document, path)
            repair = Repair(f"清空，由程序算出 {derived.text}", ((path, None),))
            words = {"typed": typed, "derived": derived.text, "why": derived.why}
            yield Found(path, "A1", words, (typed, derived.text), repair)


def _is_share(form: FilledForm, path: str, derived: str) -> bool:
    """0.95 says 95 % where the column's head has no %."""
    typed, rate = plain_number(str(value_at(form.document, path))), plain_number(derived.rstrip("%"))
    if typed is None or rate is None or typed > 1:
        return False
    return abs(typed * _HUNDRED - rate) <= Decimal((0, (1,), int(typed.as_tuple().exponent))) * _HUNDRED / 2


def _months(form: FilledForm) -> Iterator[Found]:
    if all(fund.interim is None and fund.forecast is None for fund in form.document.funds):
        return
    lines = lines_of(form.document)
    for source in deepest([line for line in lines if _exceeds(form, line, "interim", "forecast")]):
        interim, forecast = (form.amount(source, column) for column in ("interim", "forecast"))
        words = {"interim": _money(form, interim), "forecast": _money(form, forecast)}
        yield Found(f"funds.{source}.interim", "A8-interim", words, (interim, forecast))
    for source in deepest([line for line in lines if _exceeds(form, line, *_of_year(form, line))]):
        column, limit = _of_year(form, source)
        spent, year = (form.amount(source, column) for column in (column, limit))
        words = {
            "what": _SPENT[column],
            "spent": _money(form, spent),
            "name": _LIMITS[limit],
            "year": _money(form, year),
        }
        yield Found(f"funds.{source}.{column}", "A8", words, (spent, year))


def _of_year(form: FilledForm, source: FundSource) -> tuple[str, str]:
    """What is spent in the year as far as it is known, and what there is: an adjusted budget before the first one."""
    spent = "forecast" if form.amount(source, "forecast") is not None else "interim"
    return spent, "budget" if form.amount(source, "budget") is not None else "initial"


def _exceeds(form: FilledForm, source: FundSource, column: str, limit: str) -> bool:
    amount, most = (form.amount(source, each) for each in (column, limit))
    return amount is not None and most is not None and amount > most


def _money(form: FilledForm, amount: Decimal | None) -> str:
    return "" if amount is None else form.money(amount)


RULES = (
    FormRule("A1", Level.ERROR, _rates, reads("funds"), "财预〔2019〕136号、财预〔2020〕10号"),
    FormRule("A8", Level.WARNING, _months, reads("funds"), "财预〔2019〕136号"),
)
