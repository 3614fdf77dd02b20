"""``jixiao new``, ``demo`` and ``verify``: whole books."""

from __future__ import annotations

from argparse import Namespace

from jixiao_desktop.cli.output import print_files, say, show_progress
from jixiao_desktop.services.books import create_book, named_as_book, verify_book


def new(arguments: Namespace) -> int:
    path = named_as_book(arguments.book)
    create_book(path).close()
    print(path)
    return 0


def demo(arguments: Namespace) -> int:
    from jixiao_desktop.services.demo import write_demo
    from jixiao_desktop.services.drawing import open_drawing

    written = write_demo(arguments.dir, open_drawing(), show_progress)
    print_files(written.files)
    say(written.messages)
    return 1 if written.messages else 0


def verify(arguments: Namespace) -> int:
    """1: the book is hurt."""
    messages = verify_book(arguments.book)
    say(messages)
    if not messages:
        print(f"{arguments.book} 完好")
    return 1 if messages else 0
