"""Labels that are made of known words."""

import pytest

from jixiao_desktop.recognition.label_parts import column_by_parts, field_by_parts, head_by_parts, source_by_parts
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.list_labels import head_of


@pytest.mark.parametrize(
    ("label", "column"),
    [
        ("年初部门批复预算数", "initial"),
        ("2024年预算安排数", "budget"),
        ("调整后的全年预算数", "budget"),
        ("财政资金预算执行数", None),  # a word too many: nobody wrote that as the head of a column
        ("本年度实际支出金额", "executed"),
        ("累计支出数", "executed"),
        ("资金支出进度", "execution_rate"),
        ("指标标准分值", "weight"),
        ("部门自评得分", "score"),
        ("支出", None),
        ("项目支出", None),
    ],
)
def test_columns_of_the_funds_block(label: str, column: str | None) -> None:
    assert column_by_parts(label) == column


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("省级财政专项资金", "fiscal"),
        ("本年一般公共预算安排资金", "general"),
        ("以前年度财政拨款结转资金", "carried_in"),
        ("中央财政转移支付资金", "superior"),
        ("单位自有资金收入", "own"),
        ("其他来源资金", "other"),
        ("财政部门审核意见", None),
        ("资金", None),
    ],
)
def test_sources_of_the_funds_block(label: str, source: str | None) -> None:
    assert source_by_parts(label) == source


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("部门整体年度绩效目标", "annual_goal"),
        ("年度绩效目标实际完成情况综述", "achieved"),
        ("申报单位名称", "department.name"),
        ("省级主管部门名称", "department.supervisor"),
        ("项目具体实施单位", "implementer"),
        ("具体实施单位", "implementer"),
        ("存在的主要问题及原因分析", "problems"),
        ("下一步改进工作措施", "measures"),
        ("完成年度目标任务", None),
        ("目标", None),
    ],
)
def test_fields_that_stand_once(label: str, field: str | None) -> None:
    assert field_by_parts(label) == field


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("三级绩效指标名称", "name"),
        ("年初预期指标值", "target"),
        ("全年实际完成指标值", "actual"),
        ("绩效度量单位", "unit"),
        ("指标值确定依据", "standard"),
        ("自评得分情况", "score"),
        ("本年权重", "weight"),
        ("未完成指标原因说明及改进措施", "deviation"),
        ("预计全年完成值", "forecast"),
        ("完成", None),
        ("达到", None),
        ("单位成本", None),
    ],
)
def test_heads_of_the_indicator_table(label: str, head: str | None) -> None:
    assert head_by_parts(label) == head


@pytest.mark.parametrize("text", ["按时完成", "全年完成", "年度工作完成情况良好", "2000", "优", "按计划执行"])
def test_values_are_no_labels(text: str) -> None:
    assert meaning_of(text) is None
    assert head_of(text) is None


def test_a_list_goes_before_the_parts() -> None:
    """项目支出 is a line of the funds, though 项目 and 支出 would make a column of it."""
    known = meaning_of("项目支出")
    assert known is not None
    assert (known.source, known.column) == ("projects", None)
