"""I11, I12: an indicator that stands twice, and wording that was copied from project to project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jixiao_desktop.checks.filing import Filing, FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FilingRule, FormRule, reads
from jixiao_desktop.errors import quoted
from jixiao_desktop.vocabulary.field_labels import row_label
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.rates import measures_satisfaction
from jixiao_desktop.vocabulary.targets import TargetKind
from jixiao_desktop.vocabulary.years import is_only_a_year

_SHORTEST = 2
# One figure such as 合格率 100% suits two projects; words that suit two are copied.
_SEVERAL, _SEVERAL_FIGURES = 2, 3
_NAMED = 6

_Places = dict[str, tuple[FilledForm, Row]]  # by expenditure


def _twice(form: FilledForm) -> Iterator[Found]:
    known: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in form.rows:
        name, value = row.wording
        if len(name) < _SHORTEST:
            continue
        before = known[row.indicator.horizon, name]
        first = next((other for other in before if _same_thing(row, other)), None)
        if first is not None:
            same = value == first.wording[1]
            words = {"name": row.name, "text": row.value, "other": first.value, "row": _row_words(first)}
            yield Found(row.path, "I11" if same else "I11-values", words, (row.name, first.value, row.value))
        before.append(row)


def _same_thing(row: Row, other: Row) -> bool:
    """Of one kind, or with the same value, or with two figures of one unit: 举办培训班 may have a number and a deadline."""
    if row.kind is other.kind or row.wording[1] == other.wording[1] != "":
        return True
    unit = row.target.unit
    return unit is not None and unit == other.target.unit


def _row_words(row: Row) -> str:
    return row_label("indicators", int(row.path.rpartition(".")[2]))


def _copied(filing: Filing) -> Iterator[Found]:
    """One finding for each wording, at the first project that has it."""
    places: dict[tuple[str, str], _Places] = defaultdict(dict)
    for form in filing.forms:
        if form.is_project:
            for row in form.rows:
                if row.name and row.value:
                    places[row.wording].setdefault(form.expenditure, (form, row))
    for found in places.values():
        if len(found) >= _SEVERAL and len(found) >= _least(found) and not _suits_all(found):
            yield _one_wording(list(found.values()))


def _suits_all(found: _Places) -> bool:
    """A satisfaction or the year's end is the same in every project."""
    _, row = next(iter(found.values()))
    return measures_satisfaction(row.name) or is_only_a_year(row.value) or row.target.kind is TargetKind.DEADLINE


def _least(found: _Places) -> int:
    _, row = next(iter(found.values()))
    return _SEVERAL_FIGURES if row.target.figures or row.kind is IndicatorKind.SATISFACTION else _SEVERAL


def _one_wording(found: Sequence[tuple[FilledForm, Row]]) -> Found:
    names = [form.document.name or "（未填名称）" for form, _ in found]
    form, row = found[0]
    more = "等" if len(names) > _NAMED else ""
    words = {
        "name": row.name,
        "text": row.value,
        "count": len(names),
        "projects": "、".join(quoted(name) for name in names[:_NAMED]) + more,
    }
    return Found(row.path, "I12", words, (row.name, row.value, *names), form=form.id)


RULES = (
    FormRule("I11", Level.WARNING, _twice, reads("indicators")),
    FilingRule("I12", Level.HINT, _copied, reads("indicators scope name")),
)
