"""Making, opening and closing the file of a book.

Comes in: a path. Goes out: the database of a book that was looked at before anything was written, or a
:class:`~jixiao_desktop.errors.UserError`. Opening never makes a file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import peewee

from jixiao_desktop.errors import UserError
from jixiao_desktop.store.connection import (
    connect_building,
    connect_memory,
    connect_writing,
    copy_pages,
    disconnect_writing,
    is_locked,
    is_wal_format,
    prove_writable,
    value_of,
)
from jixiao_desktop.store.failures import told_to_the_user
from jixiao_desktop.store.files import check_writable, placed_whole
from jixiao_desktop.store.inspection import expect_file, expect_length, expect_version, inspect
from jixiao_desktop.store.integrity import UNREADABLE, is_sound, structure_is_sound
from jixiao_desktop.store.migrations import build, copy_before_migration, migrate
from jixiao_desktop.store.schema import Migration
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.settled import JournalOwner, journal_owner, read_settled
from jixiao_desktop.store.siblings import (
    has_wal,
    journal_path,
    journal_state,
    set_aside,
    wal_path,
)


def create(path: Path, migrations: Sequence[Migration]) -> None:
    """An empty book at ``path``, where nothing may stand; what an older book of that name left beside is set aside."""
    if os.path.lexists(path):
        raise SENTENCES.error("store-exists", path.name)
    with told_to_the_user(path.name):
        set_aside(journal_path(path))
        set_aside(wal_path(path))
        with placed_whole(path) as beside:
            database = connect_building(beside)
            try:
                build(database, migrations)
            finally:
                database.close()


def open_writing(path: Path, migrations: Sequence[Migration]) -> peewee.SqliteDatabase:
    """The book's one writer; moved to the newest schema, with a copy beside it made before."""
    with told_to_the_user(path.name):
        expect_file(path)
        read_settled(path, lambda found: _expect_book(found, path, migrations), _is_sound_of(migrations))
        if is_locked(path):
            raise SENTENCES.error("store-locked", path.name)
        _settle_siblings(path, migrations)
        database = connect_writing(path)
        try:
            _make_ready(database, path, migrations)
        except BaseException:
            disconnect_writing(database)
            raise
        return database


def open_reading(path: Path, migrations: Sequence[Migration]) -> tuple[peewee.SqliteDatabase, bool]:
    """A private copy in memory of the book as it was saved last, and whether another program has it open."""
    memory = connect_memory()

    def copy(found: peewee.SqliteDatabase) -> int:
        version = _expect_book(found, path, migrations)
        copy_pages(found, memory)
        return version

    try:
        with told_to_the_user(path.name):
            expect_file(path)
            version = read_settled(path, copy, _is_sound_of(migrations))
            inspect(memory, path.name, migrations)
            _refuse_wal_format(path)
            in_use = is_locked(path)
            if version < migrations[-1].version:
                migrate(memory, path.name, version, migrations)
            value_of(memory, "PRAGMA query_only=ON")
    except BaseException:
        memory.close()
        raise
    return memory, in_use


def _expect_book(database: peewee.SqliteDatabase, path: Path, migrations: Sequence[Migration]) -> int:
    """The short look, made while another program may be about to write."""
    version = expect_version(database, path.name, migrations)
    expect_length(database, path.name)
    return version


def _is_sound_of(migrations: Sequence[Migration]) -> Callable[[peewee.SqliteDatabase], bool]:
    """The full check for a book of the newest schema; an older one cannot be read yet, and only its structure is checked."""

    def check(database: peewee.SqliteDatabase) -> bool:
        try:
            if inspect(database, "", migrations) == migrations[-1].version:
                return is_sound(database, migrations)
            return structure_is_sound(database)
        except (UserError, *UNREADABLE):
            return False

    return check


def _settle_siblings(path: Path, migrations: Sequence[Migration]) -> None:
    """Puts aside what lies beside the book and is not its own; what is, the library rolls back when the writer connects."""
    if not journal_state(path).is_idle:
        match journal_owner(path, _is_sound_of(migrations)):
            case JournalOwner.ANOTHER:
                set_aside(journal_path(path))
            case JournalOwner.UNKNOWN:
                raise SENTENCES.error("store-damaged", path.name)
    _refuse_wal_format(path)
    if not is_wal_format(path):
        set_aside(wal_path(path))


def _refuse_wal_format(path: Path) -> None:
    if has_wal(path) and is_wal_format(path):
        raise SENTENCES.error("store-wal", path.name, name=wal_path(path).name)


def _make_ready(database: peewee.SqliteDatabase, path: Path, migrations: Sequence[Migration]) -> None:
    check_writable(path.parent)
    version = inspect(database, path.name, migrations)
    if not structure_is_sound(database):
        raise SENTENCES.error("store-damaged", path.name)
    prove_writable(database)
    if version < migrations[-1].version:
        copy_before_migration(database, path, version)
        migrate(database, path.name, version, migrations)
