"""Moving a book to the newest schema: in SQL, and what that cannot compute in Python, in one transaction, after a copy.

Foreign keys are off before the transaction begins (inside one the switch does nothing): with them on, rebuilding a parent
table deletes its children. They are checked before the commit, and no table may have fewer rows than before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import peewee

from jixiao_desktop.store.connection import connect_building, copy_pages, transaction, value_of
from jixiao_desktop.store.failures import reason
from jixiao_desktop.store.files import free_name, placed_whole
from jixiao_desktop.store.schema import APPLICATION_ID, Migration
from jixiao_desktop.store.sentences import SENTENCES


def build(database: peewee.SqliteDatabase, migrations: Sequence[Migration]) -> None:
    """Makes an empty book in an empty database."""
    with transaction(database):
        for migration in migrations:
            _run(database, migration)
        value_of(database, f"PRAGMA application_id={APPLICATION_ID}")
        value_of(database, f"PRAGMA user_version={migrations[-1].version}")


def migrate(database: peewee.SqliteDatabase, place: str, version: int, migrations: Sequence[Migration]) -> None:
    """Moves the book from ``version`` to the last of ``migrations``, or leaves it as it was and raises ``UserError``."""
    newest = migrations[-1].version
    try:
        value_of(database, "PRAGMA foreign_keys=OFF")
        with transaction(database):
            before = _row_counts(database)
            for migration in migrations:
                if migration.version > version:
                    _run(database, migration)
            _check(database, before)
            value_of(database, f"PRAGMA user_version={newest}")
    except _Loss as error:
        raise SENTENCES.error("store-migration", place, version=newest, detail=error) from error
    except (peewee.PeeweeException, sqlite3.Error, ValueError, TypeError) as error:
        raise SENTENCES.error("store-migration", place, version=newest, detail=reason(error)) from error
    finally:
        value_of(database, "PRAGMA foreign_keys=ON")


def copy_before_migration(database: peewee.SqliteDatabase, path: Path, version: int) -> Path:
    """A copy beside the book, dated and numbered; ``UserError`` if there cannot be one."""
    stem = path.with_name(f"{path.stem}.迁移前-v{version}-{date.today():%Y%m%d}")
    copy = free_name(stem, path.suffix)
    try:
        write_copy(database, copy)
    except (OSError, peewee.PeeweeException, sqlite3.Error) as error:
        raise SENTENCES.error("store-migration-copy", path.name) from error
    return copy


def write_copy(database: peewee.SqliteDatabase, path: Path) -> None:
    """A whole copy of the book at ``path``, where nothing may stand; read back before it gets its name."""
    with placed_whole(path) as beside:
        target = connect_building(beside)
        try:
            copy_pages(database, target)
            if value_of(target, "PRAGMA quick_check(1)") != "ok":
                raise sqlite3.DatabaseError("the copy is damaged")
        finally:
            target.close()


def statements(sql: str) -> Iterator[str]:
    """The statements of ``sql``, one by one: a script would commit the transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"unfinished statement: {statement}")


class _Loss(Exception):
    """A migration lost rows or left some without their parents."""


def _run(database: Any, migration: Migration) -> None:
    for sql in statements(migration.sql):
        database.execute_sql(sql)
    if migration.fill is not None:
        migration.fill(database)


def _row_counts(database: Any) -> dict[str, int]:
    names = [row[0] for row in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: value_of(database, f'SELECT count(*) FROM "{name}"') for name in names}


def _check(database: Any, before: dict[str, int]) -> None:
    after = _row_counts(database)
    lost = [name for name, count in before.items() if after.get(name, count) < count]
    if lost:
        raise _Loss(f"{'、'.join(lost)} 行数减少")
    orphans = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise _Loss(f"{len(orphans)} 行失去所属")
