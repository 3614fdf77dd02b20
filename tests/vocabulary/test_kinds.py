"""Names with a fixed set of values: their words in JSON and their labels on forms."""

from __future__ import annotations

import pytest

from jixiao_desktop.vocabulary.kinds import (
    Family,
    FundSource,
    Horizon,
    IndicatorKind,
    Likelihood,
    Reason,
    Scope,
    Stage,
)

WORDS = {
    Stage: "target monitoring assessment",
    Scope: "whole project",
    Horizon: "annual midterm",
    Family: "cost output benefit satisfaction",
    IndicatorKind: "quantity quality timeliness cost economic_cost social_cost ecological_cost economic social ecological"
    " sustainable satisfaction",
    FundSource: "total fiscal general government_fund state_capital social_insurance superior carried_in special_account own"
    " other basic projects",
    Reason: "funding system staff equipment other",
    Likelihood: "certain possible impossible",
}


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_the_words_of_the_interface_stay(kind: type[Stage]) -> None:
    assert list(kind) == WORDS[kind].split()


@pytest.mark.parametrize("kind", [Stage, Scope, IndicatorKind, FundSource])
def test_every_value_has_a_label_of_its_own(kind: type[Stage]) -> None:
    labels = [value.label for value in kind]
    assert len(set(labels)) == len(labels)
    assert all(label and not label.isascii() for label in labels)
