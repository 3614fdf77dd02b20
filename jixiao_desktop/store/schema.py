"""The released schemas of the book, in SQL.

Goes out: one :class:`Migration` for each version. A released one is never edited: a change of the tables is a new version at
the end. Amounts are integer 分, times are ISO local with offset, ids are 32 hex digits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jixiao_desktop.store.row_ids import number_rows

APPLICATION_ID = int.from_bytes(b"JXSB", "big")


@dataclass(frozen=True)
class Migration:
    """``sql`` makes a book of ``version`` from one of the version before (from nothing for the first).

    ``fill`` computes what SQL cannot; it is given the database, in the same transaction, and is as final as the SQL.
    """

    version: int
    sql: str
    fill: Callable[[Any], None] | None = None


_VERSION_1 = """
CREATE TABLE department (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT
);
CREATE TABLE filing (
    id TEXT NOT NULL PRIMARY KEY,
    department TEXT NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    form_set TEXT,
    content_hash TEXT NOT NULL,
    UNIQUE (department, year)
);
CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    filing TEXT NOT NULL REFERENCES filing (id) ON DELETE RESTRICT,
    expenditure TEXT NOT NULL,
    position INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('target', 'monitoring', 'assessment')),
    scope TEXT NOT NULL CHECK (scope IN ('whole', 'project')),
    source TEXT,
    form TEXT,
    year INTEGER CHECK (year BETWEEN 1900 AND 2999),
    unit TEXT,
    interim_months TEXT,
    secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
    department_name TEXT,
    department_code TEXT,
    department_supervisor TEXT,
    department_supervisor_code TEXT,
    department_functions TEXT,
    signature_preparer TEXT,
    signature_phone TEXT,
    signature_date TEXT,
    signature_head TEXT,
    name TEXT,
    code TEXT,
    category TEXT,
    period TEXT,
    manager TEXT,
    implementer TEXT,
    period_goal TEXT,
    annual_goal TEXT,
    achieved TEXT,
    conclusion TEXT,
    problems TEXT,
    measures TEXT,
    basis TEXT,
    overview TEXT,
    score_total TEXT,
    grade TEXT,
    content_hash TEXT NOT NULL,
    UNIQUE (expenditure, stage)
);
CREATE INDEX document_filing ON document (filing);
CREATE TABLE fund (
    id INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    midterm INTEGER,
    initial INTEGER,
    budget INTEGER,
    executed INTEGER,
    carryover INTEGER,
    interim INTEGER,
    forecast INTEGER,
    carryover_last INTEGER,
    execution_rate TEXT,
    interim_rate TEXT,
    carryover_rate TEXT,
    carryover_change TEXT,
    weight TEXT,
    score TEXT,
    UNIQUE (document, source)
);
CREATE TABLE task (
    id INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT,
    content TEXT,
    total INTEGER,
    fiscal INTEGER,
    other INTEGER,
    secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
    UNIQUE (document, position)
);
CREATE TABLE objective (
    id INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    target TEXT,
    result TEXT,
    deviation TEXT,
    UNIQUE (document, position)
);
CREATE TABLE indicator (
    id INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    level1 TEXT,
    level2 TEXT,
    kind TEXT,
    name TEXT,
    target TEXT,
    standard TEXT,
    weight TEXT,
    actual TEXT,
    score TEXT,
    deviation TEXT,
    horizon TEXT NOT NULL,
    interim TEXT,
    forecast TEXT,
    reasons TEXT NOT NULL,
    likelihood TEXT,
    note TEXT,
    secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
    UNIQUE (document, position)
);
CREATE TABLE doubt (
    id INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "where" TEXT,
    text TEXT,
    reason TEXT,
    UNIQUE (document, position)
);
CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    what TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
    content_hash TEXT NOT NULL
);
CREATE INDEX journal_step_state ON journal_step (state);
CREATE TABLE journal_change (
    id INTEGER NOT NULL PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    document TEXT,
    place TEXT,
    before TEXT,
    after TEXT,
    UNIQUE (step, position)
);
CREATE INDEX journal_change_document ON journal_change (document);
"""

_VERSION_2 = """
ALTER TABLE department ADD COLUMN position INTEGER;
ALTER TABLE document ADD COLUMN submitted TEXT;
ALTER TABLE document ADD COLUMN row_ids_hash TEXT;
ALTER TABLE objective ADD COLUMN row TEXT;
ALTER TABLE task ADD COLUMN row TEXT;
ALTER TABLE indicator ADD COLUMN row TEXT;
CREATE TABLE explanation (
    id INTEGER NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    rule TEXT NOT NULL,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    figures TEXT NOT NULL,
    UNIQUE (owner, rule, path)
);
CREATE TABLE secret_word (
    id INTEGER NOT NULL PRIMARY KEY,
    word TEXT NOT NULL
);
"""

MIGRATIONS = (Migration(1, _VERSION_1), Migration(2, _VERSION_2, number_rows))
