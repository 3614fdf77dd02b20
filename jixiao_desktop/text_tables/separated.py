"""Tables as text: CSV, and what was copied from a page, a workbook or a PDF into a text file.

Comes in: the bytes of a text. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile` with one table; columns are parted
by tabs, else by commas, else by wide blanks.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.incoming_files import LIMITS, Limits, over_limit
from jixiao_desktop.text_tables.decoding import decoded

_WIDE_BLANK = re.compile(r"[ \u3000]{2,}")
_ENOUGH_ROWS = 2
_MOST_LINES_OF_A_ROW = 20  # on the average
_AS_TEXT = re.compile(r'="([^"]*)"')  # how a spreadsheet is told to keep the zeros of a code


def read_text(name: str, content: bytes, limits: Limits = LIMITS) -> ForeignFile:
    """``UserError`` (``text-encoding``, ``file-limit``)."""
    text = decoded(name, content, limits)
    if len(text) > limits.characters:
        raise over_limit(name, "字数", limits.characters)
    if text.count("\n") > limits.rows * _MOST_LINES_OF_A_ROW:  # before they are parted
        raise over_limit(name, "行", limits.rows)
    cells: list[ForeignCell] = []
    for row, texts in enumerate(_rows(text, limits.rows + 1)):
        cells += (
            ForeignCell(row, column, plain, f"R{row + 1}C{column + 1}")
            for column, written in enumerate(texts)
            if written and (plain := _plain(written))
        )
        _check(name, row, texts, cells, limits)
    return ForeignFile(name, (ForeignTable("", tuple(cells)),))


def _plain(written: str) -> str:
    return (_AS_TEXT.sub(r"\1", written) if '="' in written else written).strip()


def _rows(text: str, most: int) -> Iterator[Sequence[str]]:
    lines = text.split("\n")
    for delimiter in "\t,":
        if sum(delimiter in line for line in lines) >= _ENOUGH_ROWS:
            yield from _parted(lines, delimiter, most)
            return
    for line in lines:
        yield _WIDE_BLANK.split(line.strip())


def _parted(lines: Sequence[str], delimiter: str, most: int) -> list[list[str]]:
    """Quoted cells may hold line breaks; where quotes do not pair, they are only characters. No more rows than ``most``."""
    try:
        return list(islice(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True), most))
    except csv.Error:
        return [line.split(delimiter) for line in lines[:most]]


def _check(name: str, row: int, texts: Sequence[str], cells: Sequence[ForeignCell], limits: Limits) -> None:
    for found, most, what in (
        (row + 1, limits.rows, "行"),
        (len(texts), limits.columns, "列"),
        (len(cells), limits.cells, "有内容的单元格"),
        (max(map(len, texts), default=0), limits.cell_characters, "一格的字数"),
    ):
        if found > most:
            raise over_limit(name, what, most)
