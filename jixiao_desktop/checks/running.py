"""Running the rules: all of them once, then only those whose inputs changed.

Comes in: a filing, and the run before. Goes out: a :class:`Run` with its findings. A level that the form's ``[checks]`` table
gives to a rule or to one of its sentences holds; ``off`` leaves it out.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Finding, Found, Level
from jixiao_desktop.checks.places import place_words
from jixiao_desktop.checks.registry import RULES
from jixiao_desktop.checks.rule import FilingRule, FormRule, Rule
from jixiao_desktop.checks.sentences import SENTENCES

_ORDER = tuple(Level)
_Key = tuple[str, str]


@dataclass(frozen=True)
class Run:
    """The findings of one run, by rule and form; a rule over the whole filing stands under a blank form."""

    filing: Filing
    found: Mapping[_Key, tuple[Finding, ...]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """In the order of the forms, in a form by level, then in the order of the rules."""
        order = {form.id: at for at, form in enumerate(self.filing.forms)}
        rules = {rule.id: at for at, rule in enumerate(RULES)}
        every = (finding for findings in self.found.values() for finding in findings)
        return tuple(sorted(every, key=lambda f: (order.get(f.form, -1), _ORDER.index(f.level), rules.get(f.rule, -1))))


Steps = Generator[None, None, Run]


def check(filing: Filing, before: Run | None = None, rules: Sequence[Rule] = RULES) -> Run:
    """Runs ``rules``; what ``before`` found is taken over where nothing that a rule looks at is different."""
    return finished(check_in_steps(filing, before, rules))


def check_in_steps(filing: Filing, before: Run | None = None, rules: Sequence[Rule] = RULES) -> Steps:
    """The same, a form at each step, for a window that must stay alive meanwhile."""
    found: dict[_Key, tuple[Finding, ...]] = {}
    old = {form.id: form for form in before.filing.forms} if before else {}
    for form in filing.forms:
        for rule in rules:
            if isinstance(rule, FormRule):
                known = _known(before, (rule.id, form.id)) if _same(rule, form, old.get(form.id)) else None
                found[rule.id, form.id] = known if known is not None else _told(rule, rule.check(form), {"": form})
        yield
    places = {form.id: form for form in filing.forms}
    for rule in rules:
        if isinstance(rule, FilingRule):
            known = _known(before, (rule.id, "")) if before and _same_filing(rule, filing, before.filing) else None
            found[rule.id, ""] = known if known is not None else _told(rule, rule.check(filing), places)
            yield
    return Run(filing, MappingProxyType(found))


def finished(steps: Steps) -> Run:
    """What all steps lead to."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            run: Run = done.value
            return run


def _known(before: Run | None, key: _Key) -> tuple[Finding, ...] | None:
    return None if before is None else before.found.get(key)


def _same(rule: Rule, form: FilledForm, old: FilledForm | None) -> bool:
    if old is None or form.definition is not old.definition or form.expenditure != old.expenditure:
        return False
    now, then = form.document, old.document
    # A name stands in the place of every finding.
    return now is then or all(getattr(now, name) == getattr(then, name) for name in (*rule.reads, "name", "form"))


def _same_filing(rule: Rule, filing: Filing, old: Filing) -> bool:
    return (
        (filing.secret_words, filing.public, filing.submitting) == (old.secret_words, old.public, old.submitting)
        and _all_same(rule, filing.forms, old.forms)
        and _all_same(rule, filing.last_year, old.last_year)
    )


def _all_same(rule: Rule, forms: Sequence[FilledForm], old: Sequence[FilledForm]) -> bool:
    return len(forms) == len(old) and all(a.id == b.id and _same(rule, a, b) for a, b in zip(forms, old, strict=True))


def _told(rule: Rule, found: Iterable[Found], forms: Mapping[str, FilledForm]) -> tuple[Finding, ...]:
    return tuple(_findings(rule, found, forms))


def _findings(rule: Rule, found: Iterable[Found], forms: Mapping[str, FilledForm]) -> Iterator[Finding]:
    for each in found:
        form = forms[each.form]
        levels = form.definition.audit.levels
        level = levels.get(each.code) or levels.get(rule.id) or each.level or rule.level
        if level == "off":
            continue
        message = SENTENCES.say(each.code, "", **each.words)
        yield Finding(
            rule.id,
            each.code,
            Level(level),
            form.id,
            each.path,
            place_words(form, each.path),
            message.text,
            message.remedy,
            "｜".join(map(str, each.figures)),
            each.repair,
        )
