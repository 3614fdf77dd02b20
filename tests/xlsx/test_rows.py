"""Heights of rows hold the text in any face, and no row is higher than spreadsheets allow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.layout.model import Block
from jixiao_desktop.xlsx.rows import HIGHEST, sheet_rows
from tests.xlsx.grids import cell, measured


def test_heights_are_those_of_the_page_in_whole_pixels() -> None:
    rows = sheet_rows(measured([cell(0, 0, "一"), cell(1, 0, "二")], [Block.TABLE] * 2, heights=[7.0, 20.0]))
    assert rows.heights == (20.25, 57.0)
    assert rows.starts == (1, 2, 3)


def test_many_lines_get_the_height_of_the_higher_face() -> None:
    rows = sheet_rows(measured([cell(0, 0, "\n".join("行" * 20))], [Block.TABLE], heights=[20 * 4.6 + 2]))
    assert rows.heights[0] >= 20 * 10 * 1.44 + 2


def test_a_merged_label_grows_its_last_row() -> None:
    grid = measured([cell(0, 0, "\n".join("竖排的标签"), rows=2)], [Block.TABLE] * 2, heights=[7.0, 7.0])
    first, last = sheet_rows(grid).heights
    assert first == 20.25
    assert first + last >= 5 * 14.4


def test_a_row_over_the_limit_becomes_several() -> None:
    rows = sheet_rows(measured([cell(0, 0, "一"), cell(1, 0, "二")], [Block.TABLE] * 2, heights=[200.0, 7.0]))
    assert rows.first(0) == 1
    assert rows.last(0) == 5
    assert rows.first(1) == rows.last(1) == 6
    assert sum(rows.heights[:5]) == pytest.approx(200 * 72 / 25.4, abs=5 * 0.75)
    assert max(rows.heights) <= HIGHEST


@given(st.lists(st.floats(6, 900), min_size=1, max_size=6))
def test_nothing_gets_lower_and_all_are_allowed(heights: list[float]) -> None:
    rows = sheet_rows(measured([], [Block.TABLE] * len(heights), heights=heights))
    for row, height in enumerate(heights):
        points = rows.heights[rows.first(row) - 1 : rows.last(row)]
        assert sum(points) >= height * 72 / 25.4 - 1e-3
        assert all(point <= HIGHEST and point % 0.75 == 0 for point in points)
