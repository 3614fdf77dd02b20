"""What a total is made of in a form, and how exactly it must be the sum of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.money import MoneyUnit, in_unit
from jixiao_desktop.vocabulary.sources import PARTS

# Lines that some forms count beside the parts of the total, and others within them.
_BESIDE = (FundSource.CARRIED_IN, FundSource.SPECIAL_ACCOUNT, FundSource.OWN)
_FINEST = -2


@dataclass(frozen=True)
class Parts:
    """The parts of a total: what is ``given``, what the form asks for and is ``blank``, and what may count ``beside`` them."""

    given: Mapping[FundSource, Decimal]
    blank: tuple[FundSource, ...]
    beside: tuple[Decimal, ...]

    @property
    def total(self) -> Decimal:
        return sum(self.given.values(), Decimal(0))

    @property
    def is_least(self) -> bool:
        """Whether what is blank can only add to the total."""
        return all(amount >= 0 for amount in self.given.values())


def parts_of(form: FilledForm, source: FundSource, column: str) -> Parts:
    """The parts of ``source`` in ``column``, as the form's ``[sums]`` name them."""
    given, blank = {}, []
    for part in _sources(form, source):
        amount = form.amount(part, column)
        if amount is not None:
            given[part] = amount
        elif form.is_own and f"funds.{part}.{column}" in form.shown:
            blank.append(part)
    beside = (form.amount(other, column) for other in _BESIDE if other not in given)
    return Parts(given, tuple(blank), tuple(b for b in beside if b and source is FundSource.TOTAL))


def _sources(form: FilledForm, source: FundSource) -> tuple[FundSource, ...]:
    if form.is_own:
        return form.definition.sums.get(source, ())
    # The form is not known: its lines are those that it was read with.
    read = {fund.source for fund in form.document.funds}
    fiscal = tuple(part for part in PARTS[FundSource.FISCAL] if part in read)
    if source is FundSource.FISCAL:
        return fiscal
    if source is not FundSource.TOTAL:
        return ()
    first = (FundSource.FISCAL,) if FundSource.FISCAL in read else fiscal
    return (*first, *(part for part in (*_BESIDE, FundSource.OTHER) if part in read))


def tolerance(yuan: Decimal, unit: MoneyUnit) -> Decimal:
    """Half of the last digit that is printed of ``yuan``, in yuan. A column prints at least two places: 12.8 is 12.80."""
    places = min(int(in_unit(yuan, unit).as_tuple().exponent), _FINEST)
    return Decimal((0, (1,), places)) * unit.factor / 2


def agree(total: Decimal, parts: Decimal, unit: MoneyUnit) -> bool:
    return abs(total - parts) <= tolerance(total, unit)
