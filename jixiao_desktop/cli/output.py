"""What the commands print: results on standard output, messages and progress on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jixiao_desktop.errors import Message


def say(messages: Iterable[Message]) -> None:
    """One line each on standard error, line breaks inside a message taken out."""
    for message in messages:
        print(" ".join(str(message).split("\n")), file=sys.stderr)


def print_files(files: Iterable[Path]) -> None:
    for path in files:
        print(path)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def show_progress(done: int, count: int, name: str) -> None:
    """A line that is written over, only on a terminal."""
    if sys.stderr.isatty():
        clear_progress()
        if done < count:
            print(f"{done + 1}/{count} {name}", end="", file=sys.stderr, flush=True)


def clear_progress() -> None:
    """Leaves the line of the terminal blank for what is said next."""
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
