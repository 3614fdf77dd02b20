"""Y1, Y2: years of another form, deadlines outside the time of the project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jixiao_desktop.checks.filing import FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Task
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.deadlines import Deadline
from jixiao_desktop.vocabulary.kinds import Horizon
from jixiao_desktop.vocabulary.targets import TargetKind
from jixiao_desktop.vocabulary.years import other_years

_PERIOD_YEAR = re.compile(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:\s?[年./-]\s?(?P<month>1[0-2]|0?[1-9])(?![0-9]))?")
_CARRIED = re.compile(r"结转|结余|上年|上级专项|以前年度|尾款|质保金|续建|跨年|验收|决算|审计|考核|结算")

# What follows upon a year is due in the next.
_FOLLOWS = re.compile(rf"{_CARRIED.pattern}|自评|评价|报送|总结|归档|年报|移交")


def _other_years(form: FilledForm) -> Iterator[Found]:
    document = form.document
    if document.year is None:
        return
    own = _years(document.year, document.period or "")
    texts = [("name", document.name), ("annual_goal", document.annual_goal)]
    texts += [(f"objectives.{at}.target", each.target) for at, each in enumerate(document.objectives)]
    texts += [
        (f"tasks.{at}.{name}", getattr(task, name))
        for at, task in enumerate(document.tasks)
        if not _CARRIED.search(f"{task.name or ''}{task.content or ''}")
        for name in ("name", "content")
    ]
    for path, text in texts:
        yield from _told(path, text or "", own, form)
    carried = _carried_over(document.tasks)
    for row in form.rows:
        if row.indicator.horizon is Horizon.ANNUAL and not any(name in comparable(row.name) for name in carried):
            yield from _of_row(row, own, form)


def _years(year: int, period: str) -> frozenset[int]:
    named = [int(match["year"]) for match in _PERIOD_YEAR.finditer(period)]
    return frozenset({year, *range(min(named), max(named) + 1)} if named else {year})


def _carried_over(tasks: tuple[Task, ...]) -> frozenset[str]:
    """The names of tasks that spend last year's money: an indicator may name them with their year."""
    names = {
        comparable(text or "")
        for task in tasks
        if _CARRIED.search(f"{task.name}{task.content}")
        for text in (task.name, task.content)
    }
    return frozenset(name for name in names if len(name) > 4)


def _of_row(row: Row, own: frozenset[int], form: FilledForm) -> Iterator[Found]:
    """One finding for a row; a deadline is a matter of the project's time."""
    deadline = row.target.deadline
    dated = row.target.kind is TargetKind.DEADLINE and deadline is not None and deadline.month is not None
    found = [] if dated else list(_told(f"{row.path}.target", row.value, own, form))
    yield from (found or list(_told(f"{row.path}.name", row.name, own, form)))[:1]


def _told(path: str, text: str, own: frozenset[int], form: FilledForm) -> Iterator[Found]:
    year = next(other_years(text, own), None)
    if year is not None:
        yield Found(path, "Y1", {"year": year, "own": form.document.year}, (text, form.document.year))


def _deadlines(form: FilledForm) -> Iterator[Found]:
    document = form.document
    if document.year is None:
        return
    first, last = _time_of(document.year, document.period or "")
    sure = not form.is_project or document.period is not None
    for row in form.rows:
        deadline = row.target.deadline
        if deadline is None or deadline.year is None or row.target.kind is not TargetKind.DEADLINE:
            continue
        path, day = f"{row.path}.target", deadline.last_day
        if day is None:
            yield Found(path, "Y2-no-day", {"text": row.value}, (row.value,))
        elif _FOLLOWS.search(row.name) or (row.indicator.horizon is Horizon.MIDTERM and not document.period):
            continue
        elif deadline.month is not None and not first <= day <= last:
            words = {"text": row.value, "first": _said(first), "last": _said(last)}
            level = None if sure or day < first else Level.WARNING
            yield Found(path, "Y2-early" if last == date.max else "Y2", words, (row.value, first, last), level=level)


def _time_of(year: int, period: str) -> tuple[date, date]:
    """The first and the last day of a period: the year's without one, no end where it names no year (三年, 长期).

    Months count only where each year has its own: 2026年3月至2026年10月.
    """
    named = list(_PERIOD_YEAR.finditer(period))
    if not named:
        return date(year, 1, 1), date.max if period.strip() else date(year, 12, 31)
    months = len(named) > 1 and all(match["month"] for match in named)
    begins = min((int(match["year"]), int(match["month"]) if months else 1) for match in named)
    ends = max((int(match["year"]), int(match["month"]) if months else 12) for match in named)
    return date(*begins, 1), Deadline(*ends).last_day or date.max


def _said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


RULES = (
    FormRule("Y1", Level.WARNING, _other_years, reads("year period name annual_goal objectives tasks indicators")),
    FormRule("Y2", Level.ERROR, _deadlines, reads("year period scope indicators")),
)
