"""What is written into a cell of a workbook: an amount as a number, everything else as text, nothing ever a formula.

Comes in: a cell of the grid. Goes out: the characters for the file, whether they are a number, and the number format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.xlsx.sentences import SENTENCES

MOST_UNITS = 32_767  # UTF-16 units in a cell
GENERAL = "General"
TEXT = "@"
# Older spreadsheets show a text format as ##### beyond this.
_LONGEST_TEXT_FORMAT = 255
_MOST_DIGITS = 15  # that a spreadsheet's number holds
_SHOWN_BEGINNING = 12
_FORMULA_BEGINNINGS = tuple("=+-@＝＋－＠|%")
# What XML cannot hold, and what reads like its own escape (ISO/IEC 29500-1, 22.9.2.19 ST_Xstring).
_ESCAPED = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class CellValue:
    """``text`` stands in the file; ``quoted`` keeps a spreadsheet from reading it as a formula when it is edited."""

    text: str
    is_number: bool
    number_format: str
    quoted: bool = False


_BLANK = CellValue("", False, GENERAL)


def cell_value(cell: GridCell, place: str) -> CellValue:
    """Raises UserError (``xlsx-cell-too-long``), naming ``place``, where a text would not fit into one cell."""
    if not cell.text:
        return _BLANK
    if cell.number is not None and _prints(cell.text, cell.number):
        return CellValue(f"{cell.number:f}", True, _number_format(cell.text))
    _refuse_long(cell.text, place)
    number_format = TEXT if len(cell.text) <= _LONGEST_TEXT_FORMAT else GENERAL
    quoted = cell.text.lstrip().startswith(_FORMULA_BEGINNINGS)
    return CellValue(_ESCAPED.sub(_escape, cell.text), False, number_format, quoted)


def _prints(text: str, number: Decimal) -> bool:
    """Whether ``text`` is ``number``, and a spreadsheet can hold all its digits."""
    try:
        same = Decimal(text.replace(",", "")) == number
    except InvalidOperation:
        return False
    return same and len(number.as_tuple().digits) <= _MOST_DIGITS


def _number_format(text: str) -> str:
    """The format that shows exactly the digits of ``text``: ``0``, ``0.00``, ``#,##0.0``."""
    whole, _, places = text.partition(".")
    return ("#,##0" if "," in whole else "0") + (f".{'0' * len(places)}" if places else "")


def _refuse_long(text: str, place: str) -> None:
    count = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if count > MOST_UNITS:
        begin = text[:_SHOWN_BEGINNING]
        raise SENTENCES.error("xlsx-cell-too-long", place, begin=begin, count=count, most=MOST_UNITS)


def _escape(match: re.Match[str]) -> str:
    return f"_x{ord(match[0]):04X}_"
