"""A process of our own that answers each line with a line: what a stranger's file does, it does there.

Comes in: the module that it runs. Goes out: its lines. The process ends by itself when nobody writes to it any more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

_TOP = Path(__file__).resolve().parents[1]


class LineProcess:
    """A thread collects the lines, because a pipe has no time limit on every system."""

    def __init__(self, module: str) -> None:
        self._running = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(_TOP)},
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._collecting = Thread(target=self._collect, daemon=True)
        self._collecting.start()

    def ask(self, line: str) -> None:
        """Raises ``OSError`` where the process has ended."""
        assert self._running.stdin is not None
        self._running.stdin.write(f"{line}\n")
        self._running.stdin.flush()

    def next_line(self, seconds: float) -> str:
        """Raises ``Empty`` after that time; a process that has ended gives a blank line."""
        return self._lines.get(timeout=seconds)

    def end(self, patience: float = 0.0) -> None:
        """Within ``patience`` seconds by itself, then by force."""
        assert self._running.stdin is not None
        with suppress(OSError):
            self._running.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self._running.wait(patience)
        self._running.kill()
        self._running.wait()
        self._collecting.join()
        assert self._running.stdout is not None
        self._running.stdout.close()

    def _collect(self) -> None:
        assert self._running.stdout is not None
        for line in self._running.stdout:
            self._lines.put(line)
        self._lines.put("")
