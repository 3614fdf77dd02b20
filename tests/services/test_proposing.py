"""What was chosen is taken as one step, everything else stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.document.model import Document, Fund, Indicator
from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.comparing import DifferenceKind
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.proposing import propose, take
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, IndicatorKind, Scope, Stage
from tests.strategies import documents


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "空.jixiao") as book:
        yield book


def stored(book: Book) -> list[Document]:
    return [book.document(head.document) for filing in book.filings() for head in book.documents(filing.filing)]


def target() -> Document:
    base = Document(Stage.TARGET, Scope.PROJECT, year=2026, unit="万元", name="司法救助资金", annual_goal="救助到位")
    return replace(
        base,
        department=replace(base.department, name="示例县法学会"),
        funds=(Fund(FundSource.TOTAL, budget=Decimal("50000.00")),),
        indicators=(
            Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "救助人次", "≥10人次", "计划标准"),
            Indicator("产出指标", "质量指标", IndicatorKind.QUALITY, "审核准确率", "100%", "计划标准"),
        ),
    )


def other() -> Document:
    """The same form, with a value that differs, a blank that is filled, a row that is new and one that is gone."""
    first, second = target().indicators
    return replace(
        target(),
        basis="有关文件",
        annual_goal="另一个目标",
        funds=(Fund(FundSource.TOTAL, budget=Decimal("60000.00")),),
        indicators=(replace(second, name="救助覆盖率"), first),
    )


def assessment() -> Document:
    rows = tuple(replace(row, actual="12人次") for row in target().indicators)
    return replace(target(), stage=Stage.ASSESSMENT, achieved="已完成", indicators=rows)


def test_every_difference_says_where_and_both_sides(empty: Book) -> None:
    import_documents(empty, [target()])
    [form] = propose(empty, [other()]).forms
    assert (form.place, form.new) == ("示例县法学会 · 2026年 · 项目“司法救助资金”绩效目标", False)
    assert [(d.kind.value, d.field, d.stored_words, d.found_words, d.safe) for d in form.differences] == [
        ("differing", "年度绩效目标", "救助到位", "另一个目标", False),
        ("filled", "立项依据", "", "有关文件", True),
        ("differing", "资金总额的预算数", "5 万元", "6 万元", False),
        ("new_row", "指标“救助覆盖率”", "", "救助覆盖率，指标值：100%，绩效标准：计划标准", False),
        ("gone_row", "指标“审核准确率”", "审核准确率，指标值：100%，绩效标准：计划标准", "", False),
    ]


def test_only_what_was_chosen_is_taken_as_one_step(empty: Book) -> None:
    import_documents(empty, [target()])
    proposal = propose(empty, [other()])
    [form] = proposal.forms
    chosen = {form.choice(d) for d in form.differences if d.field == "资金总额的预算数"}
    done = take(empty, proposal, chosen, "导入 某某表.docx")
    assert (done.added, done.changed) == (0, 1)
    assert stored(empty) == [replace(target(), funds=other().funds)]
    assert empty.history()[0].what == "导入 某某表.docx"
    empty.undo()
    assert stored(empty) == [target()]


def test_everything_chosen_makes_the_book_say_what_the_file_says_in_its_order(empty: Book) -> None:
    import_documents(empty, [target()])
    proposal = propose(empty, [other()])
    take(empty, proposal, proposal.all, "导入")
    assert stored(empty) == [other()]


def test_a_new_form_is_one_difference(empty: Book) -> None:
    proposal = propose(empty, [target()])
    [difference] = proposal.forms[0].differences
    assert (difference.kind, difference.found_words) == (DifferenceKind.NEW_FORM, "指标 2 条，资金 1 行")
    assert proposal.safe == proposal.all
    done = take(empty, proposal, proposal.all, "导入")
    assert (done.added, done.changed) == (1, 0)
    assert empty.head(done.first or "").stage is Stage.TARGET


def test_a_form_without_department_and_year_is_not_proposed(empty: Book) -> None:
    nameless = replace(target(), year=None, department=replace(target().department, name=None))
    [form] = propose(empty, [nameless]).forms
    assert [message.code for message in form.missing] == ["import-no-year", "import-no-department"]
    assert form.differences == ()


def test_a_submitted_form_takes_nothing(empty: Book) -> None:
    import_documents(empty, [target()])
    [head] = empty.documents(empty.filings()[0].filing)
    submit(empty, head.document, date(2026, 3, 1))
    proposal = propose(empty, [other()])
    assert proposal.forms[0].submitted == "2026-03-01"
    assert proposal.safe == frozenset()
    take(empty, proposal, proposal.all, "导入")
    assert stored(empty) == [target()]


def test_what_replaces_a_value_passes_to_the_later_stage_and_never_back(empty: Book) -> None:
    import_documents(empty, [target(), assessment()])
    proposal = propose(empty, [replace(target(), annual_goal="新目标")])
    take(empty, proposal, proposal.all, "导入")
    assert [document.annual_goal for document in stored(empty)] == ["新目标", "新目标"]
    proposal = propose(empty, [replace(assessment(), annual_goal="自评的目标")])
    take(empty, proposal, proposal.all, "导入")
    assert [document.annual_goal for document in stored(empty)] == ["新目标", "自评的目标"]


def test_files_of_both_stages_say_each_their_own(empty: Book) -> None:
    import_documents(empty, [target(), assessment()])
    files = [replace(target(), annual_goal="新目标"), assessment()]
    proposal = propose(empty, files)
    take(empty, proposal, proposal.all, "导入")
    assert stored(empty) == files


def test_a_new_row_of_the_target_comes_into_the_assessment_too(empty: Book) -> None:
    import_documents(empty, [target(), assessment()])
    proposal = propose(empty, [other()])
    take(empty, proposal, proposal.all, "导入")
    goal, results = stored(empty)
    assert [row.name for row in goal.indicators] == ["救助覆盖率", "救助人次"]
    assert {row.name: row.actual for row in results.indicators} == {
        "救助覆盖率": None,
        "救助人次": "12人次",
        "审核准确率": "12人次",
    }


def test_a_department_takes_the_name_that_was_chosen(empty: Book) -> None:
    coded = replace(target(), department=replace(target().department, code="106001"))
    import_documents(empty, [coded])
    renamed = replace(coded, department=replace(coded.department, name="示例县综治中心"))
    proposal = propose(empty, [renamed])
    take(empty, proposal, proposal.all, "导入")
    assert [head.name for head in empty.filings()] == ["示例县综治中心"]
    assert stored(empty) == [renamed]
    assert empty.verify() == ()


def said(book: Book) -> list[Document]:
    """Without fund lines that say nothing: such a line stays when its values go."""
    return [replace(d, funds=tuple(f for f in d.funds if f != Fund(f.source))) for d in stored(book)]


def filed(document: Document, stage: Stage) -> Document:
    """The same expenditure for every random content."""
    department = replace(document.department, name="示例县法学会", code=None)
    return replace(
        document, stage=stage, scope=Scope.PROJECT, year=2026, name="司法救助", code=None, department=department
    )


@settings(max_examples=20, deadline=None)
@given(st.lists(documents(2), min_size=2, max_size=2), st.lists(documents(2), min_size=2, max_size=2), st.data())
def test_any_choice_is_undone_and_all_leaves_no_difference(
    before: list[Document], after: list[Document], data: st.DataObject
) -> None:
    stages = (Stage.TARGET, Stage.ASSESSMENT)
    known = [filed(document, stage) for document, stage in zip(before, stages, strict=True)]
    found = [filed(document, stage) for document, stage in zip(after, stages, strict=True)]
    with TemporaryDirectory() as folder, create_book(Path(folder) / "册.jixiao") as book:
        import_documents(book, known[: data.draw(st.integers(0, 2))])
        begin, proposal = said(book), propose(book, found)
        take(book, proposal, (), "导入")
        assert said(book) == begin
        chosen = data.draw(st.sets(st.sampled_from(sorted(proposal.all, key=str)))) if proposal.all else set()
        steps = len(book.history())
        take(book, proposal, chosen, "导入")
        if len(book.history()) > steps:
            book.undo()
        assert said(book) == begin
        take(book, proposal, proposal.all, "导入")
        assert [form.differences for form in propose(book, found).forms] == [(), ()]
        assert book.verify() == ()
