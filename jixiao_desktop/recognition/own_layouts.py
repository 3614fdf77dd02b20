"""Tables that are laid out exactly as one of our definitions: our own workbooks come back by it, field by field.

Comes in: a foreign table and definitions. Goes out: the text of every field with its place. A table is laid out so if every
fixed word stands at its place, letter by letter and with its span, and most columns have our widths: an office's own table
of the same words does not. Tables that merely say the same are read by meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.forms.definition import CellTemplate, Definition, Part, Words
from jixiao_desktop.recognition.own_squares import Area, Squares
from jixiao_desktop.recognition.own_words import FieldText, field_texts

_MOST_WORK = 1_000_000  # rows that all tries together may take: a form of 2,000 rows may have 500 tasks
_MOST_ROWS = 5_000
_SAME_WIDTH = 0.05  # spreadsheets round widths when they save


@dataclass(frozen=True)
class Found:
    """The text of one field: in which cell it stands (``area``), and in which row of the form if that is repeated."""

    said: FieldText
    area: Area
    repeated: int | None = None


@dataclass(frozen=True)
class OwnLayout:
    """A table of ours. ``drawn`` is for each row of the form's table the row of the drawing, ``first`` the first of these rows."""

    definition: Definition
    found: tuple[Found, ...]
    first: int
    drawn: tuple[int, ...]


def own_layout(table: ForeignTable, definitions: Iterable[Definition]) -> OwnLayout | None:
    """How ``table`` is laid out; of several definitions that fit the one that holds for its year."""
    if table.rows > _MOST_ROWS:
        return None
    squares = Squares(table)
    fitting = [found for definition in definitions if (found := _fitted(squares, definition))]
    return max(fitting, key=_holds, default=None)


def _holds(layout: OwnLayout) -> tuple[bool, int]:
    """Definitions that began before the form's year come before others, the latest before older ones."""
    years = [found.said.text for found in layout.found if found.said.field.path == "year"]
    year = next((int(text) for text in years if text.strip()), None)
    begun = layout.definition.from_year or 0
    return year is None or begun <= year, begun


def _fitted(squares: Squares, definition: Definition) -> OwnLayout | None:
    if squares.columns != len(definition.widths) or not _is_as_wide(squares.table, definition):
        return None
    above, below = _lines_above(definition), _lines_below(definition)
    rows = squares.rows - len(above) - len(below)
    margins = [*enumerate(above), *enumerate(below, squares.rows - len(below))]
    around: list[Found] = []
    for row, line in margins:
        found = _line(squares, row, line, definition) if row < squares.rows else None
        if found is None:
            return None
        around += found
    for drawn in _expansions(definition, rows):
        inside = _Fitting(squares, definition, len(above), drawn).found()
        if inside is not None:
            return OwnLayout(definition, (*around, *inside), len(above), drawn)
    return None


def _is_as_wide(table: ForeignTable, definition: Definition) -> bool:
    """Whether at least half of the columns whose width is known have ours: one that was drawn wider does no harm."""
    known = [(table.widths[at], ours) for at, ours in enumerate(definition.widths) if at in table.widths]
    same = [ours for width, ours in known if abs(width - ours) <= ours * _SAME_WIDTH]
    return 2 * len(same) >= len(known)


def _lines_above(definition: Definition) -> list[tuple[tuple[Part, ...], ...]]:
    whole = [(parts,) for parts in (definition.top, definition.title, definition.subtitle) if parts]
    return [*whole, *_side_by_side(definition, definition.above)]


def _lines_below(definition: Definition) -> list[tuple[tuple[Part, ...], ...]]:
    notes: list[tuple[tuple[Part, ...], ...]] = [((Words(note),),) for note in definition.notes.split("\n") if note]
    return [*notes, *_side_by_side(definition, definition.below)]


def _side_by_side(definition: Definition, parts: Sequence[tuple[Part, ...]]) -> Iterator[tuple[tuple[Part, ...], ...]]:
    columns = len(definition.widths)
    return (tuple(parts[at : at + columns]) for at in range(0, len(parts), columns))


def _line(squares: Squares, row: int, line: Sequence[tuple[Part, ...]], definition: Definition) -> list[Found] | None:
    """The fields of a line around the table, whose columns depend on what stands in it."""
    areas = squares.across(row)
    if len(areas) != len(line) or any(area.rows != 1 for area in areas):
        return None
    found: list[Found] = []
    for area, parts in zip(areas, line, strict=True):
        said = field_texts(parts, area.text, definition.unit)
        if said is None:
            return None
        found += [Found(one, area) for one in said]
    return found


def _expansions(definition: Definition, rows: int) -> Iterator[tuple[int, ...]]:
    """Every way in which the drawing's repeated rows make ``rows`` rows: for each row the drawn one."""
    repeated = [at for at, row in enumerate(definition.rows) if row.each]
    left = rows - (len(definition.rows) - len(repeated))
    if left < len(repeated) or (not repeated and left):
        return
    if not repeated:
        yield tuple(range(len(definition.rows)))
        return
    for cuts in islice(combinations(range(1, left), len(repeated) - 1), _MOST_WORK // rows + 1):
        counts = dict(zip(repeated, (b - a for a, b in pairwise((0, *cuts, left))), strict=True))
        yield tuple(at for at in range(len(definition.rows)) for _ in range(counts.get(at, 1)))


@dataclass(frozen=True)
class _Fitting:
    """Fits the drawing, expanded to ``drawn`` rows, to the squares from row ``first`` on."""

    squares: Squares
    definition: Definition
    first: int
    drawn: tuple[int, ...]

    def found(self) -> list[Found] | None:
        """The fields of the table; ``None`` where a word or a span is another."""
        found: list[Found] = []
        for template in sorted(self.definition.cells, key=lambda cell: bool(cell.fields)):
            cells = self._cells(template)
            if cells is None:
                return None
            found += cells
        return found

    def _cells(self, template: CellTemplate) -> list[Found] | None:
        first = self.first + self.drawn.index(template.row)
        last = self.first + self._last(template.row + template.rows - 1)
        repeated = template.rows == 1 and self.definition.rows[template.row].each is not None
        if not repeated or (template.parts and not template.fields):
            return self._cell(template, first, last - first + 1)
        merges = any(_is_level(field.path) and not field.again for field in template.fields)
        found: list[Found] = []
        for row in range(first, last + 1):
            cell = self._level(template, row, first, last) if merges else self._cell(template, row, 1, row)
            if cell is None:
                return None
            found += cell
        return found

    def _last(self, drawn: int) -> int:
        return len(self.drawn) - 1 - self.drawn[::-1].index(drawn)

    def _cell(self, template: CellTemplate, row: int, rows: int, repeated: int | None = None) -> list[Found] | None:
        area = self.squares.area(row, template.column)
        if area is None or (area.rows, area.columns) != (rows, template.columns):
            return None
        return self._said(template, area, repeated)

    def _level(self, template: CellTemplate, row: int, first: int, last: int) -> list[Found] | None:
        """The level of ``row``, whose cell is merged over the rows of the level."""
        area = self.squares.covering(row, template.column)
        inside = area.row >= self.squares.starts[first] and (
            last + 1 == self.squares.rows or area.row < self.squares.starts[last + 1]
        )
        if not inside or (area.column, area.columns) != (template.column, template.columns):
            return None
        return self._said(template, area, row)

    def _said(self, template: CellTemplate, area: Area, repeated: int | None) -> list[Found] | None:
        said = field_texts(template.parts, area.text, self.definition.unit)
        return None if said is None else [Found(one, area, repeated) for one in said]


def _is_level(path: str) -> bool:
    return path.rpartition(".")[2] in ("level1", "level2")
