"""M4: amounts of 年度主要任务."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.money.parts import agree
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Task
from jixiao_desktop.vocabulary.kinds import FundSource

COLUMNS = (("total", FundSource.TOTAL), ("fiscal", FundSource.FISCAL), ("other", FundSource.OTHER))
_LABELS = {"total": "总额", "fiscal": "财政拨款", "other": "其他资金"}


def _tasks(form: FilledForm) -> Iterator[Found]:
    yield from _rows(form)
    yield from _columns(form)


def _rows(form: FilledForm) -> Iterator[Found]:
    for row, task in enumerate(form.document.tasks):
        known = [part for part in (task.fiscal, task.other) if part is not None]
        parts = sum(known, Decimal(0))
        if task.total is None or not known or agree(task.total, parts, form.unit):
            continue
        if len(known) == 2 or parts > task.total:
            words = {
                "total": form.money(task.total),
                "parts": " + ".join(map(form.money, known)),
                "sum": form.money(parts),
                "difference": form.money(abs(task.total - parts)),
            }
            yield Found(f"tasks.{row}.total", "M4", words, (task.total, *known))


def _columns(form: FilledForm) -> Iterator[Found]:
    for column, source in COLUMNS:
        stated = form.document.fund(source).budget
        amounts = column_amounts(form.document.tasks, column)
        known = [amount for amount in amounts if amount is not None]
        total = sum(known, Decimal(0))
        if stated is None or not known or agree(stated, total, form.unit):
            continue
        if column == "total" and agree(stated, _of_parts(form.document.tasks), form.unit):
            continue  # a row's own total is wrong, and that is told there
        if len(known) == len(amounts) or total > stated:
            words = {
                "column": _LABELS[column],
                "stated": form.money(stated),
                "count": len(known),
                "sum": form.money(total),
                "difference": form.money(abs(stated - total)),
            }
            path = f"funds.{source}.budget"
            # A form that adds its tasks up itself has no cell for a total that was read from a file.
            unseen = form.is_own and path not in form.shown
            repair = Repair(f"以各任务相加的 {form.money(total)} 为合计", ((path, None),)) if unseen else None
            yield Found(path, "M4-total", words, (stated, *known), repair)


def _of_parts(tasks: tuple[Task, ...]) -> Decimal:
    """The total of the rows by 财政拨款 and 其他资金, where a row has them."""
    total = Decimal(0)
    for task in tasks:
        parts = [part for part in (task.fiscal, task.other) if part is not None]
        total += sum(parts, Decimal(0)) if parts else task.total or Decimal(0)
    return total


def column_amounts(tasks: tuple[Task, ...], column: str) -> list[Decimal | None]:
    """The amounts of a column, ``None`` where a row's is not known; rows without any content are left out."""
    return [_amount(task, column) for task in tasks if task != Task(secret=task.secret)]


def _amount(task: Task, column: str) -> Decimal | None:
    entered: Decimal | None = getattr(task, column)
    if entered is not None:
        return entered
    match column:
        case "total" if task.fiscal is not None and task.other is not None:
            return task.fiscal + task.other
        case "fiscal" if task.total is not None and task.other is not None:
            return task.total - task.other
        case "other" if task.total is not None and task.fiscal is not None:
            return task.total - task.fiscal
    return None


RULES = (FormRule("M4", Level.ERROR, _tasks, reads("tasks funds"), "财预〔2015〕88号"),)
