"""I13, I14: values that nobody can measure, goals that say nothing of their own or more than the indicators do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm, Row, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Horizon
from jixiao_desktop.vocabulary.unmeasurable import is_unmeasurable, is_yes_or_no, only_repeats
from jixiao_desktop.vocabulary.years import is_only_a_year

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONG_PERIOD = re.compile(r"长期|常年|经常性|持续|[二两三四五]年|(?<![0-9])[2-9]年")
_STAFF = re.compile(r"(?:在职|编制|在编|离退休|退休|干部职工)[^，,。；;、]{0,8}")
_NO_TARGET = frozenset({"年", "月", "日", "天", "岁", "级", "届", None})


def _unmeasurable(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        code = _why_not(row)
        if code is not None:
            yield Found(f"{row.path}.target", code, {"text": row.value}, (row.value,))


def _why_not(row: Row) -> str | None:
    target = row.target
    if not row.value or target.figures or target.deadline or target.rank is not None:
        return None
    if is_yes_or_no(row.value):
        return "I13-yes" if row.value.strip("。") != "有" or "是否" in row.name else None
    if is_only_a_year(row.value):
        return None
    if only_repeats(row.value, row.name):
        return "I13-repeats"
    return "I13" if is_unmeasurable(row.value) else None


def _goals(form: FilledForm) -> Iterator[Found]:
    document = form.document
    same = document.period_goal and comparable(document.period_goal) == comparable(document.annual_goal or "")
    if same and _is_longer_than_a_year(document.period or ""):
        yield Found("period_goal", "I14", {"period": document.period}, (document.period_goal,))
    yield from _unmatched(form)


def _is_longer_than_a_year(period: str) -> bool:
    return len(set(_YEAR.findall(period))) > 1 or _LONG_PERIOD.search(period) is not None


def _unmatched(form: FilledForm) -> Iterator[Found]:
    """Numbers of the goal that no indicator has."""
    rows = [row for row in form.rows if row.indicator.horizon is Horizon.ANNUAL]
    goals = [("annual_goal", form.document.annual_goal or "")]
    goals += [(f"objectives.{at}.target", each.target or "") for at, each in enumerate(form.document.objectives)]
    if not rows or not any(row.target.figures for row in rows):
        return
    known = _numbers(row.value for row in rows) | _numbers(row.name for row in rows)
    for path, goal in goals:
        lost = [
            figure.written
            for figure in meaning(_STAFF.sub("", goal)).figures
            if figure.unit not in _NO_TARGET
            and figure.yuan is None
            and "元" not in (figure.unit or "")
            and not (figure.unit or "").endswith(("万", "亿"))
            and figure.in_base[0] not in known
        ]
        if lost:
            yield Found(
                path, "I14-number", {"numbers": "、".join(f"“{each}”" for each in dict.fromkeys(lost))}, tuple(lost)
            )


def _numbers(texts: Iterator[str]) -> set[Decimal]:
    found = set()
    for text in texts:
        if any(character.isnumeric() for character in text):
            for figure in meaning(text).figures:
                found |= {figure.in_base[0], figure.number, figure.upper or figure.number}
    return found


RULES = (
    FormRule("I13", Level.WARNING, _unmeasurable, reads("indicators"), "财预〔2021〕101号"),
    FormRule("I14", Level.HINT, _goals, reads("indicators objectives period period_goal annual_goal")),
)
