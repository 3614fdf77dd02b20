"""A face cut down to the glyphs of one document.

Comes in: a face and the glyphs that are used, in the order in which the document numbers them. Goes out: the bytes of a
TrueType file whose glyph ``n`` is the ``n``-th of them. It has no character map: the document names glyphs by number.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate

from jixiao_desktop.pdf.truetype import TrueType

_KEPT = ("cvt ", "fpgm", "prep")
_MAGIC = 0xB1B0AFBA
# Flags of a component of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


def subset(face: TrueType, glyphs: Sequence[int]) -> bytes:
    """The file with ``glyphs``; the first is to be 0, the sign for what is missing. Parts of composites come behind."""
    order, outlines = _closed(face, glyphs)
    places = list(accumulate((len(outline) for outline in outlines), initial=0))
    tables = {tag: face.table(tag) for tag in _KEPT if face.table(tag)}
    tables["glyf"] = b"".join(outlines)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["hmtx"] = b"".join(_metric(face, glyph, outline) for glyph, outline in zip(order, outlines, strict=True))
    tables["hhea"] = face.table("hhea")[:34] + struct.pack(">H", len(order))
    tables["maxp"] = face.table("maxp")[:4] + struct.pack(">H", len(order)) + face.table("maxp")[6:]
    tables["head"] = face.table("head")[:8] + bytes(4) + face.table("head")[12:50] + struct.pack(">HH", 1, 0)
    return _file(tables)


def _closed(face: TrueType, glyphs: Sequence[int]) -> tuple[list[int], list[bytes]]:
    """The glyphs with all parts of composites, and their descriptions in the new numbers."""
    order, outlines = list(glyphs), []
    new = {glyph: at for at, glyph in reversed(list(enumerate(order)))}
    for glyph in order:  # grows while it is walked
        outline = face.outline(glyph)
        if outline[:2] > b"\x7f":  # a negative number of contours: a composite
            changed = bytearray(outline)
            for offset, part in _components(outline):
                if part not in new:
                    new[part] = len(order)
                    order.append(part)
                struct.pack_into(">H", changed, offset, new[part])
            outline = bytes(changed)
        outlines.append(outline + bytes(-len(outline) % 4))
    return order, outlines


def _components(outline: bytes) -> Iterator[tuple[int, int]]:
    """Where each component's number stands, and the number."""
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, at)
        yield at + 2, part
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _metric(face: TrueType, glyph: int, outline: bytes) -> bytes:
    """Advance and left side bearing; the latter is the left edge of the outline."""
    return struct.pack(">H", face.unscaled_width(glyph)) + (outline[2:4] or bytes(2))


def _file(tables: dict[str, bytes]) -> bytes:
    """The tables in order of their names, with directory and checksums."""
    names = sorted(tables)
    power = 1 << (len(names).bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, len(names), power * 16, power.bit_length() - 1, (len(names) - power) * 16
    )
    padded = {name: tables[name] + bytes(-len(tables[name]) % 4) for name in names}
    start = len(header) + 16 * len(names)
    offsets = dict(zip(names, accumulate((len(padded[name]) for name in names), initial=start), strict=False))
    directory = b"".join(
        struct.pack(">4sIII", name.encode(), _sum(padded[name]), offsets[name], len(tables[name])) for name in names
    )
    content = bytearray(header + directory + b"".join(padded[name] for name in names))
    struct.pack_into(">I", content, offsets["head"] + 8, (_MAGIC - _sum(bytes(content))) & 0xFFFFFFFF)
    return bytes(content)


def _sum(content: bytes) -> int:
    """OpenType's checksum: the sum of the big-endian words; ``content`` is a multiple of four long."""
    words = array("I", content)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
