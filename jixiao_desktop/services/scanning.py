"""Words in finished files, found before the files are written: a search in the bytes would find nothing, text in them is
packed and parted.

Comes in: a file's name and its bytes. Goes out: where any of the words stands in it, metadata and names of parts included.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from xml.parsers import expat

from jixiao_desktop.vocabulary.characters import comparable

_RUN_ENDS = frozenset({"si", "is", "p", "c", "v", "f", "comment"})  # elements over whose ends no text runs on
_PARTED = 4  # shorter words are not looked for over the ends of lines, where they come about by chance


@dataclass(frozen=True)
class Spot:
    """``word`` stands in the file at ``where``: its name, its pages, a part of it."""

    word: str
    where: str


@dataclass(frozen=True)
class _Text:
    where: str
    text: str
    shortest: int = 1  # the shortest word that is looked for


def spots(name: str, content: bytes | None, words: Iterable[str]) -> tuple[Spot, ...]:
    """Every word that stands in the file (in its name, while there is no content), once for each place; compared without regard to blanks and width."""
    sought = {word: comparable(word) for word in words}
    found: dict[Spot, None] = {}
    for one in _texts(name, content):
        plain = comparable(one.text)
        fit = (word for word, bare in sought.items() if len(bare) >= one.shortest and bare in plain)
        found |= {Spot(word, one.where): None for word in fit}
    return tuple(found)


def _texts(name: str, content: bytes | None) -> Iterator[_Text]:
    yield _Text("文件名", name)
    if content is None:
        return
    match PurePath(name).suffix.lower():
        case ".pdf":
            from jixiao_desktop.pdf.reading_back import lines_in_pdf

            lines = list(lines_in_pdf(content))
            yield from (_Text("页面或文件信息", line) for line in lines)
            yield _Text("页面", "".join(lines), _PARTED)
        case ".json":
            yield from (_Text("内容", text) for text in _strings(json.loads(content)))
        case _:
            yield from _package(content)


def _strings(value: object) -> Iterator[str]:
    """Every key and every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in _strings(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in _strings(one))


def _package(content: bytes) -> Iterator[_Text]:
    """Names, remarks and texts of a ZIP of parts; text that is parted into runs is joined."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield _Text("压缩包说明", _plain(archive.comment))
        for info in archive.infolist():
            yield _Text("内部文件名", f"{info.filename}\n{_plain(info.comment)}")
            part = archive.read(info)
            if info.filename.endswith((".xml", ".rels", ".vml")):
                yield from (_Text(info.filename, text) for text in _Runs.of(part))
            else:
                yield _Text(info.filename, _plain(part))


def _plain(content: bytes) -> str:
    """In both encodings that programs use for names and remarks."""
    return f"{content.decode('utf-8', 'replace')}\n{content.decode('utf-16-le', 'replace')}"


@dataclass
class _Runs:
    """Collects an XML part's texts, those of a cell or a paragraph as one, and its attributes and remarks."""

    found: list[str] = field(default_factory=list)
    _run: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, part: bytes) -> list[str]:
        runs = cls()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = runs._start
        parser.EndElementHandler = runs._end
        parser.CharacterDataHandler = runs._run.append
        parser.CommentHandler = runs.found.append
        parser.Parse(part, True)
        runs._close()
        return runs.found

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._end(tag)
        self.found += attributes.values()

    def _end(self, tag: str) -> None:
        if tag.rpartition(" ")[2] in _RUN_ENDS:
            self._close()

    def _close(self) -> None:
        self.found.append("".join(self._run))
        self._run.clear()
