"""What the drawings of all forms say: spans, paths, levels, marks, against the forms as published."""

from __future__ import annotations

import pytest

from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.forms.definition import Definition, Field, Words
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.forms.drawings import PLACE, cell_at, small, words_at

_ALL = load_catalogue([resource_path("forms")])


def _form(name: str) -> Definition:
    return _ALL.definitions[name]


def _field(form: str, row: int, column: int) -> Field:
    (field,) = cell_at(_form(form), row, column).fields
    return field


def test_all_forms_are_read_without_mistake() -> None:
    assert not _ALL.mistakes
    assert len(_ALL.definitions) >= 11


@pytest.mark.parametrize("form", sorted(_ALL.definitions))
def test_every_square_of_a_drawing_belongs_to_one_cell(form: str) -> None:
    definition = _form(form)
    squares = [
        (row, column)
        for cell in definition.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert sorted(squares) == [(r, c) for r in range(len(definition.rows)) for c in range(len(definition.widths))]


# Form, drawn row and column, rows and columns of the cell there, its words.
_SPANS = [
    ("hunan-project-target", 0, 1, 1, 2, ""),
    ("hunan-project-target", 2, 1, 1, 5, ""),
    ("hunan-project-target", 5, 0, 2, 1, "本年度\n绩效指标"),
    ("hunan-whole-target", 3, 0, 6, 1, "年度预算申请\n（万元）"),
    ("hunan-whole-target", 4, 1, 1, 2, "　　　政府性基金拨款："),
    ("sichuan-whole-target", 2, 0, 4, 1, "年度\n主要\n任务"),
    ("sichuan-whole-target", 4, 1, 3, 1, ""),
    ("sichuan-project-completion", 2, 3, 1, 2, "执行数:"),
    ("national-whole-target", 1, 2, 2, 2, "主要内容"),
    ("national-project-target", 3, 0, 3, 2, "项目资金\n（万元）"),
    ("national-project-monitoring", 2, 0, 4, 2, "项目资金\n（万元）"),
    ("national-project-monitoring", 7, 14, 1, 3, "完成目标可能性"),
    ("national-project-assessment", 11, 0, 1, 6, "总分"),
    ("ziyang-project-completion", 0, 1, 2, 1, ""),
    ("ziyang-project-completion", 13, 0, 2, 1, "年度\n总体\n目标"),
]


@pytest.mark.parametrize(("form", "row", "column", "rows", "columns", "words"), _SPANS)
def test_spans_are_those_of_the_published_form(
    form: str, row: int, column: int, rows: int, columns: int, words: str
) -> None:
    cell = cell_at(_form(form), row, column)
    assert (cell.rows, cell.columns, cell.words) == (rows, columns, words)


# Form, drawn row and column, the path of the field there.
_PATHS = [
    ("hunan-project-target", 1, 4, "funds.superior.budget"),
    ("hunan-project-target", 6, 5, "indicator.standard"),
    ("hunan-whole-target", 5, 3, "funds.special_account.budget"),
    ("national-whole-target", 3, 5, "task.fiscal"),
    ("national-project-target", 9, 2, "midterm.level2"),
    ("national-project-target", 9, 7, "annual.target"),
    ("national-project-monitoring", 4, 5, "funds.general.initial"),
    ("national-project-monitoring", 4, 9, "funds.general.interim"),
    ("national-project-monitoring", 9, 16, "indicator.note"),
    ("national-project-assessment", 4, 4, "funds.fiscal.budget"),
    ("ziyang-project-completion", 4, 6, "funds.total.carryover_change"),
    ("ziyang-project-completion", 9, 3, "funds.general.executed"),
    ("ziyang-project-completion", 12, 2, "funds.fiscal.carryover_change"),
    ("ziyang-project-completion", 14, 5, "objective.deviation"),
]


@pytest.mark.parametrize(("form", "row", "column", "path"), _PATHS)
def test_fields_stand_where_the_published_form_has_them(form: str, row: int, column: int, path: str) -> None:
    field = _field(form, row, column)
    assert (field.path, field.entered) == (path, not path.endswith("level2"))


def test_a_tick_a_filler_a_repeated_level_and_what_is_only_shown_are_told_apart() -> None:
    assert _field("ziyang-project-completion", 1, 3).choice == "产业发展"
    assert _field("national-project-monitoring", 9, 8).choice == "system"
    assert _field("hunan-project-target", 1, 4).filler == "（分级填报）"
    assert _field("sichuan-project-completion", 8, 1).again
    assert not _field("national-project-target", 6, 1).entered
    assert words_at(_form("national-project-monitoring"), 2, 7) == "月执行数"


def test_a_rate_beside_a_label_in_per_cent_is_bare() -> None:
    assert _field("ziyang-project-completion", 4, 5).bare
    assert not _field("national-project-assessment", 3, 7).bare


def test_marks_say_heads_repetitions_and_rows_that_may_not_stand_alone() -> None:
    tasks = _form("national-whole-target").rows
    assert [row.head for row in tasks] == [False, True, True, False, False, False, True, False]
    assert tasks[3].each is not None
    assert (tasks[3].each.rows, tasks[3].each.minimum, tasks[3].each.sides) == ("tasks", 3, ())
    sides = _form("national-project-target").rows[-1].each
    assert sides is not None
    assert (sides.rows, sides.sides) == ("indicators", (Horizon.MIDTERM, Horizon.ANNUAL))
    assert [row.keep for row in _form("national-project-assessment").rows].index(True) == 11


def test_a_row_knows_its_line_in_the_file() -> None:
    text = resource_path("forms", "hunan-project-target.toml").read_text(encoding="utf-8").split("\n")
    for row, begins in zip(_form("hunan-project-target").rows, ("| 项目支出名称", "| 年度本级"), strict=False):
        assert text[row.line - 1].startswith(begins)


def test_levels_name_their_kinds_and_break_where_they_are_told() -> None:
    levels = _form("sichuan-whole-target").levels
    assert (levels[0].level1, levels[0].level2, levels[0].kinds) == ("数量\n指标", "", (IndicatorKind.QUANTITY,))
    assert (levels[6].level1, levels[6].optional) == ("效益\n指标", True)
    kinds = [kind for level in _form("hunan-whole-target").levels for kind in level.kinds]
    assert sorted(kinds) == sorted(IndicatorKind)


def test_margins_are_parted_at_their_bars() -> None:
    form = _form("hunan-project-target")
    assert [part[0] for part in form.above] == [Words("填报单位：（盖章）"), Words("单位：")]
    assert [part[-1] for part in form.below] == [
        Field(f"signature.{name}") for name in ("preparer", "phone", "date", "head")
    ]


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("hunan-project-target", "项目支出绩效目标表"),
        ("national-whole-target", "部门（单位）整体支出绩效目标申报表"),
        ("ziyang-project-completion", "市本级项目支出绩效目标完成情况表"),
    ],
)
def test_a_title_without_its_year_reads_well(form: str, title: str) -> None:
    assert _form(form).plain_title == title


def test_wide_blanks_stay_and_breaks_are_taken() -> None:
    definition = read_definition(small(("| 类型 |", "|  　　类⏎型  |")), PLACE)
    assert words_at(definition, 1, 2) == "　　类\n型"


def test_limits_and_help_go_by_the_path_of_the_field_however_it_is_written() -> None:
    definition = read_definition(small(("name = 50", 'indicator.name = 50\n"indicator.target" = 20')), PLACE)
    assert dict(definition.limits) == {"indicator.name": 50, "indicator.target": 20}
    assert dict(definition.help) == {"name": "写全称"}
    assert definition.unit is MoneyUnit.TEN_THOUSAND_YUAN


def test_an_empty_line_above_the_table_is_no_line() -> None:
    begins = 'above = "填报单位：{department.name} | 单位：{unit}"'
    assert read_definition(small((begins, 'above = ""')), PLACE).above == ()


def test_a_sum_of_widths_is_not_held_against_binary_fractions() -> None:
    read_definition(small(("[30, 40, 50, 50]", "[56.7, 56.7, 48.3, 8.3]")), PLACE)
