"""What a form is about: its stage, scope, year and money unit, from its title and the lines around it.

Comes in: the texts of a region. Goes out: an :class:`About`; what is not said is ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.recognition.inline import unit_in
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*(?:年|\))")
_YEAR_LINE = re.compile(
    r"(?:[（(]((?:19|20)[0-9]{2})年?度?[)）]|((?:19|20)[0-9]{2})年度[)）]?)(?:(?:金额)?单位[:：].*)?"
)
_YEAR_PART = re.compile(r"[（(]((?:19|20)[0-9]{2})年[^()（）]{0,12}[)）]")  # （2024年1-8月）
_YEAR_HEADING = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})年度?(?:[）)]|$|.{0,12}(?:预算|决算|绩效|项目|整体支出|部门|单位))"
)
_YEAR_CELL = re.compile(r"((?:19|20)[0-9]{2})年()(?:(?:金额)?单位[:：].*)?")
_YEAR_ALONE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_TITLE = re.compile(r"绩效|自评|监控|完成情况|目标申报|目标表|评价")
_TITLE_END = re.compile(r"[表书]$")
_MONITORING = re.compile(r"监控|跟踪")
_ASSESSMENT = re.compile(r"自评|完成情况|评价|评分|完成表")
_MONTHS = re.compile(r"([0-9]{1,2})?[-~至—到]?([0-9]{1,2})月(?:份)?(?:执行|完成|支出)")
_LONGEST_TITLE = 60
_LONGEST_LINE = 600  # blanks between its characters included


@dataclass(frozen=True)
class About:
    """``units`` are all that the form says, the first one first."""

    title: str
    stage: Stage | None
    scope: Scope | None
    year: int | None
    units: tuple[MoneyUnit, ...]
    months: str | None


def is_title(text: str) -> bool:
    """Whether a line is the title of a form: 2024年项目支出绩效目标表."""
    if "表" not in text and "书" not in text:
        return False
    words = plain(text) if len(text) < _LONGEST_LINE else text
    if len(words) > _LONGEST_TITLE or not _TITLE.search(words):
        return False
    head = re.sub(r"[（(][^（()）]*[）)]$", "", words)
    return _TITLE_END.search(head) is not None


def about(region: Region, head: int | None, has_actual: bool) -> About:
    """``head`` is the first row of the indicator table, if there is one; ``has_actual``: it has results."""
    lines = list(_lines(region, head))
    titles = [line for line in lines if is_title(line)]
    if not titles:
        titles = [line for line in region.heading if is_title(line)]
        lines += region.heading
    words = plain("".join(titles) or region.table.name)
    short = [line for line in lines if len(line) < _LONGEST_LINE]
    return About(
        title=" ".join(titles[-1].split()) if titles else "",
        stage=_stage(words, has_actual, region),
        scope=_scope(words, short),
        year=_year(titles, short, region.table.name) or _year_of_file(region),
        units=tuple(dict.fromkeys(unit for line in lines if (unit := unit_in(line)))),
        months=_months(region),
    )


def _lines(region: Region, head: int | None) -> Iterator[str]:
    yield from region.prose
    last = region.last if head is None else head
    for cell in region.cells:
        if cell.row <= last:
            yield from cell.text.split("\n") if is_title(cell.text.split("\n")[0]) else [cell.text]


def _stage(words: str, has_actual: bool, region: Region) -> Stage | None:
    if _MONITORING.search(words):
        return Stage.MONITORING
    if _ASSESSMENT.search(words):
        return Stage.ASSESSMENT
    if "目标" in words:
        return Stage.ASSESSMENT if has_actual else Stage.TARGET
    return Stage.ASSESSMENT if has_actual else None


def _scope(words: str, lines: Sequence[str]) -> Scope | None:
    if "整体" in words:
        return Scope.WHOLE
    if "项目" in words or "专项" in words or "转移支付" in words:
        return Scope.PROJECT
    if any("整体支出" in plain(line) for line in lines):
        return Scope.WHOLE
    return None


def _year(titles: Sequence[str], lines: Sequence[str], name: str) -> int | None:
    for texts, pattern in ((titles, _YEAR), (titles, _YEAR_ALONE)):
        for text in texts:
            match = pattern.search(plain(text))
            if match:
                return int(match[1])
    for pattern in (_YEAR_LINE, _YEAR_CELL):  # two years in cells are those that figures are compared of
        years = {int(match[1] or match[2]) for text in lines if (match := pattern.fullmatch(plain(text)))}
        if len(years) == 1:
            return years.pop()
    for text in lines:
        match = _YEAR_PART.fullmatch(plain(text))
        if match:
            return int(match[1])
    match = _YEAR.search(plain(name))
    return int(match[1]) if match else None


def _year_of_file(region: Region) -> int | None:
    """The one year of the headings above: 示例县司法局2024年部门预算公开."""
    lines = (plain(line) for line in (*region.heading, *region.prose))
    years = {int(match[1]) for line in lines if len(line) <= _LONGEST_TITLE for match in _YEAR_HEADING.finditer(line)}
    return years.pop() if len(years) == 1 else None


def _months(region: Region) -> str | None:
    for cell in region.cells:
        match = _MONTHS.search(plain(cell.text)) if "月" in cell.text and len(cell.text) < 30 else None
        if match:
            return f"{match[1]}-{match[2]}" if match[1] else match[2]
    return None
