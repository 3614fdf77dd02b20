"""Faults of the program itself: told to whoever repairs it, without a word of what a clerk has typed.

Comes in: an exception. Goes out: a report, and a line of it in the user's log. Only the chain of calls and the kinds of the
errors are told: a message may quote a form, and so may the values of variables.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType

from jixiao_desktop import __version__
from jixiao_desktop.resource_files import PACKAGE
from jixiao_desktop.services.folders import user_folder

_MOST_BYTES = 1 << 20
_KEPT_PARTS = 3  # of the path of a file that is not ours: the rest names the user's folders


def fault_log_path() -> Path:
    """The log; it need not exist yet."""
    return user_folder() / "faults.log"


def fault_report(error: BaseException, parts: Mapping[str, str]) -> str:
    """When, in which program on which system, and the calls that led to ``error`` and to what caused it.

    ``parts`` are further versions by name.
    """
    versions = {"绩效填报": __version__, "Python": platform.python_version(), **parts, "系统": platform.platform()}
    head = [f"时间：{datetime.now().isoformat(timespec='seconds')}", *(f"{k}：{v}" for k, v in versions.items())]
    return "\n".join([*head, *(line for link in _chain(error) for line in _calls(link))]) + "\n"


def fault_place(error: BaseException) -> tuple[str, str, int]:
    """What tells one fault from another: its kind, and the file and line where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    return (
        (type(error).__qualname__, frames[-1].filename, frames[-1].lineno or 0) if frames else (str(type(error)), "", 0)
    )


def record_fault(report: str) -> Path | None:
    """Appends the report to the user's log; returns the file, or ``None`` if it cannot be written."""
    path = fault_log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            os.replace(path, path.with_name("faults-old.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{report}\n")
    except OSError:
        return None
    return path


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it arose from."""
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _calls(error: BaseException) -> Iterator[str]:
    kind = type(error)
    yield f"错误：{kind.__module__}.{kind.__qualname__}"
    yield from (f"  {line}" for line in _frames(error.__traceback__))


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace, limit=-60):
        yield f"{_short(frame.filename)}:{frame.lineno} {frame.name}"


def _short(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(PACKAGE.parent):
        return path.relative_to(PACKAGE.parent).as_posix()
    if path.is_relative_to(sys.base_prefix):
        return path.relative_to(sys.base_prefix).as_posix()
    return Path(*path.parts[-_KEPT_PARTS:]).as_posix()
