"""How a field is called in a sentence, by the path that forms use."""

from __future__ import annotations

from types import MappingProxyType

from jixiao_desktop.vocabulary.fields import FUND_SOURCES, ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource

_TOP = MappingProxyType(
    {
        "year": "年度",
        "unit": "金额单位",
        "form": "表样",
        "source": "来源",
        "interim_months": "监控月份",
        "secret": "涉密标记",
        "name": "项目名称",
        "code": "项目编码",
        "category": "项目类型",
        "period": "实施期",
        "manager": "项目负责人",
        "implementer": "实施单位",
        "period_goal": "实施期绩效目标",
        "annual_goal": "年度绩效目标",
        "achieved": "实际完成情况",
        "conclusion": "评价结论",
        "problems": "存在问题",
        "measures": "改进措施",
        "basis": "立项依据",
        "overview": "项目概况",
        "score_total": "总分",
        "grade": "等级",
        "department.name": "单位名称",
        "department.code": "单位编码",
        "department.supervisor": "主管部门",
        "department.supervisor_code": "主管部门代码",
        "department.functions": "部门职能职责",
        "signature.preparer": "填表人",
        "signature.phone": "联系电话",
        "signature.date": "填报日期",
        "signature.head": "单位负责人",
    }
)
_COLUMNS = MappingProxyType(
    {
        "midterm": "中期金额",
        "initial": "年初预算数",
        "budget": "预算数",
        "executed": "执行数",
        "carryover": "当年结转结余额",
        "interim": "期间执行数",
        "forecast": "全年预计执行数",
        "carryover_last": "上年结转结余额",
        "execution_rate": "执行率",
        "interim_rate": "期间执行率",
        "carryover_rate": "结转结余率",
        "carryover_change": "结转结余变动率",
        "weight": "分值",
        "score": "得分",
    }
)
_ROWS = MappingProxyType({"objectives": "总体目标", "tasks": "任务", "indicators": "指标"})
_ROW_FIELDS = MappingProxyType(
    {
        "objectives.target": "目标",
        "objectives.result": "执行结果",
        "objectives.deviation": "偏差及原因",
        "tasks.name": "任务名称",
        "tasks.content": "主要内容",
        "tasks.total": "总额",
        "tasks.fiscal": "财政拨款",
        "tasks.other": "其他资金",
        "tasks.secret": "涉密标记",
        "indicators.level1": "一级指标",
        "indicators.level2": "二级指标",
        "indicators.kind": "指标类别",
        "indicators.name": "三级指标",
        "indicators.target": "指标值",
        "indicators.standard": "绩效标准",
        "indicators.weight": "分值",
        "indicators.actual": "完成值",
        "indicators.score": "得分",
        "indicators.deviation": "偏差原因",
        "indicators.horizon": "期限",
        "indicators.interim": "期间执行情况",
        "indicators.forecast": "全年预计完成情况",
        "indicators.reasons": "偏差原因类别",
        "indicators.likelihood": "完成可能性",
        "indicators.note": "备注",
        "indicators.secret": "涉密标记",
    }
)


def label_of(path: str) -> str:
    """``indicators.3.target`` as 第4条指标的指标值; an unknown path as it stands."""
    parts = path.split(".")
    if len(parts) == 3 and parts[0] == "funds" and parts[1] in FUND_SOURCES:
        return f"{FundSource(parts[1]).label}的{_COLUMNS.get(parts[2], parts[2])}"
    if len(parts) == 3 and parts[0] in ROW_LISTS:
        name = _ROW_FIELDS.get(f"{parts[0]}.{parts[2]}", parts[2])
        return f"{row_label(parts[0], int(parts[1]))}的{name}"
    return _TOP.get(path) or _ROWS.get(path, path)


def row_label(rows: str, index: int) -> str:
    """``indicators``, 3 as 第4条指标."""
    return f"第{index + 1}条{_ROWS[rows]}"


def column_label(path: str) -> str:
    """The name of the field alone, as the head of its column has it: ``indicators.3.target`` as 指标值."""
    parts = path.split(".")
    if len(parts) == 3 and parts[0] == "funds":
        return _COLUMNS.get(parts[2], parts[2])
    if len(parts) == 3:
        return _ROW_FIELDS.get(f"{parts[0]}.{parts[2]}", parts[2])
    return label_of(path)


def row_field_label(rows: str, name: str) -> str:
    """``indicators``, ``target`` as 指标的指标值."""
    return f"{_ROWS[rows]}的{_ROW_FIELDS.get(f'{rows}.{name}', name)}"
