"""Goals of several years below each other: the year of the form counts, the others are told."""

import pytest

from jixiao_desktop.document.model import Document
from jixiao_desktop.recognition.recognising import recognise
from tests.recognition.drawn import drawn, file


def read(title: str) -> Document:
    (form,) = recognise(
        file(
            drawn(f"""
{title}
| 部门名称 | 示例县司法局 | < | < |
| 财年 | 目标 | 实际完成情况 | 牵头科室 |
| 2023 | 普法12场 | 普法13场 | 法治科 |
| 2024 | 普法15场 | --- | 宣传科 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |""")
        )
    )
    return form.document


def test_the_goal_and_the_result_of_the_year_of_the_form_are_read() -> None:
    document = read("2023年部门整体支出绩效自评表")
    assert (document.annual_goal, document.achieved) == ("普法12场", "普法13场")


def test_goals_of_other_years_and_other_columns_are_told() -> None:
    told = {doubt.text for doubt in read("2023年部门整体支出绩效自评表").doubts}
    assert {"普法15场", "牵头科室", "法治科", "宣传科"} <= told
    assert told.isdisjoint({"普法12场", "普法13场"})


@pytest.mark.parametrize("title", ["部门整体支出绩效自评表", "2030年部门整体支出绩效自评表"])
def test_without_the_year_of_the_form_no_goal_is_taken_and_all_are_told(title: str) -> None:
    document = read(title)
    assert document.annual_goal is None
    assert {"普法12场", "普法13场", "普法15场"} <= {doubt.text for doubt in document.doubts}
