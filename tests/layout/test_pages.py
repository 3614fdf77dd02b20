"""Pages of any form: nothing lost, doubled, cut off or left alone, whatever stands in the record."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.model import Department, Document, Indicator, Objective, Signature, Task
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.layout.measuring import SIDE_PADDING
from jixiao_desktop.layout.model import Block
from jixiao_desktop.layout.pages import BOTTOM_MARGIN, TOP_MARGIN
from jixiao_desktop.vocabulary.kinds import Horizon
from tests.layout.holds import all_laws, heads_stand_again, labels_are_whole_on_every_page
from tests.layout.samples import (
    FORMS,
    PROJECT,
    WHOLE,
    Laid,
    all_published,
    blank,
    filled,
    indicators,
    laid,
)
from tests.strategies import documents

_SENTENCE = "坚持和发展新时代“枫桥经验”，健全排查预警、多元化解、跟踪回访机制，化解率≥95%；"
_EVERY_FORM = pytest.mark.parametrize("form", sorted(FORMS))


def _text(length: int) -> str:
    return (_SENTENCE * (length // len(_SENTENCE) + 1))[:length]


def _printed(document: Laid, path: str) -> str:
    """Everything that the pages print of the field at ``path``."""
    return "".join(line.text for cell in document.placed if cell.cell.path == path for line in cell.lines)


# The laws, for every form and what is hard for it


@settings(max_examples=120)
@given(st.sampled_from(sorted(FORMS)), documents(6), st.booleans(), st.booleans())
def test_the_laws_hold_for_any_record(form: str, document: Document, own: bool, keep: bool) -> None:
    shown = replace(document, form=form if own else document.form)
    all_laws(laid(FORMS[form], shown, keep))


@_EVERY_FORM
def test_the_laws_hold_for_a_blank_form(form: str) -> None:
    document = laid(FORMS[form], blank(FORMS[form]))
    all_laws(document)
    assert len(document.pages) <= 2


@_EVERY_FORM
def test_the_laws_hold_for_the_published_records(form: str) -> None:
    for document in all_published():
        if document.scope == FORMS[form].scope:
            all_laws(laid(FORMS[form], document))


@_EVERY_FORM
@pytest.mark.parametrize("count", [1, 30, 200])
def test_the_laws_hold_for_many_indicators(form: str, count: int) -> None:
    all_laws(laid(FORMS[form], filled(indicators(count), FORMS[form])))


@_EVERY_FORM
@pytest.mark.parametrize("length", [300, 3_000, 20_000])
def test_the_laws_hold_for_long_texts(form: str, length: int) -> None:
    text = _text(length)
    goals = filled(indicators(9), FORMS[form], annual_goal=text, achieved=text, period_goal=text)
    targets = filled((replace(row, target=text) for row in indicators(2)), FORMS[form])
    for document in (goals, targets):
        pages = laid(FORMS[form], document)
        all_laws(pages)
        if document is targets and "indicators.0.target" in {cell.cell.path for cell in pages.placed}:
            assert _printed(pages, "indicators.0.target") == text


@_EVERY_FORM
def test_the_laws_hold_wherever_the_page_ends(form: str) -> None:
    for length in range(0, 1_300, 61):
        text = _text(length)
        tasks = tuple(Task(f"任务{at}", text[: length // 7]) for at in range(5))
        goals = (Objective(text, text, text), Objective(text[::2]))
        document = filled(indicators(12), FORMS[form], annual_goal=text, achieved=text, tasks=tasks, objectives=goals)
        all_laws(laid(FORMS[form], document))


@_EVERY_FORM
def test_the_laws_hold_with_any_number_of_rows(form: str) -> None:
    for count in range(0, 45, 2):
        all_laws(laid(FORMS[form], filled(indicators(count) if count else (), FORMS[form])))


@_EVERY_FORM
def test_the_laws_hold_for_words_that_were_never_meant_to_be_long(form: str) -> None:
    text = _text(600)
    long = filled(
        (replace(row, level1=text, level2=text[:300]) for row in indicators(4)),
        FORMS[form],
        name=text,
        department=Department(name=text, code=text),
        signature=Signature(preparer=text, date=text),
    )
    all_laws(laid(FORMS[form], long, running_head=text))


def test_the_laws_hold_on_two_sides() -> None:
    form = FORMS["national-project-target"]
    sides = [replace(row, horizon=side) for side in Horizon for row in indicators(40 if side is Horizon.ANNUAL else 25)]
    all_laws(laid(form, filled(sides, form)))


# What the laws say in numbers, for one form


def test_a_small_form_has_these_measures() -> None:
    definition = read_definition(
        """
id = "small"
title = "小表"
stage = "target"
scope = "project"
unit = "元"
widths = [30, 70]
above = "单位：{unit}"
below = "填表人：{signature.preparer}"
grid = '''
| 项目名称 | {name}        |
| 年度目标 | {annual_goal} |
'''
""",
        "small.toml",
    )
    document = replace(blank(), name="甲", annual_goal="一" * 40)
    (page,) = laid(definition, document).pages
    boxes = [
        (cell.cell.text[:4], *(round(length, 2) for length in (cell.x, cell.y, cell.width, cell.height)))
        for cell in page.cells
    ]
    # 17 pt × 1.3 + 2 mm; the table centred on the page; two lines of 10 pt × 1.3 + 2 mm
    assert boxes == [
        ("小表", 55.0, 20.0, 100.0, 9.8),
        ("单位：元", 55.0, 29.8, 100.0, 6.59),
        ("项目名称", 55.0, 36.38, 30.0, 7.0),
        ("甲", 85.0, 36.38, 70.0, 7.0),
        ("年度目标", 55.0, 43.38, 30.0, 15.76),
        ("一一一一", 85.0, 43.38, 70.0, 15.76),
        ("填表人：", 55.0, 59.14, 100.0, 8.0),
    ]
    goal = page.cells[5]
    assert [len(line.text) for line in goal.lines] == [19, 19, 2]
    assert [round(line.x, 2) for line in goal.lines] == [85 + SIDE_PADDING] * 3
    label = page.cells[4]
    assert [line.y for line in label.lines] == pytest.approx([goal.lines[1].y])
    # the first baseline: padding, half of what the line is higher than the letters, the ascent
    assert [line.y for line in goal.lines] == pytest.approx([48.02, 52.605, 57.19], abs=0.006)
    assert (page.width, page.height, page.number, page.count, page.marks) == (210.0, 297.0, 1, 1, ())


def test_a_landscape_form_lies_on_its_side() -> None:
    form = FORMS["national-project-monitoring"]
    (first, *_) = laid(form, blank(form)).pages
    assert (first.width, first.height) == (297.0, 210.0)


def test_a_text_of_two_lines_or_fewer_stands_in_the_middle_and_a_long_one_left() -> None:
    rows = [replace(indicators(1)[0], target=text) for text in ("短", "一" * 40)]
    cells = {c.cell.path: c for c in laid(PROJECT, filled(rows)).placed}
    short, long = cells["indicators.0.target"], cells["indicators.1.target"]
    assert round(short.lines[0].x + short.lines[0].width / 2, 3) == round(short.x + short.width / 2, 3)
    assert long.lines[0].x == long.x + SIDE_PADDING


# Rows over a page's end


def test_a_row_higher_than_the_page_is_cut_between_lines_and_goes_on() -> None:
    document = laid(PROJECT, replace(blank(), annual_goal=_text(9_000)))
    pieces = [cell for cell in document.placed if cell.cell.path == "annual_goal"]
    assert len(pieces) == len(document.pages) >= 3
    assert _printed(document, "annual_goal") == _text(9_000)
    for page in document.pages[1:-1]:
        (piece,) = [cell for cell in page.cells if cell.cell.path == "annual_goal"]
        assert piece.y == TOP_MARGIN
        assert piece.height > 240


def test_a_cell_of_several_rows_is_whole_on_each_page_that_cuts_them() -> None:
    definition = read_definition(
        """
id = "small"
title = "小表"
stage = "target"
scope = "project"
unit = "元"
widths = [30, 30, 110]
grid = '''
| 项目 | {name} | {annual_goal} |
| ^    | ^      | {period_goal} |
'''
""",
        "small.toml",
    )
    document = laid(definition, replace(blank(), name="一" * 12, annual_goal=_text(3_000), period_goal=_text(3_000)))
    all_laws(document)
    names = ["".join(line.text for line in cell.lines) for cell in document.placed if cell.cell.path == "name"]
    assert names == ["一" * 12] * len(document.pages)
    assert len(document.pages) > 2


def test_the_label_beside_a_cut_row_stands_on_each_of_its_pages() -> None:
    document = laid(PROJECT, replace(blank(), annual_goal=_text(9_000)))
    labels = [cell for cell in document.placed if cell.cell.text == "本年度绩效目标"]
    goals = [cell for cell in document.placed if cell.cell.path == "annual_goal"]
    assert [(cell.y, cell.height) for cell in labels] == [(cell.y, cell.height) for cell in goals]


def test_levels_and_the_side_label_are_repeated_on_a_continued_page() -> None:
    document = laid(PROJECT, filled(indicators(200)))
    assert len(document.pages) > 5
    for page in document.pages[1:-1]:
        texts = [cell.cell.text for cell in page.cells]
        assert texts.count("本年度\n绩效指标") == 1
        assert texts.count("三级指标") == 1
        assert "产出指标" in texts or "效益指标" in texts
    for row in range(200):
        assert _printed(document, f"indicators.{row}.name")


def test_both_rows_of_a_head_stand_again_with_their_tasks() -> None:
    form = FORMS["national-whole-target"]
    tasks = tuple(Task(f"任务{at}", _text(150)) for at in range(30))
    document = laid(form, filled(indicators(3), form, tasks=tasks))
    second = document.pages[1]
    assert [cell.cell.text for cell in second.cells][:6] == [
        "年度\n主要\n任务",
        "任务名称",
        "主要内容",
        "预算金额（万元）",
        "总额",
        "财政拨款",
    ]
    heads_stand_again(document)


def test_a_head_does_not_stand_again_once_its_rows_are_over() -> None:
    form = FORMS["ziyang-project-completion"]
    document = laid(form, filled(indicators(60), form, objectives=(Objective("甲", "乙", "丙"),)))
    assert sum(cell.cell.text == "预算总体目标" for cell in document.placed) == 1


def test_a_label_that_is_cut_has_room_for_its_words_on_both_pages() -> None:
    form = FORMS["sichuan-whole-target"]
    for count in range(1, 40):
        labels_are_whole_on_every_page(laid(form, filled(indicators(count), form)))


def test_the_signature_line_takes_a_row_of_the_table_along() -> None:
    crowded = 0
    for length in range(0, 2_400, 23):
        document = laid(PROJECT, replace(blank(), annual_goal=_text(length)))
        if len(document.pages) > 1:
            crowded += 1
            blocks = {document.grid.rows[cell.cell.row].block for cell in document.pages[-1].cells}
            assert blocks == {Block.TABLE, Block.BELOW}
    assert crowded


def test_the_total_takes_a_row_along_too() -> None:
    form = FORMS["national-project-assessment"]
    for count in range(8, 40):
        last = laid(form, filled(indicators(count), form)).pages[-1]
        rows = {cell.cell.row for cell in last.cells if cell.cell.path and cell.cell.path.startswith("indicators.")}
        rows |= {cell.cell.row for cell in last.cells if cell.cell.seed}
        assert rows


def test_rows_follow_each_other_without_a_gap() -> None:
    for page in laid(WHOLE, filled(indicators(80), WHOLE)).pages:
        tops = sorted({round(cell.y, 6) for cell in page.cells})
        bottoms = sorted({round(cell.y + cell.height, 6) for cell in page.cells})
        assert tops[1:] == bottoms[:-1]
        assert bottoms[-1] <= page.height - BOTTOM_MARGIN


# Marks in the margin


def test_a_single_page_has_no_marks() -> None:
    (page,) = laid(PROJECT, blank()).pages
    assert page.marks == ()


def test_pages_of_several_are_numbered_and_headed_from_the_second() -> None:
    pages = laid(PROJECT, filled(indicators(60)), running_head="示例单位").pages
    count = len(pages)
    assert [[mark.text for mark in page.marks] for page in pages] == [
        [f"第 {number} 页，共 {count} 页"] if number == 1 else ["示例单位", f"第 {number} 页，共 {count} 页"]
        for number in range(1, count + 1)
    ]
    for page in pages:
        foot = page.marks[-1]
        assert foot.y > page.height - BOTTOM_MARGIN


def test_a_long_running_head_is_shortened() -> None:
    pages = laid(PROJECT, filled(indicators(60)), running_head=_text(300)).pages
    head = pages[1].marks[0].text
    assert head.endswith("…")
    assert _text(300).startswith(head[:-1])
    assert len(head) > 40


def test_pages_do_not_depend_on_the_order_of_drawing() -> None:
    document = filled([*indicators(30), Indicator(name="无类别")])
    assert laid(PROJECT, document) == laid(PROJECT, document)
    tops = [cell.y for cell in laid(PROJECT, document).pages[0].cells if cell.cell.column == 0]
    assert all(one <= two for one, two in pairwise(tops))
