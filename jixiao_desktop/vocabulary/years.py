"""Years in running text. Comes in: a text. Goes out: the years that it speaks of as its own time.

Left out are years that belong to something else: documents (〔2019〕12号), laws and plans (《…》, 规划, “十四五”), comparisons
(比2019年), beginnings (2018年以来), aims (到2035年), carried-over money and what was left over from earlier years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_YEAR = re.compile(r"(?<![0-9.])(?P<year>(?:19|20)[0-9]{2})(?=\s?(?:年|全年)|[-—~至到](?:19|20)[0-9]{2}\s?年)")
_CLAUSE = re.compile(r"[^，,。；;！!\n]+")
_QUOTED = re.compile(
    r"《[^《》]{0,80}》|[〔\[(（【](?:19|20)[0-9]{2}[〕\])）】](?=\s?(?:第\s?)?[0-9]{0,5}\s?号?)|[^，。；\s]{0,12}〔[0-9]{4}〕[^，。；\s]{0,8}号"
)
_THIS_YEAR = re.compile(
    r"(?:(?:19|20)[0-9]{2}年?(?:度)?|今年|本年度?|当年度?)?(?:全年|年内|年底前?|年末前?|年度内|内)(?:完成)?|(?:19|20)[0-9]{2}年度?"
)
_RANGE = re.compile(r"(?P<first>(?:19|20)[0-9]{2})\s?年?\s?(?:[-—~至到]|--|——)\s?(?P<last>(?:19|20)[0-9]{2})\s?年?")
_SOMETHING_ELSE = re.compile(
    r"结转|结余|上年|上一年|往年|以前年度|历年|跨年|续建|遗留|尾款|质保金|余款|欠款|拖欠|未付|补发|清算|追溯|追加|返还|退还"
    r"|规划|纲要|远景|十[一二三四五六]五|条例|办法|意见|通知|决定|方案|计划|行动|批复|文件|令|标准|版"
    r"|至今|截[至止]|上级专项"
    r"|考核|决算|审计|评价|普查|调查|监测|统计|年报|年鉴|验收|竣工|建成|投用|成立|创建于|立项|批准|入库|评定|获评|表彰|公布|印发|出台|修[正订]|施行|发布|实施的"
    r"|届|会议|大会|征兵|毕业|入学|秋季|春季|学年|考试|招聘|招录|选派"
)
_COMPARED = re.compile(r"(?:比|较|与|同|以|按|对比|相比|达到|高于|低于|超过|不低于|不高于)\s?(?:上年|去年)?[（(]?$")
_SINCE = re.compile(r"\s?年度?(?:以来|以后|之后|起|开始)")
_AIM = re.compile(r"(?:到|至|力争|争取|确保到)\s?$")


def is_only_a_year(text: str) -> bool:
    """Whether ``text`` says nothing but the year: 今年全年, 2020年全年, 年底前完成."""
    return _THIS_YEAR.fullmatch(text) is not None


def other_years(text: str, own: frozenset[int]) -> Iterator[int]:
    """Each year that ``text`` names as its own time though it is none of ``own``."""
    if "20" not in text and "19" not in text:
        return
    plain = _QUOTED.sub(lambda match: "\0" * len(match[0]), text)
    for clause in _CLAUSE.findall(plain):
        if not _SOMETHING_ELSE.search(clause):
            yield from _of_clause(clause, own)


def _of_clause(clause: str, own: frozenset[int]) -> Iterator[int]:
    spans = [
        match.span()
        for match in _RANGE.finditer(clause)
        if any(int(match["first"]) <= year <= int(match["last"]) for year in own)
    ]
    for match in _YEAR.finditer(clause):
        year, before = int(match["year"]), clause[: match.start()]
        within = any(start <= match.start() < end for start, end in spans)
        elsewhere = _COMPARED.search(before) or _SINCE.match(clause, match.end())
        if year not in own and not within and not elsewhere and not (year > max(own) and _AIM.search(before)):
            yield year
