"""Breaking Chinese text into lines.

Comes in: a text, the width of a line and the advances of its characters, in thousandths of the font size. Goes out: the
lines. No closing sign begins a line and no opening sign ends one (GB/T 15834—2011, 5.1); a number stays with its sign
and unit, a Latin word and the pairs —— and …… stay whole, unless they alone are wider than the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jixiao_desktop.vocabulary.figures import UNITS

Advances = Callable[[str], list[int]]

NEVER_FIRST = "、，。；：？！）》〉」』】〕〗｝”’％‰℃·～!%),.:;?]}°′″"
NEVER_LAST = "（《〈「『【〔〖｛“‘([{￥¥$＄№"
_EVEN_ENOUGH = 100  # a tenth of a character
_SIGNS = "≥≤≧≦><＞＜=＝≈±+＋\\-－−"
_WORDS = "|".join(sorted((*UNITS, "届", "％"), key=len, reverse=True))
_UNITS = rf"[十百千]?[万亿]?(?:{_WORDS})|[十百千]?[万亿]"
_LATIN = r"[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９.@_&'/²³\-]*"
_NUMBER = (
    rf"(?:[{_SIGNS}]{{1,2}} ?)?[0-9０-９][0-9０-９.,，．]*(?:[-－~～—/:：][0-9０-９][0-9０-９.]*)*"
    rf"(?: ?(?:{_UNITS}|{_LATIN}))?(?:/[年月日次人件个])?"
)
_WITH_SIGNS = r"(?:[{last}] *)*(?:{core})(?: *[{first}])*"


def _with_signs(core: str) -> re.Pattern[str]:
    """``core`` with the opening signs before it and the closing ones behind it."""
    filled = _WITH_SIGNS.format(last=re.escape(NEVER_LAST), core=core, first=re.escape(NEVER_FIRST))
    return re.compile(filled, re.DOTALL)


_ATOM = _with_signs(rf"{_NUMBER}|{_LATIN}|—+|…+| +|.")
_LETTER = _with_signs(".")


def break_lines(text: str, width: float, advances: Advances) -> tuple[str, ...]:
    """The lines of ``text``, at least one; a paragraph's end (``\\n``) always ends a line.

    Blanks at a line's end are dropped; everything else stands in the lines, in order.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        widths = advances(paragraph)
        if sum(widths) <= width:
            lines.append(paragraph)
        else:
            lines.extend(_filled(paragraph, widths, width))
    return tuple(lines)


def break_evenly(text: str, width: float, advances: Advances) -> tuple[str, ...]:
    """As few lines as :func:`break_lines` makes, but of like length: a label's last character does not stand alone."""
    lines = break_lines(text, width, advances)
    if len(lines) == text.count("\n") + 1:
        return lines
    widest = max(needed for part in text.split("\n") for _, needed in _atoms(part, advances(part), width))
    narrow, wide = max(widest, width / len(lines)), width
    while wide - narrow > _EVEN_ENOUGH:
        middle = (narrow + wide) / 2
        if len(break_lines(text, middle, advances)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return break_lines(text, wide, advances)


def _filled(paragraph: str, widths: list[int], width: float) -> Iterator[str]:
    line, used = "", 0
    for atom, needed in _atoms(paragraph, widths, width):
        if line and used + needed > width and atom.strip(" "):  # a blank may hang over the edge: it is dropped there
            yield line.rstrip(" ")
            line, used = "", 0
        line += atom
        used += needed
    yield line.rstrip(" ")


def _atoms(paragraph: str, widths: list[int], width: float) -> Iterator[tuple[str, int]]:
    for match in _ATOM.finditer(paragraph):
        parts = widths[match.start() : match.end()]
        needed = sum(parts)
        if needed <= width:
            yield match[0], needed
        else:
            yield from _letters(match[0], parts, width)


def _letters(atom: str, widths: list[int], width: float) -> Iterator[tuple[str, int]]:
    """The characters of an atom that no line can hold, each with the signs that stay with it as far as there is room."""
    for match in _LETTER.finditer(atom):
        parts = widths[match.start() : match.end()]
        if sum(parts) <= width:
            yield match[0], sum(parts)
        else:
            yield from zip(match[0], parts, strict=True)
