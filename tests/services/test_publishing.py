"""Public copies: nothing that is marked 涉密 leaves, in no format, and no copy leaves while a marked word is left in it.

What is written is read here by other programs' libraries (pypdf, the ZIP's parts), not by our own scanner.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from jixiao_desktop.document.changes import SetSecretWords
from jixiao_desktop.document.model import Department, Document, Indicator, Task
from jixiao_desktop.document.values import with_value
from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.public_text import PUBLIC_NOTE
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.drawing import Drawing, open_drawing
from jixiao_desktop.services.exporting import FORMATS, Exported, Selection, export
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage
from jixiao_desktop.xlsx.reading import read_workbook
from tests.strategies import documents

DRAWING = open_drawing()
CANARY = "".join(map(chr, range(0x7A88, 0x7A88 + 12)))  # characters that stand in no other text here
AMOUNT = Decimal("31415926535.89")
PUBLIC = Selection(public=True)
GOAL = "化解矛盾纠纷"
PROJECT = Document(
    Stage.TARGET,
    Scope.PROJECT,
    form="hunan-project-target",
    year=2026,
    department=Department("示例县法学会"),
    name="司法救助工作经费",
    annual_goal=GOAL,
    indicators=(
        Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, "救助人数", "≥10人"),
        Indicator("产出指标", "数量指标", IndicatorKind.QUANTITY, CANARY, CANARY, secret=True),
    ),
)
WHOLE = replace(
    PROJECT,
    scope=Scope.WHOLE,
    form="national-whole-target",
    name=None,
    tasks=(Task("法治宣传", total=Decimal("100.00")), Task(f"{CANARY}（涉密）", CANARY, total=AMOUNT)),
    indicators=(),
)
SECRET = replace(PROJECT, name=f"（机密）{CANARY}", annual_goal=CANARY, code="S-1", indicators=())


def a_book(path: Path, *documents: Document) -> Book:
    book = create_book(path / "账册.jixiao")
    import_documents(book, documents)
    return book


def published(book: Book, folder: Path, format_: str, selection: Selection = PUBLIC) -> Exported:
    return export(book, DRAWING, folder, [format_], selection, lambda *_: None)


def everything_in(path: Path) -> Iterator[str]:
    """The name, the raw bytes and all that is packed in a file, blanks left out."""
    content = path.read_bytes()
    yield path.name
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        yield content.decode(encoding, "replace")
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                part = archive.read(info).decode("utf-8", "replace")
                yield from (info.filename, part, re.sub(r"<[^<>]*>", "", part))
    if path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(content))
        yield f"{reader.metadata} {reader.xmp_metadata}"
        yield from ("".join(page.extract_text().split()) for page in reader.pages)


def pieces(text: str) -> list[str]:
    return [text[at : at + 4] for at in range(len(text) - 3)]


def assert_silent(files: tuple[Path, ...]) -> None:
    hidden = [*pieces(CANARY), "31415926535", "3141592.653589", f"{AMOUNT}"]
    hidden += [str(path.parent) for path in files]
    for path in files:
        found = [(path.name, word) for text in everything_in(path) for word in hidden if word in text]
        assert found == []


def refused(book: Book, folder: Path, format_: str = "xlsx") -> list[str]:
    with pytest.raises(UserError) as told:
        published(book, folder, format_)
    assert not folder.exists() or not list(folder.iterdir())
    assert all(message.remedy for message in told.value.messages)
    return [f"{message.place}：{message.text}" for message in told.value.messages]


def marked(row: Any, by_name: bool) -> Any:
    """``row`` with the canary in all its words and amounts, marked by its name or by its tick."""
    values: dict[str, Any] = {}
    for one in fields(row):
        value = getattr(row, one.name)
        if isinstance(value, Decimal):
            values[one.name] = AMOUNT
        elif isinstance(value, str) and one.name in ("content", "target", "standard", "actual", "deviation", "note"):
            values[one.name] = CANARY
    return replace(row, **values, name=f"{CANARY}（涉密）" if by_name else CANARY, secret=not by_name)


@st.composite
def marked_documents(draw: st.DrawFn) -> list[Document]:
    """Documents of one filing; some projects, tasks and indicators are marked and hold the canary."""
    numbers, found = count(1), []
    for drawn in draw(st.lists(documents(most_rows=4), min_size=1, max_size=3)):
        definition = draw(st.sampled_from(list(DRAWING.catalogue.definitions.values())))
        where = {"stage": definition.stage, "scope": definition.scope, "form": definition.id, "year": 2026}
        about = {
            "name": f"项目{next(numbers)}",
            "code": None,
            "secret": False,
            "department": Department("示例县法学会"),
        }
        rows = {
            name: tuple(
                marked(row, draw(st.booleans())) if draw(st.booleans()) else replace(row, secret=False)
                for row in getattr(drawn, name)
            )
            for name in ("tasks", "indicators")
        }
        document = replace(drawn, **where, **about, **rows)
        if draw(st.integers(0, 3)) == 0:
            document = replace(document, annual_goal=CANARY, name=f"{CANARY}（秘密）", basis=CANARY, secret=True)
        if document.scope is Scope.PROJECT or all(one.scope is Scope.PROJECT for one in found):
            found.append(document)  # a second whole would complete the first
    return found


@settings(max_examples=12, phases=[Phase.generate], deadline=None)
@given(found=marked_documents())
def test_nothing_marked_leaves_in_any_format(found: list[Document], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("public")
    with a_book(folder, *found, PROJECT) as book:
        for format_ in FORMATS:
            assert_silent(published(book, folder / format_, format_).files)


@pytest.mark.parametrize("format_", FORMATS)
def test_marked_projects_tasks_and_indicators_are_left_out(format_: str, tmp_path: Path) -> None:
    with a_book(tmp_path, WHOLE, PROJECT, SECRET) as book:
        whole = published(book, tmp_path / "内部", format_, Selection()).files
        assert any(CANARY in text for path in whole for text in everything_in(path))
        files = published(book, tmp_path / "公开", format_).files
        assert_silent(files)
        assert any("救助人数" in text for path in files for text in everything_in(path))


def test_the_copy_says_so_and_its_totals_are_of_what_remains(tmp_path: Path) -> None:
    with a_book(tmp_path, WHOLE, PROJECT) as book:
        (path,) = published(book, tmp_path / "公开", "xlsx").files
        first, second = recognise(read_workbook(path), DRAWING.catalogue)
    texts = [cell.text for cell in first.region.cells]
    assert PUBLIC_NOTE in texts
    assert PUBLIC_NOTE in [cell.text for cell in second.region.cells]
    assert "0.01" in texts  # 万元: the one task that remains, and the total
    assert texts.count("0.01") == 2
    assert (first.document.form, second.document.form) == ("national-whole-target", "hunan-project-target")


def test_the_metadata_name_nobody_and_no_machine(tmp_path: Path) -> None:
    with a_book(tmp_path, PROJECT) as book:
        (pdf,) = published(book, tmp_path, "pdf").files
        (xlsx,) = published(book, tmp_path, "xlsx").files
    assert PdfReader(pdf).metadata == {"/Title": "2026年项目支出绩效目标表 司法救助工作经费"}
    assert PdfReader(pdf).xmp_metadata is None
    with zipfile.ZipFile(xlsx) as archive:
        for part in ("docProps/core.xml", "docProps/app.xml"):
            assert re.sub(r"<[^<>]*>", "", archive.read(part).decode()).strip() == ""
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


PLACES = {
    "name": "项目名称",
    "annual_goal": "年度绩效目标",
    "period": "实施期",
    "indicators.0.target": "“救助人数” · 指标值",
    "department.name": "单位名称",
    "signature.preparer": "填表人",
}


@pytest.mark.parametrize("path", PLACES)
def test_a_marked_word_that_is_left_is_refused_with_its_place(path: str, tmp_path: Path) -> None:
    with a_book(tmp_path, with_value(PROJECT, path, "含跨区巡查的经费")) as book:
        book.commit("涉密词表", [SetSecretWords((), ("跨区巡查",))])
        if path == "name":  # a project that bears a marked word is left out whole
            (said,) = refused(book, tmp_path / "出")
            assert "没有可以公开的填报" in said
            return
        for format_ in FORMATS:
            said, *_ = refused(book, tmp_path / "出", format_)
            assert "涉密事项“跨区巡查”还写在这里" in said
            assert "司法救助工作经费" in said
            assert PLACES[path].split(" · ")[-1] in said


def test_a_word_may_be_written_apart_or_wide(tmp_path: Path) -> None:
    with a_book(tmp_path, replace(PROJECT, annual_goal="开展跨 区\n巡查Ａ")) as book:
        book.commit("涉密词表", [SetSecretWords((), ("跨区巡查A",))])
        assert len(refused(book, tmp_path / "出", "pdf")) == 1


def test_words_of_marked_rows_count_in_every_form(tmp_path: Path) -> None:
    other = replace(PROJECT, name="法治宣传经费", annual_goal=f"配合{CANARY}工作", indicators=())
    with a_book(tmp_path, PROJECT, other) as book:
        said = refused(book, tmp_path / "出")
    assert len(said) == 1
    assert "法治宣传经费 · 年度绩效目标" in said[0]


def test_a_book_with_nothing_to_publish_says_so(tmp_path: Path) -> None:
    with a_book(tmp_path, SECRET) as book:
        (said,) = refused(book, tmp_path / "出")
    assert "没有可以公开的填报" in said


def test_another_stage_of_a_marked_project_is_left_out(tmp_path: Path) -> None:
    marked = replace(PROJECT, secret=True, indicators=())
    renamed = replace(PROJECT, stage=Stage.ASSESSMENT, form="national-project-assessment", indicators=())
    with a_book(tmp_path, marked, renamed) as book:
        assert "没有可以公开的填报" in refused(book, tmp_path / "出")[0]


def test_the_names_of_files_are_scanned_too(tmp_path: Path, drawing: Drawing) -> None:
    with a_book(tmp_path, replace(PROJECT, department=Department("示例县法学会"))) as book:
        head = book.filings()[0]
        book.commit("涉密词表", [SetSecretWords((), ("hunan-project",))])
        with pytest.raises(UserError) as told:
            published(book, tmp_path / "出", "pdf")
    assert [message.code for message in told.value.messages] == ["public-file"]
    assert "文件名" in told.value.messages[0].place
    assert head.name == "示例县法学会"
