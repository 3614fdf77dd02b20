"""Every field of the record has a type, a path and a name in words."""

from __future__ import annotations

from dataclasses import fields

import pytest

from jixiao_desktop.document.model import (
    Department,
    Document,
    Fund,
    Indicator,
    Objective,
    Signature,
    Task,
)
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    INDICATORS,
    OBJECTIVES,
    SIGNATURE_FIELDS,
    TASKS,
    TOP_FIELDS,
    FieldType,
    field_type,
    form_field_type,
    form_paths,
)

PARTS = {"stage", "scope", "department", "signature", "objectives", "funds", "tasks", "indicators", "doubts"}


@pytest.mark.parametrize(
    ("record", "types", "untyped"),
    [
        (Document, TOP_FIELDS, PARTS),
        (Department, DEPARTMENT_FIELDS, set()),
        (Signature, SIGNATURE_FIELDS, set()),
        (Fund, FUND_FIELDS, {"source"}),
        (Task, TASKS.fields, {"row"}),
        (Objective, OBJECTIVES.fields, {"row"}),
        (Indicator, INDICATORS.fields, {"row"}),
    ],
)
def test_the_types_are_those_of_the_record(
    record: type[Document], types: dict[str, FieldType], untyped: set[str]
) -> None:
    assert {field.name for field in fields(record)} == set(types) | untyped


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("name", FieldType.LINE),
        ("annual_goal", FieldType.TEXT),
        ("year", FieldType.YEAR),
        ("department.functions", FieldType.TEXT),
        ("signature.head", FieldType.LINE),
        ("funds.total.budget", FieldType.AMOUNT),
        ("funds.own.execution_rate", FieldType.RATE),
        ("indicators.3.target", FieldType.LINE),
        ("indicators.0.reasons", FieldType.CHOICES),
        ("tasks.12.secret", FieldType.FLAG),
        *((path, None) for path in ("", ".", "stage", "funds.nobody.budget", "indicators.x.target", "a.b.c.d")),
        *((path, None) for path in ("indicators.-1.target", "indicator.target", "funds.total.source", "doubts.0.text")),
    ],
)
def test_the_type_at_a_path(path: str, kind: FieldType | None) -> None:
    assert field_type(path) is kind


def test_every_path_of_a_form_has_a_type_and_a_label() -> None:
    singular = {"indicator": "indicators.0", "task": "tasks.0", "objective": "objectives.0"}
    for path in form_paths():
        owner, _, name = path.rpartition(".")
        entered = f"{singular[owner]}.{name}" if owner in singular else path
        assert form_field_type(path) is field_type(entered) is not None
        assert not label_of(entered).isascii(), path


def test_a_label_counts_rows_from_one() -> None:
    assert label_of("indicators.3.target") == "第4条指标的指标值"
    assert label_of("funds.total.budget") == "资金总额的预算数"
