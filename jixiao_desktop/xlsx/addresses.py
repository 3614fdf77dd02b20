"""How a spreadsheet names its squares: ``C7``, ``B2:C5``. Rows and columns count from 0."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


def column_number(letters: str) -> int:
    """``A`` is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row + 1}"


def read_range(reference: str) -> tuple[int, int, int, int] | None:
    """``B2:C5`` as first row, first column, last row, last column; ``None`` for anything else."""
    match = _RANGE.fullmatch(reference.strip())
    if match is None:
        return None
    first = int(match[2]) - 1, column_number(match[1])
    last = (int(match[4]) - 1, column_number(match[3])) if match[3] else first
    if min(first) < 0 or last[0] < first[0] or last[1] < first[1]:
        return None
    return (*first, *last)
