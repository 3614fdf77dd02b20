"""Reading and replacing one value of a document by its path (see ``fields``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

from jixiao_desktop.document.model import Document, Fund, Indicator, Objective, Task
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    FUND_SOURCES,
    ROW_LISTS,
    SIGNATURE_FIELDS,
    TOP_FIELDS,
    field_type,
)
from jixiao_desktop.vocabulary.kinds import FundSource

Value = str | Decimal | int | bool | tuple[str, ...] | None
ListRow = Objective | Task | Indicator


def value_at(document: Document, path: str) -> Value:
    """The value at ``path``; a fund line that the document does not have is blank.

    Raises ``KeyError`` for a path that the record does not know, ``IndexError`` for a row that does not exist.
    """
    if field_type(path) is None:
        raise KeyError(path)
    owner, name = _owner(document, path)
    return cast(Value, getattr(owner, name))


def with_value(document: Document, path: str, value: Value) -> Document:
    """``document`` with ``value`` at ``path``; a fund line that it does not have is added. Errors as :func:`value_at`."""
    value_at(document, path)
    match path.split("."):
        case [name]:
            return replace(document, **cast(Any, {name: value}))
        case [("department" | "signature") as group, name]:
            return replace(document, **cast(Any, {group: replace(getattr(document, group), **{name: value})}))
        case ["funds", source, name]:
            return replace(document, funds=_with_fund(document.funds, FundSource(source), name, value))
        case [rows, index, name]:
            return with_rows(document, rows, _with_row(rows_of(document, rows), int(index), name, value))
    raise KeyError(path)


def single_paths(document: Document) -> Iterator[str]:
    """The path of everything that stands once in ``document``, the fund lines that it has included, in its order."""
    yield from TOP_FIELDS
    yield from (f"department.{name}" for name in DEPARTMENT_FIELDS)
    yield from (f"signature.{name}" for name in SIGNATURE_FIELDS)
    yield from (f"funds.{fund.source}.{name}" for fund in document.funds for name in FUND_FIELDS)


def rows_of(document: Document, rows: str) -> tuple[ListRow, ...]:
    """The rows of ``objectives``, ``tasks`` or ``indicators``; ``KeyError`` for any other name."""
    if rows not in ROW_LISTS:
        raise KeyError(rows)
    return cast(tuple[ListRow, ...], getattr(document, rows))


def with_rows(document: Document, rows: str, new: Sequence[ListRow]) -> Document:
    return replace(document, **cast(Any, {rows: tuple(new)}))


def _owner(document: Document, path: str) -> tuple[object, str]:
    match path.split("."):
        case [name]:
            return document, name
        case ["department", name]:
            return document.department, name
        case ["signature", name]:
            return document.signature, name
        case ["funds", source, name] if source in FUND_SOURCES:
            return document.fund(FundSource(source)), name
        case [("objectives" | "tasks" | "indicators") as rows, index, name] if index.isdecimal():
            return rows_of(document, rows)[int(index)], name
    raise KeyError(path)


def _with_fund(funds: tuple[Fund, ...], source: FundSource, name: str, value: Value) -> tuple[Fund, ...]:
    if all(fund.source != source for fund in funds):
        funds = (*funds, Fund(source))
    change = cast(Any, {name: value})
    return tuple(replace(fund, **change) if fund.source == source else fund for fund in funds)


def _with_row(rows: tuple[ListRow, ...], index: int, name: str, value: Value) -> list[ListRow]:
    change = cast(Any, {name: value})
    return [replace(row, **change) if at == index else row for at, row in enumerate(rows)]
