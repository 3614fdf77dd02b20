"""``jixiao check`` as another program calls it."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_desktop.cli.main import main
from jixiao_desktop.document.documents_json import write_documents
from jixiao_desktop.document.model import Department, Document, Fund, Signature
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage

WRONG = Document(
    Stage.TARGET,
    Scope.WHOLE,
    form="sichuan-whole-target",
    year=2026,
    department=Department("示例县综治中心"),
    signature=Signature("甲", "0000-0000", "2026-01-05", "乙"),
    annual_goal="办理司法救助",
    funds=(
        Fund(FundSource.TOTAL, budget=Decimal(1000000)),
        Fund(FundSource.FISCAL, budget=Decimal(900000)),
        Fund(FundSource.OTHER, budget=Decimal(50000)),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "表.json"
    path.write_text(write_documents([replace(WRONG, source="表.json#1")]), encoding="utf-8")
    return path


def test_findings_are_told_with_place_and_remedy(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "资金总额 · 预算数：" in line and line.startswith("错误\t表.json#1")]


def test_json_has_every_key_of_the_contract(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "账册.jixiao"
    main(["import", str(file), "--into", str(book)])
    capsys.readouterr()
    assert main(["check", str(book), "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    wrong = next(finding for finding in findings if finding["rule"] == "M1")
    assert wrong.pop("message")
    assert wrong.pop("remedy")
    assert wrong == {
        "rule": "M1",
        "level": "error",
        "file": "账册.jixiao",
        "form": "sichuan-whole-target",
        "project": None,
        "field": "funds.total.budget",
        "where": "部门（单位）整体支出绩效目标表 · 资金总额 · 预算数",
        "explained": False,
    }


def test_what_cannot_be_read_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "没有.jixiao")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_forms_of_other_offices_are_checked_and_their_doubts_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(Path(__file__).parents[1] / "data" / "inputs" / "suining-2023.xlsx")]) == 1
    told = capsys.readouterr()
    assert "suining-2023.xlsx#1：" in told.out
    assert "D74：“6”只有数字，看不出是名称还是序号，请核对。" in told.err
