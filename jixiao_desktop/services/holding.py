"""Who has a book open, and since when: a note beside the book while it is being written.

Comes in: the path of a book. Goes out: its holder. The note only tells a name; that the book is locked, the store knows.
"""

from __future__ import annotations

import getpass
import json
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Holder:
    """``since`` is ISO local time."""

    user: str
    computer: str
    since: str

    @property
    def words(self) -> str:
        """``zhang（电脑 PC-3）从 10:32 起``; of another day with the date."""
        since = datetime.fromisoformat(self.since)
        time = f"{since:%H:%M}" if since.date() == datetime.now().date() else f"{since:%Y-%m-%d %H:%M}"
        return f"{self.user}（电脑 {self.computer}）从 {time} 起"


def note_holder(book: Path, who: str = "") -> None:
    """Leaves the note of the user, by the name that he gave himself; where it cannot be written, there is none."""
    holder = Holder(who or _user(), platform.node() or "未知", datetime.now().isoformat(timespec="seconds"))
    with suppress(OSError):
        _note(book).write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")


def forget_holder(book: Path) -> None:
    with suppress(OSError):
        _note(book).unlink()


def holder_of(book: Path) -> Holder | None:
    """Who noted himself last; ``None`` if nobody did, or the note cannot be understood."""
    try:
        holder = Holder(**json.loads(_note(book).read_text(encoding="utf-8")))
        datetime.fromisoformat(holder.since)
    except (OSError, ValueError, TypeError):
        return None
    return holder


def _note(book: Path) -> Path:
    real = book.resolve()
    return real.with_name(f".{real.name}.holder")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "未知用户"
