"""One step of the journal, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jixiao_desktop.document.changes import Change


class StepState(StrEnum):
    """A step undone can be done again until something else is done: then it is discarded, but stays in the history."""

    DONE = "done"
    UNDONE = "undone"
    DISCARDED = "discarded"


@dataclass(frozen=True)
class Step:
    """What one commit did: ``who`` and ``when`` (ISO local time with offset), ``what`` in words, ``changes`` in order."""

    id: int
    who: str
    when: str
    what: str
    state: StepState
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class StepTitle:
    """A step without its changes, which may be many."""

    when: str
    what: str
    state: StepState
