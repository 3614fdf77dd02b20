"""Opening and making books (账册)."""

from __future__ import annotations

from pathlib import Path

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.outgoing_files import clean_temporaries
from jixiao_desktop.store import Book

SUFFIX = ".jixiao"
# A book that cannot be opened for one of these is hurt; for any other it is no book, or not to be had.
_HURT = frozenset(
    {
        "store-empty",
        "store-truncated",
        "store-no-version",
        "store-foreign-parts",
        "store-missing-parts",
        "store-damaged",
        "store-damaged-structure",
    }
)


def create_book(path: Path, who: str = "") -> Book:
    """A new, empty book at ``path``; raises ``UserError`` if something stands there."""
    return Book.create(path, who)


def open_book(path: Path, who: str = "", read_only: bool = False) -> Book:
    """The book at ``path``, which must exist; raises ``UserError`` if it is missing, damaged, newer or in use.

    What a killed program left half made beside it is removed, unless the book is only read.
    """
    book = Book.open(path, who, read_only)
    if not read_only:
        clean_temporaries(path.parent)
    return book


def create_or_open(path: Path, who: str = "") -> Book:
    """For work that may begin a book: opens what is there, else creates."""
    return open_book(path, who) if path.exists() else create_book(path, who)


def verify_book(path: Path) -> tuple[Message, ...]:
    """What is wrong in the book's tables and contents, each with the form's name; empty if it is sound."""
    try:
        with open_book(path, read_only=True) as book:
            return book.verify()
    except UserError as error:
        if all(message.code in _HURT for message in error.messages):
            return error.messages
        raise
