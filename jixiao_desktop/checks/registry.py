"""Every rule there is, in the order in which findings of one level are told."""

from __future__ import annotations

from jixiao_desktop.checks.completeness import required
from jixiao_desktop.checks.money import sums
from jixiao_desktop.checks.rule import Rule

RULES: tuple[Rule, ...] = (*required.RULES, *sums.RULES)
