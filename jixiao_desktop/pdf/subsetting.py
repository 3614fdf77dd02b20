"""A face cut down to the glyphs of one document.

Comes in: a face and the glyphs that are used, in the order in which the document numbers them. Goes out: the bytes of a
TrueType file whose glyph ``n`` is the ``n``-th of them. It has no character map: the document names glyphs by number.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from jixiao_desktop.pdf.truetype import GlyphRecord, TrueType, word_sum

_KEPT = ("cvt ", "fpgm", "prep")
_MAGIC = 0xB1B0AFBA
_WORD = 0xFFFFFFFF
# Flags of a component of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


def subset(face: TrueType, glyphs: Sequence[int]) -> bytes:
    """The file with ``glyphs``; the first is to be 0, the sign for what is missing. Parts of composites come behind."""
    records = _closed(face, glyphs)
    places = accumulate((len(record.outline) for record in records), initial=0)
    tables = {tag: _Table(face.table(tag)) for tag in _KEPT if face.table(tag)}
    tables["glyf"] = _Table(b"".join(record.outline for record in records), sum(record.checksum for record in records))
    tables["loca"] = _Table(struct.pack(f">{len(records) + 1}I", *places))
    tables["hmtx"] = _Table(b"".join(record.metric for record in records))
    tables["hhea"] = _Table(face.table("hhea")[:34] + struct.pack(">H", len(records)))
    tables["maxp"] = _Table(face.table("maxp")[:4] + struct.pack(">H", len(records)) + face.table("maxp")[6:])
    tables["head"] = _Table(face.table("head")[:8] + bytes(4) + face.table("head")[12:50] + struct.pack(">HH", 1, 0))
    return _file(tables)


def _closed(face: TrueType, glyphs: Sequence[int]) -> list[GlyphRecord]:
    """The glyphs, then all parts of composites, which name their parts in the new numbers."""
    records = [face.record(glyph) for glyph in glyphs]
    if not any(record.is_composite for record in records):
        return records
    new = {glyph: at for at, glyph in reversed(list(enumerate(glyphs)))}
    for at, record in enumerate(records):  # grows while it is walked
        if record.is_composite:
            changed = bytearray(record.outline)
            for offset, part in _components(record.outline):
                if part not in new:
                    new[part] = len(records)
                    records.append(face.record(part))
                struct.pack_into(">H", changed, offset, new[part])
            records[at] = replace(record, outline=bytes(changed))
    return records


def _components(outline: bytes) -> Iterator[tuple[int, int]]:
    """Where each component's number stands, and the number."""
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, at)
        yield at + 2, part
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


class _Table:
    """A table of the file, padded to words, with its checksum where that is known already."""

    def __init__(self, content: bytes, checksum: int | None = None) -> None:
        self.length = len(content)
        self.padded = content + bytes(-len(content) % 4)
        self.checksum = word_sum(self.padded) if checksum is None else checksum & _WORD


def _file(tables: dict[str, _Table]) -> bytes:
    """The tables in order of their names, with directory and checksums."""
    names = sorted(tables)
    power = 1 << (len(names).bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, len(names), power * 16, power.bit_length() - 1, (len(names) - power) * 16
    )
    start = len(header) + 16 * len(names)
    offsets = dict(zip(names, accumulate((len(tables[name].padded) for name in names), initial=start), strict=False))
    directory = header + b"".join(
        struct.pack(">4sIII", name.encode(), tables[name].checksum, offsets[name], tables[name].length)
        for name in names
    )
    content = bytearray(directory + b"".join(tables[name].padded for name in names))
    whole = word_sum(directory) + sum(table.checksum for table in tables.values())
    struct.pack_into(">I", content, offsets["head"] + 8, (_MAGIC - whole) & _WORD)
    return bytes(content)
