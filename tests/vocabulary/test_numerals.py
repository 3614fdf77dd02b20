"""Chinese numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.vocabulary.numerals import NUMERALS, parse_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("零", 0), ("五", 5), ("两", 2), ("十", 10), ("十五", 15), ("九十五", 95), ("一百", 100), ("一百零五", 105)),
        *(
            ("一百一十", 110),
            ("三百五", 350),
            ("两千零三", 2003),
            ("一万", 10_000),
            ("一万二", 12_000),
            ("一万零二", 10_002),
        ),
        *(("十二万三千四百五十六", 123_456), ("二〇二四", 2024), ("九千九百九十九万九千九百九十九", 99_999_999)),
    ],
)
def test_numerals(text: str, number: int) -> None:
    assert parse_numeral(text) == number


@pytest.mark.parametrize("text", ["", "万", "十百", "一万万", "5", "几", "一二三四五六七八九"])
def test_what_is_no_numeral(text: str) -> None:
    assert parse_numeral(text) is None


@given(st.text(NUMERALS, max_size=30))
def test_no_text_fails(text: str) -> None:
    number = parse_numeral(text)
    assert number is None or number >= 0
