"""Findings as a table."""

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.gui.findings.findings_model import FindingColumn, FindingRole, FindingsModel, ShownFinding


def finding(rule: str = "M1", level: Level = Level.ERROR, form: str = "a", path: str = "name") -> Finding:
    return Finding(rule, rule, level, form, path, "表 · 资金总额 · 预算数", "差 5万元", "请核对")


def test_rows_say_level_place_and_sentence(qtbot: QtBot) -> None:
    model = FindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([ShownFinding(finding()), ShownFinding(finding("M7", Level.WARNING), "年中追加")])
    texts = [[model.index(row, column).data() for column in FindingColumn] for row in range(model.rowCount())]
    assert texts == [
        ["错误", "表 · 资金总额 · 预算数", "差 5万元"],
        ["已说明", "表 · 资金总额 · 预算数", "差 5万元"],
    ]
    assert model.index(1, 0).data(FindingRole.EXPLANATION) == "年中追加"
    assert "请核对" in model.index(0, 2).data(3)  # the tooltip


def test_a_finding_is_found_again_though_its_figures_changed(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show([ShownFinding(finding("C1")), ShownFinding(finding("M1"))])
    same_place = Finding("M1", "M1", Level.ERROR, "a", "name", "", "差 4万元", "")
    assert model.find(same_place) == 1
    assert model.find(finding("M2")) is None


def test_the_same_findings_reset_nothing(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show([ShownFinding(finding())])
    with qtbot.assertNotEmitted(model.modelReset):
        model.show([ShownFinding(finding())])
