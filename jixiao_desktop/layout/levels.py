"""Which indicators stand in which group of a form.

Levels as written in a document hold only in the document's own form: an unknown pair follows the last group of the same
first level, a new first level goes to the end. In another form that form's own names and order hold. A kind that the form
does not list follows the groups of its family.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.scoring import family_of
from jixiao_desktop.forms.definition import POINTS, Definition
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Family, Horizon, IndicatorKind

_POINTS = re.compile(rf"[（(][^（()）]*{re.escape(POINTS)}[^（()）]*[）)]")
_KEPT = 256  # names of levels, which come again and again


@dataclass(frozen=True)
class Group:
    """One second level: its names as printed, its kinds, and the rows of ``document.indicators`` on each side."""

    level1: str
    level2: str
    kinds: tuple[IndicatorKind, ...] = ()
    optional: bool = False
    sides: dict[Horizon, list[int]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not any(self.sides.values())

    @property
    def height(self) -> int:
        """Rows that the group takes: its longest side, a blank one at least."""
        return max(1, *(len(rows) for rows in self.sides.values()))


def is_own(definition: Definition, document: Document) -> bool:
    """Whether ``document`` was filled in this form: its levels are then written as this form has them."""
    return document.form == definition.id


def grouped(
    definition: Definition, document: Document, sides: Sequence[Horizon], keep_blank: bool = True
) -> tuple[Group, ...]:
    """The groups of ``definition`` in order, with the indicators of ``sides``; at least one group.

    A group without indicators stays, for a blank row, unless it is optional, ``keep_blank`` is false, or its kind has an
    indicator elsewhere in the form.
    """
    groups = [
        Group(level.level1, level.level2, level.kinds, level.optional, {s: [] for s in sides})
        for level in definition.levels
    ]
    own = is_own(definition, document)
    kinds_used = set()
    for row, indicator in enumerate(document.indicators):
        if indicator.horizon in sides:
            _group_for(groups, indicator, own, sides).sides[indicator.horizon].append(row)
            kinds_used.add(indicator.kind)
    shown = [
        g for g in groups if not g.empty or (keep_blank and not g.optional and not kinds_used.intersection(g.kinds))
    ]
    return tuple(shown or groups[:1])


def _group_for(groups: list[Group], indicator: Indicator, own: bool, sides: Sequence[Horizon]) -> Group:
    level1, level2 = _levels(indicator, groups)
    written = comparable(plain_level(level1)), comparable(level2)
    by_name = next((g for g in groups if group_names(g) == written), None)
    by_kind = next((g for g in groups if indicator.kind in g.kinds), None)
    named = any((indicator.level1, indicator.level2))
    found = (by_name or (None if named else by_kind)) if own else (by_kind or by_name)
    if found is None:
        found = Group(level1, level2, sides={s: [] for s in sides})
        groups.insert(place_of(groups, written[0], indicator.kind), found)
    return found


def _levels(indicator: Indicator, groups: Sequence[Group]) -> tuple[str, str]:
    """As they are written, else what the form, or 财预〔2021〕101号, calls the family of the indicator's kind."""
    family = family_of(indicator.kind)
    if indicator.level1 or indicator.level2 or indicator.kind is None or family is None:
        return indicator.level1 or "", indicator.level2 or ""
    level1 = next((group.level1 for group in groups if _family(group) is family), family.label)
    return level1, indicator.kind.label


def group_names(group: Group) -> tuple[str, str]:
    """The names of both levels, as they are compared."""
    return comparable(plain_level(group.level1)), comparable(group.level2)


@lru_cache(_KEPT)
def plain_level(name: str) -> str:
    """The name of a first level on one line, without the points that a form writes behind it."""
    return _POINTS.sub("", name).replace("\n", "")


def place_of(groups: Sequence[Group], level1: str, kind: IndicatorKind | None) -> int:
    """Where a group of its own stands among ``groups``; ``level1`` as :func:`comparable` has it."""
    same = [at for at, group in enumerate(groups) if group_names(group)[0] == level1]
    if same:
        return same[-1] + 1
    family = family_of(kind)
    listed = any(kind in group.kinds for group in groups)
    return len(groups) if family is None or listed else _after(groups, family)


def _after(groups: Sequence[Group], family: Family) -> int:
    """Behind the last group of ``family``, else of the family nearest before it in the order of 财预〔2021〕101号."""
    order = tuple(Family)
    places = [(order.index(found), at) for at, group in enumerate(groups) if (found := _family(group))]
    before = [place for place in places if place[0] <= order.index(family)]
    return max(before)[1] + 1 if before else min((at for _, at in places), default=len(groups))


def _family(group: Group) -> Family | None:
    return family_of(group.kinds[0]) if group.kinds else None
