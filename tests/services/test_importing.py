"""Importing fills, never overwrites: the same again changes nothing, contradictions are told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.document.documents_json import read_documents, write_documents
from jixiao_desktop.document.model import Document, Doubt, Fund, Indicator
from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.importing import Imported, Origin, import_documents, supplied
from jixiao_desktop.services.reading_files import read_file
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, IndicatorKind, Likelihood, Reason, Scope, Stage

DATA = Path(__file__).parents[1] / "data" / "documents"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "空.jixiao") as book:
        yield book


def stored(book: Book) -> list[Document]:
    return [book.document(head.document) for filing in book.filings() for head in book.documents(filing.filing)]


def codes(imported: Imported) -> list[str]:
    return [message.code for message in imported.messages]


def target() -> Document:
    base = Document(Stage.TARGET, Scope.PROJECT, year=2026, unit="万元", name="司法救助资金", annual_goal="救助到位")
    return replace(
        base,
        department=replace(base.department, name="示例县委政法委"),
        funds=(Fund(FundSource.TOTAL, budget=Decimal("50000.00")),),
        indicators=(
            Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "救助人次", "≥10人次", "计划标准"),
            Indicator("产出指标", "质量指标", IndicatorKind.QUALITY, "审核准确率", "100%", "计划标准"),
        ),
    )


def assessment() -> Document:
    rows = tuple(replace(row, actual="12人次", standard=None) for row in target().indicators)
    return replace(target(), stage=Stage.ASSESSMENT, annual_goal=None, achieved="已完成", indicators=rows, funds=())


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.stem)
def test_what_is_imported_comes_out_the_same(empty: Book, path: Path) -> None:
    documents = read_file(path).documents
    imported = import_documents(empty, documents)
    assert imported.added == len(documents)
    assert sorted(stored(empty), key=lambda d: d.source or "") == sorted(documents, key=lambda d: d.source or "")


def test_a_form_that_is_not_at_hand_is_told(empty: Book) -> None:
    origin = Origin(forms=("hunan-project-target",), files=("甲.json",))
    imported = import_documents(empty, [replace(target(), form="no-such-form")], origin=origin)
    assert codes(imported) == ["import-form-unknown"]
    assert str(imported.messages[0]).startswith("甲.json · 示例县委政法委 · 2026年 · 项目“司法救助资金”绩效目标：")
    assert imported.added == 1


def test_a_new_year_gets_the_form_set(empty: Book) -> None:
    import_documents(empty, [target()], origin=Origin(form_set="湖南"))
    import_documents(empty, [replace(target(), name="另一项目")], origin=Origin(form_set="四川"))
    assert [head.form_set for head in empty.filings()] == ["湖南"]


def test_the_same_again_changes_nothing(empty: Book) -> None:
    documents = read_file(DATA / "yuanjiang-2024-docx.json").documents
    import_documents(empty, documents)
    steps, before = len(empty.history()), stored(empty)
    again = import_documents(empty, read_file(DATA / "yuanjiang-2024-xlsx.json").documents)
    assert (again.added, again.completed, again.unchanged, again.messages) == (0, 0, len(documents), ())
    assert (len(empty.history()), stored(empty)) == (steps, before)


def test_an_import_is_one_step_and_one_undo_takes_it_back(empty: Book) -> None:
    import_documents(empty, read_file(DATA / "yuanjiang-2024-docx.json").documents)
    empty.undo()
    assert empty.filings() == ()
    empty.redo()
    assert len(stored(empty)) == 9


def test_a_contradiction_is_told_and_not_taken(empty: Book) -> None:
    import_documents(empty, [target()])
    other = replace(target(), annual_goal="另一个目标", funds=(Fund(FundSource.TOTAL, budget=Decimal("60000.00")),))
    imported = import_documents(empty, [other])
    assert codes(imported) == ["import-difference"] * 2
    assert (
        "示例县委政法委 · 2026年 · 项目“司法救助资金”绩效目标 · 年度绩效目标：账册里是“救助到位”，文件里是“另一个目标”"
        in str(imported.messages[0])
    )
    assert "账册里是“5 万元”，文件里是“6 万元”" in str(imported.messages[1])
    assert (imported.differing, imported.unchanged) == (1, 0)
    assert stored(empty) == [target()]


def test_rows_that_only_one_side_has_are_told(empty: Book) -> None:
    import_documents(empty, [target()])
    renamed = replace(target().indicators[1], name="审核及时率")
    imported = import_documents(empty, [replace(target(), indicators=(target().indicators[0], renamed))])
    assert codes(imported) == ["import-row-new", "import-row-gone"]
    assert stored(empty) == [target()]


def test_differences_are_told_in_words_of_the_form(empty: Book) -> None:
    row = replace(target().indicators[0], likelihood=Likelihood.CERTAIN, reasons=(Reason.STAFF,))
    other = replace(row, likelihood=Likelihood.POSSIBLE, reasons=(Reason.FUNDING, Reason.OTHER))
    import_documents(empty, [replace(target(), indicators=(row,))])
    again = import_documents(empty, [replace(target(), indicators=(other, Indicator(kind=IndicatorKind.QUALITY)))])
    said = " ".join(map(str, again.messages))
    assert all(words in said for words in ("“确定能”", "“有可能”", "“人员保障”", "“经费保障、其他”", "“（空白）”"))


def test_blanks_of_the_record_are_filled(empty: Book) -> None:
    bare = replace(target(), annual_goal=None, indicators=())
    import_documents(empty, [bare])
    assert import_documents(empty, [target()]).completed == 1
    assert stored(empty) == [target()]


def test_what_fills_a_blank_fills_it_for_the_stages_that_share_it(empty: Book) -> None:
    blank = replace(target(), annual_goal=None)
    import_documents(empty, [blank, replace(assessment(), annual_goal=None)])
    import_documents(empty, [target()])
    assert [document.annual_goal for document in stored(empty)] == [target().annual_goal] * 2
    assert import_documents(empty, [target(), assessment()]).unchanged == 2


def test_width_and_blanks_make_no_difference(empty: Book) -> None:
    import_documents(empty, [target()])
    rows = (replace(target().indicators[0], target="≥１０ 人次"), target().indicators[1])
    assert import_documents(empty, [replace(target(), name="司法救助 资金", indicators=rows)]).unchanged == 1


@pytest.mark.parametrize("order", [(target, assessment), (assessment, target)])
def test_stages_share_what_the_later_one_leaves_blank(empty: Book, order: tuple[object, object]) -> None:
    for make in order:
        import_documents(empty, [make()])  # type: ignore[operator]
    first, second = stored(empty)
    assert first == target()
    assert (second.stage, second.annual_goal, second.achieved) == (Stage.ASSESSMENT, "救助到位", "已完成")
    heads = empty.documents(empty.filings()[0].filing)
    assert len({head.expenditure for head in heads}) == 1


def test_a_later_stages_own_value_is_kept_and_told(empty: Book) -> None:
    import_documents(empty, [target()])
    own = replace(assessment(), annual_goal="改过的目标")
    imported = import_documents(empty, [own])
    assert codes(imported) == ["import-own-value"]
    assert [document.annual_goal for document in stored(empty)] == ["救助到位", "改过的目标"]


def test_nothing_is_guessed_into_a_filing(empty: Book) -> None:
    nameless = replace(target(), year=None, department=replace(target().department, name=None))
    imported = import_documents(empty, [nameless])
    assert codes(imported) == ["import-no-year", "import-no-department"]
    assert empty.filings() == ()
    blank = replace(target(), name="　 ", department=replace(target().department, name=" "))
    assert codes(import_documents(empty, [blank])) == ["import-no-department", "import-no-name"]
    assert empty.filings() == ()
    imported = import_documents(empty, [supplied(nameless, "示例县委政法委", 2026)])
    assert imported.messages == ()
    assert stored(empty) == [target()]


def test_a_department_is_the_same_by_code_else_by_name(empty: Book) -> None:
    coded = replace(target(), department=replace(target().department, code="106001"))
    import_documents(empty, [coded])
    renamed = replace(coded, name="另一项目", department=replace(coded.department, name="县委政法委（改名）"))
    import_documents(empty, [renamed])
    assert len(empty.filings()) == 1


def test_a_department_that_was_renamed_is_known_by_its_older_forms(empty: Book) -> None:
    older = replace(target(), year=2025)
    import_documents(empty, [older, target()])
    [first] = empty.documents(empty.filings()[1].filing)
    renamed = SetValue(first.document, "department.name", target().department.name, "示例县新名称")
    empty.commit("改名", with_companions(empty, first.document, [renamed]))
    assert {head.name for head in empty.filings()} == {"示例县新名称"}
    assert import_documents(empty, [older]).unchanged == 1
    import_documents(empty, [replace(target(), year=2027)])
    assert len({head.department for head in empty.filings()}) == 1


def test_a_project_is_the_same_by_code_before_its_name(empty: Book) -> None:
    import_documents(empty, [target(), replace(target(), name="另一项目", code="5")])
    heads = empty.documents(empty.filings()[0].filing)
    empty.commit("改名", [SetValue(heads[1].document, "name", "另一项目", target().name)])
    again = import_documents(empty, [replace(target(), code="5")])
    assert (again.added, again.completed, again.unchanged) == (0, 0, 1)


def test_a_dry_run_changes_nothing(empty: Book) -> None:
    assert import_documents(empty, [target()], dry_run=True).added == 1
    assert empty.filings() == ()


def test_json_of_a_book_reads_back_the_same(empty: Book) -> None:
    import_documents(empty, [target(), assessment()])
    text = write_documents(stored(empty))
    assert list(read_documents(text)) == stored(empty)
    assert set(json.loads(text)) == {"documents"}


def test_a_code_that_comes_later_becomes_the_departments(empty: Book) -> None:
    import_documents(empty, [target(), replace(target(), year=2025)])
    coded = replace(target(), department=replace(target().department, code="101001"))
    assert import_documents(empty, [coded]).completed == 1
    assert [head.code for head in empty.filings()] == ["101001", "101001"]
    renamed = replace(coded, year=2027, department=replace(coded.department, name="示例县社会工作部"))
    import_documents(empty, [renamed])
    assert len({head.department for head in empty.filings()}) == 1
    assert empty.verify() == ()
    empty.undo()
    empty.undo()
    assert [head.code for head in empty.filings()] == [None, None]


def test_many_doubts_of_one_reason_are_one_sentence(empty: Book) -> None:
    unknown = tuple(Doubt(f"A{row}", f"第{row}行" + "长" * row, "没有认出是哪一项，未导入") for row in range(10, 14))
    other = Doubt("B1", "6", "只有数字，看不出是名称还是序号")
    told = [str(one) for one in import_documents(empty, [replace(target(), doubts=(*unknown, other))]).messages]
    place = "示例县委政法委 · 2026年 · 项目“司法救助资金”绩效目标"
    assert told == [
        f"{place}：4 处没有认出是哪一项，未导入：A10“第10行长长长长长长长长长长”、A11“第11行长长长长长长长长长长长”、"
        "A12“第12行长长长长长长长长长长长长”、A13“第13行长长长长长长长长长长长长长”，请核对。",
        f"{place} · B1：“6”只有数字，看不出是名称还是序号，请核对。",
    ]
