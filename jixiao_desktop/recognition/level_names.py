"""First and second levels of indicators, and the kind that their names say.

Comes in: names as forms print them, 社会公众或服务对象满意度指标. Goes out: an :class:`IndicatorKind`.
"""

from __future__ import annotations

from jixiao_desktop.recognition.words import bare_words
from jixiao_desktop.vocabulary.kinds import IndicatorKind

_KINDS: tuple[tuple[str, IndicatorKind], ...] = (
    ("经济成本", IndicatorKind.ECONOMIC_COST),
    ("社会成本", IndicatorKind.SOCIAL_COST),
    ("生态环境成本", IndicatorKind.ECOLOGICAL_COST),
    ("生态成本", IndicatorKind.ECOLOGICAL_COST),
    ("环境成本", IndicatorKind.ECOLOGICAL_COST),
    ("满意", IndicatorKind.SATISFACTION),
    ("可持续", IndicatorKind.SUSTAINABLE),
    ("经济效益", IndicatorKind.ECONOMIC),
    ("社会效益", IndicatorKind.SOCIAL),
    ("生态效益", IndicatorKind.ECOLOGICAL),
    ("环境效益", IndicatorKind.ECOLOGICAL),
    ("生态环境效益", IndicatorKind.ECOLOGICAL),
    ("影响力", IndicatorKind.SUSTAINABLE),
    ("长效", IndicatorKind.SUSTAINABLE),
    ("数量", IndicatorKind.QUANTITY),
    ("质量", IndicatorKind.QUALITY),
    ("时效", IndicatorKind.TIMELINESS),
    ("进度", IndicatorKind.TIMELINESS),
    ("成本", IndicatorKind.COST),
)


_LONGEST_LEVEL = 100


def kind_of_levels(level1: str | None, level2: str | None) -> IndicatorKind | None:
    """The kind by the second level, else by the first."""
    for name in (level2, level1):
        words = bare_words((name or "")[:_LONGEST_LEVEL])
        found = next((kind for word, kind in _KINDS if word in words), None)
        if found is not None:
            return found
    return None


_FIRST_LEVELS = frozenset(["产出", "效益", "满意度", "成本"])


def is_level_name(text: str) -> bool:
    """Whether the whole of ``text`` is a usual name of a first or second level, such as 质量指标 or 可持续影响指标."""
    words = bare_words(text)
    stem = words.removesuffix("指标")
    if stem in _FIRST_LEVELS or any(stem == word for word, _ in _KINDS):
        return True
    return stem != words and kind_of_levels(None, stem) is not None
