"""Full and half width, look-alike signs, and blanks of Chinese office text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, wraps
from types import MappingProxyType

_LOOKALIKE = str.maketrans(
    {
        "≧": "≥",
        "≦": "≤",
        "⩾": "≥",
        "⩽": "≤",
        "﹦": "=",
        "═": "=",
        "﹥": ">",
        "﹤": "<",
        "〉": ">",
        "〈": "<",
        "﹪": "%",
        "−": "-",
        "－": "-",
        "–": "-",
    }
)
_HALF_WIDTH = MappingProxyType(
    {wide: chr(wide - 0xFEE0).translate(_LOOKALIKE) for wide in range(ord("！"), ord("～") + 1)}
    | {ord("\u3000"): " "}
    | _LOOKALIKE
)
_ASCII_BLANKS = " \t\r\n\f\v"
_CJK = r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_NARROW_BLANKS = r"[^\S\u3000]+"  # line breaks of every kind included
_BLANK_BETWEEN_CJK = re.compile(rf"(?<={_CJK}){_NARROW_BLANKS}(?={_CJK})")
_NARROW = re.compile(_NARROW_BLANKS)
_WIDE = re.compile(f"[{re.escape(''.join(map(chr, _HALF_WIDTH)))}]")
_LONGEST_KEPT = 100
_KEPT = 512  # comparisons of the same names again and again


def strip_ascii(text: str) -> str:
    """``text`` without ASCII blanks at its ends; U+3000 indents are wanted and stay."""
    return text.strip(_ASCII_BLANKS)


def half_width(text: str) -> str:
    """Full-width ASCII (``９５％``) as half width, look-alike signs as the usual ones; everything else unchanged."""
    return text.translate(_HALF_WIDTH)


def one_line(text: str) -> str:
    """Line breaks and blanks between Chinese characters dropped, other runs of blanks one space; U+3000 stays."""
    return strip_ascii(_NARROW.sub(" ", _BLANK_BETWEEN_CJK.sub("", text)))


def kept_if_short(most: int) -> Callable[[Callable[[str], str]], Callable[[str], str]]:
    """Keeps the last ``most`` answers of a function of a text; long texts are seldom the same, and would only fill the memory."""

    def decorated(function: Callable[[str], str]) -> Callable[[str], str]:
        kept = lru_cache(most)(function)

        @wraps(function)
        def answer(text: str) -> str:
            return kept(text) if len(text) <= _LONGEST_KEPT else function(text)

        return answer

    return decorated


@kept_if_short(_KEPT)
def comparable(text: str) -> str:
    """The form in which two texts are compared: NFKC, half width, without any blank."""
    text = unicodedata.normalize("NFKC", text)
    if not text.isascii() and _WIDE.search(text):
        text = half_width(text)
    return "".join(text.split())
