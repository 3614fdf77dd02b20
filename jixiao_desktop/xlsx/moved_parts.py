"""The parts of a workbook beside its sheets that name rows, after rows were added.

Comes in: a part, and which rows are added to which sheet. Goes out: the part with only those references changed that moved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jixiao_desktop.xlsx.moved_references import Moves, moved_formula
from jixiao_desktop.xml_editing import Element, XmlPart, with_attribute


def move_workbook(part: XmlPart, moves: Mapping[str, Moves], sheets: Sequence[str], calculate: bool = False) -> None:
    """Names for areas (the print area among them), and the formulas of charts. ``calculate``: programs shall calculate all formulas anew when
    the workbook is opened, since what they rest on is filled in."""
    for element in part.root.walk():
        if element.name == "definedName" or (element.name == "f" and not element.children):
            local = element.attributes.get("localSheetId", "")
            own = sheets[int(local)] if local.isdecimal() and int(local) < len(sheets) else ""
            if moves:
                part.set_text(element, moved_formula(element.text, moves, own))
        elif element.name == "calcPr" and calculate:
            part.set_attribute(element, "fullCalcOnLoad", "1")


def move_drawing(part: XmlPart, moves: Moves) -> None:
    """The rows in which pictures and shapes begin and end."""
    for element in part.root.walk():
        if element.name == "row" and element.parent is not None and element.parent.name in ("from", "to"):
            written = element.text.strip()
            if written.isdecimal():
                part.set_text(element, str(moves.row(int(written))))


def move_table(part: XmlPart, moves: Moves) -> None:
    for element in part.root.walk():
        if element.name in ("table", "autoFilter") and "ref" in element.attributes:
            part.set_attribute(element, "ref", moves.range(element.attributes["ref"]))


def move_notes(part: XmlPart, moves: Moves) -> None:
    """Notes on cells, and the boxes in which they are drawn."""
    for element in part.root.walk():
        if element.name in ("comment", "threadedComment") and "ref" in element.attributes:
            part.set_attribute(element, "ref", moves.range(element.attributes["ref"]))
        elif element.name == "Row" and element.text.strip().isdecimal():
            part.set_text(element, str(moves.row(int(element.text))))
        elif element.name == "Anchor":
            part.set_text(element, _moved_anchor(element.text, moves))


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
