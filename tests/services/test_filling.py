"""Blank forms of other offices filled from a book, and read again."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from jixiao_desktop.document.model import Document, Fund, Indicator, Signature
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.exporting import Selection, export
from jixiao_desktop.services.filling import fill, fill_file
from jixiao_desktop.services.filling_choice import Wanted
from jixiao_desktop.services.filling_values import fill_form
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, Scope
from jixiao_desktop.xlsx.addresses import cell_address, read_range
from jixiao_desktop.xlsx.moved_references import moves_of
from tests.services.filled_forms import DATA, blank_workbook, emptied, example, filled, lost, read
from tests.xlsx.parts import cells, changed_parts, height, part, rows, without_rows

FORMS = sorted(path.stem for path in (DATA / "forms_filled").glob("*.json") if path.stem != "shili-project-target")
INPUTS = sorted((DATA / "inputs").glob("*.*x"))
SHEET = "xl/worksheets/sheet1.xml"
# What these forms have no cell for.
WITHOUT = {
    "national-project-assessment": {"department.name"},
    "national-project-monitoring": {"department.name"},
    "national-project-target": {"department.name"},
    "ziyang-project-completion": {f"funds.{source}.carryover_last" for source in ("total", "fiscal", "general")},
}


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    from jixiao_desktop.services.drawing import open_drawing

    return open_drawing()


def definition(drawing: Drawing, form: str) -> Definition:
    return drawing.catalogue.definitions[form]


@pytest.mark.parametrize("form", FORMS)
def test_a_blank_form_gives_the_record_back(form: str, drawing: Drawing, tmp_path: Path) -> None:
    document, drawn = example(form), definition(drawing, form)
    blank, out = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document), tmp_path / "填好.xlsx"
    (filling,), _ = filled(blank, out, [(document, drawn)])
    (back,) = recognise(read(out))
    assert set(lost(document, back.document)) == WITHOUT.get(form, set())
    assert set(lost(document, back.document)).isdisjoint(filling.placed)
    if not filling.copies:
        assert changed_parts(blank, out) == {SHEET}
    load_workbook(out)  # a strict reader finds nothing to object to


@pytest.mark.parametrize("form", FORMS)
def test_only_the_listed_cells_change(form: str, drawing: Drawing, tmp_path: Path) -> None:
    """With one indicator a level no row is added."""
    document, drawn = example(form), definition(drawing, form)
    seen: set[object] = set()
    single = [one for one in document.indicators if not (one.kind in seen or seen.add(one.kind))]
    document = replace(document, indicators=tuple(single), tasks=document.tasks[:1], objectives=document.objectives[:1])
    blank, out = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document), tmp_path / "填好.xlsx"
    (filling,), grown = filled(blank, out, [(document, drawn)])
    assert filling.copies == []
    assert changed_parts(blank, out) == {SHEET}
    before, after = part(blank, SHEET), part(out, SHEET)
    old, new = rows(before), rows(after)
    assert without_rows(before) == without_rows(after)
    assert {row for row in new if new[row] != old[row]} == {str(one.row + 1) for one in grown}
    assert all(height(old[str(one.row + 1)]) < height(new[str(one.row + 1)]) == one.height for one in grown)
    changed = {name for name, cell in cells(after).items() if cell != cells(before).get(name)}
    assert changed == {f"{chr(65 + one.column)}{one.row + 1}" for one in filling.changes.cells}


@pytest.mark.parametrize("form", FORMS)
def test_where_rows_are_added_every_other_cell_only_moves(form: str, drawing: Drawing, tmp_path: Path) -> None:
    document, drawn = example(form), definition(drawing, form)
    more = tuple(replace(one, name=f"{one.name}之{at}") for one in document.indicators for at in range(3))
    blank, out = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document), tmp_path / "填好.xlsx"
    (filling,), _ = filled(blank, out, [(replace(document, indicators=more), drawn)])
    assert filling.copies != []
    moves = moves_of(filling.copies, 0)
    assert changed_parts(blank, out) <= {SHEET, "xl/workbook.xml"}
    before, after = part(blank, SHEET), part(out, SHEET)
    changed = {moves.square(one) for one in filling.changes.cells}
    stayed = {}
    for address, cell in cells(before).items():
        top, left, _, _ = read_range(address) or (0, 0, 0, 0)
        place = moves.row(top), left
        if place not in changed:
            stayed[cell_address(*place)] = cell.replace(f'r="{address}"', f'r="{cell_address(*place)}"')
    assert {address: cell for address, cell in cells(after).items() if address in stayed} == stayed
    assert len(rows(after)) - len(rows(before)) == sum(one.rows for one in filling.copies)
    outside = r"<sheetData>.*</sheetData>|<dimension[^>]*>|<mergeCells.*</mergeCells>"
    assert re.sub(outside, "", before, flags=re.DOTALL) == re.sub(outside, "", after, flags=re.DOTALL)


def with_every_field(document: Document) -> Document:
    """``document`` with a value in every text that it may have."""
    singles = (
        "code",
        "category",
        "period",
        "manager",
        "implementer",
        "period_goal",
        "annual_goal",
        "achieved",
        "grade",
    )
    words = {name: "行政运行" if name == "category" else "有" for name in singles if getattr(document, name) is None}
    signature = Signature(preparer="甲某", phone="0730-1", date="2024-12-31", head="乙某")
    department = replace(document.department, code="101", supervisor="示例县委政法委", functions="职能")
    rows = tuple(replace(one, **_missing(one)) for one in document.indicators)
    return replace(document, department=department, signature=signature, score_total="95", indicators=rows, **words)


def _missing(indicator: Indicator) -> dict[str, str]:
    texts = {"weight": "5", "actual": "8件", "score": "5", "deviation": "无", "interim": "3件", "forecast": "9件"}
    return {name: text for name, text in texts.items() if getattr(indicator, name) is None}


@pytest.mark.parametrize("form", FORMS)
def test_every_field_that_a_form_prints_finds_its_cell_in_a_blank_one(
    form: str, drawing: Drawing, tmp_path: Path
) -> None:
    document, drawn = with_every_field(example(form)), definition(drawing, form)
    blank, out = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document), tmp_path / "填好.xlsx"
    (filling,), _ = filled(blank, out, [(document, drawn)])
    cells = build_grid(drawn, document).cells
    assert {cell.path for cell in cells if cell.path and cell.value} - filling.placed == set()
    texts = "\n".join(cell.text for cell in read(out).tables[0].cells)
    above = [cell.text for cell in cells if cell.path == "department.name" and cell.before]
    assert [text for text in above if text not in texts] == []


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_published_files_that_were_emptied_give_their_records_back(
    path: Path, drawing: Drawing, tmp_path: Path
) -> None:
    blank, out = tmp_path / f"空表{path.suffix}", tmp_path / f"填好{path.suffix}"
    forms = emptied(path, blank)
    assert [form.document.name for form in recognise(read(blank))] == [None] * len(forms)
    filled(blank, out, [(form.document, drawing.definition(form.document)) for form in forms])
    for form, back in zip(forms, recognise(read(out)), strict=True):
        assert list(lost(form.document, back.document)) == []
        assert len(back.document.indicators) == len(form.document.indicators)


NAMES = st.text(st.sampled_from("调解纠纷开展宣传培训次数覆盖率及时完成情况"), min_size=4, max_size=30)
TARGETS = st.sampled_from(("≥95%", "10件", "有效提升", "2026年11月底前", "≤12.8万元", "=100%", "3次/年"))
YUAN = st.integers(0, 10**11).map(lambda fen: Decimal(fen).scaleb(-2))


@st.composite
def records(draw: st.DrawFn, document: Document, drawn: Definition) -> Document:
    """``document`` with other indicators, none to four a level, and other amounts."""
    whole = {one.horizon for one in document.indicators}
    indicators = []
    for horizon in sorted(whole):
        for level in drawn.levels:
            if level.optional or not level.kinds:
                continue
            names = draw(st.lists(NAMES, max_size=4, unique=True))
            indicators += [
                Indicator(
                    level.level1, level.level2 or None, level.kinds[0], name, draw(TARGETS), horizon=Horizon(horizon)
                )
                for name in names
            ]
    funds = tuple(
        Fund(fund.source, **{name: draw(YUAN) for name in ("initial", "budget") if getattr(fund, name) is not None})
        for fund in document.funds
    )
    return replace(
        document, indicators=tuple(indicators), funds=funds, annual_goal=document.annual_goal and draw(NAMES)
    )


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_record_comes_back(form: str, drawing: Drawing, data: st.DataObject) -> None:
    drawn = definition(drawing, form)
    document = data.draw(records(example(form), drawn))
    with TemporaryDirectory() as folder:
        blank, out = blank_workbook(Path(folder) / "空表.xlsx", drawing, drawn, document), Path(folder) / "填好.xlsx"
        (filling,), _ = filled(blank, out, [(document, drawn)])
        (back,) = recognise(read(out))
    missing = set(lost(document, back.document))
    assert missing <= WITHOUT.get(form, set())
    assert missing.isdisjoint(filling.placed)


def test_indicators_without_a_group_and_fields_without_a_cell_are_told(drawing: Drawing, tmp_path: Path) -> None:
    drawn = definition(drawing, "hunan-project-target")
    document = replace(example("national-project-target"), funds=(Fund(FundSource.OWN, budget=Decimal(5)),))
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document)
    (form,) = recognise(read(blank))
    _, messages = fill_form(form, document, drawn, "空表")
    told = [str(message) for message in messages]
    assert any("单位资金的预算数" in one for one in told)
    midterm = next(one.name for one in document.indicators if one.horizon is Horizon.MIDTERM)
    assert any(f"“{midterm}”" in one for one in told)


def test_what_stands_in_a_cell_already_stays(drawing: Drawing, tmp_path: Path) -> None:
    drawn, document = definition(drawing, "hunan-project-target"), example("hunan-project-target")
    blank, out = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, document), tmp_path / "填好.xlsx"
    filled(blank, out, [(document, drawn)])
    (form,) = recognise(read(out))
    other = replace(document, annual_goal="另一个目标")
    filling, messages = fill_form(form, other, drawn, "表")
    assert filling.changes.cells == ()
    assert [message.code for message in messages if message.code == "fill-occupied"] == ["fill-occupied"]


def test_formulas_stay_even_those_without_a_value_and_a_sheet_in_a_sum_over_sheets_does_not_grow(
    book: Book, drawing: Drawing, tmp_path: Path
) -> None:
    drawn = definition(drawing, "hunan-project-target")
    stored = [book.document(head.document) for head in book.documents(book.filings()[0].filing)]
    project = max((one for one in stored if one.form == drawn.id), key=lambda one: len(one.indicators))
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, project)
    changed = load_workbook(blank)
    changed.worksheets[0]["B4"] = "=SUM(1,2)"  # 本级预算金额; never calculated
    changed.create_sheet("汇总")["A1"] = f"=SUM('{changed.worksheets[0].title}:汇总'!D99)"
    changed.save(blank)
    done = fill(book, drawing, blank, Wanted(project=project.name))
    assert "fill-fixed" in [message.code for message in done.messages]
    assert sum("没有放这一条" in str(message) for message in done.messages) > 0
    out = tmp_path / "填好.xlsx"
    out.write_bytes(done.content)
    after = load_workbook(out)
    assert after.worksheets[0]["B4"].value == "=SUM(1,2)"
    assert after.worksheets[0].max_row == changed.worksheets[0].max_row


def blank_of(book: Book, drawing: Drawing, folder: Path, scope: Scope) -> Path:
    """The forms of the example book, emptied: one workbook of all its projects or the whole."""
    (path,) = export(book, drawing, folder / "出", ["xlsx"], Selection(), lambda *_: None).files
    out = folder / "空表.xlsx"
    emptied(path, out)
    return out


def test_each_form_of_a_file_gets_the_expenditure_that_fits(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    blank = blank_of(book, drawing, tmp_path, Scope.PROJECT)
    done = fill(book, drawing, blank, Wanted())
    assert done.messages == ()
    out = tmp_path / "填好.xlsx"
    out.write_bytes(done.content)
    stored = [book.document(head.document) for head in book.documents(book.filings()[0].filing)]
    back = [form.document for form in recognise(read(out))]
    assert [one.name for one in back] == [one.name for one in stored]
    assert [len(one.indicators) for one in back] == [len(one.indicators) for one in stored]


def test_a_named_project_fills_its_form_alone(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    drawn = definition(drawing, "hunan-project-target")
    stored = [book.document(head.document) for head in book.documents(book.filings()[0].filing)]
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, stored[2])
    done = fill(book, drawing, blank, Wanted(project=stored[2].name))
    out = tmp_path / "填好.xlsx"
    out.write_bytes(done.content)
    assert [form.document.name for form in recognise(read(out))] == [stored[2].name]
    assert done.messages == ()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(department="别的局"), "fill-nothing"),
        (Wanted(year=1999), "fill-nothing"),
        (Wanted(project="没有的"), "fill-nothing"),
    ],
)
def test_nothing_that_fits_is_refused(book: Book, drawing: Drawing, tmp_path: Path, wanted: Wanted, code: str) -> None:
    drawn = definition(drawing, "hunan-project-target")
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, example(drawn.id))
    with pytest.raises(UserError) as refused:
        fill(book, drawing, blank, wanted)
    assert [message.code for message in refused.value.messages] == [code]


def test_the_blank_itself_and_other_kinds_of_file_are_refused(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    drawn = definition(drawing, "hunan-project-target")
    blank = blank_workbook(tmp_path / "空表.xlsx", drawing, drawn, example(drawn.id))
    other = tmp_path / "别的.txt"
    other.write_text("文字")
    for source, out, code in (
        (blank, blank, "fill-same"),
        (blank, tmp_path / "表.docx", "fill-suffix"),
        (other, tmp_path / "出.txt", "fill-kind"),
    ):
        with pytest.raises(UserError) as refused:
            fill_file(book, drawing, source, out, Wanted())
        assert [message.code for message in refused.value.messages] == [code]
    assert not (tmp_path / "出.txt").exists()
