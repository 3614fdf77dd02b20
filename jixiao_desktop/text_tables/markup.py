"""The tags of a page, one after the other, in time that grows with its length.

Comes in: HTML as anybody writes it. Goes out: texts and tags; comments, scripts and style sheets are passed over. The standard
library's parser takes quadratic time for pages made to hurt it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape

_LONGEST_TAG = 64 * 1024
_TAG = re.compile(
    rf"""<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:_-]{{0,40}})"""
    rf"""(?P<about>(?:[^<>"']|"[^"]{{0,{_LONGEST_TAG}}}"|'[^']{{0,{_LONGEST_TAG}}}'){{0,{_LONGEST_TAG}}})>"""
)
_OPENING = re.compile(r"<(?=/?[a-zA-Z]|[!?])")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:_-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title", "noscript", "xml")}


@dataclass(frozen=True)
class Tag:
    """``name`` in small letters; ``about`` is what stands behind it."""

    name: str
    about: str
    closes: bool

    @cached_property
    def attributes(self) -> Mapping[str, str]:
        found = _ATTRIBUTE.findall(self.about)
        return {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}


def tokens(page: str) -> Iterator[Tag | str]:
    """Texts (entities resolved) and tags in their order."""
    begin = at = 0
    while (opening := _OPENING.search(page, at)) is not None:
        behind = _behind_remark(page, opening.start())
        match = _TAG.match(page, opening.start()) if behind is None else None
        if behind is None and match is None:
            at = opening.end()  # only a sign of the text
            continue
        if opening.start() > begin:
            yield unescape(page[begin : opening.start()])
        if match is not None:
            tag = Tag(match["name"].lower(), match["about"], bool(match["close"]))
            yield tag
            behind = _behind_raw(page, match.end(), tag)
        begin = at = len(page) if behind is None else behind
    if begin < len(page):
        yield unescape(page[begin:])


def _behind_raw(page: str, at: int, tag: Tag) -> int:
    """Where what is no text of the page ends, such as a script; ``at`` behind any other tag."""
    if tag.name not in _RAW or tag.closes:
        return at
    end = _RAW[tag.name].search(page, at)
    return end.start() if end else len(page)


def _behind_remark(page: str, at: int) -> int | None:
    """Where a comment, a declaration or an instruction ends that begins ``at`` a place."""
    if page[at + 1] not in "!?":
        return None
    begin, end = ("<!--", "-->") if page.startswith("<!--", at) else ("<!", ">")
    found = page.find(end, at + len(begin))
    return len(page) if found < 0 else found + len(end)
