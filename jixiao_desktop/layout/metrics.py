"""What layout must know of the font that prints; the ``pdf`` room supplies it."""

from __future__ import annotations

from typing import Protocol

MM_PER_POINT = 25.4 / 72


class Metrics(Protocol):
    """Widths in thousandths of the font size, as the printing font has them."""

    def advances(self, text: str, bold: bool) -> list[int]:
        """The advance of each character of ``text``."""
        ...

    @property
    def ascent(self) -> int:
        """Height of the letters above the baseline, for placing text in the middle of its line."""
        ...

    @property
    def descent(self) -> int:
        """Depth below the baseline, a positive number."""
        ...


def width_mm(metrics: Metrics, text: str, size: float, bold: bool = False) -> float:
    """The width of ``text`` on one line, in mm."""
    return sum(metrics.advances(text, bold)) / 1000 * size * MM_PER_POINT
