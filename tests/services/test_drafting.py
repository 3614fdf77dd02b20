"""Definitions drafted from blank forms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.model import Block
from jixiao_desktop.recognition.drafting import drafted
from jixiao_desktop.recognition.splitting import regions_of
from jixiao_desktop.services.drafting import draft_forms, write_drafts
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.recognition.drawn import drawn, file
from tests.services.filled_forms import blank_workbook, emptied, example
from tests.services.test_filling import FORMS, INPUTS


def cells(definition: Definition) -> list[tuple[int, int, int, int, str]]:
    """The table of the blank form: row, column, rows, columns of each cell, and the text of what is no field."""
    document = Document(definition.stage, definition.scope, form=definition.id, year=2026, interim_months="1-7")
    grid = build_grid(definition, document)
    first = next(at for at, row in enumerate(grid.rows) if row.block is Block.TABLE)
    table = [cell for cell in grid.cells if grid.rows[cell.row].block is Block.TABLE]
    return sorted((c.row - first, c.column, c.rows, c.columns, c.before if c.path else c.text) for c in table)


@pytest.mark.parametrize("form", FORMS)
def test_a_draft_of_a_blank_form_of_ours_has_the_same_cells(form: str, drawing: Drawing, tmp_path: Path) -> None:
    form_drawn = drawing.catalogue.definitions[form]
    document = replace(example(form), year=2026, interim_months="1-7")
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, form_drawn, document)
    (draft,) = draft_forms(blank)
    again = read_definition(draft.text, draft.id, draft.id)
    assert (again.stage, again.scope, again.unit) == (form_drawn.stage, form_drawn.scope, form_drawn.unit)
    assert again.plain_title == form_drawn.plain_title
    assert again.landscape == form_drawn.landscape
    assert cells(again) == cells(form_drawn)
    assert [level.kinds[0] for level in again.levels] == [
        level.kinds[0] for level in form_drawn.levels if not level.optional
    ]


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_drafts_of_published_forms_read_without_mistakes(path: Path, tmp_path: Path) -> None:
    blank = tmp_path / f"空表{path.suffix}"
    forms = emptied(path, blank)
    drafts = draft_forms(blank)
    assert len(drafts) == len(forms)
    for draft, written in zip(drafts, write_drafts(drafts, tmp_path / "表样"), strict=True):
        definition = read_definition(written.read_text("utf-8"), written.name, written.stem)
        assert definition.id == draft.id
        assert any(row.each and row.each.rows == "indicators" for row in definition.rows)


def test_what_was_not_understood_is_marked_and_the_draft_reads_all_the_same(tmp_path: Path) -> None:
    table = drawn(
        """
        2025年绿化养护绩效表
        | 项目名称 |  | 主管 | （元） |
        | 暗号     |  | 口令{1} |  |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 |  |  |
        | 奇异指标 | 神秘指标 |  |  |
        """
    )
    (region,) = regions_of(file(table))
    draft = drafted(region, lambda about: "my-form")
    assert draft is not None
    definition = read_definition(draft.text, "my-form", "my-form")
    assert definition.unit == MoneyUnit.YUAN
    assert [cell.words for cell in definition.cells if cell.row == 1 and cell.words] == ["暗号", "口令｛1｝"]
    told = "\n".join(line for line in draft.text.split("\n") if line.startswith("# 待补："))
    for words in ("暗号", "“奇异指标 神秘指标”没有认出是哪一类指标", "stage", "scope"):
        assert words in told


def test_a_draft_does_not_overwrite(tmp_path: Path) -> None:
    drafts = draft_forms(INPUTS[0])
    write_drafts(drafts, tmp_path / "表样")
    with pytest.raises(UserError) as refused:
        write_drafts(drafts, tmp_path / "表样")
    assert [message.code for message in refused.value.messages] == ["draft-there"]
