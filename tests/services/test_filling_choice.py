"""Which record goes into which form of a file with several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import UserError
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filling import fill
from jixiao_desktop.services.filling_choice import Wanted, choose
from jixiao_desktop.services.stages import begin_stage
from jixiao_desktop.store import Book
from jixiao_desktop.xlsx.reading import read_workbook
from jixiao_desktop.xlsx.writer import Sheet, workbook

TARGET, ASSESSMENT = "hunan-project-target", "national-project-assessment"


def blanks(path: Path, drawing: Drawing, *sheets: tuple[str, str, str | None]) -> Path:
    """A workbook with a blank form on each sheet: the sheet's name, the form, the project that it names."""
    made = []
    for sheet, form, name in sheets:
        drawn = drawing.catalogue.definitions[form]
        blank = Document(drawn.stage, drawn.scope, form=form, year=2024, unit=str(drawn.unit), name=name)
        made.append(Sheet(sheet, drawing.measured(blank, drawn)))
    path.write_bytes(workbook(made))
    return path


def chosen(book: Book, path: Path, wanted: Wanted | None = None) -> tuple[list[str | None], list[str]]:
    """The projects of the forms, in their order, and the codes of what is said of others."""
    choice = choose(book, wanted or Wanted(), recognise(read_workbook(path)), path.name)
    return [one.name if one else None for one in choice.documents], [one.code for one in choice.left_over]


@pytest.fixture
def names(book: Book, heads: Sequence[DocumentHead]) -> list[str]:
    """The projects of the example."""
    return [name for head in heads[1:] if (name := book.document(head.document).name)]


def test_projects_stand_one_after_the_other_and_those_left_over_are_told(
    book: Book, drawing: Drawing, names: list[str], tmp_path: Path
) -> None:
    path = blanks(tmp_path / "空表.xlsx", drawing, ("表1", TARGET, None), ("表2", TARGET, None))
    assert chosen(book, path) == (names[:2], ["fill-more"])


def test_a_form_or_sheet_that_is_called_after_a_project_gets_it(
    book: Book, drawing: Drawing, names: list[str], tmp_path: Path
) -> None:
    sheets = (
        ("表1", TARGET, None),
        (f"3.{names[0]}", TARGET, None),
        ("表3", TARGET, names[2]),
        ("表4", TARGET, "没有的项目"),
    )
    path = blanks(tmp_path / "空表.xlsx", drawing, *sheets)
    assert chosen(book, path)[0] == [names[1], names[0], names[2], None]
    done = fill(book, drawing, path, Wanted())
    assert "“没有的项目”的" in next(str(one) for one in done.messages if one.code == "fill-none-for")


def test_a_target_and_an_assessment_are_of_the_same_project(
    book: Book, drawing: Drawing, heads: Sequence[DocumentHead], names: list[str], tmp_path: Path
) -> None:
    """The first project that has both; one that has no assessment leaves its form blank."""
    begin_stage(book, heads[2].document, drawing.catalogue.definitions[ASSESSMENT])
    pair = (("目标表", TARGET, None), ("自评表", ASSESSMENT, None))
    path = blanks(tmp_path / "空表.xlsx", drawing, *pair)
    assert chosen(book, path)[0] == [names[1], names[1]]
    assert chosen(book, path, Wanted(project=names[0]))[0] == [names[0], None]


def test_a_named_project_fills_one_form_of_its_stage(
    book: Book, drawing: Drawing, names: list[str], tmp_path: Path
) -> None:
    path = blanks(tmp_path / "空表.xlsx", drawing, ("表1", TARGET, None), ("表2", TARGET, None))
    assert chosen(book, path, Wanted(project=names[1])) == ([names[1], None], [])


def test_a_prompt_is_no_name(book: Book, drawing: Drawing, names: list[str], tmp_path: Path) -> None:
    path = blanks(tmp_path / "空表.xlsx", drawing, ("表1", TARGET, "XX项目"))
    assert chosen(book, path)[0] == names[:1]


def test_a_stage_that_the_book_has_not_is_refused(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    path = blanks(tmp_path / "空表.xlsx", drawing, ("表1", ASSESSMENT, None))
    with pytest.raises(UserError):
        fill(book, drawing, path, Wanted())
