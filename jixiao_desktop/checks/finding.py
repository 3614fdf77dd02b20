"""What a rule finds, and what a person is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from jixiao_desktop.document.values import Value


class Level(StrEnum):
    """错误 must be repaired before 上报, 警告 may be explained in writing, 提示 is advice."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = MappingProxyType({Level.ERROR: "错误", Level.WARNING: "警告", Level.HINT: "提示"})


@dataclass(frozen=True)
class Repair:
    """A safe repair: in one form each path gets its value. ``what`` names it on a button and in the journal: 改为“≥95%”."""

    what: str
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class Found:
    """What a rule yields: the sentence ``code`` of the catalogue filled with ``words``, at the field ``path``.

    ``path`` may name a row (``indicators.3``) or be blank, where the whole form is meant. ``figures`` are the values that
    the finding speaks of: while they are unchanged, an explanation of it holds. ``level`` only where it is not the rule's.
    A rule that looks at a whole filing says in ``form`` in which form the field is.
    """

    path: str
    code: str
    words: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    figures: tuple[object, ...] = ()
    repair: Repair | None = None
    level: Level | None = None
    form: str = ""


@dataclass(frozen=True)
class Finding:
    """What a person is told: ``rule``, ``level``, the form's id and the field's ``path`` in it, the place in words
    (``where``: 表 · 项目 · 行名 · 列名), what is wrong and what to do."""

    rule: str
    code: str
    level: Level
    form: str
    path: str
    where: str
    message: str
    remedy: str
    figures: str = ""
    repair: Repair | None = None
