"""The tables of the book as peewee models, one for each kind of thing.

The models are bound to no database: every query is executed on the database of its own book, so that two books can be open
at once. The SQL that makes the tables stands in ``schema``; a test holds both equal.
"""

from __future__ import annotations

from typing import Any

import peewee

from jixiao_desktop.store.columns import ChoiceColumn, FenColumn, FlagColumn, ReasonsColumn, TextColumn, YearColumn
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Likelihood, Scope, Stage


def _text() -> Any:
    return TextColumn(null=True)


def _fen() -> Any:
    return FenColumn(null=True)


class DepartmentTable(peewee.Model):
    id = TextColumn(primary_key=True)
    name = TextColumn()
    code = _text()
    position = peewee.IntegerField(null=True)

    class Meta:
        table_name = "department"


class FilingTable(peewee.Model):
    id = TextColumn(primary_key=True)
    department = peewee.ForeignKeyField(DepartmentTable, column_name="department", on_delete="RESTRICT")
    year = YearColumn()
    form_set = _text()
    content_hash = TextColumn()

    class Meta:
        table_name = "filing"
        indexes = ((("department", "year"), True),)


class DocumentTable(peewee.Model):
    id = TextColumn(primary_key=True)
    filing = peewee.ForeignKeyField(FilingTable, column_name="filing", on_delete="RESTRICT")
    expenditure = TextColumn()
    position = peewee.IntegerField()
    stage = ChoiceColumn(Stage)
    scope = ChoiceColumn(Scope)
    source = _text()
    form = _text()
    year = YearColumn(null=True)
    unit = _text()
    interim_months = _text()
    secret = FlagColumn()
    department_name = _text()
    department_code = _text()
    department_supervisor = _text()
    department_supervisor_code = _text()
    department_functions = _text()
    signature_preparer = _text()
    signature_phone = _text()
    signature_date = _text()
    signature_head = _text()
    name = _text()
    code = _text()
    category = _text()
    period = _text()
    manager = _text()
    implementer = _text()
    period_goal = _text()
    annual_goal = _text()
    achieved = _text()
    conclusion = _text()
    problems = _text()
    measures = _text()
    basis = _text()
    overview = _text()
    score_total = _text()
    grade = _text()
    content_hash = TextColumn()
    submitted = _text()
    row_ids_hash = _text()

    class Meta:
        table_name = "document"
        indexes = ((("expenditure", "stage"), True),)


class FundTable(peewee.Model):
    document = peewee.ForeignKeyField(DocumentTable, column_name="document", on_delete="CASCADE")
    position = peewee.IntegerField()
    source = ChoiceColumn(FundSource)
    midterm = _fen()
    initial = _fen()
    budget = _fen()
    executed = _fen()
    carryover = _fen()
    interim = _fen()
    forecast = _fen()
    carryover_last = _fen()
    execution_rate = _text()
    interim_rate = _text()
    carryover_rate = _text()
    carryover_change = _text()
    weight = _text()
    score = _text()

    class Meta:
        table_name = "fund"
        indexes = ((("document", "source"), True),)


class TaskTable(peewee.Model):
    document = peewee.ForeignKeyField(DocumentTable, column_name="document", on_delete="CASCADE")
    position = peewee.IntegerField()
    name = _text()
    content = _text()
    total = _fen()
    fiscal = _fen()
    other = _fen()
    secret = FlagColumn()
    row = _text()

    class Meta:
        table_name = "task"
        indexes = ((("document", "position"), True),)


class ObjectiveTable(peewee.Model):
    document = peewee.ForeignKeyField(DocumentTable, column_name="document", on_delete="CASCADE")
    position = peewee.IntegerField()
    target = _text()
    result = _text()
    deviation = _text()
    row = _text()

    class Meta:
        table_name = "objective"
        indexes = ((("document", "position"), True),)


class IndicatorTable(peewee.Model):
    document = peewee.ForeignKeyField(DocumentTable, column_name="document", on_delete="CASCADE")
    position = peewee.IntegerField()
    level1 = _text()
    level2 = _text()
    kind = ChoiceColumn(IndicatorKind, null=True)
    name = _text()
    target = _text()
    standard = _text()
    weight = _text()
    actual = _text()
    score = _text()
    deviation = _text()
    horizon = ChoiceColumn(Horizon)
    interim = _text()
    forecast = _text()
    reasons = ReasonsColumn()
    likelihood = ChoiceColumn(Likelihood, null=True)
    note = _text()
    secret = FlagColumn()
    row = _text()

    class Meta:
        table_name = "indicator"
        indexes = ((("document", "position"), True),)


class DoubtTable(peewee.Model):
    document = peewee.ForeignKeyField(DocumentTable, column_name="document", on_delete="CASCADE")
    position = peewee.IntegerField()
    where = _text()
    text = _text()
    reason = _text()

    class Meta:
        table_name = "doubt"
        indexes = ((("document", "position"), True),)


class ExplanationTable(peewee.Model):
    """``owner`` is a document, or the filing; it may be gone, and come back by undoing."""

    id = peewee.AutoField()
    owner = TextColumn()
    rule = TextColumn()
    path = TextColumn()
    text = TextColumn()
    figures = TextColumn()

    class Meta:
        table_name = "explanation"
        indexes = ((("owner", "rule", "path"), True),)


class SecretWordTable(peewee.Model):
    id = peewee.AutoField()
    word = TextColumn()

    class Meta:
        table_name = "secret_word"


class StepTable(peewee.Model):
    id = peewee.AutoField()
    who = TextColumn()
    made_at = TextColumn()
    what = TextColumn()
    state = TextColumn()
    content_hash = TextColumn()

    class Meta:
        table_name = "journal_step"


class ChangeTable(peewee.Model):
    step = peewee.ForeignKeyField(StepTable, column_name="step", on_delete="CASCADE")
    position = peewee.IntegerField()
    kind = TextColumn()
    document = _text()
    place = _text()
    before = _text()
    after = _text()

    class Meta:
        table_name = "journal_change"
        indexes = ((("step", "position"), True),)


TABLES = (
    DepartmentTable,
    FilingTable,
    DocumentTable,
    FundTable,
    TaskTable,
    ObjectiveTable,
    IndicatorTable,
    DoubtTable,
    ExplanationTable,
    SecretWordTable,
    StepTable,
    ChangeTable,
)
