"""The parts of a package as they are packed, and the cells of a sheet as they are written."""

import re
import zipfile
from pathlib import Path


def packed_parts(path: Path) -> dict[str, bytes]:
    """Each part with its head, to the byte."""
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
        ends = [*(entry.header_offset for entry in entries[1:]), archive.start_dir]
    return {entry.filename: content[entry.header_offset : end] for entry, end in zip(entries, ends, strict=True)}


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return archive.read(name).decode()


def changed_parts(before: Path, after: Path) -> set[str]:
    old, new = packed_parts(before), packed_parts(after)
    assert list(old) == list(new)
    return {name for name in old if old[name] != new[name]}


def cells(sheet: str) -> dict[str, str]:
    """The cells of a sheet by address, as they are written."""
    found = re.findall(r"<(?:x:)?c\s[^>]*?/>|<(?:x:)?c\s.*?</(?:x:)?c>", sheet, re.DOTALL)
    return {match[1]: cell for cell in found if (match := re.search(r'\br="([A-Z]+[0-9]+)"', cell))}


def without_cells(sheet: str) -> str:
    return re.sub(r"<(?:x:)?c\s[^>]*?/>|<(?:x:)?c\s.*?</(?:x:)?c>", "", sheet, flags=re.DOTALL)


def rows(sheet: str) -> dict[str, str]:
    """The tags of a sheet's rows by their number."""
    return {match[1]: match[0] for match in re.finditer(r'<(?:x:)?row\s[^>]*?\br="([0-9]+)"[^>]*>', sheet)}


def without_rows(sheet: str) -> str:
    return re.sub(r"<(?:x:)?row\s[^>]*>", "<row>", without_cells(sheet))


def height(row: str) -> float:
    match = re.search(r'\bht="([0-9.]+)"', row)
    return float(match[1]) if match else 0.0
