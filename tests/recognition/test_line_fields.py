"""What stands in the lines around tables, and which form it belongs to."""

from jixiao_desktop.document.model import Document
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.vocabulary.kinds import Stage
from tests.recognition.drawn import drawn, file

BODY = """
| 项目名称 | {name} | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |"""


def form(name: str, above: str = "2024年项目支出绩效目标表", below: str = "") -> str:
    return f"{above}\n{BODY.format(name=name).strip()}\n{below}"


def read(*texts: str) -> list[Document]:
    return [one.document for one in recognise(file(*map(drawn, texts)))]


def test_office_and_signature_stand_above_and_below_a_table() -> None:
    (document,) = read(
        form(
            "法治宣传",
            "2024年项目支出绩效目标表\n填报单位：示例县司法局　单位：万元",
            "填表人：王某　联系电话：0730-1234567",
        )
    )
    assert document.department.name == "示例县司法局"
    assert (document.signature.preparer, document.signature.phone) == ("王某", "0730-1234567")


def test_a_signature_above_a_title_is_that_of_the_form_before() -> None:
    first, second = read(
        form("法治宣传"),
        form("人民调解", "填表人：王某\n2024年项目支出绩效目标表\n填报单位：示例县司法局"),
    )
    assert (first.signature.preparer, second.signature.preparer) == ("王某", None)
    assert (first.department.name, second.department.name) == (None, "示例县司法局")


def test_the_office_and_the_title_of_a_sheet_hold_for_forms_without_a_title_of_their_own() -> None:
    first, second = read(
        """
| 2024年项目支出绩效目标表 | < | < | < |
| 填报单位：示例县司法局 | < | < | < |
| 项目名称 | 法治宣传 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |
| 项目名称 | 人民调解 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 调解件数 | ≥86件 |"""
    )
    assert [(one.name, one.year, one.department.name) for one in (first, second)] == [
        ("法治宣传", 2024, "示例县司法局"),
        ("人民调解", 2024, "示例县司法局"),
    ]


def test_forms_with_titles_of_their_own_take_no_office_from_the_one_before() -> None:
    first, second = read(
        """
| 2024年项目支出绩效目标表 | < | < | < |
| 填报单位：示例县司法局 | < | < | < |
| 项目名称 | 法治宣传 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |
| 2025年项目支出绩效目标表 | < | < | < |
| 项目名称 | 人民调解 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 调解件数 | ≥86件 |"""
    )
    assert (first.department.name, second.department.name) == ("示例县司法局", None)
    assert (first.year, second.year) == (2024, 2025)


def test_a_table_that_holds_nothing_but_a_title_is_the_title_of_the_next() -> None:
    (document,) = read(
        "| 2024年项目支出绩效自评表 |\n| （2024年度） |",
        BODY.format(name="法治宣传"),
    )
    assert (document.stage, document.year) == (Stage.ASSESSMENT, 2024)


def test_the_date_of_a_web_page_is_not_the_day_on_which_the_form_was_filled() -> None:
    (document,) = read(form("法治宣传", "日期：2024-05-01\n2024年项目支出绩效目标表"))
    assert document.signature.date is None


def test_an_office_above_a_table_that_names_another_is_told() -> None:
    table = BODY.replace("| 项目名称 ", "| 部门名称 | 示例县综治中心 | < | < |\n| 项目名称 ").format(name="法治宣传")
    (document,) = read(f"2024年项目支出绩效目标表\n填报单位：示例县司法局\n{table.strip()}")
    assert document.department.name == "示例县综治中心"
    assert [one.reason for one in document.doubts if "表格外面" in (one.reason or "")] == [
        "表格外面写的是“示例县司法局”，表里写的是“示例县综治中心”，用了表里的"
    ]


def test_a_note_below_a_table_on_what_is_which_grade_is_no_grade() -> None:
    (document,) = read(
        form(
            "法治宣传", "2024年项目支出绩效自评表", "自评等级：90（含）—100分为优、80（含）—90分为良\n自评得分：95.5分"
        )
    )
    assert (document.grade, document.score_total) == (None, "95.5分")
