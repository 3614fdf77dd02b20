"""Marks of secrecy: what carries one, what must not be published, and what remains."""

from decimal import Decimal

import pytest

from jixiao_desktop.document.model import Document, Fund, Indicator, Task
from jixiao_desktop.document.secrecy import bare_name, has_mark, is_marked, marked_words, names_secret, without_marked
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage


def _task(name: str, yuan: int, secret: bool = False) -> Task:
    return Task(name=name, total=Decimal(yuan), fiscal=Decimal(yuan), secret=secret)


_WHOLE = Document(
    Stage.TARGET,
    Scope.WHOLE,
    tasks=(_task("法治宣传", 700), _task("跨区巡查经费（涉密）", 300), _task("雷霆行动", 50, secret=True)),
    indicators=(Indicator(name="宣传次数"), Indicator(name="跨区巡查经费"), Indicator(name="（机密）巡查次数")),
    funds=(Fund(FundSource.TOTAL, budget=Decimal(1050)), Fund(FundSource.GENERAL, budget=Decimal(1050))),
)


@pytest.mark.parametrize(
    "name", ["巡查（涉密）", "(秘密)巡查", "巡查【机密】", "[内部]巡查", "巡查（秘密★5年）", "巡查（涉密） "]
)
def test_a_mark_stands_in_brackets_at_an_end(name: str) -> None:
    assert has_mark(name)
    assert bare_name(name) == "巡查"


@pytest.mark.parametrize("name", [None, "", "内部审计", "机密文件管理", "机关（内部）食堂", "巡查（涉及三个乡）"])
def test_the_bare_word_is_no_mark(name: str | None) -> None:
    assert not has_mark(name)


def test_names_of_marked_items_are_words_that_must_not_be_published() -> None:
    assert marked_words([_WHOLE], ["行动", "密"]) == ("跨区巡查经费", "巡查次数", "雷霆行动", "行动")
    assert names_secret("保障雷霆行动经费", ("雷霆行动",)) == "雷霆行动"
    assert names_secret(None, ("雷霆行动",)) is None


def test_what_is_marked_is_left_out_and_totals_are_of_what_remains() -> None:
    public = without_marked(_WHOLE, marked_words([_WHOLE]))
    assert [task.name for task in public.tasks] == ["法治宣传"]
    assert [row.name for row in public.indicators] == ["宣传次数"]
    assert [fund.budget for fund in public.funds] == [Decimal(700), Decimal(1050)]
    assert not any(is_marked(item) for item in (public, *public.tasks, *public.indicators))


def test_a_total_of_more_than_the_tasks_stays() -> None:
    funds = (Fund(FundSource.TOTAL, budget=Decimal(2000)),)
    assert without_marked(Document(Stage.TARGET, Scope.WHOLE, tasks=_WHOLE.tasks, funds=funds)).funds == funds


def test_a_blank_total_of_a_task_is_that_of_its_parts() -> None:
    tasks = (Task("法治宣传", fiscal=Decimal(70)), Task("雷霆行动", fiscal=Decimal(20), other=Decimal(10), secret=True))
    funds = (Fund(FundSource.TOTAL, budget=Decimal(100)),)
    public = without_marked(Document(Stage.TARGET, Scope.WHOLE, tasks=tasks, funds=funds))
    assert public.fund(FundSource.TOTAL).budget == Decimal(70)
