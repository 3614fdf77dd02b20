"""Dates by which something is due. Comes in: half-width text. Goes out: each date in it with its place and its parts."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>[12][0-9]|3[01]|0?[1-9])"
_TO = r"(?:[-~至到]|—{1,2})"
_RANGE = re.compile(_TO)
_BEFORE = r"(?P<before>之?前|以前|为?止)?"
_NO_NUMBER_BEFORE = r"(?<![0-9.一二两三四五六七八九十几半每])"
_NUMERIC = re.compile(
    rf"{_NO_NUMBER_BEFORE}(?P<year>{_YEAR})(?P<dash>[-./]){_MONTH}"
    rf"(?:(?P=dash){_DAY}(?![0-9])|(?=之?前|以前|底|末))(?P<part>[底末])?{_BEFORE}"
)
_WRITTEN = re.compile(
    rf"{_NO_NUMBER_BEFORE}(?=[0-9]|年[底末内])"
    rf"(?:(?:{_YEAR}年?{_TO})?(?P<year>{_YEAR})年度?)?"
    rf"(?:(?:[0-9]{{1,2}}{_TO})?{_MONTH}月份?(?:{_DAY}[日号])?)?"
    rf"年?(?P<part>[底末内初]|[上中下]旬)?{_BEFORE}"
)
_TEN_DAYS = {"上旬": 10, "中旬": 20}


@dataclass(frozen=True)
class Deadline:
    """A date as far as it is written; ``2024年12月底前`` is 2024, 12, 31, ``年内`` is ``None``, 12, 31."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def last_day(self) -> date | None:
        """The last day that still keeps the deadline; ``None`` without a year or for a day that does not exist."""
        if self.year is None:
            return None
        month = self.month or 12
        last = monthrange(self.year, month)[1]
        return date(self.year, month, self.day or last) if (self.day or last) <= last else None


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: its place, and whether it is ``due`` (前, 底, 内 or a month) or only names a year."""

    deadline: Deadline
    start: int
    end: int
    due: bool


def find_dates(plain: str) -> list[FoundDate]:
    """The dates of a half-width text in their order, of a span its end.

    A date without a year takes that of the one before it.
    """
    numeric = [_found(match) for match in _NUMERIC.finditer(plain)]
    masked = mask(plain, [(found.start, found.end) for found in numeric])
    written = [_found(match) for match in _WRITTEN.finditer(masked) if match["year"] or match["month"] or match["part"]]
    dates: list[FoundDate] = []
    for found in sorted(numeric + written, key=lambda found: found.start):
        year = found.deadline.year or (dates[-1].deadline.year if dates else None)
        begun = bool(dates) and _RANGE.fullmatch(plain, dates[-1].end, found.start)
        start = dates.pop().start if begun else found.start
        dates.append(replace(found, deadline=replace(found.deadline, year=year), start=start))
    return dates


def mask(plain: str, spans: list[tuple[int, int]]) -> str:
    """``plain`` with every span, in any order, made of characters that no pattern takes; places stay."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces += [plain[at:start], "\0" * (end - start)]
        at = end
    return "".join([*pieces, plain[at:]])


def _found(match: re.Match[str]) -> FoundDate:
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    part = match["part"]
    if part and day is None:
        month, day = _part_of(part, year, month)
    due = bool(month or part or match["before"])
    return FoundDate(Deadline(year, month, day), match.start(), match.end(), due)


def _part_of(part: str, year: int | None, month: int | None) -> tuple[int | None, int | None]:
    """Month and day that 底, 内 or 中旬 mean; of 初 and of a 二月底 without a year only the month is known."""
    if month is None:
        return (12, 31) if part in "底末内" else (None, None)
    if part == "初" or (month == 2 and year is None and part not in _TEN_DAYS):
        return month, None
    return month, _TEN_DAYS.get(part) or monthrange(year or 2001, month)[1]
