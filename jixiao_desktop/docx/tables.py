"""The tables of a Word document, streamed.

Comes in: the XML elements of the document part, one after the other. Goes out: tables with their spans resolved, and the
paragraphs between them. Tracked insertions and content controls are read, deletions and text boxes are not; a table inside a
cell is a table of its own behind the one that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jixiao_desktop.foreign_grid import ForeignCell, ForeignTable
from jixiao_desktop.incoming_files import Limits, over_limit

# What stands inside these is not on the page, or on it a second time.
SKIPPED = frozenset({"del", "moveFrom", "txbxContent", "Fallback", "instrText", "delText", "rt"})
BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
# Ticks of the symbol fonts: Wingdings and Wingdings 2.
_TICKS = frozenset({"F0FC", "F0FE", "F050", "F052", "00FC", "00FE", "0050", "0052"})


def is_tick(code: str | None) -> bool:
    """Whether a character of a symbol font is a tick."""
    return (code or "").upper() in _TICKS


@dataclass
class _Cell:
    column: int
    columns: int = 1
    continues: bool = False  # the cell above goes on
    joins: bool = False  # the cell on the left goes on
    paragraphs: list[list[str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join("".join(runs) for runs in self.paragraphs).strip("\n")


@dataclass
class _Table:
    """A table while it is read. ``above`` are the cells that may go on downwards, by their column."""

    before: tuple[str, ...]
    row: int = -1
    column: int = 0
    cell: _Cell | None = None
    cells: list[ForeignCell] = field(default_factory=list)
    above: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        self.row += 1
        self.column = 0

    def end_cell(self) -> None:
        cell = self.cell
        self.cell = None
        if cell is None or self.row < 0:
            return
        self.column = cell.column + cell.columns
        if cell.joins and self.cells and self.cells[-1].row == self.row:
            self.cells[-1] = replace(self.cells[-1], columns=self.cells[-1].columns + cell.columns)
            return
        upper = self.above.get(cell.column)
        if cell.continues and upper is not None and self.cells[upper].last_row == self.row - 1:
            self.cells[upper] = replace(self.cells[upper], rows=self.cells[upper].rows + 1)
            return
        self.above[cell.column] = len(self.cells)
        address = f"R{self.row + 1}C{cell.column + 1}"
        self.cells.append(ForeignCell(self.row, cell.column, cell.text, address, 1, cell.columns))


@dataclass
class DocumentTables:
    """Takes the document part; ``tables`` are there when it has ended."""

    name: str
    limits: Limits
    tables: list[ForeignTable] = field(default_factory=list)
    has_text_box: bool = False
    has_deleted: bool = False
    _open: list[_Table] = field(default_factory=list)
    _prose: list[list[str]] = field(default_factory=list)
    _skipping: int = 0
    _in_text: bool = False
    _characters: int = 0
    _all_characters: int = 0
    _cells: int = 0
    _places: list[int] = field(default_factory=list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
            self.has_text_box |= tag == "txbxContent"
            self.has_deleted |= tag in ("del", "moveFrom")
            return
        match tag:
            case "tbl":
                self._begin_table()
            case "tr" if self._open:
                self._begin_row(self._open[-1])
            case "tc" if self._open:
                self._begin_cell()
            case "gridSpan" | "vMerge" | "hMerge" | "gridBefore":
                self._span(tag, attributes.get("val"))
            case "p":
                self._paragraphs().append([])
                self._characters = 0
            case "t":
                self._in_text = True
            case "sym":
                self._add("√" if is_tick(attributes.get("char")) else "")
            case _ if tag in BREAKS:
                self._add(BREAKS[tag])

    def end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        match tag:
            case "tbl" if self._open:
                self._end_table()
            case "tc" if self._open:
                self._open[-1].end_cell()
            case "t":
                self._in_text = False
            case "body":
                self._end_document()

    def text(self, data: str) -> None:
        if self._in_text and not self._skipping:
            self._add(data)

    def _paragraphs(self) -> list[list[str]]:
        """Where text goes: the open cell, else the prose between tables."""
        cell = self._open[-1].cell if self._open else None
        if cell is not None:
            return cell.paragraphs
        return [] if self._open else self._prose

    def _add(self, text: str) -> None:
        self._characters += len(text)
        self._all_characters += len(text)
        for found, most, what in (
            (self._characters, self.limits.cell_characters, "一段的字数"),
            (self._all_characters, self.limits.characters, "字数"),
        ):
            if found > most:
                raise over_limit(self.name, what, most)
        paragraphs = self._paragraphs()
        if paragraphs:
            paragraphs[-1].append(text)

    def _begin_table(self) -> None:
        before = () if self._open else self._take_prose()
        self._places.append(len(self.tables))
        self.tables.append(ForeignTable("", ()))  # its place in the order, before those inside it
        self._open.append(_Table(before))
        if len(self.tables) > self.limits.tables:
            raise over_limit(self.name, "表格", f"{self.limits.tables} 个")

    def _end_table(self) -> None:
        table, place = self._open.pop(), self._places.pop()
        self.tables[place] = ForeignTable(f"第 {place + 1} 个表格", tuple(table.cells), before=table.before)

    def _begin_row(self, table: _Table) -> None:
        table.begin_row()
        if table.row >= self.limits.rows:
            raise over_limit(self.name, "表格的行", self.limits.rows)

    def _begin_cell(self) -> None:
        table = self._open[-1]
        table.cell = _Cell(table.column)
        self._count(1)
        if table.column >= self.limits.columns:
            raise over_limit(self.name, "列", self.limits.columns)

    def _count(self, squares: int) -> None:
        """A cell counts for each column that it covers."""
        self._cells += squares
        if self._cells > self.limits.cells:
            raise over_limit(self.name, "单元格", self.limits.cells)

    def _span(self, tag: str, value: str | None) -> None:
        if not self._open:
            return
        table = self._open[-1]
        if tag == "gridBefore" and table.cell is None:
            table.column = self._columns(value)
        elif table.cell is None:
            return
        elif tag == "gridSpan":
            table.cell.columns = max(1, self._columns(value))
            self._count(table.cell.columns - 1)
        elif tag == "vMerge":
            table.cell.continues = value != "restart"
        elif tag == "hMerge":
            table.cell.joins = value != "restart"

    def _columns(self, value: str | None) -> int:
        """A number of columns; ``UserError`` beyond the limit."""
        if value is None or not value.isdecimal():
            return 1
        if len(value) > 6 or int(value) > self.limits.columns:
            raise over_limit(self.name, "一格跨过的列", self.limits.columns)
        return int(value)

    def _take_prose(self) -> tuple[str, ...]:
        lines = tuple(line for runs in self._prose if (line := "".join(runs).strip()))
        self._prose = []
        return lines

    def _end_document(self) -> None:
        if self.tables:
            self.tables[-1] = replace(self.tables[-1], after=self._take_prose())
