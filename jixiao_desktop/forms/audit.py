"""How a form is audited: the ``[checks]`` table of a definition.

Comes in: that table. Goes out: an :class:`Audit`, and the mistakes found. A form set may be stricter or milder than the
rules' own levels, and its thresholds are its own; what a form does not say holds as in the national rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any

LEVELS = ("error", "warning", "hint", "off")
_MOST = 1_000_000
_RULE = re.compile(r"[A-Z][0-9]{1,2}(-[a-z]+)*")


@dataclass(frozen=True)
class Audit:
    """``levels``: by rule (``M7``) or by one of its sentences (``M7-no-budget``), ``off`` for none.

    Shares are in per cent. ``execution_least``: execution rate below which a reason is asked for; ``far_over``: share of the
    target above which one is; ``score_tolerance``: points; ``median_times``: how many times the column's median makes an
    amount improbable; ``fewest``, ``most``, ``most_of_kind``: indicators of a project. ``weights``:
    points of a whole assessment, the execution's included; ``target_weights``: those of the indicators in a target form.
    """

    levels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    execution_least: Decimal = Decimal(90)
    far_over: Decimal = Decimal(130)
    score_tolerance: Decimal = Decimal("0.1")
    median_times: Decimal = Decimal(10_000)
    fewest: Decimal = Decimal(3)
    most: Decimal = Decimal(15)
    most_of_kind: Decimal = Decimal(5)
    weights: Decimal = Decimal(100)
    target_weights: Decimal = Decimal(90)


_THRESHOLDS = frozenset(each.name for each in fields(Audit)) - {"levels"}


def read_audit(table: Mapping[str, Any]) -> tuple[Audit, list[str]]:
    """The audit of ``table``, and for each mistake in it the key it is in."""
    levels = table.get("levels", {})
    mistakes = [key for key in table if key not in _THRESHOLDS | {"levels"}]
    mistakes += [key for key in _THRESHOLDS if key in table and not _is_number(table[key])]
    if not isinstance(levels, dict):
        mistakes.append("levels")
    else:
        mistakes += [rule for rule, level in levels.items() if not _RULE.fullmatch(rule) or level not in LEVELS]
    if mistakes:
        return Audit(), mistakes
    numbers = {key: Decimal(str(table[key])) for key in _THRESHOLDS if key in table}
    return Audit(levels=MappingProxyType(dict(levels)), **numbers), []


def _is_number(found: Any) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and 0 <= found <= _MOST
