"""Checks of a book and of documents outside one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from jixiao_desktop.checks.finding import Repair
from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.document.model import Department, Document, Fund
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.checking import apply_repairs, check_documents, check_filing
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.stages import begin_stage
from jixiao_desktop.services.submitting import submit
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage
from tests.services.form import Form

_FUNDS = (
    Fund(FundSource.TOTAL, budget=Decimal(1000000)),
    Fund(FundSource.FISCAL, budget=Decimal(900000)),
    Fund(FundSource.OTHER, budget=Decimal(50000)),
)
WHOLE = Document(
    Stage.TARGET,
    Scope.WHOLE,
    form="sichuan-whole-target",
    year=2026,
    department=Department("示例县综治中心"),
    funds=_FUNDS,
)


@pytest.fixture
def filing(book: Book) -> str:
    import_documents(book, [WHOLE])
    return next(head.filing for head in book.filings() if head.name == "示例县综治中心")


def _rules(run: object) -> set[str]:
    return {finding.rule for finding in run.findings}  # type: ignore[attr-defined]


def test_a_filing_is_checked_again_after_an_edit(book: Book, drawing: Drawing, filing: str) -> None:
    first = check_filing(book, drawing, filing)
    assert "M1" in _rules(first)
    document = book.documents(filing)[0].document
    book.commit("改", [SetValue(document, "funds.total.budget", Decimal(1000000), Decimal(950000))])
    assert "M1" in _rules(check_filing(book, drawing, filing, first, touched=[]))  # nothing was said to have changed
    assert "M1" not in _rules(check_filing(book, drawing, filing, first, touched=[document]))
    assert "M1" not in _rules(check_filing(book, drawing, filing, first))


def test_of_the_year_before_too_only_what_changed_is_read_again(book: Book, drawing: Drawing, filing: str) -> None:
    import_documents(book, [replace(WHOLE, year=2027)])
    later = next(head.filing for head in book.filings() if head.year == 2027)
    document = book.documents(filing)[0].document
    first = check_filing(book, drawing, later)
    book.commit("改", [SetValue(document, "annual_goal", None, "一")])
    other = check_filing(book, drawing, later, first, touched=["another"])
    assert other.filing.last_year[0] is first.filing.last_year[0]
    again = check_filing(book, drawing, later, first, touched=[document])
    assert [form.document.annual_goal for form in again.filing.last_year] == ["一"]
    assert again.filing.forms[0] is first.filing.forms[0]


def test_a_form_without_definition_is_left_out(book: Book, drawing: Drawing, filing: str) -> None:
    document = book.documents(filing)[0].document
    book.commit("改", [SetValue(document, "form", "sichuan-whole-target", "no-such-form")])
    assert not check_filing(book, drawing, filing).filing.forms


def test_a_repair_is_one_step_that_can_be_undone(book: Book, drawing: Drawing, filing: str) -> None:
    document = book.documents(filing)[0].document
    apply_repairs(book, [(document, Repair("改", (("annual_goal", "一"),)))], "改为“一”")
    assert book.document(document).annual_goal == "一"
    assert book.can_undo == "改为“一”"
    book.undo()
    assert book.document(document).annual_goal is None


def test_a_repair_of_what_is_right_already_changes_nothing(book: Book, filing: str) -> None:
    document = book.documents(filing)[0].document
    assert apply_repairs(book, [(document, Repair("改", (("form", "sichuan-whole-target"),)))], "全部修复") == 0
    assert book.can_undo != "全部修复"


def test_a_repair_of_what_stages_share_is_done_once(book: Book, drawing: Drawing, project: Form) -> None:
    target = project.document
    later = begin_stage(book, target, drawing.catalogue.definitions["national-project-assessment"])
    repair = Repair("改", (("annual_goal", "一"), ("department.name", "示例县法学会")))
    assert apply_repairs(book, [(target, repair), (later, repair)], "全部修复") == 1
    assert [book.document(one).annual_goal for one in (target, later)] == ["一", "一"]
    assert book.filings()[0].name == "示例县法学会"


def test_repairs_leave_out_what_was_submitted(book: Book, drawing: Drawing, project: Form) -> None:
    target, repair = project.document, Repair("改", (("annual_goal", "一"),))
    later = begin_stage(book, target, drawing.catalogue.definitions["national-project-assessment"])
    before = book.document(target).annual_goal
    submit(book, target, date(2026, 3, 1))
    assert apply_repairs(book, [(target, repair), (later, repair)], "全部修复") == 1
    assert (book.document(target).annual_goal, book.document(later).annual_goal) == (before, "一")
    with pytest.raises(UserError, match="已于 2026-03-01 上报"):
        apply_repairs(book, [(target, repair)], "修复")


def test_documents_outside_a_book_are_checked_by_department_and_year(drawing: Drawing) -> None:
    other = replace(WHOLE, year=2025, source="另一年.json#1")
    unknown = replace(WHOLE, form="no-such-form", source="不明.json#1")
    runs, messages = check_documents([WHOLE, other, unknown], drawing)
    assert len(runs) == 2
    assert all("M1" in _rules(run) for run in runs)
    assert [message.place for message in messages] == ["不明.json#1"]
