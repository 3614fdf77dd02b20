"""Figures that follow from what was entered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_desktop.document.computed import tasks_sum, weight_total
from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage


def document(*rows: Task | Indicator | Fund) -> Document:
    return Document(
        Stage.ASSESSMENT,
        Scope.PROJECT,
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        indicators=tuple(row for row in rows if isinstance(row, Indicator)),
        funds=tuple(row for row in rows if isinstance(row, Fund)),
    )


def test_tasks_are_summed_column_by_column() -> None:
    filled = document(Task(total=Decimal("1.10"), fiscal=Decimal("0.10")), Task(total=Decimal("2.20")), Task())
    assert tasks_sum(filled, "total") == Decimal("3.30")
    assert tasks_sum(filled, "fiscal") == Decimal("0.10")


def test_blank_stays_blank_and_zero_is_zero() -> None:
    assert tasks_sum(document(Task(), Task()), "other") is None
    assert tasks_sum(document(), "total") is None
    assert tasks_sum(document(Task(other=Decimal("0.00"))), "other") == 0
    assert weight_total(document(Indicator())) is None


def test_weights_of_funds_and_indicators_are_summed() -> None:
    filled = document(
        Fund(FundSource.TOTAL, weight="10"), Indicator(weight="9.5"), Indicator(weight="１０"), Indicator()
    )
    assert weight_total(filled) == Decimal("29.5")


@pytest.mark.parametrize("weight", ["优", "", " ", "NaN", "sNaN", "Infinity", "1e9", "1_0", "10分", "٣"])
def test_what_is_no_plain_number_is_left_out(weight: str) -> None:
    assert weight_total(document(Indicator(weight=weight), Indicator(weight="5"))) == 5
