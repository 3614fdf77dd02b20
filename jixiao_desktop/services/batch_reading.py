"""Files read by a process of their own, one after the other, while the caller goes on living.

Comes in: paths. Goes out: a :class:`~jixiao_desktop.services.packed_forms.PackedReading` each. A file of which the process dies, or
with which it does not come to an end, is refused, and the next gets a new process; stopping ends it at once.
"""

from __future__ import annotations

import json
import time
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from queue import Empty
from types import TracebackType
from typing import Self, cast

from jixiao_desktop.incoming_files import damaged
from jixiao_desktop.line_process import LineProcess
from jixiao_desktop.services.batch_process import READY
from jixiao_desktop.services.packed_forms import PackedReading, unpack
from jixiao_desktop.services.sentences import SENTENCES

_MODULE = "jixiao_desktop.services.batch_process"
_SECONDS = 90.0  # for one file, which LibreOffice may have to convert
_STARTING_SECONDS = 30.0  # a cold start from a slow disk
_BREATH = 0.04  # between two questions whether to stop
_PATIENCE = 1.0  # for what the process has started to be ended by it


class BatchReader:
    """A context; the process starts with the first file. ``stopped`` is asked all the time."""

    def __init__(self, stopped: Callable[[], bool], seconds: float = _SECONDS) -> None:
        self._stopped, self._seconds = stopped, seconds
        self._process: LineProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, path: Path) -> PackedReading | None:
        """``None`` where it was stopped. Raises ``UserError`` (``import-process``) where there can be no process."""
        process = self._process or self._started()
        if process is None:
            return None
        try:
            process.ask(json.dumps(str(path.absolute())))
            line = self._line(process, self._seconds)
        except OSError:
            line = ""
        if line is None:
            return None
        if not line:  # ended, or too slow
            self._end()
            return PackedReading(refused=damaged(path.name, "读不完").messages)
        return cast(PackedReading, unpack(b64decode(line.strip())))

    def _started(self) -> LineProcess | None:
        try:
            self._process = LineProcess(_MODULE)
        except OSError:
            raise SENTENCES.error("import-process") from None
        line = self._line(self._process, _STARTING_SECONDS)
        if line is not None and line.strip() != READY:
            raise SENTENCES.error("import-process")
        return self._process if line else None

    def _line(self, process: LineProcess, seconds: float) -> str | None:
        """Blank where the process has ended or takes too long, ``None`` where it was stopped."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                return process.next_line(_BREATH)
            except Empty:
                if self._stopped():
                    return None
        return ""

    def _end(self) -> None:
        if self._process is not None:
            self._process.end(_PATIENCE)
        self._process = None
