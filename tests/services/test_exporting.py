"""Files leave whole, under names that say what they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from jixiao_desktop.document.changes import AlterFiling, DocumentHead
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.demo import create_demo, write_demo
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.editing import enter
from jixiao_desktop.services.exporting import Exported, Selection, export
from jixiao_desktop.services.filing import add_project
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.reading_files import read_file
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.money import MoneyUnit
from tests.services.form import Form

UNIT = "2026-中共示例县委政法委员会"


def run(book: Book, drawing: Drawing, folder: Path, format_: str, selection: Selection | None = None) -> Exported:
    return export(book, drawing, folder, [format_], selection or Selection(), lambda *_: None)


def texts(path: Path) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_each_form_is_a_pdf_of_its_own(
    book: Book, drawing: Drawing, tmp_path: Path, heads: tuple[DocumentHead, ...]
) -> None:
    files = run(book, drawing, tmp_path / "出", "pdf").files
    assert files[0].name == f"{UNIT}-整体-hunan-whole-target.pdf"
    assert [path.name for path in files[1:]] == [
        f"{UNIT}-{book.document(head.document).name}-hunan-project-target.pdf" for head in heads[1:]
    ]
    assert sorted(path.name for path in (tmp_path / "出").iterdir()) == sorted(path.name for path in files)
    assert "2026年部门整体支出绩效目标表" in texts(files[0])


def test_a_workbook_holds_a_filing_or_with_each_one_form(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    (filing,) = run(book, drawing, tmp_path, "xlsx").files
    assert filing.name == f"{UNIT}.xlsx"
    sheets = load_workbook(filing).sheetnames
    assert sheets[0] == "整体支出"
    each = run(book, drawing, tmp_path, "xlsx", Selection(each=True)).files
    assert [len(load_workbook(path).sheetnames) for path in each] == [1] * len(sheets)


def test_departments_of_the_same_name_have_files_of_their_own(
    book: Book, drawing: Drawing, tmp_path: Path, heads: tuple[DocumentHead, ...]
) -> None:
    document = book.document(heads[0].document)
    twin = replace(document, department=replace(document.department, code="另一编码"))
    book.commit("编码", [AlterFiling(book.filings()[0], replace(book.filings()[0], code="编码"))])
    import_documents(book, [twin])
    assert [path.name for path in run(book, drawing, tmp_path, "json").files] == [f"{UNIT}.json", f"{UNIT}-2.json"]


def test_a_folder_that_cannot_be_made_is_said(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    taken = tmp_path / "文件"
    taken.touch()
    for folder, code in ((taken, "out-not-folder"), (taken / "下", "out-folder")):
        with pytest.raises(UserError) as error:
            run(book, drawing, folder, "json")
        assert error.value.messages[0].code == code


def test_json_is_the_same_document(
    book: Book, drawing: Drawing, tmp_path: Path, heads: tuple[DocumentHead, ...]
) -> None:
    (path,) = run(book, drawing, tmp_path, "json").files
    assert path.name == f"{UNIT}.json"
    assert read_file(path).documents == tuple(book.document(head.document) for head in heads)


def test_the_selection_narrows(book: Book, drawing: Drawing, tmp_path: Path, heads: tuple[DocumentHead, ...]) -> None:
    name = book.document(heads[3].document).name
    assert len(run(book, drawing, tmp_path, "pdf", Selection(project=name)).files) == 1
    assert len(run(book, drawing, tmp_path, "pdf", Selection(form="hunan-whole-target")).files) == 1
    assert len(run(book, drawing, tmp_path, "pdf", Selection(documents=frozenset({heads[2].document}))).files) == 1
    for selection in (Selection(year=2020), Selection(department="别的单位"), Selection(project="没有的项目")):
        with pytest.raises(UserError, match="没有符合条件的填报"):
            run(book, drawing, tmp_path, "pdf", selection)
    with pytest.raises(UserError, match="没有表样“no-such-form”"):
        run(book, drawing, tmp_path, "pdf", Selection(form="no-such-form"))


def test_names_that_a_file_system_would_not_tell_apart_get_numbers(
    book: Book, drawing: Drawing, tmp_path: Path
) -> None:
    filing = book.filings()[0].filing
    add_project(book, filing, "甲/乙")
    add_project(book, filing, "甲\\乙")
    files = run(book, drawing, tmp_path, "pdf").files
    assert len({path.name.casefold() for path in files}) == len(files)
    assert all(path.exists() for path in files)


def test_a_form_that_is_not_at_hand_keeps_no_other_back(
    book: Book, drawing: Drawing, tmp_path: Path, heads: tuple[DocumentHead, ...]
) -> None:
    document = book.document(heads[1].document)
    other = replace(document, form="no-such-form", name="别的项目", year=2030)
    import_documents(book, [other])
    exported = run(book, drawing, tmp_path, "pdf")
    assert len(exported.files) == len(heads)
    (message,) = exported.messages
    assert message.code == "export-no-form"
    assert message.place == "中共示例县委政法委员会 · 2030年 · 项目“别的项目”绩效目标"
    with pytest.raises(UserError, match="没有表样“no-such-form”，没有导出"):
        run(book, drawing, tmp_path, "pdf", Selection(year=2030))
    assert len(run(book, drawing, tmp_path, "json", Selection(year=2030)).files) == 1


def test_a_damaged_form_keeps_no_other_back(tmp_path: Path, drawing: Drawing) -> None:
    path = tmp_path / "损.jixiao"
    with create_demo(path) as book:
        heads = book.documents(book.filings()[0].filing)
        goal = book.document(heads[1].document).annual_goal
    assert goal
    whole, text = path.read_bytes(), goal.encode()
    assert text in whole
    path.write_bytes(whole.replace(text, text[::-1].decode("utf-8", "ignore").encode().ljust(len(text)), 1))
    with open_book(path, read_only=True) as book:
        exported = run(book, drawing, tmp_path / "出", "pdf")
    assert len(exported.files) == len(heads) - 1
    assert [message.code for message in exported.messages] == ["store-damaged-form"]


def test_cancelling_keeps_what_is_written_and_says_so(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    exported = export(book, drawing, tmp_path, ["pdf"], Selection(), lambda done, *_: done == 2)
    assert len(exported.files) == 2
    assert exported.messages[0].code == "export-cancelled"


def test_characters_no_font_has_are_told(project: Form, drawing: Drawing, tmp_path: Path) -> None:
    enter(project.book, project.document, project.cell("annual_goal"), "图形😀字", MoneyUnit.TEN_THOUSAND_YUAN)
    (message,) = run(project.book, drawing, tmp_path, "pdf").messages
    assert "😀" in str(message)


def test_the_example_keeps_an_earlier_one(tmp_path: Path, drawing: Drawing) -> None:
    first = write_demo(tmp_path, drawing, lambda *_: None)
    content = first.files[0].read_bytes()
    second = write_demo(tmp_path, drawing, lambda *_: None)
    assert [first.files[0].name, second.files[0].name] == ["示例.jixiao", "示例-2.jixiao"]
    assert first.files[0].read_bytes() == content
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {*first.files, *second.files}
    assert len({*first.files, *second.files}) == 2 * len(first.files)
    assert {path.parent for path in second.files[1:]} == {tmp_path / "示例-2"}


def test_rows_without_indicators_can_be_left_out(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    document = add_project(book, book.filings()[0].filing, "空白项目", drawing.catalogue.get("hunan-project-target"))
    only = frozenset({document})
    (full,) = run(book, drawing, tmp_path, "pdf", Selection(documents=only)).files
    assert "生态效益指标" in texts(full)
    (short,) = run(book, drawing, tmp_path, "pdf", Selection(documents=only, blank_rows=False)).files
    assert "生态效益指标" not in texts(short)


def test_each_form_is_told_also_where_many_make_one_file(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    count = len(book.documents(book.filings()[0].filing))
    for format_ in ("pdf", "xlsx", "json"):
        told: list[tuple[int, int]] = []

        def tell(done: int, all_: int, _name: str, told: list[tuple[int, int]] = told) -> None:
            told.append((done, all_))

        exported = export(book, drawing, tmp_path / format_, [format_], Selection(joined=True), tell)
        assert len(exported.files) == 1
        assert list(dict.fromkeys(told)) == [(done, count) for done in range(count + 1)]


def test_one_pdf_for_each_year_of_a_department(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    (joined,) = export(book, drawing, tmp_path / "one", ["pdf"], Selection(joined=True), lambda *_: None).files
    single = export(book, drawing, tmp_path / "each", ["pdf"], Selection(), lambda *_: None).files
    pages = [page.extract_text() for path in single for page in PdfReader(path).pages]
    assert [page.extract_text() for page in PdfReader(joined).pages] == pages
    assert joined.name == "2026-中共示例县委政法委员会.pdf"


def test_stopping_inside_a_file_leaves_nothing_of_it(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    out = tmp_path / "out"
    exported = export(book, drawing, out, ["xlsx"], Selection(), lambda done, *_: done == 3)
    assert exported.files == ()
    assert list(out.iterdir()) == []
