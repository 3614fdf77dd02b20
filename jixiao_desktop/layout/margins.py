"""The rows above and below the table: 附件, title, year line, 填报单位 and unit; notes and the signature line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.definition import CellTemplate, Definition, Part
from jixiao_desktop.layout.cells import CellMaker, Stand
from jixiao_desktop.layout.model import Align, GridCell

TITLE_SIZE = 17.0
SUBTITLE_SIZE = 11.0
TOP_SIZE = 12.0
NOTES_SIZE = 9.0
# What a clerk writes into a blank of the signature line, in widths of a character.
_ROOM = 6


@dataclass(frozen=True)
class MarginRow:
    """A borderless row: cells with their first column and number of columns."""

    made: tuple[GridCell, ...]

    def cells(self, row: int) -> Iterator[GridCell]:
        for cell in self.made:
            yield replace(cell, row=row)


def rows_above(definition: Definition, document: Document) -> list[MarginRow]:
    """附件, title, year line and the line over the table, as far as the form has them."""
    maker = _LineMaker(definition, document)
    rows = [maker.whole(definition.top, TOP_SIZE, align=Align.LEFT)] if definition.top else []
    rows.append(maker.whole(definition.title, TITLE_SIZE, bold=True))
    rows += [maker.whole(definition.subtitle, SUBTITLE_SIZE)] if definition.subtitle else []
    return rows + maker.line(definition.above)


def below_rows(definition: Definition, document: Document) -> list[MarginRow]:
    """The notes, a row each, and the signature line."""
    maker = _LineMaker(definition, document)
    notes = [maker.words(note) for note in definition.notes.split("\n") if note]
    return notes + maker.line(definition.below)


@dataclass(frozen=True)
class _LineMaker:
    definition: Definition
    document: Document

    def whole(self, parts: tuple[Part, ...], size: float, bold: bool = False, align: Align = Align.CENTER) -> MarginRow:
        return MarginRow((self._cell(parts, 0, len(self.definition.widths), align, size, bold),))

    def words(self, text: str) -> MarginRow:
        columns = len(self.definition.widths)
        return MarginRow((GridCell(0, 0, 1, columns, text, Align.LEFT, size=NOTES_SIZE, label=True, before=text),))

    def line(self, parts: Sequence[tuple[Part, ...]]) -> list[MarginRow]:
        """The parts side by side over whole columns; the second of two stands right. Too many take several rows."""
        columns = len(self.definition.widths)
        return [self._side_by_side(parts[at : at + columns]) for at in range(0, len(parts), columns)]

    def _side_by_side(self, parts: Sequence[tuple[Part, ...]]) -> MarginRow:
        cells = [self._cell(part, 0, 1, Align.LEFT, None) for part in parts]
        starts = _starts(self.definition.widths, [_needed(cell) for cell in cells])
        ends = [*starts[1:], len(self.definition.widths)]
        aligns = [Align.LEFT, Align.RIGHT] if len(parts) == 2 else [Align.LEFT] * len(parts)
        return MarginRow(
            tuple(
                replace(cell, column=start, columns=end - start, align=align)
                for cell, start, end, align in zip(cells, starts, ends, aligns, strict=True)
            )
        )

    def _cell(
        self, parts: tuple[Part, ...], column: int, columns: int, align: Align, size: float | None, bold: bool = False
    ) -> GridCell:
        maker = CellMaker(self.definition, self.document)
        cell = maker.cell(CellTemplate(0, column, 1, columns, parts), Stand(0, 1, None))
        return replace(cell, align=align, size=size or cell.size, bold=bold)


def _needed(cell: GridCell) -> float:
    """The widths of a Chinese character that a part needs, with room to write where it is blank."""
    blank = cell.path is not None and not cell.value
    width = sum(0.5 if char.isascii() else 1 for char in cell.text)
    return width + (_ROOM if blank else 1)


def _starts(widths: Sequence[float], needed: Sequence[float]) -> list[int]:
    """First columns of the parts such that the tightest part has the most room for what it needs."""

    def tightness(starts: tuple[int, ...]) -> float:
        bounds = [0, *starts, len(widths)]
        rooms = [sum(widths[a:b]) for a, b in pairwise(bounds)]
        return min(room / need for room, need in zip(rooms, needed, strict=True))

    return [0, *max(combinations(range(1, len(widths)), len(needed) - 1), key=tightness)]
