"""Running again after an edit gives what running anew gives, and runs only what must."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.audit import Audit
from tests.checks.building import filing, filled

_WRONG = {"total.budget": 1000000, "fiscal.budget": 900000, "other.budget": 50000}


def _edited(form: FilledForm, path: str, value: object) -> FilledForm:
    return replace(form, document=with_value(form.document, path, value))  # type: ignore[arg-type]


def test_a_run_after_an_edit_equals_a_run_anew() -> None:
    before = check(filing(filled("sichuan-whole-target", funds=_WRONG)))
    after = filing(_edited(before.filing.forms[0], "funds.fiscal.budget", Decimal(950000)))
    assert check(after, before).findings == check(after).findings != before.findings


def test_only_rules_whose_inputs_changed_run_again() -> None:
    ran = []

    def watch(form: FilledForm) -> list[Found]:
        ran.append(form.id)
        return []

    rules = (FormRule("M1", Level.ERROR, watch, reads("funds")),)
    one, other = filled("sichuan-whole-target", "one"), filled("hunan-project-target", "other")
    before = check(filing(one, other), rules=rules)
    check(filing(_edited(one, "annual_goal", "目标"), other), before, rules)
    assert ran == ["one", "other"]
    check(filing(one, _edited(other, "funds.total.budget", Decimal(1))), before, rules)
    assert ran == ["one", "other", "other"]


def test_a_form_set_may_be_milder() -> None:
    form = filled("sichuan-whole-target", funds=_WRONG)
    levels = {
        level: replace(form, definition=replace(form.definition, audit=Audit(levels=MappingProxyType({"M1": level}))))
        for level in ("hint", "off")
    }
    assert [f.level for f in check(filing(levels["hint"])).findings if f.rule == "M1"] == [Level.HINT]
    assert not [f for f in check(filing(levels["off"])).findings if f.rule == "M1"]


def test_a_finding_names_form_row_and_column_in_words() -> None:
    found = check(filing(filled("sichuan-whole-target", funds=_WRONG))).findings
    assert "部门（单位）整体支出绩效目标表 · 资金总额 · 预算数" in [each.where for each in found]
