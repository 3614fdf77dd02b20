"""M9: amounts that look as if they were typed in another unit (128000 元 in a cell of 万元)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from statistics import median_low

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.money.parts import agree, parts_of
from jixiao_desktop.checks.money.sums import holds
from jixiao_desktop.checks.money.tasks import COLUMNS
from jixiao_desktop.checks.rule import FilingRule, reads
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.money import CENT, MoneyUnit

_FEWEST_FOR_MEDIAN = 4
_COLUMNS = tuple(sorted(FUND_AMOUNTS - {"carryover"}))


def _units(filing: Filing) -> Iterator[Found]:
    for form in filing.forms:
        told = set()
        for found in (*_failing_sums(form), *_failing_tasks(form)):
            told.add(found.path)
            yield found
        for column, _ in COLUMNS:
            amounts = {f"tasks.{row}.{column}": getattr(task, column) for row, task in enumerate(form.document.tasks)}
            yield from _beyond(form, {p: a for p, a in amounts.items() if p not in told})
    yield from _projects(filing)


def _failing_sums(form: FilledForm) -> Iterator[Found]:
    """A sum that fails as it stands and holds when one amount is read in another unit."""
    for fund in form.document.funds:
        for column in _COLUMNS:
            typed, parts = getattr(fund, column), parts_of(form, fund.source, column)
            if typed is None or not parts.given or parts.blank or holds(form, typed, parts):
                continue
            amounts = {f"funds.{part}.{column}": amount for part, amount in parts.given.items()}
            yield from _the_only(form, f"funds.{fund.source}.{column}", typed, amounts)


def _failing_tasks(form: FilledForm) -> Iterator[Found]:
    for column, source in COLUMNS:
        total = form.document.fund(source).budget
        amounts = {f"tasks.{row}.{column}": getattr(task, column) for row, task in enumerate(form.document.tasks)}
        if total is not None and amounts and all(amount is not None for amount in amounts.values()):
            yield from _the_only(form, f"funds.{source}.budget", total, amounts)


def _the_only(form: FilledForm, path: str, total: Decimal, parts: Mapping[str, Decimal]) -> Iterator[Found]:
    """The one amount of the sum that another unit would set right; where several would, nothing is sure."""
    whole = sum(parts.values(), Decimal(0))
    if agree(total, whole, form.unit):
        return
    moved = [(path, total, total * f) for f in _factors(form.unit) if agree(total * f, whole, form.unit)]
    for place, amount in parts.items():
        if value_at(form.document, place) is not None:
            tries = [(f, whole - amount + amount * f) for f in _factors(form.unit)]
            if agree(total, whole - amount, form.unit):
                continue  # without the amount the sum holds as well: its unit explains nothing
            moved += [(place, amount, amount * f) for f, new in tries if agree(total, new, form.unit)]
    moved = [one for one in moved if one[1] and one[2] == one[2].quantize(CENT)]
    if len(moved) == 1:
        place, amount, right = moved[0]
        words = {"amount": form.money(amount), "right": form.money(right)}
        repair = Repair(f"改为 {form.money(right)}", ((place, right),))
        yield Found(place, "M9", words, (amount, right), repair, form=form.id)


def _factors(unit: MoneyUnit) -> tuple[Decimal, ...]:
    """By how much an amount is wrong that was typed in another unit than ``unit``."""
    return tuple(other.factor / unit.factor for other in MoneyUnit if other is not unit)


def _beyond(form: FilledForm, amounts: Mapping[str, Decimal | None]) -> Iterator[Found]:
    known = {path: amount for path, amount in amounts.items() if amount}
    if len(known) < _FEWEST_FOR_MEDIAN:
        return
    usual = median_low(sorted(known.values()))
    for path, amount in known.items():
        if _is_beyond(form, amount, usual):
            yield Found(path, "M9-far", _far(form, amount, usual), (amount, usual), form=form.id)


def _projects(filing: Filing) -> Iterator[Found]:
    """The budgets of the year's projects as one column."""
    for stage in {form.document.stage: None for form in filing.forms}:
        projects = filing.projects(stage)
        known = [(form, form.document.fund(FundSource.TOTAL).budget) for form in projects]
        amounts = [(form, amount) for form, amount in known if amount]
        if len(amounts) < _FEWEST_FOR_MEDIAN:
            continue
        usual = median_low(sorted(amount for _, amount in amounts))
        for form, amount in amounts:
            if _is_beyond(form, amount, usual):
                words = _far(form, amount, usual)
                yield Found("funds.total.budget", "M9-far", words, (amount, usual), form=form.id)


def _is_beyond(form: FilledForm, amount: Decimal, usual: Decimal) -> bool:
    return usual > 0 and amount > usual * form.definition.audit.median_times


def _far(form: FilledForm, amount: Decimal, usual: Decimal) -> dict[str, object]:
    return {"amount": form.money(amount), "usual": form.money(usual), "unit": form.unit, "times": int(amount / usual)}


RULES = (FilingRule("M9", Level.WARNING, _units, reads("funds tasks scope stage")),)
