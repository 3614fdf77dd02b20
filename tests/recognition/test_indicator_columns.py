"""Which column of an indicator table holds what, where heads do not say it plainly."""

import pytest

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from tests.recognition.drawn import drawn, file


def read(table: str, title: str = "2024年项目支出绩效目标表") -> Document:
    (form,) = recognise(file(drawn(f"{title}\n{table.strip()}")))
    return form.document


def said(one: Indicator) -> tuple[str | None, str | None, str | None, str | None]:
    return one.level1, one.level2, one.name, one.target


def test_without_a_third_level_the_filled_column_between_holds_the_names() -> None:
    document = read("""
| 一级指标 | 二级指标 | | 指标值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 |
| ^ | 质量指标 | 合格率 | ≥95% |""")
    assert [*map(said, document.indicators)] == [
        ("产出指标", "数量指标", "培训场次", "≥12场"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
    ]


def test_without_a_third_level_and_a_column_for_it_the_second_level_is_the_name() -> None:
    document = read("""
| 一级指标 | 二级指标 | 指标值 | 备注 |
| 产出指标 | 培训场次 | ≥12场 | |
| 满意度指标 | 群众满意度 | ≥90% | |""")
    assert [(one.name, one.kind) for one in document.indicators] == [
        ("培训场次", None),
        ("群众满意度", IndicatorKind.SATISFACTION),
    ]


@pytest.mark.parametrize(
    ("first", "level2"), [(("数量指标", "质量指标"), "数量指标"), (("1", "2"), None)], ids=["levels", "numbers"]
)
def test_a_head_over_two_columns_has_the_names_in_the_second(first: tuple[str, str], level2: str | None) -> None:
    document = read(f"""
| 一级指标 | 指标名称 | < | 指标值 | 分值 |
| 产出指标 | {first[0]} | 培训场次 | ≥12场 | 10 |
| 产出指标 | {first[1]} | 合格率 | ≥95% | 10 |""")
    assert said(document.indicators[0]) == ("产出指标", level2, "培训场次", "≥12场")


def test_levels_without_heads_are_known_by_their_cells() -> None:
    document = read("""
| 绩效指标 | < | 指标名称 | 指标值 | 评分标准 | 分值 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 | 少一场扣1分 | 10 |
| 产出指标 | 质量指标 | 合格率 | ≥95% | 每低1%扣1分 | 10 |
| 效益指标 | 社会效益指标 | 知晓率 | ≥80% | 每低1%扣1分 | 10 |""")
    assert said(document.indicators[2]) == ("效益指标", "社会效益指标", "知晓率", "≥80%")


def test_a_column_of_anything_else_is_no_level() -> None:
    document = read("""
| 科室 | < | 指标名称 | 指标值 | 评分标准 | 分值 |
| 产出指标 | 法治科 | 培训场次 | ≥12场 | 少一场扣1分 | 10 |
| 产出科 | 调解科 | 合格率 | ≥95% | 每低1%扣1分 | 10 |""")
    assert said(document.indicators[0]) == (None, None, "培训场次", "≥12场")
    assert document.indicators[0].kind is None


def test_first_levels_side_by_side_have_an_indicator_each_in_a_row() -> None:
    document = read("""
| 绩效指标 | 产出指标 | < | 效益指标 | < |
| ^ | 三级指标 | 指标值 | 三级指标 | 指标值 |
| ^ | 培训场次 | ≥12场 | 知晓率 | ≥80% |
| ^ | 宣传活动 | ≥6次 | | |""")
    assert [*map(said, document.indicators)] == [
        ("产出指标", None, "培训场次", "≥12场"),
        ("效益指标", None, "知晓率", "≥80%"),
        ("产出指标", None, "宣传活动", "≥6次"),
    ]


def test_of_two_weights_that_behind_the_names_counts() -> None:
    document = read("""
| 一级指标 | 分值 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 50 | 数量指标 | 培训场次 | ≥12场 | 20 |""")
    assert document.indicators[0].weight == "20"


def test_what_a_third_level_means_stands_behind_its_target() -> None:
    document = read("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标内容 |
| 产出指标 | 数量指标 | 培训场次 | ≥12场 | 全年举办的法治培训 |""")
    assert (document.indicators[0].name, document.indicators[0].note) == ("培训场次", "全年举办的法治培训")


def test_the_left_of_two_lists_is_the_medium_term_one_unless_the_words_above_say_otherwise() -> None:
    rows = """
| 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
| 数量指标 | 三年场次 | ≥36场 | 数量指标 | 全年场次 | ≥12场 |"""
    document = read(f"| 实施期目标 | < | < | 年度目标 | < | < |{rows}")
    assert [(one.horizon, one.name) for one in document.indicators] == [
        (Horizon.MIDTERM, "三年场次"),
        (Horizon.ANNUAL, "全年场次"),
    ]
    document = read(f"| 年度目标 | < | < | 实施期目标 | < | < |{rows}")
    assert {(one.horizon, one.name) for one in document.indicators} == {
        (Horizon.ANNUAL, "三年场次"),
        (Horizon.MIDTERM, "全年场次"),
    }


def test_a_sentence_that_holds_such_words_heads_no_table() -> None:
    assert (
        recognise(
            file(
                drawn("""
| 说明 | 三级指标应当与一级指标、二级指标对应，指标值应当量化 |
| 一级指标、二级指标不得改动 | 三级指标不少于五条 |""")
            )
        )
        == ()
    )
