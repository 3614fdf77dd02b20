"""Columns of lists that the record has no place for are told, never left out without a word."""

from decimal import Decimal

from jixiao_desktop.document.model import Document
from jixiao_desktop.recognition.recognising import recognise
from tests.recognition.drawn import drawn, file

INDICATORS = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 | < | < | < |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 | < | < | < |"""
UNREAD = "没有认出这一栏，整栏未导入"
TOTALS_ONLY = "这一栏只导入了合计行，各行的未导入"


def read(text: str) -> Document:
    (form,) = recognise(file(drawn(text)))
    return form.document


def told(document: Document) -> list[tuple[str | None, str | None]]:
    return [(one.text, one.reason) for one in document.doubts if one.reason in (UNREAD, TOTALS_ONLY)]


def test_what_became_of_a_task_is_told_as_a_column_without_a_place() -> None:
    document = read(f"""
2024年部门整体支出绩效自评表
| 部门名称 | 示例县司法局 | < | < | < | < | < |
| 任务名称 | 主要内容 | 完成情况 | 预算数（万元） | < | 全年执行数（万元） | < |
| ^ | ^ | ^ | 总额 | 财政拨款 | 总额 | 财政拨款 |
| 法律援助 | 办理法律援助案件 | 已完成 | 38 | 30 | 36.5 | 29.5 |
| 法治宣传 | 宣传活动 | 部分完成 | 16 | 16 | 12 | 12 |
| 金额合计 | < | < | 54 | 46 | 48.5 | 41.5 |
{INDICATORS}""")
    assert told(document) == [("完成情况", UNREAD), ("全年执行数（万元）", TOTALS_ONLY)]
    assert {fund.executed for fund in document.funds} == {Decimal(485_000), Decimal(415_000)}


def test_what_was_spent_on_tasks_without_a_total_is_not_said_to_be_imported() -> None:
    document = read(f"""
2024年部门整体支出绩效自评表
| 部门名称 | 示例县司法局 | < | < | < | < | < |
| 任务名称 | 主要内容 | 预算数（万元） | 全年执行数（万元） | < | < | < |
| 法律援助 | 办理法律援助案件 | 38 | 36.5 | < | < | < |
{INDICATORS}""")
    assert told(document) == [("全年执行数（万元）", UNREAD)]


def test_columns_of_dashes_and_prompts_are_not_worth_a_word() -> None:
    document = read(f"""
2024年部门整体支出绩效自评表
| 部门名称 | 示例县司法局 | < | < | < | < | < |
| 任务名称 | 主要内容 | 预算数（万元） | 经办科室 | 时间节点 | < | < |
| 法律援助 | 办理法律援助案件 | 38 | — | XX | < | < |
{INDICATORS}""")
    assert told(document) == []


def test_a_column_without_a_head_is_told_by_its_first_text() -> None:
    document = read("""
2024年项目支出绩效目标表
| 项目名称 | 法治宣传经费 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 | |
| 产出指标 | 质量指标 | 合格率 | ≥95% | 与上年一致 |""")
    assert told(document) == [("与上年一致", UNREAD)]


def test_a_column_beside_the_goals_of_a_list_is_told() -> None:
    document = read(f"""
2024年部门整体支出绩效自评表
| 部门名称 | 示例县司法局 | < | < | < | < | < |
| 年度总体目标 | 预期目标 | 实际完成情况 | 偏差原因 | 牵头科室 | < | < |
| ^ | 开展普法宣传 | 开展12场 | 无 | 法治科 | < | < |
| ^ | 调解纠纷 | 调解86件 | 无 | 调解科 | < | < |
{INDICATORS}""")
    assert [one.result for one in document.objectives] == ["开展12场", "调解86件"]
    assert told(document) == [("牵头科室", UNREAD)]


def test_an_amount_in_brackets_is_told_and_words_in_brackets_are_a_blank() -> None:
    document = read("""
2024年项目支出绩效目标表
| 项目名称 | 法治宣传经费 | < | < |
| 年度资金总额 | （12.5） | < | < |
| 其中：财政拨款 | （分级填报） | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |""")
    assert all(fund.budget is None for fund in document.funds)
    assert [(one.text, one.reason) for one in document.doubts if "金额" in (one.reason or "")] == [
        ("（12.5）", "不是金额，未导入")
    ]


def test_a_row_of_no_indicator_that_gives_its_reason_is_kept() -> None:
    document = read("""
2024年项目支出绩效自评表
| 项目名称 | 法治宣传经费 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 偏差原因 |
| 产出指标 | 数量指标 | 培训场次 | 12场 | 12场 | |
| 产出指标 | 质量指标 | 无 | | | 本年未安排 |
| 产出指标 | 时效指标 | 无 | | | 无 |""")
    assert [(one.name, one.deviation) for one in document.indicators] == [("培训场次", None), ("无", "本年未安排")]
