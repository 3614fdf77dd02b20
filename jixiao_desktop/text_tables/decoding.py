"""Bytes of a text file as characters: by its mark, else UTF-8, which no other text is, else what a page says of itself."""

from __future__ import annotations

import codecs
import re

from jixiao_desktop.incoming_files import Limits, over_limit
from jixiao_desktop.text_tables.sentences import SENTENCES

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAID = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{1,20})""", re.IGNORECASE)
_HEAD = 4096
# The names that Chinese pages use for parts of GB18030.
_PARTS_OF_GB18030 = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80"})
_KNOWN = frozenset({"gb18030", "utf-8", "utf8", "big5"})


def decoded(name: str, content: bytes, limits: Limits) -> str:
    """The text, line breaks of every kind as one; ``UserError`` (``text-encoding``) if no encoding fits, ``file-limit``."""
    if len(content) > limits.text_bytes:
        raise over_limit(name, "文字文件的大小", f"{limits.text_bytes // 1024 // 1024} MB")
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    raise SENTENCES.error("text-encoding", name)


def _encodings(content: bytes) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    if marked:
        return marked
    said = _SAID.search(content[:_HEAD])
    own = said[1].decode("ascii").lower() if said else ""
    if own in _PARTS_OF_GB18030:
        own = "gb18030"
    return ["utf-8", *([own] if own in _KNOWN else []), "gb18030"]
