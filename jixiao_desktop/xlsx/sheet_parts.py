"""The parts of a workbook, streamed: shared strings, number formats, the list of sheets, and a sheet's cells.

Comes in: XML elements, one after the other. Goes out: plain values. Nothing here opens a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jixiao_desktop.foreign_grid import ForeignCell
from jixiao_desktop.incoming_files import Limits, damaged, over_limit
from jixiao_desktop.xlsx.addresses import ADDRESS, cell_address, column_number, read_range
from jixiao_desktop.xlsx.number_formats import BUILT_IN, shown_number

# Blank cells and rows before others that say where they stand: most of what honest sheets are made of, for which a parser's calls
# would take seconds.
BLANK = re.compile(
    rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,6}")?/>(?=<c r=")|<row r="[0-9]{1,7}"[^<>]*/>(?=<row r=")'
)
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,20})?")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
MM_PER_DIGIT = 25.4 / 96 * 8  # a column's width is counted in digits of eight pixels
_TRUE = ("1", "true")
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


def unescaped(text: str) -> str:
    """``_x000D_`` is a character (ISO/IEC 29500-1, 22.9.2.19); line breaks of every kind are one."""
    if "_x" in text:
        text = _ESCAPE.sub(_character, text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _character(match: re.Match[str]) -> str:
    """Half of a pair, and NUL, are no characters: they could not be kept."""
    code = int(match[1], 16)
    return "" if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


@dataclass
class Tally:
    """Cells with content, and their characters, in all sheets."""

    cells: int = 0
    characters: int = 0


@dataclass
class Strings:
    """Shared strings: each the joined text of its runs, without the reading aids over them."""

    name: str
    limits: Limits
    texts: list[str] = field(default_factory=list)
    _runs: list[str] = field(default_factory=list)
    _in_text: bool = False
    _aids: int = 0
    _characters: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "si":
            self._runs = []
            self._characters = 0
        elif tag == "rPh":
            self._aids += 1
        self._in_text = tag == "t"

    def end(self, tag: str) -> None:
        if tag == "si":
            self.texts.append(unescaped("".join(self._runs)))
        elif tag == "rPh":
            self._aids -= 1
        elif tag == "t":
            self._in_text = False

    def text(self, data: str) -> None:
        if self._in_text and not self._aids:
            self._characters += len(data)
            if self._characters > self.limits.cell_characters:
                raise over_limit(self.name, "一格的字数", self.limits.cell_characters)
            self._runs.append(data)


@dataclass
class Styles:
    """The number format of each cell style."""

    formats: list[str] = field(default_factory=list)
    _codes: dict[str, str] = field(default_factory=dict)
    _in_cells: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            self.formats.append(self._code(attributes.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_cells = False

    def text(self, data: str) -> None: ...

    def _code(self, number: str) -> str:
        return self._codes.get(number) or BUILT_IN.get(int(number) if number.isdecimal() else 0, "General")


@dataclass(frozen=True)
class SheetEntry:
    """A sheet of the workbook: its name, the relation that leads to its part, and its number by which the order of
    calculation names it."""

    name: str
    relation: str
    hidden: bool
    sheet: str = ""


@dataclass
class Workbook:
    """The sheets in their order."""

    sheets: list[SheetEntry] = field(default_factory=list)
    date_1904: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(
                SheetEntry(attributes.get("name", ""), attributes.get("id", ""), hidden, attributes.get("sheetId", ""))
            )
        elif tag == "workbookPr":
            self.date_1904 = attributes.get("date1904", "0") in _TRUE

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...


@dataclass
class SheetCells:
    """A sheet's cells with content, and its merged areas. Blank cells are only counted for the sheet's extent."""

    name: str
    strings: Sequence[str]
    formats: Sequence[str]
    date_1904: bool
    limits: Limits
    tally: Tally = field(default_factory=Tally)
    cells: dict[tuple[int, int], ForeignCell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    hidden_content: bool = False
    without_result: list[str] = field(default_factory=list)
    _row: int = -1
    _column: int = -1
    _reference: str = ""  # of the cell that was begun, until it is known to have content
    _attributes: Mapping[str, str] = field(default_factory=dict)
    _value: list[str] = field(default_factory=list)
    _characters: int = 0
    _into: str = ""
    _aids: int = 0
    _formula: bool = False
    _row_hidden: bool = False
    _column_ranges: int = 0
    _hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    _rows: set[int] = field(default_factory=set)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag:
            case "c":
                self._begin_cell(attributes)
            case "v" | "t":
                self._into = tag
            case "row":
                self._begin_row(attributes)
            case "f":
                self._formula = True
                self._into = ""
            case "rPh":
                self._aids += 1
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case "col":
                self._column_range(attributes)

    def end(self, tag: str) -> None:
        if tag == "c":
            if self._value or self._formula:
                self._end_cell()
        elif tag in ("v", "t"):
            self._into = ""
        elif tag == "rPh":
            self._aids -= 1

    def text(self, data: str) -> None:
        if self._into and not self._aids:
            self._characters += len(data)
            if self._characters > self.limits.cell_characters:
                raise over_limit(f"{self.name} {self._address()}", "一格的字数", self.limits.cell_characters)
            self._value.append(data)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        if number.isdecimal() and len(number) <= 7:
            self._row = int(number) - 1
        else:
            self._settle()
            self._row += 1
        self._column, self._reference = -1, ""
        self._row_hidden = attributes.get("hidden", "0") in _TRUE

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        if "r" in attributes:
            self._reference = attributes["r"]
        else:
            self._settle()
            self._column += 1
        self._attributes = attributes
        self._value, self._characters, self._formula, self._into = [], 0, False, ""

    def _settle(self) -> None:
        """Goes to the cell that was begun last; a blank one is only passed, which most cells of most sheets are."""
        if not self._reference:
            return
        match = ADDRESS.fullmatch(self._reference)
        if match is None:
            raise damaged(self.name, f"单元格地址 {self._reference[:12]}")
        self._row, self._column = int(match[2]) - 1, column_number(match[1])
        self._reference = ""

    def _address(self) -> str:
        written = self._reference
        self._settle()
        return written or cell_address(self._row, self._column)

    def _end_cell(self) -> None:
        address = self._address()
        text, number = self._content("".join(self._value), address)
        if self._formula and not self._value:
            self.without_result.append(address)
        if not text and not self._formula:  # a formula may give nothing yet
            return
        row, column = self._row, self._column
        self._rows.add(row)
        self.tally.cells += 1
        self.tally.characters += len(text)
        self._check_limits()
        self.hidden_content |= self._row_hidden or any(a <= column <= b for a, b in self._hidden_columns)
        self.cells[row, column] = ForeignCell(row, column, text, address, number=number, formula=self._formula)

    def _content(self, written: str, address: str) -> tuple[str, Decimal | None]:
        match self._attributes.get("t", "n"):
            case "s":
                at = int(written) if written.isdecimal() and len(written) < 9 else -1
                if not 0 <= at < len(self.strings):
                    if written:
                        raise damaged(self.name, f"{address} 的文字")
                    return "", None
                return self.strings[at], None
            case "n" if written:
                return shown_number(written, self._format(), self.date_1904)
            case "b":
                return _BOOLEANS.get(written, written), None
        return unescaped(written), None

    def _format(self) -> str:
        style = self._attributes.get("s", "0")
        at = int(style) if style.isdecimal() and len(style) < 7 else 0
        return self.formats[at] if at < len(self.formats) else "General"

    def _check_limits(self) -> None:
        limits, tally = self.limits, self.tally
        if tally.cells > limits.cells:
            raise over_limit(self.name, "有内容的单元格", limits.cells)
        if tally.characters > limits.characters:
            raise over_limit(self.name, "字数", limits.characters)
        if len(self._rows) > limits.rows:
            raise over_limit(self.name, "有内容的行", limits.rows)

    def _merge(self, reference: str) -> None:
        found = read_range(reference)
        if found is None:
            raise damaged(self.name, f"合并区域 {reference[:24]}")
        self.merges.append(found)
        if len(self.merges) > self.limits.cells:
            raise over_limit(self.name, "合并区域", self.limits.cells)

    def _column_range(self, attributes: Mapping[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if not first.isdecimal() or not last.isdecimal():
            return
        self._column_ranges += 1
        if self._column_ranges > self.limits.columns:
            return
        columns = int(first[:6]) - 1, int(last[:6]) - 1
        if attributes.get("hidden", "0") in _TRUE:
            self._hidden_columns.append(columns)
        width = attributes.get("width", "")
        if _NUMBER.fullmatch(width):
            named = range(columns[0], min(columns[1], self.limits.columns) + 1)
            self.widths.update(dict.fromkeys(named, float(width) * MM_PER_DIGIT))
