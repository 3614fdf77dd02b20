"""What every field of the record is: its type, and the paths by which forms, changes and findings name it.

A path names one value: ``name``, ``department.name``, ``funds.total.budget``, ``indicators.3.target`` (rows count from 0).
A form writes the same path without the row: ``indicator.target`` in a row ``each indicator``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from jixiao_desktop.vocabulary.kinds import FundSource


class FieldType(StrEnum):
    """How a value is typed, kept and printed."""

    LINE = "line"  # text of one line; blanks between Chinese characters are dropped on import
    TEXT = "text"  # text with paragraphs
    AMOUNT = "amount"  # Decimal yuan
    RATE = "rate"  # text as typed; its derived value is a percentage
    NUMBER = "number"  # text as typed; a plain number
    CHOICES = "choices"  # tuple of names
    CHOICE = "choice"  # one name
    FLAG = "flag"  # bool
    YEAR = "year"  # int


@dataclass(frozen=True)
class RowList:
    """A list of the record: its ``name`` in the record, its ``singular`` in a form, its fields."""

    name: str
    singular: str
    fields: MappingProxyType[str, FieldType]


def _types(**groups: str) -> dict[str, FieldType]:
    return {name: FieldType(group) for group, names in groups.items() for name in names.split()}


TOP_FIELDS = MappingProxyType(
    _types(
        line="source form unit interim_months name code category period manager implementer grade",
        number="score_total",
        text="period_goal annual_goal achieved conclusion problems measures basis overview",
        year="year",
        flag="secret",
    )
)
DEPARTMENT_FIELDS = MappingProxyType(_types(line="name code supervisor supervisor_code", text="functions"))
SIGNATURE_FIELDS = MappingProxyType(_types(line="preparer phone date head"))
FUND_FIELDS = MappingProxyType(
    _types(
        amount="midterm initial budget executed carryover interim forecast carryover_last",
        rate="execution_rate interim_rate carryover_rate carryover_change",
        number="weight score",
    )
)
TASKS = RowList(
    "tasks",
    "task",
    MappingProxyType(_types(line="name", text="content", amount="total fiscal other", flag="secret")),
)
OBJECTIVES = RowList("objectives", "objective", MappingProxyType(_types(text="target result deviation")))
INDICATORS = RowList(
    "indicators",
    "indicator",
    MappingProxyType(
        _types(
            line="level1 level2 name target standard",
            choice="kind horizon likelihood",
            number="weight score",
            text="actual deviation interim forecast note",
            choices="reasons",
            flag="secret",
        )
    ),
)
DATE_FIELDS = frozenset({"signature.date"})  # lines in which a day is written
FUND_SOURCES = frozenset(FundSource)
FUND_AMOUNTS = frozenset(name for name, kind in FUND_FIELDS.items() if kind is FieldType.AMOUNT)
ROW_LISTS = MappingProxyType({rows.name: rows for rows in (OBJECTIVES, TASKS, INDICATORS)})
SINGULARS = MappingProxyType({rows.singular: rows for rows in ROW_LISTS.values()})
GROUPS = MappingProxyType({"department": DEPARTMENT_FIELDS, "signature": SIGNATURE_FIELDS})


def field_type(path: str) -> FieldType | None:
    """The type of the field at ``path``; ``None`` if the record has no such field."""
    parts = path.split(".")
    if len(parts) == 1:
        return TOP_FIELDS.get(path)
    if len(parts) == 2 and parts[0] in GROUPS:
        return GROUPS[parts[0]].get(parts[1])
    if len(parts) == 3 and parts[0] == "funds" and parts[1] in FUND_SOURCES:
        return FUND_FIELDS.get(parts[2])
    if len(parts) == 3 and parts[0] in ROW_LISTS and parts[1].isdecimal():
        return ROW_LISTS[parts[0]].fields.get(parts[2])
    return None


def form_paths() -> frozenset[str]:
    """Every path by which a form may name an entered field, rows by their singular."""
    top = {name for name in TOP_FIELDS if name not in ("source", "form", "secret", "year", "unit")}
    grouped = {f"{group}.{name}" for group, names in GROUPS.items() for name in names}
    funds = {f"funds.{source}.{name}" for source in FUND_SOURCES for name in FUND_FIELDS}
    rows = {f"{rows.singular}.{name}" for rows in ROW_LISTS.values() for name in rows.fields}
    return frozenset(top | grouped | funds | rows)


def form_field_type(path: str) -> FieldType | None:
    """The type of the field that a form names by ``path`` (``indicator.target``, ``funds.total.budget``)."""
    owner, _, name = path.rpartition(".")
    return SINGULARS[owner].fields.get(name) if owner in SINGULARS else field_type(path)
