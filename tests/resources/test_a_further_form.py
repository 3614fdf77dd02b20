"""A layout that nobody foresaw needs one file and no code: nine columns, targets in three cells, another unit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter, enter_block
from jixiao_desktop.services.filing import add_filing, add_project
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.money import MoneyUnit
from jixiao_desktop.vocabulary.target_parts import TargetPart
from jixiao_desktop.xlsx.writer import Sheet, workbook
from tests.resources.filled_forms import DATA, FilledForm, filled_forms
from tests.resources.golden_text import check_golden, golden_text
from tests.services.form import Form

ID = "shili-project-target"
CATALOGUE = load_catalogue([resource_path("forms"), DATA / "forms"])
DEFINITION = CATALOGUE.definitions[ID]
YI = MoneyUnit.HUNDRED_MILLION_YUAN


@pytest.fixture(scope="module")
def filled() -> FilledForm:
    return filled_forms(ID, catalogue=CATALOGUE)[0]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "账册.jixiao") as book:
        yield book


@pytest.fixture
def form(book: Book) -> Form:
    """The form, blank, in a book."""
    filing = add_filing(book, "示例省交通运输厅", 2026)
    return Form(book, Drawing(CATALOGUE, shipped_fonts()), add_project(book, filing, "示例湖大桥建设", DEFINITION))


def content(form: Form) -> Document:
    return form.book.document(form.document)


def parts(form: Form, row: int) -> list[GridCell]:
    """The three cells of a target: of the record's row, or of the first blank one."""
    found = [cell for cell in form.cells if cell.part and cell.path == f"indicators.{row}.target"]
    return found or [cell for cell in form.cells if cell.part and cell.seed][:3]


def test_it_is_read_without_a_mistake_beside_the_others() -> None:
    assert CATALOGUE.mistakes == ()
    assert (len(DEFINITION.widths), DEFINITION.unit) == (9, YI)


def test_it_is_drawn_as_in_the_golden_file(filled: FilledForm) -> None:
    check_golden(Path(__file__).parent / "golden" / f"{ID}.txt", golden_text([filled]))


def test_each_part_of_a_target_has_its_cell(filled: FilledForm) -> None:
    texts = {(m.cell.path, m.cell.part): m.cell.text for m in filled.measured.cells if m.cell.part and not m.cell.seed}
    assert [texts["indicators.2.target", part] for part in TargetPart] == ["≥", "98", "%"]
    assert [texts["indicators.3.target", part] for part in TargetPart] == ["", "2026年10月底前", ""]


def test_amounts_are_in_its_unit_and_points_in_its_levels(filled: FilledForm) -> None:
    sheet: Any = load_workbook(io.BytesIO(workbook([Sheet("表", filled.measured)]))).worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert 16.7 in values  # 12.5 + 4.2
    assert "成本指标\n（20分）" in values
    assert values.count("90") == 2  # a target of 90 %, and the sum of the points


def test_parts_are_typed_one_by_one_and_joined(form: Form) -> None:
    for part, typed, target in ((1, "95", "95"), (0, ">=", "≥95"), (2, "%", "≥95%")):
        assert enter(form.book, form.document, parts(form, 0)[part], typed, YI)
        assert content(form).indicators[0].target == target
    assert [cell.text for cell in parts(form, 0)] == ["≥", "95", "%"]
    assert not enter(form.book, form.document, parts(form, 0)[1], "95", YI)


def test_a_pasted_row_of_parts_is_one_step(form: Form) -> None:
    cells = parts(form, 0)
    assert enter_block(form.book, form.document, list(zip(cells, ("≤", "86.5", "万元"), strict=True)), YI)
    assert [row.target for row in content(form).indicators] == ["≤86.5万元"]
    form.book.undo()
    assert content(form).indicators == ()


def test_what_is_no_sign_is_refused(form: Form) -> None:
    with pytest.raises(UserError, match="“大约”不是运算符"):
        enter(form.book, form.document, parts(form, 0)[0], "大约", YI)
    assert content(form).indicators == ()


def test_clearing_all_parts_leaves_a_blank_target(form: Form) -> None:
    enter_block(form.book, form.document, list(zip(parts(form, 0), ("≥", "5", "次"), strict=True)), YI)
    for part in range(3):
        enter(form.book, form.document, parts(form, 0)[part], "", YI)
    assert content(form).indicators[0].target is None


def test_the_same_record_prints_its_whole_target_in_another_form(filled: FilledForm) -> None:
    other = CATALOGUE.definitions["hunan-project-target"]
    drawn = replace(filled, definition=other)
    assert "98%以上" in {measured.cell.text for measured in drawn.measured.cells}
