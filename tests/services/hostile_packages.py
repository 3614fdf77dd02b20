"""Office packages made to hurt who reads them: of each kind a small script, no file is kept.

Each yields its name and a function that writes it to a path; none needs more than a few MB on the disk.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Case = tuple[str, Callable[[Path], object]]
MEGABYTE = 1024 * 1024
XLSX = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns:r="urn:r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>',
    "xl/sharedStrings.xml": "<sst><si><t>项目支出绩效目标表</t></si></sst>",
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
}
DOCX = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
}
FORM = (
    ("项目支出绩效目标表",),
    ("项目名称", "法治宣传", "年度", "2024年"),
    ("一级指标", "二级指标", "三级指标", "指标值"),
    ("产出指标", "数量指标", "宣传次数", "≥5次"),
)


def write(path: Path, parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def cell(text: str, about: str = "") -> str:
    return f'<c t="inlineStr"{about}><is><t>{text}</t></is></c>'


def sheet(rows: str = "", behind: str = "", before: str = "") -> str:
    form = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in FORM)
    return f"<worksheet>{before}<sheetData>{form}{rows}</sheetData>{behind}</worksheet>"


def workbook(rows: str = "", behind: str = "", before: str = "", **parts: str) -> dict[str, str | bytes]:
    changed = {name.replace("__", "/"): content for name, content in parts.items()}
    return {**XLSX, "xl/worksheets/sheet1.xml": sheet(rows, behind, before), **changed}


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def box(text: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{paragraph(text)}</w:tc>"


def document(rows: str = "", behind: str = "") -> dict[str, str | bytes]:
    form = "".join(f"<w:tr>{''.join(map(box, row))}</w:tr>" for row in FORM)
    body = f"<w:tbl>{form}{rows}</w:tbl>{behind}"
    return {**DOCX, "word/document.xml": f'<w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>'}


def broken_parts(whole: Mapping[str, str | bytes]) -> Iterator[Case]:
    """Every part in every state that it must not be in."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    for name in whole:
        states: dict[str, str | bytes | None] = {
            "missing": None,
            "blank": "",
            "no XML": b"\x00\x01\x02 \xff\xfe",
            "cut": str(whole[name])[: len(whole[name]) // 2],
            "with a DTD": f'<!DOCTYPE a SYSTEM "file:///etc/passwd">{whole[name]}',
            "entity bomb": f'<!DOCTYPE a [<!ENTITY e0 "bomb">{bomb}]><a>&e9;</a>',
            "deep": "<a>" * 100_000,
            "long attribute": f'<a b="{"x" * MEGABYTE}"/>',
            "UTF-16": str(whole[name]).encode("utf-16"),
            "another encoding": b'<?xml version="1.0" encoding="shift_jis"?>' + str(whole[name]).encode(),
            "another root": "<html><body/></html>",
        }
        for state, content in states.items():
            parts = {n: c for n, c in {**whole, name: content}.items() if c is not None}
            yield f"{name} {state}", lambda path, parts=parts: write(path, parts)


def broken_archives(whole: Mapping[str, str | bytes]) -> Iterator[Case]:
    def changed(path: Path, change: Callable[[bytearray], bytearray], method: int = zipfile.ZIP_DEFLATED) -> None:
        write(path, whole, method)
        path.write_bytes(change(bytearray(path.read_bytes())))

    for share in range(1, 10):
        yield f"cut to {share}0 %", lambda path, share=share: changed(path, lambda b: b[: len(b) * share // 10])
    yield "content changed", lambda path: changed(path, lambda b: b.replace("绩效".encode(), "效绩".encode()), 0)
    for at, value, what in ((8, 0x01, "encrypted"), (10, 0x63, "unknown method"), (24, 0xFF, "size that lies")):
        yield what, lambda path, at=at, value=value: changed(path, lambda b: _in_directory(b, at, value))
    yield "only a head", lambda path: path.write_bytes(b"PK\x03\x04" + bytes(100))
    yield "another archive", lambda path: write(path, {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    yield "5 000 parts", lambda path: write(path, {**whole, **{f"x/{n}": "" for n in range(5000)}})
    yield "names that lead away", lambda path: write(path, {**whole, "../../x": "1", "/etc/x": "2", "C:\\x": "3"})
    yield "a part twice", lambda path: write(path, {**whole, "[content_types].XML": "<Types/>"})
    yield "a start that is none", lambda path: changed(path, lambda b: bytearray(b"MZ" + bytes(500)) + b)
    yield "a long comment", lambda path: changed(path, lambda b: b[:-2] + struct.pack("<H", 60_000) + b"PK" * 30_000)


def _in_directory(content: bytearray, at: int, value: int) -> bytearray:
    place = content.rfind(b"PK\x01\x02")
    content[place + at] |= value
    return content


def bombs(whole: Mapping[str, str | bytes]) -> Iterator[Case]:
    """A few hundred KB that unpack to hundreds of MB, in each part."""
    for name in whole:
        for begin, piece in (
            ("<a>", " "),
            ("<sst><si><t>", "字"),
            ("<worksheet><sheetData>", "<row/>"),
            ("<a>", "<b/>"),
        ):
            yield (
                f"{name} {begin}{piece}",
                lambda path, name=name, begin=begin, piece=piece: _bomb(path, whole, name, begin, piece),
            )


def _bomb(path: Path, whole: Mapping[str, str | bytes], name: str, begin: str, piece: str) -> None:
    """One packed megabyte stands 300 times, so that the bomb is made at once; its check sum is wrong, as nobody reads so far."""
    write(path, {n: c for n, c in whole.items() if n != name})
    chunk = (piece * (MEGABYTE // len(piece.encode()))).encode()
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(begin.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    packed += again * 300 + packer.flush()
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.compress_type, entry.header_offset, entry.CRC = zipfile.ZIP_DEFLATED, archive.start_dir, 0
        entry.compress_size, entry.file_size = len(packed), len(begin.encode()) + 300 * len(chunk)
        assert archive.fp is not None
        archive.fp.seek(archive.start_dir)
        archive.fp.write(entry.FileHeader() + packed)
        archive.start_dir = archive.fp.tell()
        archive.filelist.append(entry)
        archive.NameToInfo[name] = entry
        archive._didModify = True  # type: ignore[attr-defined]  # its own way would pack 300 MB
