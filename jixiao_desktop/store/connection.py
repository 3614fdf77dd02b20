"""Connections to the file of a book."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import peewee

_PRAGMAS = (
    ("locking_mode", "EXCLUSIVE"),
    ("foreign_keys", "ON"),
    ("synchronous", "FULL"),
    ("secure_delete", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
)


def connect_writing(path: Path) -> peewee.SqliteDatabase:
    database = peewee.SqliteDatabase(uri(path, "mode=rw"), pragmas=_PRAGMAS, uri=True, timeout=1)
    database.connect()
    for sql in ("BEGIN EXCLUSIVE", "COMMIT", "PRAGMA journal_mode=PERSIST"):
        run(database, sql)
    return database


def run(database: Any, sql: str) -> Any:
    """The first value that ``sql`` yields, ``None`` if nothing."""
    row = database.execute_sql(sql).fetchone()
    return row[0] if row else None


def uri(path: Path, options: str) -> str:
    """The file as SQLite's URI; drive letters and ``//server/share`` as SQLite wants them."""
    posix = path.as_posix()
    return f"file://{quote(posix if posix.startswith('/') else '/' + posix, safe='/:')}?{options}"
