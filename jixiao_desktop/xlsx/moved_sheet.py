"""What refers to rows of a sheet in its own XML, beside the formulas of its cells, after rows were added.

Comes in: the sheet's XML and which rows are added to which sheet. Goes out: the same XML with only those references changed that moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jixiao_desktop.foreign_changes import RowCopies
from jixiao_desktop.xlsx.addresses import column_letters, read_range
from jixiao_desktop.xlsx.moved_references import Moves, moved_formula, moved_location
from jixiao_desktop.xml_editing import Element, XmlPart

_BEFORE_MERGES = frozenset(
    {
        "sheetData",
        "sheetCalcPr",
        "sheetProtection",
        "protectedRanges",
        "scenarios",
        "autoFilter",
        "sortState",
        "dataConsolidate",
        "customSheetViews",
    }
)
# Where something holds: it reaches over the copies of its last row.
_AREAS = frozenset({"dataValidation", "conditionalFormatting", "protectedRange", "ignoredError"})
_RANGES = frozenset({"dimension", "autoFilter", "sortState", "sortCondition", "hyperlink"})
_FORMULAS = frozenset({"formula", "formula1", "formula2", "f"})
# Attributes that hold a formula: of rules that colour cells, links, and boxes and buttons on the sheet.
_WRITTEN = {"cfvo": ("val",), "hyperlink": ("location",), "controlPr": ("linkedCell", "listFillRange")}


@dataclass
class SheetReferences:
    """Changes ``part``; ``moves`` are of all sheets, by their names without capitals."""

    part: XmlPart
    name: str
    moves: Mapping[str, Moves]

    @property
    def own(self) -> Moves:
        return self.moves.get(self.name.casefold(), Moves())

    def move(self, data: Element) -> None:
        """Everything but the rows in ``data``."""
        self._move_merges()
        for element in self.part.root.walk() if self.moves else ():
            if element.start >= data.start and element.end <= data.end:
                continue
            if element.name in _FORMULAS and not element.children:
                self.part.set_text(element, moved_formula(element.text, self.moves, self.name))
            elif element.name == "sqref":
                self.part.set_text(element, self.own.area(element.text))
            elif element.name == "row" and element.parent is not None and element.parent.name in ("from", "to"):
                self._move_anchor(element)
            else:
                self.part.set_attributes(element, dict(self._attributes(element)))

    def _attributes(self, element: Element) -> Iterator[tuple[str, str]]:
        """The attributes that name rows, with their new values."""
        about = element.attributes
        for name in _WRITTEN.get(element.name, ()):
            if name in about:
                yield name, moved_location(about[name], self.moves, self.name)
        if element.name in _AREAS and "sqref" in about:
            yield "sqref", self.own.area(about["sqref"])
        elif element.name in _RANGES and "ref" in about:
            yield "ref", self.own.range(about["ref"])
        elif element.name == "brk" and element.parent is not None and element.parent.name == "rowBreaks":
            below = about.get("id", "")  # the row below the break, counted from 0
            if below.isdecimal() and len(below) <= 7:
                yield "id", str(self.own.row(int(below)))

    def _move_anchor(self, element: Element) -> None:
        """The row in which a box or button begins or ends."""
        row = element.text.strip()
        if row.isdecimal() and len(row) <= 7:
            self.part.set_text(element, str(self.own.row(int(row))))

    # --- merged cells

    def _move_merges(self) -> None:
        if not self.own.copies:
            return
        element = self.part.root.child("mergeCells")
        old = [one.attributes.get("ref", "") for one in element.children] if element else []
        new, added = self._moved_merges(old)
        if element is not None:
            for one, reference in zip(element.children, new, strict=True):
                self.part.set_attribute(one, "ref", reference)
        if not added:
            return
        prefix = f"{self.part.root.prefix}:" if self.part.root.prefix else ""
        cells = "".join(f'<{prefix}mergeCell ref="{reference}"/>' for reference in added)
        if element is None:
            last = [one for one in self.part.root.children if one.name in _BEFORE_MERGES][-1]
            self.part.insert(last.end, f'<{prefix}mergeCells count="{len(added)}">{cells}</{prefix}mergeCells>')
            return
        self.part.insert(element.inner_end, cells)
        if "count" in element.attributes:
            self.part.set_attribute(element, "count", str(len(old) + len(added)))

    def _moved_merges(self, old: Sequence[str]) -> tuple[list[str], list[str]]:
        """The merged areas as they stand then, and those that are added."""
        new: list[str] = []
        added: list[str] = []
        stretched = {(copies.last, column) for copies in self.own.copies for column in copies.stretched}
        for reference in old:
            area = read_range(reference)
            if area is None:
                new.append(reference)
                continue
            top, left, bottom, right = area
            reach = self.own.row(bottom)
            for copies in self.own.copies:
                if copies.last != bottom:
                    continue
                inside = top >= copies.first and not any(
                    (bottom, column) in stretched for column in range(left, right + 1)
                )
                if inside:
                    added += _repeated(area, copies, self.own)
                else:
                    reach += copies.rows
                stretched -= {(bottom, column) for column in range(left, right + 1)}
            new.append(_reference(self.own.row(top), left, reach, right))
        for last, column in sorted(stretched):
            copies = next(one for one in self.own.copies if one.last == last)
            added.append(_reference(self.own.row(copies.first), column, self.own.row(last) + copies.rows, column))
        return new, added


def _repeated(area: tuple[int, int, int, int], copies: RowCopies, moves: Moves) -> Iterator[str]:
    top, left, bottom, right = area
    height = copies.last - copies.first + 1
    for number in range(1, copies.count + 1):
        below = number * height
        yield _reference(moves.row(top) + below, left, moves.row(bottom) + below, right)


def _reference(top: int, left: int, bottom: int, right: int) -> str:
    return f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
