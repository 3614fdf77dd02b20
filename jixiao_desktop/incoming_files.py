"""The one door for files of strangers.

Comes in: a path. Goes out: what kind of file it is by its content, and of an office package (a ZIP of XML parts) its parts,
streamed within limits. Every failure is one of a few sentences; nothing is unpacked to the disk, no DTD and no entity is
read, nothing outside the file is opened.
"""

from __future__ import annotations

import codecs
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import IO, NoReturn, Protocol
from xml.parsers import expat

from jixiao_desktop.errors import Catalogue, Sentence, UserError, system_reason

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "file-unreadable": Sentence("打不开文件（{detail}）", "请检查文件和权限"),
            "file-empty": Sentence("文件是空的", "请核对文件"),
            "file-kind": Sentence("不是能读的文件（{found}）", "请在 WPS 或 Excel 中另存为 .xlsx 或 .docx"),
            "file-password": Sentence("文件设了密码", "请在 WPS 或 Excel 中去掉密码再导入"),
            "file-damaged": Sentence("文件已损坏或不完整（{detail}）", "请向对方重新索取，或在 WPS 中打开后另存"),
            "file-limit": Sentence("文件超出限度：{what}最多 {most}", "请删去无关内容，或拆成几个文件"),
            "file-unsafe": Sentence(
                "文件里有不安全的内容（{detail}），没有读取", "请在 WPS 中打开后另存为 .xlsx 或 .docx"
            ),
        }
    )
)


@dataclass(frozen=True)
class Limits:
    """What a file may hold; a form of an office is far below. Cells are those with content."""

    file_bytes: int = 64 * 1024 * 1024
    text_bytes: int = 32 * 1024 * 1024  # of a page, a CSV or JSON, which are whole in memory several times
    parts: int = 4_000
    unpacked_bytes: int = 256 * 1024 * 1024
    elements: int = 1_500_000  # blank cells of a sheet aside; a document of a thousand pages has half as many
    tags: int = 800_000  # of a page: four for each cell of the largest table
    depth: int = 256
    attributes: int = 64 * 1024
    cell_characters: int = 100_000
    characters: int = 10_000_000
    cells: int = 200_000
    rows: int = 20_000
    columns: int = 2_000
    tables: int = 1_000
    form_rows: int = 5_000  # indicators of one form; the longest that is known has 120
    documents: int = 5_000  # in one JSON file: an office with 300 projects makes 900 in a year


LIMITS = Limits()
_CHUNK = 64 * 1024
_LONGEST_TAG = 1024 * 1024
_MOST_NAMES = 2000  # of elements and attributes in a part: expat keeps them all
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A page with its pictures in one file; 7z, gzip and RAR, which may begin like text.
_OTHERS = (b"mime-version:", b"7z\xbc\xaf", b"\x1f\x8b", b"rar!\x1a")
_CONTENT_TYPES = "[Content_Types].xml"


class FileKind(StrEnum):
    """What a file is by its first bytes, whatever its name says."""

    PACKAGE = "package"
    OLE = "ole"  # the old .xls, .doc, .et, .wps
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    JSON = "json"
    XML = "xml"  # a workbook or document of 2003
    TEXT = "text"
    UNKNOWN = "unknown"


class OldKind(StrEnum):
    """What an OLE file holds."""

    WORKBOOK = "workbook"
    DOCUMENT = "document"
    ENCRYPTED = "encrypted"  # an office package with a password
    UNKNOWN = "unknown"


_OLE_STREAMS = MappingProxyType(
    {
        "Workbook": OldKind.WORKBOOK,
        "Book": OldKind.WORKBOOK,
        "WordDocument": OldKind.DOCUMENT,
        "EncryptedPackage": OldKind.ENCRYPTED,
    }
)


class Handler(Protocol):
    """Takes the elements of a part by their local names, attributes too."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...


@dataclass(frozen=True)
class Relation:
    """What a part points to: ``kind`` is the last word of its type (``worksheet``), ``target`` a part's name."""

    kind: str
    target: str
    external: bool


@dataclass
class Count:
    """What there is of something in all parts of a file."""

    so_far: int = 0


class Package:
    """An open office package; made by :func:`open_package`."""

    def __init__(self, name: str, archive: zipfile.ZipFile, limits: Limits) -> None:
        self.name = name
        self._archive = archive
        self._limits = limits
        self._left = limits.unpacked_bytes
        self._elements = Count()
        self.parts = frozenset(_part_names(name, archive, limits))

    def bytes_of(self, part: str) -> bytes:
        """A part whole; ``UserError`` (``file-*``) if it is missing, damaged or too large."""
        return b"".join(self._chunks(part))

    def parse(self, part: str, handler: Handler, passing: re.Pattern[bytes] | None = None) -> None:
        """Streams an XML part through ``handler``, without the pieces of it that match ``passing``."""
        parser = _Parser(self.name, part, handler, self._limits, self._elements)
        for chunk in self._chunks(part):
            parser.feed(passing.sub(b"", chunk) if passing else chunk)
        parser.close()

    def root_of(self, part: str) -> str:
        """The local name of a part's outermost element."""
        root = _Root()
        parser = _Parser(self.name, part, root, self._limits, Count())
        for chunk in self._chunks(part):
            parser.feed(chunk)
            if root.tag:
                return root.tag
        parser.close()
        return root.tag

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What ``part`` points to, by relation id; empty if it points to nothing. ``""`` is the package itself."""
        folder, _, name = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.parts:
            return MappingProxyType({})
        found = _Relations(folder)
        self.parse(rels, found)
        return MappingProxyType(found.relations)

    def main_part(self) -> str:
        """The part with the workbook or the document."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self.parts:
                return relation.target
        raise damaged(self.name, "缺少正文")

    def _chunks(self, part: str) -> Iterator[bytes]:
        try:
            with self._archive.open(part) as stream:
                yield from self._counted(stream)
        except UserError:
            raise
        except KeyError:
            raise damaged(self.name, f"缺少 {part}") from None
        except NotImplementedError:
            raise damaged(self.name, f"{part} 的压缩方法不认识") from None
        except RuntimeError:  # zipfile's word for a password
            raise SENTENCES.error("file-password", self.name) from None
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError):
            raise damaged(self.name, part) from None

    def _counted(self, stream: IO[bytes]) -> Iterator[bytes]:
        while chunk := stream.read(_CHUNK):
            self._left -= len(chunk)
            if self._left < 0:
                raise over_limit(self.name, "内容展开后", f"{self._limits.unpacked_bytes // 1024 // 1024} MB")
            yield chunk


def damaged(name: str, detail: str) -> UserError:
    return SENTENCES.error("file-damaged", name, detail=detail)


def over_limit(name: str, what: str, most: object) -> UserError:
    """``what`` of the file ``name`` is more than it may be."""
    return SENTENCES.error("file-limit", name, what=what, most=most)


def read_bytes(path: Path, limits: Limits = LIMITS) -> bytes:
    """A whole file; ``UserError`` if it cannot be opened, is empty or too large."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise over_limit(path.name, "文件大小", f"{limits.file_bytes // 1024 // 1024} MB")
        if not path.is_file():
            raise SENTENCES.error("file-unreadable", path.name, detail="不是文件")
        content = path.read_bytes()
    except OSError as error:
        raise SENTENCES.error("file-unreadable", path.name, detail=system_reason(error)) from None
    if not content.strip(b"\0 \t\r\n"):
        raise SENTENCES.error("file-empty", path.name)
    return content


def kind_of(content: bytes) -> FileKind:
    """What a file is by its content."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = content[:4096].decode("utf-16", "ignore").encode().lstrip()
    lower = head[:1024].lower()
    if content[:4] == b"PK\x03\x04":
        return FileKind.PACKAGE
    if content[:8] == _OLE:
        return FileKind.OLE
    if head[:5] == b"%PDF-":
        return FileKind.PDF
    if head[:5] == b"{\\rtf":
        return FileKind.RTF
    if head[:1] in (b"{", b"["):
        return FileKind.JSON
    if lower.startswith(_OTHERS):
        return FileKind.UNKNOWN
    if head[:5] == b"<?xml" and b"<html" not in lower:
        return FileKind.XML
    if any(mark in lower for mark in (b"<html", b"<!doctype html", b"<table", b"<body", b"<meta")):
        return FileKind.HTML
    return FileKind.TEXT if b"\0" not in head else FileKind.UNKNOWN


def old_kind_of(content: bytes) -> OldKind:
    """What an OLE file is, by the first stream in its directory that tells."""
    found = [(at, kind) for name, kind in _OLE_STREAMS.items() if (at := _directory_entry(content, name)) >= 0]
    return min(found)[1] if found else OldKind.UNKNOWN


def _directory_entry(content: bytes, name: str) -> int:
    """Where the directory has a stream of that name; -1 if nowhere. Entries are 128 bytes, the name first ([MS-CFB] 2.6.1)."""
    wanted = f"{name}\0".encode("utf-16-le")
    at = content.find(wanted)
    while at >= 0 and at % 128:
        at = content.find(wanted, at + 1)
    return at


@contextmanager
def open_package(path: Path, limits: Limits = LIMITS) -> Iterator[Package]:
    """The package at ``path``; raises ``UserError`` (``file-*``) for whatever is none, or not a sound one."""
    content_start, size = _start_of(path)
    if size > limits.file_bytes:
        raise over_limit(path.name, "文件大小", f"{limits.file_bytes // 1024 // 1024} MB")
    if content_start[:2] != b"PK":
        raise SENTENCES.error("file-kind", path.name, found=path.suffix or "没有扩展名")
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        raise damaged(path.name, "压缩包目录") from None
    with archive:
        yield Package(path.name, archive, limits)


def root_of(path: Path, limits: Limits = LIMITS) -> str:
    """What a package holds, by the root of its main part: ``workbook``, ``document``; ``""`` where that is no XML."""
    with open_package(path, limits) as package:
        main = package.main_part()
        return "" if main.endswith(".bin") else package.root_of(main)


def _start_of(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(8), path.stat().st_size
    except OSError as error:
        raise SENTENCES.error("file-unreadable", path.name, detail=system_reason(error)) from None


def _part_names(name: str, archive: zipfile.ZipFile, limits: Limits) -> Iterator[str]:
    entries = archive.infolist()
    if len(entries) > limits.parts:
        raise over_limit(name, "内含文件", f"{limits.parts} 个")
    seen: set[str] = set()
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise SENTENCES.error("file-password", name)
        if entry.filename.casefold() in seen:
            raise damaged(name, f"{entry.filename} 出现两次")
        seen.add(entry.filename.casefold())
        yield entry.filename
    if _CONTENT_TYPES.casefold() not in seen:
        raise SENTENCES.error("file-kind", name, found="不是 Word 或 Excel 文档")


class Names(dict[str, str]):
    """Local names by the whole ones of the part of a file; ``UserError`` for more than a sound format has."""

    def __init__(self, file: str, sign: str) -> None:
        super().__init__()
        self._file, self._sign = file, sign

    def __missing__(self, name: str) -> str:
        if len(self) >= _MOST_NAMES:
            raise over_limit(self._file, "XML 元素和属性的名称", f"{_MOST_NAMES} 种")
        local = self[name] = name.rpartition(self._sign)[2]
        return local


class _Parser:
    """expat, held to the limits; names without their namespaces, which differ between the strict and the usual format."""

    def __init__(self, name: str, part: str, handler: Handler, limits: Limits, elements: Count) -> None:
        self._name, self._part, self._limits, self._elements = name, part, limits, elements
        self._left = limits.elements - elements.so_far
        self._begin, self._finish = handler.start, handler.end
        self._depth = 0
        self._fed = 0
        self._names = Names(name, " ")
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse_reference
        self._parser = parser

    def feed(self, chunk: bytes) -> None:
        self._run(chunk, False)
        self._fed += len(chunk)
        if (
            self._fed - self._parser.CurrentByteIndex > _LONGEST_TAG
        ):  # which expat keeps whole, and begins again and again
            raise over_limit(self._name, "XML 标记的长度", f"{_LONGEST_TAG // 1024} KB")

    def close(self) -> None:
        self._run(b"", True)
        self._elements.so_far = self._limits.elements - self._left

    def _run(self, chunk: bytes, last: bool) -> None:
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, ValueError, LookupError):  # LookupError: an encoding that there is not
            raise damaged(self._name, self._part) from None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._left -= 1
        if self._left < 0 or self._depth > self._limits.depth:
            self._refuse_many()
        names = self._names
        if attributes:
            if len("".join(attributes.values())) > self._limits.attributes:
                raise over_limit(self._name, "属性长度", self._limits.attributes)
            attributes = {names[key]: value for key, value in attributes.items()}
        self._begin(names[tag], attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._finish(self._names[tag])

    def _refuse_many(self) -> NoReturn:
        if self._left < 0:
            raise over_limit(self._name, "XML 元素", self._limits.elements)
        raise over_limit(self._name, "嵌套层数", self._limits.depth)

    def _refuse_reference(self, *_: object) -> int:
        raise SENTENCES.error("file-unsafe", self._name, detail="外部引用")

    def _refuse(self, *_: object) -> None:
        raise SENTENCES.error("file-unsafe", self._name, detail="文档类型声明")


class _Root:
    def __init__(self) -> None:
        self.tag = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = self.tag or tag

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...


class _Relations:
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.relations: dict[str, Relation] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag != "Relationship":
            return
        external = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join(f"/{self._folder}", target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.relations[attributes.get("Id", "")] = Relation(kind, target, external)

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...
