"""Rows that come, go and move in a stage reach the stages behind it, and nothing that was entered is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    DocumentHead,
    FilingHead,
    InsertRow,
    RemoveRow,
    SetValue,
    new_id,
)
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.sharing import SHARED_IN_ROWS
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter, insert_row, move_row, remove_row
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.stages import begin_stage
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form

WAN = MoneyUnit.TEN_THOUSAND_YUAN
FORMS = {Stage.MONITORING: "national-project-monitoring", Stage.ASSESSMENT: "national-project-assessment"}
BOOKS = Path(__file__).resolve().parent.parent / "data" / "books"


@pytest.fixture
def stages(project: Form, drawing: Drawing) -> dict[Stage, Form]:
    """The project at its three stages."""
    begun = {stage: begin_stage(project.book, project.document, drawing.catalogue.definitions[form])
             for stage, form in FORMS.items()}  # fmt: skip
    return {Stage.TARGET: project} | {stage: Form(project.book, drawing, one) for stage, one in begun.items()}


def names(form: Form) -> list[str | None]:
    return [row.name for row in form.book.document(form.document).indicators]


def test_a_new_indicator_of_the_target_appears_in_the_later_stages(book: Book, stages: dict[Stage, Form]) -> None:
    target = stages[Stage.TARGET]
    insert_row(book, target.document, target.cell("indicators.0.name"))
    enter(book, target.document, target.cell("indicators.1.name"), "法治宣传场次", WAN)
    enter(book, target.document, target.cell("indicators.1.target"), "≥12场", WAN)
    for form in stages.values():
        row = book.document(form.document).indicators[1]
        assert (row.name, row.target, row.actual, row.interim) == ("法治宣传场次", "≥12场", None, None)
    for _ in range(3):
        book.undo()
    assert "法治宣传场次" not in names(stages[Stage.ASSESSMENT])


def test_an_indicator_added_in_the_assessment_stays_there(book: Book, stages: dict[Stage, Form]) -> None:
    before = names(stages[Stage.TARGET])
    form = stages[Stage.ASSESSMENT]
    insert_row(book, form.document, form.cell("indicators.0.name"))
    assert names(stages[Stage.TARGET]) == names(stages[Stage.MONITORING]) == before
    assert len(names(form)) == len(before) + 1


def test_a_removed_indicator_goes_where_it_has_no_results(book: Book, stages: dict[Stage, Form]) -> None:
    target, assessment = stages[Stage.TARGET], stages[Stage.ASSESSMENT]
    enter(book, assessment.document, assessment.cell("indicators.0.actual"), "12 场", WAN)
    before = [names(form) for form in stages.values()]
    remove_row(book, target.document, target.cell("indicators.0.name"))
    assert names(target) == names(stages[Stage.MONITORING]) == before[0][1:]
    assert names(assessment) == before[0]
    assert book.document(assessment.document).indicators[0].actual == "12 场"
    book.undo()
    assert [names(form) for form in stages.values()] == before
    enter(book, target.document, target.cell("indicators.0.name"), "又是同一条", WAN)
    assert names(assessment)[0] == "又是同一条"


def test_a_moved_indicator_takes_its_results_along(book: Book, stages: dict[Stage, Form]) -> None:
    target, assessment = stages[Stage.TARGET], stages[Stage.ASSESSMENT]
    enter(book, assessment.document, assessment.cell("indicators.0.actual"), "12 场", WAN)
    move_row(book, target.document, target.cell("indicators.0.name"), down=True)
    assert names(target) == names(assessment) == names(stages[Stage.MONITORING])
    assert book.document(assessment.document).indicators[1].actual == "12 场"


def test_what_the_target_says_is_assessed_however_little_was_monitored(book: Book, stages: dict[Stage, Form]) -> None:
    target, monitoring, assessment = stages.values()
    before = names(target)
    remove_row(book, monitoring.document, monitoring.cell("indicators.0.name"))
    move_row(book, monitoring.document, monitoring.cell("indicators.0.name"), down=True)
    assert names(assessment) == names(target) == before
    assert len(names(monitoring)) == len(before) - 1
    remove_row(book, target.document, target.cell("indicators.0.name"))
    assert names(assessment) == before[1:]
    insert_row(book, monitoring.document, monitoring.cell("indicators.0.name"))
    assert len(names(assessment)) == len(before)
    remove_row(book, monitoring.document, monitoring.cell("indicators.1.name"))
    assert names(assessment) == before[1:]


def test_a_submitted_stage_keeps_its_rows(book: Book, stages: dict[Stage, Form]) -> None:
    target, monitoring = stages[Stage.TARGET], stages[Stage.MONITORING]
    submit(book, monitoring.document, date(2026, 8, 1))
    before = names(monitoring)
    insert_row(book, target.document, target.cell("indicators.0.name"))
    remove_row(book, target.document, target.cell("indicators.3.name"))
    assert names(monitoring) == before
    assert names(stages[Stage.ASSESSMENT]) == names(target)


def test_rows_imported_by_name_are_the_same_rows_from_then_on(book: Book, project: Form) -> None:
    target = book.document(project.document)
    read = replace(
        target, stage=Stage.ASSESSMENT, indicators=tuple(replace(row, row=None) for row in target.indicators[::-1])
    )
    import_documents(book, [read])
    assessment = next(h for h in book.documents(book.filings()[0].filing) if h.stage is Stage.ASSESSMENT)
    enter(book, project.document, project.cell("indicators.0.name"), "新名称", WAN)
    assert book.document(assessment.document).indicators[-1].name == "新名称"


def test_stages_of_a_book_of_schema_1_share_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "旧.jixiao"
    path.write_bytes((BOOKS / "schema-1.jixiao").read_bytes())
    with Book.open(path) as book:
        filing = next(filing for filing in book.filings() if book.documents(filing.filing))
        target, *later = [h.document for h in book.documents(filing.filing) if h.scope is Scope.PROJECT]
        ids = {row.row for row in book.document(target).indicators}
        assert None not in ids
        rename = SetValue(target, "indicators.0.name", value_at(book.document(target), "indicators.0.name"), "新名称")
        book.commit("改", with_companions(book, target, [rename]))
        assert [book.document(one).indicators[0].name for one in later] == ["新名称", "新名称"]
        assert book.document(later[1]).indicators[0].actual == "12 次"
        assert book.verify() == ()


class StagesMachine(RuleBasedStateMachine):
    """Rows edited at random in the three stages of one project."""

    @initialize()
    def create(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.jixiao"
        self.book = Book.create(self.path)
        filing = FilingHead(new_id(), new_id(), "示例县司法局", None, 2026)
        head = DocumentHead(new_id(), new_id(), filing.filing, 0, Stage.TARGET, Scope.PROJECT)
        content = Document(
            Stage.TARGET,
            Scope.PROJECT,
            name="司法救助",
            indicators=tuple(Indicator(kind=IndicatorKind.QUANTITY, name=name) for name in ("甲", "乙", None)),
            objectives=(Objective("一"), Objective("二")),
            tasks=(Task("任务"),),
        )
        self.book.commit("加", [AddFiling(filing), AddDocument(head, content)])
        for stage in FORMS:
            later = replace(head, document=new_id(), stage=stage)
            carried = replace(self.book.document(head.document), stage=stage)
            self.book.commit("开始", [AddDocument(later, carried)])
        self.filing = filing.filing
        self.states: list[Any] = [self.state()]

    def state(self) -> Any:
        documents = [self.book.document(head.document) for head in self.book.documents(self.filing)]
        return [(each, [[row.row for row in rows_of(each, name)] for name in ROW_LISTS]) for each in documents]

    def teardown(self) -> None:
        for state in reversed(self.states[:-1]):
            self.book.undo()
            assert self.state() == state
        for state in self.states[1:]:
            self.book.redo()
            assert self.state() == state
        assert self.book.verify() == ()
        self.book.close()
        self.folder.cleanup()

    @rule(data=st.data())
    def insert(self, data: st.DataObject) -> None:
        head, rows, present = self.choose(data)
        at = data.draw(st.integers(0, len(present)))
        blank: Any = {"indicators": Indicator(), "objectives": Objective(), "tasks": Task()}[rows]
        self.commit(head, [InsertRow(head.document, rows, at, blank)])

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        head, rows, present = self.choose(data)
        if present:
            at = data.draw(st.integers(0, len(present) - 1))
            before = self.entered()
            self.commit(head, [RemoveRow(head.document, rows, at, present[at])])
            assert self.entered() >= before - {(head.document, present[at].row)}

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        head, rows, present = self.choose(data, [Stage.TARGET])
        if present:
            at, to = (data.draw(st.integers(0, len(present) - 1)) for _ in range(2))
            taken = RemoveRow(head.document, rows, at, present[at])
            self.commit(head, [taken, InsertRow(head.document, rows, to, present[at])])

    @rule(data=st.data(), text=st.sampled_from(("甲", "乙", "丙", None)))
    def type(self, data: st.DataObject, text: str | None) -> None:
        head, rows, present = self.choose(data)
        if present:
            name = data.draw(st.sampled_from({"indicators": ("name", "actual", "weight"), "objectives": ("target", "result"), "tasks": ("name", "content")}[rows]))  # fmt: skip
            path = f"{rows}.{data.draw(st.integers(0, len(present) - 1))}.{name}"
            before = value_at(self.book.document(head.document), path)
            self.commit(head, [SetValue(head.document, path, before, text)])

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = Book.open(self.path)

    @invariant()
    def shared_rows_agree(self) -> None:
        heads = self.book.documents(self.filing)
        stages = [self.book.document(head.document) for head in heads]
        for rows in ROW_LISTS:
            lists = [{row.row: row for row in rows_of(stage, rows)} for stage in stages]
            assert [len(each) for each in lists] == [len(rows_of(stage, rows)) for stage in stages]
            for earlier, later in ((0, 1), (0, 2), (1, 2)):
                common = [row for row in lists[earlier] if row in lists[later]]
                if earlier == 0:  # rows of their own the stages order each by itself
                    assert common == [row for row in lists[later] if row in lists[earlier]]
                for row in common:
                    one, other = lists[earlier][row], lists[later][row]
                    for name in SHARED_IN_ROWS[rows]:
                        assert getattr(one, name) == getattr(other, name)

    def choose(self, data: st.DataObject, stages: list[Stage] | None = None) -> tuple[DocumentHead, str, Any]:
        stage = data.draw(st.sampled_from(stages or list(Stage)))
        head = next(head for head in self.book.documents(self.filing) if head.stage is stage)
        rows = data.draw(st.sampled_from(sorted(ROW_LISTS)))
        return head, rows, rows_of(self.book.document(head.document), rows)

    def entered(self) -> set[tuple[str, str | None]]:
        """The rows with results."""
        heads = self.book.documents(self.filing)
        return {
            (head.document, row.row)
            for head in heads
            for rows, name in (("indicators", "actual"), ("objectives", "result"))
            for row in rows_of(self.book.document(head.document), rows)
            if getattr(row, name) is not None
        }

    def commit(self, head: DocumentHead, changes: list[Any]) -> None:
        self.book.commit("改", with_companions(self.book, head.document, changes))
        self.states.append(self.state())


TestStagesMachine = StagesMachine.TestCase
TestStagesMachine.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
