"""M1, M10: what was typed in against what the form's own figures give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.derived import contradiction
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS

_RATES = ("carryover_rate", "carryover_change", "execution_rate", "interim_rate")


def _totals(form: FilledForm) -> Iterator[Found]:
    """A total with parts; one that only half of its parts are filled in for is told as well: the rest is blank, not 0."""
    paths = (f"funds.{fund.source}.{column}" for fund in form.document.funds for column in sorted(FUND_AMOUNTS))
    for path in paths:
        derived = contradiction(form.definition, form.document, path)
        typed = value_at(form.document, path)
        if derived is None or derived.amount is None or not isinstance(typed, Decimal):
            continue
        words = {
            "typed": form.money(typed),
            "derived": form.money(derived.amount),
            "why": derived.why,
            "difference": form.money(abs(typed - derived.amount)),
        }
        yield Found(path, "M1", words, (typed, derived.amount))


def _rates(form: FilledForm) -> Iterator[Found]:
    for path in (f"funds.{fund.source}.{column}" for fund in form.document.funds for column in _RATES):
        derived = contradiction(form.definition, form.document, path)
        if derived is not None:
            typed = value_at(form.document, path)
            yield Found(
                path, "M10", {"typed": typed, "derived": derived.text, "why": derived.why}, (typed, derived.text)
            )


RULES = (
    FormRule("M1", Level.ERROR, _totals, reads("funds"), "各表样的合计关系"),
    FormRule("M10", Level.WARNING, _rates, reads("funds")),
)
