"""What is being typed, kept outside the book."""

from __future__ import annotations

import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.services.folders import user_folder
from jixiao_desktop.services.open_cell import OpenCell, drop_open_cell, keep_open_cell, left_open_cell

CELL = OpenCell("a" * 32, "indicators.3.name", False, "第一行\n“引号”\t与 emoji 😀")


@pytest.fixture(autouse=True)
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("APPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))


def test_it_comes_back_to_the_letter_until_it_is_dropped(tmp_path: Path) -> None:
    book, other = tmp_path / "一.jixiao", tmp_path / "二.jixiao"
    assert left_open_cell(book) is None
    keep_open_cell(book, CELL)
    assert left_open_cell(book) == CELL
    assert left_open_cell(other) is None
    keep_open_cell(book, replace(CELL, text="后来的"))
    assert left_open_cell(book) == replace(CELL, text="后来的")
    drop_open_cell(book)
    drop_open_cell(book)
    assert left_open_cell(book) is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"document": 1, "path": "name", "blank": false, "text": ""}', "{}"]
)
def test_what_cannot_be_read_is_nothing(tmp_path: Path, content: str) -> None:
    book = tmp_path / "一.jixiao"
    keep_open_cell(book, CELL)
    (kept,) = (user_folder() / "open-cells").iterdir()
    kept.write_text(content, encoding="utf-8")
    assert left_open_cell(book) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    keep_open_cell(tmp_path / "一.jixiao", CELL)
    (kept,) = (user_folder() / "open-cells").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
