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
    at, length = 0, len(page)
    while at < length:
        opening = page.find("<", at)
        if opening < 0:
            opening = length
        if opening > at:
            yield unescape(page[at:opening])
        if opening == length:
            return
        at = _behind_remark(page, opening)
        if at > opening:
            continue
        match = _TAG.match(page, opening)
        if match is None:
            yield "<"
            at = opening + 1
            continue
        tag = Tag(match["name"].lower(), match["about"], bool(match["close"]))
        at = match.end()
        yield tag
        if tag.name in _RAW and not tag.closes:
            end = _RAW[tag.name].search(page, at)
            at = end.start() if end else length


def _behind_remark(page: str, at: int) -> int:
    """Where a comment, a declaration or an instruction ends; ``at`` if there is none."""
    for begin, end in (("<!--", "-->"), ("<!", ">"), ("<?", ">")):
        if page.startswith(begin, at):
            found = page.find(end, at + len(begin))
            return len(page) if found < 0 else found + len(end)
    return at
