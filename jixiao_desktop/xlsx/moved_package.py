"""All parts of a workbook beside its sheets that refer to rows: drawings, notes, buttons, tables, charts, pivots, the order of calculation.

Comes in: a package, and which rows are added to which sheet. Goes out: these parts, changed where their references moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jixiao_desktop.errors import UserError
from jixiao_desktop.incoming_files import Package
from jixiao_desktop.xlsx.moved_parts import (
    move_calculation_chain,
    move_drawing,
    move_formulas,
    move_notes,
    move_pivot_source,
    move_pivot_table,
    move_table,
)
from jixiao_desktop.xlsx.moved_references import Moves
from jixiao_desktop.xlsx.sheet_parts import SheetEntry
from jixiao_desktop.xml_editing import XmlPart

_CHARTS = ("chart", "chartEx")


@dataclass
class MovedPackage:
    """``main`` is the workbook's part, ``sheets`` its sheets, each with its part."""

    package: Package
    main: str
    sheets: Sequence[tuple[SheetEntry, str]]
    moves: Mapping[str, Moves]
    _parts: dict[str, XmlPart] = field(default_factory=dict)

    def parts(self) -> dict[str, XmlPart]:
        for entry, sheet in self.sheets:
            for kind, part in self._related(sheet):
                self._of_sheet(kind, part, entry.name)
        for kind, part in self._related(self.main):
            if kind == "calcChain":
                numbers = {entry.sheet: self._own(entry.name) for entry, _ in self.sheets}
                move_calculation_chain(self._part(part), numbers)
            elif kind == "pivotCacheDefinition":
                move_pivot_source(self._part(part), self.moves)
            elif kind == "chartsheet":
                for inner, drawing in self._related(part):
                    if inner == "drawing":
                        self._charts(drawing)
        return self._parts

    def _of_sheet(self, kind: str, part: str, sheet: str) -> None:
        own = self._own(sheet)
        match kind:
            case "drawing":
                move_drawing(self._part(part), own, self.moves, sheet)
                self._charts(part)
            case "table":
                move_table(self._part(part), own, self.moves, sheet)
            case "pivotTable":
                move_pivot_table(self._part(part), own)
            case "comments" | "threadedComment":
                move_notes(self._part(part), own, self.moves, sheet)
            case "vmlDrawing":
                self._boxes(part, sheet)
            case "ctrlProp":
                move_formulas(self._part(part), self.moves, sheet)

    def _boxes(self, part: str, sheet: str) -> None:
        """The boxes of notes are drawn in a language that often is no sound XML; they then stay where they are."""
        try:
            move_notes(self._part(part), self._own(sheet), self.moves, sheet)
        except UserError:
            return

    def _charts(self, drawing: str) -> None:
        for kind, part in self._related(drawing):
            if kind in _CHARTS:
                move_formulas(self._part(part), self.moves, "")

    def _own(self, sheet: str) -> Moves:
        return self.moves.get(sheet.casefold(), Moves())

    def _part(self, part: str) -> XmlPart:
        known = self._parts.get(part)
        if known is None:
            known = self._parts[part] = XmlPart(self.package.name, part, self.package.bytes_of(part))
        return known

    def _related(self, part: str) -> Iterator[tuple[str, str]]:
        for relation in self.package.relations(part).values():
            if not relation.external and relation.target in self.package.parts:
                yield relation.kind, relation.target
