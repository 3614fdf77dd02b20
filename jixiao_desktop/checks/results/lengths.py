"""A9: texts longer than the form allows."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.vocabulary.field_labels import column_label
from jixiao_desktop.vocabulary.fields import SINGULARS, field_type


def _lengths(form: FilledForm) -> Iterator[Found]:
    for limited, most in sorted(form.definition.limits.items() if form.is_own else ()):
        for path in _paths(form, limited):
            text = value_at(form.document, path)
            length = len("".join(text.split())) if isinstance(text, str) else 0
            if length > most:
                words = {"what": column_label(path), "length": length, "most": most, "over": length - most}
                yield Found(path, "A9", words, (length,))


def _paths(form: FilledForm, limited: str) -> Iterator[str]:
    """The fields that a limit is for: ``indicator.actual`` of every row."""
    owner, _, name = limited.partition(".")
    if owner in SINGULARS:
        rows = SINGULARS[owner].name
        yield from (f"{rows}.{row}.{name}" for row in range(len(rows_of(form.document, rows))))
    elif field_type(limited) is not None:
        yield limited


RULES = (FormRule("A9", Level.ERROR, _lengths, source="各表样的字数要求"),)
