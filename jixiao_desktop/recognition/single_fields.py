"""Everything of a form that stands once: names, goals, the funds block, the signature line.

Comes in: a region, and which of its squares the lists have taken. Goes out: the place of each field. A value is looked for
beside its label, below it where labels stand in a row, behind it in the same cell, and in a block of funds where a line and a
column of labels cross.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.recognition.inline import InlineField, inline_fields, unit_in
from jixiao_desktop.recognition.label_index import NearestCells
from jixiao_desktop.recognition.labels import Meaning, meaning_of
from jixiao_desktop.recognition.places import Place, Taken, amount_unit, expect_few
from jixiao_desktop.recognition.prompts import is_blank_figure
from jixiao_desktop.recognition.region import Region, Square
from jixiao_desktop.recognition.words import label_words, plain
from jixiao_desktop.vocabulary.kinds import FundSource
from jixiao_desktop.vocabulary.money import MoneyUnit

_LONGEST_OPTION = 12
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_LONGEST_FIGURE = 40  # characters; more are an explanation with figures in it
_RATES = ("weight", "score", "execution_rate")
_SUPERVISOR = "department.supervisor"
_WHOLE_OF_FISCAL = "财政拨款"


@dataclass
class SingleFields:
    """Reads the squares of ``region`` in rows ``first`` to ``last`` that are not used yet."""

    region: Region
    unit: MoneyUnit
    taken: Taken
    year: int | None = None
    _meanings: dict[Square, Meaning] = field(default_factory=dict)
    _index: _Index = field(default_factory=lambda: _Index())
    _heads: dict[tuple[int, int], bool] = field(default_factory=dict)
    _sides: dict[Square, bool] = field(default_factory=dict)
    _supervisors: int = 0  # labels of them

    def read(self, first: int, last: int) -> None:
        """Adds the places and the squares that are accounted for."""
        near = (cell for row in self.region.filled(first, last + 1) for cell in self.region.row_cells(row))
        cells = [cell for cell in near if cell.column < self.region.columns and not self._is_used(cell)]
        for cell in cells:
            self._label(cell)
        self._supervisors = sum(one.field == _SUPERVISOR for one in self._meanings.values())
        self._index = _Index.of(self.region, self._meanings, self.taken.places, range(first, last + 1))
        for cell in cells:
            if self._meaning(cell) is None and cell.is_filled:
                self._inline(cell)
        for cell in cells:
            meaning = self._meaning(cell)
            if meaning is not None and meaning.field == "category":
                self._options(cell)
        for square in self._squares(first, last):
            self._value(*square)
        for cell in cells:
            if self._meaning(cell) is not None:
                self._own_value(cell)

    # --- labels

    def _label(self, cell: ForeignCell) -> None:
        meaning = meaning_of(cell.text)
        if meaning is not None and not (meaning.is_fund and self._is_of_another_year(cell)):
            self._meanings[cell.row, cell.column] = meaning
            self._use(cell)

    def _is_of_another_year(self, label: ForeignCell) -> bool:
        """2021年实际执行数 in a form of 2022."""
        years = {int(year) for year in _YEAR.findall(plain(label.text))}
        return self.year is not None and bool(years) and self.year not in years

    def _meaning(self, cell: ForeignCell | None) -> Meaning | None:
        return None if cell is None else self._meanings.get((cell.row, cell.column))

    def _inline(self, cell: ForeignCell) -> None:
        """Labels with their values in one cell."""
        found = inline_fields(cell.text)
        for one in found:
            path = self._inline_path(one, cell)
            if path is not None:
                before, after = cell.text[: one.start], cell.text[one.end :]
                self._add(Place(path, cell.row, cell.column, before, after, unit=self._unit_of(path)))
        if found or unit_in(cell.text):
            self._use(cell)

    def _inline_path(self, one: InlineField, cell: ForeignCell) -> str | None:
        return self._fund_path(one.meaning, None, cell) if one.meaning.is_fund else one.meaning.field

    def _options(self, label: ForeignCell) -> None:
        """项目类型 with its choices side by side, and a tick under one of them."""
        row, below = label.row, label.row + 1
        options = [
            cell
            for cell in self.region.row_cells(row)
            if cell.column > label.last_column and 0 < len(plain(cell.text)) <= _LONGEST_OPTION and cell.rows == 1
        ]
        ticked = [cell for cell in options if len(plain(self.region.text(below, cell.column))) <= 1]
        if len(options) < 2 or len(ticked) != len(options) or label.last_row < below:
            return
        for cell in options:
            self._add(Place("category", below, cell.column, choice=plain(cell.text)))
            self.taken.used.update({(row, cell.column), (below, cell.column)})

    # --- values

    def _squares(self, first: int, last: int) -> Iterator[Square]:
        """The squares that may hold a value: beginnings of cells, and blank squares."""
        for row in range(first, last + 1):
            if not self._index.may_have_values(row):
                continue
            for column in range(self.region.columns):
                cell = self.region.at(row, column)
                begins = cell is None or (cell.row, cell.column) == (row, column)
                if begins and not self.taken.accounts_for(row, column):
                    yield row, column

    def _value(self, row: int, column: int) -> None:
        path = self._under_head(row, column) or self._beside(row, column) or self._crossing(row, column)
        if path is None:
            return
        cell = self.region.at(row, column)
        self._add(Place(path, row, column, unit=self._unit_of(path)))
        self.taken.used.update(_covered(cell) if cell else {(row, column)})

    def _own_value(self, cell: ForeignCell) -> None:
        """``资金总额：`` without a blank cell for its value: the value is written behind the words."""
        found = inline_fields(cell.text)
        if not found or not plain(cell.text).endswith(":") or self._has_value(cell):
            return
        path = self._inline_path(found[0], cell)
        if path is not None and path not in self._index.paths:
            self._add(Place(path, cell.row, cell.column, cell.text.rstrip(" \n"), unit=self._unit_of(path)))

    def _has_value(self, label: ForeignCell) -> bool:
        """Whether the label's value stands beside it or below it."""
        squares, meaning = self._index.squares, self._meaning(label)
        if any((row, label.last_column + 1) in squares for row in range(label.row, label.last_row + 1)):
            return True
        return meaning is not None and meaning.field in squares.get((label.last_row + 1, label.column), ())

    def _under_head(self, row: int, column: int) -> str | None:
        """The field whose label stands right above, among other labels."""
        above = self.region.at(row - 1, column)
        meaning = self._meaning(above)
        if above is None or meaning is None or meaning.field is None or meaning.is_fund:
            return None
        return meaning.field if self._is_row_of_labels(above.row, above.last_row) else None

    def _is_row_of_labels(self, row: int, last_row: int) -> bool:
        """Whether the filled cells of that height are labels, two or more of them of fields."""
        known = self._heads.get((row, last_row))
        if known is None:
            cells = (cell for cell in self.region.row_cells(row) if cell.is_filled and cell.last_row == last_row)
            labels = [self._meaning(cell) for cell in cells]
            fields = [m for m in labels if m and m.field and not m.is_fund]
            known = self._heads[row, last_row] = len(fields) > 1 and all(labels)
        return known

    def _beside(self, row: int, column: int) -> str | None:
        """The field whose label stands on the left, only blanks between; a label has one value."""
        cell = self._index.filled.before(row, column)
        meaning = self._meaning(cell)
        if cell is None or meaning is None or not meaning.field or meaning.is_fund:
            return None
        if self._is_of_the_capital(cell, meaning):
            return None
        taken = any(cell.last_column < at < column for at in self._index.placed.get(row, ()))
        side = self._heads_labels(cell) or self._has_head_below(cell, row, column)
        return meaning.field if not taken and not side and self._is_near(cell, column, row) else None

    def _is_of_the_capital(self, label: ForeignCell, meaning: Meaning) -> bool:
        """中央主管部门 where a 地方主管部门 is named too, which is the department's own."""
        return self._supervisors > 1 and meaning.field == _SUPERVISOR and plain(label.text).startswith("中央")

    def _heads_labels(self, label: ForeignCell) -> bool:
        """Whether labels stand beside a label of several rows: then it only heads a part of the form."""
        square = label.row, label.column
        if square not in self._sides:
            rows = range(label.row, label.last_row + 1)
            beside = (self.region.at(row, label.last_column + 1) for row in rows)
            self._sides[square] = label.rows > 1 and any(self._meaning(cell) is not None for cell in beside)
        return self._sides[square]

    def _is_near(self, label: ForeignCell, column: int, row: int) -> bool:
        """A filled cell counts however far it stands; a blank one only next to its label, with no value behind it."""
        if plain(self.region.text(row, column)):
            return True
        return label.last_column == column - 1 and not self._has_value_behind(row, column)

    def _has_value_behind(self, row: int, column: int) -> bool:
        """Whether the next filled cell of the row is no label: the cells of a form may stand apart, none of them merged."""
        behind = (self.region.at(row, at) for at in range(column + 1, self.region.columns))
        cell = next((cell for cell in behind if cell is not None and cell.is_filled), None)
        return cell is not None and cell.row == row and self._meaning(cell) is None and not self._is_used(cell)

    def _has_head_below(self, label: ForeignCell, row: int, column: int) -> bool:
        return label.rows > 1 and row > label.row and self._under_head(row, column) is not None

    def _crossing(self, row: int, column: int) -> str | None:
        """The line and the column of the funds block that cross here."""
        beside = self._index.funds_by_row.before(row, column)
        over = self._head_over(row, column)
        if self._is_of_another_line(row, column):
            return None
        if beside is None and (over is None or over.last_row != row - 1):
            return None
        if self._text_between(row, column, beside) or not _may_be_figure(self.region.text(row, column)):
            return None
        if self._covers_lines(row, column, beside):
            return None
        if not plain(self.region.text(row, column)) and self._is_of_other_half(row, column, beside, over):
            return None
        line = self._meaning(beside)
        if line and line.field and not line.source and over is None:
            return line.field  # 自评得分 with its figure beside it, not over the lines of the funds
        return self._fund_path(line, over, beside)

    def _head_over(self, row: int, column: int) -> ForeignCell | None:
        """The nearest label of funds above that is a head: not one whose value stands beside it."""
        over = self._index.funds_by_column.before(column, row)
        return None if over is None or self._is_rate_of_its_own(over) else over

    def _is_rate_of_its_own(self, label: ForeignCell) -> bool:
        """执行率权重 with its figure beside it: that is no head of the lines below."""
        meaning = self._meaning(label)
        if meaning is None or meaning.column not in _RATES:
            return False
        beside = self.region.at(label.row, label.last_column + 1)
        return beside is not None and self._meaning(beside) is None and any(map(str.isdigit, plain(beside.text)))

    def _is_of_another_line(self, row: int, column: int) -> bool:
        """Whether words that are no label and no figure stand right before: a line that the record does not know."""
        left = self._index.filled.before(row, column)
        if left is None or left.rows > 1 or self._is_used(left):
            return False
        return self._meaning(left) is None and not _may_be_figure(left.text)

    def _text_between(self, row: int, column: int, beside: ForeignCell | None) -> bool:
        """Whether something that is no amount stands between: then this is another part of the form."""
        label = self._index.fields_by_row.before(row, column)
        return label is not None and (beside is None or label.column > beside.column)

    def _covers_lines(self, row: int, column: int, beside: ForeignCell | None) -> bool:
        """Whether the square is a blank one beside several lines of the block: room that the form leaves."""
        cell = self.region.at(row, column)
        return cell is not None and beside is not None and not cell.is_filled and cell.rows > beside.rows

    def _is_of_other_half(self, row: int, column: int, beside: ForeignCell | None, over: ForeignCell | None) -> bool:
        """Whether a line of the half beside ends above: 收入 has more lines than 支出, whose squares stay empty."""
        line, head = self._meaning(beside), self._meaning(over)
        if beside is None or over is None or not (line and line.source):
            return False
        if head and head.source and not head.column:
            return True
        above = range(row - 1, over.last_row, -1)
        nearest = next((one for one in above if column in self._index.placed.get(one, ())), None)
        label = None if nearest is None else self._index.funds_by_row.before(nearest, column)
        return label is not None and label.column > beside.column

    def _fund_path(self, line: Meaning | None, over: ForeignCell | None, beside: ForeignCell | None) -> str | None:
        head = self._meaning(over)
        source = (line and line.source) or (head and head.source) or FundSource.TOTAL
        column = (line and line.column) or (head and head.column)
        if head and head.column in _RATES:
            column = head.column
        if column is None and beside is not None:
            column = self._column_above(beside)
        for label in (beside if line and line.source else None, over):
            if label is not None and source is FundSource.TOTAL and self._is_of_fiscal(label):
                source = FundSource.FISCAL
        return f"funds.{source}.{column or 'budget'}"

    def _column_above(self, label: ForeignCell) -> str | None:
        """``财政拨款`` under ``执行数``: the column that the labels over a label say."""
        for cell in self.region.above(label.row, label.column):
            meaning = self._meaning(cell)
            if meaning is None or not meaning.is_fund or self._is_rate_of_its_own(cell):
                return None
            if meaning.column is not None:
                return meaning.column
        return None

    def _is_of_fiscal(self, label: ForeignCell) -> bool:
        """合计 in a part of the form that is called 财政拨款结构."""
        if label_words(label.text) not in ("合计", "小计"):
            return False
        side = [cell for cell in self.region.left_of(label.row, label.column) if cell.column == 0]
        return any(_WHOLE_OF_FISCAL in plain(cell.text) and "结构" in plain(cell.text) for cell in side)

    # --- bookkeeping

    def _unit_of(self, path: str) -> MoneyUnit | None:
        return amount_unit(path, self.unit)

    def _add(self, place: Place) -> None:
        expect_few(self.region, len(self.taken.places))
        self.taken.places.append(place)
        self._index.add(place)

    def _is_used(self, cell: ForeignCell) -> bool:
        return self.taken.accounts_for(cell.row, cell.column)

    def _use(self, cell: ForeignCell) -> None:
        self.taken.used.update(_covered(cell))


@dataclass
class _Index:
    """What stands nearest: filled cells, labels of funds, labels of other fields. ``placed`` are the columns with values of a
    row, ``squares`` the paths of those at a square, ``paths`` all of them."""

    filled: NearestCells = field(default_factory=NearestCells)
    labels: NearestCells = field(default_factory=NearestCells)
    funds_by_row: NearestCells = field(default_factory=NearestCells)
    funds_by_column: NearestCells = field(default_factory=NearestCells)
    fields_by_row: NearestCells = field(default_factory=NearestCells)
    placed: dict[int, list[int]] = field(default_factory=dict)
    squares: dict[Square, list[str]] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, region: Region, meanings: Mapping[Square, Meaning], places: Iterable[Place], rows: range) -> _Index:
        """For the squares in ``rows``."""
        labels = [(cell, found) for square, found in meanings.items() if (cell := region.at(*square))]
        funds = [cell for cell, meaning in labels if meaning.is_fund]
        fields = (cell for cell, meaning in labels if meaning.field and not meaning.is_fund)
        near = (cell for cell in region.cells if cell.row < rows.stop and cell.last_row >= rows.start)
        around = range(rows.start - 1, rows.stop)
        index = cls(
            NearestCells.by_row((cell for cell in near if cell.is_filled), rows),
            NearestCells.by_row((cell for cell, _ in labels), around),
            NearestCells.by_row(funds, rows),
            NearestCells.by_column(funds),
            NearestCells.by_row(fields, rows),
        )
        for place in places:
            index.add(place)
        return index

    def add(self, place: Place) -> None:
        self.placed.setdefault(place.row, []).append(place.column)
        self.squares.setdefault((place.row, place.column), []).append(place.path)
        self.paths.add(place.path)

    def may_have_values(self, row: int) -> bool:
        """A value stands beside a label, or right below one."""
        return self.labels.has(row) or self.labels.has(row - 1)


def _may_be_figure(text: str) -> bool:
    """A figure, a dash, a unit or words in brackets that stand for a blank, or nothing."""
    words = plain(text)
    return (
        not words
        or is_blank_figure(text)
        or (len(words) <= _LONGEST_FIGURE and any(map(str.isdigit, words)))
        or not any(map(str.isalpha, words))
        or words[0] in "(（"
    )


def _covered(cell: ForeignCell) -> set[Square]:
    return {
        (row, column)
        for row in range(cell.row, cell.last_row + 1)
        for column in range(cell.column, cell.last_column + 1)
    }
