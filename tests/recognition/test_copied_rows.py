"""Copied rows: which columns hold what, and which levels each row has."""

from __future__ import annotations

import pytest

from jixiao_desktop.recognition.copied_rows import read_copied_rows

LEVELS = ("产出指标", "数量指标", "安全指标")


def levels(block: list[list[str]]) -> list[tuple[str | None, str | None]]:
    found = read_copied_rows(block, LEVELS)
    assert found is not None
    return [(line.level1, line.level2) for line in found.lines]


def test_blank_squares_have_the_levels_above() -> None:
    block = [
        ["产出指标", "数量指标", "甲", "1"],
        ["", "", "乙", "2"],
        ["", "质量指标", "丙", "3"],
        ["效益指标", "", "丁", "4"],
    ]
    assert levels(block) == [
        ("产出指标", "数量指标"),
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
        ("效益指标", None),
    ]


def test_a_single_column_of_second_levels() -> None:
    assert levels([["数量指标", "甲"], ["", "乙"]]) == [(None, "数量指标"), (None, "数量指标")]


def test_a_head_says_the_columns_whatever_their_order() -> None:
    block = [["绩效指标", "三级指标", "一级指标", "指标值", ""], ["", "甲", "产出指标（50分）", "≥1", ""]]
    found = read_copied_rows(block, LEVELS)
    assert found is not None
    assert [(column.at, column.meaning and column.meaning.name) for column in found.columns] == [
        (1, "name"),
        (3, "target"),
    ]
    assert levels(block) == [("产出指标（50分）", None)]


def test_a_head_that_a_page_repeats_is_no_row() -> None:
    head = ["二级指标", "三级指标", "指标值"]
    assert levels([head, ["数量指标", "甲", "1"], head, ["", "乙", "2"]]) == [(None, "数量指标")] * 2


@pytest.mark.parametrize(
    "block",
    [
        [["甲", "≥1"], ["乙", "≥2"]],
        [["数量", "≥1"], ["质量", "≥2"]],
        [["产出指标"], ["数量指标"]],
        [["产出指标", "数量指标"]],
        [["数量指标完成情况好", "≥1"]],
        [[""]],
    ],
)
def test_other_blocks_say_no_levels(block: list[list[str]]) -> None:
    assert read_copied_rows(block, LEVELS) is None
