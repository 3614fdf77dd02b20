"""Figures that follow from what was entered; never stored. Blank in, blank out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from jixiao_desktop.document.model import Document
from jixiao_desktop.vocabulary.characters import half_width

_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,9})?")


def tasks_sum(document: Document, column: str) -> Decimal | None:
    """The sum of ``total``, ``fiscal`` or ``other`` over the tasks; ``None`` where no task has a figure."""
    return _sum(getattr(task, column) for task in document.tasks)


def weight_total(document: Document) -> Decimal | None:
    """The sum of all weights, those of funds included, that are plain numbers."""
    weights = [fund.weight for fund in document.funds] + [indicator.weight for indicator in document.indicators]
    return _sum(_number(weight) for weight in weights)


def _sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if known else None


def _number(text: str | None) -> Decimal | None:
    match = _PLAIN_NUMBER.fullmatch(half_width(text or "").strip())
    return Decimal(match[0]) if match else None
