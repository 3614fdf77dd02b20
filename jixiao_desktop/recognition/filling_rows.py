"""The rows of lists in a blank form: which entry of the record stands in which row, and which rows have to be added.

Comes in: the rows of a form that was understood, and the record's lists. Goes out: the values at their places, through a
:class:`~jixiao_desktop.recognition.filling.Filling`, and the entries that have no row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.foreign_changes import RowCopies
from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.filling import Filling, Value, ValueAt
from jixiao_desktop.recognition.places import Place, RowSlot
from jixiao_desktop.recognition.prompts import gives_way, is_example
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.target_parts import TargetParts, split_target

_COSTS = frozenset(
    {IndicatorKind.COST, IndicatorKind.ECONOMIC_COST, IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST}
)


@dataclass
class _Run:
    """Rows of one group that stand below each other, and the entries that are to stand there; ``named`` are the rows whose names the
    form has."""

    slots: list[RowSlot]
    entries: list[int] = field(default_factory=list)
    named: set[int] = field(default_factory=set)

    @property
    def last(self) -> int:
        return self.slots[-1].row


def fill_rows(filling: Filling, slots: Sequence[RowSlot], document: Document, value_at: ValueAt) -> list[str]:
    """Writes tasks, objectives and indicators; the paths of entries that have no row (``indicators.3``)."""
    left_out: list[str] = []
    names = [(slot.row, place) for slot in slots for place in slot.places if place.path == "name"]
    filling.examples |= {row for row, place in names if is_example(filling.values.written(place))}
    runs: dict[str, list[_Run]] = {}
    for rows in ("tasks", "objectives"):
        own = [slot for slot in slots if slot.rows == rows]
        count = len(rows_of(document, rows))
        if own:
            runs[rows] = [_Run(own, list(range(count)))]
        else:
            left_out += [f"{rows}.{row}" for row in range(count)]
    for horizon in Horizon:
        own = [slot for slot in slots if slot.rows == "indicators" and slot.horizon is horizon]
        found, without = _indicator_runs(own, document.indicators, horizon)
        runs[f"indicators {horizon}"] = found
        left_out += [f"indicators.{row}" for row in without]
    added = _Added(filling, slots)
    every = [(name.partition(" ")[0], run) for name, group in runs.items() for run in group]
    for rows, run in every:
        _fill_named(filling, rows, run, value_at)
        added.make_room(run)
    for rows, run in every:
        places = list(added.places(run))
        for entry, (slot, copy) in zip(run.entries, places, strict=False):
            _fill_row(filling, slot, copy, f"{rows}.{entry}", value_at)
        left_out += [f"{rows}.{entry}" for entry in run.entries[len(places) :]]
    filling.copies += added.all()
    return left_out


def _indicator_runs(
    slots: Sequence[RowSlot], indicators: Sequence[Indicator], horizon: Horizon
) -> tuple[list[_Run], list[int]]:
    """The groups of the form with the indicators that belong there, and those that belong nowhere."""
    runs = [_Run(list(group)) for _, group in groupby(slots, key=lambda slot: (slot.level1, slot.level2))]
    without = []
    for row, indicator in enumerate(indicators):
        if indicator.horizon is not horizon:
            continue
        run = _run_of(runs, indicator)
        if run is None:
            without.append(row)
        else:
            run.entries.append(row)
    return runs, without


def _run_of(runs: Sequence[_Run], indicator: Indicator) -> _Run | None:
    """The group of the indicator's kind that is called as its levels are, else the first of its kind; costs stand in for each other."""
    named = (indicator.level1, indicator.level2)
    by_name = [run for run in runs if _same_names((run.slots[0].level1, run.slots[0].level2), named)]
    by_kind = [run for run in runs if run.slots[0].kind is not None and run.slots[0].kind is indicator.kind]
    same_name = [run for run in by_name if run in by_kind or indicator.kind is None or run.slots[0].kind is None]
    costs = [run for run in runs if run.slots[0].kind in _COSTS] if indicator.kind in _COSTS else []
    return next(iter([*same_name, *by_kind, *costs]), None)


def _same_names(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> bool:
    return any(second) and [comparable(one or "") for one in first] == [comparable(one or "") for one in second]


def _fill_named(filling: Filling, rows: str, run: _Run, value_at: ValueAt) -> None:
    """Entries whose names the form has already: what stands beside the name is completed; they need no row any more."""
    for slot in run.slots:
        place = next((place for place in slot.places if place.path in ("name", "content")), None)
        written = comparable(filling.values.written(place)) if place else ""
        same = [
            entry
            for entry in run.entries
            if written and place and comparable(str(value_at(f"{rows}.{entry}.{place.path}") or "")) == written
        ]
        if same:
            _fill_row(filling, slot, 0, f"{rows}.{same[0]}", value_at)
            run.entries.remove(same[0])
            run.named.add(slot.row)


@dataclass
class _Added:
    """The rows that are added, by the row below which they stand."""

    filling: Filling
    slots: Sequence[RowSlot]
    copies: dict[int, RowCopies] = field(default_factory=dict)

    def make_room(self, run: _Run) -> None:
        """Adds rows below the last of ``run`` where its entries exceed its blank rows."""
        missing = len(run.entries) - len(self._free(run))
        if missing <= 0 or not self.filling.grows:
            return
        known = self.copies.get(run.last)
        if known is None:
            known = _copies(self.filling, [slot for slot in self.slots if slot.row == run.last])
        self.copies[run.last] = replace(known, count=known.count + missing)

    def places(self, run: _Run) -> Iterator[tuple[RowSlot, int]]:
        """The row of each entry: the blank ones of the form, then the added ones (slot and number of the copy)."""
        yield from self._free(run)[: len(run.entries)]

    def all(self) -> Iterator[RowCopies]:
        """The rows that are added, as the file counts its rows."""
        for copies in self.copies.values():
            table, first = self.filling.region.origin(copies.first)
            yield replace(copies, table=table, first=first, last=first + copies.last - copies.first)

    def _free(self, run: _Run) -> list[tuple[RowSlot, int]]:
        free = []
        for slot in run.slots:
            if slot.row not in run.named and _is_free(self.filling, slot):
                free.append((slot, 0))
            copies = self.copies.get(slot.row)
            free += [(slot, number) for number in range(1, copies.count + 1)] if copies else []
        return free


def _is_free(filling: Filling, slot: RowSlot) -> bool:
    """Whether the row says nothing yet but what a blank form prints there."""
    for place in slot.places:
        text = filling.values.written(place)
        if place.choice is None and place.path != "unit" and not gives_way(text, place.path):
            return slot.row in filling.examples
    return True


def _copies(filling: Filling, slots: Sequence[RowSlot]) -> RowCopies:
    """The row in which ``slots`` stand again, none yet: what becomes of the labels beside them."""
    region, row = filling.region, slots[0].row
    own = {place.column for slot in slots for place in slot.places}
    cells = [cell for column in own if (cell := region.at(row, column)) is not None]
    last = max([row, *(cell.last_row for cell in cells if cell.row == row)])
    labels = [cell for cell in region.row_cells(row) if cell.column not in own and cell.is_filled]
    labels = [cell for cell in labels if cell.last_row == last and not plain(cell.text).isdecimal()]
    repeated = tuple(cell.column for cell in labels if _stands_again(filling, cell))
    stretched = tuple(cell.column for cell in labels if cell.column not in repeated)
    return RowCopies(0, row, last, 0, stretched, repeated)


def _stands_again(filling: Filling, cell: ForeignCell) -> bool:
    """Whether the form writes the same label in each row."""
    beside = (filling.region.at(row, cell.column) for row in (cell.row - 1, cell.last_row + 1))
    return any(one is not None and plain(one.text) == plain(cell.text) for one in beside)


def _fill_row(filling: Filling, slot: RowSlot, copy: int, path: str, value_at: ValueAt) -> None:
    names = {place.path for place in slot.places}
    target = value_at(f"{path}.target") if {"sign", "unit"} & names else None
    parts = _parts(str(target), names) if target else {}
    for place in slot.places:
        value: Value = parts.get(place.path) if place.path in parts else None
        if place.path not in ("sign", "unit") and value is None:
            value = value_at(f"{path}.{place.path}")
        inner = replace(place, path=f"{path}.{place.path}")
        filling.put(
            inner if place.path not in ("sign", "unit") else _as_text(place), f"{path}.{place.path}", value, copy
        )


def _as_text(place: Place) -> Place:
    return replace(place, path="name")


def _parts(target: str, names: set[str]) -> Mapping[str, str]:
    """A 指标值 for the cells that the form has for it; what has none stays with the number."""
    parts = split_target(target)
    if not parts.number:
        parts = TargetParts(number=target)
    sign = "" if "sign" in names else parts.sign
    unit = "" if "unit" in names else parts.unit
    return {"sign": parts.sign, "target": f"{sign}{parts.number}{unit}", "unit": parts.unit}
