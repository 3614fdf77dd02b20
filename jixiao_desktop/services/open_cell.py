"""The text of a cell that is being typed, kept outside the book until it is entered: what a crash would lose.

Comes in: the book's path and what is being typed where. Goes out: a small file of the user's, and what one was left behind.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from jixiao_desktop.services.folders import user_folder


@dataclass(frozen=True)
class OpenCell:
    """``text`` is being typed at ``path`` of ``document``; in a ``blank`` row ``path`` is that of the row it would become."""

    document: str
    path: str
    blank: bool
    text: str


def keep_open_cell(book: Path, cell: OpenCell) -> None:
    """Replaces what was kept for ``book``, in one step. It is not forced to the disk: the book is, once the cell is entered.

    Raises ``OSError`` where the user's folder cannot be written.
    """
    path = _file(book)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        json.dump(asdict(cell), out, ensure_ascii=False)
    temporary.replace(path)


def drop_open_cell(book: Path) -> None:
    """What was kept for ``book`` is entered, or not wanted."""
    _file(book).unlink(missing_ok=True)


def left_open_cell(book: Path) -> OpenCell | None:
    """What was being typed when the program ended unasked; ``None`` also where that cannot be read."""
    try:
        found = json.loads(_file(book).read_text("utf-8"))
        cell = OpenCell(**found)
    except (OSError, ValueError, TypeError):
        return None
    sound = all(isinstance(text, str) for text in (cell.document, cell.path, cell.text)) and isinstance(
        cell.blank, bool
    )
    return cell if sound else None


def _file(book: Path) -> Path:
    name = hashlib.sha256(os.path.realpath(book).encode()).hexdigest()[:24]
    return user_folder() / "open-cells" / f"{name}.json"
