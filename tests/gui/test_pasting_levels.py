"""Indicator tables from Excel and WPS onto the indicators of a form: clipboard text as these give it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jixiao_desktop.document.model import Indicator
from jixiao_desktop.gui.editor.notice_panel import NoticePanel
from tests.gui.typist import Typist

SATISFACTION = "社会公众或服务对象满意度指标"
MERGED = (
    "产出指标\t数量指标\t化解矛盾纠纷件数\t≥120件\t计划标准\r\n"
    '\t\t"开展法治宣传\n场次"\t≥24场\t历史标准\r\n'
    "\t质量指标\t纠纷化解成功率\t≥95%\t行业标准\r\n"
    "效益指标\t社会效益指标\t群众知晓率\t≥90%\t计划标准\r\n"
    "满意度指标\t服务对象满意度指标\t来访群众满意度\t≥95%\t计划标准\r\n"
)
REPEATED = (
    "一级指标\t二级指标\t三级指标\t绩效标准\t指标值及单位\n"
    "产出指标\t数量指标\t化解矛盾纠纷件数\t计划标准\t≥120件\n"
    '产出指标\t数量指标\t"开展法治宣传\n场次"\t历史标准\t≥24场\n'
    "产出指标\t质量指标\t纠纷化解成功率\t行业标准\t≥95%\n"
    "效益指标\t社会效益指标\t群众知晓率\t计划标准\t≥90%\n"
    "效益指标\t社会公众或服务对象\u2028满意度指标\t来访群众满意度\t计划标准\t≥95%\n"
).replace("\u2028", "")
WITH_LABEL = "\n".join(
    f"{'本年度绩效指标' if at == 0 else ''}\t{line}"
    for at, line in enumerate(MERGED.replace("开展法治宣传\n场次", "开展法治宣传场次").split("\r\n")[:-1])
)
WANTED = {
    "数量指标": [("化解矛盾纠纷件数", "≥120件", "计划标准"), ("开展法治宣传场次", "≥24场", "历史标准")],
    "质量指标": [("纠纷化解成功率", "≥95%", "行业标准")],
    "社会效益指标": [("群众知晓率", "≥90%", "计划标准")],
    SATISFACTION: [("来访群众满意度", "≥95%", "计划标准")],
}

By = dict[str | None, list[tuple[str | None, str | None, str | None]]]


@pytest.fixture
def blank(typist: Typist) -> Typist:
    """A form without indicators, the cursor on the first blank one."""
    typist.go_to("indicators.0.name")
    while typist.book.document(typist.document).indicators:
        typist.go_to("indicators.0.name")
        typist.book.remove_row(typist.document, typist.cell)
    typist.view.go_to(
        next(typist.panel.form.index_of(c) for c in typist.panel.form.cells() if c.seed and c.path == "name")
    )
    return typist


def indicators(typist: Typist) -> tuple[Indicator, ...]:
    return typist.book.document(typist.document).indicators


def by_level(typist: Typist) -> By:
    found: By = defaultdict(list)
    for one in indicators(typist):
        found[one.level2].append((one.name, one.target, one.standard))
    return dict(found)


def paste(typist: Typist, text: str) -> str:
    """Puts ``text`` in where the cursor is; what the notice says then."""
    typist.put_on_clipboard(text)
    QTest.keyClick(typist.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    panel = typist.view.findChild(NoticePanel)
    return panel.text() if panel is not None and panel.isVisible() else ""


@pytest.mark.parametrize("text", [MERGED, REPEATED, WITH_LABEL], ids=["merged", "repeated", "with label"])
def test_rows_are_sorted_into_the_groups_as_one_step(blank: Typist, text: str) -> None:
    steps = len(blank.book.book.history())
    assert paste(blank, text) == ""
    assert by_level(blank) == WANTED
    assert len(blank.book.book.history()) == steps + 1
    blank.book.undo()
    assert indicators(blank) == ()


def test_the_cursor_may_stand_on_a_level(blank: Typist) -> None:
    form = blank.panel.form
    row = blank.cell.row
    blank.view.setCurrentIndex(form.index(row, 1))
    assert paste(blank, MERGED) == ""
    assert by_level(blank) == WANTED


def test_rows_stand_in_the_order_of_the_form(blank: Typist) -> None:
    lines = MERGED.split("\r\n")
    paste(blank, "\r\n".join([lines[4], lines[3], *lines[:3]]))
    assert [one.level2 for one in indicators(blank)] == [
        "数量指标",
        "数量指标",
        "质量指标",
        "社会效益指标",
        SATISFACTION,
    ]


def test_what_is_there_stays_and_the_same_indicator_is_overwritten(typist: Typist) -> None:
    before = indicators(typist)
    first = before[0]
    typist.go_to("indicators.3.name")
    paste(typist, f"{first.level1}\t{first.level2}\t{first.name}\t≥99项\n\t\t新增的数量\t≥1项\n")
    after = indicators(typist)
    assert len(after) == len(before) + 1
    assert (after[0].name, after[0].target, after[0].standard) == (first.name, "≥99项", first.standard)
    (added,) = (one for one in after if one.name == "新增的数量")
    assert (added.level1, added.level2, added.kind) == (first.level1, first.level2, first.kind)
    assert [one for one in after if one not in (after[0], added)] == list(before[1:])


def test_the_same_block_again_changes_nothing(blank: Typist) -> None:
    paste(blank, MERGED)
    once = indicators(blank)
    blank.go_to("indicators.0.name")
    paste(blank, REPEATED)
    assert indicators(blank) == once


def test_an_unknown_level_follows_its_first_level(blank: Typist) -> None:
    paste(blank, "产出指标\t数量指标\t件数\t≥1件\n\t安全指标\t事故起数\t≤0起\n效益指标\t社会效益指标\t知晓率\t≥9%\n")
    (own,) = (one for one in indicators(blank) if one.level2 == "安全指标")
    assert (own.level1, own.name) == ("产出指标", "事故起数")
    form = blank.panel.form
    rows = {
        name: form.find(f"indicators.{at}.name").row() for at, one in enumerate(indicators(blank)) if (name := one.name)
    }
    last_output = max(row for row in range(form.rowCount()) if "成本指标" in (form.group(row) or ""))
    assert last_output < rows["事故起数"] < rows["知晓率"]


def test_a_kind_of_cost_keeps_its_own_kind(blank: Typist) -> None:
    paste(blank, "成本指标\t经济成本指标\t总成本\t≤10万元\n\t社会成本指标\t投诉起数\t≤1起\n")
    assert [(one.level2, str(one.kind)) for one in indicators(blank)] == [
        ("成本指标", "economic_cost"),
        ("成本指标", "social_cost"),
    ]


def test_heads_without_levels_say_the_columns(typist: Typist) -> None:
    first = indicators(typist)[0]
    typist.go_to("indicators.0.name")
    assert paste(typist, "序号\t指标值\t三级指标\n1\t≥7件\t新的\n") == ""
    (added,) = (one for one in indicators(typist) if one.name == "新的")
    assert (added.level2, added.target) == (first.level2, "≥7件")


def test_the_sign_and_the_unit_of_a_value_come_together(blank: Typist) -> None:
    paste(blank, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\n产出指标\t数量指标\t件数\t≥\t120\t件\n")
    assert indicators(blank)[0].target == "≥120件"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一级指标\t二级指标\t三级指标\t指标值\t备注\n产出指标\t数量指标\t件数\t≥1\t说明\n", "“备注”"),
        ("产出指标\t数量指标\t件数\t≥1\t计划标准\t多余\n", "“多余”"),
        ("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t件数\t≥1\n合计\t\t\t100\n", "“合计”"),
        ("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t件数\t≥1\n填表人：某\t\t电话：1\t\n", "第 3 行"),
    ],
)
def test_what_has_no_place_is_told_and_nothing_is_pasted(blank: Typist, text: str, told: str) -> None:
    said = paste(blank, text)
    assert told in said
    assert "没有粘贴" in said
    assert indicators(blank) == ()


def test_an_indicator_called_quantity_is_no_level(blank: Typist) -> None:
    paste(blank, "数量\t≥3\n质量\t≥4\n")
    assert [(one.name, one.target) for one in indicators(blank)] == [("数量", "≥3"), ("质量", "≥4")]
