"""What a person may say that a cell or a column of a foreign form is, as paths.

Goes out: every path that can be chosen, and what each says. A path is as forms write it (``manager``, ``indicator.target``,
``midterm.target`` for the list of the 实施期 beside that of the year), with ``:`` and a value where the cell says no more than
that: ``indicator.reasons:staff`` is a column of ticks under 人员保障, ``indicator.kind:quality`` the kind of the rows beside.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    ROW_LISTS,
    SIGNATURE_FIELDS,
    SINGULARS,
    TOP_FIELDS,
)
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Likelihood, Reason

NOTHING = ""  # the path of what is not to be imported
PARTS = ("sign", "unit")  # 运算符 and 计量单位, joined into the target
HEADS = ("level1", "level2", "kind", "horizon")  # what rows stand under: read from the cells that head them
_OF_THE_FILE = ("source", "form")
_SIDES = tuple(Horizon)


@dataclass(frozen=True)
class Meant:
    """A field of a list's rows, or with ``rows`` ``None`` the single field at ``name``.

    ``horizon`` is the side of the form where it has two, ``choice`` the value that a tick or the choosing itself stands for.
    """

    name: str
    rows: str | None = None
    horizon: Horizon | None = None
    choice: str | None = None


def meant(path: str) -> Meant | None:
    """What a path of :func:`choosable` says; ``None`` for any other, :data:`NOTHING` included."""
    if path not in choosable():
        return None
    owner, _, rest = path.rpartition(".")
    name, _, choice = rest.partition(":")
    if owner in SINGULARS:
        return Meant(name, SINGULARS[owner].name, choice=choice or None)
    if owner in _SIDES:
        return Meant(name, "indicators", Horizon(owner), choice or None)
    return Meant(path)


@cache
def choosable() -> frozenset[str]:
    """Every path that a cell or a column can be said to be."""
    return frozenset([*single_fields(), *(path for rows in ROW_LISTS for path in row_fields(rows)), *side_fields()])


def single_fields() -> tuple[str, ...]:
    """What stands once in a form."""
    top = (name for name in TOP_FIELDS if name not in _OF_THE_FILE)
    department = (f"department.{name}" for name in DEPARTMENT_FIELDS)
    signature = (f"signature.{name}" for name in SIGNATURE_FIELDS)
    funds = (f"funds.{source}.{name}" for source in FundSource for name in FUND_FIELDS)
    return (*top, *department, *signature, *funds)


def row_fields(rows: str) -> tuple[str, ...]:
    """What a row of ``rows`` has, the parts and choices of its fields included."""
    singular = ROW_LISTS[rows].singular
    fields = [f"{singular}.{name}" for name in ROW_LISTS[rows].fields]
    if rows == "indicators":
        fields += [f"{singular}.{name}" for name in PARTS]
        fields += [f"{singular}.{name}:{one}" for name, values in _CHOICES for one in values]
    return tuple(fields)


def side_fields() -> tuple[str, ...]:
    """The fields of one of two lists of indicators side by side."""
    names = [path.partition(".")[2] for path in row_fields("indicators")]
    return tuple(f"{side}.{name}" for side in _SIDES for name in names if name.partition(":")[0] not in HEADS)


_CHOICES = (("reasons", tuple(Reason)), ("likelihood", tuple(Likelihood)), ("kind", tuple(IndicatorKind)))
