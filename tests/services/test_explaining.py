"""出错说明: given, kept, out of date, withdrawn; and the sheets."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao_desktop.checks.finding import Finding
from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.document.model import Department, Document, Fund
from jixiao_desktop.errors import UserError
from jixiao_desktop.services.checking import check_filing
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.explaining import explain, explained, readiness_of, write_sheets
from jixiao_desktop.services.exporting import Selection, export
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage

RATED = Document(
    Stage.ASSESSMENT,
    Scope.PROJECT,
    form="ziyang-project-completion",
    year=2026,
    name="司法救助经费",
    department=Department("示例县综治中心"),
    funds=(Fund(FundSource.TOTAL, budget=Decimal(100000), executed=Decimal(90000), carryover_rate="5"),),
)


@pytest.fixture
def filing(book: Book) -> str:
    import_documents(book, [RATED])
    return next(head.filing for head in book.filings() if head.name == "示例县综治中心")


def rate(book: Book, drawing: Drawing, filing: str) -> Finding:
    return next(found for found in check_filing(book, drawing, filing).findings if found.rule == "M10")


def test_an_explanation_holds_while_its_figures_stay(book: Book, drawing: Drawing, filing: str) -> None:
    finding = rate(book, drawing, filing)
    assert explain(book, filing, finding, "按批复口径计算")
    assert not explain(book, filing, finding, "按批复口径计算")
    assert explained(book, filing, check_filing(book, drawing, filing)) == {finding: "按批复口径计算"}
    document = finding.form
    book.commit("改", [SetValue(document, "funds.total.carryover_rate", "5", "6")])
    assert explained(book, filing, check_filing(book, drawing, filing)) == {}
    book.undo()
    assert explained(book, filing, check_filing(book, drawing, filing)) == {finding: "按批复口径计算"}


def test_an_explanation_can_be_withdrawn_and_undone(book: Book, drawing: Drawing, filing: str) -> None:
    finding = rate(book, drawing, filing)
    explain(book, filing, finding, "按批复口径计算")
    explain(book, filing, finding, " ")
    assert explained(book, filing, check_filing(book, drawing, filing)) == {}
    assert book.can_undo == "撤回出错说明"
    book.undo()
    assert explained(book, filing, check_filing(book, drawing, filing)) == {finding: "按批复口径计算"}


def test_an_error_is_repaired_not_explained(book: Book, drawing: Drawing, filing: str) -> None:
    error = next(f for f in check_filing(book, drawing, filing).findings if f.level == "error")
    with pytest.raises(UserError, match="错误不用写出错说明"):
        explain(book, filing, error, "无")


def test_the_sheets_are_written_beside_each_other(book: Book, drawing: Drawing, filing: str, tmp_path: Path) -> None:
    assert [path.name for path in write_sheets(book, drawing, filing, tmp_path)] == [
        "2026-示例县综治中心-绩效填报上报前检查单.pdf"
    ]
    finding = rate(book, drawing, filing)
    explain(book, filing, finding, "按批复口径计算")
    assert finding in readiness_of(book, drawing, filing).explanations
    assert len(write_sheets(book, drawing, filing, tmp_path)) == 2


def test_explanations_travel_with_the_forms(book: Book, drawing: Drawing, filing: str, tmp_path: Path) -> None:
    def written(public: bool = False) -> list[str]:
        chosen = Selection(department="示例县综治中心", public=public)
        files = export(book, drawing, tmp_path, ["pdf", "xlsx", "json"], chosen, lambda *_: None).files
        return [path.name for path in files if "出错说明" in path.name]

    assert written() == []
    explain(book, filing, rate(book, drawing, filing), "按批复口径计算")
    assert written() == ["2026-示例县综治中心-出错说明.pdf", "2026-示例县综治中心-出错说明.xlsx"]
    assert written(public=True) == []  # they speak of the whole record
    sheet = load_workbook(tmp_path / "2026-示例县综治中心-出错说明.xlsx").active
    assert "按批复口径计算" in [cell.value for row in sheet.iter_rows() for cell in row]
