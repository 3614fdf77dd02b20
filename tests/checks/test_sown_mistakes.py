"""The rules on filings that they were not written after: silent on sound ones, and each mistake that is sown is found."""

import pytest

from jixiao_desktop.checks.finding import Level
from jixiao_desktop.checks.running import check
from tests.checks.sown_filings import SEEDED, Seed, sound


@pytest.mark.parametrize("name", sound())
def test_nothing_is_said_of_a_sound_filing(name: str) -> None:
    found = [finding for finding in check(sound()[name]).findings if finding.level is not Level.HINT]
    assert [f"{each.code} {each.form}/{each.path}: {each.message}" for each in found] == []


@pytest.mark.parametrize("seed", SEEDED, ids=lambda seed: f"{seed.rule} {seed.filing} {seed.path}")
def test_a_mistake_is_found(seed: Seed) -> None:
    before = {(each.code, each.form, each.path) for each in check(sound()[seed.filing]).findings}
    new = [each for each in check(seed.sown).findings if (each.code, each.form, each.path) not in before]
    assert seed.rule in {each.rule for each in new}
