"""What stands in a cell until it is filled in: placeholders, units without their number, prompts of a blank form."""

from __future__ import annotations

import re

from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.figures import UNITS

_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_SIGN = r"[≥≤><=]{0,2}\s?"
_WAITING = re.compile(
    rf"{_SIGN}(?:[*xX×□○_?]{{1,9}}|某+|…+|\.{{3,}}|-{{1,9}}|—+|/)\s?(?:{_UNIT})?"
    r"|(?:三级)?指标值?\s?[0-9一二三四五六七八九十]{0,2}\s?[:.、]?"
    r"|待定|待填|待补充|暂定|暂缺|同上|略|未填|填写|指标名称|目标值|内容"
)
_SPOKEN = re.compile(r"(?<![A-Za-z0-9])[xX×]{2,}(?![A-Za-z0-9])|\*{2,}|_{3,}|某某|□{2,}|○{2,}")
_BARE_UNIT = re.compile(rf"{_SIGN}[十百千]?[万亿]?(?:{_UNIT})|[≥≤><=]{{1,2}}")
_PROMPT = re.compile(
    r"[(（][^()（）]{0,12}[0-9]{2,4}\s?字(?:以内|内|左右)[^()（）]{0,6}[)）]|罗列全部|包含数字及文字描述|^请?(?:在此|此处)?填写|请在此|此处填写"
    r"|[单点]击(?:此处|这里)?(?:输入|添加)|^(?:示例|样例|例如|填写说明|填表说明|填报说明)[:：]|请(?:简要|详细|逐条|概括)(?:说明|描述|填写)|自行添加行|可另附[页表]"
)

_SUSPECT = re.compile(r"[字罗包填请此击例附添]")


def is_placeholder(text: str) -> bool:
    """Whether nothing but a placeholder stands there: ``*``, ``XX``, ``……``, ``指标1：``, ``≥XX%``."""
    return _WAITING.fullmatch(half_width(text).strip()) is not None


def placeholder_in(text: str) -> str | None:
    """A placeholder within a sentence: 完成XX项."""
    match = _SPOKEN.search(text)
    return match[0] if match else None


def is_bare_unit(text: str) -> bool:
    """Whether a sign or unit stands there without its number: ``≥%``, ``万元``."""
    return _BARE_UNIT.fullmatch(half_width(text).strip()) is not None


def prompt_in(text: str) -> str | None:
    """Words of the blank form that say what to fill in: （100字以内）, 罗列全部."""
    match = _PROMPT.search(text.strip()) if _SUSPECT.search(text) else None
    return match[0] if match else None
