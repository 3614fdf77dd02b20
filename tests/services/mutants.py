"""Sound office files with something changed in them: bytes of the file, or of a part, or whole pieces of a part's XML."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

_TAG = re.compile(rb"<[^>]+>")
_VALUES = (b"-1", b"0", b"99999999999", b"", b"x", b"\xef\xbc\x92", b"1e999", b"A1:XFD1048576", b"restart")


def mutants(file: Path, count: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(f"{file.name} {seed}")
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(count):
        if chance.random() < 0.3:
            yield _flipped(whole, chance)
            continue
        name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        change = chance.choice(_CHANGES)
        yield _packed({**parts, name: change(parts[name], chance)})


def _packed(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def _flipped(content: bytes, chance: random.Random) -> bytes:
    hurt = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        if hurt:
            hurt[chance.randrange(len(hurt))] = chance.randrange(256)
    return bytes(hurt)


def _without_piece(content: bytes, chance: random.Random) -> bytes:
    tags = list(_TAG.finditer(content))
    if not tags:
        return content
    tag = chance.choice(tags)
    return content[: tag.start()] + content[tag.end() :]


def _twice(content: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(content) + 1), chance.randint(1, 5000)
    return content[:at] + content[at : at + length] * 2 + content[at + length :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _other_value(content: bytes, chance: random.Random) -> bytes:
    values = list(re.finditer(rb'(?<==")[^"]*(?=")', content))
    for value in sorted(chance.sample(values, min(3, len(values))), key=lambda v: -v.start()):
        content = content[: value.start()] + chance.choice(_VALUES) + content[value.end() :]
    return content


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flipped, _without_piece, _without_piece, _twice, _cut, _other_value, _other_value,
)  # fmt: skip
