"""A foreign workbook with values in its blank cells: everything else stays as it was sent.

Comes in: the path of a workbook that was read by ``reading``, and the changes to its sheets. Goes out: the bytes of the filled one.
Parts that are not touched keep their packed bytes; macros, styles, validations, drawings and print set-up stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, WrittenFile
from jixiao_desktop.incoming_files import LIMITS, Limits, Package, open_package, read_bytes
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
        looks = CellLooks.of(_shared(package, "styles"))
        parts = _changed_parts(package, changes, looks)
        sheets = list(_measured(package, changes, parts, looks, metrics)) if metrics else []
    grown = chain.from_iterable(grown for grown, _ in sheets)
    unbroken = chain.from_iterable(sheet.unbroken for _, sheet in sheets)
    return WrittenFile(with_parts(read_bytes(path, limits), parts), tuple(grown), tuple(unbroken))


def _changed_parts(package: Package, changes: Changes, looks: CellLooks) -> dict[str, bytes]:
    main = package.main_part()
    sheets = sheets_of(package)
    moves = {
        entry.name.casefold(): found
        for table, (entry, _) in enumerate(sheets)
        if (found := moves_of(changes.copies, table)).copies
    }
    strings = SharedStrings(_shared(package, "sharedStrings"))
    parts: dict[str, XmlPart] = {}
    changed = _by_table(changes)
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
    return {name: part.content() for name, part in parts.items() if part.is_changed}


def _measured(
    package: Package, changes: Changes, contents: dict[str, bytes], looks: CellLooks, metrics: Metrics
) -> Iterator[tuple[list[GrownRow], RowHeights]]:
    """Makes rows of the filled sheets in ``contents`` higher."""
    changed = _by_table(changes)
    for table, (_, part) in enumerate(sheets_of(package)):
        if part in contents:
            fitted = XmlPart(package.name, part, contents[part])
            heights, moves = RowHeights(fitted, table, looks, metrics), moves_of(changes.copies, table)
            yield list(heights.fit({moves.square(change) for change in changed.get(table, ())})), heights
            contents[part] = fitted.content()


def _by_table(changes: Changes) -> dict[int, list[CellChange]]:
    changed: dict[int, list[CellChange]] = {}
    for change in changes.cells:
        changed.setdefault(change.table, []).append(change)
    return changed


def _part(package: Package, part: str) -> XmlPart:
    return XmlPart(package.name, part, package.bytes_of(part))


def _shared(package: Package, kind: str) -> XmlPart | None:
    """A part that all sheets share."""
    relations = package.relations(package.main_part()).values()
    part = next((r.target for r in relations if r.kind == kind and not r.external), "")
    return _part(package, part) if part in package.parts else None
