"""Where a field stands in a foreign table."""

from __future__ import annotations

from dataclasses import dataclass, field

from jixiao_desktop.incoming_files import LIMITS, over_limit
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.vocabulary.fields import FieldType, field_type
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.money import MoneyUnit


@dataclass(frozen=True)
class Place:
    """The value at ``path`` stands in the cell that covers ``row``, ``column``: between the words ``before`` and ``after``
    of that cell. ``choice``: the cell is a tick that stands for that value. ``unit`` is the unit of an amount."""

    path: str
    row: int
    column: int
    before: str = ""
    after: str = ""
    choice: str | None = None
    unit: MoneyUnit | None = None


def amount_unit(path: str, unit: MoneyUnit) -> MoneyUnit | None:
    """``unit`` where the field at ``path`` is an amount."""
    return unit if field_type(path) is FieldType.AMOUNT else None


def expect_few(region: Region, fields: int) -> None:
    """Raises ``UserError`` (``file-limit``) for more rows or fields than any form has."""
    if fields > LIMITS.form_rows:
        raise over_limit(region.table.name, "一份填报的行或栏目", LIMITS.form_rows)


@dataclass(frozen=True)
class RowSlot:
    """One row of a list: where its fields stand, by field name; several places for ticks."""

    rows: str
    row: int
    places: tuple[Place, ...]
    level1: str | None = None
    level2: str | None = None
    kind: IndicatorKind | None = None
    horizon: Horizon = Horizon.ANNUAL
    heads: tuple[Place, ...] = ()  # where its level names stand


@dataclass(frozen=True)
class Correction:
    """What a person said: the cells that the ``anchor`` names are ``path`` (see :mod:`.meanings`)."""

    anchor: str
    path: str


@dataclass
class Taken:
    """What was understood of one region. ``used`` are the squares that are accounted for: labels, values, words of the form;
    ``rows`` those of which all squares are, but for columns of lists that nobody reads: ``unread`` are the heads of these,
    ``totals_only`` of those of which only the row of totals is read."""

    places: list[Place] = field(default_factory=list)
    slots: list[RowSlot] = field(default_factory=list)
    used: set[tuple[int, int]] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    unread: list[tuple[int, int]] = field(default_factory=list)
    totals_only: list[tuple[int, int]] = field(default_factory=list)

    def accounts_for(self, row: int, column: int) -> bool:
        return row in self.rows or (row, column) in self.used
