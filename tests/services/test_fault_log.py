"""The log of faults: written where it can be, never growing without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_desktop.services import fault_log
from jixiao_desktop.services.fault_log import fault_log_path, fault_report, record_fault


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fault_log, "user_folder", lambda: tmp_path / "jixiao")
    return tmp_path / "jixiao"


def test_an_old_log_makes_room(folder: Path) -> None:
    folder.mkdir()
    fault_log_path().write_bytes(b"x" * (1 << 20) + b"y")
    assert record_fault("新的") == fault_log_path()
    assert fault_log_path().read_text(encoding="utf-8") == "新的\n"
    assert (folder / "faults-old.log").stat().st_size > 1 << 20


def test_where_nothing_can_be_written_nothing_is(folder: Path) -> None:
    folder.write_text("a file stands where the folder should", encoding="utf-8")
    assert record_fault("新的") is None


def test_a_report_of_errors_that_quote_each_other_ends() -> None:
    one, two = ValueError("甲"), TypeError("乙")
    one.__cause__, two.__cause__ = two, one
    report = fault_report(one, {"Qt": "6"})
    assert report.count("错误：") == 2
    assert "Qt：6" in report
    assert "甲" not in report
