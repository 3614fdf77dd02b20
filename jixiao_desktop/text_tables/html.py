"""Web pages of strangers: their tables. Also what offices save as ``.xls`` and is a page.

Comes in: the bytes of a page. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`; a table inside a cell is a table
of its own behind the one that holds it. Nothing that a page points to is opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.incoming_files import LIMITS, Limits, over_limit
from jixiao_desktop.text_tables.decoding import decoded
from jixiao_desktop.text_tables.markup import Tag, tokens
from jixiao_desktop.text_tables.sentences import SENTENCES

_BLANKS = re.compile(r"[ \t\n\f\xa0]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "footer",
        "center",
        "address",
        "blockquote",
        "pre",
        "dt",
        "dd",
        "caption",
    ]
)


def read_page(name: str, content: bytes, limits: Limits = LIMITS) -> ForeignFile:
    """All tables of the page; ``UserError`` (``text-encoding``, ``file-limit``)."""
    page = _Page(name, limits)
    for token in tokens(decoded(name, content, limits)):
        if isinstance(token, Tag):
            page.tag(token)
        else:
            page.text(token)
    tables = page.finish()
    warnings = (SENTENCES.say("text-hidden", name),) if page.has_hidden else ()
    return ForeignFile(name, tables, warnings)


@dataclass
class _Lines:
    """Text as a browser shows it: blanks are one, paragraphs begin lines."""

    lines: list[list[str]] = field(default_factory=lambda: [[]])

    def add(self, text: str) -> None:
        if text.strip() or self.lines[-1]:
            self.lines[-1].append(text)

    def end_line(self, always: bool = False) -> None:
        if self.lines[-1] or always:
            self.lines.append([])

    @property
    def texts(self) -> list[str]:
        return [_BLANKS.sub(" ", "".join(line)).strip(" ") for line in self.lines]


@dataclass
class _Table:
    """A table while it is read. ``down`` says for a column how many more rows the cell above covers."""

    before: tuple[str, ...]
    row: int = -1
    column: int = 0
    opened: tuple[int, int] | None = None  # rows and columns of the open cell
    content: _Lines = field(default_factory=_Lines)
    cells: list[ForeignCell] = field(default_factory=list)
    down: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        self.end_cell()
        self.row += 1
        self.column = 0
        self.down = {column: left - 1 for column, left in self.down.items() if left > 1}

    def begin_cell(self, rows: int, columns: int) -> None:
        self.end_cell()
        if self.row < 0:
            self.begin_row()
        while self.column in self.down:
            self.column += 1
        self.opened = rows, columns
        self.content = _Lines()

    def end_cell(self) -> None:
        if self.opened is None:
            return
        rows, columns = self.opened
        text = "\n".join(self.content.texts).strip("\n")
        address = f"R{self.row + 1}C{self.column + 1}"
        self.cells.append(ForeignCell(self.row, self.column, text, address, rows, columns))
        if rows > 1:
            self.down.update(dict.fromkeys(range(self.column, self.column + columns), rows))
        self.column += columns
        self.opened = None

    def within_itself(self) -> tuple[ForeignCell, ...]:
        """The cells, none longer than the table."""
        return tuple(
            cell if cell.last_row <= self.row else replace(cell, rows=self.row + 1 - cell.row) for cell in self.cells
        )


@dataclass
class _Page:
    name: str
    limits: Limits
    has_hidden: bool = False
    _tables: list[ForeignTable] = field(default_factory=list)
    _open: list[tuple[int, _Table]] = field(default_factory=list)
    _prose: _Lines = field(default_factory=_Lines)
    _cells: int = 0
    _characters: int = 0
    _tags: int = 0

    def tag(self, tag: Tag) -> None:
        self._tags += 1
        if self._tags > self.limits.tags:
            raise over_limit(self.name, "网页标记", self.limits.tags)
        if tag.about and not tag.closes:
            self.has_hidden |= _HIDDEN.search(tag.attributes.get("style", "")) is not None
        match tag.name:
            case "table" if tag.closes:
                self._end_table()
            case "table":
                self._begin_table()
            case "tr" if self._open and not tag.closes:
                self._begin_row(self._open[-1][1])
            case "td" | "th" if self._open:
                self._cell(self._open[-1][1], tag)
            case "br":
                self._lines.end_line(always=True)
            case _ if tag.name in _PARAGRAPHS:
                self._lines.end_line()

    def text(self, text: str) -> None:
        self._characters += len(text)
        if self._characters > self.limits.characters:
            raise over_limit(self.name, "字数", self.limits.characters)
        self._lines.add(text)

    def finish(self) -> tuple[ForeignTable, ...]:
        while self._open:
            self._end_table()
        if self._tables:
            self._tables[-1] = replace(self._tables[-1], after=self._take_prose())
        return tuple(self._tables)

    @property
    def _lines(self) -> _Lines:
        inside = self._open and self._open[-1][1].opened is not None
        return self._open[-1][1].content if inside else self._prose

    def _begin_table(self) -> None:
        before = () if self._open else self._take_prose()
        self._open.append((len(self._tables), _Table(before)))
        self._tables.append(ForeignTable("", ()))  # its place in the order, before those inside it
        if len(self._tables) > self.limits.tables:
            raise over_limit(self.name, "表格", f"{self.limits.tables} 个")
        if len(self._open) > self.limits.depth:
            raise over_limit(self.name, "嵌套层数", self.limits.depth)

    def _end_table(self) -> None:
        if not self._open:
            return
        place, table = self._open.pop()
        table.end_cell()
        cells = table.within_itself()
        if sum(cell.rows * cell.columns for cell in cells) > self.limits.cells:
            raise over_limit(self.name, "单元格", self.limits.cells)
        self._tables[place] = ForeignTable(f"第 {place + 1} 个表格", cells, before=table.before)

    def _begin_row(self, table: _Table) -> None:
        table.begin_row()
        if table.row >= self.limits.rows:
            raise over_limit(self.name, "行", self.limits.rows)

    def _cell(self, table: _Table, tag: Tag) -> None:
        if tag.closes:
            table.end_cell()
            return
        columns = _number(tag, "colspan", self.limits.columns)
        rows = _number(tag, "rowspan", self.limits.rows)
        table.begin_cell(rows or self.limits.rows, max(1, columns))  # rowspan 0 is all the rows that are left
        self._cells += max(1, columns)
        if self._cells > self.limits.cells:
            raise over_limit(self.name, "单元格", self.limits.cells)
        if table.column + columns > self.limits.columns:
            raise over_limit(self.name, "列", self.limits.columns)

    def _take_prose(self) -> tuple[str, ...]:
        lines = tuple(line for line in self._prose.texts if line)
        self._prose = _Lines()
        return lines


def _number(tag: Tag, name: str, most: int) -> int:
    """The number of rows or columns that a cell covers; what is no number is 1, as browsers take it."""
    if not tag.about:
        return 1
    written = tag.attributes.get(name, "1").strip()
    return min(int(written[:9]), most) if written.isdecimal() and written.isascii() else 1
