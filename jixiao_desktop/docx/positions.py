"""Where the tables of a Word document, their rows and cells, and the lines between them stand in its XML.

Comes in: the elements of the document part. Goes out: the same tables, rows, columns and lines as ``tables`` reads, with their
elements; what that leaves out (deletions, text boxes) is left out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jixiao_desktop.docx.tables import BREAKS, SKIPPED, is_tick
from jixiao_desktop.xml_editing import Element


@dataclass
class WordCell:
    """``element`` is the ``tc``; ``paragraphs`` those that are its own, not of a table inside it."""

    element: Element
    column: int
    columns: int = 1
    continues: bool = False
    paragraphs: list[Element] = field(default_factory=list)


@dataclass
class WordRow:
    element: Element
    column: int = 0
    cells: list[WordCell] = field(default_factory=list)

    def at(self, column: int) -> WordCell | None:
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass
class WordPositions:
    """``tables`` by their number, each with its rows; ``lines`` are the paragraphs with text before each table, those behind the last
    one under the number that a next table would have."""

    tables: list[list[WordRow]] = field(default_factory=list)
    lines: dict[int, list[Element]] = field(default_factory=dict)
    _prose: list[Element] = field(default_factory=list)

    @classmethod
    def of(cls, root: Element) -> WordPositions:
        found = cls()
        found._below(root, None, None)
        found._end_prose(len(found.tables))
        return found

    def _below(self, element: Element, table: list[WordRow] | None, cell: WordCell | None) -> None:
        for child in element.children:
            if child.name in SKIPPED:
                continue
            match child.name:
                case "tbl":
                    self._table(child, is_inner=table is not None)
                case "tr" if table is not None:
                    table.append(WordRow(child))
                    self._below(child, table, None)
                case "tc" if table is not None and table:
                    self._cell(child, table)
                case "gridBefore" if table and cell is None:
                    table[-1].column = _number(child)
                case "p":
                    self._paragraph(child, table, cell)
                    self._below(child, table, cell)
                case _:
                    self._below(child, table, cell)

    def _table(self, element: Element, is_inner: bool) -> None:
        if not is_inner:
            self._end_prose(len(self.tables))
        rows: list[WordRow] = []
        self.tables.append(rows)
        self._below(element, rows, None)

    def _cell(self, element: Element, table: list[WordRow]) -> None:
        row = table[-1]
        cell = WordCell(element, row.column)
        properties = element.child("tcPr")
        joins = False
        for one in properties.children if properties else ():
            if one.name == "gridSpan":
                cell.columns = max(1, _number(one))
            elif one.name == "vMerge":
                cell.continues = one.value("val") != "restart"
            elif one.name == "hMerge":
                joins = one.value("val") != "restart"
        row.column += cell.columns
        if joins and row.cells:
            row.cells[-1].columns += cell.columns
        else:
            row.cells.append(cell)
        self._below(element, table, cell)

    def _paragraph(self, element: Element, table: list[WordRow] | None, cell: WordCell | None) -> None:
        if cell is not None:
            cell.paragraphs.append(element)
        elif table is None and text_of(element).strip():
            self._prose.append(element)

    def _end_prose(self, gap: int) -> None:
        self.lines[gap] = self._prose
        self._prose = []


def pieces_of(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """The elements of a paragraph that stand for text, each with its text; those of paragraphs inside it are not its own."""
    for child in paragraph.children:
        if child.name in SKIPPED or child.name in ("p", "tbl"):
            continue
        if child.name == "t":
            yield child, child.text
        elif child.name in BREAKS:
            yield child, BREAKS[child.name]
        elif child.name == "sym":
            yield child, "√" if is_tick(child.value("char")) else ""
        else:
            yield from pieces_of(child)


def text_of(paragraph: Element) -> str:
    return "".join(text for _, text in pieces_of(paragraph))


def _number(element: Element) -> int:
    value = element.value("val") or ""
    return int(value) if value.isdecimal() and len(value) <= 6 else 1
