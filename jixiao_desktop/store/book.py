"""The book (账册): one file of an office's forms, with undo, redo and the history of every change.

Comes in: changes. Goes out: documents, and where they stand. Every failure is a
:class:`~jixiao_desktop.errors.UserError` in Chinese; after one the book is as it was before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import peewee

from jixiao_desktop.document.changes import Change, DocumentHead, FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message
from jixiao_desktop.store import journal, rows, structure
from jixiao_desktop.store.connection import connect_writing
from jixiao_desktop.store.failures import told_to_the_user
from jixiao_desktop.store.schema import APPLICATION_ID, MIGRATIONS
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.steps import Step, StepState
from jixiao_desktop.store.titles import document_title
from jixiao_desktop.store.writer import Writer


class Book:
    """An open book. One program at a time writes it; ``read_only`` books are private copies of what was saved last."""

    def __init__(self, path: Path, who: str, database: peewee.SqliteDatabase, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._who = who
        self._database = database

    @classmethod
    def create(cls, path: Path, who: str = "") -> Book:
        """A new, empty book at ``path``, where nothing may stand."""
        if path.exists():
            raise SENTENCES.error("store-exists", path.name)
        connection = sqlite3.connect(path)
        connection.executescript(MIGRATIONS[0].sql)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA user_version=1")
        connection.close()
        return cls.open(path, who)

    @classmethod
    def open(cls, path: Path, who: str = "", read_only: bool = False) -> Book:
        """The book at ``path``, which must exist."""
        if not path.exists():
            raise SENTENCES.error("store-missing", path.name)
        with told_to_the_user(path.name):
            return cls(path, who, connect_writing(path), read_only)

    def filings(self) -> tuple[FilingHead, ...]:
        """All filings, by department name and year."""
        with told_to_the_user(self.path.name):
            return structure.filings(self._database)

    def documents(self, filing: str) -> tuple[DocumentHead, ...]:
        """Where the documents of a filing stand: 整体 first, then by position, then by stage."""
        with told_to_the_user(self.path.name):
            return structure.documents(self._database, filing)

    def document(self, document: str) -> Document:
        """The content of a document; ``UserError`` if it is not there, or not what was saved."""
        with told_to_the_user(self.path.name):
            stored = rows.load(self._database, document)
            if stored is None:
                raise SENTENCES.error("store-gone-row", name=f"表 {document}")
            if not stored.sound:
                raise SENTENCES.error("store-damaged-form", document_title(self._database, document))
            return stored.content

    def commit(self, what: str, changes: Sequence[Change]) -> None:
        """Does all ``changes`` or none, in one transaction with their entry in the journal; ``what`` says it in words."""

        def work() -> None:
            self._do(changes)
            journal.record(self._database, self._who, what, changes)

        self._write(work)

    def undo(self) -> Step | None:
        """Takes back the newest step; its changes are those just done, in order. ``None`` if there is nothing."""
        return self._step(journal.next_undo, StepState.UNDONE)

    def redo(self) -> Step | None:
        """Does the step again that was undone last. ``None`` if there is nothing."""
        return self._step(journal.next_redo, StepState.DONE)

    @property
    def can_undo(self) -> str | None:
        """The words of the step that :meth:`undo` would take back."""
        return journal.what(self._database, journal.next_undo(self._database))

    @property
    def can_redo(self) -> str | None:
        """The words of the step that :meth:`redo` would do again."""
        return journal.what(self._database, journal.next_redo(self._database))

    def history(self, document: str | None = None, limit: int | None = None) -> tuple[Step, ...]:
        """The steps, newest first; of one ``document`` those that touch it."""
        with told_to_the_user(self.path.name):
            return journal.history(self._database, document, limit)

    def verify(self) -> tuple[Message, ...]:
        """What is damaged, by form; empty where the book is sound."""
        return ()

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _step(self, which: Callable[[peewee.Database], int | None], state: StepState) -> Step | None:
        done: list[Step] = []

        def work() -> None:
            number = which(self._database)
            if number is None:
                return
            step = journal.load(self._database, number)
            changes = step.changes
            if state is StepState.UNDONE:
                changes = tuple(change.reverse() for change in reversed(changes))
            self._do(changes)
            journal.set_state(self._database, number, state)
            done.append(replace(step, state=state, changes=changes))

        self._write(work)
        return done[0] if done else None

    def _do(self, changes: Sequence[Change]) -> None:
        writer = Writer(self._database)
        for change in changes:
            writer.do(change)
        writer.finish()

    def _write(self, work: Callable[[], None]) -> None:
        if self.read_only:
            raise SENTENCES.error("store-read-only", self.path.name)
        with told_to_the_user(self.path.name), self._database.atomic("IMMEDIATE"):
            work()
