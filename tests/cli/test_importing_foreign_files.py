"""``jixiao import`` and ``jixiao check`` of other offices' files."""

from pathlib import Path

import pytest

from jixiao_desktop.cli.main import main
from jixiao_desktop.services.books import open_book

INPUTS = Path(__file__).parents[1] / "data" / "inputs"


def test_forms_are_filed_in_the_form_set_that_they_come_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "账册.jixiao"
    assert main(["import", str(INPUTS / "panzhihua-2020.docx"), "--into", str(book)]) == 0
    assert "新增 5 份" in capsys.readouterr().out
    with open_book(book, read_only=True) as opened:
        assert [head.form_set for head in opened.filings()] == ["四川"]


def test_a_hidden_sheet_is_told_and_its_neighbours_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "账册.jixiao"
    assert main(["import", str(INPUTS / "yuanjiang-2024.xlsx"), "--into", str(book)]) == 1
    told = capsys.readouterr()
    assert "新增 9 份" in told.out
    assert "隐藏" in told.err


def test_foreign_files_are_checked_without_a_book(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(INPUTS / "korla-2020.xlsx")]) == 1
    assert "<p>" in capsys.readouterr().out
