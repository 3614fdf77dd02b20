"""Files of the book put in place whole: built beside their place under another name, on disk before they get theirs."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jixiao_desktop.outgoing_files import new_temporary


@contextmanager
def placed_whole(path: Path) -> Iterator[Path]:
    """Yields an empty file beside ``path`` to fill; it is moved to ``path`` when it is whole and on disk.

    Raises ``FileExistsError`` if something stands at ``path``; it is never replaced.
    """
    beside = _new_file(path.parent)
    try:
        yield beside
        _sync(beside)
        _move(beside, path)
        sync_folder(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def check_writable(folder: Path) -> None:
    """``OSError`` if no file can be made in ``folder``."""
    _new_file(folder).unlink()


def free_name(stem: Path, suffix: str) -> Path:
    """``stem-N`` + ``suffix`` with the first number after all that are taken."""
    prefix = f"{stem.name}-"
    taken = [
        int(number)
        for number in (
            entry.name[len(prefix) : len(entry.name) - len(suffix)]
            for entry in stem.parent.iterdir()
            if entry.name.startswith(prefix) and entry.name.endswith(suffix)
        )
        if number.isdecimal()
    ]
    return stem.with_name(f"{prefix}{max(taken, default=0) + 1}{suffix}")


def sync_folder(folder: Path) -> None:
    """Makes new names in ``folder`` last; where folders cannot be opened (Windows) the system does it itself."""
    with contextlib.suppress(PermissionError):
        _sync(folder)


def _new_file(folder: Path) -> Path:
    handle, path = new_temporary(folder)
    os.close(handle)
    return path


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _move(beside: Path, path: Path) -> None:
    """Without replacing: a hard link where the file system has them, else (sticks, Windows) a rename after a look."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(beside, path)
