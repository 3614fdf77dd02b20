"""The sheets of a workbook's package.

Comes in: a package. Goes out: its sheets in their order, each with the part that holds it; charts and macro sheets are none.
"""

from __future__ import annotations

from jixiao_desktop.incoming_files import Package
from jixiao_desktop.xlsx.sheet_parts import SheetEntry, Workbook


def sheets_of(package: Package) -> list[tuple[SheetEntry, str]]:
    main = package.main_part()
    relations = package.relations(main)
    workbook = Workbook()
    package.parse(main, workbook)
    return [
        (entry, relation.target)
        for entry in workbook.sheets
        if (relation := relations.get(entry.relation)) and relation.kind == "worksheet"
    ]
