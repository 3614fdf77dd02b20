"""指标值: what clerks write, and what it means."""

from __future__ import annotations

import json
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jixiao_desktop.vocabulary.deadlines import Deadline
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.targets import Target, TargetKind, parse_target
from tests.strategies import any_texts, lines, texts

DOCUMENTS = sorted((Path(__file__).parents[1] / "data" / "documents").glob("*.json"))

QUANTITATIVE = (
    ("≥95%", "≥", "95", "%", ""),
    (">=95％", "≥", "95", "%", ""),
    ("＞＝９５％", "≥", "95", "%", ""),
    ("≧5 次", "≥", "5", "次", ""),
    ("不低于95%", "≥", "95", "%", ""),
    ("不得少于3次", "≥", "3", "次", ""),
    ("大于等于3次", "≥", "3", "次", ""),
    ("大于或等于3次", "≥", "3", "次", ""),
    ("至少一次", "≥", "1", "次", ""),
    ("98%以上", "≥", "98", "%", ""),
    ("98以上", "≥", "98", None, ""),
    ("十次以上", "≥", "10", "次", ""),
    ("不超过60万元", "≤", "60", "万元", ""),
    ("不高于3%", "≤", "3", "%", ""),
    ("小于等于3%", "≤", "3", "%", ""),
    ("控制在60万元以内", "≤", "60", "万元", ""),
    ("5个工作日内", "≤", "5", "个工作日", ""),
    ("3次以下", "≤", "3", "次", ""),
    ("≤万分之五", "≤", "5", "‱", ""),
    ("≤2小时", "≤", "2", "小时", ""),
    (">10", ">", "10", None, ""),
    ("超过10人", ">", "10", "人", ""),
    ("低于3%", "<", "3", "%", ""),
    ("＜3%", "<", "3", "%", ""),
    ("=100%", "=", "100", "%", ""),
    ("等于4次", "=", "4", "次", ""),
    ("0件", None, "0", "件", ""),
    ("零差错", None, "0", "差错", ""),
    ("905", None, "905", None, ""),
    ("-3%", None, "-3", "%", ""),
    ("≥4次/年", "≥", "4", "次/年", ""),
    ("≥1份/人", "≥", "1", "份/人", ""),
    ("300元/人·月", None, "300", "元/人·月", ""),
    ("≥80万人次", "≥", "80", "万人次", ""),
    ("≥30车次", "≥", "30", "车次", ""),
    ("≥3盏灯", "≥", "3", "盏灯", ""),
    ("≥1.28万元", "≥", "1.28", "万元", ""),
    ("59.8万元", None, "59.8", "万元", ""),
    ("9.6万", None, "9.6", "万", ""),
    ("１０００份", None, "1000", "份", ""),
    ("1,000份", None, "1000", "份", ""),
    ("1，000，000份", None, "1000000", "份", ""),
    ("百分之九十五", None, "95", "%", ""),
    ("百分之百", None, "100", "%", ""),
    ("百分百", None, "100", "%", ""),
    ("千分之三", None, "3", "‰", ""),
    ("三次", None, "3", "次", ""),
    ("约50人", None, "50", "人", "约"),
    ("全年化解矛盾纠纷3000余件", None, "3000", "件", "全年化解矛盾纠纷"),
    ("5个县（市、区）接入政法三级网实现100%", None, "100", "%", "5个县（市、区）接入政法三级网实现"),
    ("PM2.5浓度≤35微克/立方米", "≤", "35", "微克/立方米", "PM2.5浓度"),
    ("调解成功率高达99.5%。", None, "99.5", "%", "调解成功率高达"),
    ("让90%以上群众满意", "≥", "90", "%", "让群众满意"),
    ("24小时不间断", None, "24", "小时", "不间断"),
    ("<p>1.完成3次</p>", None, "3", "次", "<p>1.完成</p>"),
    ("从90%提升到95%", None, "95", "%", "从90%提升到"),
    ("办公费1万元、会议费2万元、合计3万元", None, "3", "万元", "办公费1万元、会议费2万元、合计"),
)


@pytest.mark.parametrize(("text", "sign", "number", "unit", "words"), QUANTITATIVE)
def test_quantities(text: str, sign: str | None, number: str, unit: str | None, words: str) -> None:
    target = parse_target(text)
    assert target.kind is TargetKind.QUANTITATIVE
    assert (target.sign, target.number, target.unit, target.words) == (sign, Decimal(number), unit, words)
    assert target.text == text


@pytest.mark.parametrize(
    ("text", "lower", "upper", "unit"),
    [("3-5次", 3, 5, "次"), ("90%~95%", 90, 95, "%"), ("3至5人", 3, 5, "人"), ("１—２天", 1, 2, "天")],
)
def test_ranges(text: str, lower: int, upper: int, unit: str) -> None:
    target = parse_target(text)
    assert (target.number, target.upper, target.unit, target.sign) == (lower, upper, unit, None)


def test_what_falls_is_no_range() -> None:
    assert [figure.number for figure in parse_target("5-3次").figures] == [5, 3]


@pytest.mark.parametrize(
    ("text", "deadline", "words"),
    [
        ("2024年12月31日前", Deadline(2024, 12, 31), ""),
        ("2024年12月31日前开展到位", Deadline(2024, 12, 31), "开展到位"),
        ("２０２４年６月", Deadline(2024, 6), ""),
        ("2024.12.31前", Deadline(2024, 12, 31), ""),
        ("2024-06-30", Deadline(2024, 6, 30), ""),
        ("2024年内", Deadline(2024, 12, 31), ""),
        ("2024年年底前完成", Deadline(2024, 12, 31), "完成"),
        ("2024年2月底前", Deadline(2024, 2, 29), ""),
        ("2020年全年", Deadline(2020), "全年"),
        ("12月底前", Deadline(None, 12, 31), ""),
        ("2月底前", Deadline(None, 2), ""),
        ("6月中旬", Deadline(None, 6, 20), ""),
        ("6月初", Deadline(None, 6), ""),
        ("年底前", Deadline(None, 12, 31), ""),
        ("2026年1月—12月", Deadline(2026, 12), ""),
        ("2024-2026年", Deadline(2026), ""),
    ],
)
def test_deadlines(text: str, deadline: Deadline, words: str) -> None:
    target = parse_target(text)
    assert (target.kind, target.deadline, target.words) == (TargetKind.DEADLINE, deadline, words)
    assert target.figures == ()


def test_a_deadline_beside_a_quantity_is_kept() -> None:
    target = parse_target("2026年6月底前完成3次")
    assert (target.kind, target.number, target.deadline) == (TargetKind.QUANTITATIVE, 3, Deadline(2026, 6, 30))


@pytest.mark.parametrize(
    ("deadline", "last_day"),
    [
        (Deadline(2024, 2), "2024-02-29"),
        (Deadline(2024), "2024-12-31"),
        (Deadline(2024, 6, 5), "2024-06-05"),
        (Deadline(None, 6), "None"),
        (Deadline(2023, 2, 30), "None"),
    ],
)
def test_the_last_day_of_a_deadline(deadline: Deadline, last_day: str) -> None:
    assert str(deadline.last_day) == last_day


@pytest.mark.parametrize(("text", "rank"), [("前10名", 10), ("第一名", 1), ("全省前五", 5), ("进入前三位", 3)])
def test_ranks(text: str, rank: int) -> None:
    target = parse_target(text)
    assert (target.kind, target.rank, target.number) == (TargetKind.RANK, rank, None)


@pytest.mark.parametrize(
    "text",
    [
        *("有明显帮助", "全覆盖", "影响显著", "长期", "是", "*", "……", "不超过预算", "参与度达中等及以上", "今年全年"),
        *("一次性发放", "第一次会议", "三分之二以上", "一是抓落实", "三年内完成", "财预〔2021〕101号", "GB/T2887-2011"),
        *("小于特殊教育学校生均教育成本", "零星开展", "目标1:", "1.", "前列"),
    ],
)
def test_words(text: str) -> None:
    target = parse_target(text)
    assert (target.kind, target.number, target.rank, target.deadline) == (TargetKind.QUALITATIVE, None, None, None)
    assert target.words


@pytest.mark.parametrize("text", ["", " ", "\n", "　　"])
def test_blanks(text: str) -> None:
    assert parse_target(text) == Target(text, TargetKind.BLANK)


def test_the_comparison_decides_among_several_figures() -> None:
    target = parse_target("办理20件，满意度≥95%")
    assert (target.sign, target.number) == (Sign.AT_LEAST, 95)
    assert [figure.written for figure in target.figures] == ["20件", "≥95%"]


def test_a_report_has_figures_but_no_principal_one() -> None:
    target = parse_target("全年召开会议5次，研究部署工作，印发通知3份。" + "各项工作有序推进。" * 20)
    assert (target.kind, target.number, len(target.figures)) == (TargetKind.QUALITATIVE, None, 2)


@pytest.mark.parametrize(
    ("text", "base", "yuan"),
    [
        ("5万份", (50_000, "份"), None),
        ("1.28万元", (12_800, "元"), 12_800),
        ("2百万元", (2_000_000, "元"), 2_000_000),
        ("0.5亿元", (50_000_000, "元"), 50_000_000),
        ("9.6万", (96_000, ""), None),
        ("3千米", (3, "千米"), None),
        ("300元/人", (300, "元/人"), None),
        ("95%", (95, "%"), None),
        ("905", (905, ""), None),
    ],
)
def test_figures_in_their_base_unit(text: str, base: tuple[int, str], yuan: int | None) -> None:
    figure = parse_target(text).figures[0]
    assert (figure.in_base, figure.yuan) == (base, yuan)


@given(any_texts() | texts() | lines())
@example("٣次")  # digits of other scripts are no numbers here
@example("²")
@example("≥" * 50)
@example("１２３，４５６．７８９万元")
def test_nothing_is_refused_and_the_text_stays(text: str) -> None:
    target = parse_target(text)
    assert target.text == text
    assert (target.kind is TargetKind.BLANK) == (not text.strip())
    assert all(figure.written in text and figure.number.is_finite() for figure in target.figures)


@given(
    st.sampled_from(Sign),
    st.decimals(0, 10**9, places=2, allow_nan=False),
    st.sampled_from(["%", "次", "万元", "份/人"]),
)
def test_a_written_quantity_is_read_as_it_is(sign: Sign, number: Decimal, unit: str) -> None:
    target = parse_target(f"{sign}{number}{unit}")
    assert (target.sign, target.number, target.unit) == (sign, number, unit)


@pytest.mark.parametrize(
    "part", ["9", "1,", "≥ ", "不低于", "一", "百分之", "a1", "<a", "3-", "12月", "〔2024〕", "3次/", "(1)"]
)
def test_long_texts_take_milliseconds(part: str) -> None:
    text = (part * 10_000)[:10_000]
    begin = time.process_time()
    parse_target(text)
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.stem)
def test_published_values_are_understood(file: Path) -> None:
    indicators = [i for document in json.loads(file.read_text("utf-8"))["documents"] for i in document["indicators"]]
    values = [i["target"] for i in indicators if i["target"]]
    for text in values:
        target = parse_target(text)
        assert target.kind is not TargetKind.BLANK
        if text[0] in "≥≤=>":
            assert target.sign
            assert target.number is not None
            assert target.words == ""
        if text.endswith("%"):
            assert target.unit == "%"
        if text.endswith("万元"):
            assert target.principal
            assert target.principal.yuan
