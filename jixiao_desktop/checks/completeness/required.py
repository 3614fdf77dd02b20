"""C1: what the form marks as required is empty."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import SINGULARS, field_type


def _required(form: FilledForm) -> Iterator[Found]:
    for path in sorted(form.definition.required if form.is_own else ()):
        if field_type(path) is None or path.partition(".")[0] in SINGULARS:
            continue
        value = value_at(form.document, path)
        blank = value is None or (isinstance(value, str) and not value.strip())
        if blank and form.deriving.at(path).amount is None:
            yield Found(path, "C1", {"what": label_of(path)})


RULES = (FormRule("C1", Level.ERROR, _required, source="各表样的必填项"),)
