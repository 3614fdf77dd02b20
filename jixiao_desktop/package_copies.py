"""A copy of an office package (ZIP) in which some parts have another content.

Comes in: the bytes of a package that was read without a fault, and the new contents by part. Goes out: the bytes of the copy.
Every other part stays to the byte as it is packed, its place in the order and its date too.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8_NAME = 0x800
_DESCRIPTOR_FOLLOWS = 0x8
_ZIP64 = 1


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """``content`` with ``parts`` in place of those of the same name."""
    with ZipFile(BytesIO(content)) as archive:
        entries, directory = archive.infolist(), archive.start_dir
        comment = archive.comment
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [*(after.header_offset for _, after in pairwise(ordered)), directory]
    copy = bytearray()
    central: dict[str, bytes] = {}
    for entry, end in zip(ordered, ends, strict=True):
        offset = len(copy)
        if entry.filename in parts:
            copy += _packed(entry, parts[entry.filename])
        else:
            copy += content[entry.header_offset : end]
        central[entry.filename] = _central(entry, offset)
    start = len(copy)
    for entry in entries:
        copy += central[entry.filename]
    count = len(entries)
    copy += _END.pack(b"PK\x05\x06", 0, 0, count, count, len(copy) - start, start, len(comment)) + comment
    return bytes(copy)


def _packed(entry: ZipInfo, content: bytes) -> bytes:
    """The part with its head; ``entry`` then says the new sizes."""
    if entry.compress_type != ZIP_STORED:
        entry.compress_type = ZIP_DEFLATED
    entry.flag_bits &= ~_DESCRIPTOR_FOLLOWS
    entry.CRC, entry.file_size = zlib.crc32(content), len(content)
    packed = content if entry.compress_type == ZIP_STORED else _deflated(content)
    entry.compress_size = len(packed)
    name = _name(entry)
    day, time = _dos_time(entry)
    sizes = entry.CRC, entry.compress_size, entry.file_size
    head = _LOCAL.pack(
        b"PK\x03\x04", 20, entry.flag_bits, entry.compress_type, time, day, *sizes, len(name), 0
    )  # fmt: skip
    return head + name + packed


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _central(entry: ZipInfo, offset: int) -> bytes:
    """What the directory says of a part that now begins at ``offset``."""
    name, extra, comment = _name(entry), _without_zip64(entry.extra), entry.comment
    day, time = _dos_time(entry)
    sizes = entry.CRC, entry.compress_size, entry.file_size
    head = _CENTRAL.pack(
        b"PK\x01\x02", entry.create_version, entry.create_system, 20, 0, entry.flag_bits, entry.compress_type, time, day,
        *sizes, len(name), len(extra), len(comment), 0, entry.internal_attr, entry.external_attr, offset,
    )  # fmt: skip
    return head + name + extra + comment


def _name(entry: ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8_NAME else "cp437")


def _dos_time(entry: ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = entry.date_time
    return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2


def _without_zip64(extra: bytes) -> bytes:
    """The sizes of large files, which these are not, would contradict the head."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    return kept
