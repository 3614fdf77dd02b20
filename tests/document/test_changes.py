"""Changes: what they mean, and that each knows its reverse."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterDocument,
    AlterFiling,
    Change,
    DocumentHead,
    Explanation,
    FilingHead,
    InsertRow,
    RemoveRow,
    SetExplanation,
    SetSecretWords,
    SetValue,
    apply,
    new_id,
)
from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage
from tests.strategies import content_changes, documents

DOCUMENT = Document(Stage.TARGET, Scope.PROJECT, name="旧", indicators=(Indicator(name="甲"), Indicator(name="乙")))


@given(documents(), st.data())
def test_a_change_and_its_reverse_leave_the_document(document: Document, data: st.DataObject) -> None:
    change = data.draw(content_changes(document))
    assert apply(apply(document, change), change.reverse()) == document


@given(documents(2), st.data())
@settings(max_examples=50)
def test_many_changes_are_undone_in_the_other_order(document: Document, data: st.DataObject) -> None:
    changes = []
    after = document
    for _ in range(data.draw(st.integers(1, 6))):
        changes.append(data.draw(content_changes(after)))
        after = apply(after, changes[-1])
    for change in reversed(changes):
        after = apply(after, change.reverse())
    assert after == document


def test_setting_a_value() -> None:
    change = SetValue("d", "name", "旧", "新")
    assert apply(DOCUMENT, change).name == "新"
    assert change.reverse() == SetValue("d", "name", "新", "旧")


def test_inserting_and_removing_rows() -> None:
    row = Indicator(name="丙")
    for position, names in enumerate(("丙甲乙", "甲丙乙", "甲乙丙")):
        after = apply(DOCUMENT, InsertRow("d", "indicators", position, row))
        assert "".join(each.name or "" for each in after.indicators) == names
        assert apply(after, RemoveRow("d", "indicators", position, row)) == DOCUMENT


def test_a_fund_line_stays_when_its_first_value_is_taken_back() -> None:
    change = SetValue("d", "funds.total.budget", None, Decimal("1.00"))
    undone = apply(apply(DOCUMENT, change), change.reverse())
    assert undone.funds == (Fund(FundSource.TOTAL),)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (SetValue("d", "nobody", None, "x"), KeyError),
        (SetValue("d", "indicators.2.name", None, "x"), IndexError),
        (InsertRow("d", "indicators", 3, Indicator()), IndexError),
        (InsertRow("d", "indicators", -1, Indicator()), IndexError),
        (InsertRow("d", "funds", 0, Task()), KeyError),
        (RemoveRow("d", "indicators", 2, Indicator()), IndexError),
        (RemoveRow("d", "indicators", -1, Indicator()), IndexError),
        (RemoveRow("d", "nobody", 0, Indicator()), KeyError),
    ],
)
def test_a_change_that_does_not_fit_is_refused(
    change: SetValue | InsertRow | RemoveRow, error: type[Exception]
) -> None:
    with pytest.raises(error):
        apply(DOCUMENT, change)


def test_the_reverse_of_the_reverse_is_the_change() -> None:
    filing = FilingHead("f", "p", "甲", None, 2026)
    head = DocumentHead("d", "e", "f", 0, Stage.TARGET, Scope.PROJECT)
    changes: tuple[Change, ...] = (
        SetValue("d", "name", None, "x"),
        InsertRow("d", "tasks", 0, Task()),
        RemoveRow("d", "tasks", 0, Task()),
        AddFiling(filing),
        AddFiling(filing).reverse(),
        AlterFiling(filing, FilingHead("f", "p", "乙", "001", 2026)),
        AddDocument(head, DOCUMENT),
        AddDocument(head, DOCUMENT).reverse(),
        SetExplanation(None, Explanation("f", "d", "rule", "name", "说明", "1")),
        SetSecretWords((), ("甲",)),
        AlterDocument(head, DocumentHead("d", "e", "g", 0, Stage.TARGET, Scope.PROJECT)),
    )
    for change in changes:
        assert change.reverse() != change
        assert change.reverse().reverse() == change


def test_ids_are_hex_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in ids)
