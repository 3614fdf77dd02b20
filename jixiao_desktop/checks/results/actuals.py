"""A5: a 完成值 that is no value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Stage
from jixiao_desktop.vocabulary.targets import Target, TargetKind

_ONLY_WORDS = re.compile(
    "(?:已|全部|全面|按时|按期|如期|基本|圆满|均|均已|已全部)?(?:完成|达标|达到|达成|实现)(?:目标|任务|指标|要求|年度目标)?|是|好|良好|优|合格|√|有"
)
_SENTENCE = 10
_EDGES = "。.,，、;；:：!！"


def _actuals(form: FilledForm) -> Iterator[Found]:
    if form.document.stage is not Stage.ASSESSMENT:
        return
    for path, row in form.indicators:
        target, said = meaning(row.target), comparable(row.actual or "").strip(_EDGES)
        if not said:
            continue
        if target.sign is None and _copies_words(row, said):
            yield Found(f"{path}.actual", "A5-copied", {}, (row.target, row.actual), level=Level.HINT)
        elif target.kind is not TargetKind.QUANTITATIVE:
            continue
        elif _ONLY_WORDS.fullmatch(said):
            words = {"actual": said, "target": row.target}
            yield Found(f"{path}.actual", "A5-words", words, (row.target, row.actual))
        elif _is_copied(target, row.actual or ""):
            yield Found(f"{path}.actual", "A5", {"actual": row.actual}, (row.target, row.actual))


def _copies_words(row: Indicator, said: str) -> bool:
    """A whole sentence or a date copied: it may be true, but says nothing of what was done."""
    long = row.kind is IndicatorKind.TIMELINESS or len(said) >= _SENTENCE
    return long and said == comparable(row.target or "").strip(_EDGES) and not _ONLY_WORDS.fullmatch(said)


def _is_copied(target: Target, actual: str) -> bool:
    """The same words with the same comparison: what is done is not at least something."""
    return (
        target.sign not in (None, Sign.EQUAL)
        and meaning(actual).sign is target.sign
        and comparable(actual) == comparable(target.text)
    )


RULES = (FormRule("A5", Level.WARNING, _actuals, reads("indicators stage")),)
