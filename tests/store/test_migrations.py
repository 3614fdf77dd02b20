"""Moving a book to a newer schema: whole or not at all, after a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book
from jixiao_desktop.store.connection import value_of
from jixiao_desktop.store.migrations import statements
from jixiao_desktop.store.schema import MIGRATIONS, Migration

Refused = Callable[[str], Any]
# A parent table is rebuilt as SQLite's manual says; with foreign keys on this would empty its children.
REBUILT = """
ALTER TABLE journal_step ADD COLUMN machine TEXT;
CREATE TABLE department_new (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL, -- a name; with a semicolon
    code TEXT,
    position INTEGER,
    kind TEXT NOT NULL DEFAULT ''
);
INSERT INTO department_new (id, name, code, position) SELECT id, name, code, position FROM department;
DROP TABLE department;
ALTER TABLE department_new RENAME TO department;
"""
THIRD = "CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY);"
NEWEST = MIGRATIONS[-1].version
NEWER = (*MIGRATIONS, Migration(NEWEST + 1, REBUILT), Migration(NEWEST + 2, THIRD))
BOOKS = Path(__file__).resolve().parent.parent / "data" / "books"
TODAY = "[0-9]" * 8


def broken(sql: str) -> tuple[Migration, ...]:
    return (*MIGRATIONS, Migration(NEWEST + 1, REBUILT + sql))


def everything(book: Book) -> Any:
    return [
        (filing, [(head, book.document(head.document)) for head in book.documents(filing.filing)])
        for filing in book.filings()
    ]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_book_moves_through_all_versions_and_keeps_everything(closed: Any) -> None:
    with Book.open(closed.path) as book:
        before, history = everything(book), book.history()
    with Book.open(closed.path, migrations=NEWER) as book:
        assert everything(book) == before
        assert len(history) == 1
        assert value_of(book._database, "PRAGMA user_version") == NEWEST + 2
        assert value_of(book._database, "PRAGMA foreign_keys") == 1
        assert value_of(book._database, "SELECT count(*) FROM note") == 0
    with Book.open(closed.path, migrations=NEWER) as book:
        assert everything(book) == before
    assert len(list(closed.path.parent.iterdir())) == 2


def test_a_copy_is_kept_beside_the_book_under_a_new_number(closed: Any) -> None:
    before = digest(closed.path)
    Book.open(closed.path, migrations=NEWER).close()
    [copy] = closed.path.parent.glob(f"{closed.path.stem[:2]}*.迁移前-v{NEWEST}-{TODAY}-1.jixiao")
    with Book.open(copy) as book:
        assert book.verify() == ()
        assert book.documents(closed.filing.filing) == closed.heads
    assert digest(closed.path) != before
    again = closed.path.with_name("again.jixiao")
    copy.rename(again)
    for _ in range(2):
        copy = closed.path.parent / "c" / again.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(again.read_bytes())
        Book.open(copy, migrations=NEWER).close()
    assert len(list(copy.parent.glob(f"again.迁移前-v{NEWEST}-{TODAY}-[12].jixiao"))) == 2


def test_reading_an_older_book_changes_no_file(closed: Any) -> None:
    before = digest(closed.path)
    with Book.open(closed.path, read_only=True, migrations=NEWER) as book:
        assert book.documents(closed.filing.filing) == closed.heads
    assert digest(closed.path) == before
    assert list(closed.path.parent.iterdir()) == [closed.path]


@pytest.mark.parametrize(
    "sql", ["SELECT nothing;", "DELETE FROM indicator;", "DELETE FROM filing;", "DELETE FROM department;"]
)
def test_a_migration_that_fails_or_loses_rows_changes_nothing(closed: Any, refused: Refused, sql: str) -> None:
    before = digest(closed.path)
    for read_only in (False, True):
        with pytest.raises(UserError, match=r"没能升级到第 \d 版格式（(代码 1|[a-z、]+ 行数减少|\d+ 行失去所属)）"):
            Book.open(closed.path, read_only=read_only, migrations=broken(sql))
    assert digest(closed.path) == before
    with Book.open(closed.path) as book:
        assert book.verify() == ()


def test_without_a_copy_there_is_no_migration(closed: Any, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    before = digest(closed.path)
    monkeypatch.setattr("jixiao_desktop.store.files._sync", full)
    with refused("store-migration-copy"):
        Book.open(closed.path, migrations=NEWER)
    assert digest(closed.path) == before
    assert list(closed.path.parent.iterdir()) == [closed.path]


def test_a_killed_migration_leaves_the_old_book_or_the_new(closed: Any, other_program: Callable[..., Any]) -> None:
    slow = """
import sys
from pathlib import Path
from jixiao_desktop.store import Book
from jixiao_desktop.store.schema import MIGRATIONS, Migration
more = "".join(f"CREATE TABLE t{n} (id TEXT); INSERT INTO t{n} VALUES (zeroblob(90000));" for n in range(400))
slow = "SELECT count(*) FROM indicator a, indicator b, indicator c, indicator d, indicator e;"
more = more.replace(";", ";\\n")
print("ready", flush=True)
Book.open(Path(sys.argv[1]), migrations=(*MIGRATIONS, Migration(MIGRATIONS[-1].version + 1, more + slow)))
"""
    import time

    for delay in (0.03, 0.1, 0.2):
        migrating = other_program(slow, closed.path)
        time.sleep(delay)
        migrating.kill()
        migrating.wait()
        with Book.open(closed.path) as book:
            assert book.verify() == ()
            assert book.documents(closed.filing.filing) == closed.heads


def test_statements_are_split_where_they_end() -> None:
    sql = "CREATE TABLE a (b); -- c; d\nCREATE TRIGGER t AFTER UPDATE ON a BEGIN\nDELETE FROM a;\nEND;\n"
    assert len(list(statements(REBUILT))) == 5
    assert [each.split()[1] for each in statements(sql)] == ["TABLE", "TRIGGER"]
    with pytest.raises(ValueError, match="unfinished"):
        list(statements("SELECT 1"))


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A book as the program of schema 1 left it: a project at three stages, an empty year, a step that was undone."""
    path = tmp_path / "旧.jixiao"
    path.write_bytes((BOOKS / "schema-1.jixiao").read_bytes())
    return path


def test_a_book_of_schema_1_keeps_everything_and_can_be_undone_to_its_beginning(released: Path) -> None:
    before = digest(released)
    with Book.open(released, read_only=True) as book:
        seen = everything(book)
    assert digest(released) == before
    with Book.open(released) as book:
        assert everything(book) == seen
        assert book.verify() == ()
        assert [len(book.documents(filing.filing)) for filing in book.filings()] == [4, 0]
        assert book.redo() is not None
        steps = 0
        while book.undo():
            steps += 1
        assert steps == len(book.history())
        assert book.filings() == ()
        while book.redo():
            steps -= 1
        assert steps == 0
        assert book.verify() == ()
    assert len(list(released.parent.glob("旧.迁移前-v1-*.jixiao"))) == 1


def test_a_book_of_schema_1_whose_schema_is_no_text_is_called_damaged(released: Path, refused: Refused) -> None:
    content = released.read_bytes()
    assert content.count(b"CREATE TABLE fund") == 1
    released.write_bytes(content.replace(b"CREATE TABLE fund", b"CREATE TABLE \xff\xfe\xff\xfe"))
    for read_only in (True, False):
        with refused("store-damaged"):
            Book.open(released, read_only=read_only)
    assert [path.name for path in released.parent.iterdir()] == [released.name]


def test_what_cannot_be_computed_leaves_the_book_as_it_was(closed: Any) -> None:
    def fill(database: Any) -> None:
        database.execute_sql("DELETE FROM doubt")
        raise ValueError("words of the library")

    before = digest(closed.path)
    with pytest.raises(UserError, match="（内容无法识别）"):
        Book.open(closed.path, migrations=(*MIGRATIONS, Migration(NEWEST + 1, THIRD, fill)))
    assert digest(closed.path) == before
