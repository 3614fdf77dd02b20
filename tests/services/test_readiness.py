"""上报前检查单 and 出错说明."""

from dataclasses import replace

import pytest

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.checks.running import Run
from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.layout.model import Page
from jixiao_desktop.services.checking import check_documents
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.readiness import Readiness, explanation_pages, readiness_pages
from tests.services.test_checking import WHOLE

_FILING = FilingHead("f", "d", "示例县综治中心", None, 2026)


@pytest.fixture
def run(drawing: Drawing) -> Run:
    return check_documents([WHOLE], drawing)[0][0]


def _texts(pages: tuple[Page, ...]) -> list[str]:
    return [cell.cell.text for page in pages for cell in page.cells]


def test_the_sheet_names_forms_findings_totals_and_hash(run: Run, drawing: Drawing) -> None:
    readiness = Readiness(_FILING, run, {})
    texts = _texts(readiness_pages(readiness, drawing.fonts))
    assert "部门（单位）整体支出绩效目标表" in texts
    assert "100万元" in texts
    assert any("差 5万元" in text for text in texts)
    assert any(readiness.content_hash in text for text in texts)
    assert any(finding.rule == "M1" for finding in readiness.open)


def test_an_explained_finding_is_not_open_and_is_printed_with_its_explanation(run: Run, drawing: Drawing) -> None:
    wrong = next(finding for finding in run.findings if finding.rule == "M1")
    readiness = Readiness(_FILING, run, {wrong: "年中追加"})
    assert wrong not in readiness.open
    assert "年中追加" in _texts(readiness_pages(readiness, drawing.fonts))
    assert {"年中追加", wrong.message} <= set(_texts(explanation_pages(readiness, drawing.fonts)))


def test_however_many_findings_the_readiness_sheet_is_one_page(run: Run, drawing: Drawing) -> None:
    one = Finding("M1", "M1", Level.ERROR, run.filing.forms[0].id, "", "表 · 很长的位置" * 4, "问题" * 60, "请核对")
    many = {("M1", ""): tuple(replace(one, path=str(number)) for number in range(200))}
    pages = readiness_pages(Readiness(_FILING, Run(run.filing, many), {}), drawing.fonts)
    assert len(pages) == 1
    assert any(text.startswith("另有") for text in _texts(pages))


def test_the_hash_follows_the_content(run: Run, drawing: Drawing) -> None:
    changed = check_documents([replace(WHOLE, annual_goal="另一目标")], drawing)[0][0]
    assert Readiness(_FILING, run, {}).content_hash != Readiness(_FILING, changed, {}).content_hash


def test_without_explanations_the_sheet_says_so(run: Run, drawing: Drawing) -> None:
    assert "没有需要说明的问题" in _texts(explanation_pages(Readiness(_FILING, run, {}), drawing.fonts))
