"""Lists over several projects: a row an indicator, the project's own fields in columns beside."""

from decimal import Decimal

from jixiao_desktop.document.model import Document
from jixiao_desktop.recognition.recognising import recognise
from tests.recognition.drawn import drawn, file

HEADS = "| 单位名称 | 项目名称 | 预算数 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |"


def read(rows: str) -> list[Document]:
    table = f"""
2024年项目支出绩效目标表
单位：万元
{HEADS}
{rows}"""
    return [form.document for form in recognise(file(drawn(table)))]


def test_rows_of_one_name_are_one_project_whether_the_name_is_repeated_or_not() -> None:
    first, second = read("""
| 示例县司法局 | 法治宣传 | 10 | 普法 | 产出指标 | 数量指标 | 场次 | 12场 |
| | | | | | 质量指标 | 合格率 | 95% |
| 示例县司法局 | 人民调解 | 20 | 调解 | 产出指标 | 数量指标 | 件数 | 86件 |
| 示例县司法局 | 人民调解 | 20 | 调解 | | 质量指标 | 成功率 | 98% |""")
    assert [(one.name, one.funds[0].budget, len(one.indicators)) for one in (first, second)] == [
        ("法治宣传", Decimal(100_000), 2),
        ("人民调解", Decimal(200_000), 2),
    ]
    assert (first.doubts, second.doubts) == ((), ())


def test_a_project_called_like_that_of_the_office_before_is_another() -> None:
    first, second = read("""
| 示例县司法局 | 公用经费 | 10 | 普法 | 产出指标 | 数量指标 | 场次 | 12场 |
| 示例县综治中心 | 公用经费 | 20 | 调解 | 产出指标 | 数量指标 | 件数 | 86件 |""")
    assert [(one.department.name, one.annual_goal) for one in (first, second)] == [
        ("示例县司法局", "普法"),
        ("示例县综治中心", "调解"),
    ]


def test_a_second_amount_and_goal_of_a_project_are_told() -> None:
    (document,) = read("""
| 示例县司法局 | 法治宣传 | 10 | 普法 | 产出指标 | 数量指标 | 场次 | 12场 |
| 示例县司法局 | 法治宣传 | 15 | 办好活动 | 产出指标 | 质量指标 | 合格率 | 95% |""")
    assert (document.funds[0].budget, document.annual_goal) == (Decimal(100_000), "普法")
    assert [(one.text, one.reason) for one in document.doubts] == [
        ("15", "与前面的“10万元”不一致，用了前面的"),
        ("办好活动", "与前面的“普法”不一致，用了前面的"),
    ]


def test_totals_before_and_between_projects_are_nobodys() -> None:
    documents = read("""
| 合计 | | 30 | | | | | |
| 示例县司法局 | 小计 | 30 | | | | | |
| 示例县司法局 | 法治宣传 | 10 | 普法 | 产出指标 | 数量指标 | 场次 | 12场 |
| 示例县司法局 | 小计 | 10 | | | | | |
| 示例县司法局 | 人民调解 | 20 | 调解 | 产出指标 | 数量指标 | 件数 | 86件 |""")
    assert [(one.name, one.funds[0].budget) for one in documents] == [
        ("法治宣传", Decimal(100_000)),
        ("人民调解", Decimal(200_000)),
    ]
