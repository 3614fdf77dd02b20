"""What a file is, before anything is done with it: a book of a version we know, whole, and nothing in it but ours.

Comes in: a connection that writes nothing. Raises :class:`~jixiao_desktop.errors.UserError`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import peewee

from jixiao_desktop.store.connection import connect_memory, value_of
from jixiao_desktop.store.migrations import statements
from jixiao_desktop.store.schema import APPLICATION_ID, Migration
from jixiao_desktop.store.sentences import SENTENCES

_QUOTES_AND_BLANKS = re.compile(r"[\s\"`\[\]]+")


def expect_file(path: Path) -> None:
    """There is a file, and something in it."""
    if not path.exists():
        raise SENTENCES.error("store-missing", path.name)
    if not path.is_file():
        raise SENTENCES.error("store-not-a-file", path.name)
    if path.stat().st_size == 0:
        raise SENTENCES.error("store-empty", path.name)


def inspect(database: peewee.SqliteDatabase, place: str, migrations: Sequence[Migration]) -> int:
    """The schema version of a book that may be used."""
    version = expect_version(database, place, migrations)
    foreign, missing = differing_parts(database, [each for each in migrations if each.version <= version])
    if foreign:
        raise SENTENCES.error("store-foreign-parts", place, names="、".join(foreign))
    if missing:
        raise SENTENCES.error("store-missing-parts", place, names="、".join(missing))
    return version


def expect_version(database: peewee.SqliteDatabase, place: str, migrations: Sequence[Migration]) -> int:
    """The schema version of a book that this program knows."""
    if value_of(database, "PRAGMA page_count") == 0:
        raise SENTENCES.error("store-not-a-book", place)
    application = value_of(database, "PRAGMA application_id")
    if application != APPLICATION_ID:
        raise SENTENCES.error("store-other-application", place)
    version, known = int(value_of(database, "PRAGMA user_version")), migrations[-1].version
    if version > known:
        raise SENTENCES.error("store-newer", place, found=version, known=known)
    if version < 1:
        raise SENTENCES.error("store-no-version", place, found=version)
    return version


def expect_length(database: Any, place: str) -> None:
    """The file has all the pages that its head speaks of."""
    expected = value_of(database, "PRAGMA page_count") * value_of(database, "PRAGMA page_size")
    [(_, _, file)] = database.execute_sql("PRAGMA database_list").fetchall()
    found = Path(file).stat().st_size
    if found < expected:
        raise SENTENCES.error("store-truncated", place, expected=expected, found=found)


def differing_parts(database: peewee.SqliteDatabase, migrations: Sequence[Migration]) -> tuple[list[str], list[str]]:
    """Names of what the schema of ``migrations`` does not have, and of its tables and indexes that are not as made."""
    found, expected = _parts(database), _reference(migrations)
    foreign = [name for name, (kind, _) in found.items() if name not in expected and kind != "index"]
    missing = [name for name, part in expected.items() if found.get(name) != part]
    return sorted(foreign), sorted(missing)


def _reference(migrations: Sequence[Migration]) -> dict[str, tuple[str, str]]:
    database: Any = connect_memory()
    try:
        for migration in migrations:
            for sql in statements(migration.sql):
                database.execute_sql(sql)
        return _parts(database)
    finally:
        database.close()


def _parts(database: Any) -> dict[str, tuple[str, str]]:
    """Kind and SQL of everything but SQLite's own, blanks and quotes aside, which differ between its versions."""
    rows = database.execute_sql(
        "SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {str(name): (str(kind), _QUOTES_AND_BLANKS.sub(" ", sql or "")) for name, kind, sql in rows}
