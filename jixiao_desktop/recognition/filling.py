"""What is to be written where, so that a blank foreign form holds a record.

Comes in: a region that was understood, and the record's values by path. Goes out: the changes to its cells, lines and rows; what
found no place; and which cells hold something else already. Only blank cells are filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from itertools import chain

from jixiao_desktop.foreign_changes import CellChange, Changes, LineChange, RowCopies, Splice
from jixiao_desktop.recognition.about import is_title
from jixiao_desktop.recognition.inline import inline_fields
from jixiao_desktop.recognition.places import Place
from jixiao_desktop.recognition.prompts import amount_slot, gives_way, is_dash, is_date, is_prompt, text_slot
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.values import LONGEST_CHOICES, Values, same_value
from jixiao_desktop.recognition.words import label_words, plain
from jixiao_desktop.vocabulary.dates import read_date, written_date
from jixiao_desktop.vocabulary.fields import FieldType, field_type
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount, in_unit

Value = str | Decimal | tuple[str, ...] | None
ValueAt = Callable[[str], Value]

_TICK, _BOX = "√", "☑"
_BOXES = "□☐○"
_OPTION = re.compile(rf"[{_BOXES}][ 　]*([^\s　□☐○☑√]+)")
_BRACKETED = re.compile(r"([^\s　（(）)、，,]+)[（(]([\s　]*)[）)]")
_BLANK_YEAR = re.compile(
    r"(?:20[ 　_＿]{1,6}|(?:20)?[xXＸ×]{2,4}|(?<![0-9 　_＿])[ 　_＿]{2,}|(?<=^)|(?<=[（(]))(?=年)"
)
_YEAR_LINE = re.compile(r"[（(]?(?:20)?[\s　_＿xXＸ×]*年度?[)）]?")
_TITLE_ROWS = 5
_BLANKS = " 　_＿"
_IN_LINES = ("department.name", "signature.")
_LEAST_GAP = 2  # blanks that stay between a value and the next label of the line


@dataclass(frozen=True)
class Occupied:
    """A cell that holds another value than the record, and stays as it is; or one that held a prompt."""

    path: str
    address: str
    text: str


@dataclass
class Filling:
    """Collects what is to be changed in one region. ``placed`` are the paths of the record that stand in the form then; ``replaced``
    the prompts with words that gave way, ``examples`` the rows that hold an example; rows are added if it ``grows``."""

    region: Region
    values: Values
    grows: bool = True
    placed: set[str] = field(default_factory=set)
    occupied: list[Occupied] = field(default_factory=list)
    replaced: list[Occupied] = field(default_factory=list)
    examples: set[int] = field(default_factory=set)
    copies: list[RowCopies] = field(default_factory=list)
    lines: list[LineChange] = field(default_factory=list)
    _cells: dict[tuple[int, int, int], CellChange] = field(default_factory=dict)

    @classmethod
    def of(cls, region: Region, grows: bool = True) -> Filling:
        return cls(region, Values(region), grows)

    @property
    def changes(self) -> Changes:
        return Changes(tuple(self._cells.values()), tuple(self.copies), tuple(self.lines))

    def put(self, place: Place, path: str, value: Value, copy: int = 0) -> None:
        """Writes ``value``, which stands in the record at ``path``, at ``place``; nothing for a blank value."""
        if value is None or value == "" or value == ():
            return
        if place.choice is not None:
            self._tick(place, path, value, copy)
        elif copy:
            if not self._is_formula(place):  # its copy is one too
                self._write(place, path, value, copy)
            self.placed.add(path)
        elif self._tick_bracket(place, path, str(value)):
            self.placed.add(path)
        elif self._holds(place, path, value):
            self._compare(place, path, value)
        else:
            self._fill(place, path, value)

    def _fill(self, place: Place, path: str, value: Value) -> None:
        text = self.values.written(place)
        if any(box in text for box in _BOXES):
            self._tick_option(place, path, text, str(value))
            return
        self._write(place, path, value, 0)
        self.placed.add(path)

    def _holds(self, place: Place, path: str, value: Value) -> bool:
        """Whether something stands at the place: a value, or a formula that will give one."""
        if self._is_formula(place):
            return True
        written = self.values.written(place)
        if same_value(written, value):
            return True
        if gives_way(written, path) or text_slot(written) or place.row in self.examples:
            return False
        if place.unit is not None:
            return amount_slot(written) is None
        return self._value(place) is not None or is_dash(written)

    def _is_formula(self, place: Place) -> bool:
        cell = self.region.at(place.row, place.column)
        return cell is not None and cell.formula

    def _value(self, place: Place) -> object:
        return self.values.value(place)

    def _compare(self, place: Place, path: str, value: Value) -> None:
        cell = self.region.at(place.row, place.column)
        self.placed.add(path)
        if cell is None or cell.formula or same_value(self._value(place), value):
            return
        self.occupied.append(Occupied(path, cell.address, cell.text))

    # --- ticks

    def _tick(self, place: Place, path: str, value: Value, copy: int) -> None:
        chosen = {plain(one) for one in (value if isinstance(value, tuple) else (str(value),))}
        if plain(place.choice or "") not in chosen:
            return
        self.placed.add(path)
        text = self.region.text(place.row, place.column).strip()
        if copy or not text or text in _BOXES:
            whole = self.region.text(place.row, place.column)
            self._change(place, Splice(0, 0 if copy else len(whole), _BOX if text else _TICK), None, copy)

    def _tick_option(self, place: Place, path: str, text: str, value: str) -> None:
        """``□一次性 □经常性``: the box of the option that is the value."""
        for match in _OPTION.finditer(text):
            if label_words(match[1]) == label_words(value):
                start = len(place.before) + match.start()
                self._change(place, Splice(start, start + 1, _BOX), None, 0)
                self.placed.add(path)
                return

    def _tick_bracket(self, place: Place, path: str, value: str) -> bool:
        """``一次性（　） 经常性（　）``: the brackets behind the option that is the value; none of what else has brackets."""
        written = self.values.written(place) if path == "category" else ""
        options = list(_BRACKETED.finditer(written)) if len(written) <= LONGEST_CHOICES else []
        chosen = [match for match in options if label_words(match[1]) == label_words(value)]
        if len(options) < 2 or not chosen:
            return False
        start = len(place.before)
        self._change(place, Splice(start + chosen[0].start(2), start + chosen[0].end(2), _TICK), None, 0)
        return True

    # --- writing

    def _written(self, place: Place, path: str, value: Value) -> tuple[str, Decimal | None]:
        """The value as text, and as a number where the cell shall hold one."""
        alone = not place.before and not place.after
        if isinstance(value, Decimal):
            unit = place.unit or MoneyUnit.YUAN
            return format_amount(value, unit), in_unit(value, unit) if alone else None
        if isinstance(value, tuple):
            return "、".join(value), None
        text = str(value)
        if field_type(path) is FieldType.RATE and self._is_under_percent(place):
            text = text.rstrip("%％ ")
        return text, _number(text) if alone and field_type(path) is FieldType.NUMBER else None

    def _is_under_percent(self, place: Place) -> bool:
        labels = [*self.region.above(place.row, place.column), *self.region.left_of(place.row, place.column)]
        return any(plain(cell.text).rstrip("）)").endswith("%") for cell in labels)

    def _write(self, place: Place, path: str, value: Value, copy: int) -> None:
        whole = self.region.text(place.row, place.column)
        text = "" if copy else whole
        start, end = (0, 0) if copy else (len(place.before), len(text) - len(place.after))
        old = text[start:end]
        slot = amount_slot(old) if isinstance(value, Decimal) else text_slot(old) if not gives_way(old, path) else None
        if slot is None:
            new, number = self._written(place, path, value)
            if plain(old) and (place.row in self.examples or (is_prompt(old, path) and place.unit is None)):
                self._tell(place, path, old)
            new = _dated(new) if is_date(old) else new
            end += _room(text[end:], new)
            prompt = bool(plain(whole)) and (place.row in self.examples or gives_way(whole, path))
            self._change(place, Splice(start, end, new), number, copy, prompt)
            return
        new, _ = self._written(replace(place, unit=slot.unit), path, value)
        blanks = len(place.before) - len(place.before.rstrip(_BLANKS)) if slot.start == 0 else 0
        self._change(place, Splice(start + slot.start - blanks, start + slot.end, new), None, copy)

    def _tell(self, place: Place, path: str, text: str) -> None:
        cell = self.region.at(place.row, place.column)
        self.replaced.append(Occupied(path, cell.address if cell else "", text.strip()))

    def _change(self, place: Place, splice: Splice, number: Decimal | None, copy: int, prompt: bool = False) -> None:
        cell = self.region.at(place.row, place.column)
        row, column = (cell.row, cell.column) if cell else (place.row, place.column)
        known = self._cells.get((row, column, copy))
        if known is not None:
            self._cells[row, column, copy] = replace(known, splices=(*known.splices, splice), number=None)
            return
        table, at = self.region.origin(row)
        self._cells[row, column, copy] = CellChange(table, at, column, (splice,), number, copy, prompt)

    # --- lines above and below the table

    def put_labels(self, places: Collection[Place], value_at: ValueAt) -> None:
        """``填报单位：（盖章）`` in a cell, though the form asks for the name in another one too: the value stands behind the words."""
        known = {(place.row, place.column) for place in places}
        beside = {(place.row, place.path) for place in places}
        for cell in self.region.cells:
            fields = inline_fields(cell.text) if (cell.row, cell.column) not in known else []
            for one in fields:
                path = one.meaning.field or ""
                written = path.startswith(_IN_LINES) and (cell.row, path) not in beside and one.start == one.end
                if written:
                    before, after = cell.text[: one.start], cell.text[one.end :]
                    self.put(Place(path, cell.row, cell.column, before, after), path, value_at(path))

    def put_lines(self, value_at: ValueAt) -> None:
        """填报单位 above a table of a document, 填表人 below it."""
        for at, line in enumerate(self.region.prose):
            self._put_line(self.region.gaps[0], at, line, value_at, signature=False)
        for at, line in enumerate(self.region.behind):
            self._put_line(self.region.gaps[1], at, line, value_at, signature=True)

    def _put_line(self, gap: tuple[int, int], at: int, line: str, value_at: ValueAt, signature: bool) -> None:
        splices = []
        for one in inline_fields(line):
            path = one.meaning.field or ""
            value = value_at(path) if path and (signature or not path.startswith("signature.")) else None
            if not isinstance(value, str) or not value:
                continue
            written = line[one.start : one.end]
            if not gives_way(written, path):
                self._compare_line(path, written, value)
                continue
            self.placed.add(path)
            value = _dated(value) if is_date(written) else value
            splices.append(Splice(one.start, one.end + _room(line[one.end :], value), value))
        if splices:
            self.lines.append(LineChange(gap[0], gap[1] + at, tuple(splices)))

    def _compare_line(self, path: str, written: str, value: str) -> None:
        self.placed.add(path)
        if not same_value(written, value):
            self.occupied.append(Occupied(path, "", written))

    def put_year(self, year: int) -> None:
        """The year in a title that leaves room for it: ``　　年度``."""
        for cell in self.region.cells:
            splice = _year_splice(cell.text, year) if cell.row < self.region.first + _TITLE_ROWS else None
            if splice:
                self._change(Place("year", cell.row, cell.column), splice, None, 0)
        gap, first = self.region.gaps[0]
        for at, line in enumerate(self.region.prose):
            splice = _year_splice(line, year)
            if splice:
                self.lines.append(LineChange(gap, first + at, (splice,)))


def _year_splice(text: str, year: int) -> Splice | None:
    if not is_title(text.split("\n")[0]) and not _YEAR_LINE.fullmatch(text.strip()):
        return None
    match = _BLANK_YEAR.search(text)
    return Splice(match.start(), match.end(), str(year)) if match else None


def _dated(text: str) -> str:
    """A date as a form with 年　月　日 has it."""
    day = read_date(text)
    return written_date(day) if day else text


def _number(text: str) -> Decimal | None:
    """``text`` as a number where a number shows the same."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and f"{number.normalize():f}" == text else None


def _room(behind: str, value: str) -> int:
    """How many of the blanks behind a place the value may take, so that the rest of the line stays where it is."""
    blanks = len(behind) - len(behind.lstrip(_BLANKS))
    if blanks <= _LEAST_GAP or blanks == len(behind):
        return 0
    taken, width = 0, _width(value)
    while taken < blanks - _LEAST_GAP and _width(behind[: taken + 1]) <= width:
        taken += 1
    return taken


def _width(text: str) -> int:
    return sum(2 if ord(char) > 0x2E7F else 1 for char in text)


def all_changes(fillings: Iterable[Filling]) -> Changes:
    """The changes of several forms of one file."""
    every = [filling.changes for filling in fillings]
    return Changes(
        tuple(chain.from_iterable(one.cells for one in every)),
        tuple(chain.from_iterable(one.copies for one in every)),
        tuple(chain.from_iterable(one.lines for one in every)),
    )
