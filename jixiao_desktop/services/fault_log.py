"""Faults of the program itself: kept in a file for whoever repairs it, never shown to the user as they are."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from jixiao_desktop.services.folders import user_folder


def record_fault(error: BaseException) -> Path | None:
    """Appends the fault to the user's log; returns the file, or ``None`` if it cannot be written.

    Only the chain of calls and the kind of error are kept: the message may quote what a clerk has typed.
    """
    path = user_folder() / "faults.log"
    calls = "".join(traceback.format_tb(error.__traceback__))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().isoformat(timespec='seconds')} {type(error).__name__}\n{calls}\n")
    except OSError:
        return None
    return path
