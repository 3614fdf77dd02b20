"""Rows of an indicator table as a spreadsheet puts them on the clipboard.

Comes in: the cells of a copied block and the level names of the form into which they go. Goes out: what the columns hold and
the level names of every row; a merged cell has its text in its first square and blanks in the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.level_names import is_level_name
from jixiao_desktop.recognition.list_labels import HeadMeaning, head_of
from jixiao_desktop.recognition.words import bare_words, plain
from jixiao_desktop.vocabulary.characters import one_line

_LEVELS = ("level1", "level2")
_MOST_LEAD_ROWS = 2  # above the head: the words over a part of the form
_Block = Sequence[Sequence[str]]


@dataclass(frozen=True)
class CopiedColumn:
    """``head`` is what stands over the column; ``meaning`` is ``None`` if that says nothing."""

    at: int
    head: str
    meaning: HeadMeaning | None


@dataclass(frozen=True)
class CopiedLine:
    """``number`` counts the block's lines from 1; ``values`` has every square of it. Levels are ``None`` where nothing
    above says any."""

    number: int
    level1: str | None
    level2: str | None
    values: tuple[str, ...]


@dataclass(frozen=True)
class CopiedRows:
    """``columns`` are the columns of values; without a head ``named`` is false, and they follow the form's own order."""

    columns: tuple[CopiedColumn, ...]
    named: bool
    lines: tuple[CopiedLine, ...]


def read_copied_rows(block: _Block, levels: Collection[str]) -> CopiedRows | None:
    """The block if it has a head of the indicator table, or begins with columns of levels; ``None`` for any other.

    ``levels`` are names of first and second levels that the form has; names that are usual everywhere are known too.
    """
    known = frozenset(plain(name) for name in levels)
    head = _head_row(block)
    if head is not None:
        columns = _columns(block[head])
        body = range(head + 1, len(block))
    else:
        columns = _level_columns(block, known)
        body = range(len(block))
    if not columns:
        return None
    found = {name: _at(columns, name) for name in _LEVELS}
    numbers = [at for at in body if head is None or not _repeats(block[at], block[head])]
    values = tuple(column for column in columns if not _is_passed_over(block, column, numbers))
    return CopiedRows(values, head is not None, tuple(_lines(block, numbers, found["level1"], found["level2"])))


# --- with a head


def _head_row(block: _Block) -> int | None:
    for at, line in enumerate(block[: _MOST_LEAD_ROWS + 1]):
        words = [text for text in line if text.strip()]
        names = {meaning.name for text in words if (meaning := head_of(text)) is not None}
        if len(names) >= 2 and "name" in names and len(names) * 2 > len(words):
            return at
    return None


def _columns(head: Sequence[str]) -> list[CopiedColumn]:
    """Of several heads that say 指标 the one of the third level is the name; what says the same again says nothing."""
    names = [at for at, text in enumerate(head) if (meaning := head_of(text)) is not None and meaning.name == "name"]
    exact = [at for at in names if "三级" in head[at] or "名称" in head[at]] or names[-1:]
    columns: list[CopiedColumn] = []
    for at, text in enumerate(head):
        meaning = head_of(text)
        again = meaning in [column.meaning for column in columns]
        other = meaning is not None and meaning.name == "name" and at != exact[0]
        columns.append(CopiedColumn(at, one_line(text), None if again or other else meaning))
    return columns


def _repeats(line: Sequence[str], head: Sequence[str]) -> bool:
    """A head that stands again on the next page."""
    return [plain(text) for text in line] == [plain(text) for text in head]


# --- without a head


def _level_columns(block: _Block, known: frozenset[str]) -> list[CopiedColumn]:
    """The columns of a block that begins with levels, or with the words over the whole table and then levels."""
    width = max((len(line) for line in block), default=0)
    first = 1 if _is_heading(_texts(block, 0)) else 0
    wide = 0
    while wide < 2 and _is_level(_texts(block, first + wide), known):
        wide += 1
    if not wide or first + wide >= width or (wide == 1 and not all(map(_is_full_name, _texts(block, first)))):
        return []
    names = _LEVELS if wide == 2 else (_only_level(_texts(block, first)),)
    meanings = [HeadMeaning("ordinal")] * first + [HeadMeaning(name) for name in names]
    return [CopiedColumn(at, "", meanings[at] if at < len(meanings) else None) for at in range(width)]


def _texts(block: _Block, at: int) -> list[str]:
    return [line[at] for line in block if at < len(line) and line[at].strip()]


def _is_heading(texts: Sequence[str]) -> bool:
    meanings = [meaning_of(text) for text in texts]
    return bool(texts) and all(meaning is not None and meaning.heading for meaning in meanings)


def _is_level(texts: Sequence[str], known: frozenset[str]) -> bool:
    """Names of levels, of which an office may have its own among the usual ones."""
    usual = [plain(text) in known or is_level_name(text) for text in texts]
    return any(usual) and all(is_usual or _is_full_name(text) for is_usual, text in zip(usual, texts, strict=True))


def _is_full_name(text: str) -> bool:
    """数量 alone may be an indicator."""
    return bare_words(text).endswith("指标")


def _only_level(texts: Sequence[str]) -> str:
    """Which level a single column holds."""
    return "level1" if any(bare_words(text) in ("产出指标", "效益指标") for text in texts) else "level2"


# --- both


def _at(columns: Sequence[CopiedColumn], name: str) -> int | None:
    return next((column.at for column in columns if column.meaning is not None and column.meaning.name == name), None)


def _is_passed_over(block: _Block, column: CopiedColumn, lines: Sequence[int]) -> bool:
    """Levels and ordinals, and columns that nothing stands over or in."""
    if column.meaning is not None:
        return column.meaning.name in (*_LEVELS, "ordinal")
    return not any(column.at < len(block[at]) and block[at][column.at].strip() for at in lines)


def _lines(block: _Block, numbers: Sequence[int], first: int | None, second: int | None) -> Iterator[CopiedLine]:
    level1 = level2 = None
    for at in numbers:
        line = block[at]
        begun1, begun2 = _name(line, first), _name(line, second)
        if begun1 is not None and begun1 != level1:
            level2 = None
        level1, level2 = begun1 or level1, begun2 or level2
        yield CopiedLine(at + 1, level1, level2, tuple(line))


def _name(line: Sequence[str], at: int | None) -> str | None:
    return (one_line(line[at]) or None) if at is not None and at < len(line) else None
