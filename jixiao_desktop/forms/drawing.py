"""The drawn grid and the drawn levels of a definition.

Comes in: the text between ``'''`` marks and the line where it begins. Goes out: row and cell templates with spans
resolved, or levels; and every mistake found, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jixiao_desktop.errors import Message
from jixiao_desktop.forms.definition import CellTemplate, Field, Level, Repetition, RowTemplate
from jixiao_desktop.forms.notation import BREAK, SIDES, Surroundings, read_parts, repeaters
from jixiao_desktop.forms.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import strip_ascii
from jixiao_desktop.vocabulary.fields import INDICATORS, SINGULARS, FieldType, form_field_type, form_paths
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind

_KINDS = frozenset(IndicatorKind)
_EACH = re.compile(r"each (?P<name>\w+)(?: beside (?P<beside>\w+))?(?: min (?P<minimum>[1-9][0-9]?))?")
_OF = re.compile(r"of (?P<pattern>\S+)")


@dataclass(frozen=True)
class DrawnRow:
    """One line of a drawing: its cells' texts, the marks behind the last bar, and its line in the file."""

    line: int
    cells: tuple[str, ...]
    marks: str


@dataclass(frozen=True)
class Drawing:
    rows: tuple[RowTemplate, ...]
    cells: tuple[CellTemplate, ...]


def drawn_rows(text: str, first_line: int, place: str) -> tuple[list[DrawnRow], list[Message]]:
    """The lines of a drawing that are not blank."""
    rows: list[DrawnRow] = []
    mistakes: list[Message] = []
    for line, content in enumerate(text.split("\n"), first_line):
        stripped = strip_ascii(content)
        if not stripped:
            continue
        if not stripped.startswith("|") or stripped.count("|") < 2:
            mistakes.append(SENTENCES.say("form-row-shape", at_line(place, line)))
            continue
        *cells, marks = stripped[1:].split("|")
        rows.append(DrawnRow(line, tuple(map(strip_ascii, cells)), " ".join(marks.split())))
    return rows, mistakes


def at_line(place: str, line: int) -> str:
    """``place`` with its line; alone where the line is not known (0)."""
    return f"{place} 第 {line} 行".strip() if line else place


def read_grid(text: str, first_line: int, columns: int, place: str) -> tuple[Drawing, list[Message]]:
    """The grid of a form with ``columns`` columns (0: those of its first row); ``place`` (the file) begins every sentence."""
    drawn, mistakes = drawn_rows(text, first_line, place)
    if not drawn:
        return Drawing((), ()), [*mistakes, SENTENCES.say("form-grid-empty", at_line(place, first_line))]
    columns = columns or len(drawn[0].cells)
    uneven = [row for row in drawn if len(row.cells) != columns]
    mistakes += [
        SENTENCES.say("form-row-cells", at_line(place, row.line), found=len(row.cells), expected=columns)
        for row in uneven
    ]
    rows, surroundings = _read_marks(drawn, place, mistakes)
    cells = _read_cells(drawn, surroundings, place, mistakes)
    if not uneven:
        cells = _spread(drawn, cells, columns, place, mistakes)
        _check_repeated_spans(rows, cells, place, mistakes)
        cells = [_with_bare_rate(cell, cells) for cell in cells]
    return Drawing(tuple(rows), tuple(cells)), mistakes


def _read_marks(
    drawn: Sequence[DrawnRow], place: str, mistakes: list[Message]
) -> tuple[list[RowTemplate], list[Surroundings]]:
    read = [_read_row_marks(row, place, mistakes) for row in drawn]
    return [row for row, _ in read], [around for _, around in read]


def _read_row_marks(row: DrawnRow, place: str, mistakes: list[Message]) -> tuple[RowTemplate, Surroundings]:
    template = RowTemplate(row.line)
    here = at_line(place, row.line)
    if row.marks in ("", "head", "keep"):
        return replace(template, head=row.marks == "head", keep=row.marks == "keep"), Surroundings()
    if each := _EACH.fullmatch(row.marks):
        names = tuple(name for name in (each["name"], each["beside"]) if name)
        repetition = _repetition(names, int(each["minimum"] or 0))
        if repetition is None:
            mistakes.append(SENTENCES.say("form-each-unknown", here, found=row.marks.removeprefix("each ")))
        return replace(template, each=repetition), Surroundings(names)
    if of := _OF.fullmatch(row.marks):
        if of["pattern"].count("*") == 1 and any(fits(of["pattern"], path) for path in form_paths()):
            return template, Surroundings(pattern=of["pattern"])
        mistakes.append(SENTENCES.say("form-of-shape", here, found=row.marks))
        return template, Surroundings()
    mistakes.append(SENTENCES.say("form-mark-unknown", here, found=row.marks))
    return template, Surroundings()


def fits(pattern: str, path: str) -> bool:
    """Whether ``path`` is ``pattern`` with one name in place of its ``*``."""
    before, after = pattern.split("*")
    return path.startswith(before) and path.endswith(after) and "." not in path[len(before) : len(path) - len(after)]


def _repetition(names: tuple[str, ...], minimum: int) -> Repetition | None:
    if len(names) == 1 and names[0] in SINGULARS and names[0] != INDICATORS.singular:
        return Repetition(SINGULARS[names[0]].name, minimum)
    if minimum:
        return None  # the levels say which blank rows indicators have
    if names == (INDICATORS.singular,):
        return Repetition(INDICATORS.name, sides=(Horizon.ANNUAL,))
    if sorted(names) == sorted(SIDES):
        return Repetition(INDICATORS.name, sides=tuple(map(Horizon, names)))
    return None


def _read_cells(
    drawn: Sequence[DrawnRow], surroundings: Sequence[Surroundings], place: str, mistakes: list[Message]
) -> list[CellTemplate]:
    cells = []
    for at, (row, around) in enumerate(zip(drawn, surroundings, strict=True)):
        for column, text in enumerate(row.cells):
            if text in ("<", "^"):
                continue
            parts, found = read_parts(text, around, at_line(place, row.line))
            mistakes += found
            cells.append(CellTemplate(at, column, 1, 1, parts))
    return cells


def _spread(
    drawn: Sequence[DrawnRow], cells: Sequence[CellTemplate], columns: int, place: str, mistakes: list[Message]
) -> list[CellTemplate]:
    """Cells with their spans; a span that is no rectangle is a mistake."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(drawn):
        for column, text in enumerate(row.cells):
            if (text == "<" and column == 0) or (text == "^" and at == 0):
                code = "form-span-left" if text == "<" else "form-span-up"
                mistakes.append(SENTENCES.say(code, at_line(place, row.line)))
            neighbour = {"<": (at, column - 1), "^": (at - 1, column)}.get(text)
            owner[at, column] = owner.get(neighbour, (at, column)) if neighbour else (at, column)
    squares: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for square, first in owner.items():
        squares.setdefault(first, []).append(square)
    spread = []
    for cell in cells:
        mine = squares[cell.row, cell.column]
        last_row, last_column = max(row for row, _ in mine), max(column for _, column in mine)
        size = (last_row - cell.row + 1, last_column - cell.column + 1)
        if size[0] * size[1] != len(mine):
            here = at_line(place, drawn[cell.row].line)
            mistakes.append(SENTENCES.say("form-span-shape", here, column=cell.column + 1))
        spread.append(replace(cell, rows=size[0], columns=size[1]))
    return spread


def _check_repeated_spans(
    rows: Sequence[RowTemplate], cells: Sequence[CellTemplate], place: str, mistakes: list[Message]
) -> None:
    """A cell with a field may not reach from a repeated row into others: it would have no single place to be entered.

    What is shown there and entered elsewhere, outside the repeated rows, may.
    """
    for cell in cells:
        spanned = rows[cell.row : cell.row + cell.rows]
        bound = any(field.entered or repeaters(field.path) for field in cell.fields)
        if bound and cell.rows > 1 and any(row.each for row in spanned):
            here = at_line(place, rows[cell.row].line)
            mistakes.append(SENTENCES.say("form-span-each", here, column=cell.column + 1))


def _with_bare_rate(cell: CellTemplate, cells: Sequence[CellTemplate]) -> CellTemplate:
    """A rate under or beside a label that ends in % is printed without its own."""
    if not any(form_field_type(field.path) is FieldType.RATE for field in cell.fields):
        return cell
    if not any(label.words.rstrip("）)").endswith("%") for label in _labels_of(cell, cells)):
        return cell
    return replace(
        cell, parts=tuple(replace(part, bare=True) if isinstance(part, Field) else part for part in cell.parts)
    )


def _labels_of(cell: CellTemplate, cells: Sequence[CellTemplate]) -> Iterator[CellTemplate]:
    """The nearest words above ``cell`` and the nearest to its left."""
    labels = [other for other in cells if other.words and not other.fields]
    above = [o for o in labels if o.row < cell.row and o.column <= cell.column < o.column + o.columns]
    left = [o for o in labels if o.column < cell.column and o.row <= cell.row < o.row + o.rows]
    if above:
        yield max(above, key=lambda label: label.row)
    if left:
        yield max(left, key=lambda label: label.column)


def read_levels(text: str, first_line: int, place: str) -> tuple[tuple[Level, ...], list[Message]]:
    """The drawn levels; ``^`` continues the level above, the second name may be blank."""
    drawn, mistakes = drawn_rows(text, first_line, place)
    levels: list[Level] = []
    seen: set[str] = set()
    for row in drawn:
        here = at_line(place, row.line)
        names = row.marks.split()
        optional, kinds = names[-1:] == ["optional"], [name for name in names if name != "optional"]
        if len(row.cells) != 2 or not kinds or _is_misdrawn(row, bool(levels)):
            mistakes.append(SENTENCES.say("form-level-shape", here))
            continue
        mistakes += _kind_mistakes(kinds, seen, here)
        level1 = levels[-1].level1 if row.cells[0] == "^" else row.cells[0].replace(BREAK, "\n")
        known = tuple(IndicatorKind(kind) for kind in kinds if kind in _KINDS)
        levels.append(Level(level1, row.cells[1].replace(BREAK, "\n"), known, optional))
    return tuple(levels), mistakes


def _is_misdrawn(row: DrawnRow, continues: bool) -> bool:
    """Whether a level has a ``<``, or a ``^`` where there is no first level to continue."""
    return "<" in row.cells or row.cells[1] == "^" or (row.cells[0] == "^" and not continues)


def _kind_mistakes(kinds: Sequence[str], seen: set[str], place: str) -> list[Message]:
    mistakes = []
    for kind in kinds:
        if kind not in _KINDS:
            mistakes.append(SENTENCES.say("form-level-kind", place, found=kind, expected="、".join(IndicatorKind)))
        elif kind in seen:
            mistakes.append(SENTENCES.say("form-level-twice", place, found=kind))
        seen.add(kind)
    return mistakes
