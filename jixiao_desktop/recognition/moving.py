"""Fields of a form put where a person says that they are.

Comes in: a form as it was understood, and cell by cell what it is. Goes out: where its fields stand now. What a cell was before
it is no more, and what stands once stands nowhere else any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.about import About
from jixiao_desktop.recognition.anchors import heads_rows, row_list_at, square_of
from jixiao_desktop.recognition.level_names import kind_of_levels
from jixiao_desktop.recognition.meanings import HEADS, Meant
from jixiao_desktop.recognition.places import Place, RowSlot, amount_unit
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.values import year_in
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.money import MoneyUnit

_LEVELS = ("level1", "level2")
_MIDTERM = re.compile(r"中期|实施期|长期|三年|总体")
_MONTHS = re.compile(r"[0-9]{1,2}(?:[-~至—到][0-9]{1,2})?(?=[ 　]*月|[ 　]*$)")
_UNIT = re.compile(r"亿元|万元|百元|元")


@dataclass
class Moving:
    """``known`` collects the addresses of cells of which something was said."""

    form: Recognised
    about: About
    places: list[Place]
    slots: list[RowSlot]
    known: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, form: Recognised) -> Moving:
        return cls(form, form.about, list(form.places), list(form.slots))

    @property
    def region(self) -> Region:
        return self.form.region

    def leave_row(self, row: int) -> None:
        """The row is none of a list."""
        self._know(self.region.row_cells(row))
        self.slots = [slot for slot in self.slots if slot.row != row]

    def move(self, square: Square, now: Meant | None, whole: bool) -> None:
        """The cell, or the ``whole`` column of its list, is ``now``; ``None``: is nothing."""
        rows = self._rows(square, whole)
        self._know([*(cell for row in rows if (cell := self.region.at(row, square[1]))), self.region.at(*square)])
        self._know([next(self.region.left_of(*square), None)] if not whole else [])  # the label goes with it
        words = self._words(square)
        if now is None or now.choice is None or now.name not in HEADS:
            self._forget(square, whole)
        if now is None:
            return
        if now.rows is None:
            self._put_once(self._first_filled(square, rows) if whole else square, now.name, words)
        elif now.name in HEADS:
            self._put_heads(square, rows, now, whole)
        else:
            self._put_in_rows(square[1], rows, now)

    def _know(self, cells: Iterable[ForeignCell | None]) -> None:
        self.known |= {cell.address for cell in cells if cell}

    def _rows(self, square: Square, whole: bool) -> list[int]:
        """The rows that are spoken of; of a level all that stand under it."""
        cell, column = self.region.at(*square), square[1]
        if whole:
            rows = row_list_at(self.form, square)
            return list(dict.fromkeys(slot.row for slot in self.form.slots if slot.rows == rows))
        last = cell.last_row if cell else square[0]
        if heads_rows(self.form, square):
            following = {slot.row for slot in self.form.slots if slot.row > last}
            while last + 1 in following and not plain(self.region.text(last + 1, column)):
                last += 1
        inside = [slot.row for slot in self.form.slots if square[0] <= slot.row <= last]
        return list(dict.fromkeys(inside)) or [square[0]]

    def _first_filled(self, square: Square, rows: list[int]) -> Square:
        return next(((row, square[1]) for row in rows if plain(self.region.text(row, square[1]))), square)

    def _words(self, square: Square) -> tuple[str, str]:
        """The label before a value and what is behind it in the same cell."""
        inside = next((place for place in self.form.places if square_of(self.form, place) == square), None)
        return (inside.before, inside.after) if inside else ("", "")

    # --- what was

    def _forget(self, square: Square, whole: bool) -> None:
        def is_meant(place: Place) -> bool:
            at = square_of(self.form, place)
            return at[1] == square[1] if whole else at == square

        self.places = [one for one in self.places if square_of(self.form, one) != square]
        rows = row_list_at(self.form, square)
        for at, slot in enumerate(self.slots):
            if slot.rows != rows:
                continue
            gone = {place.path for place in slot.heads if is_meant(place)}
            if gone or any(map(is_meant, slot.places)):
                places = tuple(place for place in slot.places if not is_meant(place))
                heads = tuple(place for place in slot.heads if place.path not in gone)
                slot = replace(slot, places=places, heads=heads)
                self.slots[at] = self._with_levels(slot) if gone.intersection(_LEVELS) else slot

    # --- what stands once

    def _put_once(self, square: Square, path: str, words: tuple[str, str]) -> None:
        self.places = [place for place in self.places if place.path != path]
        text = self.region.text(*square)
        if path == "interim_months" and (months := _MONTHS.search(text)):
            words = text[: months.start()], text[months.end() :]
        self.places.insert(0, Place(path, *square, *words, unit=amount_unit(path, self._unit)))
        if path == "year":
            self.about = replace(self.about, year=year_in(text))
        elif path == "unit" and (unit := _UNIT.search(plain(text))):
            self._count_in(MoneyUnit(unit[0]))

    @property
    def _unit(self) -> MoneyUnit:
        return self.about.units[0] if self.about.units else MoneyUnit.TEN_THOUSAND_YUAN

    def _count_in(self, unit: MoneyUnit) -> None:
        """All amounts of the form are in another unit."""
        self.about = replace(self.about, units=(unit,))
        self.places = [_counted(place, unit) for place in self.places if place.path != "unit"]
        self.slots = [replace(slot, places=tuple(_counted(one, unit) for one in slot.places)) for slot in self.slots]

    # --- rows of lists

    def _put_in_rows(self, column: int, rows: list[int], now: Meant) -> None:
        unit = amount_unit(f"{now.rows}.0.{now.name}", self._unit)
        for row in rows:
            at = self._slot(row, column, now)
            if at is not None:
                slot = self.slots[at]
                place = Place(now.name, row, column, choice=now.choice, unit=unit)
                kept = tuple(one for one in slot.places if not _same_field(one, place))
                self.slots[at] = replace(slot, places=(*kept, place))

    def _slot(self, row: int, column: int, now: Meant) -> int | None:
        """The row of the list that is meant, of two side by side that to which the column belonged; a new one where a
        cell is filled."""
        found = [at for at, slot in enumerate(self.slots) if (slot.rows, slot.row) == (now.rows, row)]
        if now.horizon:
            own = [at for at in found if self.slots[at].horizon is now.horizon]
        else:
            before = {slot.horizon for slot in self.form.slots if slot.row == row and _has_column(slot, column)}
            own = [at for at in found if self.slots[at].horizon in before] or found[-1:]
        if own:
            return own[0]
        if not plain(self.region.text(row, column)):
            return None
        return self._begin(row, now, self.slots[found[0]] if found else None)

    def _begin(self, row: int, now: Meant, beside: RowSlot | None) -> int:
        """A row that there was not: beside another it shares the name, below another it stands under the same levels."""
        earlier = [at for at, slot in enumerate(self.slots) if slot.rows == now.rows and slot.row < row]
        above = beside or (self.slots[earlier[-1]] if earlier else None)
        horizon = now.horizon or (above.horizon if above else Horizon.ANNUAL)
        name = tuple(place for place in beside.places if place.path == "name") if beside else ()
        new = RowSlot(str(now.rows), row, name, horizon=horizon)
        if above is not None:
            new = replace(new, level1=above.level1, level2=above.level2, kind=above.kind, heads=above.heads)
        at = self.slots.index(beside) if beside else earlier[-1] + 1 if earlier else 0
        self.slots.insert(at, new)
        return at

    # --- what rows stand under

    def _put_heads(self, square: Square, rows: list[int], now: Meant, whole: bool) -> None:
        first = min((slot.row for slot in self.slots if slot.rows == "indicators"), default=0)
        if not whole and self._is_line(square):  # over the rows below it, as far as the next such line
            rows = [slot.row for slot in self.slots if slot.row > square[0] >= self._row_of_head(slot, now.name)]
        for at, slot in enumerate(self.slots):
            if slot.rows != "indicators" or slot.row not in rows:
                continue
            if now.choice:
                self.slots[at] = replace(slot, kind=IndicatorKind(now.choice))
                continue
            cell = self._head_above(slot.row, square[1], first) if whole else self.region.at(*square)
            slot = self._under(slot, now.name, cell)
            self.slots[at] = self._with_levels(_below(slot) if whole else slot) if now.name in _LEVELS else slot

    def _is_line(self, square: Square) -> bool:
        """Whether a cell is no part of a row of the list."""
        cells = [cell for cell in self.region.row_cells(square[0]) if plain(cell.text)]
        return row_list_at(self.form, square) is None or len(cells) == 1

    @staticmethod
    def _row_of_head(slot: RowSlot, name: str) -> int:
        return next((place.row for place in slot.heads if place.path == name and place.row < slot.row), -1)

    def _head_above(self, row: int, column: int, first: int) -> ForeignCell | None:
        """The nearest name at or above a row; a merged blank cell is a level that is left blank."""
        own = self.region.at(row, column)
        if own is not None and own.rows > 1 and not plain(own.text):
            return None
        cells = (cell for at in range(row, first - 1, -1) if (cell := self.region.at(at, column)))
        return next((cell for cell in cells if plain(cell.text)), None)

    def _under(self, slot: RowSlot, name: str, cell: ForeignCell | None) -> RowSlot:
        heads = tuple(place for place in slot.heads if place.path != name)
        if cell is not None:
            heads = (*heads, Place(name, cell.row, cell.column))
        slot, text = replace(slot, heads=heads), cell.text if cell else ""
        if name == "kind":
            return replace(slot, kind=kind_of_levels(None, text))
        if name == "horizon":
            return replace(slot, horizon=Horizon.MIDTERM if _MIDTERM.search(plain(text)) else Horizon.ANNUAL)
        return slot

    def _with_levels(self, slot: RowSlot) -> RowSlot:
        """The names where its heads stand now."""
        found = {place.path: place for place in slot.heads}
        level1, level2 = (self._name(found.get(level)) for level in _LEVELS)
        return replace(slot, level1=level1, level2=level2, kind=kind_of_levels(level1, level2))

    def _name(self, place: Place | None) -> str | None:
        """As it was understood where it stood there before."""
        if place is None:
            return None
        known = next((slot for slot in self.form.slots if place in slot.heads), None)
        if known is not None:
            return known.level1 if place.path == "level1" else known.level2
        return one_line(self.region.text(place.row, place.column)) or None


def _below(slot: RowSlot) -> RowSlot:
    """A second level above the cell of the first is another's."""
    first = next((place.row for place in slot.heads if place.path == "level1"), 0)
    return replace(slot, heads=tuple(one for one in slot.heads if one.path != "level2" or one.row >= first))


def _counted(place: Place, unit: MoneyUnit) -> Place:
    return replace(place, unit=unit) if place.unit else place


def _has_column(slot: RowSlot, column: int) -> bool:
    return any(place.column == column for place in slot.places)


def _same_field(known: Place, new: Place) -> bool:
    """Ticks of one field stand in several columns."""
    same_choice = known.choice == new.choice or known.choice is None or new.choice is None
    return known.path == new.path and same_choice
