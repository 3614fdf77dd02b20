"""涉密: what is marked as secret, the words that must not be published, and a document without either.

An item is marked by its tick or by a mark in brackets at either end of its name; its name without the mark is then itself a
word that must not stand anywhere. The bare word 内部 is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

from jixiao_desktop.document.model import Document, Indicator, Task
from jixiao_desktop.vocabulary.kinds import FundSource

_MARK = r"[(（\[【]\s?(?:涉密|秘密|机密|绝密|内部)(?:[★☆][^()（）\[\]【】]{0,8})?\s?[)）\]】]"
_AT_AN_END = re.compile(rf"^\s{{0,9}}{_MARK}\s{{0,9}}|{_MARK}\s{{0,9}}$")
_SHORTEST = 2
_TASK_AMOUNTS = {FundSource.TOTAL: "total", FundSource.FISCAL: "fiscal", FundSource.OTHER: "other"}


def has_mark(name: str | None) -> bool:
    """Whether ``name`` begins or ends with a mark: 涉火灾隐患举报奖励（涉密）."""
    return name is not None and ("密" in name or "内部" in name) and _AT_AN_END.search(name) is not None


def bare_name(name: str) -> str:
    """``name`` without its marks."""
    return _AT_AN_END.sub("", name).strip()


def is_marked(item: Document | Task | Indicator) -> bool:
    """Whether a project, a task or an indicator is marked."""
    return item.secret or has_mark(item.name)


def marked_words(documents: Iterable[Document], words: Iterable[str] = ()) -> tuple[str, ...]:
    """The words that must not be published, the longest first: names of marked items without their marks, and the list ``words``."""
    found = {word.strip() for word in words}
    for document in documents:
        items: tuple[Document | Task | Indicator, ...] = (document, *document.tasks, *document.indicators)
        found |= {bare_name(item.name) for item in items if item.name and is_marked(item)}
    return tuple(sorted((word for word in found if len(word) >= _SHORTEST), key=lambda word: (-len(word), word)))


def names_secret(text: str | None, words: Iterable[str]) -> str | None:
    """The first of ``words`` that stands in ``text``."""
    return next((word for word in words if word in text), None) if text else None


def without_marked(document: Document, words: Iterable[str] = ()) -> Document:
    """``document`` without its marked tasks and indicators and those that name one of ``words``; amounts that were the sum of
    the tasks are the sum of those that remain. Whether the document itself is marked is for the caller to ask."""
    words = tuple(words)
    tasks = tuple(task for task in document.tasks if not _is_secret(task, words))
    rows = tuple(row for row in document.indicators if not _is_secret(row, words))
    kept = replace(document, tasks=tasks, indicators=rows)
    return kept if tasks == document.tasks else replace(kept, funds=_remaining(document, tasks))


def _is_secret(item: Task | Indicator, words: tuple[str, ...]) -> bool:
    return is_marked(item) or names_secret(item.name, words) is not None


def _remaining(document: Document, tasks: tuple[Task, ...]) -> tuple[Any, ...]:
    funds = []
    for fund in document.funds:
        name = _TASK_AMOUNTS.get(fund.source)
        if name and fund.budget is not None and fund.budget == _sum(document.tasks, name):
            fund = replace(fund, **cast(Any, {"budget": _sum(tasks, name)}))
        funds.append(fund)
    return tuple(funds)


def _sum(tasks: Iterable[Task], name: str) -> Decimal:
    return sum((_amount(task, name) for task in tasks), Decimal(0))


def _amount(task: Task, name: str) -> Decimal:
    """As entered; a total that is blank is that of its parts."""
    entered: Decimal | None = getattr(task, name)
    if entered is None and name == "total":
        return (task.fiscal or Decimal(0)) + (task.other or Decimal(0))
    return entered or Decimal(0)
