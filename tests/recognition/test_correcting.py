"""What a person says of cells and columns: read so, taken back, known again, and nothing else of the form changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from openpyxl import Workbook

from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.document.values import value_at
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.recognition.anchors import row_list_at, square_of
from jixiao_desktop.recognition.correcting import (
    corrected,
    correction_of,
    corrections_at,
    fields_at,
    fingerprint,
    lasting,
    remembered,
    without_row,
)
from jixiao_desktop.recognition.meanings import NOTHING, choosable
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage
from jixiao_desktop.xlsx.reading import read_workbook
from jixiao_desktop.xlsx.writer import Sheet, workbook

CATALOGUE = load_catalogue([resource_path("forms")])
MONITORED = (
    ("项目支出绩效运行监控表",),
    ("项目名称", "法治宣传经费", "年份", "2024", "计价", "元"),
    ("资金总额", "120000", "到哪月", "1-7月", "密级", "涉密"),
    ("一级指标", "二级指标", "三级指标", "方向", "数", "量词", "目前", "缺钱", "缺人", "办得成"),
    ("产出指标", "数量指标", "宣传场次", "≥", "5", "场", "3", "√", "", "√"),
    ("", "质量指标", "知晓率", "≥", "90", "%", "80", "", "√", ""),
    ("效益指标", "别的", "满意率", "≥", "95", "%", "", "", "", ""),
)


def understood(path: Path, *rows: tuple[str, ...]) -> Recognised:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([value or None for value in row])
    book.save(path)
    [form] = recognise(read_workbook(path), CATALOGUE)
    return form


def cell(form: Recognised, text: str) -> Square:
    return next((one.row, one.column) for one in form.region.cells if one.text == text)


def said(form: Recognised, text: str, path: str, whole: bool = True) -> Recognised:
    return corrected(form, [*form.corrections, correction_of(form, cell(form, text), path, whole)])


def plain_document(form: Recognised) -> Document:
    return replace(form.document, doubts=())


@pytest.fixture
def odd(tmp_path: Path) -> Recognised:
    """A table whose heads are other than any that is known, so that only the names and targets were understood."""
    rows = [row if row[0] != "一级指标" else (*row[:4], "指标值", *row[5:]) for row in MONITORED]
    return understood(tmp_path / "表.xlsx", *rows)


def test_parts_of_a_target_are_joined(odd: Recognised) -> None:
    assert [row.target for row in odd.document.indicators] == ["5", "90", "95"]
    form = said(said(odd, "≥", "indicator.sign"), "场", "indicator.unit")
    assert [row.target for row in form.document.indicators] == ["≥5场", "≥90%", "≥95%"]


def test_columns_of_ticks_count_together(odd: Recognised) -> None:
    form = said(odd, "√", "indicator.reasons:funding")
    at = next(one for one in form.region.cells if one.text == "√" and one.column == 8)
    form = corrected(form, [*form.corrections, correction_of(form, (at.row, at.column), "indicator.reasons:staff")])
    assert [row.reasons for row in form.document.indicators] == [("funding",), ("staff",), ()]
    likely = corrected(form, [*form.corrections, correction_of(form, (4, 9), "indicator.likelihood:certain")])
    assert [row.likelihood for row in likely.document.indicators] == ["certain", None, None]
    assert [row.reasons for row in likely.document.indicators] == [("funding",), ("staff",), ()]
    assert fields_at(likely, (4, 9)) == ("indicator.likelihood:certain",)


def test_levels_are_columns_too_and_follow_merged_and_blank_cells(odd: Recognised) -> None:
    swapped = said(said(odd, "产出指标", "indicator.level2"), "数量指标", "indicator.level1")
    assert [(row.level1, row.level2) for row in swapped.document.indicators] == [
        ("数量指标", "产出指标"), ("质量指标", None), ("别的", "效益指标")
    ]  # fmt: skip
    none = said(odd, "数量指标", NOTHING)
    assert [row.level2 for row in none.document.indicators] == [None, None, None]
    assert [row.level1 for row in none.document.indicators] == ["产出指标", "产出指标", "效益指标"]


def test_one_level_is_of_a_kind_or_is_none(odd: Recognised) -> None:
    form = said(odd, "别的", "indicator.kind:satisfaction", whole=False)
    kinds = [row.kind for row in form.document.indicators]
    assert kinds == [IndicatorKind.QUANTITY, IndicatorKind.QUALITY, IndicatorKind.SATISFACTION]
    assert form.document.indicators[2].level2 == "别的"
    assert lasting(form.corrections) == list(form.corrections)
    left = said(odd, "产出指标", NOTHING, whole=False)
    assert [row.level1 for row in left.document.indicators] == [None, None, "效益指标"]


def test_the_two_halves_can_be_said(odd: Recognised) -> None:
    form = said(odd, "3", "midterm.target")
    rows = [(row.name, row.target, row.horizon) for row in form.document.indicators]
    assert rows[:2] == [("宣传场次", "3", Horizon.MIDTERM), ("知晓率", "80", Horizon.MIDTERM)]
    assert [row[1] for row in rows[2:]] == ["5", "90", "95"]
    assert fields_at(form, cell(odd, "3")) == ("midterm.target",)
    both = corrected(form, [*form.corrections, correction_of(form, cell(odd, "5"), "midterm.standard")])
    assert [row.standard for row in both.document.indicators] == ["5", "90", "95", None, None, None]


def test_the_year_the_unit_the_months_and_the_mark_can_be_cells(odd: Recognised) -> None:
    form = said(said(said(said(odd, "2024", "year"), "元", "unit"), "1-7月", "interim_months"), "涉密", "secret")
    document = form.document
    assert (document.year, document.unit, document.interim_months, document.secret) == (2024, "元", "1-7", True)
    assert odd.document.fund(FundSource.TOTAL).budget == Decimal(1200000000)
    assert document.fund(FundSource.TOTAL).budget == Decimal(120000)
    reasons = {doubt.reason for doubt in odd.document.doubts} - {doubt.reason for doubt in document.doubts}
    assert any("年度" in str(reason) for reason in reasons)
    assert any("万元" in str(reason) for reason in reasons)


def test_a_row_can_be_left_out(odd: Recognised) -> None:
    form = corrected(odd, [without_row(cell(odd, "知晓率"))])
    assert [row.name for row in form.document.indicators] == ["宣传场次", "满意率"]
    assert lasting(form.corrections) == []


def test_rows_of_a_list_that_was_not_seen_are_made(odd: Recognised) -> None:
    form = said(said(odd, "2024", "task.name"), "元", "task.content")
    assert form.document.tasks == (Task("2024", "元"),)


def test_everything_can_be_said_and_taken_back(odd: Recognised) -> None:
    asked = [("3", True), ("3", False), ("数量指标", False), ("1-7月", False)]
    for path, (text, whole) in product(sorted(choosable()), asked):
        square = cell(odd, text)
        correction = correction_of(odd, square, path, whole)
        form = corrected(odd, [correction])
        assert corrections_at(form, square) == (correction,)
        shown = {one.replace("midterm.", "indicator.") for one in fields_at(form, square)}
        said_so = path.replace("midterm.", "indicator.").replace("annual.", "indicator.")
        assert said_so in shown or path.startswith("indicator.kind:")
        assert corrected(form, []) == odd


def test_a_line_over_rows_is_their_level(tmp_path: Path) -> None:
    rows = (
        ("项目支出绩效目标表", "", "", ""),
        ("项目名称", "法治宣传经费", "", ""),
        ("序号", "三级指标", "指标值", "备注"),
        ("", "", "", "甲、产出"),
        ("1", "宣传场次", "5场", ""),
        ("", "", "", "乙、效果"),
        ("2", "知晓率", "90%", ""),
    )
    form = understood(tmp_path / "表.xlsx", *rows)
    for text in ("乙、效果", "甲、产出"):  # in any order
        form = said(form, text, "indicator.level1", whole=False)
    assert [(row.level1, row.name) for row in form.document.indicators] == [
        ("甲、产出", "宣传场次"), ("乙、效果", "知晓率")
    ]  # fmt: skip


def test_the_next_file_of_the_layout_is_read_so(odd: Recognised, tmp_path: Path) -> None:
    form = said(said(odd, "≥", "indicator.sign"), "别的", "indicator.kind:satisfaction", whole=False)
    form = said(form, "宣传场次", NOTHING, whole=False)
    rows = [row if row[0] != "一级指标" else (*row[:4], "指标值", *row[5:]) for row in MONITORED]
    other = understood(tmp_path / "又.xlsx", *rows[:4], ("产出指标", "时效指标", "完成时间", "<", "12", "月"), rows[6])
    assert fingerprint(other) == fingerprint(form)
    again = remembered(other, {fingerprint(form): lasting(form.corrections)})
    assert [(row.name, row.target, row.kind) for row in again.document.indicators] == [
        ("完成时间", "<12", IndicatorKind.TIMELINESS), ("满意率", "≥95", IndicatorKind.SATISFACTION)
    ]  # fmt: skip
    assert remembered(other, {"another": lasting(form.corrections)}) is other


# --- forms of ours

OWN = Document(
    Stage.TARGET,
    Scope.PROJECT,
    form="hunan-project-target",
    year=2026,
    unit="万元",
    name="司法救助工作经费",
    annual_goal="救助　困难当事人\n 其二",
    funds=(Fund(FundSource.TOTAL, budget=Decimal("123456.78")),),
    indicators=(
        Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "救助人数", "≥ 20人", "上年 实绩"),
        Indicator("产出指标", "质量指标", IndicatorKind.QUALITY, "1.合规率", "100%", "制度"),
    ),
)


@pytest.fixture
def own(tmp_path: Path) -> Recognised:
    drawing = Drawing(CATALOGUE, shipped_fonts())
    path = tmp_path / "自己的.xlsx"
    path.write_bytes(workbook([Sheet("表", drawing.measured(OWN, drawing.definition(OWN)))]))
    file: ForeignFile = read_workbook(path)
    [form] = recognise(file, CATALOGUE)
    assert form.document.form == "hunan-project-target"
    return form


@pytest.mark.parametrize("path", ["indicator.note", "manager", "indicator.level2", NOTHING, "midterm.target"])
def test_a_form_of_ours_stays_as_it_was_read_but_for_the_place(own: Recognised, path: str) -> None:
    place = next(one for slot in own.slots for one in slot.places if one.path == "standard")
    form = corrected(own, [correction_of(own, square_of(own, place), path)])
    before, after = own.document, form.document
    assert replace(after, indicators=(), manager=None, doubts=()) == replace(
        before, indicators=(), manager=None, doubts=()
    )
    annual = [row for row in after.indicators if row.horizon is Horizon.ANNUAL]
    kept = {"level1": None, "name": None, "target": None, "actual": None}
    for old, new in zip(before.indicators, annual, strict=True):
        assert {name: getattr(old, name) for name in kept} == {name: getattr(new, name) for name in kept}
        assert new.standard is None
    assert corrected(form, []) == own


def test_a_single_cell_of_a_form_of_ours_is_corrected(own: Recognised) -> None:
    goal = next(place for place in own.places if place.path == "annual_goal")
    form = corrected(own, [correction_of(own, square_of(own, goal), "overview")])
    assert (form.document.annual_goal, form.document.overview) == (None, "救助　困难当事人\n其二")
    assert form.document.indicators == own.document.indicators
    assert value_at(form.document, "funds.total.budget") == Decimal("123456.78")


def test_a_level_of_a_form_of_ours_is_corrected_with_all_else_kept(own: Recognised) -> None:
    square = cell(own, "质量指标")
    assert row_list_at(own, square) == "indicators"
    form = corrected(own, [correction_of(own, square, "indicator.kind:timeliness", whole=False)])
    [first, second] = form.document.indicators
    assert first == own.document.indicators[0]
    assert second == replace(own.document.indicators[1], kind=IndicatorKind.TIMELINESS)
