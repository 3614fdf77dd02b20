"""What an indicator earns, with caution: nothing is said where a text may be read in several ways."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm, meaning
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.scoring import Suggestion, suggest
from jixiao_desktop.forms.scoring import Points, Scoring
from jixiao_desktop.vocabulary.numbers import plain_number

_UNCLEAR = Suggestion()


def points(text: str | None) -> Decimal | None:
    """A weight or score as typed, with or without 分."""
    return plain_number((text or "").strip().removesuffix("分"))


def suggestion(form: FilledForm, row: Indicator) -> Suggestion:
    """The score by the form's scoring table; in a form without one, the share of the target in points of a hundred."""
    target, actual = meaning(row.target), meaning(row.actual)
    if not (row.target or "").strip() or len(target.figures) > 1 or len(actual.figures) > 1:
        return _UNCLEAR
    if form.definition.scoring is not None and points(row.weight) is not None:
        return suggest(form.definition.scoring, replace(row, weight=(row.weight or "").strip().removesuffix("分")))
    return suggest(_plain(form), replace(row, weight="100"))


def _plain(form: FilledForm) -> Scoring:
    none: Points = MappingProxyType({})
    return Scoring(Decimal(0), none, none, form.definition.audit.far_over, (), ())
