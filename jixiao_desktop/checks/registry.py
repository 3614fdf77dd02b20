"""Every rule there is, in the order in which findings of one level are told."""

from __future__ import annotations

from jixiao_desktop.checks.completeness import required
from jixiao_desktop.checks.indicators import counts, kinds, levels, rates, repeated, shifted, values, wording
from jixiao_desktop.checks.money import sums
from jixiao_desktop.checks.rule import Rule
from jixiao_desktop.checks.texts import residue, secrecy, years

RULES: tuple[Rule, ...] = (
    *required.RULES,
    *sums.RULES,
    *values.RULES,
    *levels.RULES,
    *shifted.RULES,
    *rates.RULES,
    *kinds.RULES,
    *repeated.RULES,
    *counts.RULES,
    *wording.RULES,
    *years.RULES,
    *residue.RULES,
    *secrecy.RULES,
)
