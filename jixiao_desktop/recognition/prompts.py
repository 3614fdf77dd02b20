"""What a blank form writes where something is to be filled in: ``指标1：``, ``XX``, ``（填写……）``, ``例：……``, ``　　万元``.

Comes in: the text of a cell. Goes out: whether it gives way to a value, and where in it the value stands if some of it stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.money import MoneyUnit
from jixiao_desktop.vocabulary.placeholders import is_bare_unit, is_placeholder, placeholder_in, prompt_in

_MARKS = r"[_.·。xX×*○〇…⋯]"
_COUNT = r"(?:[0-9一二三四五六七八九十]{1,2}|\([0-9一二三四五六七八九十]{1,2}\))"
_NUMBERED = re.compile(rf"(?:目标|(?:三级)?指标|任务|措施){_COUNT}?[:.、]?{_MARKS}*")
_ORDINAL = re.compile(rf"{_COUNT}[.、:]?{_MARKS}*")
_DAY = rf"(?:20)?{_MARKS}{{0,4}}年(?:{_MARKS}{{0,2}}月(?:{_MARKS}{{0,2}}日)?)?"
_DATE = re.compile(rf"{_DAY}(?:[—\-~至到]+{_DAY})?")
_CLICK = re.compile(r"[单点]击.{0,8}(?:输入|添加|选择).{0,8}|选择一项.?")
_EXAMPLE = re.compile(r"^[(\[【〔]?(?:示例|样例|例如|例|如|参考)[:)\]】〕]")
_BRACKETS = re.compile(
    r"[(\[【〔][^()\[\]【】〔〕]*(?:填|字以?内|字左右|请|例如|示例|说明|描述|简述|概述|选择|勾选|[xX×]{2})[^()\[\]【】〔〕]*[)\]】〕]"
)
_LONGEST = 80
_NAMES = ("name", "content")
_MONEY = re.compile(r"(?P<slot>[\s　_＿xX×*…⋯（）()]*)(?P<unit>亿元|万元|千元|百元|元)(?=$|[^\w]|其中)")
_WHO = re.compile(r"[\s　]*[^\s　:：]{1,6}[:：](?=[\s　]*$)")
_DASHES = frozenset({"-", "--", "—", "——", "－", "–", "/", "\\"})
_UNITS = frozenset(MoneyUnit)


@dataclass(frozen=True)
class Slot:
    """The value stands between ``start`` and ``end``; an amount in ``unit``, which stands behind it."""

    start: int
    end: int
    unit: MoneyUnit | None = None


def gives_way(text: str, path: str = "") -> bool:
    """Whether nothing of worth stands in the cell of the field at ``path``. A bare number counts as one of a list only in a name; a
    dash says that nothing is to stand there."""
    return not is_dash(text) and (_is_marks(text, path) or is_prompt(text, path))


def is_prompt(text: str, path: str = "") -> bool:
    """Whether words that say what to fill in stand there: these are told when they are replaced."""
    words = plain(text)
    if len(words) > _LONGEST or _is_marks(text, path):
        return False
    return bool(_BRACKETS.fullmatch(words) or is_example(text) or prompt_in(words) or placeholder_in(words))


def is_dash(text: str) -> bool:
    return plain(text) in _DASHES


def is_example(text: str) -> bool:
    """例：……: the other cells of its row are an example too."""
    return _EXAMPLE.match(plain(text)) is not None


def is_date(text: str) -> bool:
    """Whether a date is to stand there: ``　　年　月　日``."""
    return "年" in text and _DATE.fullmatch(plain(text)) is not None


def amount_slot(text: str) -> Slot | None:
    """Where an amount stands before its unit: ``　　万元``, ``（　）万元，其中：``."""
    match = _MONEY.match(text)
    if match is None or match["unit"] not in _UNITS:
        return None
    return Slot(0, match.end("slot"), MoneyUnit(match["unit"]))


def is_blank_figure(text: str) -> bool:
    """Whether an amount is to stand there: ``　　万元``, ``XX``, ``____``."""
    return amount_slot(text) is not None or re.fullmatch(rf"{_MARKS}+", plain(text)) is not None


def text_slot(text: str) -> Slot | None:
    """Where a text stands behind a word of its own: ``姓名：``."""
    match = _WHO.match(text)
    return Slot(match.end(), len(text)) if match else None


def _is_marks(text: str, path: str) -> bool:
    """Whether no line has words of its own."""
    return all(_is_mark(line, path) for one in text.split("\n") if (line := plain(one)))


def _is_mark(line: str, path: str) -> bool:
    named = path.rpartition(".")[2] in _NAMES
    return bool(
        re.fullmatch(rf"{_MARKS}+", line)
        or _NUMBERED.fullmatch(line)
        or (named and _ORDINAL.fullmatch(line))
        or _DATE.fullmatch(line)
        or _CLICK.fullmatch(line)
        or is_bare_unit(line)
        or is_placeholder(line)
    )
