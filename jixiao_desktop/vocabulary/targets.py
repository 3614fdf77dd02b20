"""The grammar of 指标值. Comes in: what stands in the cell. Goes out: what it means, the text kept verbatim.

A text of several figures has one principal figure: the first with a comparison, else the last percentage, else the last.
Nothing is ever refused: what has no figure, rank or date is words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.deadlines import Deadline, FoundDate, find_dates, mask
from jixiao_desktop.vocabulary.figures import Figure, FoundFigure, Sign, find_figures
from jixiao_desktop.vocabulary.numerals import NUMERALS, parse_numeral

_RANK = re.compile(
    rf"(?:前|第)\s?(?P<place>[0-9]{{1,4}}|[{NUMERALS}]{{1,4}})(?:名|位|强)|前(?P<last>[0-9]{{1,4}}|[{NUMERALS}]{{1,4}})\s?$"
)
_EDGES = " \t\r\n\u3000,，.。;；、:：!！"
_SHARE_UNITS = ("%", "‰", "‱")
# A longer text is a report rather than a value: a date in it, or one of several figures without a comparison, says nothing.
_LONGEST_VALUE = 120
# What may stand around a year that alone is the value: 2020年全年, 2024年度完成.
_AROUND_YEAR = 4


class TargetKind(StrEnum):
    """What sort of value a 指标值 is."""

    QUANTITATIVE = "quantitative"
    DEADLINE = "deadline"
    RANK = "rank"
    QUALITATIVE = "qualitative"
    BLANK = "blank"


@dataclass(frozen=True)
class Target:
    """A 指标值: ``text`` verbatim and what it means; ``words`` are what is left beside the value."""

    text: str
    kind: TargetKind
    words: str = ""
    principal: Figure | None = None
    figures: tuple[Figure, ...] = ()
    rank: int | None = None
    deadline: Deadline | None = None

    @property
    def sign(self) -> Sign | None:
        return self.principal.sign if self.principal else None

    @property
    def number(self) -> Decimal | None:
        return self.principal.number if self.principal else None

    @property
    def upper(self) -> Decimal | None:
        return self.principal.upper if self.principal else None

    @property
    def unit(self) -> str | None:
        return self.principal.unit if self.principal else None


def parse_target(text: str) -> Target:
    """The meaning of ``text``; never fails, takes time linear in its length."""
    if not text.strip():
        return Target(text, TargetKind.BLANK)
    plain = half_width(text)
    dates = find_dates(plain)
    due = _deadline(dates, len(text.strip()))
    ranks = [match for match in _RANK.finditer(plain) if _place(match) is not None]
    masked = mask(plain, [(found.start, found.end) for found in dates] + [match.span() for match in ranks])
    found = find_figures(masked, text)
    principal = _principal(found, len(text))
    kind, span = _kind(principal, ranks, due, len(text))
    return Target(
        text,
        kind,
        _around(text, span),
        principal.figure if principal else None,
        tuple(each.figure for each in found),
        _place(ranks[0]) if ranks else None,
        due.deadline if due else None,
    )


def _deadline(dates: Sequence[FoundDate], length: int) -> FoundDate | None:
    """The last date that is due; a mere year only where the text says nothing else."""
    due = [found for found in dates if found.due]
    if due:
        return due[-1]
    if len(dates) == 1 and length - (dates[0].end - dates[0].start) <= _AROUND_YEAR:
        return dates[0]
    return None


def _place(match: re.Match[str]) -> int | None:
    written = match["place"] or match["last"]
    return int(written) if written.isdecimal() else parse_numeral(written)


def _principal(found: Sequence[FoundFigure], length: int) -> FoundFigure | None:
    compared = [each for each in found if each.figure.sign]
    if compared:
        return compared[0]
    if len(found) > 1 and length > _LONGEST_VALUE:
        return None
    shares = [each for each in found if each.figure.unit in _SHARE_UNITS]
    return next(reversed(shares or found), None)


def _kind(
    principal: FoundFigure | None, ranks: Sequence[re.Match[str]], due: FoundDate | None, length: int
) -> tuple[TargetKind, tuple[int, int]]:
    """The kind, and the place of what makes it so."""
    if ranks and not (principal and principal.figure.sign):
        return TargetKind.RANK, ranks[0].span()
    if principal:
        return TargetKind.QUANTITATIVE, (principal.start, principal.end)
    if due and length <= _LONGEST_VALUE:
        return TargetKind.DEADLINE, (due.start, due.end)
    return TargetKind.QUALITATIVE, (0, 0)


def _around(text: str, span: tuple[int, int]) -> str:
    return (text[: span[0]].rstrip(_EDGES) + text[span[1] :]).strip(_EDGES)
