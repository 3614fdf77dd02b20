"""The files that a database may leave beside a book: the rollback journal, and a write-ahead log that none of ours leaves.

While a book is open its journal stays beside it with a blank head; the head is filled in only while a transaction is being
written. A filled head without a writer is what a crash leaves: the journal is *hot* and holds what must be put back.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from jixiao_desktop.store.files import free_name, sync_folder

_HEAD_AND_FIRST_RECORDS = 16 * 1024


@dataclass(frozen=True)
class JournalState:
    """Two equal states with nothing between them: ``head`` holds the random number that each transaction draws."""

    head: bytes

    @property
    def is_idle(self) -> bool:
        return self.head[:1] in (b"", b"\0")


def journal_path(book: Path) -> Path:
    return book.with_name(book.name + "-journal")


def wal_path(book: Path) -> Path:
    return book.with_name(book.name + "-wal")


def journal_state(book: Path) -> JournalState:
    try:
        with journal_path(book).open("rb") as file:
            return JournalState(file.read(_HEAD_AND_FIRST_RECORDS))
    except FileNotFoundError:
        return JournalState(b"")


def has_wal(book: Path) -> bool:
    wal = wal_path(book)
    return wal.exists() and wal.stat().st_size > 0


def set_aside(sibling: Path) -> Path | None:
    """Renames a file that does not belong to the book, so that it is neither used nor lost; its new name."""
    if not sibling.exists():
        return None
    aside = free_name(sibling.with_name(f"{sibling.name}.不属于账册"), "")
    os.rename(sibling, aside)
    sync_folder(sibling.parent)
    return aside
