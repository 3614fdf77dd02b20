"""What a person does to the tree is one step, and undo brings back exactly what was there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from jixiao_desktop.document.changes import DocumentHead, SetValue
from jixiao_desktop.document.values import value_at
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.arranging import (
    move_department,
    move_expenditure,
    refile_expenditure,
    rename_department,
    rename_project,
)
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.duplicating import duplicate_department, duplicate_expenditure, duplicate_filing
from jixiao_desktop.services.filing import (
    add_filing,
    add_project,
    add_whole,
    remove_department,
    remove_expenditure,
    remove_filing,
    remove_stage,
)
from jixiao_desktop.services.outline import outline
from jixiao_desktop.services.stages import begin_stage
from jixiao_desktop.services.submitting import return_for_correction, return_stage, submit, submit_stage
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Scope, Stage

Heads = tuple[DocumentHead, ...]
DAY = date(2026, 3, 1)


def everything(book: Book) -> Any:
    return [
        (filing, [(head, book.document(head.document)) for head in book.documents(filing.filing)])
        for filing in book.filings()
    ]


@pytest.fixture
def one_step(book: Book) -> Callable[..., Any]:
    """Does the work and returns what it returned; it is one step, and undo and redo lead back and forth exactly."""

    def run(work: Callable[..., Any], *arguments: Any) -> Any:
        before, steps = everything(book), len(book.history())
        result = work(book, *arguments)
        after = everything(book)
        assert after != before
        assert len(book.history()) == steps + 1
        book.undo()
        assert everything(book) == before
        book.redo()
        assert everything(book) == after
        assert book.verify() == ()
        return result

    return run


def titles(book: Book) -> list[str]:
    return [node.title for node in outline(book)[0].filings[0].expenditures]


def departments(book: Book) -> list[str]:
    return [node.title for node in outline(book)]


def test_a_project_moves_among_the_projects_with_all_its_stages(
    book: Book, drawing: Drawing, heads: Heads, one_step: Any
) -> None:
    begin_stage(book, heads[1].document, drawing.catalogue.definitions["national-project-monitoring"])
    before = titles(book)
    filing = heads[1].filing
    assert one_step(move_expenditure, filing, heads[1].expenditure, 2)
    assert titles(book) == [before[0], before[2], before[3], before[1], *before[4:]]
    assert one_step(move_expenditure, filing, heads[1].expenditure, 0)
    assert titles(book) == before
    assert not move_expenditure(book, filing, heads[1].expenditure, 0)
    assert not move_expenditure(book, filing, heads[0].expenditure, 3)
    assert one_step(move_expenditure, filing, heads[1].expenditure, 99)
    assert titles(book)[-1] == before[1]


def test_departments_stand_by_name_until_they_are_moved(book: Book, one_step: Any) -> None:
    for name in ("乙单位", "甲单位"):
        for year in (2025, 2026):
            add_filing(book, name, year)
    first = book.filings()[0].name
    assert departments(book) == sorted(departments(book))
    last = book.filings()[-1]
    assert one_step(move_department, last.department, 0)
    assert departments(book)[:2] == [last.name, first]
    assert not move_department(book, last.department, 0)
    add_filing(book, "丙单位", 2026)
    add_filing(book, last.name, 2027)
    assert departments(book)[0] == last.name
    assert departments(book)[-1] == "丙单位"


def test_an_expenditure_moves_to_another_year_and_department(
    book: Book, drawing: Drawing, heads: Heads, one_step: Any
) -> None:
    monitoring = begin_stage(book, heads[1].document, drawing.catalogue.definitions["national-project-monitoring"])
    name = book.document(heads[1].document).name
    to = add_filing(book, "示例县法学会", 2027, whole=True)
    assert one_step(refile_expenditure, heads[1].filing, heads[1].expenditure, to)
    moved = [head for head in book.documents(to) if head.expenditure == heads[1].expenditure]
    assert [head.document for head in moved] == [heads[1].document, monitoring]
    for head in moved:
        content = book.document(head.document)
        assert (content.name, content.year, content.department.name) == (name, 2027, "示例县法学会")
    with pytest.raises(UserError, match="已经有整体支出表"):
        refile_expenditure(book, heads[0].filing, heads[0].expenditure, to)
    again = add_project(book, heads[1].filing, name or "")
    with pytest.raises(UserError, match="已经有项目"):
        refile_expenditure(book, heads[1].filing, book.head(again).expenditure, to)


def test_a_moved_project_keeps_what_is_not_known_of_the_other_department(book: Book, heads: Heads) -> None:
    for path, value in (("department.supervisor", "示例县财政局"), ("department.code", "101001")):
        before = value_at(book.document(heads[1].document), path)
        book.commit("填", [SetValue(heads[1].document, path, before, value)])
    to = add_filing(book, "示例县法学会", 2026)
    refile_expenditure(book, heads[1].filing, heads[1].expenditure, to)
    department = book.document(heads[1].document).department
    assert (department.name, department.code, department.supervisor) == ("示例县法学会", None, "示例县财政局")


def test_a_new_form_of_the_newest_year_bears_the_new_name(book: Book, drawing: Drawing, heads: Heads) -> None:
    old = book.filings()[0]
    newest = duplicate_filing(book, drawing.catalogue, old.filing, 2027)
    submit_stage(book, newest, Stage.TARGET, DAY)
    rename_department(book, old.department, "示例县社会工作部")
    assert {book.document(head.document).department.name for head in book.documents(newest)} == {old.name}
    assert book.document(add_project(book, newest, "新增项目")).department.name == "示例县社会工作部"
    assert book.document(add_project(book, old.filing, "新增项目")).department.name == old.name


def test_a_project_is_renamed_in_all_its_stages(book: Book, drawing: Drawing, heads: Heads, one_step: Any) -> None:
    monitoring = begin_stage(book, heads[1].document, drawing.catalogue.definitions["national-project-monitoring"])
    other = book.document(heads[2].document).name or ""
    assert one_step(rename_project, heads[1].filing, heads[1].expenditure, " 综治中心 运行经费")
    assert book.document(heads[1].document).name == book.document(monitoring).name == "综治中心运行经费"
    assert book.can_undo == "改名 综治中心运行经费"
    assert not rename_project(book, heads[1].filing, heads[1].expenditure, "综治中心运行经费")
    with pytest.raises(UserError, match="已经有项目"):
        rename_project(book, heads[1].filing, heads[1].expenditure, other)
    with pytest.raises(UserError, match="项目名称不能为空"):
        rename_project(book, heads[1].filing, heads[1].expenditure, "  ")


def test_a_renamed_department_keeps_its_old_name_on_older_forms(
    book: Book, drawing: Drawing, heads: Heads, one_step: Any
) -> None:
    old = book.filings()[0]
    new = duplicate_filing(book, drawing.catalogue, old.filing, 2027)
    assert one_step(rename_department, old.department, "示例县社会工作部")
    assert {book.document(head.document).department.name for head in heads} == {old.name}
    newer = {book.document(head.document).department.name for head in book.documents(new)}
    assert newer == {"示例县社会工作部"}
    assert departments(book) == ["示例县社会工作部"]
    assert not rename_department(book, old.department, "示例县社会工作部")
    third = duplicate_filing(book, drawing.catalogue, old.filing, 2028)
    assert {book.document(head.document).department.name for head in book.documents(third)} == {"示例县社会工作部"}
    add_filing(book, "示例县法学会", 2026)
    with pytest.raises(UserError, match="已经有单位"):
        rename_department(book, old.department, "示例县 法学会")


def test_a_name_typed_in_an_older_form_reaches_the_years_behind_it_that_share_it(
    book: Book, drawing: Drawing, heads: Heads
) -> None:
    old = book.filings()[0]
    newer = book.documents(duplicate_filing(book, drawing.catalogue, old.filing, 2027))
    older = book.documents(duplicate_filing(book, drawing.catalogue, old.filing, 2025))

    def typed(head: DocumentHead, name: str) -> tuple[str | None, ...]:
        before = book.document(head.document).department.name
        change = SetValue(head.document, "department.name", before, name)
        book.commit("改", with_companions(book, head.document, [change]))
        named = (book.document(each.document).department.name for each in (older[0], heads[1], newer[1]))
        return (*named, book.filings()[0].name)

    assert typed(heads[0], "甲") == (old.name, "甲", "甲", "甲")
    assert typed(newer[0], "乙") == (old.name, "甲", "乙", "乙")
    assert typed(heads[0], "丙") == (old.name, "丙", "乙", "乙")
    assert book.verify() == ()


def test_a_copied_project_stands_behind_its_pattern(book: Book, heads: Heads, one_step: Any) -> None:
    book.commit("编码", [SetValue(heads[1].document, "code", book.document(heads[1].document).code, "4300001")])
    submit(book, heads[1].document, DAY)
    title = titles(book)[1]
    copy = one_step(duplicate_expenditure, heads[1].filing, heads[1].expenditure)
    assert titles(book)[1:3] == [title, f"{title}（副本）"]
    content, pattern = book.document(copy), book.document(heads[1].document)
    assert content.indicators == pattern.indicators
    assert content.funds == pattern.funds
    assert (content.code, content.signature.date, book.head(copy).submitted) == (None, None, None)
    one_step(duplicate_expenditure, heads[1].filing, heads[1].expenditure)
    assert titles(book)[1:4] == [title, f"{title}（副本2）", f"{title}（副本）"]
    with pytest.raises(UserError, match="已经有整体支出表"):
        duplicate_expenditure(book, heads[0].filing, heads[0].expenditure)


def test_a_new_year_begins_with_the_goals_of_the_old_one(
    book: Book, drawing: Drawing, heads: Heads, one_step: Any
) -> None:
    begin_stage(book, heads[1].document, drawing.catalogue.definitions["national-project-monitoring"])
    submit_stage(book, heads[0].filing, Stage.TARGET, DAY)
    new = one_step(duplicate_filing, drawing.catalogue, heads[0].filing, 2027)
    begun = book.documents(new)
    assert [(head.scope, head.position) for head in begun] == [(head.scope, head.position) for head in heads]
    assert not {head.expenditure for head in begun} & {head.expenditure for head in heads}
    for old, head in zip(heads, begun, strict=True):
        was, now = book.document(old.document), book.document(head.document)
        assert (now.stage, now.year, now.form, now.name) == (Stage.TARGET, 2027, was.form, was.name)
        assert [(i.name, i.target, i.weight) for i in now.indicators] == [
            (i.name, i.target, i.weight) for i in was.indicators
        ]
        assert now.annual_goal == was.annual_goal
        assert now.department == was.department
        assert (now.funds, now.signature.date, head.submitted) == ((), None, None)
        assert [(task.name, task.total) for task in now.tasks] == [(task.name, None) for task in was.tasks]
        assert now.signature.preparer == was.signature.preparer
    with pytest.raises(UserError, match="2027 年度已经有了"):
        duplicate_filing(book, drawing.catalogue, heads[0].filing, 2027)


def test_a_year_and_a_department_are_removed_whole(book: Book, drawing: Drawing, heads: Heads, one_step: Any) -> None:
    department = book.filings()[0].department
    new = duplicate_filing(book, drawing.catalogue, heads[0].filing, 2027)
    add_filing(book, "示例县法学会", 2026)
    one_step(remove_filing, new)
    assert [filing.year for filing in book.filings()] == [2026, 2026]
    duplicate_filing(book, drawing.catalogue, heads[0].filing, 2027)
    one_step(remove_department, department)
    assert departments(book) == ["示例县法学会"]


def test_a_year_begins_with_its_whole_in_one_step(book: Book, drawing: Drawing, one_step: Any) -> None:
    form = drawing.catalogue.get("hunan-whole-target")
    filing = one_step(add_filing, "示例县法学会", 2026, None, True, form)
    [head] = book.documents(filing)
    assert (head.scope, book.document(head.document).form) == (Scope.WHOLE, "hunan-whole-target")


def test_a_submitted_form_is_removed_only_after_its_return(book: Book, heads: Heads, one_step: Any) -> None:
    one_step(submit, heads[1].document, DAY)
    filing = book.filings()[0]
    for remove in (
        lambda: remove_expenditure(book, filing.filing, heads[1].expenditure),
        lambda: remove_filing(book, filing.filing),
        lambda: remove_department(book, filing.department),
    ):
        with pytest.raises(UserError, match="已于 2026-03-01 上报，要删除请先退回"):
            remove()
    assert not submit(book, heads[1].document, date(2026, 4, 1))
    one_step(return_for_correction, heads[1].document)
    assert not return_for_correction(book, heads[1].document)
    remove_expenditure(book, filing.filing, heads[1].expenditure)


def test_all_forms_of_a_stage_are_submitted_and_returned_together(book: Book, heads: Heads, one_step: Any) -> None:
    submit(book, heads[2].document, date(2026, 2, 1))
    assert one_step(submit_stage, heads[0].filing, Stage.TARGET, DAY) == len(heads) - 1
    assert book.can_undo == "上报绩效目标"
    assert book.head(heads[2].document).submitted == "2026-02-01"
    assert submit_stage(book, heads[0].filing, Stage.MONITORING, DAY) == 0
    assert one_step(return_stage, heads[0].filing, Stage.TARGET) == len(heads)
    assert book.documents(heads[0].filing) == heads


def test_a_new_whole_knows_what_last_years_said_of_the_department(book: Book, heads: Heads) -> None:
    known = book.document(heads[0].document).department
    filing = add_filing(book, known.name or "", 2027)
    assert book.document(add_whole(book, filing)).department == known


def test_another_department_begins_with_what_this_one_plans(book: Book, drawing: Drawing, heads: Heads) -> None:
    old = book.filing(heads[0].filing)
    new = book.filing(duplicate_department(book, drawing.catalogue, old.department, "示例县司法局"))
    assert (new.name, new.code, new.year, new.form_set) == ("示例县司法局", None, old.year, old.form_set)
    copies = [book.document(head.document) for head in book.documents(new.filing)]
    assert [copy.name for copy in copies] == [book.document(head.document).name for head in heads]
    assert {copy.department.name for copy in copies} == {"示例县司法局"}
    assert all(copy.signature.preparer is None and not copy.funds for copy in copies)
    planned = book.document(heads[1].document).indicators
    assert [(row.name, row.target) for row in copies[1].indicators] == [(row.name, row.target) for row in planned]
    with pytest.raises(UserError, match="示例县司法局"):
        duplicate_department(book, drawing.catalogue, old.department, " 示例县司法局 ")
    book.undo()
    assert len(book.filings()) == 1


def test_one_stage_goes_and_the_others_stay(book: Book, drawing: Drawing, heads: Heads) -> None:
    form = drawing.catalogue.definitions["national-project-monitoring"]
    begun = begin_stage(book, heads[1].document, form)
    submit(book, begun, DAY)
    with pytest.raises(UserError, match="上报"):
        remove_stage(book, begun)
    return_for_correction(book, begun)
    remove_stage(book, begun)
    assert book.documents(heads[0].filing) == heads
    book.undo()
    assert begun in {head.document for head in book.documents(heads[0].filing)}
