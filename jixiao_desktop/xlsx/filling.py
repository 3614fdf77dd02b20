"""A foreign workbook with values in its blank cells: everything else stays as it was sent.

Comes in: the path of a workbook that was read by ``reading``, and the changes to its sheets. Goes out: the bytes of the filled one.
Parts that are not touched keep their packed bytes; macros, styles, validations, drawings and print set-up stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jixiao_desktop.errors import UserError
from jixiao_desktop.foreign_changes import Changes, GrownRow, WrittenFile
from jixiao_desktop.incoming_files import LIMITS, Limits, Package, Relation, open_package, read_bytes
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.package_copies import with_parts
from jixiao_desktop.xlsx.cell_looks import CellLooks
from jixiao_desktop.xlsx.filled_cells import SharedStrings
from jixiao_desktop.xlsx.moved_parts import move_calculation_chain, move_drawing, move_notes, move_table, move_workbook
from jixiao_desktop.xlsx.moved_references import Moves, moves_of
from jixiao_desktop.xlsx.row_heights import RowHeights
from jixiao_desktop.xlsx.sheet_editing import SheetEditing
from jixiao_desktop.xlsx.sheet_parts import SheetEntry, Workbook
from jixiao_desktop.xml_editing import XmlPart

Sheets = Sequence[tuple[SheetEntry, str]]


def fill_workbook(path: Path, changes: Changes, metrics: Metrics | None = None, limits: Limits = LIMITS) -> WrittenFile:
    """The workbook at ``path`` with ``changes``; rows that would cut off what is filled in grow, if ``metrics`` measure it. Raises
    ``UserError`` (``file-*``)."""
    with open_package(path, limits) as package:
        parts, grown = _changed_parts(package, changes, metrics)
    return WrittenFile(with_parts(read_bytes(path, limits), parts), grown)


def _changed_parts(
    package: Package, changes: Changes, metrics: Metrics | None
) -> tuple[dict[str, bytes], tuple[GrownRow, ...]]:
    main = package.main_part()
    relations = package.relations(main)
    workbook = Workbook()
    package.parse(main, workbook)
    sheets = [
        (entry, relation.target)
        for entry in workbook.sheets
        if (relation := relations.get(entry.relation)) and relation.kind == "worksheet"
    ]
    moves = {
        entry.name.casefold(): found
        for table, (entry, _) in enumerate(sheets)
        if (found := moves_of(changes.copies, table)).copies
    }
    strings = SharedStrings(_shared(package, relations, "sharedStrings"))
    parts: dict[str, XmlPart] = {}
    for table, (entry, part) in enumerate(sheets):
        cells = [change for change in changes.cells if change.table == table]
        if cells or moves:
            parts[part] = _part(package, part)
            SheetEditing(parts[part], entry.name, strings, moves).fill(cells)
    if moves:
        parts |= _moved(package, main, sheets, moves)
    touched = [element for part in parts.values() for element in part.root.walk()]
    has_formulas = any(one.name == "f" and one.parent is not None and one.parent.name == "c" for one in touched)
    workbook_part = parts.setdefault(main, _part(package, main))
    move_workbook(workbook_part, moves, [entry.name for entry, _ in sheets], calculate=has_formulas)
    contents = {name: part.content() for name, part in parts.items() if part.is_changed}
    if metrics is None:
        return contents, ()
    looks = CellLooks.of(_shared(package, relations, "styles"))
    grown: list[GrownRow] = []
    for table, (entry, part) in enumerate(sheets):
        if part in contents:
            fitted = XmlPart(package.name, part, contents[part])
            moved = moves.get(entry.name.casefold(), Moves())
            written = {moved.square(change) for change in changes.cells if change.table == table}
            grown += RowHeights(fitted, table, looks, metrics).fit(written)
            contents[part] = fitted.content()
    return contents, tuple(grown)


def _part(package: Package, part: str) -> XmlPart:
    return XmlPart(package.name, part, package.bytes_of(part))


def _shared(package: Package, relations: Mapping[str, Relation], kind: str) -> XmlPart | None:
    """A part that all sheets share."""
    part = next((r.target for r in relations.values() if r.kind == kind and not r.external), "")
    return _part(package, part) if part in package.parts else None


def _moved(package: Package, main: str, sheets: Sheets, moves: Mapping[str, Moves]) -> dict[str, XmlPart]:
    """The parts beside the sheets that refer to rows: drawings, notes, tables, charts, the order of calculation."""
    parts: dict[str, XmlPart] = {}
    for entry, sheet in sheets:
        own = moves.get(entry.name.casefold(), Moves())
        for kind, part in _related(package, sheet):
            changed = parts.get(part) or _drawn_part(package, kind, part)
            if changed is None:
                continue
            parts[part] = changed
            if kind == "drawing":
                move_drawing(changed, own)
                for inner, chart in _related(package, part):
                    if inner == "chart":
                        move_workbook(parts.setdefault(chart, _part(package, chart)), moves, [])
            elif kind == "table":
                move_table(changed, own)
            else:
                move_notes(changed, own)
    for kind, part in _related(package, main):
        if kind == "calcChain":
            numbers = {entry.sheet: moves.get(entry.name.casefold(), Moves()) for entry, _ in sheets}
            move_calculation_chain(parts.setdefault(part, _part(package, part)), numbers)
    return parts


def _drawn_part(package: Package, kind: str, part: str) -> XmlPart | None:
    """The boxes of notes are drawn in a language that often is no sound XML; they then stay where they are."""
    try:
        return _part(package, part)
    except UserError:
        if kind != "vmlDrawing":
            raise
        return None


def _related(package: Package, part: str) -> Iterator[tuple[str, str]]:
    kinds = ("drawing", "table", "comments", "threadedComment", "vmlDrawing", "chart", "calcChain")
    for relation in package.relations(part).values():
        if relation.kind in kinds and not relation.external and relation.target in package.parts:
            yield relation.kind, relation.target
