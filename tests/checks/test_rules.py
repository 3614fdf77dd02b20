"""Every rule finds what it must and leaves the near miss alone."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from jixiao_desktop import checks
from jixiao_desktop.checks.registry import RULES
from jixiao_desktop.checks.rule import FilingRule, FormRule
from jixiao_desktop.checks.running import check
from jixiao_desktop.checks.sentences import SENTENCES
from tests.checks import cases as cases_package
from tests.checks.building import catalogue
from tests.checks.case import Case


def _all_cases() -> Iterator[Case]:
    for module in iter_modules(cases_package.__path__):
        yield from import_module(f"{cases_package.__name__}.{module.name}").CASES


CASES = tuple(_all_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_a_rule_finds_what_it_must_and_nothing_else(case: Case) -> None:
    found = [finding for finding in check(case.filing).findings if finding.rule == case.rule]
    assert sorted(finding.path for finding in found) == sorted(case.paths)
    assert case.says in "".join(finding.message for finding in found[:1])


def test_every_rule_has_a_case_that_fires_and_a_near_miss() -> None:
    fires = {case.rule for case in CASES if case.paths}
    near = {case.rule for case in CASES if not case.paths}
    assert {rule.id for rule in RULES} == fires == near


def test_every_rule_that_is_written_is_registered() -> None:
    written = set()
    for module in iter_modules(checks.__path__, f"{checks.__name__}."):
        if module.ispkg:
            for inner in iter_modules(import_module(module.name).__path__, f"{module.name}."):
                written |= {
                    id(rule)
                    for rule in getattr(import_module(inner.name), "RULES", ())
                    if isinstance(rule, FormRule | FilingRule)
                }
    assert written == {id(rule) for rule in RULES}


def test_ids_are_unique_and_have_sentences() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert {code.partition("-")[0] for code in SENTENCES.sentences} == set(ids)


def test_every_sentence_says_what_to_do() -> None:
    assert not [code for code, sentence in SENTENCES.sentences.items() if not sentence.remedy]


def test_the_shipped_forms_name_only_rules_that_there_are() -> None:
    known = {rule.id for rule in RULES} | set(SENTENCES.sentences)
    for definition in catalogue().definitions.values():
        assert set(definition.audit.levels) <= known
