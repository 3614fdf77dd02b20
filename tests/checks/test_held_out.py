"""The rules on forms that they were not written from: silent on sound rows, and they find the mistakes put in."""

import pytest

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.model import Indicator
from tests.checks.building import filing
from tests.checks.held_out import ALL, HeldOut

_SEEDED = [(form, rule, mistake) for form in ALL for rule, mistake in form.seeded()]


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_sound_rows_are_left_alone(form: HeldOut) -> None:
    grave = [_said(each) for each in check(filing(form.filled())).findings if each.level is not Level.HINT]
    assert not grave


@pytest.mark.parametrize(
    ("form", "rule", "mistake"), _SEEDED, ids=lambda each: getattr(each, "name", None) or str(each)
)
def test_a_mistake_is_found(form: HeldOut, rule: str, mistake: Indicator) -> None:
    filled = form.filled(mistake)
    place = f"indicators.{len(filled.document.indicators) - 1}"
    found = [each for each in check(filing(filled)).findings if each.path.startswith(place)]
    assert rule in {each.rule for each in found}, [_said(each) for each in found]


def _said(finding: Finding) -> str:
    return f"{finding.code} {finding.where}：{finding.message}"
