"""The parts of a workbook beside its sheets that name rows, after rows were added.

Comes in: a part, and which rows are added to which sheet. Goes out: the part with only those references changed that moved.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from jixiao_desktop.xlsx.moved_references import Moves, moved_formula
from jixiao_desktop.xml_editing import Element, XmlPart, with_attribute

# Attributes and elements that hold a formula: of shapes that show a cell, of boxes and buttons that write into one.
_WRITTEN = frozenset({"textlink", "fmlaLink", "fmlaRange", "fmlaTxbx"})
_FORMULAS = frozenset({"f", "FmlaLink", "FmlaRange", "FmlaTxbx", "calculatedColumnFormula", "totalsRowFormula"})


def move_workbook(part: XmlPart, moves: Mapping[str, Moves], sheets: Sequence[str], calculate: bool = False) -> None:
    """Names for areas, the print area among them. ``calculate``: programs shall calculate all formulas anew when the workbook is opened,
    since what they rest on is filled in."""
    for element in part.root.walk():
        if element.name == "definedName":
            local = element.attributes.get("localSheetId", "")
            own = sheets[int(local)] if local.isdecimal() and int(local) < len(sheets) else ""
            if moves:
                part.set_text(element, moved_formula(element.text, moves, own))
        elif element.name == "calcPr" and calculate:
            part.set_attribute(element, "fullCalcOnLoad", "1")


def move_formulas(part: XmlPart, moves: Mapping[str, Moves], own: str) -> None:
    """The formulas of charts, shapes and buttons of the sheet ``own``."""
    for element in part.root.walk():
        if element.name in _FORMULAS and not element.children:
            part.set_text(element, moved_formula(element.text, moves, own))
        about = {
            name: moved_formula(value, moves, own) for name, value in element.attributes.items() if name in _WRITTEN
        }
        part.set_attributes(element, about)


def move_drawing(part: XmlPart, own: Moves, moves: Mapping[str, Moves], sheet: str) -> None:
    """The rows in which pictures and shapes begin and end, as far as they move with the cells."""
    for anchor in part.root.children:
        how = anchor.attributes.get("editAs", "twoCell")
        begin, end = (_row_in(anchor, name) for name in ("from", "to"))
        if begin is None or how == "absolute":
            continue
        moved = own.row(int(begin.text))
        part.set_text(begin, str(moved))
        if end is not None:
            last = own.row(int(end.text)) if how == "twoCell" else int(end.text) + moved - int(begin.text)
            part.set_text(end, str(last))
    move_formulas(part, moves, sheet)


def _row_in(anchor: Element, name: str) -> Element | None:
    corner = anchor.child(name)
    row = corner.child("row") if corner else None
    return row if row is not None and row.text.strip().isdecimal() and len(row.text) <= 9 else None


def move_table(part: XmlPart, own: Moves, moves: Mapping[str, Moves], sheet: str) -> None:
    """A list with a head, its filter and its formulas."""
    for element in part.root.walk():
        _move_range(part, element, ("table", "autoFilter", "sortState", "sortCondition"), own)
    move_formulas(part, moves, sheet)


def move_pivot_table(part: XmlPart, own: Moves) -> None:
    for element in part.root.walk():
        _move_range(part, element, ("location",), own)


def move_pivot_source(part: XmlPart, moves: Mapping[str, Moves]) -> None:
    """The range that a pivot table counts."""
    for element in part.root.walk():
        own = moves.get(element.attributes.get("sheet", "").casefold())
        if own is not None and "id" not in {name.rpartition(":")[2] for name in element.attributes}:
            _move_range(part, element, ("worksheetSource", "rangeSet"), own)


def _move_range(part: XmlPart, element: Element, names: Collection[str], moves: Moves) -> None:
    if element.name in names and "ref" in element.attributes:
        part.set_attribute(element, "ref", moves.range(element.attributes["ref"]))


def move_notes(part: XmlPart, own: Moves, moves: Mapping[str, Moves], sheet: str) -> None:
    """Notes on cells, and the boxes in which they and buttons are drawn."""
    for element in part.root.walk():
        _move_range(part, element, ("comment", "threadedComment"), own)
        if element.name == "Row" and element.text.strip().isdecimal():
            part.set_text(element, str(own.row(int(element.text))))
        elif element.name == "Anchor":
            part.set_text(element, _moved_anchor(element.text, own))
    move_formulas(part, moves, sheet)


def _moved_anchor(text: str, moves: Moves) -> str:
    """Left column, offset, top row, offset, right column, offset, bottom row, offset."""
    numbers = re.findall(r"-?[0-9]+", text)
    if len(numbers) != 8:
        return text
    for at in (2, 6):
        numbers[at] = str(moves.row(int(numbers[at])))
    return ", ".join(numbers)


def move_calculation_chain(part: XmlPart, moves: Mapping[str, Moves]) -> None:
    """The cells with formulas in the order of calculation; a cell without ``i`` is in the sheet of the one before."""
    sheet = ""
    for element in part.root.children:
        sheet = element.attributes.get("i", sheet)
        moved = moves.get(sheet, Moves())
        _move_cell(part, element, moved)


def _move_cell(part: XmlPart, element: Element, moves: Moves) -> None:
    written = element.attributes.get("r", "")
    if written and moves.range(written) != written:
        part.replace(element.start, element.inner, with_attribute(part.start_tag(element), "r", moves.range(written)))
