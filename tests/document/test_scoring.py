"""Suggested scores, against the rule of 财预〔2020〕10号 worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.scoring import (
    family_points,
    grade_of,
    rounded,
    shown,
    suggest,
    suggest_execution,
)
from jixiao_desktop.forms.scoring import Scoring, read_scoring
from jixiao_desktop.vocabulary.kinds import Family, IndicatorKind, Scope, Stage

TABLE = {
    "execution": 10,
    "with_cost": {"cost": 20, "output": 40, "benefit": 20, "satisfaction": 10},
    "without_cost": {"output": 50, "benefit": 30, "satisfaction": 10},
    "far_over": 130,
    "bands": [["全部达成", 80, 100], ["部分达成", 60, 80], ["未达成", 0, 60]],
    "grades": [["优", 90], ["良", 80], ["中", 60], ["差", 0]],
}


def scoring() -> Scoring:
    found, mistakes = read_scoring(TABLE)
    assert mistakes == []
    assert found is not None
    return found


def score(target: str, actual: str, weight: str = "10") -> Decimal | None:
    return suggest(scoring(), Indicator(target=target, actual=actual, weight=weight)).score


@pytest.mark.parametrize(
    ("target", "actual", "expected"),
    [
        ("≥95%", "96%", "10"),
        ("≥95%", "95％", "10"),
        ("≥95%", "90%", "9.47"),  # 90 ÷ 95 × 10 = 9.4736…
        ("≥95%", "0%", "0"),
        (">10", "10", "10.00"),  # not met, and 10 ÷ 10 of the weight
        ("≤20万元", "15万元", "10"),
        ("≤20万元", "25万元", "8"),  # 20 ÷ 25
        ("≤20万元", "200000元", "10"),
        ("<5件", "10件", "5"),
        ("=100%", "100%", "10"),
        ("=100%", "80%", "8"),
        ("=4次", "5次", "8"),  # 4 ÷ 5: the lesser of the two shares
        ("4次", "4次", "10"),
        ("0件", "0件", "10"),
        ("0件", "1件", "0"),
        ("≤0件", "3件", "0"),
        ("≥0件", "3件", "10"),
        ("前10名", "第8名", "10"),
        ("前10名", "第20名", "5"),
        ("≥4次/年", "2次/年", "5"),
        ("2024年12月31日前", "2024年11月", "10"),
        ("有明显帮助", "全部达成", "10"),
        ("有明显帮助", "部分达成，略有不足", "8"),
        ("有明显帮助", "未达成", "6"),
    ],
)
def test_scores_by_the_rule(target: str, actual: str, expected: str) -> None:
    assert score(target, actual) == Decimal(expected)


def test_a_half_is_rounded_up_though_the_share_never_ends() -> None:
    assert score("≥1200人", "121人", weight="6") == Decimal("0.61")  # 0.605
    assert suggest_execution(replace(scoring(), execution=Decimal(6)), Decimal(1200), Decimal(121)).score == Decimal(
        "0.61"
    )


def test_a_zero_has_no_sign() -> None:
    assert shown(Decimal("-0.001")) == "0"


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("有明显帮助", "有明显帮助"),
        ("≥95%", "完成"),
        ("≥10次", "95%"),
        ("2024年12月31日前", "已完成"),
        ("≥5万份", "5.2"),
        ("≥5万份", "52000"),
        ("≥100万元", "98"),
        ("3-5次", "4次"),
    ],
)
def test_what_cannot_be_compared_is_left_to_the_clerk(target: str, actual: str) -> None:
    found = suggest(scoring(), Indicator(target=target, actual=actual, weight="10"))
    assert (found.score, found.least, found.most) == (None, Decimal(0), Decimal(10))
    assert "自行评分" in found.why


def test_without_weight_or_actual_there_is_no_score() -> None:
    assert suggest(scoring(), Indicator(target="≥1次", actual="1次")).why == "没有分值，不评分"
    assert suggest(scoring(), Indicator(target="≥1次", weight="10")).why == "没有完成值，不评分"


def test_a_band_leaves_room_and_says_so() -> None:
    found = suggest(scoring(), Indicator(target="显著", actual="部分达成", weight="15"))
    assert (found.score, found.least, found.most) == (Decimal(12), Decimal(9), Decimal(12))
    assert found.why == "部分达成得分值的 60%—80%，即 9—12 分，建议 12 分"


def test_every_score_says_how_it_came_about() -> None:
    found = suggest(scoring(), Indicator(target="≥95%", actual="90%", weight="10"))
    assert found.why == "完成值 90，指标值 ≥95，得分 = 90 ÷ 95 × 10 = 9.47"


@pytest.mark.parametrize(("actual", "far"), [("13次", False), ("14次", True)])
def test_far_over_the_target_asks_for_a_reason(actual: str, far: bool) -> None:
    assert suggest(scoring(), Indicator(target="≥10次", actual=actual, weight="10")).far_over is far


@pytest.mark.parametrize(
    ("budget", "executed", "expected"),
    [
        ("100", "95.5", "9.55"),
        ("100", "120", "10"),
        ("300", "100", "3.33"),
        ("100", "0", "0"),
        ("0", "1", None),
        (None, "1", None),
    ],
)
def test_execution_earns_its_rate(budget: str | None, executed: str, expected: str | None) -> None:
    found = suggest_execution(scoring(), Decimal(budget) if budget else None, Decimal(executed))
    assert found.score == (Decimal(expected) if expected else None)
    assert found.why


def test_rounding_is_half_up() -> None:
    assert [rounded(Decimal(n)) for n in ("0.125", "0.135", "0.005")] == [
        Decimal("0.13"),
        Decimal("0.14"),
        Decimal("0.01"),
    ]


def document(*kinds: IndicatorKind) -> Document:
    return Document(Stage.ASSESSMENT, Scope.PROJECT, indicators=tuple(Indicator(kind=kind) for kind in kinds))


def test_the_scheme_follows_the_families_there_are() -> None:
    quantity, social, happy = IndicatorKind.QUANTITY, IndicatorKind.SOCIAL, IndicatorKind.SATISFACTION
    assert family_points(scoring(), document(quantity, social, happy)) == {
        Family.OUTPUT: 50, Family.BENEFIT: 30, Family.SATISFACTION: 10,
    }  # fmt: skip
    assert family_points(scoring(), document(quantity, IndicatorKind.COST, social)) == {
        Family.OUTPUT: 50, Family.BENEFIT: 40,
    }  # fmt: skip
    assert family_points(scoring(), document(IndicatorKind.ECONOMIC_COST, quantity, social, happy)) == {
        Family.COST: 20, Family.OUTPUT: 40, Family.BENEFIT: 20, Family.SATISFACTION: 10,
    }  # fmt: skip
    assert scoring().total == 100


@pytest.mark.parametrize(("total", "grade"), [("90", "优"), ("89.99", "良"), ("80", "良"), ("60", "中"), ("0", "差")])
def test_grades_begin_at_their_least(total: str, grade: str) -> None:
    assert grade_of(scoring(), Decimal(total)) == grade


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"more": 1}, ["more"]),
        ({"execution": "10"}, ["execution"]),
        ({"without_cost": {"output": 50, "joy": 40}}, ["without_cost"]),
        ({"with_cost": {"cost": 20, "output": 40}}, ["with_cost"]),
        ({"bands": [["好", 1]]}, ["bands"]),
        ({"grades": "优"}, ["grades"]),
        ({"far_over": True, "grades": [["优", -1]]}, ["far_over", "grades"]),
    ],
)
def test_a_wrong_table_is_told_key_by_key(change: dict[str, object], wrong: list[str]) -> None:
    assert read_scoring({**TABLE, **change}) == (None, wrong)


@given(
    st.sampled_from(["≥", "≤", "=", ">", "<", ""]),
    st.decimals(0, 10**6, places=2),
    st.decimals(0, 10**6, places=2),
    st.decimals(0, 100, places=1),
)
def test_no_score_leaves_its_room(sign: str, target: Decimal, actual: Decimal, weight: Decimal) -> None:
    indicator = Indicator(target=f"{sign}{target}次", actual=f"{actual}次", weight=str(weight))
    found = suggest(scoring(), indicator)
    assert found.score is not None
    assert 0 <= found.score <= weight
    better = suggest(scoring(), replace(indicator, actual=f"{target}次"))
    if sign in ("≥", "≤", "=", ""):
        assert better.score == weight
