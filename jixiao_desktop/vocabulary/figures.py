"""Numbers in office text with their comparison and unit.

Comes in: a text in half width (see ``characters``). Goes out: its figures in their order, numbers exact and as written:
``≥5万份`` is 5 万份, ``百分之九十五`` is 95 %, ``3-5次`` is 3 to 5 次. Every pattern is bounded, so the time is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from jixiao_desktop.vocabulary.deadlines import mask
from jixiao_desktop.vocabulary.numerals import NUMERALS, parse_numeral


class Sign(StrEnum):
    """How a figure is to be compared."""

    AT_LEAST = "≥"
    ABOVE = ">"
    EQUAL = "="
    AT_MOST = "≤"
    BELOW = "<"


_NOT = r"不(?:得|能|应|可|会)?"
_OR_EQUAL = r"(?:或者?)?等于"
_SIGN_WORDS = MappingProxyType(
    {
        Sign.AT_LEAST: rf"≥|>=|=>|{_NOT}(?:低|少|小|短)于|[大高多]于{_OR_EQUAL}|至少|最少|最低",
        Sign.AT_MOST: rf"≤|<=|=<|{_NOT}(?:[高大多长]于|超过?)|[小低少]于{_OR_EQUAL}|至多|最多|最高|控制在",
        Sign.ABOVE: r">|[大高多]于|超过",
        Sign.BELOW: r"<|[小低少]于",
        Sign.EQUAL: r"=|等于",
    }
)
_SUFFIXES = MappingProxyType(
    {Sign.AT_LEAST: r"[及或]?以上|之上", Sign.AT_MOST: r"[及或]?以下|[及或]?以内|之[内下]|内(?![容部外])"}
)
_KNOWN = (
    "人次 场次 批次 台次 件次 架次 车次 户次 课时 学时 次 人 名 位 户 家 件 份 期 场 项 篇 例 条 部 处 所 座 栋 间 套 台 辆 艘"
    " 架 把 块 张 本 册 幅 枚 只 头 株 棵 亩 公顷 平方米 平方公里 平方千米 立方米 公里 千米 米 厘米 毫米 吨 公斤 千克 克 毫克 微克 升"
    " 毫升 千瓦时 千瓦 度 元 年 月 天 日 工作日 小时 分钟 分贝 秒 周 季度 类 种 级 批 组 支 队 层 口 宗 起 笔 单 门 节 堂 集"
    " 轮 遍 倍 成 分 ℃ ㎡ km m kg t dB 个百分点 百分点 个工作日 个月 个小时 个季度 个 % ‰ ‱"
)
UNITS = frozenset(_KNOWN.split())
_WORD = "|".join(sorted(_KNOWN.split(), key=len, reverse=True))
_SCALE = r"[十百千]?[万亿]|[百千](?![米克瓦帕分])"
_SUFFIX = "|".join(_SUFFIXES.values())
_PER = rf"(?:{_WORD}|[季村镇县乡校])"
_UNIT = re.compile(rf"\s?[余多]?(?P<scale>{_SCALE})?[余多]?(?P<word>{_WORD})?(?:/每?(?P<per>{_PER}(?:·{_PER})?))?")
_OTHER_UNIT = re.compile(rf"(?!{_SUFFIX}|左右|前|的)[^\W\d_]{{1,4}}?(?=\s?(?:$|[,;。、()]|{_SUFFIX}))")

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_ONLY_NUMERAL = (
    rf"(?:[{NUMERALS}]{{1,9}}(?=(?:{_WORD})\s?(?:{_SUFFIX})?\s?$)"  # 三次以上
    r"|零(?![星散售])(?=[^\W\d_]{1,4}\s?$))"  # 零差错
)
_COMPARED = "|".join(f"(?P<{sign.name}>{words})" for sign, words in _SIGN_WORDS.items())
_START = re.compile(
    rf"(?:(?P<compared>{_COMPARED})\s{{0,3}})?"
    rf"(?:(?:(?P<of>[百千万])分之|(?P<hundred>百分)(?=百))(?P<share>{_NUMBER}|[{NUMERALS}]{{1,9}})"
    rf"|(?P<number>(?:(?<![^\s(≥≤<>=:])-)?(?:{_NUMBER}))"
    rf"|(?P<numeral>(?(compared)[{NUMERALS}]{{1,9}}(?={_WORD})|^\s?{_ONLY_NUMERAL}))"
    r")"
)
_RANGE = re.compile(rf"\s?(?:[-~至到]|—{{1,2}})\s?(?P<upper>{_NUMBER})")
_SUFFIX_HERE = re.compile(r"\s?(?:" + "|".join(f"(?P<{sign.name}>{words})" for sign, words in _SUFFIXES.items()) + ")")
_NO_FIGURE = re.compile(
    r"</?[^\d<>=\s][^<>]{0,40}>"  # tags, and titles in 〈〉
    r"|[A-Za-z][A-Za-z./-]{0,20}[0-9][A-Za-z0-9./-]{0,20}"  # PM2.5, GB/T2887-2011
    r"|[〔\[](?:19|20)[0-9]{2}[〕\]]\s?[0-9]{0,5}号?"  # 〔2021〕101号
    r"|(?:^|(?<=[\n;。:>]))\s{0,4}[0-9]{1,2}[.、)](?![0-9])|\([0-9]{1,2}\)|第[0-9]{1,4}|(?<![0-9])[0-9]{1,2}:(?![0-9])"  # numbered items
    r"|[0-9]{19,}"  # codes
)
_SHARES = MappingProxyType({"百": "%", "千": "‰", "万": "‱"})
_WORTH = MappingProxyType({"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000})
_SCALED = re.compile(rf"(?P<scale>{_SCALE})(?P<base>.*)")


@dataclass(frozen=True)
class Figure:
    """One number as ``written``; ``upper`` ends a range; ``unit`` keeps its 万 (``万份``), a percentage its %."""

    written: str
    number: Decimal
    sign: Sign | None = None
    upper: Decimal | None = None
    unit: str | None = None

    @property
    def in_base(self) -> tuple[Decimal, str]:
        """Number and unit without 百, 千, 万 or 亿: 5 万份 is 50000 份, 9.6 万 is 96000 without a unit."""
        match = _SCALED.fullmatch(self.unit or "")
        if match is None:
            return self.number, self.unit or ""
        worth = 1
        for character in match["scale"]:
            worth *= _WORTH[character]
        return self.number * worth, match["base"]

    @property
    def yuan(self) -> Decimal | None:
        """The figure as money; ``None`` if its unit is not one of money."""
        number, base = self.in_base
        return number if base == "元" else None


@dataclass(frozen=True)
class FoundFigure:
    """A figure and its place, its comparison words and unit included."""

    figure: Figure
    start: int
    end: int


def find_figures(plain: str, text: str) -> list[FoundFigure]:
    """The figures of ``plain``, which is ``text`` in half width; places that are masked stay out.

    Item numbers, document numbers, codes and digits in Latin words are no figures; Chinese numerals are, where they stand
    after a comparison, in a share such as 百分之九十五, or begin the text and have a unit.
    """
    masked = mask(plain, [match.span() for match in _NO_FIGURE.finditer(plain)])
    found: list[FoundFigure] = []
    at = 0
    while match := _START.search(masked, at):
        new = _figure(masked, match, text)
        at = new.end if new else match.end()
        found += [new] if new else []
    return found


def _figure(plain: str, match: re.Match[str], text: str) -> FoundFigure | None:
    number = _number_of(match)
    if number is None:
        return None
    unit, end = _unit(plain, match)
    upper = None
    ranged = _RANGE.match(plain, end)
    if ranged and (last := Decimal(ranged["upper"].replace(",", ""))) >= number:
        upper = last
        last_unit, end = _unit(plain, ranged)
        unit = last_unit or unit
    suffix = _SUFFIX_HERE.match(plain, end)
    end = suffix.end() if suffix else end
    sign = _sign(match) or (_sign(suffix) if suffix else None)
    return FoundFigure(Figure(text[match.start() : end].strip(), number, sign, upper, unit), match.start(), end)


def _number_of(match: re.Match[str]) -> Decimal | None:
    written = (match["number"] or match["share"] or match["numeral"]).strip().replace(",", "")
    if written[-1] in NUMERALS:
        numeral = parse_numeral(written)
        return None if numeral is None else Decimal(numeral)
    return Decimal(written)


def _unit(plain: str, number: re.Match[str]) -> tuple[str | None, int]:
    """The unit after ``number`` and where it ends; a word that is not listed counts if it closes the phrase."""
    at, groups = number.end(), number.groupdict()
    if groups.get("share"):
        return _SHARES[groups["of"] or "百"], at
    match = _UNIT.match(plain, at)
    if match and (match["scale"] or match["word"]):
        per = f"/{match['per']}" if match["per"] else ""
        return f"{match['scale'] or ''}{match['word'] or ''}{per}", match.end()
    other = _OTHER_UNIT.match(plain, at)
    return (other[0], other.end()) if other else (None, at)


def _sign(match: re.Match[str]) -> Sign | None:
    return next((Sign[name] for name, words in match.groupdict().items() if words and name in Sign.__members__), None)
