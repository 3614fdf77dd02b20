"""What may be opened, and that nothing else is touched."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import Book
from jixiao_desktop.store.connection import WANTED_SETTINGS, value_of
from jixiao_desktop.store.schema import MIGRATIONS

Refused = Callable[[str], Any]
HOLDS = """
import sys
from pathlib import Path
from jixiao_desktop.store import Book
book = Book.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.read()
"""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def execute(path: Path, sql: str) -> None:
    """What another program does to the file."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def both_ways(path: Path) -> list[UserError]:
    """What opening for writing and for reading say."""
    errors = []
    for read_only in (False, True):
        with pytest.raises(UserError) as error:
            Book.open(path, read_only=read_only)
        errors.append(error.value)
    return errors


def test_the_settings_are_those_that_lose_nothing(filled: Any) -> None:
    database = filled.book._database
    assert {name: value_of(database, f"PRAGMA {name}") for name in WANTED_SETTINGS} == dict(WANTED_SETTINGS)
    assert WANTED_SETTINGS["synchronous"] == 2
    assert value_of(database, "PRAGMA application_id") == int.from_bytes(b"JXSB", "big")
    assert value_of(database, "PRAGMA user_version") == MIGRATIONS[-1].version


def test_a_setting_that_is_not_taken_is_refused(closed: Any, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = dict(WANTED_SETTINGS) | {"synchronous": 3}
    monkeypatch.setattr("jixiao_desktop.store.connection.WANTED_SETTINGS", wanted)
    with refused("store-pragma"):
        Book.open(closed.path)


def test_opening_creates_nothing(tmp_path: Path, refused: Refused) -> None:
    for read_only in (False, True):
        with refused("store-missing"):
            Book.open(tmp_path / "无.jixiao", read_only=read_only)
        with refused("store-not-a-file"):
            Book.open(tmp_path, read_only=read_only)
    assert list(tmp_path.iterdir()) == []


def test_opening_and_closing_changes_nothing(closed: Any) -> None:
    before = digest(closed.path)
    for read_only in (False, True):
        Book.open(closed.path, read_only=read_only).close()
        assert digest(closed.path) == before
        assert list(closed.path.parent.iterdir()) == [closed.path]


@pytest.mark.parametrize("length", [0, 1, 15, 16, 99, 100, 101, 511, 512, 4095, 4096, 4097, 8192, -4096, -1])
def test_a_cut_book_is_refused_untouched(closed: Any, length: int) -> None:
    whole = closed.path.read_bytes()
    closed.path.write_bytes(whole[:length])
    cut = digest(closed.path)
    for error in both_ways(closed.path):
        [message] = error.messages
        assert message.code in {"store-empty", "store-not-a-book", "store-damaged", "store-truncated"}
        assert message.code == "store-empty" or length != 0
    assert digest(closed.path) == cut
    assert list(closed.path.parent.iterdir()) == [closed.path]


@pytest.mark.parametrize(
    ("content", "code"), [(b"PK\3\4" + bytes(5000), "store-not-a-book"), (b"\0" * 8192, "store-not-a-book")]
)
def test_what_is_no_database_is_no_book(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    assert [each.messages[0].code for each in both_ways(path)] == [code, code]
    assert path.read_bytes() == content


def test_another_programs_database_is_no_book(path: Path) -> None:
    for sql in ("CREATE TABLE a (b)", "PRAGMA journal_mode=WAL; PRAGMA application_id=7; CREATE TABLE c (d)"):
        execute(path, sql)
        before = digest(path)
        assert {each.messages[0].code for each in both_ways(path)} == {"store-other-application"}
        assert digest(path) == before
        assert list(path.parent.iterdir()) == [path]


def test_a_newer_book_is_refused_untouched_and_both_versions_are_named(closed: Any) -> None:
    execute(closed.path, "PRAGMA user_version=7; CREATE TABLE new_thing (id)")
    before = digest(closed.path)
    for error in both_ways(closed.path):
        [message] = error.messages
        assert message.code == "store-newer"
        assert "第 7 版" in message.text
        assert f"第 {MIGRATIONS[-1].version} 版" in message.text
        assert "升级" in message.remedy
    assert digest(closed.path) == before
    assert list(closed.path.parent.iterdir()) == [closed.path]


def test_a_book_without_a_version_is_damaged(closed: Any) -> None:
    execute(closed.path, "PRAGMA user_version=0")
    assert {each.messages[0].code for each in both_ways(closed.path)} == {"store-no-version"}


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("CREATE TRIGGER t AFTER UPDATE ON fund BEGIN DELETE FROM fund; END", "store-foreign-parts"),
        ("CREATE VIEW v AS SELECT * FROM fund", "store-foreign-parts"),
        ("CREATE TABLE other (id)", "store-foreign-parts"),
        ("DROP TABLE doubt", "store-missing-parts"),
        ("DROP INDEX document_filing", "store-missing-parts"),
        ("ALTER TABLE fund ADD COLUMN more TEXT", "store-missing-parts"),
    ],
)
def test_a_book_with_other_parts_is_refused_untouched(closed: Any, sql: str, code: str) -> None:
    execute(closed.path, sql)
    before = digest(closed.path)
    assert {each.messages[0].code for each in both_ways(closed.path)} == {code}
    assert digest(closed.path) == before


def test_an_index_that_another_program_added_does_no_harm(closed: Any) -> None:
    execute(closed.path, "CREATE INDEX more ON fund (source); ANALYZE")
    with Book.open(closed.path) as book:
        assert book.verify() == ()


def test_a_locked_book_is_refused_in_one_sentence(
    closed: Any, refused: Refused, other_program: Callable[..., Any]
) -> None:
    holder = other_program(HOLDS, closed.path)
    with refused("store-locked"):
        Book.open(closed.path)
    holder.kill()
    holder.wait()
    with Book.open(closed.path) as book:
        assert book.verify() == ()
    assert list(closed.path.parent.iterdir()) == [closed.path]


def test_a_book_is_opened_once_in_a_program(filled: Any, refused: Refused) -> None:
    with refused("store-locked"):
        Book.open(filled.path)
    with Book.open(filled.path, read_only=True) as copy:
        assert copy.is_snapshot
    with refused("store-locked"):
        Book.open(filled.path)


def test_looking_into_an_open_book_does_not_drop_its_lock(filled: Any, other_program: Callable[..., Any]) -> None:
    Book.open(filled.path, read_only=True).close()
    with pytest.raises(UserError):
        Book.open(filled.path)
    tries = "\n".join(
        (
            "import sys, sqlite3",
            "try:",
            "    sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM filing')",
            "except sqlite3.OperationalError:",
            "    print('ready')",
        )
    )
    other_program(tries, filled.path)


def test_a_stray_write_ahead_log_is_set_aside(closed: Any) -> None:
    wal = closed.path.with_name(closed.path.name + "-wal")
    wal.write_bytes(b"stray")
    with Book.open(closed.path, read_only=True) as book:
        assert book.verify() == ()
    assert wal.exists()
    with Book.open(closed.path) as book:
        assert book.verify() == ()
    assert not wal.exists()
    [aside] = closed.path.parent.glob("*不属于账册*")
    assert aside.read_bytes() == b"stray"


def test_what_another_program_left_in_a_write_ahead_log_is_not_lost(
    closed: Any, refused: Refused, tmp_path: Path
) -> None:
    connection = sqlite3.connect(closed.path)
    connection.executescript("PRAGMA journal_mode=WAL; UPDATE document SET overview = '别的程序'")
    copy = tmp_path / "copy" / "b.jixiao"
    copy.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copyfile(f"{closed.path}{ending}", f"{copy}{ending}")
    connection.close()
    for read_only in (False, True):
        with refused("store-wal"):
            Book.open(copy, read_only=read_only)
    assert sorted(each.name for each in copy.parent.iterdir()) == ["b.jixiao", "b.jixiao-wal"]
    with Book.open(closed.path) as book:  # the log was written back when that program closed
        assert value_of(book._database, "PRAGMA journal_mode") == "persist"
    assert list(closed.path.parent.glob("*-wal")) == []


def test_a_link_leads_to_the_book(closed: Any, tmp_path: Path, refused: Refused) -> None:
    link = tmp_path / "链接"
    link.mkdir()
    link = link / "a.jixiao"
    link.symlink_to(closed.path)
    with Book.open(link) as book:
        assert book.path == link
        with refused("store-locked"):
            Book.open(closed.path)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "code"),
    [(0o444, 0o777, "store-read-only"), (0o644, 0o555, "store-folder-read-only"), (0o000, 0o755, "store-gone")],
)
def test_what_may_not_be_written_is_opened_for_reading_only(
    closed: Any, file_mode: int, folder_mode: int, code: str
) -> None:
    closed.path.chmod(file_mode)
    closed.path.parent.chmod(folder_mode)
    tries = (
        "import os, sys\nfrom pathlib import Path\nfrom jixiao_desktop.store import Book\n"
        "from jixiao_desktop.errors import UserError\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "for read_only in (False, True):\n"
        "    try: Book.open(Path(sys.argv[1]), read_only=read_only).close(); print('opened')\n"
        "    except UserError as error: print(error.messages[0].code)\n"
    )
    for folder in closed.path.parents[1:3]:
        folder.chmod(0o755)
    said = subprocess.run([sys.executable, "-c", tries, str(closed.path)], capture_output=True, text=True, check=False)
    closed.path.parent.chmod(0o755)
    assert said.stdout.split() == [code, code if file_mode == 0 else "opened"], said.stderr


def test_reading_only_writes_nothing(filled: Any, refused: Refused) -> None:
    with Book.open(filled.path, read_only=True) as copy:
        with refused("store-read-only"):
            copy.commit("改", [SetValue(filled.heads[0].document, "overview", None, "甲")])
        with refused("store-read-only"):
            copy.undo()
        assert copy.can_undo == "导入"
        assert copy.read_only


def test_no_temporary_files_are_left(closed: Any) -> None:
    assert os.listdir(closed.path.parent) == [closed.path.name]
