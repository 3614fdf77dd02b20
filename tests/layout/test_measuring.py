"""Rows are as high as what stands in them needs, and text that may not be cut is never higher than the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.model import Department, Document
from jixiao_desktop.layout.measuring import line_height, stretched, text_height
from jixiao_desktop.layout.model import Align, Block
from tests.layout.holds import rows_hold_their_cells
from tests.layout.samples import FORMS, PROJECT, blank, filled, indicators, laid
from tests.strategies import documents

_SPANS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 90)).map(lambda s: (min(s[:2]), max(s[:2]), s[2])),
    max_size=5,
)


@given(st.lists(st.floats(1, 40), min_size=6, max_size=6), _SPANS)
def test_stretched_rows_hold_every_span_and_never_shrink(
    heights: list[float], spans: list[tuple[int, int, float]]
) -> None:
    grown = stretched(heights, spans)
    assert all(after >= before for before, after in zip(heights, grown, strict=True))
    for first, last, needed in spans:
        assert sum(grown[first : last + 1]) >= needed - 1e-6


def test_rows_that_hold_their_spans_stay_as_they_are() -> None:
    assert stretched([7.0, 7.0, 7.0], [(0, 1, 14.0), (0, 2, 20.0)]) == [7.0, 7.0, 7.0]


def test_rows_of_a_span_grow_alike() -> None:
    assert stretched([7.0, 8.0, 9.0], [(0, 1, 19.0)]) == [9.0, 10.0, 9.0]


def test_lines_are_higher_than_their_letters() -> None:
    assert line_height(10) == pytest.approx(10 * 1.3 * 25.4 / 72)
    assert text_height(3, 10) == pytest.approx(3 * line_height(10) + 2)


@settings(max_examples=60)
@given(st.sampled_from(sorted(FORMS)), documents())
def test_rows_hold_their_cells(form: str, document: Document) -> None:
    rows_hold_their_cells(laid(FORMS[form], document))


def test_rows_are_never_lower_than_a_pen_needs() -> None:
    measured = laid(PROJECT, blank()).measured
    least = {Block.ABOVE: 6.0, Block.TABLE: 7.0, Block.BELOW: 8.0}
    for row, height in zip(measured.grid.rows, measured.heights, strict=True):
        assert height >= least[row.block]


def test_alignment_is_settled() -> None:
    measured = laid(PROJECT, filled(indicators(3, target="一" * 40))).measured
    assert Align.FIT not in {cell.cell.align for cell in measured.cells}


def test_a_label_breaks_into_lines_of_like_length() -> None:
    measured = laid(PROJECT, blank()).measured
    (label,) = [cell for cell in measured.cells if cell.cell.text == "项目支出实施期"]
    assert "".join(label.lines) == "项目支出实施期"
    assert max(map(len, label.lines)) - min(map(len, label.lines)) <= 1


@pytest.mark.parametrize("length", [40, 400, 4_000])
def test_what_may_not_be_cut_is_printed_smaller_until_a_page_can_hold_it(length: int) -> None:
    measured = laid(PROJECT, filled([], department=Department(name="县" * length))).measured
    above = next(cell for cell in measured.cells if cell.cell.text.startswith("填报单位"))
    assert above.height <= 64
    assert "".join(above.lines) == above.cell.text
    assert (above.cell.size < 10) == (length > 400)
    beside = next(cell for cell in measured.cells if cell.cell.path == "department.name" and not cell.cell.before)
    assert beside.cell.size == 10
