"""Opening and making books (账册)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.outgoing_files import clean_temporaries
from jixiao_desktop.services.sentences import SENTENCES
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
    """A new, empty book at ``path``; raises ``UserError`` if something stands there, or its folder is missing."""
    if not path.parent.is_dir():
        raise SENTENCES.error("folder-missing", path.name, folder=path.parent)
    return Book.create(path, who)


def open_book(path: Path, who: str = "", read_only: bool = False) -> Book:
    """The book at ``path``, which must exist; raises ``UserError`` if it is missing, damaged, newer or in use.

    What a killed program left half made beside it is removed, unless the book is only read.
    """
    book = Book.open(path, who, read_only)
    if not read_only:
        clean_temporaries(path.parent)
    return book


def named_as_book(path: Path) -> Path:
    """``path`` with the extension of books, where it has another or none."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")


@contextmanager
def create_or_open(path: Path, who: str = "") -> Iterator[Book]:
    """For work that may begin a book: opens what is there, else creates. A new one in which nothing was filed goes again."""
    if path.exists():
        with open_book(path, who) as book:
            yield book
        return
    empty = False
    try:
        with create_book(path, who) as book:
            try:
                yield book
            finally:
                empty = not book.filings()
    finally:
        if empty:
            path.unlink()


def read_document(book: Book, head: DocumentHead) -> Document:
    """A document that the book lists; raises ``UserError`` if it is damaged or lost."""
    try:
        return book.document(head.document)
    except UserError as error:
        if all(message.code == "store-gone-row" for message in error.messages):
            raise SENTENCES.error("document-lost", book.path.name) from None
        raise


def verify_book(path: Path) -> tuple[Message, ...]:
    """What is wrong in the book's tables and contents, each with the form's name; empty if it is sound."""
    try:
        with open_book(path, read_only=True) as book:
            return book.verify()
    except UserError as error:
        if all(message.code in _HURT for message in error.messages):
            return error.messages
        raise
