"""Files on their way into a book: how each was read, what a person answers and corrects, and what is remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.recognition.correcting import correction_of, without_row
from jixiao_desktop.recognition.meanings import NOTHING, choosable
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.services import batch_reading
from jixiao_desktop.services.batch_reading import BatchReader
from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.corrections import corrections_path, keep_corrections, load_corrections
from jixiao_desktop.services.import_batch import (
    ReadFile,
    ReadForm,
    correct,
    files_in,
    read_files,
    with_likely_facts,
)
from jixiao_desktop.services.packed_forms import PackedForm
from jixiao_desktop.services.proposing import StoppedError, propose, take
from jixiao_desktop.services.reading_files import read_file
from jixiao_desktop.services.understanding import cell_fields, correction_words, doubtful_cells, field_words, understood
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from tests.services.odd_form import INDICATOR, LEVEL, NUMBER, OWNER, TARGET, write_odd_form

INPUTS = Path(__file__).parents[1] / "data" / "inputs"


@pytest.fixture(autouse=True)
def _own_corrections(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))


def read(*paths: Path) -> tuple[ReadFile, ...]:
    return read_files(paths, lambda *_: False)


@pytest.fixture
def odd(tmp_path: Path) -> ReadForm:
    [file] = read(write_odd_form(tmp_path / "表.xlsx"))
    return file.forms[0]


def said(form: ReadForm, square: Square, path: str, whole: bool = True) -> ReadForm:
    """The form corrected as the window does it."""
    assert form.recognised is not None
    [again] = correct([form], 0, [correction_of(form.recognised, square, path, whole)])
    return again


def test_folders_give_what_may_be_a_form_in_the_order_of_names(tmp_path: Path) -> None:
    hidden = ("甲/~$丙.docx", "甲/.~lock.丙.docx#", ".隐.xlsx", ".Trash-1000/戊.xlsx", "$RECYCLE.BIN/己.xlsx")
    for name in ("乙.xlsx", "甲/丙.docx", "甲/深/庚.xls", "图.png", "丁.PDF", *hidden):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    found = files_in([tmp_path / "图.png", tmp_path], lambda *_: False)
    assert [path.name for path in found or ()] == ["图.png", "丁.PDF", "乙.xlsx", "丙.docx", "庚.xls"]
    assert files_in([tmp_path], lambda *_: True) is None


def test_a_file_that_cannot_be_read_says_why_and_the_others_are_read(tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04nothing")
    first, second = read(broken, INPUTS / "panzhihua-2020.docx")
    assert (first.forms, len(first.refused)) == ((), 1)
    assert (len(second.forms), second.refused) == (5, ())


def test_reading_stops_when_asked_and_what_was_read_is_kept(tmp_path: Path) -> None:
    paths = [write_odd_form(tmp_path / f"{name}.xlsx") for name in "甲乙丙"]
    read = read_files(paths, lambda done, _count, _what: done == 2)
    assert [file.name for file in read] == ["甲.xlsx", "乙.xlsx"]


def test_reading_stops_in_the_middle_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "很大.txt"
    path.write_text("项目支出绩效目标表\n" + "一级指标\t三级指标\t指标值\n" * 15_000, encoding="utf-8")
    asked: list[str] = []

    def tell(_done: int, _count: int, what: str) -> bool:
        asked.append(what)
        return len(asked) > 3

    assert read_files([path], tell) == ()
    assert set(asked) == {"正在读：很大.txt"}


@pytest.mark.parametrize("name", ["死.xlsx", "慢.xlsx"])
def test_a_file_of_which_the_process_dies_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, BatchReader(lambda: False, seconds=0.5) as reader:
        patch.setattr(batch_reading, "_MODULE", "tests.services.failing_process")
        for _ in range(2):
            reading = reader.read(Path(name))
            assert reading is not None
            assert [message.code for message in reading.refused] == ["file-damaged"]


def test_without_a_process_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_reading, "_MODULE", "no.such.module")
    with BatchReader(lambda: False) as reader, pytest.raises(UserError, match="没能启动"):
        reader.read(Path("甲.xlsx"))


def test_forms_are_kept_packed_and_come_back_equal(odd: ReadForm) -> None:
    assert isinstance(odd.table, PackedForm)
    opened = odd.opened()
    assert opened.table == opened.recognised == odd.recognised
    assert opened.with_facts(odd.facts).recognised is opened.recognised


def test_doubts_come_first_and_every_cell_says_what_it_is(odd: ReadForm) -> None:
    rows = understood(odd)
    count = sum(bool(row.doubt) for row in rows)
    assert all(row.doubt for row in rows[:count])
    assert {OWNER, NUMBER} <= set(doubtful_cells(odd))
    assert odd.recognised is not None
    assert cell_fields(odd.recognised)[TARGET] == "第1条指标的指标值"
    assert ("项目名称", "矛盾纠纷多元化解经费") in [(row.field, row.value) for row in rows]
    assert ("资金总额的预算数", "12 万元") in [(row.field, row.value) for row in rows]


def test_what_a_file_does_not_say_is_asked_with_likely_answers(odd: ReadForm, book: Book) -> None:
    assert [message.code for message in odd.missing] == ["import-no-year", "import-no-department"]
    [file] = with_likely_facts([ReadFile("表.xlsx", (odd,))], book)
    [filing] = book.filings()
    assert (file.forms[0].facts.department, file.forms[0].facts.year) == (filing.name, filing.year)
    assert file.forms[0].missing == ()
    assert file.forms[0].assumed == {"department", "year"}
    assert {"没有找到年度", "没有找到单位名称"} <= {doubt.reason for doubt in file.forms[0].doubts}
    sure = file.forms[0].with_facts(replace(file.forms[0].facts, year=2031))
    assert sure.assumed == {"department"}
    other = read_file(INPUTS / "panzhihua-2020.docx").documents[0]
    [_, likely] = with_likely_facts([ReadFile("甲", (ReadForm(other),)), ReadFile("乙", (odd,))], book)
    assert likely.forms[0].facts.department == other.department.name
    assert likely.forms[0].facts.year == 2020


def test_what_the_files_say_differently_is_not_guessed(odd: ReadForm, book: Book) -> None:
    first, second = (
        ReadForm(read_file(INPUTS / name).documents[0]) for name in ("panzhihua-2020.docx", "korla-2020.xlsx")
    )
    [_, beside, _, alone, both] = with_likely_facts(
        [
            ReadFile("甲", (first,), folder="甲镇"),
            ReadFile("乙", (odd,), folder="甲镇"),
            ReadFile("丙", (second,), folder="乙镇"),
            ReadFile("丁", (odd,), folder="丙镇"),
            ReadFile("戊", (second, odd), folder="甲镇"),
        ],
        book,
    )
    assert beside.forms[0].facts.department == ""  # 甲镇 has files of two departments
    assert alone.forms[0].facts.department == ""
    assert [message.code for message in alone.forms[0].missing] == ["import-no-department"]
    assert alone.forms[0].facts.year == 2020  # all say it
    assert both.forms[1].facts.department == second.facts.department
    [_, beside, _] = with_likely_facts(
        [
            ReadFile("甲", (first,), folder="甲镇"),
            ReadFile("乙", (odd,), folder="甲镇"),
            ReadFile("丙", (second,), folder="乙镇"),
        ],
        book,
    )
    assert beside.forms[0].facts.department == first.facts.department


def test_answers_make_the_document_and_take_the_doubts_away(odd: ReadForm) -> None:
    facts = replace(
        odd.facts, department="示例县综治中心", year=2026, stage=Stage.ASSESSMENT, scope=Scope.WHOLE, name="x"
    )
    answered = odd.with_facts(facts)
    document = answered.document
    assert (document.department.name, document.year) == ("示例县综治中心", 2026)
    assert (document.stage, document.scope, document.name) == (Stage.ASSESSMENT, Scope.WHOLE, None)
    assert {doubt.reason for doubt in odd.doubts} - {doubt.reason for doubt in answered.doubts} >= {
        "没有找到年度",
        "没有找到单位名称",
    }


def test_a_cell_is_what_a_person_says_it_is(odd: ReadForm) -> None:
    answered = odd.with_facts(replace(odd.facts, department="示例县综治中心", year=2026))
    form = said(said(answered, OWNER, "implementer"), NUMBER, "code")
    assert (form.document.implementer, form.document.code) == ("综治科", "JX-7")
    assert doubtful_cells(form) == {}
    assert (form.facts.department, form.facts.year) == ("示例县综治中心", 2026)
    assert said(form, NUMBER, NOTHING).document.code is None


def test_a_column_of_a_list_is_corrected_as_a_whole(odd: ReadForm) -> None:
    form = said(odd, TARGET, "indicator.standard")
    assert [(row.target, row.standard) for row in form.document.indicators] == [(None, "≥100件"), (None, "≥95%")]


def test_a_single_cell_of_a_list_can_be_left_out(odd: ReadForm) -> None:
    form = said(odd, INDICATOR, NOTHING, whole=False)
    assert [row.name for row in form.document.indicators] == [None, "化解率"]
    assert load_corrections() == {}


def test_a_correction_holds_for_the_next_file_of_the_layout(odd: ReadForm, tmp_path: Path) -> None:
    said(said(odd, OWNER, "implementer"), TARGET, "indicator.standard")
    path = write_odd_form(tmp_path / "又一张.xlsx", "司法救助资金", "救助科")
    [document] = read_file(path).documents
    assert (document.name, document.implementer) == ("司法救助资金", "救助科")
    assert document.indicators[1].standard == "≥95%"
    [other] = {form.document.implementer for form in map(ReadForm, read_file(INPUTS / "korla-2020.xlsx").documents)}
    assert other is None


def test_all_files_of_a_layout_follow_and_forget_together(odd: ReadForm, tmp_path: Path) -> None:
    other = write_odd_form(tmp_path / "又.xlsx", "司法救助资金", "救助科")
    same, korla = (file.forms[0] for file in read(other, INPUTS / "korla-2020.xlsx"))
    assert odd.recognised is not None
    owner = correction_of(odd.recognised, OWNER, "implementer")
    name = correction_of(odd.recognised, INDICATOR, NOTHING, whole=False)
    forms = correct([odd, same, korla], 0, [owner, name])
    assert [form.document.implementer for form in forms[:2]] == ["综治科", "救助科"]
    assert [form.document.indicators[0].name for form in forms[:2]] == [None, "化解件数"]
    assert forms[2] is korla
    assert list(load_corrections().values()) == [[owner]]
    back = correct(forms, 1, gone=[owner])
    assert [form.document.implementer for form in back[:2]] == [None, None]
    assert back[0].corrections == (name,)
    assert back[1].document == same.document
    assert load_corrections() == {}


def test_nothing_is_corrected_where_it_is_stopped(odd: ReadForm) -> None:
    assert odd.recognised is not None
    owner = correction_of(odd.recognised, OWNER, "implementer")
    with pytest.raises(StoppedError):
        correct([odd, odd], 0, [owner], tell=lambda done, *_: done == 1)
    assert load_corrections() == {}


def test_a_cell_that_says_the_year_answers_for_it(odd: ReadForm) -> None:
    answered = odd.with_facts(replace(odd.facts, department="示例县综治中心", year=2026))
    assumed = replace(answered, assumed=frozenset({"year", "department"}))
    form = said(assumed, NUMBER, "department.name")
    assert (form.facts.department, form.facts.year, form.assumed) == ("JX-7", 2026, {"year"})


def test_corrections_are_said_in_words(odd: ReadForm) -> None:
    assert odd.recognised is not None
    one = odd.recognised
    said_so = [
        correction_of(one, OWNER, "implementer"),
        correction_of(one, TARGET, "indicator.sign"),
        correction_of(one, LEVEL, "indicator.kind:cost", whole=False),
        correction_of(one, INDICATOR, NOTHING, whole=False),
        without_row(INDICATOR),
    ]
    assert [correction_words(one, each) for each in said_so] == [
        "“归口科室”的格 → 实施单位",
        "“指标值”一列 → 指标的运算符",
        "“数量指标” → 指标的指标类别：成本指标",
        "C6 这一格 → 不导入",
        "C6 所在行 → 不导入",
    ]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}', '{"a": {"格": "no.such.field"}}'])
def test_a_damaged_memory_is_none(content: str) -> None:
    corrections_path().parent.mkdir(parents=True, exist_ok=True)
    corrections_path().write_text(content, encoding="utf-8")
    assert not any(load_corrections().values())
    keep_corrections("layout", [])


def test_every_field_that_can_be_chosen_has_a_name() -> None:
    assert [path for path in choosable() if field_words(path).isascii()] == []


def test_each_file_is_filed_in_the_form_set_that_it_comes_from(tmp_path: Path) -> None:
    read = read_files([INPUTS / "ziyang-2021.docx", INPUTS / "korla-2020.xlsx"], lambda *_: False)
    forms = [form for file in read for form in file.forms]
    with create_book(tmp_path / "账册.jixiao") as book:
        proposal = propose(book, [form.document for form in forms], [form.form_set for form in forms])
        take(book, proposal, proposal.all, "导入")
        assert {head.year: head.form_set for head in book.filings()} == {2021: "四川资阳", 2020: "新疆"}
