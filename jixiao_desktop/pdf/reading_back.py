"""The words in a PDF file of ours, read again from its finished bytes.

Comes in: the bytes that :mod:`~jixiao_desktop.pdf.writer` made. Goes out: every line of text that is drawn, by the file's own
table from glyphs to characters, and its title. Whatever else stands in the file in plain characters is told too.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"([0-9]+) 0 obj\b(.*?)(?:\bstream\r?\n|\bendobj\b)", re.DOTALL)
_LENGTH = re.compile(rb"/Length ([0-9]+)")
_CHARACTERS = re.compile(rb"/ToUnicode ([0-9]+) 0 R")
_FONT = re.compile(rb"/(F[0-9]+) ([0-9]+) 0 R")
_ENTRY = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")
_DRAWN = re.compile(rb"/(F[0-9]+) [0-9.]+ Tf|<([0-9A-Fa-f]*)>Tj|( Tm)")
_STRING = re.compile(rb"\(((?:[^\\()]|\\.)*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_UTF_16 = b"\xfe\xff"


def lines_in_pdf(content: bytes) -> Iterator[str]:
    """Every line drawn, page by page, then every string of the file's structure."""
    objects = {number: (entries, stream) for number, entries, stream in _objects(content)}
    fonts = dict(_fonts(objects))
    for _, stream in objects.values():
        if b"Tj" in stream:
            yield from _lines(stream, fonts)
    for entries, _ in objects.values():
        yield from (_text(match[1]) for match in _STRING.finditer(entries))


def _objects(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, entries and unpacked stream of each object. A stream ends by its length: its bytes may look like anything."""
    at = 0
    while match := _OBJECT.search(content, at):
        at, stream = match.end(), b""
        length = _LENGTH.search(match[2])
        if length and match[0].endswith(b"\n"):
            at += int(length[1])
            packed = content[match.end() : at]
            stream = zlib.decompress(packed) if b"/FlateDecode" in match[2] else packed
        yield int(match[1]), match[2], stream


def _fonts(objects: Mapping[int, tuple[bytes, bytes]]) -> Iterator[tuple[bytes, dict[str, str]]]:
    """The character of each glyph number, by the name under which pages call the font."""
    for entries, _ in objects.values():
        for match in _FONT.finditer(entries):
            characters = _CHARACTERS.search(objects[int(match[2])][0])
            if characters:
                codes = _ENTRY.findall(objects[int(characters[1])][1])
                yield match[1], {code.decode().upper(): _character(text) for code, text in codes}


def _character(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", "replace")


def _lines(stream: bytes, fonts: Mapping[bytes, Mapping[str, str]]) -> Iterator[str]:
    """A line ends where the next is placed."""
    line, font = "", b""
    for match in _DRAWN.finditer(stream):
        if match[1]:
            font = match[1]
        elif match[3]:
            yield line
            line = ""
        else:
            codes = match[2].decode().upper()
            line += "".join(fonts[font].get(codes[at : at + 4], "") for at in range(0, len(codes), 4))
    yield line


def _text(written: bytes) -> str:
    """A string of the structure (ISO 32000-1, 7.3.4.2 and 7.9.2.2)."""
    plain = _ESCAPE.sub(lambda match: _unescaped(match[1]), written)
    return plain[2:].decode("utf-16-be", "replace") if plain.startswith(_UTF_16) else plain.decode("latin-1")


def _unescaped(sign: bytes) -> bytes:
    if sign.isdigit():
        return bytes([int(sign, 8) & 255])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}.get(sign, sign)
