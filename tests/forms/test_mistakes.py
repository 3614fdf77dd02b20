"""Every mistake that a definition can have is said, at its line, all at once and in order."""

from __future__ import annotations

import re

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.forms.sentences import SENTENCES
from tests.forms.drawings import GRID_LINE, LEVELS_LINE, PLACE, SMALL, mistakes, small

_SCORING = "[scoring]\nwithout_cost = { output = 50 }\n"
_EACH_ROW = "| ^            | {level1} | {indicator.name} | {indicator.target} |   each indicator"


def _key(name: str) -> int:
    """The line of a key of the small form."""
    return SMALL.split("\n").index(next(line for line in SMALL.split("\n") if re.match(rf"\[?{name}\b", line))) + 1


# What is replaced in the small form, by what, and what is said of that: code and line.
_CASES = [
    ("unit = ", "unit ", "form-syntax", _key("unit")),
    ("name = 50", "name = ", "form-syntax", _key("limits") + 1),
    ("scope = ", 'farbe = "rot"\nscope = ', "form-key-unknown", _key("scope")),
    ('title = "{year}年小表"\n', "", "form-key-missing", 0),
    ("widths = [30, 40, 50, 50]", 'widths = "170"', "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", "[]", "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", '[30, 40, 50, "50"]', "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", "[30, 40, 50, true]", "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", "[30, 40, 50, nan]", "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", "[30, 40, 50, inf]", "form-key-type", _key("widths")),
    ("[30, 40, 50, 50]", f"[30, 40, 50, 1{'0' * 400}]", "form-key-type", _key("widths")),
    ("unit = ", "from_year = 24\nunit = ", "form-key-type", _key("unit")),
    ("unit = ", "from_year = true\nunit = ", "form-key-type", _key("unit")),
    ("unit = ", "landscape = 1\nunit = ", "form-key-type", _key("unit")),
    ('name = "写全称"', "name = 5", "form-key-type", _key("help") + 1),
    ("name = 50", "name = 0", "form-key-type", _key("limits") + 1),
    ("name = 50", "name = 5.5", "form-key-type", _key("limits") + 1),
    ('"target"', '"goal"', "form-choice", _key("stage")),
    ('"万元"', '"美元"', "form-choice", _key("unit")),
    ('"small"', '"Small Form"', "form-id", _key("id")),
    ("[30, 40, 50, 50]", "[30, 40, 50, 51]", "form-widths", _key("widths")),
    ("[30, 40, 50, 50]", "[30, 40, 50, 7.9]", "form-width", _key("widths")),
    ("| 项目名称", "项目名称", "form-row-shape", GRID_LINE),
    ("{name}   | < | < |", "{name}   | < |", "form-row-cells", GRID_LINE),
    ("| {name}   | < | < |", "| {name} | < | < | < |", "form-row-cells", GRID_LINE),
    (SMALL[SMALL.index("grid = ") : SMALL.index("[help]")], "grid = ''\n", "form-grid-empty", _key("grid")),
    ("| 项目名称 ", "| < ", "form-span-left", GRID_LINE),
    ("| {name}   |", "| ^ |", "form-span-up", GRID_LINE),
    ("| 类型 |", "| ^ |", "form-span-shape", GRID_LINE),
    ("|   head", "|   heads", "form-mark-unknown", GRID_LINE + 2),
    ("| < | < |", "| < | < | each task min 100", "form-mark-unknown", GRID_LINE),
    ("| < | < |", "| < | < | each house", "form-each-unknown", GRID_LINE),
    ("| < | < |", "| < | < | each task beside midterm", "form-each-unknown", GRID_LINE),
    ("| < | < |", "| < | < | each indicator min 3", "form-each-unknown", GRID_LINE),
    ("| < | < |", "| < | < | of funds.total", "form-of-shape", GRID_LINE),
    ("| < | < |", "| < | < | of funds.*.*", "form-of-shape", GRID_LINE),
    ("| < | < |", "| < | < | of gold.*.budget", "form-of-shape", GRID_LINE),
    ("{name}   |", "{name    |", "form-brace", GRID_LINE),
    ("{name}   |", "name}    |", "form-brace", GRID_LINE),
    ("| 单位：{unit}", "| 单位：{unit", "form-brace", _key("above")),
    ("{name}   |", "{Name}   |", "form-field-shape", GRID_LINE),
    ("{name}   |", "{name again}   |", "form-field-shape", GRID_LINE),
    ("{name}   |", "{name else} |", "form-field-shape", GRID_LINE),
    ("{name}   |", "{} |", "form-field-shape", GRID_LINE),
    ("{name}   |", "{nome}   |", "form-field-unknown", GRID_LINE),
    ("{year}", "{jahr}", "form-field-unknown", _key("title")),
    ("{name}   |", "{funds.gold.budget}   |", "form-field-unknown", GRID_LINE),
    ("name = 50", "nome = 50", "form-field-unknown", _key("limits") + 1),
    ("name = 50", "indicator.nome = 50", "form-field-unknown", _key("limits") + 1),
    ("unit = ", 'required = ["nome"]\nunit = ', "form-field-unknown", _key("unit")),
    ("unit = ", 'required = [["name"]]\nunit = ', "form-field-unknown", _key("unit")),
    ("{name}   |", "{indicator.name} |", "form-field-row", GRID_LINE),
    ("{name}   |", "{level1} |", "form-field-row", GRID_LINE),
    ("{name}   |", "{midterm.name} |", "form-field-row", GRID_LINE),
    ("{indicator.name}", "{task.name}", "form-field-row", GRID_LINE + 3),
    ("{name}   |", "{.name}  |", "form-field-dot", GRID_LINE),
    ("{name}   |", "{name}{code} |", "form-field-two", GRID_LINE),
    ("{name}   |", "{name?新增} |", "form-tick", GRID_LINE),
    ("{indicator.target}", "{indicator.reasons?money}", "form-choice", GRID_LINE + 3),
    ("|   quality", "|", "form-level-shape", LEVELS_LINE + 1),
    ("|   quality", "| optional", "form-level-shape", LEVELS_LINE + 1),
    ("| ^        | 质量指标", "| <        | 质量指标", "form-level-shape", LEVELS_LINE + 1),
    ("| 效益指标 | 社会效益", "| 社会效益", "form-level-shape", LEVELS_LINE + 2),
    ("| ^        | 质量指标", "| 质量指标 | ^", "form-level-shape", LEVELS_LINE + 1),
    ("|   quality", "|   qualities", "form-level-kind", LEVELS_LINE + 1),
    ("|   quality", "|   quantity", "form-level-twice", LEVELS_LINE + 1),
    (SMALL[SMALL.index("levels = ") : SMALL.index("grid = ")], "", "form-level-missing", _key("levels")),
    ("（万元）", "（元）", "form-money-unit", GRID_LINE + 1),
    ("（万元）", "(百元)", "form-money-unit", GRID_LINE + 1),
    ("[help]", _SCORING.replace("50", '"viel"') + "[help]", "form-scoring", _key("help") + 1),
    ("[help]", '[checks]\nfewest = "viele"\n[help]', "form-checks", _key("help") + 1),
    ("[help]", "[sums]\ntotal = []\n[help]", "form-key-type", _key("help") + 1),
    ("[help]", '[sums]\ntotal = ["total"]\n[help]', "form-key-type", _key("help") + 1),
    ("[help]", '[sums]\ntotal = ["gold"]\n[help]', "form-choice", _key("help") + 1),
    ("[help]", '[sums]\ntotal = [["own"]]\n[help]', "form-choice", _key("help") + 1),
    ("[help]", '[defaults]\n"funds.total.budget" = "1"\n[help]', "form-default", _key("help") + 1),
]


@pytest.mark.parametrize(("before", "after", "code", "line"), _CASES)
def test_a_mistake_is_said_at_its_line(before: str, after: str, code: str, line: int) -> None:
    assert mistakes(small((before, after))) == [(code, line)]


def test_the_small_form_has_no_mistake() -> None:
    assert mistakes(SMALL) == []


def test_indicators_without_place_and_levels_without_indicators_are_said() -> None:
    assert ("form-levels-unused", _key("levels")) in mistakes(small((_EACH_ROW, "| ^ | 1 | 2 | 3 |")))


def test_a_first_level_must_stand_above_what_continues_it() -> None:
    text = small(("| 产出指标 | 数量指标", "| ^ | 数量指标"), ("| ^        | 质量", "| 产出 | 质量"))
    assert mistakes(text) == [("form-level-shape", LEVELS_LINE)]


def test_a_field_may_not_reach_out_of_its_repeated_row() -> None:
    text = small((_EACH_ROW, f"{_EACH_ROW}\n| ^ | 小计 | ^ | 合计 |"))
    assert mistakes(text) == [("form-span-each", GRID_LINE + 3)]


def test_words_and_what_is_shown_may_reach_over_a_repeated_row() -> None:
    assert mistakes(small(("| 绩效⏎指标", "| {=period}绩效指标"))) == []


def test_sums_that_go_round_in_a_circle_are_said() -> None:
    text = small(("[help]", '[sums]\ntotal = ["fiscal"]\nfiscal = ["general", "total"]\n[help]'))
    assert mistakes(text) == [("form-key-type", _key("help") + 1), ("form-key-type", _key("help") + 2)]


def test_an_id_that_is_not_the_name_of_its_file_is_said() -> None:
    with pytest.raises(UserError) as raised:
        read_definition(SMALL, PLACE, expected_id="other")
    assert [str(message) for message in raised.value.messages] == [
        "small.toml 第 1 行：id“small”与文件名不同，请改成文件名 other。"
    ]


def test_several_mistakes_are_said_at_once_in_the_order_of_their_lines() -> None:
    text = small(
        ('"target"', '"goal"'),
        ('"万元"', '"美元"'),
        ("[30, 40, 50, 50]", "[30, 40, 5, 50]"),
        ("|   quality", "|   qualities"),
        ("{name}   |", "{nome}   |"),
        ("{category?新增}", "{code?新增}"),
        ("each indicator", "each indicators"),
        ("name = 50", "name = -1"),
    ).replace("[help]", '[extra]\nfarbe = "rot"\n\n[help]')
    found = mistakes(text)
    assert [line for _, line in found] == sorted(line for _, line in found)
    assert {
        "form-choice",
        "form-width",
        "form-level-kind",
        "form-field-unknown",
        "form-tick",
        "form-each-unknown",
        "form-key-type",
        "form-key-unknown",
    } <= {code for code, _ in found}


def test_every_missing_key_is_said() -> None:
    assert mistakes("") == [("form-key-missing", 0)] * 7


def test_a_mistake_in_an_unknown_key_does_not_hide_those_behind_it() -> None:
    text = small(("unit = ", 'farbe = "rot"\nunit = '), ("{name}   |", "{nome}   |"))
    assert mistakes(text) == [("form-key-unknown", _key("unit")), ("form-field-unknown", GRID_LINE + 1)]


def test_without_widths_the_drawing_is_read_nevertheless() -> None:
    text = small(("widths = [30, 40, 50, 50]\n", ""), ("{name}   |", "{nome}   |"))
    assert mistakes(text) == [("form-key-missing", 0), ("form-field-unknown", GRID_LINE - 1)]


@pytest.mark.parametrize("text", [f"a = {'9' * 5000}", "a = " + "[" * 5000, "a = 2024-13-45", "\x00", "a"])
def test_what_is_no_toml_is_said_whatever_is_wrong_with_it(text: str) -> None:
    ((code, _),) = mistakes(text)
    assert code == "form-syntax"


def test_lines_count_the_same_with_line_ends_of_windows() -> None:
    text = small(("{name}   |", "{nome}   |"), ("|   quality", "|   qualities"))
    assert mistakes(text.replace("\n", "\r\n")) == mistakes(text)


def test_keys_in_quotes_are_found_too() -> None:
    text = small(("grid = ", '"grid" = '), ("{name}   |", "{nome}   |"))
    assert mistakes(text) == [("form-field-unknown", GRID_LINE)]


def test_a_drawing_between_double_quotes_and_one_on_a_single_line_name_their_lines() -> None:
    quoted = small(
        ("grid = '''", 'grid = """'), ("{indicator.target} |   each indicator\n'''", '{x} | each indicator\n"""')
    )
    assert mistakes(quoted) == [("form-field-unknown", GRID_LINE + 3)]
    begins = SMALL.index("grid = ")
    single = SMALL[:begins] + 'grid = "| {x} | 1 | 2 | 3 | each indicator"\n' + SMALL[SMALL.index("[help]") :]
    assert mistakes(single) == [("form-field-unknown", _key("grid"))]


def test_the_nearest_field_is_named() -> None:
    with pytest.raises(UserError) as raised:
        read_definition(small(("{name}   |", "{departement.name} |")), PLACE)
    (message,) = raised.value.messages
    assert message.remedy.endswith("department.name")


def test_every_mistake_of_a_definition_has_a_test() -> None:
    elsewhere = {  # files and folders: tests of the catalogue
        "form-encoding",
        "form-unreadable",
        "form-id-twice",
        "form-replaces",
    }
    here = {"form-id-file", "form-levels-unused", "form-span-each"}
    assert {code for _, _, code, _ in _CASES} | here | elsewhere == set(SENTENCES.sentences)
