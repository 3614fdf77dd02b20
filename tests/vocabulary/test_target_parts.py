"""A 指标值 in three cells: taken apart, put together, and never losing anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.vocabulary.figures import UNITS, Sign
from jixiao_desktop.vocabulary.target_parts import (
    TargetPart,
    TargetParts,
    read_sign,
    split_target,
    with_target_part,
)
from jixiao_desktop.vocabulary.targets import parse_target
from tests.strategies import texts, values_at

TARGETS = texts() | values_at("indicators.0.target").map(lambda target: str(target or ""))


@pytest.mark.parametrize(
    ("text", "sign", "number", "unit"),
    [
        ("≥95%", "≥", "95", "%"),
        ("95%以上", "≥", "95", "%"),
        ("不低于９５％", "≥", "95", "%"),
        ("≦3个工作日", "≤", "3", "个工作日"),
        ("=1,000份", "=", "1,000", "份"),
        ("3-5次", "", "3-5", "次"),
        ("2500余件", "", "2500", "余件"),
        ("24小时不间断", "", "24", "小时不间断"),
        ("2026年11月底前", "", "2026年11月底前", ""),
        ("前10名", "", "前10名", ""),
        ("全年≥95%", "", "全年≥95%", ""),
        ("≥1批2次", "≥", "1批2次", ""),
        ("百分之九十五", "", "百分之九十五", ""),
        ("健全", "", "健全", ""),
        ("≥", "≥", "", ""),
        ("公里", "", "", "公里"),
        ("", "", "", ""),
    ],
)
def test_what_stands_in_each_cell(text: str, sign: str, number: str, unit: str) -> None:
    assert split_target(text) == TargetParts(sign, number, unit)


@given(st.sampled_from(["", *Sign]), st.decimals(0, 10**6, places=2), st.sampled_from(sorted(UNITS)))
def test_parts_come_back_as_they_were_joined(sign: str, number: object, unit: str) -> None:
    parts = TargetParts(sign, f"{number}", unit)
    assert split_target(parts.joined) == parts


@given(TARGETS)
def test_the_parts_joined_mean_what_the_whole_means(text: str) -> None:
    whole, again = parse_target(text), parse_target(split_target(text).joined)
    assert (again.kind, again.sign, again.number, again.upper) == (whole.kind, whole.sign, whole.number, whole.upper)


@given(TARGETS, st.sampled_from(TargetPart))
def test_the_same_part_typed_again_changes_nothing(text: str, part: TargetPart) -> None:
    assert with_target_part(text, part, split_target(text).of(part)) == text


@pytest.mark.parametrize(
    ("before", "part", "typed", "after"),
    [
        ("", TargetPart.SIGN, "≥", "≥"),
        ("≥", TargetPart.UNIT, "%", "≥%"),
        ("≥%", TargetPart.NUMBER, "95", "≥95%"),
        ("≥95%", TargetPart.NUMBER, "", "≥%"),
        ("≥95%", TargetPart.NUMBER, "98%", "≥98%"),
        ("95%以上", TargetPart.NUMBER, "96", "≥96%"),
        ("≥95%", TargetPart.SIGN, "", "95%"),
        ("≥95%", TargetPart.UNIT, "件", "≥95件"),
    ],
)
def test_typing_a_part(before: str, part: TargetPart, typed: str, after: str) -> None:
    assert with_target_part(before, part, typed) == after


@pytest.mark.parametrize(
    ("typed", "sign"),
    [("≥", "≥"), (">=", "≥"), ("＝", "="), ("不超过", "≤"), ("大约", None), ("%", None), ("≥5", None)],
)
def test_signs_are_known_in_their_spellings(typed: str, sign: str | None) -> None:
    assert read_sign(typed) == sign
