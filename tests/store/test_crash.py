"""A program that is killed while it saves loses nothing that it had called saved."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random
from typing import Any

from jixiao_desktop.store import Book

SAVES = """
import sys
from pathlib import Path
from jixiao_desktop.document.changes import SetValue
from jixiao_desktop.store import Book
book, document = Book.open(Path(sys.argv[1])), sys.argv[2]
number = int(book.document(document).overview or 0)
print("ready", flush=True)
while True:
    number += 1
    text = None if number == 1 else str(number - 1)
    book.commit(str(number), [SetValue(document, "overview", text, str(number))])
    print(number, flush=True)
"""
KILLS = 6


def test_no_saved_step_is_lost_when_killed(closed: Any, other_program: Callable[..., Any]) -> None:
    document = closed.heads[1].document
    random = Random(1)
    with Book.open(closed.path) as book:
        book.commit("清空", [_blank(book, document)])
    for _ in range(KILLS):
        writer = other_program(SAVES, closed.path, document)
        time.sleep(random.uniform(0.02, 0.2))
        writer.kill()
        said, _ = writer.communicate()
        saved = max(map(int, said.split()), default=0)
        with Book.open(closed.path) as book:
            kept = int(book.document(document).overview or 0)
            assert saved <= kept <= saved + 1 or not said
            assert book.verify() == ()
            assert book.history(document, limit=1)[0].what in (str(kept), "清空")
        assert list(closed.path.parent.iterdir()) == [
            closed.path
        ]  # the next to open the book clears what lay beside it
    assert kept > KILLS


def _blank(book: Book, document: str) -> Any:
    from jixiao_desktop.document.changes import SetValue

    return SetValue(document, "overview", book.document(document).overview, None)
