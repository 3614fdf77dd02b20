"""The rows and cells of a foreign sheet with their places in its XML.

Comes in: the element ``sheetData``. Goes out: its rows by number, each with its cells.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from jixiao_desktop.xlsx.addresses import column_number
from jixiao_desktop.xml_editing import Element


@dataclass(frozen=True)
class SheetCell:
    element: Element
    column: int


@dataclass
class SheetRow:
    element: Element
    cells: list[SheetCell] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        return f"{self.element.prefix}:" if self.element.prefix else ""


def rows_of(data: Element) -> dict[int, SheetRow]:
    """The rows of ``sheetData`` by number, with their cells; what says no place stands behind the one before."""
    rows: dict[int, SheetRow] = {}
    number = -1
    for element in data.children:
        if element.name != "row":
            continue
        written = element.attributes.get("r", "")
        number = int(written) - 1 if written.isdecimal() and len(written) <= 7 else number + 1
        row = SheetRow(element)
        column = -1
        for cell in element.children:
            if cell.name == "c":
                letters = cell.attributes.get("r", "").rstrip("0123456789")
                column = column_number(letters) if 0 < len(letters) <= 3 else column + 1
                row.cells.append(SheetCell(cell, column))
        rows.setdefault(number, row)
    return rows
