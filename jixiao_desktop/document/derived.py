"""Figures that follow from what was entered: computed whenever they are shown, never stored.

Comes in: a definition (its sums and its scoring) and a document. Goes out: for a path the derived figure and the sentence
that says how it came about. Blank in, blank out; what would divide by nothing is blank, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao_desktop.document.model import Document, Fund, Indicator
from jixiao_desktop.document.scoring import grade_of, rounded, shown, suggest, suggest_execution
from jixiao_desktop.document.values import value_at
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import FUND_AMOUNTS
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon
from jixiao_desktop.vocabulary.money import format_amount
from jixiao_desktop.vocabulary.numbers import plain_number, points
from jixiao_desktop.vocabulary.sources import PARTS, within

_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Derived:
    """``amount`` in yuan, or ``text`` as printed (a rate with its %); both ``None`` where nothing follows. ``why`` says it."""

    amount: Decimal | None = None
    text: str | None = None
    why: str = ""


_NOTHING = Derived()


def is_derivable(path: str) -> bool:
    """Whether the field at ``path`` can follow from others; a quick answer before the figures are looked at."""
    owner, _, name = path.rpartition(".")
    return (
        owner.startswith("funds.")
        or path in ("score_total", "grade")
        or (name == "score" and owner.startswith("indicators."))
        or (name == "total" and owner.startswith("tasks."))
    )


def contradiction(definition: Definition, document: Document, path: str) -> Derived | None:
    """What follows for ``path`` if something else was entered there; what was entered stays.

    A number may differ by half of its last digit: it was rounded.
    """
    entered = value_at(document, path)
    found = Deriving(definition, document).at(path) if entered is not None else _NOTHING
    if isinstance(entered, Decimal):
        return found if found.amount not in (None, entered) else None
    return found if found.text is not None and not _agree(str(entered), found.text) else None


def _agree(entered: str, derived: str) -> bool:
    typed, computed = plain_number(entered.rstrip("%％ ")), plain_number(derived.rstrip("%"))
    if typed is None or computed is None:
        return entered.strip() == derived
    last_digit = Decimal((0, (1,), int(typed.as_tuple().exponent)))
    return abs(typed - computed) <= last_digit / 2


@dataclass(frozen=True)
class Deriving:
    """Derives the figures of ``document`` as ``definition`` has them."""

    definition: Definition
    document: Document

    def at(self, path: str) -> Derived:
        """What follows for ``path``; nothing where the field is only ever entered."""
        match path.split("."):
            case ["funds", source, column]:
                return self._fund(FundSource(source), column)
            case ["tasks", column]:
                return self._tasks(column)
            case ["tasks", row, "total"]:
                task = self.document.tasks[int(row)]
                return self._sum(label_of(path), [task.fiscal, task.other])
            case ["indicators", row, "score"]:
                return self._score(self.document.indicators[int(row)])
            case ["weight_total"]:
                return self._weights()
            case ["score_total"]:
                return self._total()
            case ["grade"]:
                return self._grade()
        return _NOTHING

    def amount(self, source: FundSource, column: str) -> Decimal | None:
        """The entered amount, else the derived one."""
        entered: Decimal | None = getattr(self.document.fund(source), column)
        return entered if entered is not None else self.at(f"funds.{source}.{column}").amount

    def _fund(self, source: FundSource, column: str) -> Derived:
        match column:
            case "carryover":
                return self._carryover(source)
            case "execution_rate":
                return self._rate(source, column, "executed", "budget")
            case "interim_rate":
                return self._rate(source, column, "interim", "initial")
            case "carryover_rate":
                return self._rate(source, column, "carryover", "budget")
            case "carryover_change":
                return self._change(source)
            case "weight" if source is FundSource.TOTAL and self.definition.scoring:
                return Derived(text=shown(self.definition.scoring.execution), why="预算执行率的分值")
            case "score" if source is FundSource.TOTAL and self.definition.scoring:
                total = FundSource.TOTAL
                found = suggest_execution(
                    self.definition.scoring,
                    self.amount(total, "budget"),
                    self.amount(total, "executed"),
                    unit=self.definition.unit,
                )
                return Derived(text=None if found.score is None else shown(found.score), why=found.why)
        return self._total_of(source, column) if column in FUND_AMOUNTS else _NOTHING

    def _total_of(self, source: FundSource, column: str) -> Derived:
        """The sum of all parts that the record has, those that this form does not print included: a total is the same
        in every form."""
        parts = list(self._parts(source, column, frozenset()))
        if not parts:
            return _NOTHING
        total = sum((amount for _, amount in parts), Decimal(0))
        named = " + ".join(f"{part.label} {self._money(amount)}" for part, amount in parts)
        sentence = f"{label_of(f'funds.{source}.{column}')} = {named} = {self._money(total)}"
        sums = self.definition.sums
        if source in sums or any(source in within(whole) for whole in sums):
            return Derived(total, why=sentence)
        return Derived(why=f"这张表的{source.label}不由各项合计，请直接填写；按各项算，{sentence}")

    def _parts(
        self, source: FundSource, column: str, above: frozenset[FundSource]
    ) -> Iterator[tuple[FundSource, Decimal]]:
        """What makes up ``source``: each part as entered, else its own parts in its place. Nothing is met twice."""
        for part in self._branches(source):
            entered = self._entered(part, column)
            if entered is not None:
                yield part, entered
            elif part not in above:
                yield from self._parts(part, column, above | {source})

    def _branches(self, source: FundSource) -> tuple[FundSource, ...]:
        """The parts of ``source`` in the tree of sources; those of the form where it names one that is not in there."""
        named = self.definition.sums.get(source, ())
        if set(named) <= set(within(source)):
            return PARTS.get(source, ())
        return tuple(part for part in dict.fromkeys(named) if not any(part in within(other) for other in named))

    def _carryover(self, source: FundSource) -> Derived:
        budget, executed = self.amount(source, "budget"), self.amount(source, "executed")
        if budget is None or executed is None:
            return _NOTHING
        rest = budget - executed
        return Derived(rest, why=f"{self._money(budget)} − {self._money(executed)} = {self._money(rest)}")

    def _rate(self, source: FundSource, column: str, part: str, whole: str) -> Derived:
        above, below = self.amount(source, part), self.amount(source, whole)
        if above is None or below is None:
            return _NOTHING
        name = label_of(f"funds.{source}.{column}").rpartition("的")[2]
        if below == 0:
            return Derived(why=f"{label_of(f'funds.{source}.{whole}')}为 0，不能除，{name}留空")
        rate = f"{shown(above / below * _HUNDRED)}%"
        own = f"{name} = {self._money(above)} ÷ {self._money(below)} = {rate}"
        first = self._carryover(source).why if part == "carryover" and self._entered(source, part) is None else ""
        return Derived(text=rate, why=f"{first}，{own}" if first else own)

    def _change(self, source: FundSource) -> Derived:
        now, last = self.amount(source, "carryover"), self.amount(source, "carryover_last")
        if now is None or last is None:
            return _NOTHING
        if last == 0:
            return Derived(why="上年结转结余额为 0，不能除，结转结余变动率留空")
        rate = f"{shown((now - last) / last * _HUNDRED)}%"
        sums = f"({self._money(now)} − {self._money(last)}) ÷ {self._money(last)}"
        return Derived(text=rate, why=f"结转结余变动率 = {sums} = {rate}")

    def _tasks(self, column: str) -> Derived:
        rows = range(len(self.document.tasks))
        entered = [getattr(self.document.tasks[row], column) for row in rows]
        if column == "total":
            entered = [e if e is not None else self.at(f"tasks.{row}.total").amount for row, e in enumerate(entered)]
        return self._sum("任务金额合计", entered)

    def _sum(self, name: str, parts: Iterable[Decimal | None]) -> Derived:
        known = [part for part in parts if part is not None]
        if not known:
            return _NOTHING
        total = sum(known, Decimal(0))
        return Derived(total, why=f"{name} = {' + '.join(map(self._money, known))} = {self._money(total)}")

    def _score(self, indicator: Indicator) -> Derived:
        if self.definition.scoring is None:
            return _NOTHING
        found = suggest(self.definition.scoring, indicator)
        return Derived(text=None if found.score is None else shown(found.score), why=found.why)

    def _weights(self) -> Derived:
        """Blank while an indicator has no weight: a sum of some of them misleads."""
        rows = self._annual()
        weights = [points(row.weight) for _, row in rows]
        missing = sum(weight is None and bool(row.name) for weight, (_, row) in zip(weights, rows, strict=True))
        if not any(weight is not None for weight in weights):
            return Derived(why="指标都没有填分值，分值合计留空")
        if missing:
            return Derived(why=f"还有 {missing} 条指标没有分值，分值合计留空")
        return self._plain_sum("分值合计", [self._execution("weight"), *weights])

    def _total(self) -> Derived:
        """Blank while something that has a weight has no score: a sum of some of them misleads."""
        rows = self._annual()
        if all(points(row.weight) is None for _, row in rows):
            return Derived(why="指标都没有填分值，总分留空")
        scores = [points(self._text(f"indicators.{at}.score")) for at, _ in rows]
        missing = sum(
            score is None and points(row.weight) is not None for score, (_, row) in zip(scores, rows, strict=True)
        )
        reasons = [f"还有 {missing} 条指标没有得分"] if missing else []
        if self._execution("weight") and self._execution("score") is None:
            reasons.append("预算执行率没有得分")
        if reasons:
            return Derived(why=f"{'，'.join(reasons)}，总分留空")
        return self._plain_sum("总分", [self._execution("score"), *scores])

    def _annual(self) -> list[tuple[int, Indicator]]:
        return [(at, row) for at, row in enumerate(self.document.indicators) if row.horizon is Horizon.ANNUAL]

    def _execution(self, column: str) -> Decimal | None:
        """Weight or score of the execution, typed or derived."""
        return points(self._text(f"funds.{FundSource.TOTAL}.{column}"))

    def _grade(self) -> Derived:
        if self.definition.scoring is None:
            return _NOTHING
        total = points(self._text("score_total"))
        if total is None:
            return Derived(why="总分空着，等级留空")
        grade = grade_of(self.definition.scoring, total)
        return Derived(text=grade, why=f"总分 {shown(total)}，等级为{grade}") if grade else _NOTHING

    def _plain_sum(self, name: str, numbers: Iterable[Decimal | None]) -> Derived:
        known = [number for number in numbers if number is not None]
        if not known:
            return _NOTHING
        total = shown(rounded(sum(known, Decimal(0))))
        return Derived(text=total, why=f"{name} = {' + '.join(map(shown, known))} = {total}")

    def _text(self, path: str) -> str | None:
        """What is printed for a score or weight: as typed, else derived."""
        return self._typed(path) or self.at(path).text

    def _typed(self, path: str) -> str | None:
        match path.split("."):
            case ["funds", source, column]:
                typed: str | None = getattr(self.document.fund(FundSource(source)), column)
                return typed
            case ["indicators", row, "score"]:
                return self.document.indicators[int(row)].score
        return self.document.score_total

    def _entered(self, source: FundSource, column: str) -> Decimal | None:
        fund: Fund = self.document.fund(source)
        entered: Decimal | None = getattr(fund, column)
        return entered

    def _money(self, yuan: Decimal) -> str:
        return format_amount(yuan, self.definition.unit)
