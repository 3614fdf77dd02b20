"""Which pages somebody means who writes ``1-3,5``.

Comes in: what was typed and how many pages there are. Goes out: page numbers from 0, each once, in rising order.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

from jixiao_desktop.gui.sentences import SENTENCES

_DASHES = re.compile(r"\s*[-–—~～至到]+\s*")
_COMMAS = re.compile(r"[,，、;；\s]+")
_EVERY_OTHER = MappingProxyType({"奇数": 0, "单数": 0, "偶数": 1, "双数": 1})
_PAGE_WORDS = re.compile(r"[第页]")


def parse_pages(text: str, count: int) -> tuple[int, ...]:
    """Numbers and ranges, parted by commas of any kind; ``5-`` means to the end, 奇数 and 偶数 every other page.

    Raises ``UserError`` (``pages-none``, ``pages-unclear``, ``pages-beyond``).
    """
    parts = [
        part
        for part in _COMMAS.split(_DASHES.sub("-", _PAGE_WORDS.sub("", unicodedata.normalize("NFKC", text))))
        if part
    ]
    if not parts:
        raise SENTENCES.error("pages-none", count=count)
    pages: set[int] = set()
    for part in parts:
        pages.update(_range(part, count))
    if not pages:
        raise SENTENCES.error("pages-none", count=count)
    return tuple(sorted(pages))


def _range(part: str, count: int) -> range:
    if part in _EVERY_OTHER:
        return range(_EVERY_OTHER[part], count, 2)
    found = re.fullmatch(r"(\d{1,6})(-(\d{1,6})?)?", part, re.ASCII)
    if found is None:
        raise SENTENCES.error("pages-unclear", found=part)
    first = int(found[1])
    last = int(found[3]) if found[3] else count if found[2] else first
    if not 1 <= first <= last <= count:
        raise SENTENCES.error("pages-beyond", found=part, count=count)
    return range(first - 1, last)
