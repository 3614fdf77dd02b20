"""M6: amounts that goals and results state, against the form's own.

Only what a text calls by the name of a figure of the form (预算 44.94 万元, 执行数 50 万元) is compared, and only if it is no
figure of the form at all, nor a sum of neighbouring ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, combinations

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.money.costs import COST
from jixiao_desktop.checks.money.stated import Stated, stated_amounts
from jixiao_desktop.checks.money.tasks import COLUMNS, column_amounts
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.values import value_at
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS
from jixiao_desktop.vocabulary.kinds import FundSource

_TO_AMOUNT = r"(?:为|是|了|有|共计|共|合计|总计|计|达到?|安排|批复|下达|执行|:|：)*+\s*+(?:人民币)?\s*+$"
_BUDGET = re.compile(r"(?:预算(?:数|资金|经费|总额|金额)?|项目(?:总)?资金|资金总额|资金总量|财政拨款)" + _TO_AMOUNT)
_EXECUTED = re.compile(r"(?:执行数|实际支出|实际支付|实际执行|支出资金|支付资金|资金支出|总支出)" + _TO_AMOUNT)
# What makes it another thing's amount, or an amount about which the form says nothing.
_OTHER_THING = re.compile(
    "上年|去年|前年|次年|下年|历年|累计|其中|每|人均|户均|中央|省级|自治区|上级|追加|新增|增加|压减|减少|调减|调增|节约|结余|结转"
    "|剩余|另|约|近|余|多|超|乡镇|社区|村级|各|分别|评审|控制|采购|绩效|概算|投资|合同|欠|缺口|拟|争取"
)
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年")
# What may stand before the name: a project's text speaks of the project, a department's of many things.
_PLAIN = (
    r"(?:目标[0-9]+:?|[0-9一二三四五]{1,2}[、.]|20[0-9]{2}年|全年|年初|年度|本年|当年|度|部门|单位|整体|总|财政|本级|县级"
    r"|支出|收入|资金|安排|批复|下达|全部|共|本|我局|我单位|通过|使用|其|的)"
)
_BEFORE_IN_WHOLE = re.compile(_PLAIN + "*+")
_BEFORE_IN_PROJECT = re.compile(f"(?:{_PLAIN}|项目|[该此]|工作|专项|经费)*+")
_CLAUSE_END = re.compile(r"[。；;，,、（(）)\n！!？?]")
_ABOUT = re.compile("余|多|左右|以上|上下")
_LONGEST_SUM = 40


@dataclass(frozen=True)
class _Named:
    """What a text may name, and the columns of the form that say it."""

    pattern: re.Pattern[str]
    what: str
    columns: tuple[str, ...]
    source: FundSource = FundSource.TOTAL


_NAMED = (
    _Named(_BUDGET, "预算", ("budget", "initial", "midterm")),
    _Named(_EXECUTED, "执行数", ("executed", "interim", "forecast")),
)
# A department's indicator that is named for all of its money, or for one half of it.
_OF_WHOLE = (
    _Named(re.compile("^项目支出(?!.*(?:个|率|数量))"), "项目支出", ("budget", "initial"), FundSource.PROJECTS),
    _Named(re.compile("^基本支出(?!.*(?:个|率|数量))"), "基本支出", ("budget", "initial"), FundSource.BASIC),
    _Named(
        re.compile(
            "(?:整体支出|部门(?:年度|整体)?预算|预算支出|预算总额)(?:支出|成本)?(?:总额|总数|控制数|控制额|数|金额)?$"
        ),
        "资金总额",
        ("budget", "initial"),
    ),
)


def _texts(form: FilledForm) -> Iterator[Found]:
    places = [(path, text) for path in _paths(form) if isinstance(text := value_at(form.document, path), str)]
    if not any(stated_amounts(text, clipped=True) for _, text in places):
        return
    stated = {path: stated_amounts(text, clipped=True) for path, text in places}
    for path, text in places:
        for amount in stated[path]:
            named = _named(form, text, amount) or _named_whole(form, path, text, amount)
            own = _own(form, named) if named else None
            if named is None or own is None:
                continue
            if not any(amount.may_be(figure) for figure in (*_figures(form), *_in_other_rows(stated, path))):
                words = {"stated": form.money(amount.yuan), "what": named.what, "own": form.money(own)}
                yield Found(path, "M6", words, (amount.yuan, own))


def _in_other_rows(stated: Mapping[str, Sequence[Stated]], path: str) -> Iterator[Decimal]:
    """The amounts of the indicators beside that of ``path``."""
    row = path.rpartition(".")[0]
    for other, found in stated.items():
        owner = other.rpartition(".")[0]
        if owner.startswith("indicators.") and owner != row:
            yield from (one.yuan for one in found)


def _paths(form: FilledForm) -> Iterator[str]:
    """The texts about the year. Of a project's cost indicators M5 speaks; 实施期 has its own money."""
    yield from ("annual_goal", "achieved", "conclusion", "overview")
    for row in range(len(form.document.objectives)):
        yield from (f"objectives.{row}.target", f"objectives.{row}.result")
    for path, indicator in form.indicators:
        names = ("actual",) if form.is_project and indicator.kind in COST else ("name", "target", "actual")
        yield from (f"{path}.{name}" for name in names)


def _named(form: FilledForm, text: str, amount: Stated) -> _Named | None:
    """What the words right before ``amount`` name, unless they speak of another year or thing."""
    before = text[: amount.start]
    clause = before[max((end.end() for end in _CLAUSE_END.finditer(before)), default=0) :]
    years = {int(each) for each in _YEAR.findall(clause)}
    if years - {form.document.year} or _OTHER_THING.search(clause) or _ABOUT.match(text[amount.end :]):
        return None
    if _ABOUT.search(amount.written) or (not form.is_project and "项目" in clause):
        return None
    before_name = _BEFORE_IN_PROJECT if form.is_project else _BEFORE_IN_WHOLE
    for named in _NAMED:
        match = named.pattern.search(clause)
        if match and before_name.fullmatch(clause[: match.start()].replace(form.document.name or "项目", "")):
            return named
    return None


def _named_whole(form: FilledForm, path: str, text: str, amount: Stated) -> _Named | None:
    """The same where the row's name says it and the amount is all of its 指标值."""
    if form.is_project or not path.endswith(".target") or text[: amount.start].strip() or text[amount.end :].strip():
        return None
    name = value_at(form.document, path.removesuffix("target") + "name")
    if not isinstance(name, str) or _OTHER_THING.search(name.replace("控制", "")):
        return None
    return next((named for named in _OF_WHOLE if named.pattern.search(name.strip())), None)


def _own(form: FilledForm, named: _Named) -> Decimal | None:
    found = (form.amount(named.source, column) for column in named.columns)
    return next((amount for amount in found if amount is not None), None)


def _figures(form: FilledForm) -> tuple[Decimal, ...]:
    """Every amount of the form and what neighbouring ones come to."""
    document = form.document
    lines = [
        [amount for source in FundSource if (amount := form.amount(source, column)) is not None]
        for column in sorted(FUND_AMOUNTS)
    ]
    sums = {a + b for line in lines for a, b in combinations(line, 2)} | {each for line in lines for each in line}
    sums |= {abs(a - b) for line in lines for a, b in combinations(line, 2)}
    for column, _ in COLUMNS:
        sums |= _neighbours([amount or Decimal(0) for amount in column_amounts(document.tasks, column)])
    return tuple(sums)


def _neighbours(amounts: Sequence[Decimal]) -> set[Decimal]:
    """Every amount, and the sum of every run of neighbours; of very many only the amounts."""
    if len(amounts) > _LONGEST_SUM:
        return set(amounts)
    ends = list(accumulate(amounts, initial=Decimal(0)))
    return {last - first for first, last in combinations(ends, 2)}


RULES = (
    FormRule(
        "M6",
        Level.WARNING,
        _texts,
        reads("annual_goal achieved conclusion overview objectives indicators funds tasks year"),
    ),
)
