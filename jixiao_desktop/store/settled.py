"""Reading a book as its last finished transaction left it, without a lock and without writing.

While a writer is between transactions the file alone is whole. One that was read while a transaction went by, seen by the
journal beside it, is read again. What a crash left is put right in a private copy, by the library itself.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import peewee

from jixiao_desktop.store.connection import connect_copy, connect_looking, is_locked
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.siblings import journal_path, journal_state

_PATIENCE = 5.0  # seconds
_PAUSE = 0.002
_Read = TypeVar("_Read")
_Check = Callable[[peewee.SqliteDatabase], bool]


class JournalOwner(Enum):
    """``ANOTHER``: the book is sound as it stands, and would not be after rolling back. ``UNKNOWN``: it is in neither."""

    THIS_BOOK = "this book"
    ANOTHER = "another"
    UNKNOWN = "unknown"


def read_settled(path: Path, read: Callable[[peewee.SqliteDatabase], _Read], is_sound: _Check) -> _Read:
    """What ``read`` finds in the settled book; it may be called more than once.

    ``is_sound`` says of a copy whether it is an undamaged book (see :func:`journal_owner`).
    """
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        before = journal_state(path)
        if not before.is_idle and not is_locked(path) and journal_state(path) == before:
            is_own = journal_owner(path, is_sound) is not JournalOwner.ANOTHER
            with _copy(path, with_journal=is_own) as database:
                return read(database)
        if before.is_idle:
            try:
                found = _look(path, read)
            except Exception:
                if journal_state(path) == before:
                    raise
            else:
                if journal_state(path) == before:
                    return found
        time.sleep(_PAUSE)
    raise SENTENCES.error("store-busy", path.name)


def journal_owner(path: Path, is_sound: _Check) -> JournalOwner:
    """Whose the hot journal beside the book is: rolling back with another's would destroy the book."""
    with _copy(path, with_journal=True) as rolled_back:
        if is_sound(rolled_back):
            return JournalOwner.THIS_BOOK
    with _copy(path, with_journal=False) as alone:
        return JournalOwner.ANOTHER if is_sound(alone) else JournalOwner.UNKNOWN


def _look(path: Path, read: Callable[[peewee.SqliteDatabase], _Read]) -> _Read:
    database = connect_looking(path)
    try:
        return read(database)
    finally:
        database.close()


@contextmanager
def _copy(path: Path, with_journal: bool) -> Iterator[peewee.SqliteDatabase]:
    """A connection to a private copy; nobody holds the book (closing a second handle would drop this process's lock)."""
    with TemporaryDirectory(prefix="jixiao-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy.jixiao"
        shutil.copyfile(path, copy)
        if with_journal:
            shutil.copyfile(journal_path(path), journal_path(copy))
        database = connect_copy(copy)
        try:
            yield database
        finally:
            database.close()
