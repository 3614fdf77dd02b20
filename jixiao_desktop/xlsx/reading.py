"""Workbooks of strangers, read: XLSX and XLSM, by our own streaming reader.

Comes in: a path. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. Macros are never run, formulas give the
result stored with them, and what is hidden is read and told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.incoming_files import LIMITS, Limits, Package, Relation, damaged, open_package, over_limit
from jixiao_desktop.xlsx.merges import with_merges
from jixiao_desktop.xlsx.sentences import SENTENCES
from jixiao_desktop.xlsx.sheet_parts import BLANK, SheetCells, SheetEntry, Strings, Styles, Tally, Workbook

_NAMED = 5
_LONGEST_NAME = 31  # of a sheet, as spreadsheets allow it
_FIRST_LOST = 10**15  # a spreadsheet keeps 15 digits of a number


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
        about = strings.texts, styles.formats, workbook.date_1904, limits, Tally()
        tables: list[ForeignTable] = []
        warnings: list[Message] = []
        parts: set[str] = set()
        for entry in workbook.sheets:
            relation = relations.get(entry.relation)
            if relation is None or relation.kind != "worksheet":
                continue  # a chart or a macro sheet
            if relation.target in parts:
                raise damaged(path.name, f"工作表 {entry.name[:_LONGEST_NAME]} 和另一张是同一个")
            parts.add(relation.target)
            sheet = _sheet(package, entry, relation, about)
            cells = with_merges(sheet.cells, sheet.merges, limits)
            tables.append(ForeignTable(entry.name, cells, entry.hidden, widths=sheet.widths))
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
    about: tuple[Sequence[str], Sequence[str], bool, Limits, Tally],
) -> SheetCells:
    sheet = SheetCells(f"{package.name} {entry.name}", *about)
    package.parse(relation.target, sheet, BLANK)
    columns = {column for _, column in sheet.cells}
    if len(columns) > sheet.limits.columns:
        raise over_limit(sheet.name, "有内容的列", sheet.limits.columns)
    return sheet


def _warnings(name: str, entry: SheetEntry, sheet: SheetCells) -> Iterator[Message]:
    place = f"{name} {entry.name}"
    yield from content_warnings(place, entry.hidden, sheet.hidden_content, sheet.cells.values())
    if sheet.without_result:
        yield SENTENCES.say("xlsx-no-result", place, cells=_named(sheet.without_result))


def content_warnings(
    place: str, hidden: bool, hidden_content: bool, cells: Collection[ForeignCell]
) -> Iterator[Message]:
    """What is to be said of a sheet's content, whatever format it came in."""
    if hidden and cells:
        yield SENTENCES.say("xlsx-hidden-sheet", place)
    elif hidden_content:
        yield SENTENCES.say("xlsx-hidden-content", place)
    errors = [cell.address for cell in cells if cell.text.startswith("#") and cell.text.endswith(("!", "?", "/A"))]
    if errors:
        yield SENTENCES.say("xlsx-error-value", place, cells=_named(errors))
    long = [cell.address for cell in cells if cell.number is not None and abs(cell.number) >= _FIRST_LOST]
    if long:
        yield SENTENCES.say("xlsx-lost-digits", place, cells=_named(long))


def _named(addresses: Sequence[str]) -> str:
    return "、".join(addresses[:_NAMED]) + ("等" if len(addresses) > _NAMED else "")
