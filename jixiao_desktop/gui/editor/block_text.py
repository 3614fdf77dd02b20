"""Blocks of cells as the text that spreadsheets exchange: tabs between cells, a line for each row.

A cell with a tab, a line break or a quotation mark stands in quotation marks, and those inside it are doubled.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def block_to_text(rows: Sequence[Sequence[str]]) -> str:
    """The block as spreadsheets read it from the clipboard."""
    return "\r\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def text_to_block(text: str) -> list[list[str]]:
    """The cells of a copied text; a text without tabs and quotation marks is a column of its lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    try:
        rows = list(csv.reader(io.StringIO(plain + "\n", newline=""), dialect="excel-tab", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in plain.split("\n")]
    return [row or [""] for row in rows]


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n\r"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
