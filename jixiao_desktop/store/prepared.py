"""Statements whose SQL is written once: peewee takes three times as long to write a wide one as SQLite to run it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


class Insertion:
    """Rows of ``columns`` into their ``table``."""

    def __init__(self, table: Any, columns: Sequence[Any]) -> None:
        names = ", ".join(f'"{column.column_name}"' for column in columns)
        marks = ", ".join("?" for _ in columns)
        self._sql = f'INSERT INTO "{table._meta.table_name}" ({names}) VALUES ({marks})'
        self._writers = tuple(column.db_value for column in columns)

    def run(self, database: Any, rows: Iterable[Sequence[Any]]) -> None:
        """Inserts ``rows``; ``UnfitValue`` for a value that would not come back as it is."""
        written = [tuple(write(value) for write, value in zip(self._writers, row, strict=True)) for row in rows]
        database.connection().executemany(self._sql, written)
