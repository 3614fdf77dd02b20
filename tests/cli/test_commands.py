"""The commands' exit states and words: 0 done, 1 done with findings, 2 not done; never a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from jixiao_desktop.cli.main import main
from jixiao_desktop.document.documents_json import read_documents

DATA = Path(__file__).parents[1] / "data" / "documents"
INPUTS = DATA.parent / "inputs"
COMMANDS = ("new", "demo", "forms", "import", "check", "export", "fill", "verify")
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
    summary = "共 9 份，新增 9 份，补全 0 份，相同 0 份，有出入 0 份，未导入 0 份"
    assert run(capsys, "import", HUNAN, "--into", book) == (0, f"{book}：{summary}\n", [])
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


def test_a_public_copy_leaves_out_what_is_marked_and_is_refused_while_its_name_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(HUNAN.read_text("utf-8"))
    found["documents"][2]["secret"] = True
    marked = found["documents"][2]["name"]
    source, out = tmp_path / "a.json", tmp_path / "公开"
    source.write_text(json.dumps(found), "utf-8")
    book = tmp_path / "a.jixiao"
    run(capsys, "import", source, "--into", book)
    status, printed, _ = run(capsys, "export", book, "--format", "json", "--public", "--out", out)
    assert status == 0
    assert marked not in Path(printed.strip()).read_text("utf-8")
    found["documents"][3]["annual_goal"] = f"配合{marked}"
    source.write_text(json.dumps(found), "utf-8")
    run(capsys, "import", source, "--into", tmp_path / "b.jixiao")
    status, printed, errors = run(
        capsys, "export", tmp_path / "b.jixiao", "--format", "json", "--public", "--out", tmp_path / "出"
    )
    assert (status, printed, len(errors)) == (2, "", 1)
    assert marked in errors[0]
    assert "年度绩效目标" in errors[0]
    assert not (tmp_path / "出").exists()


def test_a_contradicting_import_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, other = tmp_path / "a.jixiao", tmp_path / "b.json"
    run(capsys, "import", HUNAN, "--into", book)
    found = json.loads(HUNAN.read_text("utf-8"))
    found["documents"][4]["annual_goal"] = "别的目标"
    other.write_text(json.dumps(found), "utf-8")
    status, out, errors = run(capsys, "import", other, "--into", book)
    assert (status, len(errors)) == (1, 1)
    project = found["documents"][4]
    place = (
        f"b.json 第 5 份 · {project['department']['name']} · 2024年 · 项目“{project['name']}”绩效目标 · 年度绩效目标"
    )
    assert errors[0].startswith(f"{place}：")
    assert "别的目标" in errors[0]
    assert "共 9 份，新增 0 份，补全 0 份，相同 8 份，有出入 1 份" in out


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

    monkeypatch.setattr("jixiao_desktop.cli.books.create_book", fail)
    status, _, errors = run(capsys, "new", tmp_path / "a.jixiao")
    assert (status, len(errors)) == (2, 1)
    log = (tmp_path / "jixiao" / "faults.log").read_text("utf-8")
    assert "RuntimeError" in log
    assert words not in log


def test_new_and_import_name_the_book_and_a_folder_that_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "new", tmp_path / "a") == (0, f"{tmp_path / 'a.jixiao'}\n", [])
    for arguments in (["new"], ["import", HUNAN, "--into"]):
        status, _, errors = run(capsys, *arguments, tmp_path / "没有" / "b.jixiao")
        assert (status, len(errors)) == (2, 1)
        assert f"文件夹 {tmp_path / '没有'} 不存在，请先建立这个文件夹" in errors[0]


def test_a_refused_import_leaves_no_new_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nameless = tmp_path / "无.json"
    nameless.write_text('{"stage": "target", "scope": "whole"}', "utf-8")
    status, out, errors = run(capsys, "import", nameless, "--into", tmp_path / "a.jixiao")
    assert (status, len(errors)) == (1, 2)
    assert "未导入 1 份" in out
    assert [path.name for path in tmp_path.iterdir()] == ["无.json"]


def test_looking_without_a_book_tells_what_was_read_and_every_doubt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "甲.json"
    doubts = [{"where": "R12C5", "text": "905", "reason": "只有序号"}]
    path.write_text(json.dumps({"stage": "target", "scope": "whole", "form": "nowhere", "doubts": doubts}), "utf-8")
    status, out, errors = run(capsys, "import", path, "--dry-run")
    assert status == 1
    assert out.splitlines() == ["甲.json · 整体支出绩效目标：指标 0 条，资金 0 项", "只看不存：共 1 份"]
    assert errors[0].startswith("甲.json · 整体支出绩效目标 · R12C5：“905”只有序号")
    assert [words in error for words, error in zip(("nowhere", "年度", "单位"), errors[1:], strict=True)] == [True] * 3


def test_a_form_set_is_chosen_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "a.jixiao"
    status, _, errors = run(capsys, "import", HUNAN, "--into", book, "--form-set", "没有的表套")
    assert (status, len(errors), book.exists()) == (2, 1, False)
    assert "湖南" in errors[0]
    assert run(capsys, "import", HUNAN, "--into", book, "--form-set", "湖南")[0] == 0
    status, out, errors = run(capsys, "export", book, "--format", "pdf", "--out", tmp_path)
    assert (status, errors) == (0, [])
    assert all("-hunan-" in line for line in out.splitlines())
    assert "表套：湖南" in run(capsys, "forms")[1]
    assert "湖南" in json.loads(run(capsys, "forms", "--json")[1])["sets"]


def test_a_book_alone_opens_the_window_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr("jixiao_desktop.gui.application.run", lambda book: opened.append(book) or 0)
    book = tmp_path / "账册.jixiao"
    run(capsys, "new", book)
    assert run(capsys, book) == (0, "", [])
    assert opened == [book]
    status, _, errors = run(capsys, tmp_path / "没有.jixiao")
    assert (status, len(errors), len(opened)) == (2, 1, 1)


def test_an_interruption_is_one_sentence_and_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jixiao_desktop.services.demo.import_documents", interrupt)
    status, out, errors = run(capsys, "demo", tmp_path)
    assert (status, out, len(errors)) == (2, "", 1)
    monkeypatch.setattr("jixiao_desktop.cli.importing.import_documents", interrupt)
    assert run(capsys, "import", HUNAN, "--into", tmp_path / "a.jixiao")[0] == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert shown.startswith(f"用法：jixiao {command}")
    assert not re.search(
        r"usage|options|positional|show this|[A-Z]{3,}",
        shown.replace("JSON", "").replace("PDF", "").replace("XLSX", ""),
    )


def test_forms_of_other_offices_are_imported_with_their_doubts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = INPUTS / "suining-2023.xlsx"
    status, out, errors = run(capsys, "import", file, "--into", tmp_path / "a.jixiao")
    assert (status, "新增 1 份" in out) == (1, True)
    assert len(errors) == 2
    assert all(error.startswith("suining-2023.xlsx · ") and "只有数字" in error for error in errors)
    document = json.loads(run(capsys, "import", file, "--dry-run", "--json")[1])["documents"][0]
    assert (document["source"], document["form"]) == ("suining-2023.xlsx#1", None)


def test_what_a_form_does_not_say_is_supplied_or_keeps_it_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "表.xlsx"
    book = Workbook()
    sheet = book.active
    for row in (
        ["项目支出绩效目标表（单位：万元）"],
        ["项目名称", "法治宣传"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "宣传次数", "≥5次"],
    ):
        sheet.append(row)
    book.save(file)
    status, out, errors = run(capsys, "import", file, "--into", tmp_path / "a.jixiao")
    assert (status, "未导入 1 份" in out, len(errors)) == (1, True, 2)
    assert "--year" in errors[0]
    assert "--department" in errors[1]
    said = ("--year", "2024", "--department", "示例县法学会")
    assert run(capsys, "import", file, "--into", tmp_path / "a.jixiao", *said) == (0, run_summary(tmp_path, 1), [])


def run_summary(folder: Path, added: int) -> str:
    return f"{folder / 'a.jixiao'}：共 {added} 份，新增 {added} 份，补全 0 份，相同 0 份，有出入 0 份，未导入 0 份\n"


def test_fill_writes_into_a_blank_form_and_says_what_found_no_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, out = tmp_path / "a.jixiao", tmp_path / "填好.docx"
    run(capsys, "import", HUNAN, "--into", book)
    blank = INPUTS / "yuanjiang-2024.docx"  # filled already, with what the book says
    status, shown, errors = run(capsys, "fill", blank, "--from", book, "--out", out)
    assert (status, shown, errors) == (0, f"{out}\n", [])
    assert run(capsys, "import", out, "--into", book)[1].endswith("相同 9 份，有出入 0 份，未导入 0 份\n")
    status, _, errors = run(capsys, "fill", INPUTS / "panzhihua-2020.docx", "--from", book, "--out", out)
    assert status == 2
    assert "没有能填进这个文件的填报" in errors[0]


def test_forms_from_a_blank_drafts_definitions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = INPUTS / "yuanjiang-2024.xlsx"
    assert run(capsys, "forms", "--from", blank, "--out", tmp_path)[0] in (0, 1)
    assert (tmp_path / "my-whole-target.toml").exists()
    status, shown, _ = run(capsys, "forms", "--from", blank)
    assert shown.startswith("# 由空表起草")
    nothing = tmp_path / "无.docx"
    nothing.write_bytes(b"")
    status, _, errors = run(capsys, "forms", "--from", nothing)
    assert (status, len(errors)) == (2, 1)
