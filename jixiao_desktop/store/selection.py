"""Queries whose SQL is written once: peewee takes three times as long to write a wide SELECT as SQLite to answer it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


class Selection:
    """``query`` over ``columns``, with one parameter where it compares with a value."""

    def __init__(self, query: Any, columns: Sequence[Any]) -> None:
        self._sql: str = query.sql()[0]
        self._readers = tuple(column.python_value for column in columns)

    def rows(self, database: Any, parameter: str) -> Iterator[tuple[Any, ...]]:
        """The rows with their values as the columns read them; ``ValueError`` where one cannot be read."""
        for row in database.execute_sql(self._sql, (parameter,)):
            yield tuple(read(value) for read, value in zip(self._readers, row, strict=True))
