"""How far a step of many changes is, for whoever waits for it.

Each change is gone through twice: to be done, and to be read from the journal or written into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

# Called with what is done and what there is to do. It must not look into the book, which is in the middle of a transaction.
Tell = Callable[[int, int], object]


class Telling:
    """Of one step; ``None`` tells nobody."""

    def __init__(self, tell: Tell | None) -> None:
        self._tell = tell
        self._done = self._count = 0

    def each(self, items: Sequence[T]) -> Iterator[T]:
        """``items``, the changes of the step or their rows."""
        self._count = 2 * len(items)
        for item in items:
            self.still()
            self._done += 1
            yield item

    def still(self) -> None:
        """Work goes on that is no change."""
        if self._tell is not None:
            self._tell(self._done, self._count)
