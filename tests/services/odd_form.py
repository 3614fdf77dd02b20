"""A filled form of a layout that nobody knows, with cells that cannot be understood by their labels."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

ROWS = (
    ("项目支出绩效目标表", "", "", ""),
    ("项目名称", "矛盾纠纷多元化解经费", "归口科室", "综治科"),
    ("资金总额（万元）", 12, "备查编号", "JX-7"),
    ("年度绩效目标", "化解矛盾纠纷", "", ""),
    ("一级指标", "二级指标", "三级指标", "指标值"),
    ("产出指标", "数量指标", "化解件数", "≥100件"),
    ("产出指标", "质量指标", "化解率", "≥95%"),
)
OWNER, NUMBER, LEVEL, INDICATOR, TARGET = (1, 3), (2, 3), (5, 1), (5, 2), (5, 3)  # squares


def write_odd_form(path: Path, project: str = "矛盾纠纷多元化解经费", owner: str = "综治科") -> Path:
    """Says neither the year nor the department."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(
            [{"矛盾纠纷多元化解经费": project, "综治科": owner}.get(str(value), value) or None for value in row]
        )
    book.save(path)
    return path
