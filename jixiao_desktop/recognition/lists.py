"""The other lists of a form: 年度主要任务 with their amounts, and goals row by row.

Comes in: a region, and the row at which the indicator table begins. Goes out: rows with the place of every field.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.list_labels import objective_head_of, task_head_of
from jixiao_desktop.recognition.places import Place, RowSlot, Taken, amount_unit
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.unread import unread_columns
from jixiao_desktop.recognition.words import label_words
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.money import MoneyUnit

_TOTALS = frozenset({"合计", "金额合计", "总计", "小计", "合计金额", "总额"})
_SUBTOTALS = frozenset({"小计"})
_AMOUNTS = {"total": FundSource.TOTAL, "fiscal": FundSource.FISCAL, "other": FundSource.OTHER}


def read_tasks(region: Region, end: int, unit: MoneyUnit, taken: Taken) -> list[Place]:
    """Adds the tasks above row ``end``. Goes out: the places of the row called 合计, which holds the totals of the funds
    in a form that has no other place for them."""
    for row in region.filled(region.first, end):
        heads = {name: cell for cell in region.row_cells(row) if (name := task_head_of(cell.text))}
        if "name" in heads and "content" in heads:
            last = _last_head(heads.values(), end)
            if last == row and _is_head_row(region, row + 1, heads["name"]):
                last = row + 1
            columns = _task_columns(region, row, last, heads)
            _use(taken, region, row, last)
            end = _end_of_list(region, row, last, heads["name"], end)
            more = _spent_columns(region, row, last, columns)
            totals = _task_rows(region, last + 1, end, columns, more, unit, taken)
            _tell_unread(region, range(row, last + 1), more if totals else {}, taken)
            return totals
    return []


def _tell_unread(region: Region, heads: range, more: Collection[int], taken: Taken) -> None:
    """完成情况 beside a task, and what was spent on it: the record has a place for neither."""
    slots = slots_of(taken.slots, "tasks")
    known = {place.column for slot in slots for place in slot.places}
    rows = [slot.row for slot in slots]
    if known:
        taken.unread += unread_columns(region, heads, rows, known | set(more))
        taken.totals_only += unread_columns(region, heads, rows, set(range(region.columns)) - set(more))


def _is_head_row(region: Region, row: int, name: ForeignCell) -> bool:
    """总额, 财政拨款 and 其他资金 in a row of their own below the heads, which may be written there once more."""
    cells = [cell for cell in region.row_cells(row) if cell.is_filled]
    below = region.text(row, name.column)
    is_another = bool(below.strip()) and below != name.text
    return not is_another and any(task_head_of(cell.text) in _AMOUNTS for cell in cells if cell.column != name.column)


def _end_of_list(region: Region, first: int, last: int, name: ForeignCell, end: int) -> int:
    """Where the label of the whole list on the left ends, if that is more than the heads."""
    side = next(region.left_of(first, name.column), None)
    return min(end, side.last_row + 1) if side is not None and side.last_row > last else end


def _spent_columns(region: Region, first: int, last: int, columns: dict[str, int]) -> dict[int, str]:
    """Columns behind the amounts: what was spent, its rate, weight and score, which only the row of totals fills."""
    found: dict[int, str] = {}
    for at in range(max(columns.values()) + 1, region.columns):
        low, high = region.at(last, at), region.at(first, at)
        if low is None or low.column != at:
            continue
        meanings = [meaning_of(cell.text) for cell in (low, high) if cell]
        column = next((m.column for m in meanings if m and m.column not in (None, "budget")), None)
        source = _AMOUNTS.get(task_head_of(low.text) or "total", FundSource.TOTAL)
        if column:
            found[at] = f"funds.{source}.{column}"
    return found


def _last_head(heads: Iterable[ForeignCell], end: int) -> int:
    return min(max(cell.last_row for cell in heads), end - 1)


def _task_columns(region: Region, first: int, last: int, heads: dict[str, ForeignCell]) -> dict[str, int]:
    columns = {name: cell.column for name, cell in heads.items() if name in ("name", "content")}
    columns["name"] = _column_of_names(region, heads["name"], last)
    for row in range(first, last + 1):
        for cell in region.row_cells(row):
            name = task_head_of(cell.text)
            if name in _AMOUNTS and not _heads_others(region, cell, last):
                columns.setdefault(name, cell.column)
    return columns


def _column_of_names(region: Region, head: ForeignCell, last: int) -> int:
    """A head over two columns may have the label of the whole list in the first of them."""
    below = region.at(last + 1, head.last_column)
    side = region.at(last + 1, head.column)
    if below is None and side is not None and side.is_filled and side.last_column < head.last_column:
        return side.last_column + 1
    return below.column if below is not None and below.column > head.column else head.column


def _heads_others(region: Region, cell: ForeignCell, last: int) -> bool:
    """预算金额 over 总额, 财政拨款, 其他资金."""
    return (
        cell.columns > 1
        and cell.last_row < last
        and any(
            task_head_of(region.text(cell.last_row + 1, column)) for column in range(cell.column, cell.last_column + 1)
        )
    )


def _task_rows(
    region: Region,
    first: int,
    end: int,
    columns: dict[str, int],
    more: dict[int, str],
    unit: MoneyUnit,
    taken: Taken,
) -> list[Place]:
    totals: list[Place] = []
    for row in range(first, end):
        name = region.at(row, columns["name"])
        if _ends_tasks(region, row, name, columns):
            break
        _use(taken, region, row, row)
        if _is_total(region, row, columns):
            totals += (
                Place(f"funds.{source}.budget", row, columns[column], unit=unit)
                for column, source in _AMOUNTS.items()
                if column in columns
            )
            totals += (Place(path, row, at, unit=amount_unit(path, unit)) for at, path in more.items())
        else:
            places = (Place(field, row, at, unit=unit if field in _AMOUNTS else None) for field, at in columns.items())
            taken.slots.append(RowSlot("tasks", row, tuple(places)))
            continue
        if any(slot.rows == "tasks" for slot in taken.slots) and not _is_total(region, row, columns, _SUBTOTALS):
            break
    return totals


def _is_total(region: Region, row: int, columns: dict[str, int], names: Collection[str] = _TOTALS) -> bool:
    return any(label_words(cell.text) in names for cell in region.row_cells(row) if cell.column <= columns["content"])


def _ends_tasks(region: Region, row: int, name: ForeignCell | None, columns: dict[str, int]) -> bool:
    """The list ends before a part with a label of its own."""
    cells = [cell for cell in region.row_cells(row) if cell.is_filled]
    if not cells:
        return False
    meanings = [(cell, meaning_of(cell.text)) for cell in cells]
    begins = cells[0]
    if any(m and m.field and cell.column <= columns["name"] for cell, m in meanings):
        return True
    if name is not None and not name.is_filled and any(m and m.is_fund for _, m in meanings):
        return True
    return (
        begins.column <= columns["name"]
        and begins.columns > 1
        and begins.last_column >= columns["content"]
        and not _is_total(region, row, columns)
    )


def read_objectives(region: Region, end: int, taken: Taken) -> None:
    """Adds goals that stand in rows of their own under a head with their results."""
    for row in region.filled(region.first, end):
        cells = (cell for cell in region.row_cells(row) if cell.rows == 1)  # not the label of the whole part
        heads = [(cell, name) for cell in cells if (name := objective_head_of(cell.text))]
        names = [name for _, name in heads]
        if "target" in names and "result" in names and "deviation" in names and len(set(names)) == len(names):
            last = _end_of_side(region, row, heads[0][0], end)
            columns = {name: cell.column for cell, name in heads}
            _use(taken, region, row, row)
            for at in range(row + 1, last + 1):
                places = tuple(Place(name, at, column) for name, column in columns.items())
                taken.slots.append(RowSlot("objectives", at, places))
                _use(taken, region, at, at)
            taken.unread += unread_columns(region, range(row, row + 1), range(row + 1, last + 1), columns.values())
            return


def _end_of_side(region: Region, row: int, first: ForeignCell, end: int) -> int:
    """Down to where the label on the left ends."""
    side = next(region.left_of(row, first.column), None)
    return min(side.last_row if side else row + 1, end - 1)


def _use(taken: Taken, region: Region, first: int, last: int) -> None:
    taken.rows.update(range(first, last + 1))


def slots_of(slots: Sequence[RowSlot], rows: str) -> list[RowSlot]:
    return [slot for slot in slots if slot.rows == rows]
