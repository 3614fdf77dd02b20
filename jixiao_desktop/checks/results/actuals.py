"""A5: a 完成值 that is no value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.kinds import Stage
from jixiao_desktop.vocabulary.targets import Target, TargetKind

_ONLY_WORDS = re.compile(
    "(?:已|全部|全面|按时|按期|如期|基本|圆满|均|均已|已全部)?(?:完成|达标|达到|达成|实现)(?:目标|任务|指标|要求|年度目标)?|是|好|良好|优|合格|√|有"
)
_EDGES = "。.,，、;；:：!！"


def _actuals(form: FilledForm) -> Iterator[Found]:
    if form.document.stage is not Stage.ASSESSMENT:
        return
    for path, row in form.indicators:
        target, said = meaning(row.target), comparable(row.actual or "").strip(_EDGES)
        if target.kind is not TargetKind.QUANTITATIVE or not said:
            continue
        if _ONLY_WORDS.fullmatch(said):
            words = {"actual": said, "target": row.target}
            yield Found(f"{path}.actual", "A5-words", words, (row.target, row.actual))
        elif _is_copied(target, row.actual or ""):
            yield Found(f"{path}.actual", "A5", {"actual": row.actual}, (row.target, row.actual))


def _is_copied(target: Target, actual: str) -> bool:
    """The same words with the same comparison: what is done is not at least something."""
    return (
        target.sign not in (None, Sign.EQUAL)
        and meaning(actual).sign is target.sign
        and comparable(actual) == comparable(target.text)
    )


RULES = (FormRule("A5", Level.WARNING, _actuals, reads("indicators stage")),)
