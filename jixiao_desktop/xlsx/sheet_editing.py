"""A foreign sheet with values in its cells and with rows added, changed where it stands.

Comes in: the sheet's XML and the changes to it. Goes out: the same XML with other cells and rows, and nothing else touched but
the references that had to move.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jixiao_desktop.foreign_changes import CellChange, RowCopies
from jixiao_desktop.xlsx.addresses import column_letters
from jixiao_desktop.xlsx.cell_looks import CellLooks
from jixiao_desktop.xlsx.edited_rows import SheetCell, SheetRow, rows_of
from jixiao_desktop.xlsx.filled_cells import SharedStrings, content_of, content_without_color, filled_cell
from jixiao_desktop.xlsx.moved_formulas import MovedFormulas
from jixiao_desktop.xlsx.moved_references import Moves, moved_formula
from jixiao_desktop.xlsx.moved_sheet import SheetReferences
from jixiao_desktop.xml_editing import Element, XmlPart, escaped, opened, with_attribute, without_attributes

_TRUE = ("1", "true")
_OF_THE_VALUE = frozenset({"t", "cm", "vm", "ph"})
_AREAS = frozenset({"ref", "r1", "r2"})


@dataclass
class SheetEditing:
    """Changes ``part``; ``moves`` are of all sheets, by their names without capitals."""

    part: XmlPart
    name: str
    strings: SharedStrings
    moves: Mapping[str, Moves]
    looks: CellLooks
    _formulas: MovedFormulas = field(init=False)

    @property
    def own(self) -> Moves:
        return self.moves.get(self.name.casefold(), Moves())

    def fill(self, changes: Sequence[CellChange]) -> None:
        """Writes the cells, adds the rows and moves what refers to them."""
        data = self.part.root.child("sheetData")
        if data is None:
            return
        rows = rows_of(data)
        self._formulas = MovedFormulas(rows, self.moves, self.name, self.own)
        by_row: dict[int, dict[int, list[CellChange]]] = {}
        for change in changes:
            by_row.setdefault(change.row, {}).setdefault(change.copy, []).append(change)
        for number, row in rows.items():
            self._change_row(number, row, {c.column: c for c in by_row.get(number, {}).get(0, [])})
        prefix = f"{data.prefix}:" if data.prefix else ""
        new = {
            self.own.row(number): self._new_row(prefix, self.own.row(number), {c.column: c for c in found[0]})
            for number, found in by_row.items()
            if number not in rows and 0 in found
        }
        for copies in self.own.copies:
            new |= dict(self._copies(copies, rows, by_row, prefix))
        self._insert_rows(data, {self.own.row(number): row for number, row in rows.items()}, new)
        SheetReferences(self.part, self.name, self.moves).move(data)

    # --- rows

    def _insert_rows(self, data: Element, rows: Mapping[int, SheetRow], new: Mapping[int, str]) -> None:
        """``rows`` and ``new`` by the number they have then."""
        if data.is_empty and new:
            text = "".join(new[number] for number in sorted(new))
            tag = self.part.start_tag(data)
            self.part.replace(data.start, data.end, f"{opened(tag)}{text}</{tag[1 : tag.index('sheetData')]}sheetData>")
            return
        known = sorted(rows)
        for number in sorted(new):
            before = bisect_left(known, number) - 1
            self.part.insert(rows[known[before]].element.end if before >= 0 else data.inner, new[number])

    def _change_row(self, number: int, row: SheetRow, changes: dict[int, CellChange]) -> None:
        moved = self.own.row(number)
        self._change_row_tag(row, number, moved, changes)
        for cell in row.cells:
            change = changes.pop(cell.column, None)
            tag = self._cell_tag(cell.element, cell.column, moved)
            if change is not None:
                self.part.replace(cell.element.start, cell.element.end, self._filled(cell.element, tag, change))
            else:
                if tag != self.part.start_tag(cell.element):
                    self.part.replace(cell.element.start, cell.element.inner, tag)
                self._move_formula(cell.element, (number, cell.column))
        if not row.element.is_empty:
            for column, change in sorted(changes.items()):
                before = [cell for cell in row.cells if cell.column < column]
                at = before[-1].element.end if before else row.element.inner
                self.part.insert(at, self._new_cell(row, moved, column, change))

    def _change_row_tag(self, row: SheetRow, number: int, moved: int, changes: Mapping[int, CellChange]) -> None:
        element = row.element
        tag = self.part.start_tag(element)
        if "r" in element.attributes:
            tag = with_attribute(tag, "r", str(moved + 1)) if moved != number else tag
        if element.is_empty and changes:
            cells = "".join(self._new_cell(row, moved, column, changes[column]) for column in sorted(changes))
            self.part.replace(element.start, element.end, f"{opened(tag)}{cells}</{row.prefix}row>")
        elif tag != self.part.start_tag(element):
            self.part.replace(element.start, element.inner, tag)

    def _cell_tag(self, element: Element, column: int, row: int) -> str:
        tag = self.part.start_tag(element)
        address = f"{column_letters(column)}{row + 1}"
        written = element.attributes.get("r")
        return with_attribute(tag, "r", address) if written and written != address else tag

    def _filled(self, element: Element, tag: str, change: CellChange) -> str:
        part, item = self._text_of(element)
        look = self.looks.at(element.attributes.get("s"))
        plain = content_without_color(change, element.prefix, look.font, item) if change.prompt and look.font else None
        if change.copy:  # its model's text stays there
            part = item = None
        content = plain or content_of(change, element.prefix, part, item)
        return filled_cell(tag, element.prefix, change, content)

    def _text_of(self, element: Element) -> tuple[XmlPart | None, Element | None]:
        """Where the cell's text stands: in the cell, or among the shared strings."""
        if element.attributes.get("t") == "s":
            value = element.child("v")
            return self.strings.part, self.strings.at(value.text if value else "")
        return self.part, element.child("is")

    def _new_cell(self, row: SheetRow, number: int, column: int, change: CellChange) -> str:
        style = self._style(row.element, column)
        styled = f' s="{style}"' if style else ""
        tag = f'<{row.prefix}c r="{column_letters(column)}{number + 1}"{styled}>'
        return filled_cell(tag, row.element.prefix, change, content_of(change, row.element.prefix, None, None))

    def _style(self, row: Element, column: int) -> str | None:
        """The style of a cell that is not written: its row's, else its column's."""
        if row.attributes.get("customFormat") in _TRUE:
            return row.attributes.get("s")
        columns = self.part.root.child("cols")
        for one in columns.children if columns else ():
            first, last = one.attributes.get("min", ""), one.attributes.get("max", "")
            if first.isdecimal() and last.isdecimal() and int(first) <= column + 1 <= int(last):
                return one.attributes.get("style")
        return None

    def _new_row(self, prefix: str, number: int, changes: Mapping[int, CellChange]) -> str:
        row = SheetRow(Element("row", prefix.rstrip(":"), {}, 0, 0))
        cells = "".join(self._new_cell(row, number, column, changes[column]) for column in sorted(changes))
        return f'<{prefix}row r="{number + 1}">{cells}</{prefix}row>'

    def _move_formula(self, cell: Element, square: tuple[int, int]) -> None:
        formula = cell.child("f")
        if formula is None or not self.moves:
            return
        parted = self._formulas.parted.get(square)
        if parted is not None:
            self.part.replace(formula.start, formula.end, _formula(formula, parted))
            return
        self.part.set_text(formula, moved_formula(formula.text, self.moves, self.name))
        about = {name: self.own.range(value) for name, value in formula.attributes.items() if name in _AREAS}
        self.part.set_attributes(formula, about)

    def _end_tag(self, element: Element) -> str:
        return self.part.raw(element.inner_end, element.end)

    # --- rows added

    def _copies(
        self,
        copies: RowCopies,
        rows: Mapping[int, SheetRow],
        changes: Mapping[int, Mapping[int, Sequence[CellChange]]],
        prefix: str,
    ) -> Iterator[tuple[int, str]]:
        """The rows added, by the number they have then."""
        height = copies.last - copies.first + 1
        for number in range(1, copies.count + 1):
            for row in range(copies.first, copies.last + 1):
                place = self.own.row(row) + number * height
                own = {change.column: change for change in changes.get(row, {}).get(number, [])}
                if row in rows:
                    yield place, self._copy(rows[row], row, place, own, copies)
                elif own:
                    yield place, self._new_row(prefix, place, own)

    def _copy(self, row: SheetRow, number: int, place: int, changes: dict[int, CellChange], copies: RowCopies) -> str:
        tag = opened(with_attribute(self.part.start_tag(row.element), "r", str(place + 1)))
        cells = {cell.column: self._cell_copy(cell, number, place, changes, copies) for cell in row.cells}
        for column, change in changes.items():
            if column not in cells:
                cells[column] = self._new_cell(row, place, column, change)
        return f"{tag}{''.join(cells[column] for column in sorted(cells))}</{row.prefix}row>"

    def _cell_copy(
        self, cell: SheetCell, number: int, place: int, changes: Mapping[int, CellChange], copies: RowCopies
    ) -> str:
        element = cell.element
        tag = with_attribute(self.part.start_tag(element), "r", f"{column_letters(cell.column)}{place + 1}")
        if cell.column in changes:
            return self._filled(element, tag, changes[cell.column])
        formula = element.child("f")
        copied = self._formulas.copied(formula, (number, cell.column), place) if formula else None
        if formula is not None and copied is not None:
            return without_attributes(tag, _OF_THE_VALUE) + _formula(formula, copied) + self._end_tag(element)
        if cell.column in copies.repeated and formula is None:
            return tag + self.part.raw(element.inner, element.end)
        plain = without_attributes(tag, _OF_THE_VALUE)
        return plain if element.is_empty else plain[:-1].rstrip() + "/>"


def _formula(like: Element, text: str) -> str:
    """A formula of one cell alone."""
    name = f"{like.prefix}:f" if like.prefix else "f"
    return f"<{name}>{escaped(text)}</{name}>"
