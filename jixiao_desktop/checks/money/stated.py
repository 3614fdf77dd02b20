"""Amounts of money that stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.figures import Figure, find_figures
from jixiao_desktop.vocabulary.money import MoneyUnit

_CLIPPED = re.compile(r"[十百千]?[万亿]")
_UNIT_IN_NAME = re.compile(r"\((?:单位:?)?(?P<unit>亿元|万元|百元|元)\)")
_NEAR = Decimal("0.01")
_MONEY = re.compile("[元万亿]")
_KEPT = 8192  # the texts of a filing are the same at every run but one


@dataclass(frozen=True)
class Stated:
    """``yuan`` as ``written``; ``step`` is what its last digit is worth; it stands from ``start`` to ``end``."""

    yuan: Decimal
    step: Decimal
    written: str
    start: int
    end: int

    def may_be(self, amount: Decimal) -> bool:
        """Whether it says ``amount``, perhaps rounded; 2 万元 is not 1.6 rounded."""
        difference = abs(self.yuan - amount)
        return difference == 0 or difference <= min(self.step / 2, amount.copy_abs() * _NEAR)


@lru_cache(_KEPT)
def stated_amounts(text: str | None, clipped: bool = False) -> tuple[Stated, ...]:
    """The amounts in ``text``; with ``clipped`` also those that leave out 元: 9.6万."""
    found = []
    for each in find_figures(half_width(text), text) if text and _MONEY.search(text) else ():
        worth = _worth(each.figure, clipped)
        for number in (each.figure.number, each.figure.upper):
            if number is not None and worth is not None:
                step = Decimal((0, (1,), int(number.as_tuple().exponent))) * worth
                found.append(Stated(number * worth, step, each.figure.written, each.start, each.end))
    return tuple(found)


def _worth(figure: Figure, clipped: bool) -> Decimal | None:
    """What one of the figure's unit is worth in yuan."""
    one, base = Figure("", Decimal(1), unit=figure.unit).in_base
    if base == "元" or (clipped and not base and _CLIPPED.fullmatch(figure.unit or "")):
        return one
    return None


def unit_in_name(name: str | None) -> MoneyUnit | None:
    """The unit that a name gives for its value: 项目成本（万元）."""
    match = _UNIT_IN_NAME.search(half_width(name or ""))
    return MoneyUnit(match["unit"]) if match else None
