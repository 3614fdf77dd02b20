"""A rule: its id, its level, where it comes from, and the function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.document.model import Document

EVERYTHING = frozenset(each.name for each in fields(Document))


@dataclass(frozen=True)
class FormRule:
    """A rule over one form. ``reads`` are the fields of :class:`Document` that it looks at: it runs again when one of them
    changed. ``source`` is the 文号 or the form that the rule comes from, blank where it is arithmetic or common sense."""

    id: str
    level: Level
    check: Callable[[FilledForm], Iterable[Found]]
    reads: frozenset[str] = EVERYTHING
    source: str = ""


@dataclass(frozen=True)
class FilingRule:
    """A rule over all forms of a filing, across stages and years, or one that must know what the check is for."""

    id: str
    level: Level
    check: Callable[[Filing], Iterable[Found]]
    reads: frozenset[str] = EVERYTHING
    source: str = ""


Rule = FormRule | FilingRule


def reads(names: str) -> frozenset[str]:
    """``"funds name"`` as the fields it names; ``KeyError`` for one that a document does not have."""
    wanted = frozenset(names.split())
    if not wanted <= EVERYTHING:
        raise KeyError(*(wanted - EVERYTHING))
    return wanted
