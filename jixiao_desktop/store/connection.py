"""Connections to the file of a book, each with the settings that its use wants.

Comes in: a path. Goes out: an open peewee database. Nothing here creates a file.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast
from urllib.parse import quote

import peewee

from jixiao_desktop.store.failures import result_code
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.siblings import wal_path

_CAREFUL = (("trusted_schema", "OFF"), ("cell_size_check", "ON"))
_WRITING = (
    ("locking_mode", "EXCLUSIVE"),
    ("foreign_keys", "ON"),
    ("synchronous", "FULL"),
    ("secure_delete", "ON"),
    # The journal of a large import would otherwise keep its size until the book is closed.
    ("journal_size_limit", "1048576"),
    *_CAREFUL,
)
# What the settings of a writer read back as.
WANTED_SETTINGS = MappingProxyType(
    {
        "journal_mode": "persist",
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "synchronous": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
)
_WAL_FORMAT = b"\2\2"  # bytes 18 and 19 of the file: which versions of the format may write and read it
_PATIENCE = 1.0  # seconds to wait for another program's short look at the file


def connect_writing(path: Path) -> peewee.SqliteDatabase:
    """The one writer of a book: locked until it is closed; a hot journal has been rolled back.

    The journal stays beside the file between transactions (PERSIST), so that the file alone is whole and a power cut loses
    no committed step. Raises ``UserError`` where the library does not take a setting.
    """
    database = _connect(uri(path, "mode=rw"), _WRITING)
    try:
        for sql in ("BEGIN EXCLUSIVE", "COMMIT", "PRAGMA journal_mode=PERSIST"):
            value_of(database, sql)
        _check_settings(database, path)
    except BaseException:
        database.close()
        raise
    return database


def connect_looking(path: Path) -> peewee.SqliteDatabase:
    """Reads the file as it stands: no lock, no journal, nothing written."""
    return _connect(uri(path, "mode=ro&immutable=1"), _CAREFUL)


def connect_building(path: Path) -> peewee.SqliteDatabase:
    """Fills a file that nobody else knows yet; nothing stands beside it, and its maker puts it on disk."""
    return _connect(uri(path, "mode=rw"), (("journal_mode", "MEMORY"), ("synchronous", "OFF"), *_CAREFUL))


def connect_copy(path: Path) -> peewee.SqliteDatabase:
    """Opens a private copy, whose hot journal the library rolls back."""
    return _connect(uri(path, "mode=rw"), _CAREFUL)


def connect_memory() -> peewee.SqliteDatabase:
    """An empty database in memory."""
    return _connect(":memory:", (("foreign_keys", "ON"), *_CAREFUL))


@contextlib.contextmanager
def transaction(database: Any) -> Iterator[None]:
    """All or nothing. A full disk makes the library roll back by itself, where peewee's own transaction would then fail."""
    value_of(database, "BEGIN IMMEDIATE")
    try:
        yield
        value_of(database, "COMMIT")
    except BaseException:
        if database.connection().in_transaction:
            with contextlib.suppress(peewee.PeeweeException):
                value_of(database, "ROLLBACK")
        raise


def prove_writable(database: Any) -> None:
    """Begins to write and thinks better of it: the library opens a write-protected file without a word."""
    version = value_of(database, "PRAGMA user_version")
    value_of(database, "BEGIN IMMEDIATE")
    try:
        value_of(database, f"PRAGMA user_version={version}")
    finally:
        if database.connection().in_transaction:
            value_of(database, "ROLLBACK")


def disconnect_writing(database: peewee.SqliteDatabase) -> None:
    """Closes; the journal goes under the lock, so that no other writer's is taken away."""
    try:
        with contextlib.suppress(peewee.PeeweeException):
            for sql in (
                "PRAGMA locking_mode=NORMAL",
                "SELECT count(*) FROM sqlite_master",
                "PRAGMA journal_mode=DELETE",
            ):
                value_of(database, sql)
    finally:
        database.close()


def is_wal_format(path: Path) -> bool:
    """Whether another program has changed the file to a write-ahead log. Asked of the library: a handle of our own would
    drop this process's lock on the file when closed. Without locks it opens no such file, and puts none beside it."""
    if wal_path(path).exists():
        return _head(path)[18:20] == _WAL_FORMAT
    try:
        with contextlib.closing(sqlite3.connect(uri(path, "mode=ro&nolock=1"), uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return (result_code(error) or 0) & 0xFF == sqlite3.SQLITE_CANTOPEN
    return False


def is_locked(path: Path) -> bool:
    """Whether somebody has the book open for writing. A look at a write-ahead log would leave files beside it."""
    if is_wal_format(path):
        return False
    try:
        with contextlib.closing(
            sqlite3.connect(uri(path, "mode=ro"), uri=True, timeout=0, isolation_level=None)
        ) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return (result_code(error) or 0) & 0xFF == sqlite3.SQLITE_BUSY
    return False


def value_of(database: Any, sql: str) -> Any:
    """The first value that ``sql`` yields, ``None`` if nothing."""
    row = database.execute_sql(sql).fetchone()
    return row[0] if row else None


def copy_pages(source: peewee.SqliteDatabase, target: peewee.SqliteDatabase) -> None:
    """``target`` becomes what ``source`` holds."""
    cast(Any, source).connection().backup(cast(Any, target).connection())


def uri(path: Path, options: str) -> str:
    """The file as SQLite's URI; drive letters and ``//server/share`` as SQLite wants them."""
    posix = path.as_posix()
    return f"file://{quote(posix if posix.startswith('/') else '/' + posix, safe='/:')}?{options}"


def _connect(name: str, pragmas: tuple[tuple[str, str], ...]) -> peewee.SqliteDatabase:
    database: Any = peewee.SqliteDatabase(name, pragmas=pragmas, uri=True, timeout=_PATIENCE, autoconnect=False)
    database.connect()
    return cast(peewee.SqliteDatabase, database)


def _head(path: Path) -> bytes:
    with contextlib.closing(sqlite3.connect(uri(path, "mode=ro&immutable=1"), uri=True)) as connection:
        try:
            return connection.serialize()[:100]
        except sqlite3.Error:
            return b""


def _check_settings(database: peewee.SqliteDatabase, path: Path) -> None:
    for name, wanted in WANTED_SETTINGS.items():
        found = value_of(database, f"PRAGMA {name}")
        if found != wanted:
            raise SENTENCES.error("store-pragma", path.name, name=name, expected=wanted, found=found)
