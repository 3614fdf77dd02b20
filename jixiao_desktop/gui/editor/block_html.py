"""Blocks of cells as the HTML that spreadsheets and word processors exchange, with merged cells and line breaks.

Comes in: cells with their spans. Goes out: a table in which all but amounts is text, so that no target becomes a date or formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_HEAD = (
    '<html><head><meta charset="utf-8"><style>td { border: .5pt solid #000000; }'
    " br { mso-data-placement: same-cell; }</style></head><body>"
)
_TEXT = ' style=\'mso-number-format:"\\@"\' sdnum="1033;0;@" x:str'  # for Excel and WPS, and for LibreOffice


@dataclass(frozen=True)
class HtmlCell:
    """A cell that begins in the block, with the part of its span that lies in it."""

    text: str
    rows: int = 1
    columns: int = 1
    number: bool = False


def block_to_html(rows: Sequence[Sequence[HtmlCell]]) -> str:
    """``rows`` have only the cells that begin in them."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"{_HEAD}<table border=1 style='border-collapse:collapse'>{lines}</table></body></html>"


def _cell(cell: HtmlCell) -> str:
    spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (
        f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    )
    kind = "" if cell.number else _TEXT
    return f'<td{spans}{kind} valign="middle">{escape(cell.text).replace(chr(10), "<br>")}</td>'
