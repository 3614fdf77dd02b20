"""The catalogue takes every folder as it is: what is broken is said and breaks nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from tests.forms.drawings import SMALL, small


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _named(name: str, *replaced: tuple[str, str]) -> str:
    return small(('"small"', f'"{name}"'), *replaced)


def test_the_shipped_forms_are_without_mistake() -> None:
    catalogue = load_catalogue([resource_path("forms")])
    assert not catalogue.mistakes
    assert {"hunan-whole-target", "hunan-project-target"} <= set(catalogue.definitions)


def test_definitions_stand_in_the_order_of_folders_and_files(tmp_path: Path) -> None:
    for folder, name in (("one", "c"), ("one", "a"), ("two", "b")):
        _write(tmp_path / folder, name, _named(name))
    catalogue = load_catalogue([tmp_path / "one", tmp_path / "two"])
    assert list(catalogue.definitions) == ["a", "c", "b"]


def test_a_broken_file_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    _write(tmp_path, "broken", "id = ")
    _write(tmp_path, "small", SMALL)
    catalogue = load_catalogue([tmp_path])
    assert list(catalogue.definitions) == ["small"]
    assert [(m.code, m.place) for m in catalogue.mistakes] == [("form-syntax", "broken.toml 第 1 行")]


def test_all_mistakes_of_all_files_are_said(tmp_path: Path) -> None:
    _write(tmp_path, "one", _named("one", ("{name}   |", "{nome}   |"), ('"target"', '"goal"')))
    _write(tmp_path, "two", _named("other"))
    assert [m.code for m in load_catalogue([tmp_path]).mistakes] == [
        "form-choice",
        "form-field-unknown",
        "form-id-file",
    ]


def test_the_first_of_two_with_one_id_stays_and_both_files_are_named(tmp_path: Path) -> None:
    first = _write(tmp_path / "one", "small", SMALL)
    second = _write(tmp_path / "two", "small", small(("年小表", "年另一张表")))
    catalogue = load_catalogue([tmp_path / "one", tmp_path / "two"])
    (mistake,) = catalogue.mistakes
    assert mistake.code == "form-id-twice"
    assert str(first) in str(mistake)
    assert str(second) in str(mistake)
    assert catalogue.definitions["small"].plain_title == "小表"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert list(load_catalogue([tmp_path]).definitions) == ["small"]


def test_line_ends_of_windows_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_bytes(small(("{name}   |", "{nome}   |")).replace("\n", "\r\n").encode())
    (mistake,) = load_catalogue([tmp_path]).mistakes
    assert mistake.place == f"small.toml 第 {SMALL.split(chr(10)).index('| 项目名称     | {name}   | < | < |') + 1} 行"


def test_a_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_bytes(SMALL.encode("gb18030"))
    (mistake,) = load_catalogue([tmp_path]).mistakes
    assert (mistake.code, mistake.place) == ("form-encoding", "small.toml")


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (mistake,) = load_catalogue([tmp_path]).mistakes
    assert (mistake.code, mistake.place) == ("form-unreadable", "folder.toml")


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    catalogue = load_catalogue([tmp_path / "none"])
    assert (dict(catalogue.definitions), catalogue.mistakes) == ({}, ())


def test_a_form_that_replaces_one_that_is_not_there_is_said_and_kept(tmp_path: Path) -> None:
    _write(tmp_path, "small", small(("unit = ", 'replaces = "older"\nunit = ')))
    catalogue = load_catalogue([tmp_path])
    assert [(m.code, m.place) for m in catalogue.mistakes] == [("form-replaces", "small.toml")]
    assert "small" in catalogue.definitions


def test_the_national_form_stands_in_and_else_the_first_that_fits(tmp_path: Path) -> None:
    _write(tmp_path, "a", _named("a"))
    _write(tmp_path, "b", _named("b", ("unit = ", 'region = "国家"\nunit = ')))
    _write(tmp_path, "c", _named("c", ('"project"', '"whole"')))
    catalogue = load_catalogue([tmp_path])
    national, first = (catalogue.standing_in(Stage.TARGET, scope) for scope in (Scope.PROJECT, Scope.WHOLE))
    assert (national and national.id, first and first.id) == ("b", "c")
    assert catalogue.standing_in(Stage.MONITORING, Scope.WHOLE) is None


@pytest.mark.parametrize(("form", "found"), [("hunan-whole-target", True), ("nowhere", False)])
def test_a_form_is_got_by_its_id(form: str, found: bool) -> None:
    assert (load_catalogue([resource_path("forms")]).get(form) is not None) is found
