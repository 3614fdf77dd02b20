"""Workbooks of strangers, read: XLSX and XLSM, by our own streaming reader.

Comes in: a path. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. Macros are never run, formulas give the
result stored with them, and what is hidden is read and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.incoming_files import LIMITS, Limits, Package, Relation, damaged, open_package, over_limit
from jixiao_desktop.xlsx.sentences import SENTENCES
from jixiao_desktop.xlsx.sheet_parts import SheetCells, SheetEntry, Strings, Styles, Workbook, column_letters

_NAMED = 5


def read_workbook(path: Path, limits: Limits = LIMITS) -> ForeignFile:
    """All sheets of the workbook; ``UserError`` (``file-*``) for what is no sound workbook or beyond ``limits``."""
    with open_package(path, limits) as package:
        main = package.main_part()
        relations = package.relations(main)
        workbook = Workbook()
        package.parse(main, workbook)
        if len(workbook.sheets) > limits.tables:
            raise over_limit(path.name, "工作表", f"{limits.tables} 张")
        strings, styles = Strings(path.name, limits), Styles()
        for kind, handler in (("sharedStrings", strings), ("styles", styles)):
            part = _target(relations.values(), kind)
            if part in package.parts:
                package.parse(part, handler)
        tables: list[ForeignTable] = []
        warnings: list[Message] = []
        for entry in workbook.sheets:
            relation = relations.get(entry.relation)
            if relation is None or relation.kind != "worksheet":
                continue  # a chart or a macro sheet
            sheet = _sheet(package, entry, relation, (strings.texts, styles.formats, workbook.date_1904), limits)
            tables.append(ForeignTable(entry.name, _with_merges(sheet), entry.hidden, widths=sheet.widths))
            warnings += _warnings(path.name, entry, sheet)
    if not tables:
        raise damaged(path.name, "没有工作表")
    return ForeignFile(path.name, tuple(tables), tuple(warnings))


def _target(relations: Iterable[Relation], kind: str) -> str:
    return next((r.target for r in relations if r.kind == kind and not r.external), "")


def _sheet(
    package: Package,
    entry: SheetEntry,
    relation: Relation,
    about: tuple[Sequence[str], Sequence[str], bool],
    limits: Limits,
) -> SheetCells:
    sheet = SheetCells(f"{package.name} {entry.name}", *about, limits)
    package.parse(relation.target, sheet)
    columns = {column for _, column in sheet.cells}
    if len(columns) > limits.columns:
        raise over_limit(sheet.name, "有内容的列", limits.columns)
    return sheet


def _with_merges(sheet: SheetCells) -> tuple[ForeignCell, ...]:
    """The cells with their spans, blank merged areas too. A span ends where the sheet's content and its other merges end:
    some files merge to the edge of the world."""
    cells = dict(sheet.cells)
    extent = _extent(sheet)
    squares = 0
    for top, left, bottom, right in sheet.merges:
        rows, columns = min(bottom, extent[0]) - top + 1, min(right, extent[1]) - left + 1
        squares += max(rows, 0) * max(columns, 0)
        if rows < 1 or columns < 1 or squares > sheet.limits.cells:
            continue
        first = cells.get((top, left)) or ForeignCell(top, left, "", f"{column_letters(left)}{top + 1}")
        inside = [place for place in _squares(top, left, rows, columns) if place in cells]
        for place in inside:  # what a merge covers is not shown
            del cells[place]
        cells[top, left] = replace(first, rows=rows, columns=columns)
    return tuple(cells[place] for place in sorted(cells))


def _squares(top: int, left: int, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    return ((row, column) for row in range(top, top + rows) for column in range(left, left + columns))


def _extent(sheet: SheetCells) -> tuple[int, int]:
    """The last row and column that a form can have: of content, or of a merge that is no larger than the limits."""
    rows, columns = [row for row, _ in sheet.cells], [column for _, column in sheet.cells]
    modest = [m for m in sheet.merges if m[2] - m[0] < sheet.limits.rows and m[3] - m[1] < sheet.limits.columns]
    last_row = max(rows, default=-1)
    last_column = max(columns, default=-1)
    near = [m for m in modest if m[2] <= last_row + sheet.limits.columns and m[3] <= last_column + sheet.limits.columns]
    return max([last_row, *(m[2] for m in near)]), max([last_column, *(m[3] for m in near)])


def _warnings(name: str, entry: SheetEntry, sheet: SheetCells) -> Iterator[Message]:
    place = f"{name} {entry.name}"
    if entry.hidden and sheet.cells:
        yield SENTENCES.say("xlsx-hidden-sheet", place)
    elif sheet.hidden_content:
        yield SENTENCES.say("xlsx-hidden-content", place)
    if sheet.without_result:
        named = "、".join(sheet.without_result[:_NAMED]) + ("等" if len(sheet.without_result) > _NAMED else "")
        yield SENTENCES.say("xlsx-no-result", place, cells=named)
    errors = [
        cell.address
        for cell in sheet.cells.values()
        if cell.text.startswith("#") and cell.text.endswith(("!", "?", "/A"))
    ]
    if errors:
        yield SENTENCES.say("xlsx-error-value", place, cells="、".join(errors[:_NAMED]))
