"""The door for strangers' files: what is refused, and in which words."""

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.incoming_files import FileKind, Limits, OldKind, kind_of, old_kind_of, open_package, read_bytes

TYPES = "[Content_Types].xml"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/>'
    '<Relationship Id="rId2" Type="http://x/hyperlink" Target="http://x/" TargetMode="External"/></Relationships>'
)


class Recorder:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.seen.append(f"<{tag}{''.join(f' {key}={value}' for key, value in attributes.items())}>")

    def end(self, tag: str) -> None:
        self.seen.append(f"</{tag}>")

    def text(self, data: str) -> None:
        self.seen.append(data)


def package(folder: Path, **parts: str | bytes) -> Path:
    path = folder / "表.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(TYPES, "<Types/>")
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return path


def refused(path: Path, part: str = "a", limits: Limits = Limits()) -> str:  # noqa: B008
    with pytest.raises(UserError) as told, open_package(path, limits) as opened:
        opened.parse(part, Recorder())
    (message,) = told.value.messages
    assert message.place == path.name
    return message.code


def test_elements_come_by_their_local_names(tmp_path: Path) -> None:
    path = package(tmp_path, a='<w:p xmlns:w="http://x" w:id="1">开展<w:b/>救助</w:p>')
    seen = Recorder()
    with open_package(path) as opened:
        opened.parse("a", seen)
    assert seen.seen == ["<p id=1>", "开展", "<b>", "</b>", "救助", "</p>"]


def test_relations_are_resolved(tmp_path: Path) -> None:
    path = package(tmp_path, **{"_rels__.rels": RELATIONS, "xl__workbook.xml": "<workbook/>"})
    with open_package(path) as opened:
        assert opened.main_part() == "xl/workbook.xml"
        assert opened.relations("")["rId2"].external
        assert opened.relations("xl/workbook.xml") == {}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<a><b></a>", "file-damaged"),
        (b"", "file-damaged"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "file-damaged"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "file-unsafe"),
        (b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "file-unsafe"),
        (b"<a>" * 300 + b"</a>" * 300, "file-limit"),
        (b'<a b="' + b"x" * 100_000 + b'"/>', "file-limit"),
    ],
)
def test_what_is_no_plain_xml_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(package(tmp_path, a=content)) == code


def test_a_bomb_is_refused_while_it_unpacks(tmp_path: Path) -> None:
    path = package(tmp_path, a=b"<a>" + b" " * 10_000_000 + b"</a>")
    assert path.stat().st_size < 20_000
    assert refused(path, limits=Limits(unpacked_bytes=1_000_000)) == "file-limit"


def test_too_large_too_many_missing_twice_and_cut_files_are_refused(tmp_path: Path) -> None:
    path = package(tmp_path, a="<a/>", b="<b/>")
    assert refused(path, limits=Limits(file_bytes=10)) == "file-limit"
    assert refused(path, limits=Limits(parts=2)) == "file-limit"
    assert refused(path, "c") == "file-damaged"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path) == "file-damaged"
    path.write_bytes(b"<html>")
    assert refused(path) == "file-kind"
    _write_twice(path)
    assert refused(path) == "file-damaged"


def _write_twice(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(TYPES, "<Types/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(TYPES, "<Types/>")


def test_a_zip_that_is_no_office_package_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", "<a/>")
    assert refused(path) == "file-kind"


def test_an_unknown_packing_is_no_password(tmp_path: Path) -> None:
    path = package(tmp_path, a="<a/>")
    content = bytearray(path.read_bytes())
    content[content.rfind(b"PK\x01\x02") + 10] = 9  # Deflate64
    path.write_bytes(content)
    assert refused(path) == "file-damaged"


def test_a_mark_or_names_without_end_are_refused(tmp_path: Path) -> None:
    assert refused(package(tmp_path, a="<a " + " ".join(f"b{n}=''" for n in range(200_000)) + "/>")) == "file-limit"
    assert refused(package(tmp_path, a=f"<a>{''.join(f'<b{n}/>' for n in range(3000))}</a>")) == "file-limit"


def test_every_flipped_byte_is_read_or_refused(tmp_path: Path) -> None:
    path = package(tmp_path, a="<a>开展司法救助</a>")
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with suppress(UserError), open_package(path) as opened:
            opened.parse("a", Recorder())


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04rest", FileKind.PACKAGE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLE),
        (b"%PDF-1.7", FileKind.PDF),
        (b"{\\rtf1", FileKind.RTF),
        (b'\xef\xbb\xbf {"documents": []}', FileKind.JSON),
        (b"\r\n<HTML><body>", FileKind.HTML),
        ("项目名称\t司法救助".encode("gb18030"), FileKind.TEXT),
        (b"\x00\x01\x02", FileKind.UNKNOWN),
        (b"7z\xbc\xaf\x27\x1c", FileKind.UNKNOWN),
        (b"Rar!\x1a\x07", FileKind.UNKNOWN),
        (b"MIME-Version: 1.0\r\n\r\n<html><table>", FileKind.UNKNOWN),
        (b"<?xml version='1.0'?><Workbook><Table/>", FileKind.XML),
        (b"<?xml version='1.0'?><html><table/>", FileKind.HTML),
    ],
)
def test_a_file_is_what_its_content_is(content: bytes, kind: FileKind) -> None:
    assert kind_of(content) is kind


def test_a_package_with_a_password_is_known() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert old_kind_of(ole.ljust(512, b"\0") + "EncryptedPackage\0".encode("utf-16-le")) is OldKind.ENCRYPTED
    assert old_kind_of(ole) is OldKind.UNKNOWN


def test_whole_files_are_read_within_limits(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_bytes(b"\0\0")
    for limits, code in ((Limits(), "file-empty"), (Limits(file_bytes=1), "file-limit")):
        with pytest.raises(UserError) as told:
            read_bytes(path, limits)
        assert told.value.messages[0].code == code
    with pytest.raises(UserError) as missing:
        read_bytes(tmp_path / "没有.txt")
    assert missing.value.messages[0].code == "file-unreadable"
    path.write_bytes(b"abc")
    assert read_bytes(path) == b"abc"
