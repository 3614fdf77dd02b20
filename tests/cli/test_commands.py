"""The commands' exit states and words: 0 done, 1 done with findings, 2 not done; never a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from jixiao_desktop.cli.main import main
from jixiao_desktop.document.documents_json import read_documents

DATA = Path(__file__).parents[1] / "data" / "documents"
HUNAN = DATA / "yuanjiang-2024-docx.json"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, list[str]]:
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err.splitlines()


def test_new_makes_an_empty_book_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "账册.jixiao"
    assert run(capsys, "new", book) == (0, f"{book}\n", [])
    status, _, errors = run(capsys, "new", book)
    assert status == 2
    assert len(errors) == 1
    assert "没有覆盖" in errors[0]


def test_import_and_export_give_the_same_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "a.jixiao"
    assert run(capsys, "import", HUNAN, "--into", book) == (0, "新增 9 份，补全 0 份，相同 0 份\n", [])
    status, out, _ = run(capsys, "export", book, "--format", "json", "--out", tmp_path / "出")
    assert status == 0
    written = Path(out.strip())
    assert read_documents(written.read_text("utf-8")) == read_documents(HUNAN.read_text("utf-8"))


def test_documents_without_a_form_print_in_the_national_one_and_say_what_it_has_no_place_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "a.jixiao"
    run(capsys, "import", HUNAN, "--into", book)
    status, out, errors = run(capsys, "export", book, "--format", "pdf", "--out", tmp_path)
    assert (status, len(out.splitlines())) == (1, 9)
    assert all("-national-" in line for line in out.splitlines())
    assert any("没有地方印这些内容：单位名称、指标的绩效标准" in error for error in errors)
    status, out, errors = run(
        capsys, "export", book, "--format", "pdf", "--form", "hunan-project-target", "--out", tmp_path
    )
    assert (status, errors, len(out.splitlines())) == (0, [], 8)


def test_a_contradicting_import_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, other = tmp_path / "a.jixiao", tmp_path / "b.json"
    run(capsys, "import", HUNAN, "--into", book)
    found = json.loads(HUNAN.read_text("utf-8"))
    found["documents"][4]["annual_goal"] = "别的目标"
    other.write_text(json.dumps(found), "utf-8")
    status, _, errors = run(capsys, "import", other, "--into", book)
    assert (status, len(errors)) == (1, 1)
    assert "别的目标" in errors[0]


def test_dry_run_needs_no_book_and_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "import", HUNAN, "--dry-run", "--json")
    assert status == 0
    assert len(json.loads(out)["documents"]) == 9
    book = tmp_path / "a.jixiao"
    assert run(capsys, "import", HUNAN, "--into", book, "--dry-run")[0] == 0
    assert list(tmp_path.iterdir()) == []
    status, _, errors = run(capsys, "import", HUNAN)
    assert (status, "--into" in errors[0]) == (2, True)


def test_one_unreadable_file_stops_the_whole_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "坏.json"
    bad.write_text("{", "utf-8")
    status, _, errors = run(capsys, "import", HUNAN, bad, "--into", tmp_path / "a.jixiao")
    assert (status, len(errors)) == (2, 1)
    assert errors[0].startswith("坏.json：")
    assert not (tmp_path / "a.jixiao").exists()


def test_forms_lists_and_names_broken_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    status, out, _ = run(capsys, "forms", "--json")
    assert status == 0
    listed = {form["id"]: form for form in json.loads(out)["forms"]}
    listed_form = listed["hunan-project-target"]
    assert isinstance(listed_form.pop("source"), str)
    assert listed_form.pop("from_year") in (None, 2024)
    assert listed_form == {
        "id": "hunan-project-target",
        "title": "项目支出绩效目标表",
        "scope": "project",
        "stage": "target",
        "region": "湖南",
        "unit": "万元",
    }
    own = tmp_path / "jixiao" / "forms"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text('id = "mine"\n', "utf-8")
    status, out, errors = run(capsys, "forms")
    assert status == 1
    assert "hunan-whole-target" in out
    assert all(error.startswith("mine.toml") for error in errors)


def test_verify_tells_sound_hurt_and_unreadable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "a.jixiao"
    run(capsys, "import", HUNAN, "--into", book)
    assert run(capsys, "verify", book)[0] == 0
    content = book.read_bytes()
    text = "预先制定的目标".encode()
    book.write_bytes(content.replace(text, "预先制定的目录".encode(), 1))
    status, _, errors = run(capsys, "verify", book)
    assert status == 1
    assert errors
    book.write_bytes(b"")
    assert run(capsys, "verify", book)[0] == 1
    assert run(capsys, "verify", tmp_path / "没有.jixiao")[0] == 2
    assert not (tmp_path / "没有.jixiao").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["bogus"],
        ["new"],
        ["export", "x.jixiao"],
        ["export", "x.jixiao", "--format", "doc", "--out", "y"],
        ["import", "x.json", "--into", "b", "--year", "二零"],
        ["import", "x.json", "--into", "b", "--year", "26"],
        ["demo", "x", "--more"],
        ["o'x"],
        ["export", "x.jixiao", "--format", "pdf", "--out", "y", "--each=5"],
    ],
)
def test_wrong_usage_is_one_chinese_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, errors = run(capsys, *arguments)
    assert (status, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith("命令写得不对：")
    assert not re.search(r"the following|argument|invalid", errors[0])


def test_a_fault_is_one_sentence_and_a_log_without_words_of_the_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))

    words = "填报里的内容"

    def fail(*_: object) -> None:
        raise RuntimeError(words)

    monkeypatch.setattr("jixiao_desktop.cli.commands.create_book", fail)
    status, _, errors = run(capsys, "new", tmp_path / "a.jixiao")
    assert (status, len(errors)) == (2, 1)
    log = (tmp_path / "jixiao" / "faults.log").read_text("utf-8")
    assert "RuntimeError" in log
    assert words not in log
