"""M7, M8, M10: what was spent against the budget, the year against the period, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.money.parts import agree
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.derived import contradiction
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.kinds import FundSource

_RATES = ("carryover_rate", "carryover_change")
_TOTALS = (FundSource.TOTAL, FundSource.FISCAL)


def _executed(form: FilledForm) -> Iterator[Found]:
    lines = [source for source in lines_of(form.document) if _overspent(form, source)]
    for source in deepest(lines):
        budget, executed = (form.amount(source, column) or Decimal(0) for column in ("budget", "executed"))
        path = f"funds.{source}.executed"
        if not budget:
            yield Found(path, "M7-no-budget", {"executed": form.money(executed)}, (executed,), level=Level.ERROR)
        else:
            yield Found(path, "M7", _compared(form, executed, budget), (executed, budget))


def _overspent(form: FilledForm, source: FundSource) -> bool:
    budget, executed = (form.amount(source, column) for column in ("budget", "executed"))
    if executed is None or executed <= 0:
        return False
    if budget is None:
        # One line's blank may belong to a budget that is given only as a whole.
        return source is FundSource.TOTAL and all(f.budget is None and f.initial is None for f in form.document.funds)
    return executed > budget


def _periods(form: FilledForm) -> Iterator[Found]:
    beyond = []
    for source in lines_of(form.document):
        year, period = (form.amount(source, column) for column in ("budget", "midterm"))
        if year is not None and period is not None and year > period:
            beyond.append(source)
    for source in deepest(beyond):
        year, period = (form.amount(source, column) or Decimal(0) for column in ("budget", "midterm"))
        yield Found(f"funds.{source}.budget", "M8", _compared(form, year, period), (year, period))


def lines_of(document: Document) -> list[FundSource]:
    """The lines that the document has, and the total, which may follow from them."""
    return [
        source for source in FundSource if source is FundSource.TOTAL or any(f.source is source for f in document.funds)
    ]


def deepest(sources: list[FundSource]) -> list[FundSource]:
    """A total that is wrong only with one of its lines is not told again."""
    return [s for s in sources if s not in _TOTALS] or sources[-1:]


def _compared(form: FilledForm, amount: Decimal, limit: Decimal) -> dict[str, object]:
    return {"amount": form.money(amount), "limit": form.money(limit), "difference": form.money(amount - limit)}


def _left(form: FilledForm) -> Iterator[Found]:
    for fund in form.document.funds:
        yield from _carryover(form, f"funds.{fund.source}.carryover")
        for column in _RATES:
            path = f"funds.{fund.source}.{column}"
            derived = contradiction(form.definition, form.document, path)
            if derived is not None:
                yield rate_found(form, path, "M10", derived.text or "", derived.why)


def _carryover(form: FilledForm, path: str) -> Iterator[Found]:
    source = FundSource(path.split(".")[1])
    typed, budget, executed = (form.amount(source, column) for column in ("carryover", "budget", "executed"))
    if typed is None or budget is None or executed is None or agree(typed, budget - executed, form.unit):
        return
    words = {"typed": form.money(typed), "derived": form.money(budget - executed)}
    words |= {"budget": form.money(budget), "executed": form.money(executed)}
    yield Found(path, "M10-carryover", words, (typed, budget, executed))


def rate_found(form: FilledForm, path: str, code: str, derived: str, why: str) -> Found:
    """A rate that is not what the figures give; emptied, it is computed and printed."""
    typed = value_at(form.document, path)
    repair = Repair(f"清空，由程序算出 {derived}", ((path, None),))
    return Found(path, code, {"typed": typed, "derived": derived, "why": why}, (typed, derived), repair)


RULES = (
    FormRule("M7", Level.WARNING, _executed, reads("funds")),
    FormRule("M8", Level.ERROR, _periods, reads("funds"), "财预〔2015〕88号"),
    FormRule("M10", Level.WARNING, _left, reads("funds")),
)
