"""The scoring table of a form: weights by family, bands for words, grades.

Comes in: the ``[scoring]`` table of a definition. Goes out: a :class:`Scoring`, and the mistakes found. The scheme of
财预〔2020〕10号 is execution 10, output 50, benefit 30, satisfaction 10; with cost indicators of their own (财预〔2021〕101号)
cost 20, output 40, benefit 20, satisfaction 10.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from jixiao_desktop.vocabulary.kinds import Family

_FAMILIES = frozenset(Family)
_MOST = 1000
_KEYS = ("execution", "with_cost", "without_cost", "far_over", "bands", "grades")

Points = Mapping[Family, Decimal]


@dataclass(frozen=True)
class Band:
    """A word for how far a target in words was met, and the shares of the weight it may get, in per cent."""

    name: str
    least: Decimal
    most: Decimal


@dataclass(frozen=True)
class Grade:
    """A grade and the total from which it holds."""

    name: str
    least: Decimal


@dataclass(frozen=True)
class Scoring:
    """``execution``: points for the execution rate, 0 where the form gives none. ``far_over``: the per cent of the target
    above which a reason is asked for."""

    execution: Decimal
    with_cost: Points
    without_cost: Points
    far_over: Decimal
    bands: tuple[Band, ...]
    grades: tuple[Grade, ...]

    def points(self, families: frozenset[Family]) -> Points:
        """The points of each family that has indicators; without satisfaction its points go to benefit."""
        scheme = dict(self.with_cost if Family.COST in families else self.without_cost)
        if Family.SATISFACTION not in families:
            scheme[Family.BENEFIT] = scheme.get(Family.BENEFIT, Decimal(0)) + scheme.pop(
                Family.SATISFACTION, Decimal(0)
            )
        return MappingProxyType(scheme)

    @property
    def total(self) -> Decimal:
        return self.execution + sum(self.without_cost.values())


def read_scoring(table: Mapping[str, Any]) -> tuple[Scoring | None, list[str]]:
    """The scoring of ``table``, and what is wrong with it: for each mistake the key it is in."""
    mistakes = [*(key for key in table if key not in _KEYS), *_wrong(table)]
    if mistakes:
        return None, mistakes
    without = _points(table["without_cost"])
    return Scoring(
        execution=_number(table.get("execution", 0)),
        with_cost=_points(table["with_cost"]) if "with_cost" in table else without,
        without_cost=without,
        far_over=_number(table.get("far_over", 130)),
        bands=tuple(Band(name, _number(least), _number(most)) for name, least, most in table.get("bands", [])),
        grades=tuple(Grade(name, _number(least)) for name, least in table.get("grades", [])),
    ), []


def _wrong(table: Mapping[str, Any]) -> Iterator[str]:
    if "without_cost" not in table:
        yield "without_cost"
    for key in ("execution", "far_over"):
        if key in table and not _is_number(table[key]):
            yield key
    for key in ("with_cost", "without_cost"):
        if key in table and not _are_points(table[key]):
            yield key
    for key, length in (("bands", 3), ("grades", 2)):
        rows = table.get(key, [])
        if not isinstance(rows, list) or not all(_is_named_row(row, length) for row in rows):
            yield key
    # The two schemes must share out the same points.
    schemes = [table[key] for key in ("with_cost", "without_cost") if _are_points(table.get(key))]
    if len({sum(_points(scheme).values()) for scheme in schemes}) > 1:
        yield "with_cost"


def _are_points(found: Any) -> bool:
    return isinstance(found, dict) and found.keys() <= _FAMILIES and all(map(_is_number, found.values()))


def _is_named_row(row: Any, length: int) -> bool:
    return isinstance(row, list) and len(row) == length and isinstance(row[0], str) and all(map(_is_number, row[1:]))


def _is_number(found: Any) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and 0 <= found <= _MOST


def _number(found: float) -> Decimal:
    return Decimal(str(found))


def _points(found: Mapping[str, float]) -> Points:
    return MappingProxyType({Family(name): _number(points) for name, points in found.items()})
