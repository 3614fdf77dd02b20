"""Our own workbooks come back: whatever stands in a record, every field that its form shows is read as it was.

Texts are compared without blanks and width, as the record's equality has it. What cannot come back, because the paper does
not say it, is named in :func:`said` and in the tests below:

- a text of nothing but blanks is a blank;
- an indicator, a task or a goal without any value is a blank row of the form;
- a rate under a head that ends in % is printed without its own: ``98.76%`` comes back as ``98.76``;
- a 指标值 in three cells comes back in its parts' words: ``95%以上`` as ``≥95%``;
- goals row by row in a form without rows for them come back joined, as the one goal that was printed;
- the kind of an indicator is the first of those that its level stands for: 经济成本 under 成本指标 is 成本;
  under names that the form does not have, it is what these say;
- months that are blank come back as those that the form prints for them;
- a sum larger than a book keeps is a doubt at its cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.model import Department, Document, Fund, Indicator, Task
from jixiao_desktop.document.values import value_at, with_value
from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.forms.definition import Definition, Field
from jixiao_desktop.forms.notation import COMPUTED, SIDES
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.layout.levels import Group, grouped
from jixiao_desktop.layout.printing_values import printed, ticked
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.recognition.level_names import kind_of_levels
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage
from jixiao_desktop.vocabulary.money import CENT, LARGEST_YUAN
from jixiao_desktop.vocabulary.target_parts import split_target
from jixiao_desktop.xlsx.reading import read_workbook
from jixiao_desktop.xlsx.writer import Sheet, workbook
from tests.resources.filled_forms import fields_of, filled_forms
from tests.strategies import documents, paths_of

DATA = Path(__file__).parents[1] / "data"
CATALOGUE: Catalogue = load_catalogue([resource_path("forms"), DATA / "forms"])
DRAWING = Drawing(CATALOGUE, shipped_fonts())


def exported(path: Path, *documents: Document) -> ForeignFile:
    """The workbook of ``documents``, each in its own form, read again."""
    measured = [DRAWING.measured(one, DRAWING.definition(one)) for one in documents]
    path.write_bytes(workbook([Sheet(f"表{at}", one) for at, one in enumerate(measured)]))
    return read_workbook(path)


def back(path: Path, document: Document) -> Document:
    (found,) = recognise(exported(path, document), CATALOGUE)
    return found.document


def said(definition: Definition, document: Document) -> tuple[dict[str, str], list[tuple[str, ...]]]:
    """What ``definition`` shows of ``document``: what stands once by path, and the rows in their order."""
    fields = [field for field in fields_of(definition) if field.path not in COMPUTED or field.path == "year"]
    single = [field for field in fields if field.path.split(".")[0] not in (*ROW_SINGULARS, *SIDES)]
    once = {f"{field.path} {field.choice or ''}": text(definition, document, field, field.path) for field in single}
    return once, sorted(rows(definition, document), key=lambda row: row[0])


ROW_SINGULARS = tuple(one.singular for one in ROW_LISTS.values())


def text(definition: Definition, document: Document, field: Field, path: str) -> str:
    if field.choice:
        return "√" if ticked(document, path, field.choice) else ""
    words = printed(definition, document, path, field.bare).text or definition.defaults.get(path, "")
    if field.part:
        words = split_target(words).joined
    return comparable(words)


def rows(definition: Definition, document: Document) -> Iterator[tuple[str, ...]]:
    """List, level names and shown values of every row that shows any, as the form has them in order."""
    for row in build_grid(definition, document).rows:
        if row.group is not None and row.group.split()[0] != "indicators" and row.entry:
            name, at = row.entry.split(".")
            yield from filled(name, (), values(definition, document, name, int(at), ROW_LISTS[name].singular))
    sides = next((row.each.sides for row in definition.rows if row.each and row.each.sides), ())
    for group in grouped(definition, document, sides):
        for side in sides:
            for at in group.sides[side]:
                owner = "indicator" if len(sides) == 1 else str(side)
                found = values(definition, document, "indicators", at, owner)
                yield from filled(f"{side} indicators", levels(group), found)


def levels(group: Group) -> tuple[str, ...]:
    kind = group.kinds[0] if group.kinds else kind_of_levels(group.level1, group.level2)
    return (comparable(group.level1), comparable(group.level2), str(kind))


def values(definition: Definition, document: Document, name: str, at: int, owner: str) -> list[str]:
    fields = [field for field in fields_of(definition) if field.entered and field.path.rpartition(".")[0] == owner]
    return [text(definition, document, field, f"{name}.{at}.{field.path.rpartition('.')[2]}") for field in fields]


def filled(name: str, around: tuple[str, ...], found: list[str]) -> Iterator[tuple[str, ...]]:
    if any(found):
        yield name, *around, *found


def keepable(document: Document) -> Document:
    """``document`` as a book keeps it: blank texts are blanks, and no sum of its amounts is too large."""
    for path in paths_of(document):
        value = value_at(document, path)
        if isinstance(value, Decimal) and abs(value) > LARGEST_YUAN / 100:
            document = with_value(document, path, (value / 100).quantize(CENT))
        elif isinstance(value, str) and not comparable(value):
            document = with_value(document, path, None)
    return document


@pytest.mark.parametrize("definition", CATALOGUE.definitions.values(), ids=CATALOGUE.definitions)
@settings(max_examples=25, phases=[Phase.generate, Phase.reuse], deadline=None)
@given(data=st.data())
def test_any_record_comes_back_from_its_workbook(
    definition: Definition, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    drawn = data.draw(documents(most_rows=8))
    own = keepable(replace(drawn, form=definition.id, stage=definition.stage, scope=definition.scope))
    found = back(tmp_path_factory.getbasetemp() / "own.xlsx", own)
    assert found.form == definition.id
    assert said(definition, found) == said(definition, own)


_NOT_WORDS = ("form", "source", "unit", "interim_months", "kind", "horizon", "likelihood")


@pytest.mark.parametrize("definition", CATALOGUE.definitions.values(), ids=CATALOGUE.definitions)
@settings(max_examples=8, phases=[Phase.generate], deadline=None)
@given(drawn=documents(most_rows=5), random=st.randoms(use_true_random=False))
def test_words_of_the_form_itself_are_values_where_values_stand(
    definition: Definition, drawn: Document, random: Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Labels, level names and titles typed into cells, levels among them: 金额合计 as a task, 三级指标 as an indicator."""
    own = replace(drawn, form=definition.id, stage=definition.stage, scope=definition.scope)
    labels = [cell.words for cell in definition.cells if cell.words]
    words = [*labels, *(level.level2 for level in definition.levels), definition.plain_title, "√", "—", "1 甲", "12"]
    for path in paths_of(own):
        typed = isinstance(value_at(own, path), str) and path.rpartition(".")[2] not in _NOT_WORDS
        if typed and random.random() < 0.6:
            own = with_value(own, path, random.choice(words))
    own = keepable(own)
    found = back(tmp_path_factory.getbasetemp() / "words.xlsx", own)
    assert found.form == definition.id
    assert said(definition, found) == said(definition, own)


@pytest.mark.parametrize("form", CATALOGUE.definitions)
def test_an_example_of_each_form_comes_back_without_blank_rows_too(form: str, tmp_path: Path) -> None:
    if form == "shili-project-target":
        examples = [one.document for one in filled_forms(form, DATA / "forms_filled", CATALOGUE)]
    else:
        examples = [one.document for one in filled_forms(form)]
    for document in examples:
        own = replace(document, form=form)
        definition = CATALOGUE.definitions[form]
        measured = Drawing(CATALOGUE, shipped_fonts(), keep_blank=False).measured(own, definition)
        (tmp_path / "a.xlsx").write_bytes(workbook([Sheet("表", measured)]))
        (found,) = recognise(read_workbook(tmp_path / "a.xlsx"), CATALOGUE)
        assert said(definition, found.document) == said(definition, own)
        assert found.document == replace(
            back(tmp_path / "b.xlsx", own), source=found.document.source, doubts=found.document.doubts
        )


def test_a_field_that_the_form_does_not_show_is_absent(tmp_path: Path) -> None:
    own = replace(TARGET, code="P-1", manager="示例", objectives=())
    found = back(tmp_path / "a.xlsx", own)
    assert (found.code, found.manager) == (None, None)
    assert {fund.source for fund in found.funds} == {FundSource.TOTAL, FundSource.SUPERIOR}


TARGET = Document(
    Stage.TARGET,
    Scope.PROJECT,
    form="hunan-project-target",
    year=2026,
    department=Department("示例县法学会"),
    name="司法救助工作经费",
    funds=(Fund(FundSource.TOTAL, budget=Decimal("128000.00")),),
    indicators=(Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "救助人数", "≥10人"),),
)


def test_what_the_form_derived_was_not_entered_and_what_differs_was(tmp_path: Path) -> None:
    parts = (
        Fund(FundSource.GENERAL, budget=Decimal("100.00"), executed=Decimal("50.00")),
        Fund(FundSource.OTHER, budget=Decimal("20.00"), executed=Decimal("10.00")),
    )
    derived = Document(Stage.ASSESSMENT, Scope.PROJECT, form="ziyang-project-completion", year=2026, funds=parts)
    found = back(tmp_path / "a.xlsx", derived)
    total, fiscal = found.fund(FundSource.TOTAL), found.fund(FundSource.FISCAL)
    assert total == Fund(FundSource.TOTAL)
    assert fiscal == Fund(FundSource.FISCAL)
    assert found.fund(FundSource.GENERAL) == parts[0]
    typed = replace(derived, funds=(*parts, Fund(FundSource.TOTAL, budget=Decimal("999.00"), carryover_rate="7")))
    found = back(tmp_path / "b.xlsx", typed)
    assert found.fund(FundSource.TOTAL) == Fund(FundSource.TOTAL, budget=Decimal("999.00"), carryover_rate="7")
    assert found.fund(FundSource.FISCAL) == Fund(FundSource.FISCAL)


def test_scores_total_and_grade_that_follow_were_not_entered(tmp_path: Path) -> None:
    indicator = replace(TARGET.indicators[0], weight="90", actual="20人", score="45")
    funds = (Fund(FundSource.TOTAL, budget=Decimal("100.00"), executed=Decimal("100.00")),)
    own = replace(
        TARGET, stage=Stage.ASSESSMENT, form="national-project-assessment", funds=funds, indicators=(indicator,)
    )
    found = back(tmp_path / "a.xlsx", own)
    assert found.indicators[0].score == "45"  # the clerk's own, less than what follows
    assert (found.score_total, found.grade) == (None, None)
    assert found.fund(FundSource.TOTAL) == funds[0]
    found = back(tmp_path / "b.xlsx", replace(own, grade="优"))
    assert found.grade == "优"


def test_both_horizons_come_back_in_the_order_of_their_kinds(tmp_path: Path) -> None:
    names = (
        ("甲", "产出指标", "质量指标", IndicatorKind.QUALITY, Horizon.ANNUAL),
        ("乙", "产出指标", "数量指标", IndicatorKind.QUANTITY, Horizon.MIDTERM),
        ("丙", "产出指标", "数量指标", IndicatorKind.QUANTITY, Horizon.ANNUAL),
        ("丁", "满意度指标", "服务对象满意度指标", IndicatorKind.SATISFACTION, Horizon.MIDTERM),
    )
    rows = tuple(Indicator(one, two, kind, name, horizon=side) for name, one, two, kind, side in names)
    found = back(tmp_path / "a.xlsx", replace(TARGET, form="national-project-target", indicators=rows))
    assert [(row.name, row.horizon) for row in found.indicators] == [
        ("乙", Horizon.MIDTERM),
        ("丁", Horizon.MIDTERM),
        ("丙", Horizon.ANNUAL),
        ("甲", Horizon.ANNUAL),
    ]


def test_words_that_a_form_prints_for_a_blank_are_a_blank_even_if_they_were_typed(tmp_path: Path) -> None:
    source = resource_path("forms").joinpath("hunan-project-target.toml").read_text("utf-8")
    drawn = source.replace("{period} ", "{period else （分级填报）}").replace("hunan-project-target", "own-form")
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "own-form.toml").write_text(drawn, "utf-8")
    catalogue = load_catalogue([tmp_path / "forms"])
    own = replace(TARGET, form="own-form", period="（分级填报）", period_goal="（分级填报）")
    measured = Drawing(catalogue, shipped_fonts()).measured(own, catalogue.definitions["own-form"])
    (tmp_path / "a.xlsx").write_bytes(workbook([Sheet("表", measured)]))
    (found,) = recognise(read_workbook(tmp_path / "a.xlsx"), catalogue)
    assert (found.document.period, found.document.period_goal) == (None, "（分级填报）")


def test_a_sum_larger_than_a_book_keeps_is_a_doubt(tmp_path: Path) -> None:
    parts = (Fund(FundSource.FISCAL, budget=LARGEST_YUAN), Fund(FundSource.OTHER, budget=LARGEST_YUAN))
    found = back(tmp_path / "a.xlsx", replace(TARGET, form="sichuan-whole-target", scope=Scope.WHOLE, funds=parts))
    assert [doubt.text for doubt in found.doubts if "金额" in (doubt.reason or "")] == ["18000000000"]


def test_every_place_of_the_form_is_told_with_its_row(tmp_path: Path) -> None:
    (found,) = recognise(exported(tmp_path / "a.xlsx", TARGET), CATALOGUE)
    places = {place.path: found.region.text(place.row, place.column) for place in found.places}
    assert places["name"] == "司法救助工作经费"
    assert places["department.name"] in ("示例县法学会", "填报单位：（盖章）示例县法学会")
    assert len(found.slots) == 9  # a row for each second level of the form
    first = {place.path: found.region.text(place.row, place.column) for place in found.slots[0].places}
    assert first == {"name": "救助人数", "target": "≥10人", "standard": ""}


def test_tables_of_ours_and_of_others_keep_their_order(tmp_path: Path) -> None:
    second = replace(TARGET, name="见义勇为奖励经费")
    ours = exported(tmp_path / "a.xlsx", TARGET, second)
    theirs = read_workbook(DATA / "inputs" / "suining-2023.xlsx")
    mixed = ForeignFile("混合.xlsx", (ours.tables[0], theirs.tables[0], ours.tables[1]))
    found = recognise(mixed, CATALOGUE)
    assert [one.document.form for one in found] == ["hunan-project-target", None, "hunan-project-target"]
    assert [one.document.source for one in found] == ["混合.xlsx#1", "混合.xlsx#2", "混合.xlsx#3"]
    assert [one.region.number for one in found] == [0, 1, 2]


@pytest.mark.parametrize(
    ("cell", "words"),
    [("项目支出名称", "项目名称"), ("单位：万元", "单位：元"), ("年度本级\n预算金额", "年度本级预算金额")],
)
def test_a_table_with_another_word_is_read_by_meaning(cell: str, words: str, tmp_path: Path) -> None:
    table = exported(tmp_path / "a.xlsx", TARGET).tables[0]
    changed = tuple(replace(one, text=words) if one.text == cell else one for one in table.cells)
    assert changed != table.cells
    (found,) = recognise(ForeignFile("a.xlsx", (replace(table, cells=changed),)), CATALOGUE)
    assert found.document.form is None
    assert found.document.indicators[0].name == "救助人数"


def test_a_column_that_was_drawn_wider_does_no_harm(tmp_path: Path) -> None:
    table = exported(tmp_path / "a.xlsx", TARGET).tables[0]
    (found,) = recognise(ForeignFile("a.xlsx", (replace(table, widths={**table.widths, 3: 90.0}),)), CATALOGUE)
    assert found.document.form == TARGET.form
    other = dict.fromkeys(table.widths, 50.0)
    (found,) = recognise(ForeignFile("a.xlsx", (replace(table, widths=other),)), CATALOGUE)
    assert found.document.form is None


def test_what_is_no_amount_and_a_second_value_are_doubts(tmp_path: Path) -> None:
    table = exported(tmp_path / "a.xlsx", TARGET).tables[0]
    typed = {"12.8": "约十三万", "填报单位：（盖章）示例县法学会": "填报单位：（盖章）示例县工会"}
    cells = tuple(replace(one, text=typed.get(one.text, one.text), number=None) for one in table.cells)
    (found,) = recognise(ForeignFile("a.xlsx", (replace(table, cells=cells),)), CATALOGUE)
    assert found.document.fund(FundSource.TOTAL).budget is None
    assert [doubt.text for doubt in found.document.doubts] == ["示例县法学会", "约十三万"]  # the line above comes first


def test_a_tick_cell_with_other_words_is_a_doubt(tmp_path: Path) -> None:
    own = replace(TARGET, stage=Stage.MONITORING, form="national-project-monitoring")
    row = replace(TARGET.indicators[0], reasons=("funding", "staff"), likelihood="possible")
    own = replace(own, indicators=(row,), interim_months="1-9", tasks=(Task("甲"),))
    table = exported(tmp_path / "a.xlsx", own).tables[0]
    (found,) = recognise(ForeignFile("a.xlsx", (table,)), CATALOGUE)
    (indicator,) = found.document.indicators
    assert (indicator.reasons, indicator.likelihood) == (("funding", "staff"), "possible")
    assert found.document.interim_months == "1-9"
    ticks = [one for one in table.cells if one.text == "√"]
    cells = tuple(replace(one, text="无") if one == ticks[0] else one for one in table.cells)
    (found,) = recognise(ForeignFile("a.xlsx", (replace(table, cells=cells),)), CATALOGUE)
    assert found.document.indicators[0].reasons == ("staff",)
    assert "无" in [doubt.text for doubt in found.document.doubts]


@pytest.mark.parametrize("path", sorted((DATA / "inputs").glob("*.*x")), ids=lambda path: path.name)
def test_published_files_are_no_layouts_of_ours(path: Path) -> None:
    """Their labels, line breaks or spans are others; one has our words and spans (库尔勒), but not our widths."""
    file = read_workbook(path) if path.suffix == ".xlsx" else read_document(path)
    assert recognise(file, CATALOGUE) == recognise(file)
