"""M3: the projects' budgets against 项目支出 of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.money.parts import agree
from jixiao_desktop.checks.rule import FilingRule, reads
from jixiao_desktop.errors import quoted
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import FundSource, Stage

_NAMED = 12
_SLIPS = tuple(Decimal(10) ** power for power in (-4, -2, -1, 1, 2, 4))
_Amounts = Sequence[tuple[FilledForm, Decimal]]


def _projects(filing: Filing) -> Iterator[Found]:
    for stage in Stage:
        whole = filing.whole(stage)
        if whole is not None:
            yield from _in_column(filing, whole, stage, "budget")
            yield from _in_column(filing, whole, stage, "executed")


def _in_column(filing: Filing, whole: FilledForm, stage: Stage, column: str) -> Iterator[Found]:
    stated = whole.amount(FundSource.PROJECTS, column)
    projects = filing.projects(stage)
    found = [(form, form.amount(FundSource.TOTAL, column)) for form in projects]
    amounts = [(form, amount) for form, amount in found if amount is not None]
    if stated is None or not amounts:
        return
    total = sum((amount for _, amount in amounts), Decimal(0))
    if agree(stated, total, whole.unit) or (total < stated and not filing.submitting):
        return
    words = {
        "stated": whole.money(stated),
        "total": whole.money(total),
        "count": len(amounts),
        "difference": whole.money(abs(stated - total)),
        "projects": _list(whole, amounts),
        "hint": _hint(whole, stated, total, amounts) + _blank(len(projects) - len(amounts)),
    }
    code = "M3" if total > stated else "M3-missing"
    yield Found(f"funds.projects.{column}", code, words, (stated, *(a for _, a in amounts)), form=whole.id)


def _list(whole: FilledForm, amounts: _Amounts) -> str:
    names = [f"{_name(form)} {whole.money(amount)}" for form, amount in amounts[:_NAMED]]
    return "、".join(names) + (f" 等 {len(amounts)} 个" if len(amounts) > _NAMED else "")


def _hint(whole: FilledForm, stated: Decimal, total: Decimal, amounts: _Amounts) -> str:
    """What would explain the difference, as far as can be said."""
    difference = total - stated
    same = [form for form, amount in amounts if amount == difference]
    if len(same) == 1:
        return f"；多出的正好是{_name(same[0])}的金额"
    for form, amount in amounts:
        for factor in _SLIPS:
            if amount and stated == total - amount + amount * factor:
                return f"；如果{_name(form)}是 {whole.money(amount * factor)}，就相符"
    names = [comparable(form.document.name or "") for form, _ in amounts]
    twice = next((form for form, _ in amounts if names.count(comparable(form.document.name or "")) > 1), None)
    return f"；{_name(twice)}有两份" if twice and twice.document.name else ""


def _blank(count: int) -> str:
    return f"；另有 {count} 个项目没有填预算数" if count else ""


def _name(form: FilledForm) -> str:
    return quoted(form.document.name or "（没有名称的项目）")


RULES = (FilingRule("M3", Level.ERROR, _projects, reads("funds scope stage")),)
