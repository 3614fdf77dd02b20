"""Figures that follow from what was entered, and the sentences that say how."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from jixiao_desktop.document.derived import Derived, Deriving, contradiction
from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.forms.definition import Definition, Words
from jixiao_desktop.forms.scoring import read_scoring
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.document.test_scoring import TABLE

FORM = Definition(
    id="a",
    title=(Words("表"),),
    stage=Stage.ASSESSMENT,
    scope=Scope.PROJECT,
    region="",
    source="",
    unit=MoneyUnit.HUNDRED_YUAN,
    widths=(170.0,),
    rows=(),
    cells=(),
    sums={FundSource.TOTAL: (FundSource.FISCAL, FundSource.OTHER)},
    scoring=read_scoring(TABLE)[0],
)


def derived(path: str, *rows: Task | Indicator | Fund, score_total: str | None = None) -> Derived:
    document = Document(
        Stage.ASSESSMENT,
        Scope.PROJECT,
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        indicators=tuple(row for row in rows if isinstance(row, Indicator)),
        funds=tuple(row for row in rows if isinstance(row, Fund)),
        score_total=score_total,
    )
    return Deriving(FORM, document).at(path)


def fund(source: FundSource = FundSource.TOTAL, **yuan: str) -> Fund:
    return replace(Fund(source), **{name: Decimal(amount) for name, amount in yuan.items()})  # type: ignore[arg-type]


def test_the_total_counts_the_years_indicators_as_the_weights_do() -> None:
    midterm = Indicator(weight="30", score="30", horizon=Horizon.MIDTERM)
    rows = (midterm, Indicator(weight="50", score="30"), Fund(FundSource.TOTAL, score="10"))
    assert (derived("weight_total", *rows).text, derived("score_total", *rows).text) == ("60", "40")


def test_carryover_and_its_rate_say_how_they_came_about() -> None:
    line = fund(budget="449400.00", executed="449400.00")
    assert derived("funds.total.carryover", line) == Derived(Decimal("0.00"), why="4494 − 4494 = 0")
    rate = derived("funds.total.carryover_rate", line)
    assert (rate.text, rate.why) == ("0%", "4494 − 4494 = 0，结转结余率 = 0 ÷ 4494 = 0%")


def test_an_entered_carryover_is_taken_as_it_is() -> None:
    rate = derived("funds.total.carryover_rate", fund(budget="1000", executed="1000", carryover="125"))
    assert (rate.text, rate.why) == ("12.5%", "结转结余率 = 1.25 ÷ 10 = 12.5%")


def test_the_change_compares_with_last_year() -> None:
    line = fund(carryover="30000", carryover_last="20000")
    assert derived("funds.total.carryover_change", line).text == "50%"
    assert derived("funds.total.carryover_change", fund(carryover="1")) == Derived()
    nothing = derived("funds.total.carryover_change", fund(carryover="1", carryover_last="0"))
    assert (nothing.text, nothing.why) == (None, "上年结转结余额为 0，不能除，结转结余变动率留空")


@pytest.mark.parametrize(("executed", "rate"), [("100", "33.33%"), ("200", "66.67%"), ("300", "100%"), ("0", "0%")])
def test_the_execution_rate_has_two_decimals_half_up(executed: str, rate: str) -> None:
    assert derived("funds.total.execution_rate", fund(budget="300", executed=executed)).text == rate


def test_division_by_nothing_is_blank_with_a_reason() -> None:
    rate = derived("funds.total.execution_rate", fund(budget="0", executed="5"))
    assert (rate.text, rate.why) == (None, "资金总额的预算数为 0，不能除，执行率留空")


def test_blank_in_blank_out() -> None:
    assert derived("funds.total.carryover", fund(budget="5")) == Derived()
    assert derived("funds.total.execution_rate", fund(executed="5")) == Derived()
    assert derived("funds.total.budget") == Derived()
    assert derived("tasks.total", Task(), Task()) == Derived()


def test_without_weights_there_is_no_total_and_no_grade() -> None:
    rows = (fund(budget="100", executed="95"), Indicator(name="甲"), Indicator())
    assert derived("weight_total", *rows) == Derived(why="指标都没有填分值，分值合计留空")
    assert derived("score_total", *rows) == Derived(why="指标都没有填分值，总分留空")
    assert derived("grade", *rows) == Derived(why="总分空着，等级留空")


def test_a_part_of_the_weights_or_of_the_scores_is_no_total() -> None:
    scored = Indicator(name="甲", weight="50", score="45分")
    rows = (fund(budget="100", executed="95"), scored, Indicator(name="乙"), Indicator())
    assert derived("weight_total", *rows).why == "还有 1 条指标没有分值，分值合计留空"
    assert derived("score_total", *rows).text == "54.5"
    rows = (scored, Indicator(name="乙", weight="40"), Indicator(weight="5", score="好"))
    assert derived("weight_total", *rows).text == "105"
    total = derived("score_total", *rows)
    assert (total.text, total.why) == (None, "还有 2 条指标没有得分，预算执行率没有得分，总分留空")


def test_the_score_of_the_execution_is_told_in_the_forms_unit() -> None:
    score = derived("funds.total.score", fund(budget="1000", executed="950"))
    assert (score.text, score.why) == ("9.5", "执行率得分 = 10 × 9.5 ÷ 10 = 9.5")


def test_a_total_counts_what_the_form_does_not_print_and_nothing_twice() -> None:
    rows = (
        fund(FundSource.FISCAL, budget="100"),
        fund(FundSource.GENERAL, budget="70"),
        fund(FundSource.CARRIED_IN, budget="35"),
        fund(FundSource.OTHER, budget="20"),
        fund(FundSource.SUPERIOR, budget="500"),
        fund(FundSource.BASIC, budget="155"),
    )
    total = derived("funds.total.budget", *rows)
    sentence = "资金总额的预算数 = 财政拨款 1 + 上年结转资金 0.35 + 其他资金 0.2 = 1.55"
    assert (total.amount, total.why) == (Decimal(155), sentence)


def test_parts_stand_in_for_a_source_that_was_not_entered() -> None:
    rows = (
        fund(FundSource.GENERAL, budget="70"),
        fund(FundSource.STATE_CAPITAL, budget="5"),
        fund(FundSource.OWN, budget="1"),
    )
    assert derived("funds.fiscal.budget", *rows).amount == Decimal(75)
    assert derived("funds.total.budget", *rows).amount == Decimal(76)


def test_a_form_that_names_no_parts_leaves_its_total_blank_and_says_why() -> None:
    document = document_with(fund(FundSource.GENERAL, budget="70"), fund(FundSource.OTHER, budget="30"))
    total = Deriving(replace(FORM, sums={}), document).at("funds.total.budget")
    assert total.amount is None
    assert total.why == (
        "这张表的资金总额不由各项合计，请直接填写；按各项算，资金总额的预算数 = 一般公共预算 0.7 + 其他资金 0.3 = 1"
    )


def test_a_form_may_count_otherwise() -> None:
    sums = {FundSource.TOTAL: (FundSource.FISCAL, FundSource.GENERAL, FundSource.SUPERIOR)}
    rows = (
        fund(FundSource.GENERAL, budget="70"),
        fund(FundSource.SUPERIOR, budget="5"),
        fund(FundSource.OTHER, budget="1"),
    )
    assert Deriving(replace(FORM, sums=sums), document_with(*rows)).at("funds.total.budget").amount == Decimal(75)


def test_parts_that_go_round_in_a_circle_end() -> None:
    sums = {FundSource.OTHER: (FundSource.TOTAL,)}
    document = document_with(fund(FundSource.FISCAL, budget="70"))
    assert Deriving(replace(FORM, sums=sums), document).at("funds.total.budget").why


def test_totals_follow_the_forms_sums_column_by_column() -> None:
    parts = (fund(FundSource.FISCAL, budget="100", executed="80"), fund(FundSource.OTHER, budget="20"))
    total = derived("funds.total.budget", *parts)
    assert (total.amount, total.why) == (Decimal(120), "资金总额的预算数 = 财政拨款 1 + 其他资金 0.2 = 1.2")
    assert derived("funds.total.executed", *parts).amount == Decimal(80)
    assert derived("funds.total.execution_rate", *parts).text == "66.67%"
    assert derived("funds.fiscal.budget", *parts) == Derived()


def test_tasks_are_summed_in_both_directions() -> None:
    rows = (Task(fiscal=Decimal("1.10"), other=Decimal("0.10")), Task(total=Decimal("2.20")), Task())
    assert derived("tasks.0.total", *rows).amount == Decimal("1.20")
    assert derived("tasks.total", *rows).amount == Decimal("3.40")
    assert derived("tasks.fiscal", *rows).amount == Decimal("1.10")
    assert derived("tasks.other", Task(other=Decimal("0.00"))).amount == 0


@pytest.mark.parametrize("weight", ["优", "", " ", "NaN", "Infinity", "1e9", "1_0", "10个", "٣"])
def test_what_is_no_plain_number_is_no_weight(weight: str) -> None:
    total = derived("weight_total", Indicator(weight=weight), Indicator(weight="9.5"), Indicator(weight="１０ 分"))
    assert (total.text, total.why) == ("29.5", "分值合计 = 10 + 9.5 + 10 = 29.5")


def test_the_total_takes_typed_scores_before_derived_ones_and_grades_itself() -> None:
    rows = (
        fund(budget="100", executed="95"),
        Indicator(target="≥10次", actual="10次", weight="50"),
        Indicator(target="≥95%", actual="95%", weight="40", score="35"),
    )
    assert derived("funds.total.score", *rows).text == "9.5"
    assert derived("indicators.0.score", *rows).text == "50"
    total = derived("score_total", *rows)
    assert (total.text, total.why) == ("94.5", "总分 = 9.5 + 50 + 35 = 94.5")
    assert derived("grade", *rows) == Derived(text="优", why="总分 94.5，等级为优")
    assert derived("grade", *rows, score_total="79").text == "中"


def document_with(*rows: Indicator | Fund) -> Document:
    return Document(
        Stage.ASSESSMENT,
        Scope.PROJECT,
        indicators=tuple(row for row in rows if isinstance(row, Indicator)),
        funds=tuple(row for row in rows if isinstance(row, Fund)),
    )


@pytest.mark.parametrize("typed", ["33.33%", "33.3", "33%", "33.33％", None])
def test_a_rounded_figure_is_no_contradiction(typed: str | None) -> None:
    line = replace(fund(budget="300", executed="100"), execution_rate=typed)
    assert contradiction(FORM, document_with(line), "funds.total.execution_rate") is None


@pytest.mark.parametrize("typed", ["34%", "33.4", "约三成", "0.33"])
def test_another_figure_is_told_with_what_the_fields_give(typed: str) -> None:
    line = replace(fund(budget="300", executed="100"), execution_rate=typed)
    found = contradiction(FORM, document_with(line), "funds.total.execution_rate")
    assert found is not None
    assert found.text == "33.33%"


def test_an_entered_total_that_does_not_hold_stays_and_is_told() -> None:
    parts = (fund(budget="130"), fund(FundSource.FISCAL, budget="100"), fund(FundSource.OTHER, budget="20"))
    found = contradiction(FORM, document_with(*parts), "funds.total.budget")
    assert found is not None
    assert found.amount == Decimal(120)
    sound = (fund(budget="120"), *parts[1:])
    assert contradiction(FORM, document_with(*sound), "funds.total.budget") is None


def test_a_lowered_score_is_told_against_the_suggested_one() -> None:
    row = Indicator(target="≥10次", actual="10次", weight="10", score="8")
    found = contradiction(FORM, document_with(row), "indicators.0.score")
    assert found is not None
    assert (found.text, found.why) == ("10", "完成值 10，指标值 ≥10，达到指标，得满分 10 分")
