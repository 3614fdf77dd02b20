"""The next stage begins from the one before, with what they share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_desktop.document.changes import DocumentHead, InsertRow, SetValue
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.values import value_at
from jixiao_desktop.errors import UserError
from jixiao_desktop.layout.levels import grouped, plain_level
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter
from jixiao_desktop.services.filing import add_filing, add_project
from jixiao_desktop.services.form_sets import choose_form_set
from jixiao_desktop.services.stages import begin_stage, set_months, stages_of
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form


def test_the_stages_of_a_project_come_from_its_set_else_from_the_national_forms(project: Form) -> None:
    offers = stages_of(project.book, project.drawing, project.document)
    assert [(o.stage, o.document, o.form.id if o.form else None) for o in offers] == [
        (Stage.TARGET, project.document, "national-project-target"),
        (Stage.MONITORING, None, "national-project-monitoring"),
        (Stage.ASSESSMENT, None, "national-project-assessment"),
    ]
    filing = project.book.filings()[0].filing
    choose_form_set(project.book, project.drawing.catalogue, filing, "四川")
    offers = stages_of(project.book, project.drawing, project.document)
    assert offers[2].form is not None
    assert offers[2].form.id == "sichuan-project-completion"


def test_an_assessment_begins_with_the_targets_goals_indicators_and_money(
    project: Form, heads: tuple[DocumentHead, ...]
) -> None:
    book = project.book
    form = project.drawing.catalogue.definitions["national-project-assessment"]
    begun = book.document(begin_stage(book, project.document, form))
    target = book.document(project.document)
    assert (begun.stage, begun.form, begun.year, begun.name) == (Stage.ASSESSMENT, form.id, target.year, target.name)
    assert begun.annual_goal == target.annual_goal
    assert [(i.name, i.target, i.actual) for i in begun.indicators] == [
        (i.name, i.target, None) for i in target.indicators
    ]
    assert begun.fund(FundSource.TOTAL).initial == target.fund(FundSource.TOTAL).budget
    assert begun.fund(FundSource.TOTAL).executed is None
    with pytest.raises(UserError, match="绩效自评已经开始"):
        begin_stage(book, project.document, form)
    book.undo()
    assert book.documents(heads[0].filing) == heads


def test_indicators_stand_where_the_form_of_the_next_stage_has_their_kind(book: Book, drawing: Drawing) -> None:
    forms = drawing.catalogue.definitions
    target = add_project(book, book.filings()[0].filing, "法治宣传", forms["hunan-project-target"])
    satisfied = Indicator("效益指标", "社会公众或服务对象满意度指标", IndicatorKind.SATISFACTION, "群众满意度", "≥90%")
    book.commit("填写", [InsertRow(target, "indicators", 0, satisfied)])
    form = forms["national-project-monitoring"]
    begun = book.document(begin_stage(book, target, form))
    (group,) = grouped(form, begun, [Horizon.ANNUAL], keep_blank=False)
    assert plain_level(group.level1) == "满意度指标"
    assert book.document(target).indicators == (satisfied,)


def test_a_shared_value_changes_in_all_stages_and_an_own_one_only_here(
    book: Book, drawing: Drawing, project: Form
) -> None:
    form = drawing.catalogue.definitions["national-project-assessment"]
    later = Form(book, drawing, begin_stage(book, project.document, form))
    unit = MoneyUnit.TEN_THOUSAND_YUAN
    enter(book, project.document, project.cell("indicators.0.name"), "改过的名称", unit)
    enter(book, later.document, later.cell("indicators.0.actual"), "5项", unit)
    assert book.document(later.document).indicators[0].name == "改过的名称"
    assert book.document(project.document).indicators[0].actual is None
    enter(book, later.document, later.cell("annual_goal"), "共同的目标", unit)
    assert book.document(project.document).annual_goal == "共同的目标"


def test_the_months_are_one_setting_of_the_year(book: Book, drawing: Drawing, heads: tuple[DocumentHead, ...]) -> None:
    form = drawing.catalogue.definitions["national-project-monitoring"]
    first = begin_stage(book, heads[1].document, form)
    assert book.document(first).interim_months == "1-7"
    filing = heads[0].filing
    assert set_months(book, filing, " １-９月")
    second = begin_stage(book, heads[2].document, form)
    assert [book.document(d).interim_months for d in (first, second)] == ["1-9", "1-9"]
    assert not set_months(book, filing, "1-9")
    assert not set_months(book, filing, "1月至9月")
    with pytest.raises(UserError):
        set_months(book, filing, "9-1")
    texts = {cell.text for cell in Form(book, drawing, first).cells}
    assert {"1-9月执行数", "1-9月执行率"} <= texts
    with pytest.raises(UserError, match="“1-13”不是月份，请写成 7 或 1-7"):
        set_months(book, filing, "1-13")


def test_a_stage_takes_over_what_last_year_knew(book: Book, drawing: Drawing, heads: tuple[DocumentHead, ...]) -> None:
    name = book.document(heads[1].document).name or ""
    form = drawing.catalogue.definitions["national-project-assessment"]
    last = add_filing(book, book.filings()[0].name, 2025)
    old = add_project(book, last, name, drawing.catalogue.get("hunan-project-target"))
    assessed = begin_stage(book, old, form)
    for path, value in (
        ("department.supervisor", "示例县财政局"),
        ("implementer", "示例县综治中心"),
        ("funds.general.budget", Decimal("90000.00")),
        ("funds.general.executed", Decimal("70000.00")),
        ("funds.other.carryover", Decimal("500.00")),
    ):
        book.commit("填", [SetValue(assessed, path, None, value)])
    book.commit("清空", [SetValue(heads[1].document, path, value_at(book.document(heads[1].document), path), None)
                         for path in ("department.supervisor", "implementer")])  # fmt: skip
    monitoring = book.document(
        begin_stage(book, heads[1].document, drawing.catalogue.definitions["national-project-monitoring"])
    )
    assert (monitoring.department.supervisor, monitoring.implementer) == ("示例县财政局", "示例县综治中心")
    assert monitoring.fund(FundSource.GENERAL).carryover_last is None
    completion = drawing.catalogue.definitions["ziyang-project-completion"]
    begun = book.document(begin_stage(book, heads[1].document, completion))
    assert (begun.department.supervisor, begun.implementer) == ("示例县财政局", "示例县综治中心")
    assert begun.fund(FundSource.GENERAL).carryover_last == Decimal("20000.00")
    assert begun.fund(FundSource.OTHER).carryover_last == Decimal("500.00")
    other = book.document(begin_stage(book, heads[2].document, completion))
    assert other.fund(FundSource.GENERAL).carryover_last is None
