"""No file of a stranger stops the program: it is read, or refused with one sentence that names it; the book stays as it is."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest

from jixiao_desktop.cli.main import main
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.reading_files import FileReader
from tests.services.hostile_files import workbooks, written
from tests.services.hostile_packages import Case
from tests.services.mutants import mutants

TOP = Path(__file__).parents[2]
INPUTS = TOP / "tests" / "data" / "inputs"
MEGABYTES = 1024  # of memory, for the whole set
_HURTING = (
    "a label in every fiftieth row",
    "rows backwards",
    "a long mark",
    "names of elements",
    "a part twice",
    "labels with colons",
)
_BLANKS = [case for case in workbooks() if case[0] in _HURTING]
SECONDS = 600  # for the whole set, on a slow machine


def test_the_hostile_set_is_read_or_refused_within_bounds(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.services.reading_hostile_files", str(tmp_path)]
    run = subprocess.run(command, cwd=TOP, capture_output=True, encoding="utf-8", timeout=SECONDS)
    assert run.returncode == 0, run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines()]
    files = [one for one in told if "kind" in one]
    kinds = [one["kind"] for one in files]
    assert (kinds.count("xlsx") >= 100, kinds.count("docx") >= 30, kinds.count("xls") >= 30) == (True, True, True)
    assert [one for one in files if "fault" in one] == []
    refused = [one for one in files if "codes" in one]
    assert [one for one in refused if not one["said"][0].startswith("甲.")] == []
    several = [one for one in refused if len(one["codes"]) > 1]  # what was left out, and all mistakes of a JSON file
    assert [
        one for one in several if one["codes"][0] != "import-no-form" and not one["codes"][0].startswith("json-")
    ] == []
    assert all(one["peak"] < MEGABYTES for one in told if "peak" in one)


@pytest.mark.parametrize("file", sorted(INPUTS.iterdir()), ids=lambda path: path.name)
def test_changed_files_are_read_or_refused(tmp_path: Path, file: Path) -> None:
    path = tmp_path / file.name
    with FileReader() as reader:
        for content in mutants(file, 45, seed=1):
            path.write_bytes(content)
            with suppress(UserError):
                reader.read(path)


def test_a_refused_file_leaves_the_book_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "账册.jixiao"
    assert main(["import", str(INPUTS / "ziyang-2021.docx"), "--into", str(book)]) == 0
    before = hashlib.sha256(book.read_bytes()).digest()
    for case in islice(workbooks(), 0, 60, 7):
        path = written(tmp_path, "xlsx", case)
        capsys.readouterr()
        status = main(["import", str(path), "--into", str(book), "--dry-run"])
        told = capsys.readouterr().err
        assert status in (1, 2)
        assert told.startswith("甲.xlsx")
        if status == 2:
            assert main(["import", str(path), "--into", str(book)]) == 2
        assert hashlib.sha256(book.read_bytes()).digest() == before


@pytest.mark.parametrize("case", _BLANKS, ids=lambda case: str(case[0]))
def test_a_hostile_blank_is_filled_or_refused(tmp_path: Path, case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    book, blank = tmp_path / "账册.jixiao", written(tmp_path, "xlsx", case)
    assert main(["import", str(INPUTS / "ziyang-2021.docx"), "--into", str(book)]) == 0
    before = hashlib.sha256(book.read_bytes()).digest()
    capsys.readouterr()
    for command in (
        ["fill", str(blank), "--from", str(book), "--out", str(tmp_path / "乙.xlsx")],
        ["forms", "--from", str(blank)],
    ):
        assert main(command) in (1, 2)
        assert capsys.readouterr().err.startswith("甲.xlsx")
    assert hashlib.sha256(book.read_bytes()).digest() == before
