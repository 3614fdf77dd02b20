"""The set-up tells a user without rights what to type, and follows the mirror set for pip."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages of Linux")
ABSENT = {"libnot-there.so.9": "libnot-there9"}


def test_libraries_that_load_are_not_missing() -> None:
    assert dev.missing_libraries(["libc.so.6", *ABSENT]) == list(ABSENT)


def test_user_without_rights_is_told_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    with pytest.raises(dev.Stop) as stop:
        dev.require(ABSENT)
    assert 'su -c "apt-get update && apt-get install -y' in str(stop.value)
    assert "libnot-there9" in str(stop.value)


def test_user_without_rights_is_told_everything_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(dev, "can_make_environments", lambda: False)
    with pytest.raises(dev.Stop, match=r"python3\.\d+-venv libnot-there9"):
        dev.require({}, new_environment=True, later=ABSENT)


def test_what_is_needed_later_does_not_stop_now() -> None:
    dev.require({}, later=ABSENT)


def test_system_without_apt_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    with pytest.raises(dev.Stop, match=r"缺少 libnot-there\.so\.9"):
        dev.require(ABSENT)


def test_mirror_of_pip_is_used_and_the_environment_wins() -> None:
    lines = [":env:.index-url='https://b.example/simple'", "global.index-url='https://a.example/simple'"]
    assert dev.pip_settings([*lines, "global.timeout='60'"]) == {"UV_DEFAULT_INDEX": "https://b.example/simple"}


def test_set_up_that_was_cut_off_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "works", lambda program: True)
    assert not dev.environment_can_be_kept()
    dev.STAMP.write_text(f"{dev.interpreter()}\n{dev.UNFINISHED}\n", encoding="utf-8")
    assert not dev.environment_can_be_kept()
    dev.STAMP.write_text(f"{dev.interpreter()}\nolder-lock\n", encoding="utf-8")
    assert dev.environment_can_be_kept()


def test_wrong_use_ends_with_two_and_no_traceback() -> None:
    done = subprocess.run(
        [sys.executable, dev.__file__, "fly"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [["bogus"], ["run", "a", "b"], ["run", "--more"], ["lock", "x"], ["lock", "--upgrade=1"]]
)
def test_wrong_usage_is_one_chinese_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("未能继续：命令写得不对：")
    assert err.count("\n") == 1
    assert "argument" not in err


@pytest.mark.parametrize("arguments", [[], ["--help"], ["run", "--help"], ["lock", "--help"]])
def test_help_is_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        dev.main(arguments)
    shown = capsys.readouterr().out
    assert shown.startswith("用法：dev.py")
    assert "选项" in shown
    assert not any(words in shown for words in ("usage", "options", "positional", "show this"))
