"""Reading and replacing one value of a document by its path."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.document.values import Value, rows_of, value_at, with_rows, with_value
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage
from tests.strategies import documents, paths_of, values_at

DOCUMENT = Document(
    Stage.TARGET,
    Scope.PROJECT,
    name="司法救助资金",
    funds=(Fund(FundSource.TOTAL, budget=Decimal("200000.00")),),
    indicators=(Indicator(name="甲", target="≥3次"), Indicator(name="乙")),
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("name", "司法救助资金"),
        ("secret", False),
        ("department.name", None),
        ("funds.total.budget", Decimal("200000.00")),
        ("funds.superior.budget", None),
        ("indicators.0.target", "≥3次"),
        ("indicators.1.reasons", ()),
    ],
)
def test_values_stand_at_their_paths(path: str, value: Value) -> None:
    assert value_at(DOCUMENT, path) == value


@pytest.mark.parametrize(
    "path",
    [
        *(
            "",
            "nobody",
            "fund",
            "stage",
            "department",
            "indicators",
            "__class__",
            "department.nobody",
            "department.__class__",
        ),
        *("funds.gold.budget", "funds.total.source", "funds.total", "indicators.0.nobody", "indicators.-1.name"),
        *("indicators.x.name", "indicators.0.name.x", "doubts.0.text", "name.x"),
    ],
)
def test_unknown_paths_are_key_errors(path: str) -> None:
    with pytest.raises(KeyError):
        value_at(DOCUMENT, path)
    with pytest.raises(KeyError):
        with_value(DOCUMENT, path, None)


@pytest.mark.parametrize("path", ["indicators.2.name", "tasks.0.name", "objectives.7.target"])
def test_rows_that_are_not_there_are_index_errors(path: str) -> None:
    with pytest.raises(IndexError):
        value_at(DOCUMENT, path)
    with pytest.raises(IndexError):
        with_value(DOCUMENT, path, "x")


@given(documents().flatmap(lambda d: st.tuples(st.just(d), st.sampled_from(paths_of(d)))), st.data())
def test_one_value_changes_and_no_other(found: tuple[Document, str], data: st.DataObject) -> None:
    document, path = found
    before = {each: value_at(document, each) for each in paths_of(document)}
    value = data.draw(values_at(path))
    after = with_value(document, path, value)
    assert {each: value_at(after, each) for each in paths_of(after)} == before | {path: value}
    assert with_value(after, path, before[path]) == document


def test_a_fund_line_is_added_by_setting_it() -> None:
    after = with_value(DOCUMENT, "funds.superior.budget", Decimal("1.00"))
    assert after.funds == (*DOCUMENT.funds, Fund(FundSource.SUPERIOR, budget=Decimal("1.00")))
    assert with_value(after, "funds.superior.budget", None).fund(FundSource.SUPERIOR) == Fund(FundSource.SUPERIOR)


def test_rows_are_read_and_replaced_as_a_list() -> None:
    after = with_rows(DOCUMENT, "tasks", [Task("甲"), Task("乙")])
    assert rows_of(after, "tasks") == (Task("甲"), Task("乙"))
    assert rows_of(after, "indicators") == DOCUMENT.indicators
    with pytest.raises(KeyError):
        rows_of(DOCUMENT, "funds")
