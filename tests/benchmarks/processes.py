"""What a child process costs.

Comes in: a command. Goes out: its wall time, the processor time and the peak memory of it and everything it started, and
what it printed. The parent must stay small: on Linux a child begins with its parent's peak.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

TOP = Path(__file__).parents[2]
_KIB_PER_MIB = 1024


@dataclass(frozen=True)
class Usage:
    """Seconds of the clock, seconds of the processor, MiB at the peak, and seconds of the named ``shares``."""

    wall: float
    cpu: float
    peak: float
    shares: Mapping[str, float] = field(default_factory=dict)

    def __add__(self, other: Usage) -> Usage:
        """One after the other."""
        return Usage(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


NOTHING = Usage(0.0, 0.0, 0.0)


class FailedError(Exception):
    """A child process that did not end well; the text says which, and its last words."""


def measured(
    command: Sequence[str | Path], environment: Mapping[str, str] | None = None, reports: bool = False
) -> Usage:
    """Run ``command`` at the top of the checkout. One that ``reports`` prints its shares as JSON."""
    begin = time.perf_counter()
    child = subprocess.Popen(
        [str(word) for word in command],
        cwd=TOP,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert child.stdout is not None
    printed = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.stdout.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise FailedError(f"{' '.join(map(str, command))[:200]}\n{printed[-2000:]}")
    shares = json.loads(printed) if reports else {}
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / _KIB_PER_MIB, shares)


def keep_compiled(folder: Path) -> None:
    """Let the children find modules compiled, as in an installed program, whatever the environment says."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def contestant(name: str, *arguments: str | Path) -> Usage:
    """Run a module of this folder, which prints its shares."""
    return measured([sys.executable, "-m", f"tests.benchmarks.{name}", *arguments], reports=True)


def alternated(contestants: Mapping[str, Callable[[], Usage]], rounds: int) -> dict[str, Usage]:
    """The median of ``rounds`` runs of each, all of a round before the next, so that a busy minute strikes everyone."""
    runs: dict[str, list[Usage]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            runs[name].append(run())
    return {name: middle(usages) for name, usages in runs.items()}


def middle(usages: Sequence[Usage]) -> Usage:
    """Each figure's own median; the peak is the highest."""
    shares = {share: median(usage.shares[share] for usage in usages) for share in usages[0].shares}
    wall, cpu = median(usage.wall for usage in usages), median(usage.cpu for usage in usages)
    return Usage(wall, cpu, max(usage.peak for usage in usages), shares)
