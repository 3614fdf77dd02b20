"""I10: too few indicators to judge a project by, or more than anybody will measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.kinds import Horizon


def _numbers(form: FilledForm) -> Iterator[Found]:
    rows = [row for row in form.rows if row.indicator.horizon is Horizon.ANNUAL]
    if not form.is_project or not rows:
        return
    audit, count = form.definition.audit, len(rows)
    if count < audit.fewest:
        yield Found("", "I10-few", {"count": count, "fewest": audit.fewest}, (count,))
    if count > audit.most:
        yield Found("", "I10-many", {"count": count, "most": audit.most}, (count,))
    for kind, number in Counter(row.kind for row in rows).items():
        if kind is not None and number > audit.most_of_kind:
            words = {"level": kind.label, "count": number, "most": audit.most_of_kind}
            yield Found("", "I10-kind", words, (kind, number))


RULES = (FormRule("I10", Level.HINT, _numbers, reads("indicators scope")),)
