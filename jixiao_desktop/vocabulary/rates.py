"""Names of shares. Comes in: the name of an indicator. Goes out: whether its value is a percentage, and may be over 100."""

from __future__ import annotations

import re

_NO_SHARES = r"(?<![频速效汇税利心倍帧])(?<!(?<!成)功)(?<!分辨)(?<!容积)"
_TAIL = r"\s?(?:[(（][^()（）]{0,12}[)）])?$"
_SATISFACTION = re.compile(rf"满意[度率](?:指标)?{_TAIL}")
_RAISES = re.compile(
    r"提高|提升|增强|增进|改善|促进|推动|确保|保证|实现|达到|加强|优化|赢得|[，,、；;].{0,60}满意|^(?:保障|维护|做好)"
)
_SHARE = re.compile(rf"(?:{_NO_SHARES}率|比例|占比|比重|满意度)(?:指标)?{_TAIL}")
_OPEN_ENDED = re.compile(
    r"增长|增幅|增速|增加|提高|提升|上升|递增|变动|变化|涨幅|同比|环比|回报|收益|利润|负债|周转|床|储备|投入产出|保值"
)
_MAY_BE_EXCEEDED = re.compile(rf"(?:完成|达成|实现|兑现)率{_TAIL}")
_IN_TEXT = re.compile(
    rf"(?:{_NO_SHARES}率|满意度|占比|比例)(?:应|要|须)?(?:保持在|控制在|达到|达|为|在|不低于|不少于|不高于|高于|低于|[:：]|[≥≤><=]){{0,2}}\s?"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]+)?)(?=\s?(?:及?以[上下内]|左右|$|[，,。；;、)）]))"
)
_SIGNS = ("率", "满意度", "占比", "比例")
_LEAST, _MOST = 1, 100


def is_satisfaction(name: str) -> bool:
    """Whether ``name`` ends in 满意度 or 满意率."""
    return _SATISFACTION.search(name) is not None


def measures_satisfaction(name: str) -> bool:
    """Whether ``name`` is nothing but a satisfaction: 群众满意度, not 维护社会稳定，提高群众满意度."""
    return is_satisfaction(name) and _RAISES.search(name) is None


def is_share(name: str) -> bool:
    """Whether ``name`` ends in 率, 比例, 满意度 and the like; not 频率, 税率, 容积率."""
    return _SHARE.search(name) is not None


def may_pass_whole(name: str) -> bool:
    """Whether the share may be over 100 %: a growth, a return, the use of beds."""
    return _OPEN_ENDED.search(name) is not None


def may_be_exceeded(name: str) -> bool:
    """Whether it is a rate of completion, of which more than 100 % may be meant."""
    return _MAY_BE_EXCEEDED.search(name) is not None


def number_without_percent(text: str) -> tuple[str, int] | None:
    """In running half-width text a share's number that lacks its %, and where it ends: 化解率98以上 gives 98."""
    if not any(sign in text for sign in _SIGNS):
        return None
    for match in _IN_TEXT.finditer(text):
        if _LEAST < float(match["number"]) <= _MOST:
            return match["number"], match.end("number")
    return None
