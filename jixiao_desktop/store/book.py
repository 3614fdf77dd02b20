"""The book (账册): one file of an office's forms, with undo, redo and the history of every change.

Comes in: changes. Goes out: documents, and where they stand. Every failure is a
:class:`~jixiao_desktop.errors.UserError` in Chinese; after one the book is as it was before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import peewee

from jixiao_desktop.document.changes import Change, ContentChange, DocumentHead, Explanation, FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message
from jixiao_desktop.store import explanations, journal
from jixiao_desktop.store.connection import disconnect_writing, transaction
from jixiao_desktop.store.contents import ContentsLine, contents, indicator_names
from jixiao_desktop.store.documents import hurt_document, sound_document
from jixiao_desktop.store.failures import told_to_the_user
from jixiao_desktop.store.integrity import findings
from jixiao_desktop.store.migrations import write_copy
from jixiao_desktop.store.opening import create, open_reading, open_writing
from jixiao_desktop.store.schema import MIGRATIONS, Migration
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.standing import Standing
from jixiao_desktop.store.steps import Step, StepState, StepTitle
from jixiao_desktop.store.telling import Tell, Telling
from jixiao_desktop.store.writer import Writer

_KEPT = 32  # documents
_Done = tuple[list[Change], Mapping[str, Document | None]]


class Book:
    """An open book. One program at a time writes it; ``read_only`` books are private copies of what was saved last."""

    def __init__(
        self, path: Path, who: str, database: peewee.SqliteDatabase, read_only: bool, is_snapshot: bool
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.is_snapshot = is_snapshot  # another program was writing the book when this copy was taken
        self.last_done: Sequence[Change] = ()  # of the step that was done, undone or done again last
        self.revision = 0  # grows with each step that is done, undone or done again while the book is open
        self.who = who  # is written beside each step of the journal
        self._database = database
        self._standing = Standing(database)
        self._known: dict[str, Document] = {}  # documents looked at last, as the tables hold them: nobody else writes

    @classmethod
    def create(cls, path: Path, who: str = "") -> Book:
        """A new, empty book at ``path``, where nothing may stand."""
        create(_real(path), MIGRATIONS)
        return cls.open(path, who)

    @classmethod
    def open(
        cls,
        path: Path,
        who: str = "",
        read_only: bool = False,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Book:
        """The book at ``path``, which must exist; locked against other writers until it is closed.

        With ``read_only`` a private copy of what was saved last, whoever has the book open, on whatever medium.
        """
        real = _real(path)
        if read_only:
            copy, in_use = open_reading(real, migrations)
            return cls(path, who, copy, True, in_use)
        return cls(path, who, open_writing(real, migrations), False, False)

    def filings(self) -> tuple[FilingHead, ...]:
        """All filings in the order of their departments (those without a place last, by name) and by year."""
        with told_to_the_user(self.path.name):
            return self._standing.filings

    def documents(self, filing: str) -> tuple[DocumentHead, ...]:
        """Where the documents of a filing stand: 整体 first, then by position, then by stage."""
        with told_to_the_user(self.path.name):
            return self._standing.documents(filing)

    def contents(self, filing: str) -> tuple[ContentsLine, ...]:
        """The documents of a filing with their names, a damaged one too."""
        with told_to_the_user(self.path.name):
            return contents(self._database, filing, self._standing.documents(filing))

    def explanations(self, filing: str) -> tuple[Explanation, ...]:
        """The 出错说明 of a filing and of its documents, at the places where their rows stand now."""
        with told_to_the_user(self.path.name):
            documents = [head.document for head in self._standing.documents(filing)]
            return explanations.explanations(self._database, filing, documents)

    def secret_words(self) -> tuple[str, ...]:
        """The book's own words that mark a secret, in the order in which they were given."""
        with told_to_the_user(self.path.name):
            return explanations.secret_words(self._database)

    def indicator_names(self, document: str) -> tuple[str | None, ...]:
        """The names of a document's indicators in order."""
        with told_to_the_user(self.path.name):
            return indicator_names(self._database, document)

    def filing(self, filing: str) -> FilingHead:
        """One filing; ``UserError`` if it is not there."""
        with told_to_the_user(self.path.name):
            found = self._standing.filing(filing)
            if found is None:
                raise SENTENCES.error("store-gone-row", name="年度填报")
            return found

    def head(self, document: str) -> DocumentHead:
        """Where a document stands; ``UserError`` if it is not there."""
        with told_to_the_user(self.path.name):
            found = self._standing.head(document)
            if found is None:
                raise SENTENCES.error("store-gone-row", name="表")
            return found

    def document(self, document: str) -> Document:
        """The content of a document; ``UserError`` if it is not there, or not what was saved."""
        if document not in self._known:
            with told_to_the_user(self.path.name):
                self._keep(document, sound_document(self._database, document))
        return self._known[document]

    def hurt_document(self, document: str) -> Document | None:
        """What can still be read of a damaged document, to be taken over by hand."""
        with told_to_the_user(self.path.name):
            return hurt_document(self._database, document)

    def commit(self, what: str, changes: Sequence[Change], tell: Tell | None = None) -> None:
        """Does all ``changes`` or none, in one transaction with their entry in the journal; ``what`` says it in words."""
        telling = Telling(tell)

        def work() -> _Done:
            done = self._do(changes, telling)
            journal.record(self._database, self.who, what, done[0], telling)
            return done

        self._write(work)

    def undo(self, tell: Tell | None = None) -> Step | None:
        """Takes back the newest step; its changes are those just done, in order. ``None`` if there is nothing."""
        return self._step(journal.next_undo, StepState.UNDONE, Telling(tell))

    def redo(self, tell: Tell | None = None) -> Step | None:
        """Does the step again that was undone last. ``None`` if there is nothing."""
        return self._step(journal.next_redo, StepState.DONE, Telling(tell))

    @property
    def can_undo(self) -> str | None:
        """The words of the step that :meth:`undo` would take back."""
        return self._words_of(journal.next_undo)

    @property
    def can_redo(self) -> str | None:
        """The words of the step that :meth:`redo` would do again."""
        return self._words_of(journal.next_redo)

    def history(self, document: str | None = None, limit: int | None = None) -> tuple[Step, ...]:
        """The steps, newest first; of one ``document`` those that touch it."""
        with told_to_the_user(self.path.name):
            return journal.history(self._database, document, limit)

    def newest_step(self) -> StepTitle | None:
        """What was done last; ``None`` in a new book."""
        with told_to_the_user(self.path.name):
            return journal.newest(self._database)

    def verify(self) -> tuple[Message, ...]:
        """What is damaged, by form; empty where the book is sound."""
        return findings(self._database, self.path.name, MIGRATIONS)

    def copy_to(self, path: Path) -> None:
        """A whole copy of the book as it stands, at ``path``, where nothing may stand."""
        with told_to_the_user(path.name):
            write_copy(self._database, _real(path))

    def close(self) -> None:
        """Gives the book free; nothing but the one file is left."""
        if self._database.is_closed():
            return
        if self.read_only:
            self._database.close()
        else:
            disconnect_writing(self._database)

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _words_of(self, which: Callable[[peewee.Database], int | None]) -> str | None:
        with told_to_the_user(self.path.name):
            return journal.what(self._database, which(self._database))

    def _step(self, which: Callable[[peewee.Database], int | None], state: StepState, telling: Telling) -> Step | None:
        done: list[Step] = []

        def work() -> _Done:
            number = which(self._database)
            if number is None:
                return [], {}
            step = journal.load(self._database, number, telling)
            changes = step.changes
            if state is StepState.UNDONE:
                changes = tuple(change.reverse() for change in reversed(changes))
            did, outcome = self._do(changes, telling)
            journal.set_state(self._database, number, state)
            done.append(replace(step, state=state, changes=tuple(did)))
            return did, outcome

        self._write(work)
        return done[0] if done else None

    def _do(self, changes: Sequence[Change], telling: Telling) -> _Done:
        """The changes with ids for their rows, and what each document touched is now; ``None`` for one that is gone."""
        writer = Writer(self._database, self._known)
        did = [writer.do(change) for change in telling.each(changes)]
        return did, writer.finish(telling)

    def _write(self, work: Callable[[], _Done]) -> None:
        if self.read_only:
            raise SENTENCES.error("store-read-only", self.path.name)
        with told_to_the_user(self.path.name), transaction(self._database):
            did, outcome = work()
        if not all(isinstance(change, ContentChange) for change in did):
            self._standing = Standing(self._database)
        for document, content in outcome.items():
            self._keep(document, content)
        self.last_done = did or self.last_done
        self.revision += bool(did)

    def _keep(self, document: str, content: Document | None) -> None:
        """Reading a form whole costs more than all else that a typed cell does."""
        self._known.pop(document, None)
        if content is not None:
            self._known[document] = content
        if len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]


def _real(path: Path) -> Path:
    """The file itself: what stands beside a book stands beside the file that a link leads to."""
    return Path(os.path.realpath(path))
