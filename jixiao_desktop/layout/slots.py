"""The repetitions of a row marked ``each``: which entry of the record stands in which, and what a blank one would add."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.forms.definition import Definition, Repetition
from jixiao_desktop.layout.levels import Group, grouped, is_own, plain_level
from jixiao_desktop.layout.model import Seed
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import Horizon


@dataclass(frozen=True)
class Slot:
    """One repetition. ``entries`` maps the owner in a field's path (``indicator``, ``midterm``, ``task``) to a row.

    An owner without a row here is in ``seeds``. ``ordinal`` counts from 1 within the ``group``.
    """

    rows: str
    entries: Mapping[str, int] = field(default_factory=dict)
    seeds: Mapping[str, Seed] = field(default_factory=dict)
    group: Group | None = None
    ordinal: int = 1

    @property
    def entry(self) -> str | None:
        """The document row printed here, e.g. ``indicators.3``."""
        row = next(iter(self.entries.values()), None)
        return None if row is None else f"{self.rows}.{row}"

    @property
    def group_name(self) -> str:
        """The list, and the levels in it that further rows here would belong to."""
        return self.rows if self.group is None else f"{self.rows} {self.group.level1} {self.group.level2}"


def slots(definition: Definition, document: Document, repetition: Repetition, keep_blank: bool) -> tuple[Slot, ...]:
    """At least one slot, so that the row is seen and can be filled."""
    if repetition.rows == "indicators":
        return tuple(_indicator_slots(definition, document, repetition, keep_blank))
    return tuple(_plain_slots(document, repetition))


def _plain_slots(document: Document, repetition: Repetition) -> Iterator[Slot]:
    owner = ROW_LISTS[repetition.rows].singular
    count = len(rows_of(document, repetition.rows))
    for row in range(count):
        yield Slot(repetition.rows, {owner: row})
    blank = Task() if repetition.rows == "tasks" else Objective()
    for _ in range(count, max(repetition.minimum, 1)):
        yield Slot(repetition.rows, seeds={owner: Seed(repetition.rows, count, blank)})


def _indicator_slots(
    definition: Definition, document: Document, repetition: Repetition, keep_blank: bool
) -> Iterator[Slot]:
    own = is_own(definition, document)
    owners = {side: "indicator" if len(repetition.sides) == 1 else str(side) for side in repetition.sides}
    position = 0
    for group in grouped(definition, document, repetition.sides, keep_blank):
        position = max([position, *(row + 1 for rows in group.sides.values() for row in rows)])
        for at in range(group.height):
            filled = {owners[side]: rows[at] for side, rows in group.sides.items() if at < len(rows)}
            blank = {
                owners[side]: Seed("indicators", position, blank_indicator(group, side, own))
                for side, rows in group.sides.items()
                if at >= len(rows)
            }
            yield Slot("indicators", filled, blank, group, at + 1)


def blank_indicator(group: Group, side: Horizon, own: bool) -> Indicator:
    """A blank indicator of ``group``; the level names of another form than the document's ``own`` stay out of it."""
    named = own or not group.kinds
    return Indicator(
        level1=(one_line(plain_level(group.level1)) or None) if named else None,
        level2=(one_line(group.level2.replace("\n", "")) or None) if named else None,
        kind=group.kinds[0] if group.kinds else None,
        horizon=side,
    )
