"""From a definition and a document to the grid that every face of the form is drawn from.

Comes in: a definition and a document. Goes out: a :class:`~jixiao_desktop.layout.model.Grid` with rows expanded, spans
resolved, and for each cell what it prints and which field is entered there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.definition import CellTemplate, Definition
from jixiao_desktop.layout.cells import CellMaker, Stand, only_owner
from jixiao_desktop.layout.margins import below_rows, rows_above
from jixiao_desktop.layout.memory import LayoutMemory
from jixiao_desktop.layout.model import Block, Grid, GridCell, GridRow, Head
from jixiao_desktop.layout.printing_values import joined
from jixiao_desktop.layout.slots import Slot, slots


def build_grid(
    definition: Definition, document: Document, keep_blank: bool = True, memory: LayoutMemory | None = None
) -> Grid:
    """The form filled; ``keep_blank`` keeps one blank row for each second level without indicators. ``memory`` is of the
    same document in the same form."""
    above, below = rows_above(definition, document), below_rows(definition, document)
    table = _Table(
        definition, document, _expanded(definition, document, keep_blank), len(above), memory or LayoutMemory()
    )
    first_below = len(above) + len(table.expanded)
    cells = [cell for at, row in enumerate(above) for cell in row.cells(at)]
    cells += table.cells()
    cells += [cell for at, row in enumerate(below, first_below) for cell in row.cells(at)]
    return Grid(
        form=definition.id,
        title=joined(definition, document, definition.title),
        landscape=definition.landscape,
        widths=definition.widths,
        rows=(*(GridRow(Block.ABOVE) for _ in above), *table.rows(), *(GridRow(Block.BELOW) for _ in below)),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        heads=tuple(table.heads()),
        unit=str(definition.unit),
    )


def _expanded(definition: Definition, document: Document, keep_blank: bool) -> list[tuple[int, Slot | None]]:
    """The drawn row, and its slot where it is repeated, of every table row."""
    expanded: list[tuple[int, Slot | None]] = []
    for drawn, row in enumerate(definition.rows):
        if row.each is None:
            expanded.append((drawn, None))
        else:
            expanded += [(drawn, slot) for slot in slots(definition, document, row.each, keep_blank)]
    return expanded


@dataclass(frozen=True)
class _Table:
    """``expanded`` are the table's rows; ``offset`` rows stand above them in the grid."""

    definition: Definition
    document: Document
    expanded: Sequence[tuple[int, Slot | None]]
    offset: int
    memory: LayoutMemory

    def rows(self) -> Iterator[GridRow]:
        for drawn, slot in self.expanded:
            entry, group = (slot.entry, slot.group_name) if slot else (None, None)
            yield GridRow(Block.TABLE, self.definition.rows[drawn].keep, entry, group)

    def cells(self) -> list[GridCell]:
        maker = CellMaker(self.definition, self.document)
        return [cell for template in self.definition.cells for cell in self._cells(maker, template)]

    def _cells(self, maker: CellMaker, template: CellTemplate) -> Iterator[GridCell]:
        """The cells of one drawn cell; those of a row of the record are remembered."""
        owner = only_owner(template)
        for stand in self._stands(template):
            sources = maker.sources(owner, stand) if owner else None
            make = partial(maker.cell, template, stand)
            yield self.memory.made((stand.row, template.column), (template, *sources), make) if sources else make()

    def heads(self) -> Iterator[Head]:
        """Consecutive head rows are one; it holds to the end of the first-column label that begins in it, else of the
        first repeated row after it."""
        marks = [self.definition.rows[drawn].head for drawn, _ in self.expanded]
        for is_head, run in groupby(range(len(marks)), key=lambda at: marks[at]):
            if is_head:
                rows = list(run)
                yield Head(rows[0] + self.offset, rows[-1] + self.offset, self._until(rows) + self.offset)

    def _until(self, head: Sequence[int]) -> int:
        drawn = {self.expanded[row][0] for row in head}
        label = next(
            (c for c in self.definition.cells if c.column == 0 and c.row in drawn and c.row + c.rows - 1 > max(drawn)),
            None,
        )
        if label:
            return self._last(label.row + label.rows - 1)
        after = next((row for row in range(head[-1] + 1, len(self.expanded)) if self.expanded[row][1]), head[-1])
        return self._last(self.expanded[after][0])

    @cached_property
    def _places(self) -> dict[int, tuple[int, int]]:
        """The first and the last row of the table in which each drawn row stands."""
        places: dict[int, tuple[int, int]] = {}
        for at, (drawn, _) in enumerate(self.expanded):
            places[drawn] = places.get(drawn, (at, at))[0], at
        return places

    def _first(self, drawn: int) -> int:
        return self._places[drawn][0]

    def _last(self, drawn: int) -> int:
        return self._places[drawn][1]

    def _stands(self, template: CellTemplate) -> Iterator[Stand]:
        first, last = self._first(template.row), self._last(template.row + template.rows - 1)
        repeated = template.rows == 1 and self.definition.rows[template.row].each is not None
        level = next((field for field in template.fields if field.path.split(".")[-1] in ("level1", "level2")), None)
        if not repeated or (template.parts and not template.fields):
            yield Stand(first + self.offset, last - first + 1, None)
        elif level is None or level.again:
            for row in range(first, last + 1):
                yield Stand(row + self.offset, 1, self.expanded[row][1])
        else:
            yield from self._merged(first, last, level.path.endswith("level2"))

    def _merged(self, first: int, last: int, second: bool) -> Iterator[Stand]:
        """One stand for each run of the same first level, or of the same group."""

        def key(row: int) -> object:
            slot = self.expanded[row][1]
            group = slot.group if slot else None
            return group and ((group.level1, group.level2) if second else group.level1)

        for _, run in groupby(range(first, last + 1), key=key):
            rows = list(run)
            yield Stand(rows[0] + self.offset, len(rows), self.expanded[rows[0]][1])
