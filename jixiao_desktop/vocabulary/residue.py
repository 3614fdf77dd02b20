"""What copying leaves in a text: tags, field codes, runs of blanks, mixed widths, look-alike signs, numbers without their item.

Comes in: a text. Goes out: what is in it, in words, and the text without it; nothing else is changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from jixiao_desktop.vocabulary.characters import half_width

_KEPT = 8192
_LONGEST_QUOTED = 12
_BREAK = re.compile(
    r"\s{0,9}(?:</(?:p|div|li|tr|h[1-6])\s*>\s*(?:<(?:p|div|li|tr|h[1-6])\b[^<>]*>)?|<br\s*/?>)\s*", re.I
)
_TAG = re.compile(
    r"</?(?:p|br|div|span|font|strong|em|b|i|u|s|sub|sup|a|img|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|o:p|w:[a-z]+|style|script)"
    r"(?:\s[^<>]*)?/?>|<!--.{0,200}?-->",
    re.I | re.S,
)
_ENTITY = re.compile(
    r"&(?P<name>nbsp|ensp|emsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash|ge|le);", re.I
)
_ENTITIES = MappingProxyType(
    {
        "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
        "middot": "·", "hellip": "…", "mdash": "—", "ge": "≥", "le": "≤",
    }
)  # fmt: skip
_FIELD_CODE = re.compile(
    r"\{\s*(?:PAGE|NUMPAGES|TOC|REF|HYPERLINK|EMBED|SEQ|DATE|FORMTEXT|MERGEFIELD|EQ)\b[^{}]{0,80}\}|\\\*\s?MERGEFORMAT"
    r"|\b(?:FORMTEXT|FORMCHECKBOX)\b|_x000[Dd]_|\bEMBED Equation\.[0-9A-Za-z]+"
)
_BLANKS = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
_WIDE_BETWEEN = re.compile(
    r"(?<=[\u3400-\u9fff\u3001\u3002\uff00-\uff65“”])[^\S\n]+(?=[\u3400-\u9fff\u3001\u3002\uff00-\uff65“”])"
)
_MIXED = re.compile(r"[0-9０-９][0-9０-９.．,]*[%％﹪]?")
_SIGN = re.compile(r"[≧⩾≦⩽﹥﹤]\s?=?|[＞＜>][=＝═﹦]|[=＝][>＞]|[<＜][=＝═﹦]|[═﹦＝＞＜](?=\s?[0-9０-９])|[═﹦]")
_USUAL = MappingProxyType(
    {">": ">", "<": "<", "=": "=", ">=": "≥", "=>": "≥", "<=": "≤", "≥": "≥", "≤": "≤", "≥=": "≥", "≤=": "≤"}
)
_PLAIN = frozenset({">=", "<=", "=>"})
_EMPTY_ITEM = re.compile(
    r"(?:^|\n)[^\S\n]*(?:[0-9]{1,2}[、.．)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}、|[①-⑳])[^\S\n]*[；;。]?(?=\n|$)"
)
_SUSPECT = re.compile(r"[<&{\\_０-９．％﹪≧⩾≦⩽﹥﹤═﹦＝＞＜=]|\s\s|EMBED|FORM|[、.．)）；;①-⑳][^\S\n]*(?:\n|$)")


@dataclass(frozen=True)
class Residue:
    """``what`` was found, in words; ``clean`` is the text without it. ``mild``: only a sign in two keystrokes such as >=."""

    what: tuple[str, ...]
    clean: str
    mild: bool = False


@lru_cache(_KEPT)
def residue_in(text: str, prose: bool = False) -> Residue | None:
    """The residue in ``text``; ``prose`` may have paragraphs, so that tags of paragraphs become line breaks."""
    if not _SUSPECT.search(text):
        return None
    clean, what, mild = text, [], True
    for step in (_without_tags, _without_codes, _without_runs, _one_width, _usual_signs, _without_empty_items):
        new, found = step(clean, prose)
        mild = mild and all(each in _PLAIN for each in found)
        what += [f"“{each if len(each) <= _LONGEST_QUOTED else each[:_LONGEST_QUOTED] + '…'}”" for each in found]
        clean = new
    return Residue(tuple(dict.fromkeys(what)), clean, mild) if what else None


def _without_tags(text: str, prose: bool) -> tuple[str, list[str]]:
    found = [match[0] for match in _TAG.finditer(text)] + [match[0] for match in _ENTITY.finditer(text)]
    if not found:
        return text, []
    without = _TAG.sub("", _BREAK.sub("\n" if prose else " ", text))
    plain = _ENTITY.sub(lambda match: _ENTITIES.get(match["name"].lower(), " "), without)
    return plain.strip(), found[:1]


def _without_codes(text: str, prose: bool) -> tuple[str, list[str]]:
    found = _FIELD_CODE.findall(text)
    return (_FIELD_CODE.sub("", text).strip(), found[:1]) if found else (text, [])


def _without_runs(text: str, prose: bool) -> tuple[str, list[str]]:
    """Blanks in rows; an indent at the beginning of a line is wanted."""
    if not _BLANKS.search(text):
        return text, []
    clean = _BLANKS.sub("  ", text)
    return _WIDE_BETWEEN.sub(lambda m: "" if len(m[0]) > 1 else m[0], clean).replace("  ", " "), ["连续的空格"]


def _one_width(text: str, prose: bool) -> tuple[str, list[str]]:
    """Numbers of half- and full-width characters; one that is full width throughout stays."""
    found = [match[0] for match in _MIXED.finditer(text) if _is_mixed(match[0])]
    clean = _MIXED.sub(lambda match: half_width(match[0]) if _is_mixed(match[0]) else match[0], text)
    return clean, found[:2]


def _is_mixed(number: str) -> bool:
    wide = [not character.isascii() for character in number]
    return any(wide) and not all(wide)


def _usual_signs(text: str, prose: bool) -> tuple[str, list[str]]:
    found = [match[0] for match in _SIGN.finditer(text)]
    return _SIGN.sub(lambda match: _usual(match[0]), text), found[:2]


def _usual(sign: str) -> str:
    folded = half_width(sign).replace(" ", "")
    return _USUAL.get(folded, folded[:1])


def _without_empty_items(text: str, prose: bool) -> tuple[str, list[str]]:
    found = [match[0].strip() for match in _EMPTY_ITEM.finditer(text)]
    return (_EMPTY_ITEM.sub("", text).strip("\n"), found[:2]) if found else (text, [])
