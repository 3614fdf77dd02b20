"""Files leave whole or not at all, and their names are allowed everywhere."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.errors import UserError
from jixiao_desktop.outgoing_files import MOST_BYTES, clean_temporaries, file_name, safe_name, write_file

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights and locks of POSIX")
CALLS = ["tempfile.mkstemp", "os.fdopen", "os.fsync", "os.fchmod", "os.replace", "os.open"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def code_of(error: pytest.ExceptionInfo[UserError]) -> str:
    return error.value.messages[0].code


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "绩效目标表.pdf"
    write_file(target, b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == [target.name]


@POSIX
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_rights_of_the_result_follow_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_file(tmp_path / "a.pdf", b"a")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == mode


@POSIX
def test_only_the_owner_can_read_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    real = os.fsync

    def watched(number: int) -> None:
        modes.append(stat.S_IMODE(os.fstat(number).st_mode))
        real(number)

    monkeypatch.setattr(os, "fsync", watched)
    write_file(tmp_path / "a.pdf", b"a")
    assert modes[0] == 0o600
    assert len(modes) == 2  # the file, then its folder


@POSIX
def test_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_file(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@POSIX
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("call", CALLS)
def test_old_file_stays_whole_when_a_call_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(call, failing)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(UserError) as error:
        write_file(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.xlsx"]
    assert error.value.messages[0].remedy


def test_short_write_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that drops what it was given is found out by reading back."""
    real = os.fsync

    def lossy(number: int) -> None:
        os.ftruncate(number, 2)
        real(number)

    monkeypatch.setattr(os, "fsync", lossy)
    with pytest.raises(UserError) as error:
        write_file(tmp_path / "a.pdf", b"content")
    assert code_of(error) == "out-verify"
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "out-space"),
        (errno.EFBIG, "out-too-large"),
        (errno.EACCES, "out-permission"),
        (errno.EROFS, "out-read-only-disk"),
        (errno.EIO, "out-gone"),
        (errno.ENODEV, "out-gone"),
        (errno.ENAMETOOLONG, "out-long"),
        (errno.EINVAL, "out-name"),
        (errno.EDEADLK, "out-failed"),
    ],
)
def test_cause_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkstemp", failing)
    with pytest.raises(UserError) as error:
        write_file(tmp_path / "a.pdf", b"a")
    assert code_of(error) == code
    assert str(tmp_path / "a.pdf") in str(error.value)


def test_target_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = os.replace, iter([True, True, False])

    def held(source: str | Path, target: str | Path) -> None:
        if next(tries):
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    write_file(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_open_target_asks_for_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "held")

    (tmp_path / "a.xlsx").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(UserError) as error:
        write_file(tmp_path / "a.xlsx", b"new")
    assert code_of(error) == "out-open"
    assert "WPS" in str(error.value)
    assert "换一个文件名" in str(error.value)


def test_folder_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        write_file(tmp_path / "没有" / "a.pdf", b"a")
    assert code_of(error) == "out-folder"


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    with pytest.raises(UserError) as error:
        write_file(tmp_path / "a" / "b.pdf", b"b")
    assert code_of(error) == "out-folder"


def test_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        write_file(tmp_path, b"a")
    assert code_of(error) == "out-not-file"


def test_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(UserError) as error:
        write_file(target, b"new")
    assert code_of(error) == "out-read-only-file"
    assert target.read_bytes() == b"old"


@POSIX
def test_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        write_file(tmp_path / ("长" * 100 + ".pdf"), b"a")
    assert code_of(error) == "out-long"
    assert names(tmp_path) == []


@POSIX
def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").symlink_to(tmp_path / "there" / "a.pdf")
    write_file(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").is_symlink()
    assert (tmp_path / "there" / "a.pdf").read_bytes() == b"new"


WRITER = """
import sys
from pathlib import Path
from jixiao_desktop.outgoing_files import write_file
target = Path(sys.argv[1])
print("ready", flush=True)
for turn in range(100000):
    write_file(target, bytes([turn % 251]) * 3_000_000)
"""


@POSIX
def test_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"\xff" * 3_000_000)
    for turn in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(0.003 * turn)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        content = target.read_bytes()
        assert len(content) == 3_000_000
        assert content == content[:1] * 3_000_000
        age(tmp_path)
        clean_temporaries(tmp_path)
        assert names(tmp_path) == ["a.pdf"]


def age(folder: Path) -> None:
    """Two hours pass since anything in ``folder`` was touched."""
    past = time.time() - 7200
    for path in folder.iterdir():
        os.utime(path, (past, past))


@POSIX
def test_cleaning_keeps_what_is_being_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def cleaning(number: int) -> None:
        age(tmp_path)
        clean_temporaries(tmp_path)
        real(number)

    monkeypatch.setattr(os, "fsync", cleaning)
    write_file(tmp_path / "a.pdf", b"a")
    assert names(tmp_path) == ["a.pdf"]


def test_cleaning_keeps_other_files(tmp_path: Path) -> None:
    for name in ["~jixiao-ab12.tmp", "~jixiao-notes.txt", "a.tmp"]:
        (tmp_path / name).write_bytes(b"")
    age(tmp_path)
    (tmp_path / "~jixiao-new.tmp").write_bytes(b"")
    clean_temporaries(tmp_path)
    assert names(tmp_path) == ["a.tmp", "~jixiao-new.tmp", "~jixiao-notes.txt"]
    age(tmp_path)
    clean_temporaries(tmp_path)
    assert names(tmp_path) == ["a.tmp", "~jixiao-notes.txt"]
    clean_temporaries(tmp_path / "missing")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("司法救助工作经费", "司法救助工作经费"),
        ("2020/2021年度", "2020_2021年度"),
        ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i"),
        ("  经费\n（二期）\t ", "经费 （二期）"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("NUL .x", "_NUL .x"),
        ("CONTROL", "CONTROL"),
        ("结尾...", "结尾"),
        ("..", "未命名"),
        ("", "未命名"),
        ("\u202e倒\u200b写\x00", "倒写"),
        ("\ud800", "未命名"),
    ],
)
def test_safe_name(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text())
def test_safe_name_can_always_be_written(text: str) -> None:
    name = safe_name(text)
    assert name
    assert len(name) <= 80
    assert len(name.encode()) <= MOST_BYTES
    assert name == name.strip(" .")
    assert not set(name) & set('<>:"/\\|?*')
    assert safe_name(name) == name


@given(st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_file_name_fits_and_keeps_its_extension(parts: list[str]) -> None:
    name = file_name(parts, "xlsx")
    assert len(name.encode()) <= MOST_BYTES
    assert name.endswith(".xlsx")
    assert name.count("-") >= len(parts) - 1


def test_file_name_shortens_the_longest_part() -> None:
    name = file_name(["2024", "沅江市人民法院", "项目" * 60, "hunan-project-target"], "pdf")
    assert name.startswith("2024-沅江市人民法院-项目项目")
    assert name.endswith("-hunan-project-target.pdf")
