"""A form definition in memory: what a form looks like and which field stands in which cell.

Read by ``reading`` from a TOML file in which the form is drawn. Lengths are millimetres; rows and columns count from 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from jixiao_desktop.forms.audit import Audit
from jixiao_desktop.forms.scoring import Scoring
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit
from jixiao_desktop.vocabulary.target_parts import TargetPart

POINTS = "{points}"
PORTRAIT_WIDTH = 170.0  # A4 less margins of 20 mm
LANDSCAPE_WIDTH = 257.0


@dataclass(frozen=True)
class Words:
    """Fixed words of the form."""

    text: str


@dataclass(frozen=True)
class Field:
    """A value of the record. ``path`` is the record's path, with the singular of a list for a row's field.

    ``entered``: the clerk types it here; otherwise it is shown here and entered elsewhere, or computed.
    ``filler`` is printed for a blank and read back as one. ``choice`` makes the cell a tick for that value.
    ``again`` writes a level's name on every row instead of merging it. ``bare`` prints a rate without its %, which the
    head has. ``part`` is the part of a 指标值 that stands here, where a form has a cell for each.
    """

    path: str
    entered: bool = True
    filler: str = ""
    choice: str | None = None
    again: bool = False
    bare: bool = False
    part: TargetPart | None = None


Part = Words | Field


@dataclass(frozen=True)
class CellTemplate:
    """A cell of the drawing with its span in drawn rows and columns."""

    row: int
    column: int
    rows: int
    columns: int
    parts: tuple[Part, ...]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(part for part in self.parts if isinstance(part, Field))

    @cached_property
    def words(self) -> str:
        return "".join(part.text for part in self.parts if isinstance(part, Words))


@dataclass(frozen=True)
class Repetition:
    """``each X``: the row stands for every entry of ``rows``, at least ``minimum`` times.

    For indicators, ``sides`` are the horizons that stand side by side; a plain ``each indicator`` has the annual one alone.
    """

    rows: str
    minimum: int = 0
    sides: tuple[Horizon, ...] = ()


@dataclass(frozen=True)
class RowTemplate:
    """A drawn row: ``line`` is its line in the file, for messages."""

    line: int
    head: bool = False
    keep: bool = False
    each: Repetition | None = None


@dataclass(frozen=True)
class Level:
    """A group of indicators: its two names as the form prints them, and the kinds that stand there.

    ``{points}`` in the first name stands for the points of its family: ``产出指标（{points}分）``.
    """

    level1: str
    level2: str
    kinds: tuple[IndicatorKind, ...]
    optional: bool = False


@dataclass(frozen=True)
class Definition:
    """One official form. ``source`` names its origin (place, year, 文号); ``unit`` is the unit of its amounts.

    ``sums`` says which totals follow from their parts (``vocabulary.sources``), or which other parts make them
    here; ``help``, ``required`` and ``limits`` go by the path of a field; ``defaults`` are what a new document begins with; ``audit`` is how strictly the checks take it.
    """

    id: str
    title: tuple[Part, ...]
    stage: Stage
    scope: Scope
    region: str
    source: str
    unit: MoneyUnit
    widths: tuple[float, ...]
    rows: tuple[RowTemplate, ...]
    cells: tuple[CellTemplate, ...]
    levels: tuple[Level, ...] = ()
    subtitle: tuple[Part, ...] = ()
    top: tuple[Part, ...] = ()
    above: tuple[tuple[Part, ...], ...] = ()
    below: tuple[tuple[Part, ...], ...] = ()
    notes: str = ""
    landscape: bool = False
    from_year: int | None = None
    replaces: str | None = None
    help: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    required: frozenset[str] = frozenset()
    limits: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    defaults: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sums: Mapping[FundSource, tuple[FundSource, ...]] = field(default_factory=lambda: MappingProxyType({}))
    scoring: Scoring | None = None
    audit: Audit = field(default_factory=Audit)

    @property
    def plain_title(self) -> str:
        """The title without its year, as the list of forms shows it."""
        return (
            "".join(part.text if isinstance(part, Words) else "　" for part in self.title)
            .removeprefix("　年度")
            .removeprefix("　年")
        )
