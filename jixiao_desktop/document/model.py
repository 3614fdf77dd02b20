"""The record: what one expenditure says at one stage of one year, as frozen dataclasses.

Field names are those of the JSON contract. Amounts are :class:`~decimal.Decimal` yuan; everything a clerk writes in words,
scores and rates included, is kept as text. ``None`` is a blank; a blank is not 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage

Text = str | None
Amount = Decimal | None


@dataclass(frozen=True)
class Department:
    """单位, as a document names it."""

    name: Text = None
    code: Text = None
    supervisor: Text = None
    supervisor_code: Text = None
    functions: Text = None


@dataclass(frozen=True)
class Signature:
    """The line under a form: 填表人, 联系电话, 填报日期, 单位负责人."""

    preparer: Text = None
    phone: Text = None
    date: Text = None
    head: Text = None


@dataclass(frozen=True)
class Fund:
    """One line of the funds block; rates, weight and score only as typed in the form."""

    source: FundSource
    midterm: Amount = None
    initial: Amount = None
    budget: Amount = None
    executed: Amount = None
    carryover: Amount = None
    interim: Amount = None
    forecast: Amount = None
    carryover_last: Amount = None
    execution_rate: Text = None
    interim_rate: Text = None
    carryover_rate: Text = None
    carryover_change: Text = None
    weight: Text = None
    score: Text = None


@dataclass(frozen=True)
class Task:
    """年度主要任务."""

    name: Text = None
    content: Text = None
    total: Amount = None
    fiscal: Amount = None
    other: Amount = None
    secret: bool = False
    row: str | None = field(default=None, compare=False)  # which row of the other stages it is; see ``identity``


@dataclass(frozen=True)
class Objective:
    """年度总体目标 where the form has a row for each."""

    target: Text = None
    result: Text = None
    deviation: Text = None
    row: str | None = field(default=None, compare=False)  # which row of the other stages it is; see ``identity``


@dataclass(frozen=True)
class Indicator:
    """三级指标; ``level1`` and ``level2`` as its own form writes them."""

    level1: Text = None
    level2: Text = None
    kind: IndicatorKind | None = None
    name: Text = None
    target: Text = None
    standard: Text = None
    weight: Text = None
    actual: Text = None
    score: Text = None
    deviation: Text = None
    horizon: Horizon = Horizon.ANNUAL
    interim: Text = None
    forecast: Text = None
    reasons: tuple[str, ...] = ()
    likelihood: Text = None
    note: Text = None
    secret: bool = False
    row: str | None = field(default=None, compare=False)  # which row of the other stages it is; see ``identity``


@dataclass(frozen=True)
class Doubt:
    """What a reader was not sure of: the place in the file, the text there, and why."""

    where: Text = None
    text: Text = None
    reason: Text = None


@dataclass(frozen=True)
class Document:
    """One expenditure (``scope``) at one ``stage`` of one ``year``: what a filled form says."""

    stage: Stage
    scope: Scope
    source: Text = None
    form: Text = None
    year: int | None = None
    unit: Text = None
    interim_months: Text = None
    secret: bool = False
    department: Department = field(default_factory=Department)
    signature: Signature = field(default_factory=Signature)
    name: Text = None
    code: Text = None
    category: Text = None
    period: Text = None
    manager: Text = None
    implementer: Text = None
    period_goal: Text = None
    annual_goal: Text = None
    achieved: Text = None
    objectives: tuple[Objective, ...] = ()
    conclusion: Text = None
    problems: Text = None
    measures: Text = None
    basis: Text = None
    overview: Text = None
    score_total: Text = None
    grade: Text = None
    funds: tuple[Fund, ...] = ()
    tasks: tuple[Task, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def fund(self, source: FundSource) -> Fund:
        """The line of ``source``, blank where the document has none."""
        return next((fund for fund in self.funds if fund.source == source), Fund(source))


Row = Objective | Task | Indicator | Fund | Doubt
