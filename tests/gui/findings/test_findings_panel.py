"""The list under the form: filters, steps, repairs."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jixiao_desktop.checks.finding import Finding, Level, Repair
from jixiao_desktop.gui.findings.findings_model import ShownFinding
from jixiao_desktop.gui.findings.findings_panel import FindingsPanel

ERROR = Finding("M1", "M1", Level.ERROR, "a", "funds.total.budget", "甲表 · 资金总额", "差 5万元", "请核对")
WARNING = Finding("M7", "M7", Level.WARNING, "b", "funds.total.executed", "乙表 · 资金总额", "超支", "请说明")
HINT = Finding(
    "T1", "T1", Level.HINT, "b", "annual_goal", "乙表 · 年度绩效目标", "有 HTML", "请删去", "", Repair("删去", ())
)
ALL = [ShownFinding(one) for one in (ERROR, WARNING, HINT)]


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    shown = FindingsPanel()
    qtbot.addWidget(shown)
    shown.resize(1000, 260)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_findings(ALL, "b")
    return shown


def _rules(panel: FindingsPanel) -> list[str]:
    return [panel.model.shown(row).finding.rule for row in range(panel.model.rowCount())]


def test_levels_and_forms_can_be_left_out(panel: FindingsPanel) -> None:
    assert _rules(panel) == ["M1", "M7", "T1"]
    panel.levels[Level.HINT].click()
    assert _rules(panel) == ["M1", "M7"]
    panel.scope.setCurrentIndex(1)
    assert _rules(panel) == ["M7"]
    assert [button.text() for button in panel.levels.values()] == ["错误 0", "警告 1", "提示 1"]


def test_steps_begin_in_the_form_that_is_shown_and_go_round(panel: FindingsPanel, qtbot: QtBot) -> None:
    gone_to: list[Finding] = []
    panel.picked.connect(gone_to.append)
    for _ in range(4):
        panel.step(down=True)
    panel.step(down=False)
    assert [finding.rule for finding in gone_to] == ["M7", "T1", "M1", "M7", "M1"]


def test_a_click_goes_there(panel: FindingsPanel, qtbot: QtBot) -> None:
    place = panel.table.visualRect(panel.model.index(1, 2)).center()
    with qtbot.waitSignal(panel.picked) as told:
        qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [WARNING]
    assert "请说明" in panel.said.text()
    assert panel.explain.isVisible()
    assert not panel.repair.isVisible()


def test_repairs_are_offered_where_there_are_any(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.table.selectRow(2)
    assert panel.repair.text() == "删去"
    with qtbot.waitSignal(panel.repair_wanted) as one:
        panel.repair.click()
    with qtbot.waitSignal(panel.repair_wanted) as every:
        panel.repair_all.click()
    assert one.args == every.args == [(HINT,)]
    panel.levels[Level.HINT].click()
    assert not panel.repair_all.isEnabled()


def test_the_selected_finding_stays_selected(panel: FindingsPanel) -> None:
    panel.table.selectRow(1)
    panel.show_findings([ShownFinding(WARNING, "年中追加")], "b")
    current = panel.current()
    assert current is not None
    assert current.finding == WARNING
    assert "年中追加" in panel.said.text()


def test_it_says_that_nothing_was_found(panel: FindingsPanel) -> None:
    panel.show_findings([], "b")
    assert not panel.table.isVisible()
