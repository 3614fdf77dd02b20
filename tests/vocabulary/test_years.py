"""Years that a text speaks of as its own time."""

import pytest

from jixiao_desktop.vocabulary.years import other_years

_OWN = frozenset({2026})


@pytest.mark.parametrize("text", ["2025年全年", "完成2025年目标任务", "2024—2025年实施", "用于2027年度培训"])
def test_another_year(text: str) -> None:
    assert list(other_years(text, _OWN))


@pytest.mark.parametrize(
    "text",
    [
        "2026年全年",
        "2024—2026年实施",
        "2025年结转资金",
        "《2021年乡村建设方案》",
        "示财预〔2025〕12号",
        "“十四五”规划（2021—2025年）",
        "比2025年下降5%",
        "2018年以来",
        "到2030年全面建成",
        "2025年度考核奖励",
        "编号2025001",
        "2025户",
    ],
)
def test_the_year_of_something_else(text: str) -> None:
    assert not list(other_years(text, _OWN))
