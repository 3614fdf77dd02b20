"""placeholder"""

from __future__ import annotations

from pathlib import Path

from jixiao_desktop.foreign_changes import Changes
from jixiao_desktop.incoming_files import LIMITS, Limits


def fill_document(path: Path, changes: Changes, limits: Limits = LIMITS) -> bytes:
    raise NotImplementedError
