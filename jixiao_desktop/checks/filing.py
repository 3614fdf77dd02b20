"""What is checked: the filled forms of one department and year.

Comes in: documents with the forms in which they print. Goes out: the same, with what rules ask again and again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from jixiao_desktop.document.derived import Deriving
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import FundSource, IndicatorKind, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount
from jixiao_desktop.vocabulary.targets import Target, parse_target

_KEPT = 8192  # the 指标值 of a filing are the same at every run but one


@dataclass(frozen=True)
class Row:
    """An indicator that says something: ``name`` and ``value`` (指标值) without blanks around, ``target`` what the value means."""

    path: str
    indicator: Indicator
    name: str
    value: str

    @cached_property
    def target(self) -> Target:
        return meaning(self.value)

    @property
    def kind(self) -> IndicatorKind | None:
        return self.indicator.kind

    @cached_property
    def wording(self) -> tuple[str, str]:
        """Name and value, to be compared without regard to width and blanks."""
        return comparable(self.name), comparable(self.value)


@dataclass(frozen=True)
class FilledForm:
    """``document`` in the form of ``definition``; ``id`` is the caller's, ``expenditure`` is the same for its stages."""

    id: str
    expenditure: str
    definition: Definition
    document: Document

    @property
    def is_own(self) -> bool:
        """Whether the document was filled in this form. Else the form only stands in for one that is not known: what it
        requires, limits or calls its levels says nothing about the document."""
        return self.document.form == self.definition.id

    @cached_property
    def asks_reason(self) -> bool:
        """Whether the form has a place for reasons; of a form that is not known, whether anybody wrote one."""
        if self.is_own:
            return "indicator.deviation" in self.shown
        return any(row.deviation for row in self.document.indicators)

    @property
    def title(self) -> str:
        """What the form is called on one line; of a form that is not known, what it is about."""
        about = f"{self.document.scope.label}{self.document.stage.label}表"
        return self.definition.plain_title.replace("\n", "") if self.is_own else about

    @property
    def unit(self) -> MoneyUnit:
        """The money unit that the document was filled in."""
        written = self.document.unit
        return MoneyUnit(written) if not self.is_own and written in tuple(MoneyUnit) else self.definition.unit

    @property
    def is_project(self) -> bool:
        return self.document.scope is Scope.PROJECT

    @cached_property
    def deriving(self) -> Deriving:
        return Deriving(self.definition, self.document)

    @cached_property
    def indicators(self) -> tuple[tuple[str, Indicator], ...]:
        """The indicators with their paths (``indicators.3``)."""
        return tuple((f"indicators.{row}", each) for row, each in enumerate(self.document.indicators))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The indicators that have a name or a value."""
        every = (
            Row(path, each, (each.name or "").strip(), (each.target or "").strip()) for path, each in self.indicators
        )
        return tuple(row for row in every if row.name or row.value)

    @cached_property
    def shown(self) -> frozenset[str]:
        """The paths that the form shows, rows by their singular."""
        return frozenset(field.path for cell in self.definition.cells for field in cell.fields)

    def amount(self, source: FundSource, column: str) -> Decimal | None:
        """The entered amount, else what follows from the form's sums; of a form that is not known, nothing follows."""
        if (source, column) not in self._amounts:
            entered: Decimal | None = getattr(self.document.fund(source), column)
            self._amounts[source, column] = self.deriving.amount(source, column) if self.is_own else entered
        return self._amounts[source, column]

    @cached_property
    def _amounts(self) -> dict[tuple[FundSource, str], Decimal | None]:
        """Those asked for: rules over a filing ask every form again after each change of one."""
        return {}

    def money(self, yuan: Decimal) -> str:
        """An amount as the form prints it, with its unit."""
        return f"{format_amount(yuan, self.unit)}{self.unit}"


@dataclass(frozen=True)
class Filing:
    """年度填报: its forms in the order of the tree, and last year's where the book has them.

    ``secret_words`` is the book's word list; ``public``: a copy for publication is meant; ``submitting``: the forms are about
    to be 上报, so that what may still be blank while typing is told.
    """

    forms: tuple[FilledForm, ...]
    last_year: tuple[FilledForm, ...] = ()
    secret_words: tuple[str, ...] = ()
    public: bool = False
    submitting: bool = False

    def whole(self, stage: Stage) -> FilledForm | None:
        return next((form for form in self._of(stage) if not form.is_project), None)

    def projects(self, stage: Stage) -> tuple[FilledForm, ...]:
        return tuple(form for form in self._of(stage) if form.is_project)

    def stage_of(self, form: FilledForm, stage: Stage) -> FilledForm | None:
        """The same expenditure at another stage."""
        return self._stages.get((form.expenditure, stage))

    def _of(self, stage: Stage) -> Iterator[FilledForm]:
        return (form for form in self.forms if form.document.stage is stage)

    @cached_property
    def _stages(self) -> dict[tuple[str, Stage], FilledForm]:
        """By expenditure and stage; of several the first."""
        return {(form.expenditure, form.document.stage): form for form in reversed(self.forms)}


@lru_cache(_KEPT)
def meaning(text: str | None) -> Target:
    """What a 指标值 or 完成值 says; a blank says nothing."""
    return parse_target(text or "")
