"""A foreign workbook with values in its blank cells: everything else stays as it was sent.

Comes in: the path of a workbook that was read by ``reading``, and the changes to its sheets. Goes out: the bytes of the filled one.
Parts that are not touched keep their packed bytes; macros, styles, validations, drawings and print set-up stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, WrittenFile
from jixiao_desktop.incoming_files import LIMITS, Limits, Package, Relation, open_package, read_bytes
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.package_copies import with_parts
from jixiao_desktop.xlsx.cell_looks import CellLooks
from jixiao_desktop.xlsx.filled_cells import SharedStrings
from jixiao_desktop.xlsx.moved_package import MovedPackage
from jixiao_desktop.xlsx.moved_parts import move_workbook
from jixiao_desktop.xlsx.moved_references import moves_of
from jixiao_desktop.xlsx.package_sheets import sheets_of
from jixiao_desktop.xlsx.row_heights import RowHeights
from jixiao_desktop.xlsx.sheet_editing import SheetEditing
from jixiao_desktop.xml_editing import XmlPart

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


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
    sheets = sheets_of(package)
    moves = {
        entry.name.casefold(): found
        for table, (entry, _) in enumerate(sheets)
        if (found := moves_of(changes.copies, table)).copies
    }
    looks = CellLooks.of(_shared(package, relations, "styles"))
    strings = SharedStrings(_shared(package, relations, "sharedStrings"))
    parts: dict[str, XmlPart] = {}
    changed: dict[int, list[CellChange]] = {}
    for change in changes.cells:
        changed.setdefault(change.table, []).append(change)
    for table, (entry, part) in enumerate(sheets):
        cells = changed.get(table, [])
        if cells or moves:
            parts[part] = _part(package, part)
            SheetEditing(parts[part], entry.name, strings, moves, looks).fill(cells)
    if moves:
        parts |= MovedPackage(package, main, sheets, moves).parts()
    has_formulas = any(_FORMULA.search(package.bytes_of(part)) for _, part in sheets)
    workbook_part = parts.setdefault(main, _part(package, main))
    names = [sheet.attributes.get("name", "") for sheet in workbook_part.root.walk() if sheet.name == "sheet"]
    move_workbook(workbook_part, moves, names, calculate=has_formulas)
    contents = {name: part.content() for name, part in parts.items() if part.is_changed}
    parts.clear()  # what follows needs the memory
    return contents, tuple(_grown(package, changes, contents, looks, metrics) if metrics else ())


def _grown(
    package: Package, changes: Changes, contents: dict[str, bytes], looks: CellLooks, metrics: Metrics
) -> Iterator[GrownRow]:
    """Makes rows of the filled sheets in ``contents`` higher."""
    for table, (_, part) in enumerate(sheets_of(package)):
        if part in contents:
            fitted = XmlPart(package.name, part, contents[part])
            moved = moves_of(changes.copies, table)
            written = {moved.square(change) for change in changes.cells if change.table == table}
            yield from RowHeights(fitted, table, looks, metrics).fit(written)
            contents[part] = fitted.content()


def _part(package: Package, part: str) -> XmlPart:
    return XmlPart(package.name, part, package.bytes_of(part))


def _shared(package: Package, relations: Mapping[str, Relation], kind: str) -> XmlPart | None:
    """A part that all sheets share."""
    part = next((r.target for r in relations.values() if r.kind == kind and not r.external), "")
    return _part(package, part) if part in package.parts else None
