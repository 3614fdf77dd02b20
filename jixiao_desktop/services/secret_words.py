"""The book's own list of words that a public copy must not hold (涉密词表)."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao_desktop.document.changes import SetSecretWords
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import one_line


def set_secret_words(book: Book, words: Iterable[str]) -> bool:
    """``words`` become the list, blank ones and second ones left out, in one step. False: nothing changed."""
    kept = tuple(dict.fromkeys(word for line in words if (word := one_line(line))))
    before = book.secret_words()
    if kept == before:
        return False
    book.commit("涉密词表", [SetSecretWords(before, kept)])
    return True
