"""The official forms: what each definition must say, and that its filled examples lose nothing on any face."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.notation import indicator_path
from jixiao_desktop.layout.model import Page, PlacedCell
from jixiao_desktop.layout.pages import BOTTOM_MARGIN, TOP_MARGIN
from jixiao_desktop.layout.printing_values import printed
from jixiao_desktop.vocabulary.kinds import FundSource, Stage
from tests.resources.faces import compare_workbook, missing_in_pdf, missing_on_pages
from tests.resources.filled_forms import (
    FilledForm,
    fields_of,
    filled_forms,
    official_forms,
    shown_paths,
    squeezed,
)
from tests.resources.golden_text import check_golden, golden_text

GOLDEN = Path(__file__).parent / "golden"
FORMS = (
    "hunan-project-target",
    "hunan-whole-assessment",
    "hunan-whole-target",
    "national-project-assessment",
    "national-project-monitoring",
    "national-project-target",
    "national-whole-target",
    "sichuan-project-completion",
    "sichuan-whole-target",
    "xinjiang-whole-target",
    "ziyang-project-completion",
)
CATALOGUE = official_forms()
EACH_FORM = pytest.mark.parametrize("definition", CATALOGUE.definitions.values(), ids=CATALOGUE.definitions)
EXAMPLES = {
    f"{form}-{at}": filled for form in FORMS for at, filled in enumerate(filled_forms(form, catalogue=CATALOGUE))
}
EACH_EXAMPLE = pytest.mark.parametrize("form", EXAMPLES.values(), ids=EXAMPLES)
_ROUNDING = 0.01
# What follows from the examples' figures and is not typed in them.
DERIVED = {
    "national-project-target": {"funds.total.midterm": "3920", "funds.total.budget": "1350"},
    "national-project-monitoring": {"funds.total.initial": "1350", "funds.total.interim_rate": "53.09%"},
    "national-project-assessment": {
        "funds.total.executed": "1261.5",
        "funds.carried_in.execution_rate": "100%",
        "funds.total.weight": "10",
        "funds.total.score": "9.67",
        "indicators.0.score": "9.66",
        "score_total": "93.33",
        "grade": "优",
    },
    "hunan-whole-assessment": {"funds.total.budget": "2548.65", "funds.total.execution_rate": "98.5%", "grade": "优"},
    "ziyang-project-completion": {"funds.fiscal.carryover": "0", "funds.total.carryover_change": "-100"},
    "national-whole-target": {"tasks.0.total": "838.65"},
}


def test_all_eleven_are_read_without_a_mistake() -> None:
    assert CATALOGUE.mistakes == ()
    assert tuple(CATALOGUE.definitions) == FORMS


@EACH_FORM
def test_a_form_names_its_origin(definition: Definition) -> None:
    assert definition.source
    assert definition.region
    assert definition.from_year


@EACH_FORM
def test_every_entered_field_is_explained(definition: Definition) -> None:
    entered = {indicator_path(field.path) for field in fields_of(definition) if field.entered}
    assert {path for path in entered if not definition.help.get(path, "").endswith("。")} == set()


@EACH_FORM
def test_rules_name_what_the_form_shows(definition: Definition) -> None:
    shown = shown_paths(definition)
    assert definition.required
    assert definition.required <= shown
    assert definition.limits.keys() <= shown
    for total, parts in definition.sums.items():
        for source in (total, *parts):
            assert any(path.startswith(f"funds.{source}.") for path in shown)
        assert FundSource.SUPERIOR not in parts


@EACH_FORM
def test_a_form_with_scores_says_how_to_score(definition: Definition) -> None:
    assert (definition.scoring is not None) == ("indicator.score" in shown_paths(definition))
    if definition.scoring:
        assert definition.scoring.total == 100


def test_the_monitoring_form_begins_with_the_usual_months() -> None:
    monitoring = [d for d in CATALOGUE.definitions.values() if d.stage is Stage.MONITORING]
    assert [d.defaults for d in monitoring] == [{"interim_months": "1-7"}]


@EACH_EXAMPLE
def test_an_example_is_of_its_form(form: FilledForm) -> None:
    document, definition = form.document, form.definition
    assert (document.form, document.stage, document.scope) == (definition.id, definition.stage, definition.scope)


@EACH_EXAMPLE
def test_everything_the_form_has_a_place_for_is_on_its_pages(form: FilledForm) -> None:
    assert missing_on_pages(form) == []


@EACH_EXAMPLE
def test_every_printed_line_can_be_copied_from_the_pdf(form: FilledForm) -> None:
    assert missing_in_pdf(form) == []


@EACH_EXAMPLE
def test_the_workbook_has_the_same_cells(form: FilledForm) -> None:
    compare_workbook(form)


@EACH_EXAMPLE
def test_cells_tile_the_table_and_stay_within_the_margins(form: FilledForm) -> None:
    for page in form.pages:
        left = (page.width - sum(form.definition.widths)) / 2
        for cell in page.cells:
            assert cell.x >= left - _ROUNDING
            assert cell.x + cell.width <= page.width - left + _ROUNDING
            assert cell.y >= TOP_MARGIN - _ROUNDING
            assert cell.y + cell.height <= page.height - BOTTOM_MARGIN + _ROUNDING
        assert [(a.cell.text, b.cell.text) for a, b in combinations(page.cells, 2) if _overlap(a, b)] == []
        table = [cell for cell in page.cells if cell.border]
        top, bottom = min(cell.y for cell in table), max(cell.y + cell.height for cell in table)
        area = sum(cell.width * cell.height for cell in table)
        assert area == pytest.approx((bottom - top) * sum(form.definition.widths))


@EACH_EXAMPLE
def test_every_line_lies_in_its_cell(form: FilledForm) -> None:
    for page in form.pages:
        for cell in page.cells:
            for line in cell.lines:
                assert cell.x <= line.x + _ROUNDING, line
                assert line.x + line.width <= cell.x + cell.width + _ROUNDING, line
                assert cell.y < line.y < cell.y + cell.height, line


@EACH_EXAMPLE
def test_every_page_can_be_read_by_itself(form: FilledForm) -> None:
    for page in form.pages:
        paths = {cell.cell.path or "" for cell in page.cells}
        if any(path.startswith("indicators.") for path in paths):
            assert _has_label(page, "三级指标")
        if any(path.startswith("objectives.") for path in paths):
            assert _has_label(page, "预算总体目标")
        if any(path.startswith("tasks.") for path in paths):
            assert _has_label(page, "任务名称")
        for cell in page.cells:  # a label cut by the page stands whole in each part
            if cell.cell.label:
                assert squeezed("".join(line.text for line in cell.lines)) == squeezed(cell.cell.text)


@EACH_EXAMPLE
def test_labels_are_broken_well(form: FilledForm) -> None:
    """No label has a line of a single sign, and none more than five lines."""
    for measured in form.measured.cells:
        if measured.cell.label and len(measured.cell.text) > 2:
            lines = [line for line in measured.lines if line.strip()]
            assert len(lines) <= 5, lines
            assert all(len(line) > 1 or line in ("能",) for line in lines), lines


@pytest.mark.parametrize("form", DERIVED)
def test_what_follows_is_printed_where_nothing_was_typed(form: str) -> None:
    cells = {m.cell.path: m.cell for m in EXAMPLES[f"{form}-0"].measured.cells if m.cell.path}
    found = {path: cells[path].text for path in DERIVED[form] if cells[path].derived and cells[path].why}
    assert found == DERIVED[form]


def test_a_rate_that_needs_last_year_can_be_typed_and_its_help_says_so() -> None:
    """No cell of the form takes last year's 结转结余额."""
    cells = [m.cell for m in EXAMPLES["ziyang-project-completion-0"].measured.cells]
    rates = [cell for cell in cells if (cell.path or "").endswith(".carryover_change")]
    assert len(rates) == 8
    assert all("直接填写" in cell.help for cell in rates)


@EACH_EXAMPLE
def test_a_total_is_the_same_in_every_form_of_its_stage_or_blank_with_a_reason(form: FilledForm) -> None:
    document = form.document
    for column in ("initial", "budget", "executed", "interim", "forecast"):
        path = f"funds.total.{column}"
        own = printed(form.definition, document, path).number
        for other in CATALOGUE.definitions.values():
            if (other.stage, other.scope) == (document.stage, document.scope) and path in shown_paths(other):
                found = printed(replace(other, unit=form.definition.unit), document, path)
                assert found.number == own or (found.number is None and found.why), (other.id, path)


@pytest.mark.parametrize("form", FORMS)
def test_the_form_is_drawn_as_in_the_golden_file(form: str) -> None:
    examples = [filled for name, filled in EXAMPLES.items() if name.rpartition("-")[0] == form]
    check_golden(GOLDEN / f"{form}.txt", golden_text(examples))


def _has_label(page: Page, text: str) -> bool:
    return any(text in squeezed(cell.cell.text) for cell in page.cells if cell.cell.label)


def _overlap(one: PlacedCell, other: PlacedCell) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > _ROUNDING and down > _ROUNDING
