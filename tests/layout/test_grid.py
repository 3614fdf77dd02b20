"""The grid says what every face shows: each square once, each value by its path, each blank row by its seed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.changes import InsertRow, apply
from jixiao_desktop.document.model import (
    Department,
    Document,
    Fund,
    Indicator,
    Objective,
    Signature,
    Task,
)
from jixiao_desktop.document.values import value_at, with_value
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.model import Align, Block, Grid, GridCell
from jixiao_desktop.layout.printing_values import BLANK_YEAR, TICK
from jixiao_desktop.vocabulary.fields import field_type
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Reason, Stage
from jixiao_desktop.vocabulary.money import format_amount
from tests.forms.drawings import PLACE, SMALL
from tests.forms.mutations import attempt, mutations
from tests.layout.holds import every_square_has_one_cell
from tests.layout.samples import (
    FORMS,
    PROJECT,
    WHOLE,
    all_published,
    blank,
    cells_at,
    filled,
    indicators,
    laid,
    text_of,
    whole_document,
)
from tests.strategies import documents

_NATIONAL = FORMS["national-project-target"]
_ZIYANG = FORMS["ziyang-project-completion"]
_SMALL = read_definition(SMALL, PLACE)


def _rows_with(grid: Grid, words: str) -> list[GridCell]:
    return [cell for cell in grid.cells if cell.text.replace("\n", "") == words]


# Squares, paths and values, for any document in any form


@settings(max_examples=150)
@given(st.sampled_from(sorted(FORMS)), documents(), st.booleans(), st.booleans())
def test_every_square_belongs_to_one_cell(form: str, document: Document, own: bool, keep: bool) -> None:
    shown = replace(document, form=form if own else document.form)
    every_square_has_one_cell(laid(FORMS[form], shown, keep))


@settings(max_examples=100)
@given(mutations(), documents())
def test_any_definition_that_can_be_read_can_be_filled(mutation: tuple[str, str], document: Document) -> None:
    definition, _ = attempt(mutation[1], mutation[0])
    if definition:
        every_square_has_one_cell(laid(definition, document))


@settings(max_examples=150)
@given(st.sampled_from(sorted(FORMS)), documents())
def test_each_path_leads_to_the_value_that_is_printed(form: str, document: Document) -> None:
    definition = FORMS[form]
    for cell in build_grid(definition, document).cells:
        if cell.path is None:
            assert cell.label
        elif cell.seed:
            assert cell.value == ""
            assert field_type(f"{cell.seed.rows}.0.{cell.path}")
        elif not cell.derived:
            value = value_at(document, cell.path)
            if cell.tick:
                ticked = cell.tick in value if isinstance(value, tuple) else cell.tick == value
                assert cell.value == (TICK if ticked else "")
            elif isinstance(value, Decimal):
                assert cell.value == format_amount(value, definition.unit)
            elif not isinstance(value, tuple) and "%" not in str(value):
                assert cell.value == (value or "")
        assert cell.text == cell.before + (cell.value or cell.filler) + cell.after


@settings(max_examples=100)
@given(documents())
def test_every_entry_of_the_record_is_shown_once(document: Document) -> None:
    shown = [row.entry for row in build_grid(_NATIONAL, document).rows if row.entry]
    entries = {
        cell.path.rpartition(".")[0]
        for cell in build_grid(_NATIONAL, document).cells
        if cell.path and cell.path.startswith("indicators.")
    }
    assert entries == {f"indicators.{row}" for row in range(len(document.indicators))}
    assert len(shown) == len(set(shown))


# Blank rows


@pytest.mark.parametrize("form", sorted(FORMS))
def test_typing_into_a_blank_row_fills_that_row(form: str) -> None:
    definition = FORMS[form]
    for document in (blank(definition), filled(indicators(14), definition)):
        grid = build_grid(definition, document)
        for cell in grid.cells:
            if cell.seed and cell.path and cell.path.endswith("name"):
                row = replace(cell.seed.row, name="新填的")  # type: ignore[call-arg]
                after = apply(document, InsertRow("", cell.seed.rows, cell.seed.position, row))
                again = build_grid(definition, after)
                (found,) = [c for c in again.cells if c.value == "新填的"]
                rows = [c.row for c in grid.cells if (c.seed, c.column) == (cell.seed, cell.column)]
                assert (found.row, found.column) == (min(rows), cell.column)


def test_a_row_typed_through_another_form_stands_in_its_own_form_where_its_kind_does() -> None:
    document = replace(filled(indicators(0), _ZIYANG), form=PROJECT.id)
    blanks = [cell for cell in build_grid(_ZIYANG, document).cells if cell.path == "name" and cell.seed]
    rows = [replace(cell.seed.row, name="新") for cell in blanks if cell.seed]  # type: ignore[call-arg]
    after = replace(document, indicators=tuple(rows))  # type: ignore[arg-type]
    levels = [cell.text for cell in build_grid(PROJECT, after).cells if cell.column == 1 and cell.label]
    assert levels[-2:] == ["产出指标", "效益指标"]


def test_a_blank_row_seeds_the_names_and_the_kind_of_its_group() -> None:
    blanks = [cell for cell in build_grid(PROJECT, blank()).cells if cell.seed and cell.path == "name"]
    assert [cell.seed.row for cell in blanks if cell.seed][:2] == [
        Indicator(level1="产出指标", level2="数量指标", kind=IndicatorKind.QUANTITY),
        Indicator(level1="产出指标", level2="质量指标", kind=IndicatorKind.QUALITY),
    ]


def test_a_row_typed_between_two_groups_stands_between_them_in_the_record() -> None:
    rows = [Indicator(kind=kind) for kind in (IndicatorKind.QUANTITY, IndicatorKind.QUANTITY, IndicatorKind.SOCIAL)]
    seeds = [cell.seed for cell in build_grid(PROJECT, filled(rows)).cells if cell.seed and cell.path == "name"]
    positions = {seed.row.kind: seed.position for seed in seeds if isinstance(seed.row, Indicator)}
    assert positions[IndicatorKind.QUALITY] == 2
    assert positions[IndicatorKind.SATISFACTION] == 3


def test_the_shorter_side_is_filled_with_blanks_of_its_own_horizon() -> None:
    annual = [Indicator(kind=IndicatorKind.QUANTITY, name=name) for name in "甲乙"]
    grid = build_grid(_NATIONAL, filled(annual, _NATIONAL))
    row = cells_at(grid, "indicators.0.name")[0].row
    midterm = [cell for cell in grid.cells if cell.row in (row, row + 1) and cell.seed and cell.path == "name"]
    assert [cell.seed.row.horizon for cell in midterm if cell.seed] == [Horizon.MIDTERM] * 2  # type: ignore[union-attr]


def test_tasks_and_objectives_keep_their_least_rows() -> None:
    form = FORMS["national-whole-target"]
    grid = build_grid(form, replace(blank(form), tasks=(Task(name="甲"),)))
    assert [cell.path for cell in grid.cells if cell.column == 1 and cell.row in (5, 6, 7)] == [
        "tasks.0.name",
        "name",
        "name",
    ]
    many = replace(blank(form), tasks=tuple(Task(name=str(at)) for at in range(5)))
    assert len([row for row in build_grid(form, many).rows if row.entry]) == 5


# What cells print


def test_a_field_that_is_not_of_the_row_prints_its_value_in_a_repeated_row() -> None:
    text = SMALL.replace("| {indicator.target} |   each", "| {code} |   each")
    grid = build_grid(read_definition(text, PLACE), replace(blank(), code="007"))
    assert {cell.value for cell in grid.cells if cell.path == "code"} == {"007"}


def test_a_filler_is_printed_for_a_blank_only() -> None:
    path = "funds.superior.budget"
    assert text_of(build_grid(PROJECT, blank()), path) == "（分级填报）"
    given_ = with_value(blank(), path, Decimal("128000.00"))
    assert text_of(build_grid(PROJECT, given_), path) == "12.8"


def test_zero_is_not_blank() -> None:
    assert (
        text_of(build_grid(PROJECT, with_value(blank(), "funds.superior.budget", Decimal(0))), "funds.superior.budget")
        == "0"
    )


def test_an_amount_alone_in_its_cell_is_a_number_in_the_unit_of_the_form() -> None:
    document = whole_document(
        funds=(Fund(FundSource.TOTAL, budget=Decimal("1234567.80")), Fund(FundSource.OTHER, budget=Decimal("100.00")))
    )
    grid = build_grid(WHOLE, document)
    (beside,) = cells_at(grid, "funds.total.budget")
    (alone,) = cells_at(grid, "funds.other.budget")
    assert (beside.text, beside.number) == ("资金总额：123.45678", None)
    assert (alone.text, alone.number) == ("0.01", Decimal("0.01"))


def test_ticks_stand_for_one_choice_each() -> None:
    grid = build_grid(_ZIYANG, replace(blank(_ZIYANG), category="基础设施"))
    assert [(cell.tick, cell.text) for cell in cells_at(grid, "category")] == [
        ("产业发展", ""),
        ("民生保障", ""),
        ("基础设施", TICK),
        ("行政运行", ""),
    ]
    form = FORMS["national-project-monitoring"]
    indicator = Indicator(kind=IndicatorKind.QUANTITY, reasons=(Reason.STAFF, Reason.OTHER), likelihood="possible")
    ticks = [
        c.tick for c in build_grid(form, filled([indicator], form)).cells if c.tick and c.text == TICK and not c.seed
    ]
    assert ticks == ["staff", "other", "possible"]


def test_ordinals_begin_again_in_each_group_and_a_blank_row_has_none() -> None:
    form = FORMS["sichuan-whole-target"]
    kinds = [IndicatorKind.QUANTITY] * 3 + [IndicatorKind.SOCIAL] * 2
    grid = build_grid(form, filled([Indicator(kind=kind, name="指标") for kind in kinds], form))
    texts = [cell.text for cell in grid.cells if cell.path and cell.path.endswith("name") and cell.column == 3]
    assert [text for text in texts if text] == ["1 指标", "2 指标", "3 指标", "1 指标", "2 指标"]
    assert [cell.before for cell in grid.cells if cell.seed and cell.path == "name" and cell.column == 3] == [""] * 6


def test_levels_are_merged_or_written_on_every_row() -> None:
    rows = [Indicator(kind=kind) for kind in [IndicatorKind.QUANTITY] * 3 + [IndicatorKind.QUALITY]]
    merged = build_grid(PROJECT, filled(rows), keep_blank=False)
    assert [(cell.text, cell.rows) for cell in merged.cells if cell.column in (1, 2)][-5:-1] == [
        ("二级指标", 1),
        ("产出指标", 4),
        ("数量指标", 3),
        ("质量指标", 1),
    ]
    form = FORMS["sichuan-project-completion"]
    again = build_grid(form, filled(rows, form), keep_blank=False)
    assert [cell.rows for cell in _rows_with(again, "项目完成指标")] == [1] * 4


def test_words_of_a_repeated_row_stand_once_over_its_repetitions() -> None:
    form = FORMS["sichuan-whole-target"]
    grid = build_grid(form, replace(blank(form), tasks=tuple(Task(name=str(at)) for at in range(5))))
    (label,) = _rows_with(grid, "年度主要任务")
    assert label.rows == 5 + 3


def test_objectives_are_joined_where_a_form_has_no_rows_for_them() -> None:
    document = replace(
        blank(_ZIYANG), objectives=(Objective("甲", "已成"), Objective("乙", None), Objective(None, "未成"))
    )
    form = FORMS["sichuan-project-completion"]
    joined = build_grid(form, document)
    assert text_of(joined, "annual_goal") == "甲\n乙"
    assert text_of(joined, "achieved") == "已成\n未成"
    assert not [cell for cell in build_grid(_ZIYANG, document).cells if cell.text == "甲\n乙"]


def test_labels_say_where_nothing_is_entered() -> None:
    grid = build_grid(PROJECT, filled(indicators(2)))
    labels = {cell.text for cell in grid.cells if cell.label}
    assert {"一级指标", "产出指标", "数量指标", "预算部门"} <= labels
    assert all(cell.path is None for cell in grid.cells if cell.label)


def test_alignment_follows_what_a_cell_is() -> None:
    grid = build_grid(WHOLE, replace(whole_document(), annual_goal="目标"))
    align = {cell.text: cell.align for cell in grid.cells}
    assert align["一级指标"] is Align.CENTER
    assert align["按收入性质分："] is Align.LEFT
    assert align["其中：一般公共预算："] is Align.LEFT
    assert align["目标"] is Align.LEFT
    assert cells_at(grid, "annual_goal")[0].top


# Rows


def test_heads_reach_to_the_end_of_the_label_that_begins_in_them() -> None:
    grid = build_grid(PROJECT, filled(indicators(20)))
    (head,) = grid.heads
    assert [cell.text for cell in grid.cells if cell.row == head.first][:2] == ["本年度\n绩效指标", "一级指标"]
    assert head.first == head.last
    assert head.until == max(at for at, row in enumerate(grid.rows) if row.block is Block.TABLE)


def test_a_head_reaches_over_what_follows_its_repeated_row_below_the_same_label() -> None:
    form = FORMS["national-whole-target"]
    grid = build_grid(form, blank(form))
    (total,) = _rows_with(grid, "金额合计")
    assert grid.heads[0].until == total.row


def test_a_head_without_label_reaches_to_the_end_of_the_next_repeated_row() -> None:
    form = FORMS["xinjiang-whole-target"]
    tasks = tuple(Task(name=str(at)) for at in range(4))
    first, _ = build_grid(form, replace(blank(form), tasks=tasks)).heads
    assert first.last - first.first == 1
    assert first.until - first.last == 1 + 4


def test_rows_that_depend_are_marked() -> None:
    form = FORMS["national-project-assessment"]
    rows = build_grid(form, blank(form)).rows
    assert [row.keep for row in rows].count(True) == 1
    assert rows[-1].keep


# Above and below the table


def test_the_signature_line_keeps_its_parts_side_by_side_in_order() -> None:
    signed = replace(blank(), signature=Signature("张三", "0737-1234567", "2024年1月5日", "李四"))
    grid = build_grid(PROJECT, signed)
    below = [cell for cell in grid.cells if grid.rows[cell.row].block is Block.BELOW]
    assert [cell.text for cell in below] == [
        "填表人：张三",
        "联系电话：0737-1234567",
        "填报日期：2024年1月5日",
        "单位负责人签字：李四",
    ]
    assert [cell.path for cell in below] == [f"signature.{name}" for name in ("preparer", "phone", "date", "head")]
    assert {cell.row for cell in below} == {len(grid.rows) - 1}
    assert all(len(m.lines) == 1 for m in laid(PROJECT, signed).measured.cells if m.cell.row == len(grid.rows) - 1)


def test_the_second_of_two_parts_above_stands_right() -> None:
    grid = build_grid(PROJECT, replace(blank(), department=Department(name="示例单位")))
    above = [cell for cell in grid.cells if cell.row == 1]
    assert [(cell.text, cell.align) for cell in above] == [
        ("填报单位：（盖章）示例单位", Align.LEFT),
        ("单位：万元", Align.RIGHT),
    ]


@pytest.mark.parametrize(
    ("year", "title"), [(2026, "2026年项目支出绩效目标表"), (None, f"{BLANK_YEAR}年项目支出绩效目标表")]
)
def test_the_title_has_its_year_or_room_for_it(year: int | None, title: str) -> None:
    grid = build_grid(PROJECT, replace(blank(), year=year))
    first = grid.cells[0]
    assert (grid.title, first.text) == (title, title)
    assert (first.bold, first.columns) == (True, len(grid.widths))
    assert 16 <= first.size <= 18


def test_top_title_and_subtitle_stand_in_this_order() -> None:
    grid = build_grid(_ZIYANG, replace(blank(_ZIYANG), year=2021))
    assert [cell.text for cell in grid.cells[:2]] == ["附件2", "2021年度市本级项目支出绩效目标完成情况表"]
    form = FORMS["national-project-target"]
    assert [cell.text for cell in build_grid(form, replace(blank(form), year=2026)).cells[:2]] == [
        "项目支出绩效目标申报表",
        "（2026年度）",
    ]


def test_notes_stand_below_the_table_a_row_each() -> None:
    form = FORMS["national-project-monitoring"]
    grid = build_grid(form, blank(form))
    below = [cell.text[:4] for cell in grid.cells if grid.rows[cell.row].block is Block.BELOW]
    assert below == ["注：1.", "　　2.", "　　3."]


def test_more_parts_than_columns_take_several_rows() -> None:
    text = SMALL.replace('above = "', 'below = "甲 | 乙 | 丙 | 丁 | 戊"\nabove = "')
    grid = build_grid(read_definition(text, PLACE), blank())
    below = [(cell.row - len(grid.rows), cell.text) for cell in grid.cells if grid.rows[cell.row].block is Block.BELOW]
    assert below == [(-2, "甲"), (-2, "乙"), (-2, "丙"), (-2, "丁"), (-1, "戊")]


@pytest.mark.parametrize("stage", list(Stage))
def test_published_values_are_all_in_the_grid_of_their_form(stage: Stage) -> None:
    for document in all_published():
        for form in FORMS.values():
            if (form.stage, form.scope) == (document.stage, document.scope) and stage is form.stage:
                cells = build_grid(form, document).cells
                shown = " ".join(cell.text for cell in cells)
                apart = any(cell.part for cell in cells)  # a form may have three cells for a target
                for indicator in document.indicators:
                    assert (indicator.name or "") in shown
                    assert apart or (indicator.target or "") in shown
