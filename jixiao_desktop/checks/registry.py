"""Every rule there is, in the order in which findings of one level are told."""

from __future__ import annotations

from jixiao_desktop.checks.completeness import required, submitting
from jixiao_desktop.checks.indicators import counts, kinds, levels, rates, repeated, shifted, values, wording
from jixiao_desktop.checks.money import costs, execution, projects, sums, tasks, units
from jixiao_desktop.checks.money import texts as money_texts
from jixiao_desktop.checks.results import actuals, approved, lengths, reasons, scores, weights
from jixiao_desktop.checks.results import rates as execution_rates
from jixiao_desktop.checks.rule import Rule
from jixiao_desktop.checks.texts import residue, secrecy, years

RULES: tuple[Rule, ...] = (
    *required.RULES,
    *submitting.RULES,
    *sums.RULES,
    *projects.RULES,
    *tasks.RULES,
    *costs.RULES,
    *money_texts.RULES,
    *execution.RULES,
    *units.RULES,
    *values.RULES,
    *levels.RULES,
    *shifted.RULES,
    *rates.RULES,
    *kinds.RULES,
    *repeated.RULES,
    *counts.RULES,
    *wording.RULES,
    *weights.RULES,
    *execution_rates.RULES,
    *scores.RULES,
    *reasons.RULES,
    *actuals.RULES,
    *approved.RULES,
    *lengths.RULES,
    *years.RULES,
    *residue.RULES,
    *secrecy.RULES,
)
