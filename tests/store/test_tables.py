"""The models are the tables: same columns, rules and ways of deleting."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import peewee
import pytest

from jixiao_desktop.document.model import Document, Doubt, Fund, Indicator, Objective, Task
from jixiao_desktop.store import tables
from jixiao_desktop.store.connection import connect_memory
from jixiao_desktop.store.migrations import build
from jixiao_desktop.store.schema import MIGRATIONS

ROWS = (
    (tables.FundTable, Fund),
    (tables.TaskTable, Task),
    (tables.ObjectiveTable, Objective),
    (tables.IndicatorTable, Indicator),
    (tables.DoubtTable, Doubt),
)
ALL = {model._meta.table_name: model for model in tables.TABLES}


@pytest.fixture
def database() -> Any:
    database = connect_memory()
    build(database, MIGRATIONS)
    yield database
    database.close()


def test_every_table_has_a_model(database: Any) -> None:
    found = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert {name for (name,) in found if not name.startswith("sqlite_")} == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_a_model_has_the_columns_of_its_table(database: Any, name: str) -> None:
    found = {
        column: (bool(required), bool(key))
        for _, column, _, required, _, key in database.execute_sql(f"PRAGMA table_info({name})").fetchall()
    }
    columns = ALL[name]._meta.columns.values()
    assert found == {each.column_name: (not each.null, each.primary_key) for each in columns}


@pytest.mark.parametrize("name", ALL)
def test_a_model_has_the_links_and_unique_rules_of_its_table(database: Any, name: str) -> None:
    model = ALL[name]
    links = {(row[3], row[2], row[6]) for row in database.execute_sql(f"PRAGMA foreign_key_list({name})").fetchall()}
    said = {
        (each.column_name, each.rel_model._meta.table_name, each.on_delete)
        for each in model._meta.fields.values()
        if isinstance(each, peewee.ForeignKeyField)
    }
    assert links == said
    indexes = database.execute_sql(f"PRAGMA index_list({name})").fetchall()
    unique = {
        tuple(row[2] for row in database.execute_sql(f"PRAGMA index_info('{index}')").fetchall())
        for _, index, is_unique, origin, _ in indexes
        if is_unique and origin == "u"
    }
    assert unique == {tuple(columns) for columns, is_unique in model._meta.indexes if is_unique}


@pytest.mark.parametrize(("model", "row"), ROWS)
def test_a_row_has_a_column_for_each_field(model: Any, row: Any) -> None:
    assert {"id", "document", "position", *(field.name for field in fields(row))} == set(model._meta.fields)


def test_a_document_has_a_column_for_each_field() -> None:
    lists = {"funds", "tasks", "objectives", "indicators", "doubts"}
    groups = {"department", "signature"}
    own = {field.name for field in fields(Document)} - lists - groups
    columns = set(tables.DocumentTable._meta.fields)
    grouped = {name for name in columns if name.partition("_")[0] in groups}
    kept = {"id", "filing", "expenditure", "position", "content_hash", "row_ids_hash", "submitted"}
    assert columns - grouped == own | kept


def test_what_is_filled_is_deleted_with_its_document(filled: Any) -> None:
    database: Any = filled.book._database
    database.execute_sql("DELETE FROM document")
    for model, _ in ROWS:
        assert list(model.select(model.id).tuples().execute(database)) == []
    with pytest.raises(peewee.IntegrityError):
        database.execute_sql("INSERT INTO filing (id, department, year, content_hash) VALUES ('a', 'b', 2024, '')")
    with pytest.raises(peewee.IntegrityError):
        database.execute_sql("DELETE FROM department")


def test_money_is_whole_cents(filled: Any) -> None:
    kinds = filled.book._database.execute_sql("SELECT DISTINCT typeof(budget) FROM fund").fetchall()
    assert set(kinds) <= {("integer",), ("null",)}
