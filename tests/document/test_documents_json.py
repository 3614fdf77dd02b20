"""Documents as JSON: exact both ways, and every mistake told at once."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.documents_json import (
    read_documents,
    row_from_json,
    to_json,
    write_documents,
)
from jixiao_desktop.document.model import Department, Document, Fund, Indicator
from jixiao_desktop.errors import UserError
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage
from tests.strategies import any_texts, documents, rows

FILES = sorted((Path(__file__).parents[1] / "data" / "documents").glob("*.json"))
LEAST = {"stage": "target", "scope": "whole"}


def read(*found: Any) -> tuple[Document, ...]:
    return read_documents(json.dumps({"documents": found}))


def mistakes(text: str, place: str = "") -> list[tuple[str, str]]:
    with pytest.raises(UserError) as raised:
        read_documents(text, place)
    return [(message.place, message.code) for message in raised.value.messages]


def mistakes_of(**found: Any) -> list[tuple[str, str]]:
    return mistakes(json.dumps(LEAST | found))


def filled_in(found: Any, written: Any) -> Any:
    """``found`` with the keys that it leaves out, as ``written`` has them blank."""
    if isinstance(written, dict):
        blank = {"horizon": "annual", "secret": False}
        present = {} if found is None else found
        return {
            key: filled_in(present.get(key, blank.get(key, [] if value == [] else None)), value)
            for key, value in written.items()
        }
    if isinstance(written, list):
        return [filled_in(one, other) for one, other in zip(found, written, strict=True)]
    return found


@pytest.mark.parametrize("file", [*FILES, resource_path("examples", "demo.json")], ids=lambda file: file.stem)
def test_files_are_the_same_after_reading_and_writing(file: Path) -> None:
    text = file.read_text("utf-8")
    read_in = read_documents(text)
    written = write_documents(read_in)
    assert json.loads(written) == filled_in(json.loads(text), json.loads(written))
    assert read_documents(written) == read_in
    assert write_documents(read_documents(written)) == written


def test_the_published_files_are_here() -> None:
    assert [file.stem.partition("-")[0] for file in FILES] == [
        *("korla", "panzhihua", "suining", "yuanjiang", "yuanjiang", "ziyang")
    ]


@given(st.lists(documents(), max_size=3))
@settings(max_examples=60)
def test_any_document_comes_back(content: list[Document]) -> None:
    assert read_documents(write_documents(content)) == tuple(content)


@given(any_texts())
def test_any_text_comes_back(text: str) -> None:
    document = Document(Stage.TARGET, Scope.WHOLE, annual_goal=text)
    assert read_documents(write_documents([document])) == (document,)


@given(st.sampled_from(sorted(ROW_LISTS)).flatmap(lambda name: st.tuples(st.just(name), rows(name))))
def test_any_row_comes_back(named: tuple[str, Any]) -> None:
    name, row = named
    assert row_from_json(name, json.loads(json.dumps(to_json(row)))) == row


def test_a_row_with_a_mistake_is_refused() -> None:
    with pytest.raises(UserError, match="indicators kind"):
        row_from_json("indicators", {"kind": "nobody"})


def test_absent_keys_are_blank() -> None:
    (document,) = read(LEAST | {"indicators": [{}], "department": None, "funds": None})
    assert document == Document(Stage.TARGET, Scope.WHOLE, indicators=(Indicator(),))
    assert document.indicators[0].horizon is Horizon.ANNUAL
    assert to_json(document)["tasks"] == []


def test_one_document_may_stand_alone_or_in_a_list() -> None:
    expected = (Document(Stage.TARGET, Scope.WHOLE),)
    assert read_documents(json.dumps(LEAST)) == read_documents(json.dumps([LEAST])) == expected
    assert read_documents("\ufeff" + json.dumps(LEAST)) == expected


@pytest.mark.parametrize("text", ["[]", '{"documents": []}'])
def test_no_document_is_no_mistake(text: str) -> None:
    assert read_documents(text) == ()
    assert json.loads(write_documents([])) == {"documents": []}


@pytest.mark.parametrize(
    ("found", "yuan"),
    [
        ("128000.00", "128000.00"),
        ("12.5", "12.50"),
        (128000, "128000.00"),
        (0.1, "0.10"),
        ("-0", "0.00"),
        (1e3, "1000.00"),
    ],
)
def test_money_is_exact_yuan(found: Any, yuan: str) -> None:
    (document,) = read(LEAST | {"funds": [{"source": "total", "budget": found}]})
    assert str(document.fund(FundSource.TOTAL).budget) == yuan
    assert to_json(document)["funds"][0]["budget"] == yuan


@pytest.mark.parametrize(
    "found",
    [
        "12.8万元",
        "1,000",
        "NaN",
        "sNaN",
        "Infinity",
        "",
        True,
        [],
        {},
    ],
)
def test_wrong_money_is_a_mistake(found: Any) -> None:
    place = "第 1 份 funds 第 1 项 budget"
    assert mistakes_of(funds=[{"source": "total", "budget": found}]) == [(place, "json-money")]


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ("12.345", "json-money-fine"),
        (0.001, "json-money-fine"),
        (10**30, "json-money-large"),
        ("9" * 100, "json-money-large"),
        ("-90000000000000.01", "json-money-large"),
        ("1e999", "json-money-large"),
        ("1e999999999999999", "json-money-large"),
    ],
)
def test_it_is_said_what_is_wrong_with_an_amount(found: Any, code: str) -> None:
    assert mistakes_of(funds=[{"source": "total", "budget": found}]) == [("第 1 份 funds 第 1 项 budget", code)]


def test_a_year_in_quotes_is_called_so() -> None:
    with pytest.raises(UserError) as raised:
        read_documents(json.dumps(LEAST | {"year": "2026"}), "甲.json")
    assert "不加引号的四位年份（1900 至 2999），文件里是加引号的文字“2026”" in str(raised.value)


def test_numbers_for_rates_and_weights_are_kept_as_typed() -> None:
    (document,) = read_documents(
        '{"stage":"assessment","scope":"project","score_total":97.50,'
        '"funds":[{"source":"total","execution_rate":0.98,"weight":10,"score":"9.80"}],'
        '"indicators":[{"weight":1e1,"score":1E-2}]}'
    )
    assert document.score_total == "97.50"
    assert document.funds == (Fund(FundSource.TOTAL, execution_rate="0.98", weight="10", score="9.80"),)
    assert document.indicators == (Indicator(weight="10", score="0.01"),)


def test_all_mistakes_of_a_file_are_told_at_once_with_their_places() -> None:
    text = json.dumps(
        {
            "documents": [
                {"stage": "target", "scope": "nobody", "year": "2024", "nmae": "x", "secret": "yes"},
                "text",
                {
                    **{"scope": "whole", "name": 5, "department": [], "signature": {"tel": ""}, "tasks": {}},
                    "funds": [{"source": "total"}, {"source": "total"}, {}, {"source": "gold", "budget": "x"}, 3],
                    "indicators": [
                        {"kind": "size", "reasons": ["funding", "luck"], "likelihood": 1, "horizon": "never"},
                        None,
                    ],
                    "objectives": [{"target": ["a"]}],
                    "doubts": [{"why": "x"}],
                },
            ]
        }
    )
    assert mistakes(text, "甲.json") == [
        ("甲.json 第 1 份", "json-unknown"),
        ("甲.json 第 1 份 scope", "json-choice"),
        ("甲.json 第 1 份 year", "json-shape"),
        ("甲.json 第 1 份 secret", "json-shape"),
        ("甲.json 第 2 份", "json-shape"),
        ("甲.json 第 3 份", "json-missing"),
        ("甲.json 第 3 份 name", "json-shape"),
        ("甲.json 第 3 份 department", "json-shape"),
        ("甲.json 第 3 份 signature", "json-unknown"),
        ("甲.json 第 3 份 objectives 第 1 项 target", "json-shape"),
        ("甲.json 第 3 份 funds 第 3 项", "json-missing"),
        ("甲.json 第 3 份 funds 第 4 项 source", "json-choice"),
        ("甲.json 第 3 份 funds 第 4 项 budget", "json-money"),
        ("甲.json 第 3 份 funds 第 5 项", "json-shape"),
        ("甲.json 第 3 份 tasks", "json-shape"),
        ("甲.json 第 3 份 indicators 第 1 项 kind", "json-choice"),
        ("甲.json 第 3 份 indicators 第 1 项 horizon", "json-choice"),
        ("甲.json 第 3 份 indicators 第 1 项 likelihood", "json-choice"),
        ("甲.json 第 3 份 indicators 第 1 项 reasons", "json-choice"),
        ("甲.json 第 3 份 indicators 第 2 项", "json-shape"),
        ("甲.json 第 3 份 doubts 第 1 项", "json-unknown"),
        ("甲.json 第 3 份 funds", "json-fund-twice"),
    ]


def test_a_mistake_is_one_sentence_with_place_and_remedy() -> None:
    with pytest.raises(UserError) as raised:
        read_documents(json.dumps(LEAST | {"yaer": 2024, "unit": 5}), "甲.json")
    assert [str(message) for message in raised.value.messages] == [
        "甲.json 第 1 份：不认识的项目 yaer，请核对拼写，或升级本程序后再导入。",
        "甲.json 第 1 份 unit：应当是文字，文件里是数字 5，请按 README 的“JSON”一节改正。",
    ]


@pytest.mark.parametrize("name", ["funds", "tasks", "objectives", "indicators", "doubts"])
@pytest.mark.parametrize("found", ["", 0, False, {}, "x"])
def test_what_is_no_list_is_a_mistake(name: str, found: Any) -> None:
    assert mistakes_of(**{name: found}) == [(f"第 1 份 {name}", "json-shape")]


@pytest.mark.parametrize("number", ["1e99999999999999999999", "-1e-99999999999999999999"])
@pytest.mark.parametrize("field", ['"funds":[{"source":"total","budget":%s}]', '"score_total":%s', '"name":%s'])
def test_numbers_beyond_reckoning_are_said(field: str, number: str) -> None:
    with pytest.raises(UserError):
        read_documents('{"stage":"target","scope":"whole",' + field % number + "}")


@pytest.mark.parametrize("year", ['"2024"', "24", "3000", "2024.0", "true", "9" * 5000, "NaN"])
def test_wrong_years_are_mistakes(year: str) -> None:
    assert mistakes(f'{{"stage": "target", "scope": "whole", "year": {year}}}') == [("第 1 份 year", "json-shape")]


@pytest.mark.parametrize(
    ("text", "place"), [("", (1, 1)), ('{"stage": ', (1, 11)), ("{\n  'a': 1}", (2, 3)), ("绩效", (1, 1))]
)
def test_broken_json_is_told_with_line_and_column(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(UserError, match=f"第 {place[0]} 行第 {place[1]} 列"):
        read_documents(text)


@pytest.mark.parametrize("text", ["5", "null", '"text"', '{"documents": 5}', '{"documents": null}', "true"])
def test_what_holds_no_documents_is_a_mistake(text: str) -> None:
    assert mistakes(text, "甲.json") == [("甲.json", "json-shape")]


@pytest.mark.parametrize("depth", [100, 900, 5_000, 200_000])
def test_deep_nesting_is_a_sentence(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    assert mistakes(deep)[0][1] in ("json-deep", "json-shape")
    assert mistakes(f'{{"stage": {deep}, "scope": "whole", "name": {deep}, "year": {deep}}}')


def test_lone_surrogates_are_mistakes() -> None:
    text = '{"stage": "target", "scope": "whole", "annual_goal": "\\ud800"}'
    assert mistakes(text) == [("第 1 份 annual_goal", "json-character")]
    with pytest.raises(UserError) as raised:
        read_documents(text)
    str(raised.value).encode("utf-8")


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.sampled_from(["target", "whole", "total"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["stage", "scope", "funds", "source", "indicators", "year", "budget", "x"]), inner
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_documents_or_mistakes(found: Any) -> None:
    try:
        read_documents(json.dumps(found))
    except UserError as error:
        assert all(message.code.startswith("json-") for message in error.messages)  # noqa: PT017


def test_every_key_is_written() -> None:
    document = Document(
        Stage.TARGET, Scope.PROJECT, department=Department("甲"), indicators=(Indicator(kind=IndicatorKind.COST),)
    )
    written = to_json(document)
    assert written["department"] == {
        **{"name": "甲", "code": None, "supervisor": None, "supervisor_code": None, "functions": None}
    }
    assert written["indicators"][0]["kind"] == "cost"
    assert written["year"] is None
    assert write_documents([document]).endswith("}\n")


def test_money_is_written_without_exponent() -> None:
    fund = Fund(FundSource.TOTAL, budget=Decimal("1E+6"))
    assert to_json(fund)["budget"] == "1000000.00"
