"""Finding a name by what is typed of it: Chinese characters, or the initials of their pinyin (``sfjz`` finds 司法救助).

A character that is read in several ways counts under each of them.
"""

from __future__ import annotations

import os
from functools import lru_cache

from jixiao_desktop.vocabulary.characters import comparable

_KEPT = 8192  # characters and names of one book


def is_named(name: str, typed: str) -> bool:
    """Whether ``typed`` is a part of ``name``, or of its initials; a blank is a part of everything."""
    wanted = comparable(typed).casefold()
    if wanted in comparable(name).casefold():
        return True
    readings = _readings(name)
    starts = range(len(readings) - len(wanted) + 1)
    return any(all(letter in readings[start + at] for at, letter in enumerate(wanted)) for start in starts)


@lru_cache(_KEPT)
def _readings(name: str) -> tuple[str, ...]:
    return tuple(_initials(character) for character in comparable(name).casefold())


@lru_cache(_KEPT)
def _initials(character: str) -> str:
    """The first letters of a character's readings; any other sign is its own."""
    if character.isascii():
        return character
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # names are short: its phrases would cost 40 MB
    from pypinyin import Style, pinyin  # at the first use: it reads 0.8 MB

    return "".join(pinyin(character, style=Style.FIRST_LETTER, heteronym=True)[0])
