"""数据检查: is everything in the book as it was saved?

Goes out: one message for each damaged form, year or step, and for the file as a whole. SQLite has no checksums; the content
hashes find what it cannot.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import peewee

from jixiao_desktop.errors import Message
from jixiao_desktop.store import explanations, journal, rows, structure
from jixiao_desktop.store.inspection import differing_parts
from jixiao_desktop.store.schema import Migration
from jixiao_desktop.store.sealing import filing_is_sound
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.titles import document_title, filing_title

# What reading damaged bytes may raise: the library's errors, texts that are no UTF-8, values of a wrong type or range.
UNREADABLE = (peewee.PeeweeException, sqlite3.Error, ValueError, TypeError, KeyError, ArithmeticError)
_Name = TypeVar("_Name", str, int)


def findings(database: peewee.SqliteDatabase, place: str, migrations: Sequence[Migration]) -> tuple[Message, ...]:
    """Everything that is damaged; empty for a sound book. ``place`` is said where no form is to blame."""
    found = [*_guarded(_schema(database, migrations), place)]
    for part in (_structure, _links, _filings, _documents, _steps, _secret_words):
        found += _guarded(part(database), place)
    return tuple(dict.fromkeys(found))


def is_sound(database: peewee.SqliteDatabase, migrations: Sequence[Migration]) -> bool:
    return not findings(database, "", migrations)


def structure_is_sound(database: Any) -> bool:
    """The short check that is made before a book is written to."""
    try:
        return list(database.execute_sql("PRAGMA quick_check(1)").fetchall()) == [("ok",)]
    except UNREADABLE:
        return False


def _guarded(messages: Iterator[Message], place: str) -> Iterator[Message]:
    try:
        for message in messages:
            yield message if message.place else replace(message, place=place)
    except UNREADABLE:
        yield SENTENCES.say("store-damaged", place)


def _schema(database: peewee.SqliteDatabase, migrations: Sequence[Migration]) -> Iterator[Message]:
    foreign, missing = differing_parts(database, migrations)
    if foreign:
        yield SENTENCES.say("store-foreign-parts", names="、".join(foreign))
    if missing:
        yield SENTENCES.say("store-missing-parts", names="、".join(missing))


def _structure(database: Any) -> Iterator[Message]:
    said = [row[0] for row in database.execute_sql("PRAGMA integrity_check").fetchall()]
    if said != ["ok"]:
        yield SENTENCES.say("store-damaged-structure", count=len(said))


def _links(database: Any) -> Iterator[Message]:
    orphans = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        yield SENTENCES.say("store-damaged-links", count=len(orphans))


def _filings(database: peewee.SqliteDatabase) -> Iterator[Message]:
    for filing in structure.filing_ids(database):
        if not _holds(filing_is_sound, database, filing):
            yield SENTENCES.say("store-damaged-filing", _title(filing_title, database, filing))


def _documents(database: peewee.SqliteDatabase) -> Iterator[Message]:
    for document in structure.document_ids(database):
        if not _holds(_document_is_sound, database, document):
            yield SENTENCES.say("store-damaged-form", _title(document_title, database, document))


def _steps(database: peewee.SqliteDatabase) -> Iterator[Message]:
    for step in journal.step_ids(database):
        if not _holds(journal.is_sound, database, step):
            yield SENTENCES.say("store-damaged-step", step=step)


def _secret_words(database: peewee.SqliteDatabase) -> Iterator[Message]:
    """The journal tells them too."""
    if explanations.secret_words(database) != journal.secret_words(database):
        yield SENTENCES.say("store-damaged-words")


def _holds(check: Callable[[peewee.SqliteDatabase, _Name], bool], database: Any, name: _Name) -> bool:
    try:
        return check(database, name)
    except UNREADABLE:
        return False


def _title(title: Callable[[peewee.SqliteDatabase, str], str], database: Any, name: str) -> str:
    try:
        return title(database, name)
    except UNREADABLE:
        return ""


def _document_is_sound(database: peewee.SqliteDatabase, document: str) -> bool:
    stored = rows.load(database, document)
    return stored is not None and stored.sound
