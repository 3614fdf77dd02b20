"""One TrueType face, read as far as measuring and embedding need it.

Comes in: a ``.ttf`` file, or one face of a ``.ttc``. Goes out: which glyph a character has, how wide it is, how high the
letters stand, and the outlines. Tables and fields are those of the OpenType specification, versions 1.8 and later.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

_COLLECTION = b"ttcf"
_OUTLINES = (b"\0\1\0\0", b"true")
_NEEDED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp")
_POSTSCRIPT_NAME = 6
_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200


class UnfitFontError(ValueError):
    """A file that is no TrueType face with outlines, or that may not be embedded; the text says which."""


@dataclass(frozen=True)
class Bounds:
    """The box around all glyphs, in thousandths of the font size."""

    left: int
    bottom: int
    right: int
    top: int


@dataclass(frozen=True)
class GlyphRecord:
    """``outline`` is the glyph's description in ``glyf``, padded to words, empty for a blank.

    ``metric`` is its entry in ``hmtx``: advance and left side bearing, which is the left edge of the outline.
    """

    outline: bytes
    metric: bytes

    @cached_property
    def checksum(self) -> int:
        """The part of the outline in the checksum of ``glyf``."""
        return word_sum(self.outline)

    @property
    def is_composite(self) -> bool:
        """Made of other glyphs: the number of contours is negative."""
        return self.outline[:1] > b"\x7f"


class TrueType:
    """A face; its tables are read when they are first asked for. Lengths are thousandths of the font size."""

    def __init__(self, path: Path, index: int = 0) -> None:
        """Map the file. Raises OSError if it cannot be read, UnfitFontError if it cannot be embedded."""
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            self._start = _beginning(self._bytes, index)
            self._tables = _directory(self._bytes, self._start)
        except struct.error as error:
            raise UnfitFontError(f"{path} is cut off") from error
        if missing := [tag for tag in _NEEDED if tag not in self._tables]:
            raise UnfitFontError(f"{path} has no table {missing[0]}")
        if (self._rights & _RESTRICTED and not self._rights & 0x000C) or self._rights & (_NO_SUBSETTING | _BITMAP_ONLY):
            raise UnfitFontError(f"{path} may not be embedded")

    def table(self, tag: str) -> bytes:
        """The bytes of a table, empty if the face has none."""
        start, length = self._tables.get(tag, (0, 0))
        return self._bytes[start : start + length]

    def standalone(self) -> bytes:
        """The face as a file of its own, which a face of a collection is not."""
        if self._bytes[:4] != _COLLECTION:
            return self._bytes[:]
        header = self._bytes[self._start : self._start + 12]
        places = accumulate((length + -length % 4 for _, length in self._tables.values()), initial=0)
        first = 12 + 16 * len(self._tables)
        entries = b"".join(
            self._bytes[entry : entry + 8] + struct.pack(">II", first + place, length)
            for entry, place, (_, length) in zip(
                range(self._start + 12, self._start + first, 16), places, self._tables.values(), strict=False
            )
        )
        tables = b"".join(self.table(tag) + bytes(-len(self.table(tag)) % 4) for tag in self._tables)
        return header + entries + tables

    @cached_property
    def glyphs(self) -> dict[int, int]:
        """The glyph of every character that the face maps, by code point."""
        return _characters(self.table("cmap"))

    def width(self, glyph: int) -> int:
        """The glyph's advance."""
        return round(self._advance(glyph) * self._scale)

    def record(self, glyph: int) -> GlyphRecord:
        """What of ``glyph`` stands in a file; each is read once."""
        if glyph not in self._records:
            start = self._tables["glyf"][0]
            outline = self._bytes[start + self._places[glyph] : start + self._places[glyph + 1]]
            metric = struct.pack(">H", self._advance(glyph)) + (outline[2:4] or bytes(2))
            self._records[glyph] = GlyphRecord(outline + bytes(-len(outline) % 4), metric)
        return self._records[glyph]

    @cached_property
    def ascent(self) -> int:
        """The height of the letters above the baseline, as typographers mean it."""
        return self._scaled(
            _signed(self.table("OS/2"), 68) if "OS/2" in self._tables else _signed(self.table("hhea"), 4)
        )

    @cached_property
    def descent(self) -> int:
        """The depth below the baseline, positive."""
        return -self._scaled(
            _signed(self.table("OS/2"), 70) if "OS/2" in self._tables else _signed(self.table("hhea"), 6)
        )

    @cached_property
    def bounds(self) -> Bounds:
        return Bounds(*(self._scaled(value) for value in struct.unpack_from(">4h", self.table("head"), 36)))

    @cached_property
    def postscript_name(self) -> str:
        """ASCII without blanks; ``Font`` if the face does not say."""
        found = next((name for name in _names(self.table("name"), _POSTSCRIPT_NAME)), "")
        return "".join(char for char in found if char.isascii() and (char.isalnum() or char in "-_")) or "Font"

    @property
    def units_per_em(self) -> int:
        return _unsigned(self.table("head"), 18)

    @property
    def _rights(self) -> int:
        table = self.table("OS/2")
        return _unsigned(table, 8) if table else 0

    @cached_property
    def _scale(self) -> float:
        return 1000 / self.units_per_em

    def _scaled(self, value: int) -> int:
        return round(value * self._scale)

    @cached_property
    def _records(self) -> dict[int, GlyphRecord]:
        """What :meth:`record` has read so far."""
        return {}

    def _advance(self, glyph: int) -> int:
        return self._widths[min(glyph, len(self._widths) - 1)]

    @cached_property
    def _widths(self) -> array[int]:
        count = _unsigned(self.table("hhea"), 34)
        return _numbers("H", self.table("hmtx")[: count * 4])[::2]

    @cached_property
    def _places(self) -> array[int]:
        if _unsigned(self.table("head"), 50):
            return _numbers("I", self.table("loca"))
        return array("I", (place * 2 for place in _numbers("H", self.table("loca"))))


def _beginning(content: mmap.mmap, index: int) -> int:
    """Where the header of face ``index`` stands."""
    start: int = struct.unpack_from(">I", content, 12 + 4 * index)[0] if content[:4] == _COLLECTION else 0
    return start


def _directory(content: mmap.mmap, start: int) -> dict[str, tuple[int, int]]:
    """Offset and length of every table of the face whose header begins at ``start``, in the order of its directory."""
    if content[start : start + 4] not in _OUTLINES:
        raise UnfitFontError("no TrueType outlines")
    count = struct.unpack_from(">H", content, start + 4)[0]
    entries = (struct.unpack_from(">4sIII", content, start + 12 + 16 * entry) for entry in range(count))
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in entries}


def _characters(cmap: bytes) -> dict[int, int]:
    """The richest Unicode table of ``cmap`` as a mapping from code point to glyph."""
    count = _unsigned(cmap, 2)
    offsets = {
        struct.unpack_from(">HH", cmap, 4 + 8 * at): struct.unpack_from(">I", cmap, 8 + 8 * at)[0]
        for at in range(count)
    }
    for key in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3)):
        if key in offsets:
            table = cmap[offsets[key] :]
            reader = {4: _format_4, 12: _format_12}.get(_unsigned(table, 0))
            if reader:
                return {code: glyph for code, glyph in reader(table) if glyph}
    raise UnfitFontError("no Unicode table")


def _format_12(table: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">I", table, 12)[0]
    for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


def _format_4(table: bytes) -> Iterator[tuple[int, int]]:
    count = _unsigned(table, 6) // 2
    words = _numbers("H", table[: _unsigned(table, 2) & ~1])
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, ranges = words[8 + 2 * count : 8 + 3 * count], words[8 + 3 * count : 8 + 4 * count]
    for segment in range(count):
        for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
            if not ranges[segment]:
                yield code, (code + deltas[segment]) & 0xFFFF
                continue
            at = 8 + 3 * count + segment + ranges[segment] // 2 + code - starts[segment]
            glyph = words[at] if at < len(words) else 0
            yield code, (glyph + deltas[segment]) & 0xFFFF if glyph else 0


def _names(table: bytes, wanted: int) -> Iterator[str]:
    """The entries of name ``wanted``, as they stand."""
    if not table:
        return
    count, storage = struct.unpack_from(">HH", table, 2)
    for entry in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * entry)
        if name == wanted:
            text = table[storage + offset : storage + offset + length]
            yield text.decode("utf-16-be" if platform in (0, 3) else "latin-1", errors="ignore")


def _numbers(kind: str, content: bytes) -> array[int]:
    numbers = array(kind, content)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def word_sum(content: bytes) -> int:
    """OpenType's checksum: the sum of the big-endian words; ``content`` is a multiple of four long."""
    return sum(_numbers("I", content)) & 0xFFFFFFFF


def _unsigned(table: bytes, offset: int) -> int:
    value: int = struct.unpack_from(">H", table, offset)[0]
    return value


def _signed(table: bytes, offset: int) -> int:
    value: int = struct.unpack_from(">h", table, offset)[0]
    return value
