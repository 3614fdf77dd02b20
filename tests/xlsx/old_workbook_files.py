"""Old workbooks as a spreadsheet of 1997 writes them ([MS-XLS], [MS-CFB]), of plain records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from struct import pack

_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
Value = str | float | bool | None


def record(kind: int, content: bytes = b"") -> bytes:
    return pack("<HH", kind, len(content)) + content


def _unicode(text: str, count: str) -> bytes:
    return pack(f"<{count}B", len(text), 1) + text.encode("utf-16-le")


def _cell(row: int, column: int, value: Value, style: int) -> bytes:
    place = pack("<HHH", row, column, style)
    if isinstance(value, bool):
        return record(0x205, place + pack("<BB", value, 0))
    if isinstance(value, str):
        return record(0x205, place + b"\x2a\1") if value == "#N/A" else record(0x204, place + _unicode(value, "H"))
    return b"" if value is None else record(0x203, place + pack("<d", value))


def sheet(
    rows: Iterable[Sequence[Value]],
    merges: Iterable[tuple[int, int, int, int]] = (),
    percent: Iterable[tuple[int, int]] = (),
    hidden_row: int | None = None,
) -> bytes:
    """``merges`` are first row, last row, first column, last column; ``percent`` are cells with the format ``0%``."""
    content = record(0x809, pack("<HHHHII", 0x600, 0x10, 0, 1997, 0, 6))
    if hidden_row is not None:
        content += record(0x208, pack("<HHHHHHI", hidden_row, 0, 256, 255, 0, 0, 0x20))
    special = set(percent)
    for at, row in enumerate(rows):
        content += b"".join(_cell(at, column, value, (at, column) in special) for column, value in enumerate(row))
    areas = list(merges)
    if areas:
        content += record(0xE5, pack("<H", len(areas)) + b"".join(pack("<HHHH", *area) for area in areas))
    return content + record(0x0A)


def stream(*sheets: bytes, names: Sequence[str] = ("表",), hidden: bool = False, password: bool = False) -> bytes:
    """The stream ``Workbook``: two cell styles, the second ``0%``."""
    head = record(0x809, pack("<HHHHII", 0x600, 5, 0, 1997, 0, 6))
    if password:
        head += record(0x2F, b"\1\0" + b"\1\0\1\0" + bytes(48))
    head += record(0x31, pack("<HHHHHBBBB", 220, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _unicode("Arial", "B")) * 4
    head += b"".join(record(0xE0, pack("<HHHBBBBIIH", 0, number, 0, 0, 0, 0, 0, 0, 0, 0)) for number in (0, 9))
    bound = [_unicode(name, "B") for name in names]
    at = len(head) + sum(10 + len(name) for name in bound) + 4
    for name, content in zip(bound, sheets, strict=True):
        head += record(0x85, pack("<IBB", at, hidden, 0) + name)
        at += len(content)
    return head + record(0x0A) + b"".join(sheets)


def compound_file(content: bytes, name: str = "Workbook") -> bytes:
    """A file system with one stream; short ones are filled up, so that they need no small sectors."""
    content = content.ljust(4096, b"\0")
    content += bytes(-len(content) % _SECTOR)
    sectors = len(content) // _SECTOR
    fats = (sectors + 1) // 127 + 1
    chain = [*range(1, sectors), _END, _END, *[_FAT] * fats]
    table = pack(f"<{len(chain)}I", *chain).ljust(fats * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<HHHHHHII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0)
    header += pack("<IIIIIIIII", fats, sectors, 0, 4096, _END, 0, _END, 0, sectors + 1)
    header += pack(f"<{fats - 1}I", *range(sectors + 2, sectors + 1 + fats))
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 0, len(content))
    return header.ljust(_SECTOR, b"\xff") + content + entries.ljust(_SECTOR, b"\0") + table


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    written = f"{name}\0".encode("utf-16-le")
    head = written.ljust(64, b"\0") + pack("<HBBIII", len(written), kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + pack("<IQ", start, size)


def old_workbook(path: Path, *sheets: bytes, names: Sequence[str] = ("表",), hidden: bool = False) -> Path:
    path.write_bytes(compound_file(stream(*sheets, names=names, hidden=hidden)))
    return path
