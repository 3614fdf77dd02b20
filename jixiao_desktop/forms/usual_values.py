"""What is usually written in a field: the list that is offered while one types. Anything else may be written too.

Comes in: a definition and a field of it. Goes out: words, none for most fields. 绩效标准 are those of 财预〔2020〕10号.
"""

from __future__ import annotations

from jixiao_desktop.forms.definition import Definition, Field
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.target_parts import TargetPart

_STANDARDS = ("计划标准", "行业标准", "历史标准")


def usual_values(definition: Definition, field: Field) -> tuple[str, ...]:
    """In the order in which they are offered."""
    if field.part is TargetPart.SIGN:
        return tuple(Sign)
    if field.path == "grade" and definition.scoring is not None:
        return tuple(grade.name for grade in definition.scoring.grades)
    return _STANDARDS if field.path.endswith(".standard") else ()
