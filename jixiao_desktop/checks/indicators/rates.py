"""I5: percentages over the whole, without their sign, or compared as they cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.rates import (
    is_satisfaction,
    is_share,
    may_be_exceeded,
    may_pass_whole,
    number_without_percent,
)
from jixiao_desktop.vocabulary.targets import TargetKind

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ABOUT = ("", "左右", "上下")
_WHOLE = Decimal(100)
# 5 and % are one key.
_PERCENT_KEY = "5"
_COUNTS = ("数", "量", "次", "个", "名", "项", "分", "时间", "天", "期", "额")


def _rates(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        yield from _over(row)
        yield from _equal(row)
        yield from _bare(row, form)
        yield from _in_text(row)


def _is_rate(row: Row) -> bool:
    named = is_share(row.name) or row.kind is IndicatorKind.SATISFACTION or is_share(row.target.words)
    return named and not may_pass_whole(row.name + row.target.words)


def _over(row: Row) -> Iterator[Found]:
    target = row.target
    if target.unit != "%" or target.number is None or not _is_rate(row):
        return
    if max(target.number, target.upper or target.number) > _WHOLE:
        level = Level.WARNING if may_be_exceeded(row.name) and not is_satisfaction(row.name) else None
        yield Found(f"{row.path}.target", "I5-over", {"text": row.value}, (row.value,), level=level)


def _equal(row: Row) -> Iterator[Found]:
    target = row.target
    if target.sign not in (Sign.AT_LEAST, Sign.ABOVE) or (target.number, target.unit) != (_WHOLE, "%"):
        return
    if target.upper is None and not target.words and not may_pass_whole(row.name) and not may_be_exceeded(row.name):
        repair = Repair("改为“=100%”", ((f"{row.path}.target", "=100%"),))
        yield Found(f"{row.path}.target", "I5-equal", {"text": row.value}, (row.value,), repair, Level.HINT)


def _bare(row: Row, form: FilledForm) -> Iterator[Found]:
    meant, path = lacks_percent(row, form), f"{row.path}.target"
    if meant is not None:
        code = "I5-missing" if len(meant) > len(row.value) else "I5-typed"
        words = {"text": row.value, "meant": meant}
        yield Found(path, code, words, (row.value,), Repair(f"改为“{meant}”", ((path, meant),)), Level.WARNING)


def lacks_percent(row: Row, form: FilledForm) -> str | None:
    """The percentage that a number standing alone is meant to be: 98 under 合格率, 905 beside 90%."""
    target = row.target
    alone = (
        target.kind is TargetKind.QUANTITATIVE
        and target.unit is None
        and target.words in _ABOUT
        and target.upper is None
    )
    if not alone or target.number is None or len(target.figures) != 1:
        return None
    typed = half_width(row.value)[:-1]
    if typed.isdecimal() and row.value.endswith(_PERCENT_KEY) and target.number > _WHOLE and _stands(typed, form):
        return f"{typed}%"
    if Decimal(1) < target.number <= _WHOLE and (_wants_percent(row) or _siblings_have_one(row, form)):
        return _with_percent(row.value)
    return None


def _with_percent(value: str) -> str | None:
    """98以上 as 98%以上; a number in words has no place for the sign."""
    match = _NUMBER.search(half_width(value))
    return f"{value[: match.end()]}%{value[match.end() :]}" if match else None


def _stands(number: str, form: FilledForm) -> bool:
    """Whether ``number`` per cent is the value of another row."""
    return any(
        figure.unit == "%" and figure.number == Decimal(number) for row in form.rows for figure in row.target.figures
    )


def _wants_percent(row: Row) -> bool:
    return is_share(row.name) or is_satisfaction(row.name)


def _siblings_have_one(row: Row, form: FilledForm) -> bool:
    """All other figures of its kind are percentages, and its name counts nothing."""
    if row.kind is None or row.kind is IndicatorKind.QUANTITY or any(word in row.name[-4:] for word in _COUNTS):
        return False
    units = [
        other.target.unit for other in form.rows if other is not row and other.kind is row.kind and other.target.figures
    ]
    return bool(units) and set(units) == {"%"}


def _in_text(row: Row) -> Iterator[Found]:
    """化解率98以上, in the name or in a value of many words."""
    for field, text in (("name", row.name), ("target", row.value)):
        found = number_without_percent(half_width(text))
        if found is not None:
            number, end = found
            path = f"{row.path}.{field}"
            whole = f"{text[:end]}%{text[end:]}"
            repair = Repair(f"改为“{whole}”", ((path, whole),))
            yield Found(path, "I5-text", {"number": number}, (text,), repair, Level.WARNING)


RULES = (FormRule("I5", Level.ERROR, _rates, reads("indicators")),)
