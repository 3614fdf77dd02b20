"""A cell of a foreign sheet with another content, as XML.

Comes in: the cell as it stands and what it is to hold. Goes out: its XML: the same tag with its style, text as an inline string,
the runs of a formatted text kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from jixiao_desktop.foreign_changes import CellChange, Splice, spliced
from jixiao_desktop.xlsx.cell_looks import run_properties
from jixiao_desktop.xlsx.sheet_parts import unescaped
from jixiao_desktop.xml_editing import Element, XmlPart, escaped, opened, with_attribute, without_attributes

_OF_THE_VALUE = frozenset({"t", "cm", "vm", "ph"})
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class SharedStrings:
    """The shared strings of a workbook as XML, so that a text can be copied into its cell with its runs."""

    part: XmlPart | None

    def at(self, index: str) -> Element | None:
        if not index.isdecimal():
            return None
        return self._items[int(index)] if len(index) < 9 and int(index) < len(self._items) else None

    @cached_property
    def _items(self) -> Sequence[Element]:
        return [one for one in self.part.root.children if one.name == "si"] if self.part else []


def filled_cell(tag: str, prefix: str, change: CellChange, content: str) -> str:
    """The cell with the start tag ``tag`` whose content is then ``content``."""
    plain = opened(without_attributes(tag, _OF_THE_VALUE))
    name = f"{prefix}:" if prefix else ""
    if change.number is not None:
        return f"{plain}<{name}v>{change.number:f}</{name}v></{name}c>"
    return f"{with_attribute(plain, 't', 'inlineStr')}<{name}is>{content}</{name}is></{name}c>"


def content_of(change: CellChange, prefix: str, part: XmlPart | None, item: Element | None) -> str:
    """What stands inside ``<is>``: the runs of ``item`` (a shared or an inline string of ``part``) with the changes in them."""
    name = f"{prefix}:" if prefix else ""
    texts = _texts(item) if item is not None else []
    raw = "".join(text.text for text in texts)
    if part is None or item is None or not texts or unescaped(raw) != raw:
        whole = spliced(unescaped(raw), change.splices)
        return f'<{name}t xml:space="preserve">{_written(whole)}</{name}t>'
    pieces, at = [], item.inner
    for text, own in zip(texts, _parted(texts, change.splices), strict=True):
        pieces.append(part.raw(at, text.start))
        tag = opened(with_attribute(part.start_tag(text), "xml:space", "preserve"))
        pieces.append(f"{tag}{_written(spliced(text.text, own))}</{text.prefix + ':' if text.prefix else ''}t>")
        at = text.end
    pieces.append(part.raw(at, item.inner_end))
    return "".join(pieces)


def content_without_color(change: CellChange, prefix: str, font: Element, item: Element | None) -> str | None:
    """The same where a prompt in grey or red gave way; ``None`` where it was black. Its own font counts before that of the cell."""
    run = next((one for one in item.walk() if one.name == "rPr"), None) if item else None
    look = run_properties(run or font, prefix)
    if look is None:
        return None
    name = f"{prefix}:" if prefix else ""
    text = _written("".join(splice.text for splice in change.splices))
    return f'<{name}r>{look}<{name}t xml:space="preserve">{text}</{name}t></{name}r>'


def _texts(item: Element) -> list[Element]:
    """The texts that are shown: not the reading aids over them."""
    return [one for one in item.walk() if one.name == "t" and one.parent is not None and one.parent.name != "rPh"]


def _parted(texts: Sequence[Element], splices: Sequence[Splice]) -> list[tuple[Splice, ...]]:
    """The changes to each of the texts that stand one behind the other; what is put in stands in the first it touches."""
    found: list[tuple[Splice, ...]] = []
    begin, waiting = 0, list(splices)
    for at, text in enumerate(texts):
        end, last = begin + len(text.text), at == len(texts) - 1
        own = []
        for splice in list(waiting):
            if splice.start > end or (splice.start == end and not last and splice.end > end):
                continue
            stop = min(splice.end, end)
            own.append(Splice(splice.start - begin, stop - begin, splice.text))
            waiting.remove(splice)
            if splice.end > stop:
                waiting.append(Splice(end, splice.end, ""))
        found.append(tuple(own))
        begin = end
    return found


def _written(text: str) -> str:
    """Text as XML; what reads like the format's own escape is escaped (ISO/IEC 29500-1, 22.9.2.19)."""
    return escaped(_LOOKS_ESCAPED.sub("_x005F_", text))
