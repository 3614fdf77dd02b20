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


def test_a_folder_is_imported_with_its_folders_and_what_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, folder = tmp_path / "账册.jixiao", tmp_path / "各单位"
    assert main(["import", str(tmp_path), "--into", str(book)]) == 2
    assert "没有能导入的文件" in capsys.readouterr().err
    for name, source in (("甲/表.docx", "panzhihua-2020.docx"), ("乙/表.docx", "ziyang-2021.docx")):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes((INPUTS / source).read_bytes())
    for name in ("甲/坏.xlsx", "甲/~$表.docx", "甲/.~lock.表.docx#"):
        (folder / name).write_bytes(b"PK\x03\x04nothing")
    assert main(["import", str(folder), "--into", str(book)]) == 1
    told = capsys.readouterr()
    assert "新增 6 份" in told.out
    assert [line for line in told.err.splitlines() if "坏" in line or "~" in line] == [
        f"{Path('甲/坏.xlsx')}：文件已损坏或不完整（压缩包目录），请向对方重新索取，或在 WPS 中打开后另存。"
    ]
    with open_book(book, read_only=True) as opened:
        [step] = opened.history()
        assert step.what == "导入 各单位"
    assert main(["import", str(folder / "甲" / "坏.xlsx"), "--into", str(book)]) == 2
