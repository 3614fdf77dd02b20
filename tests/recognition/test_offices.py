"""Offices with their codes."""

import pytest

from jixiao_desktop.document.model import Department, Document
from jixiao_desktop.recognition.offices import office_in, with_codes
from jixiao_desktop.vocabulary.kinds import Scope, Stage


def apart(name: str, code: str | None = None) -> tuple[str | None, str | None]:
    document = Document(Stage.TARGET, Scope.PROJECT, department=Department(name=name, code=code))
    department = with_codes(document).department
    return department.name, department.code


@pytest.mark.parametrize(
    ("written", "name", "code"),
    [
        ("[203]示例县司法局", "示例县司法局", "203"),
        ("305示例市司法局", "示例市司法局", "305"),
        ("112001-示例县综治中心", "示例县综治中心", "112001"),
        ("示例县法学会-101", "示例县法学会", "101"),
        ("示例县法学会（112003）", "示例县法学会", "112003"),
        ("示例县司法局", "示例县司法局", None),
        ("110指挥中心", "110指挥中心", None),
        ("示例县热线中心（12345）", "示例县热线中心（12345）", None),
        ("示例县司法局 （112003）", "示例县司法局", "112003"),
        ("301医院", "301医院", None),
        ("2024示例县司法局", "2024示例县司法局", None),
        ("2024 示例县司法局", "2024 示例县司法局", None),
        ("201001示例县司法局", "示例县司法局", "201001"),
        ("示例县第2中学", "示例县第2中学", None),
        ("示例县12345热线中心", "示例县12345热线中心", None),
    ],
)
def test_a_code_is_taken_out_of_the_name(written: str, name: str, code: str | None) -> None:
    assert apart(written) == (name, code)


def test_a_code_of_its_own_cell_stays() -> None:
    assert apart("[203]示例县司法局", "112001") == ("示例县司法局", "112001")


def test_a_line_above_the_table_may_be_an_office() -> None:
    lines = ("1、司法救助资金绩效目标表", "405001示例县司法局本级   单位：万元")
    assert office_in(lines) == "405001示例县司法局本级"
    assert office_in(("2024年部门预算", "单位：万元", "示例县司法局")) is None


def test_a_text_without_end_is_no_name_with_a_code() -> None:
    assert apart("1" * 50_000 + "x") == ("1" * 50_000 + "x", None)
    assert apart("示例县法学会" + "-" * 50_000 + "101x")[1] is None
