"""C2: what may be blank while typing, but not at 上报."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.money.parts import agree, parts_of
from jixiao_desktop.checks.rule import FilingRule, reads
from jixiao_desktop.document.values import value_at
from jixiao_desktop.forms.definition import Field
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS, SIGNATURE_FIELDS

_COLUMNS = tuple(sorted(FUND_AMOUNTS - {"carryover"}))


def _blanks(filing: Filing) -> Iterator[Found]:
    for form in filing.forms if filing.submitting else ():
        if form.is_own:
            yield from _signatures(form)
            yield from _parts(form)


def _signatures(form: FilledForm) -> Iterator[Found]:
    """The names and dates under the form. The head of the office signs on paper, so a blank there is only called to mind."""
    lines = (*form.definition.above, *form.definition.below, form.definition.top)
    shown = {part.path for line in lines for part in line if isinstance(part, Field)} | form.shown
    for path in (f"signature.{name}" for name in SIGNATURE_FIELDS):
        text = value_at(form.document, path)
        if path in shown and not (isinstance(text, str) and text.strip()):
            head = path == "signature.head"
            code, level = ("C2-head", Level.HINT) if head else ("C2", None)
            yield Found(path, code, {"what": label_of(path)}, level=level, form=form.id)


def _parts(form: FilledForm) -> Iterator[Found]:
    """A total that is more than its parts while some of them are blank: a blank is not 0, and prints as a sum that fails."""
    for fund in form.document.funds:
        for column in _COLUMNS:
            typed, parts = getattr(fund, column), parts_of(form, fund.source, column)
            if typed is None or not parts.given or not parts.blank:
                continue
            total = parts.total + sum(parts.beside, Decimal(0))
            if total < typed and not agree(typed, total, form.unit):
                words = {
                    "typed": form.money(typed),
                    "sum": form.money(parts.total),
                    "blank": "、".join(part.label for part in parts.blank),
                    "difference": form.money(typed - parts.total),
                }
                path = f"funds.{parts.blank[0]}.{column}"
                yield Found(path, "C2-parts", words, (typed, parts.total), form=form.id)


RULES = (FilingRule("C2", Level.WARNING, _blanks, reads("signature funds"), "各表样的签字栏"),)
