"""XML edited where it stands: everything but the places that change keeps its bytes.

Comes in: a part of a package. Goes out: its elements with their places in the bytes, and a copy in which some places hold
another text. Names are taken without their prefixes, which differ between the programs that write such files.
"""

from __future__ import annotations

import codecs
import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from xml.parsers import expat
from xml.sax.saxutils import escape

from jixiao_desktop.incoming_files import LIMITS, Limits, Names, damaged, over_limit

# Of a part that is edited, which is kept whole in memory and read three times: a sheet with 150 forms of 60 rows and 20 columns has fewer.
MOST_BYTES = 32 * 1024 * 1024
MOST_ELEMENTS = 300_000
_TEXT_AT_ONCE = 256 * 1024  # characters: a long text comes in few pieces
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_TAG = re.compile(rb"<[^\s/>]+(?:[^>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NONE: Mapping[str, str] = MappingProxyType({})
# What XML cannot hold.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True, eq=False)
class Element:
    """``start`` to ``end`` are its bytes, ``inner`` to ``inner_end`` those between its tags; ``text`` is its own text."""

    name: str
    prefix: str
    attributes: Mapping[str, str]
    start: int
    inner: int
    parent: Element | None = None
    inner_end: int = 0
    end: int = 0
    text: str = ""
    children: Sequence[Element] = ()  # most have none, and there are hundreds of thousands of them

    def child(self, *names: str) -> Element | None:
        """The first child of one of these names."""
        return next((one for one in self.children if one.name in names), None)

    def walk(self) -> Iterator[Element]:
        """Itself and all below it, as they stand."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += reversed(one.children)

    @property
    def is_empty(self) -> bool:
        """Whether it is one tag, ``<c/>``."""
        return self.inner_end == self.end

    def value(self, name: str) -> str | None:
        """An attribute by its name without a prefix."""
        return next((value for key, value in self.attributes.items() if key.rpartition(":")[2] == name), None)


class XmlPart:
    """A part and the changes to it; raises ``UserError`` (``file-*``) for what is no sound XML, or too large."""

    def __init__(self, name: str, part: str, content: bytes, limits: Limits = LIMITS) -> None:
        if len(content) > MOST_BYTES:
            raise over_limit(name, part, f"{MOST_BYTES // 1024 // 1024} MB")
        self._mark, self._encoding = _encoding(content)
        try:
            text = content[len(self._mark) :].decode(self._encoding)
        except (UnicodeDecodeError, LookupError):
            raise damaged(name, part) from None
        self.source = text.encode()
        self._changes: list[tuple[int, int, bytes]] = []
        self.root = _Tree(name, part, self.source, limits).root

    def replace(self, start: int, end: int, text: str) -> None:
        self._changes.append((start, end, text.encode()))

    def insert(self, at: int, text: str) -> None:
        self.replace(at, at, text)

    def raw(self, start: int, end: int) -> str:
        return self.source[start:end].decode()

    def start_tag(self, element: Element) -> str:
        return self.raw(element.start, element.inner)

    def set_attribute(self, element: Element, name: str, value: str) -> None:
        """Gives an attribute, which it has, another value."""
        self.set_attributes(element, {name: value})

    def set_attributes(self, element: Element, values: Mapping[str, str]) -> None:
        """The same for several attributes of one element."""
        tag = self.start_tag(element)
        for name, value in values.items():
            if element.attributes.get(name) != value:
                tag = with_attribute(tag, name, value)
        if tag != self.start_tag(element):
            self.replace(element.start, element.inner, tag)

    def set_text(self, element: Element, text: str) -> None:
        """Gives an element that holds text alone another text."""
        if element.text != text:
            self.replace(element.inner, element.inner_end, escaped(text))

    @property
    def is_changed(self) -> bool:
        return bool(self._changes)

    def content(self) -> bytes:
        """The part with its changes."""
        pieces: list[bytes] = []
        at = 0
        for start, end, text in sorted(self._changes, key=lambda change: change[:2]):
            assert start >= at
            pieces += (self.source[at:start], text)
            at = end
        pieces.append(self.source[at:])
        return self._mark + b"".join(pieces).decode().encode(self._encoding, "xmlcharrefreplace")


def with_attribute(tag: str, name: str, value: str) -> str:
    """A start tag with ``value`` for the attribute ``name``, which is added where it is missing."""
    quoted = f'"{escaped(value)}"'
    pattern = re.compile(rf"(\s{re.escape(name)}\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
    changed, count = pattern.subn(lambda match: match[1] + quoted, tag, count=1)
    return changed if count else re.sub(r"\s*(/?>)$", rf" {name}={quoted}\1", tag, count=1)


def without_attributes(tag: str, names: frozenset[str]) -> str:
    return re.sub(
        r"\s([\w:.-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')", lambda match: "" if match[1] in names else match[0], tag
    )


def opened(tag: str) -> str:
    """``<c r="A1"/>`` as ``<c r="A1">``."""
    return re.sub(r"\s*/>$", ">", tag)


def escaped(text: str) -> str:
    """``text`` for XML; what XML cannot hold is left out."""
    return escape(_IMPOSSIBLE.sub("", text), {'"': "&quot;", "\r": "&#13;"})


def _encoding(content: bytes) -> tuple[bytes, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return mark, encoding
    declared = _DECLARED.match(content[:200])
    return b"", declared[1].decode() if declared else "utf-8"


@contextmanager
def _collecting_later() -> Iterator[None]:
    """While many objects are made that all stay, looking for those that do not would take most of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Tree:
    """Builds the elements of a part."""

    def __init__(self, name: str, part: str, source: bytes, limits: Limits) -> None:
        self._name, self._part, self._source, self._limits = name, part, source, limits
        self._open: list[Element] = []
        self._found: Element | None = None
        self._left = MOST_ELEMENTS
        self._names = Names(name, ":")
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text, parser.buffer_size = True, _TEXT_AT_ONCE
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse
        self._parser = parser
        try:
            with _collecting_later():
                parser.Parse(source, True)
        except expat.ExpatError:
            raise damaged(name, part) from None

    @property
    def root(self) -> Element:
        assert self._found is not None
        return self._found

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) > self._limits.depth:
            raise over_limit(self._name, "嵌套层数", self._limits.depth)
        self._left -= 1
        if self._left < 0:
            raise over_limit(self._name, f"{self._part} 里的 XML 元素", MOST_ELEMENTS)
        at = self._parser.CurrentByteIndex
        match = _TAG.match(self._source, at)
        if match is None:
            raise damaged(self._name, self._part)
        local = self._names[tag]
        prefix = tag[: -len(local) - 1]
        parent = self._open[-1] if self._open else None
        inner = match.end()
        element = Element(local, prefix, attributes or _NONE, at, inner, parent)
        if match[1]:
            element.inner_end = element.end = inner
        if parent is None:
            self._found = element
        elif isinstance(parent.children, list):
            parent.children.append(element)
        else:
            parent.children = [element]
        self._open.append(element)

    def _end(self, tag: str) -> None:
        element = self._open.pop()
        if not element.end:
            element.inner_end = self._parser.CurrentByteIndex
            element.end = self._source.index(b">", element.inner_end) + 1

    def _text(self, data: str) -> None:
        if self._open:
            self._open[-1].text += data

    def _refuse(self, *_: object) -> None:
        raise damaged(self._name, self._part)
