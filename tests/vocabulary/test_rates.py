"""Names of shares, and numbers that lack their percent sign."""

import pytest

from jixiao_desktop.vocabulary.rates import is_share, measures_satisfaction, number_without_percent


@pytest.mark.parametrize("name", ["验收合格率", "调解成功率", "绿化占比", "群众满意度", "参与率（%）", "及时率指标"])
def test_a_share(name: str) -> None:
    assert is_share(name)


@pytest.mark.parametrize("name", ["巡查频率", "变压器功率", "税率", "容积率", "办事效率", "率先垂范", "培训人数"])
def test_no_share(name: str) -> None:
    assert not is_share(name)


def test_to_raise_a_satisfaction_is_not_to_measure_it() -> None:
    assert measures_satisfaction("社会公众满意度")
    assert not measures_satisfaction("维护社会稳定，提高群众满意度")


@pytest.mark.parametrize(
    ("text", "number"),
    [("化解率98以上", "98"), ("成功率达到96，安居", "96"), ("满意度不低于95", "95")],
)
def test_a_number_without_its_percent_sign(text: str, number: str) -> None:
    found = number_without_percent(text)
    assert found == (number, text.index(number) + len(number))


@pytest.mark.parametrize(
    "text", ["化解率98%以上", "化解率排名前10", "合格率0.98", "入学率5个乡镇", "率120以上", "完成率100项"]
)
def test_no_such_number(text: str) -> None:
    assert number_without_percent(text) is None
