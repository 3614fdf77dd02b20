"""Names of sheets, as Excel and WPS allow them.

Comes in: what the sheets are about. Goes out: as many names, in order: at most 31 UTF-16 units, without ``[]:*?/\\``,
no apostrophe at either end, not ``History``, never empty, and different also for who does not tell capitals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 31
_UNNAMED = "表"
_RESERVED = "history"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """A name for each; where two would be the same, the later ones end in ``~2``, ``~3`` and so on."""
    names: list[str] = []
    taken = {_RESERVED}
    for text in wanted:
        plain = _allowed(text)
        name, number = plain, 1
        while _folded(name) in taken:
            number += 1
            ending = f"~{number}"
            name = _cut(plain, LONGEST - len(ending)) + ending
        taken.add(_folded(name))
        names.append(name)
    return names


def _allowed(text: str) -> str:
    visible = "".join(
        " " if char in "\t\n\r" else char
        for char in text
        if char in "\t\n\r" or (unicodedata.category(char) not in _INVISIBLE and ord(char) & 0xFFFE != 0xFFFE)
    )
    return _cut(_FORBIDDEN.sub("_", visible).strip("' \u3000"), LONGEST) or _UNNAMED


def _cut(name: str, units: int) -> str:
    """``name`` to at most ``units`` UTF-16 units, characters kept whole."""
    return name.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore").rstrip("' \u3000")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
