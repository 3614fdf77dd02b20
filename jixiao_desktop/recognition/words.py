"""How a label is compared: without blanks, width, punctuation, units and the marks around it."""

from __future__ import annotations

import re

from jixiao_desktop.vocabulary.characters import comparable, kept_if_short

_KEPT = 8192
_BEGINNING = 200
_UNIT = r"(?:单位[:：])?(?:元|百元|千元|万元|亿元|%|分|个)"
_BRACKETS = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_UNIT_BRACKETS = re.compile(rf"[(\[【〔]{_UNIT}[)\]】〕]")
_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[、.](?=\D)|[①-⑳])"
)
_AMONG = re.compile(r"^(?:其中[:：\-—、,]*|(?:资金来源|资金结构|资金构成|收入结构|支出结构|收入|支出)[:：])")
_EDGES = ":：,，.。、;；-—_*·|/\\\"'“”‘’<>《》"
_PUNCTUATION = re.compile(r"[、,，。.;；·\"'“”‘’\-—_*/]")


@kept_if_short(_KEPT)
def plain(text: str) -> str:
    """One line, half width, no blanks."""
    return comparable(text)


def beginning(text: str) -> str:
    """The same of what a text begins with, which is enough to know a label or a note."""
    return plain(text[:_BEGINNING])


@kept_if_short(_KEPT)
def label_words(text: str) -> str:
    """What a label says: numbering, 其中：, units in brackets and punctuation taken off; other brackets stay."""
    words = _UNIT_BRACKETS.sub("", plain(text))
    words = _NUMBERING.sub("", words)
    words = _NUMBERING.sub("", _AMONG.sub("", words))
    return _PUNCTUATION.sub("", words.strip(_EDGES)).strip(_EDGES).rstrip("%")


@kept_if_short(_KEPT)
def bare_words(text: str) -> str:
    """The same without anything in brackets."""
    words = plain(text)
    for _ in range(3):
        words = _BRACKETS.sub("", words)
    return label_words(words)
