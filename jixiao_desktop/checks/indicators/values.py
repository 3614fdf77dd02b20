"""I1, I6: a 指标值 that is none, and one without its number, unit or sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm, Row, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.indicators.rates import lacks_percent
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.vocabulary.figures import Figure
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.placeholders import is_bare_unit, is_placeholder, placeholder_in, prompt_in
from jixiao_desktop.vocabulary.rates import is_share
from jixiao_desktop.vocabulary.target_parts import TargetPart
from jixiao_desktop.vocabulary.targets import TargetKind
from jixiao_desktop.vocabulary.years import is_only_a_year

_PROSE = ("period_goal", "annual_goal", "achieved", "basis", "overview")
_UNIT_IN_NAME = re.compile(r"[(（](?:单位[:：])?[^()（）0-9]{1,6}[)）]$")
_NUMERAL = re.compile(
    r"[一二两三四五六七八九十百千万半][次个场期份篇项人名件套台户家处所本册批座亩条]|第[一二三1-9]|前[一二三四五十0-9]"
)
_LONGEST_QUOTED = 30


def _unfilled(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        if not row.name:
            yield Found(row.path, "I1-name", {"value": row.value}, (row.value,))
        elif is_placeholder(row.name) or (placeholder_in(row.name) and not placeholder_in(row.value)):
            yield Found(f"{row.path}.name", "I1-placeholder", {"text": row.name}, (row.name,))
        yield from _value(row)
    yield from _prompts(form)


def _value(row: Row) -> Iterator[Found]:
    path, words = f"{row.path}.target", {"text": row.value}
    if not row.value:
        yield Found(path, "I1", {})
    elif is_bare_unit(row.value):
        yield Found(path, "I1-unit", words, (row.value,))
    elif is_placeholder(row.value) or placeholder_in(row.value):
        yield Found(path, "I1-placeholder", words, (row.value,))


def _prompts(form: FilledForm) -> Iterator[Found]:
    helps = frozenset(form.definition.help.values())
    for path, text in _texts(form):
        prompt = text if text in helps else prompt_in(text)
        if prompt is not None:
            short = prompt if len(prompt) <= _LONGEST_QUOTED else prompt[:_LONGEST_QUOTED] + "…"
            yield Found(path, "I1-prompt", {"text": short}, (text,))


def _texts(form: FilledForm) -> Iterator[tuple[str, str]]:
    document = form.document
    yield from ((name, text) for name in _PROSE if (text := getattr(document, name)))
    for rows, names in (
        ("indicators", ("name", "target")),
        ("tasks", ("name", "content")),
        ("objectives", ("target",)),
    ):
        for at, row in enumerate(rows_of(document, rows)):
            yield from ((f"{rows}.{at}.{name}", text) for name in names if (text := getattr(row, name)))


def _incomplete(form: FilledForm) -> Iterator[Found]:
    wants_sign = any(
        field.part is TargetPart.SIGN
        for cell in form.definition.cells
        for field in cell.fields
        if field.path.endswith("indicator.target")
    )
    for row in form.rows:
        if not row.value or is_bare_unit(row.value) or is_placeholder(row.value):
            continue
        path, words = f"{row.path}.target", {"text": row.value}
        if row.kind is IndicatorKind.QUANTITY and not row.target.figures and not _NUMERAL.search(row.value):
            yield Found(path, "I6-number", words, (row.value,))
        elif _lacks_unit(row) and lacks_percent(row, form) is None:
            yield Found(path, "I6-unit", words, (row.value,))
        elif wants_sign and form.is_own and _lacks_sign(row):
            yield Found(path, "I6-sign", words, (row.value,))
        yield from _value_in_name(row)


def _lacks_unit(row: Row) -> bool:
    """A number that stands alone; that of a share lacks its percent sign and is told as such."""
    bare = row.target.kind is TargetKind.QUANTITATIVE and row.target.unit is None and not row.target.words
    share = is_share(row.name) or row.kind in (IndicatorKind.SATISFACTION, None)
    return bare and len(row.target.figures) == 1 and not share and not _UNIT_IN_NAME.search(row.name)


def _lacks_sign(row: Row) -> bool:
    target = row.target
    return target.kind is TargetKind.QUANTITATIVE and target.sign is None and target.upper is None and not target.words


def _value_in_name(row: Row) -> Iterator[Found]:
    if is_only_a_year(row.name):
        yield Found(f"{row.path}.name", "I6-time", {"name": row.name}, (row.name,))
    if not any(character.isdigit() for character in row.name):
        return
    path, stated, named = f"{row.path}.name", row.target.figures, meaning(row.name).figures
    same = next((figure for figure in named if any(_is_same(figure, other) for other in stated)), None)
    if same is not None:
        yield Found(path, "I6-name", {"name": row.name, "written": same.written}, (row.name, row.value))
    elif len(named) == len(stated) == 1 and _contradict(named[0], stated[0]):
        words = {"name": row.name, "written": named[0].written, "text": row.value}
        yield Found(path, "I6-other", words, (row.name, row.value))


def _is_same(figure: Figure, other: Figure) -> bool:
    (number, unit), (stated, known) = _amount(figure), _amount(other)
    return bool(figure.unit or figure.sign) and number == stated and unit in (known, "")


def _contradict(figure: Figure, other: Figure) -> bool:
    """Two numbers of one thing: 化解2500余件 with the value 3000件. 30人以上的班级 only says which classes."""
    (number, unit), (stated, known) = _amount(figure), _amount(other)
    return figure.sign is None and figure.unit is not None and unit == known != "" and number != stated


def _amount(figure: Figure) -> tuple[object, str]:
    """Number and unit to compare; 11.7万 and 11.7万元 are the same."""
    number, unit = figure.in_base
    return number, unit.removesuffix("元")


RULES = (
    FormRule(
        "I1",
        Level.ERROR,
        _unfilled,
        reads("indicators tasks objectives period_goal annual_goal achieved basis overview"),
    ),
    FormRule("I6", Level.WARNING, _incomplete, reads("indicators"), "财预〔2015〕88号"),
)
