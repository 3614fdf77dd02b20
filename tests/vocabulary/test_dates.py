"""Dates as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.vocabulary.dates import read_date, written_date


@given(
    st.dates(date(1000, 1, 1), date(9999, 12, 31)),
    st.sampled_from(["{}-{}-{}", "{}.{}.{}", "{}/{}/{}", "{}年{}月{}日"]),
)
def test_a_day_comes_back_however_it_is_written(day: date, shape: str) -> None:
    assert read_date(shape.format(day.year, day.month, day.day)) == day
    assert read_date(f"{day:%Y%m%d}".zfill(8)) == day
    assert read_date(written_date(day)) == day


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-3", "3-1", "2026-2-30", "20261301", "2026年底", "12345678", "2026-3-1起"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_date(text) is None
