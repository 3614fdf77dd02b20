"""What must hold of the pages of any form; each function is one law and names what breaks it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jixiao_desktop.layout.measuring import SIDE_PADDING, text_height
from jixiao_desktop.layout.model import Block, MeasuredCell, Page, PlacedCell
from jixiao_desktop.layout.pages import BOTTOM_MARGIN, TOP_MARGIN
from tests.layout.fake_metrics import METRICS
from tests.layout.samples import Laid

_LEAST = 0.01
_FILLED = 0.6
_SHORT = 4


def all_laws(laid: Laid) -> None:
    every_square_has_one_cell(laid)
    rows_hold_their_cells(laid)
    nothing_leaves_the_page(laid)
    cells_fill_each_page_without_overlap(laid)
    lines_lie_in_their_cells(laid)
    no_line_is_lost_or_doubled(laid)
    no_line_of_a_cut_row_stands_alone(laid)
    labels_are_whole_on_every_page(laid)
    heads_stand_again(laid)
    heads_are_never_last(laid)
    dependent_rows_never_stand_alone(laid)
    pages_are_filled(laid)


def every_square_has_one_cell(laid: Laid) -> None:
    grid = laid.grid
    squares = [
        (row, column)
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert sorted(squares) == [(row, column) for row in range(len(grid.rows)) for column in range(len(grid.widths))]


def rows_hold_their_cells(laid: Laid) -> None:
    for measured in laid.measured.cells:
        cell = measured.cell
        room = sum(laid.measured.heights[cell.row : cell.row + cell.rows])
        assert measured.height == text_height(len(measured.lines), cell.size)
        assert measured.height <= room + _LEAST, cell


def nothing_leaves_the_page(laid: Laid) -> None:
    width = sum(laid.grid.widths)
    for page in laid.pages:
        left = (page.width - width) / 2
        for cell in page.cells:
            assert left - _LEAST <= cell.x, cell
            assert cell.x + cell.width <= left + width + _LEAST, cell
            assert cell.y >= TOP_MARGIN - _LEAST, cell
            assert cell.y + cell.height <= page.height - BOTTOM_MARGIN + _LEAST, cell
        for mark in page.marks:
            right = mark.x + sum(METRICS.advances(mark.text, False)) / 1000 * mark.size * 25.4 / 72
            assert left - _LEAST <= mark.x
            assert right <= left + width + _LEAST
            assert 0 < mark.y < TOP_MARGIN or page.height - BOTTOM_MARGIN < mark.y < page.height


def cells_fill_each_page_without_overlap(laid: Laid) -> None:
    for page in laid.pages:
        used = max(cell.y + cell.height for cell in page.cells) - TOP_MARGIN
        area = sum(cell.width * cell.height for cell in page.cells)
        assert abs(area - used * sum(laid.grid.widths)) < 1, page.number
        for at, cell in enumerate(page.cells):
            for other in page.cells[at + 1 :]:
                assert not _overlap(cell, other), (cell, other)


def _overlap(one: PlacedCell, other: PlacedCell) -> bool:
    return (
        min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > _LEAST
        and min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > _LEAST
    )


def lines_lie_in_their_cells(laid: Laid) -> None:
    for cell in laid.placed:
        em = cell.cell.size * 25.4 / 72
        for line in cell.lines:
            assert line.y - METRICS.ascent / 1000 * em >= cell.y - _LEAST, cell
            assert line.y + METRICS.descent / 1000 * em <= cell.y + cell.height + _LEAST, cell
            if len(line.text) > 1:  # a single character may be wider than its cell
                assert line.x >= cell.x + SIDE_PADDING - _LEAST, cell
                assert line.x + line.width <= cell.x + cell.width - SIDE_PADDING + _LEAST, cell


def no_line_is_lost_or_doubled(laid: Laid) -> None:
    printed: dict[tuple[int, int], list[str]] = defaultdict(list)
    for cell in laid.placed:
        printed[cell.cell.row, cell.cell.column] += [line.text for line in cell.lines]
    for measured in laid.measured.cells:
        if not _repeated(measured):
            wanted = [line for line in measured.lines if line]
            assert printed[measured.cell.row, measured.cell.column] == wanted, measured.cell


def no_line_of_a_cut_row_stands_alone(laid: Laid) -> None:
    """A row is as long as its longest cell: of that cell two lines at least stand on every page."""
    lines: dict[int, dict[int, int]] = defaultdict(dict)
    cut = {(each.cell.row, each.cell.column) for each in laid.measured.cells if not _repeated(each)}
    for page in laid.pages:
        for cell in page.cells:
            if (cell.cell.row, cell.cell.column) in cut:
                most = lines[cell.cell.row].get(page.number, 0)
                lines[cell.cell.row][page.number] = max(most, len(cell.lines))
    for row, pages in lines.items():
        assert len(pages) == 1 or min(pages.values()) >= 2, row


def labels_are_whole_on_every_page(laid: Laid) -> None:
    repeated = {
        (measured.cell.row, measured.cell.column): measured for measured in laid.measured.cells if _repeated(measured)
    }
    seen = set()
    for cell in laid.placed:
        place = cell.cell.row, cell.cell.column
        if place in repeated:
            seen.add(place)
            assert [line.text for line in cell.lines] == [line for line in repeated[place].lines if line]
    assert seen == set(repeated)


def _repeated(measured: MeasuredCell) -> bool:
    """What stands whole in every piece of a cut row: labels, and what is as short as a name or a value."""
    return measured.cell.label or measured.cell.rows > 1 or len(measured.lines) <= _SHORT


def _own_rows(laid: Laid, page: Page) -> list[int]:
    """The rows that begin or continue on a page, in order, without the heads that stand again."""
    return sorted(set(range(len(laid.grid.rows))).intersection(_rows(laid, page)) - _again(laid, page))


def _rows(laid: Laid, page: Page) -> Iterator[int]:
    for cell in page.cells:
        if cell.cell.rows == 1:
            yield cell.cell.row


def _again(laid: Laid, page: Page) -> set[int]:
    before = {row for earlier in laid.pages[: page.number - 1] for row in _rows(laid, earlier)}
    return {row for head in laid.grid.heads for row in range(head.first, head.last + 1) if row in before}


def heads_stand_again(laid: Laid) -> None:
    for page in laid.pages[1:]:
        first = _own_rows(laid, page)[0]
        wanted = {
            row
            for head in laid.grid.heads
            if head.last < first <= head.until
            for row in range(head.first, head.last + 1)
        }
        assert _again(laid, page).intersection(_rows(laid, page)) == wanted, page.number


def heads_are_never_last(laid: Laid) -> None:
    for page in laid.pages[:-1]:
        last = max(_own_rows(laid, page))
        assert not any(head.first <= last <= head.last for head in laid.grid.heads), page.number


def dependent_rows_never_stand_alone(laid: Laid) -> None:
    rows = laid.grid.rows
    for page in laid.pages[1:]:
        first = _own_rows(laid, page)[0]
        assert rows[first].block is Block.TABLE, page.number
        assert not rows[first].keep, page.number


def pages_are_filled(laid: Laid) -> None:
    for page in laid.pages[:-1]:
        room = page.height - TOP_MARGIN - BOTTOM_MARGIN
        used = max(cell.y + cell.height for cell in page.cells) - TOP_MARGIN
        assert used > _FILLED * room, page.number
