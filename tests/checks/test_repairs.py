"""A repair silences its finding and changes nothing but the value that it names."""

from dataclasses import replace

import pytest

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Finding
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.values import value_at, with_value
from jixiao_desktop.vocabulary.residue import residue_in
from tests.checks.case import Case
from tests.checks.test_rules import CASES

_REPAIRED = [(case, each) for case in CASES for each in check(case.filing).findings if each.repair]


def _repaired(form: FilledForm, finding: Finding) -> FilledForm:
    document = form.document
    for path, value in finding.repair.values if finding.form == form.id and finding.repair else ():
        document = with_value(document, path, value)
    return replace(form, document=document)


@pytest.mark.parametrize(("case", "finding"), _REPAIRED, ids=lambda each: getattr(each, "name", None) or each.code)
def test_a_repair_silences_its_finding(case: Case, finding: Finding) -> None:
    after = replace(case.filing, forms=tuple(_repaired(form, finding) for form in case.filing.forms))
    left = {(each.form, each.path, each.code) for each in check(after).findings}
    assert (finding.form, finding.path, finding.code) not in left
    anew = {(each.form, each.path, each.code) for each in check(case.filing).findings}
    assert not [code for _, _, code in left - anew if code.partition("-")[0] == finding.rule]


@pytest.mark.parametrize(("case", "finding"), _REPAIRED, ids=lambda each: getattr(each, "name", None) or each.code)
def test_a_repair_changes_a_value_and_its_name_says_so(case: Case, finding: Finding) -> None:
    form = next(form for form in case.filing.forms if form.id == finding.form)
    assert finding.repair is not None
    assert finding.repair.what
    assert all(value_at(form.document, path) != value for path, value in finding.repair.values)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("<p>1.维护稳定。</p> <p>2.化解纠纷。</p>", "1.维护稳定。\n2.化解纠纷。"),
        ("维护稳定<br/>化解<b>纠纷</b>", "维护稳定\n化解纠纷"),
        ("维护稳定&nbsp;和&ldquo;平安&rdquo;", "维护稳定 和“平安”"),
        ("维护稳定  化解    纠纷", "维护稳定化解纠纷"),
        ("推广  APP  应用", "推广 APP 应用"),
        ("≧９5％", "≥95%"),
        ("＞＝10次", "≥10次"),
        ("═100%", "=100%"),
        ("1、稳定\n2、\n3、纠纷", "1、稳定\n3、纠纷"),
        ("第{ PAGE \\* MERGEFORMAT }页", "第页"),
    ],
)
def test_residue_is_taken_out_and_all_else_stays(text: str, clean: str) -> None:
    found = residue_in(text, prose=True)
    assert found is not None
    assert found.clean == clean
    assert residue_in(clean, prose=True) is None
