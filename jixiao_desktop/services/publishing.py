"""Public copies (公开文本) of a book's forms: without what is marked 涉密, and none while a marked word is left in them.

Comes in: a book. Goes out: copies of its documents that never held what is marked, and errors that name each place where a
marked word would still be read (保守国家秘密法).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.places import place_words
from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document, Indicator, Task
from jixiao_desktop.document.secrecy import is_marked, marked_words, names_secret, without_marked
from jixiao_desktop.document.values import rows_of, single_paths, value_at
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.grid import build_grid
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.places import form_place, place_of
from jixiao_desktop.services.scanning import spots
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable, one_line
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import ROW_LISTS

_SHOWN = 12


@dataclass(frozen=True)
class Publishing:
    """What must not be published of a book: ``words``, whole ``expenditures`` by id, ``rows`` by id in any stage."""

    words: tuple[str, ...]
    expenditures: frozenset[str]
    rows: frozenset[str]

    @classmethod
    def of(cls, book: Book) -> Publishing:
        """Raises ``UserError`` for a form that is damaged: what it marks is not known."""
        heads = [head for filing in book.filings() for head in book.documents(filing.filing)]
        documents = [(head, read_document(book, head)) for head in heads]
        words = marked_words((document for _, document in documents), book.secret_words())
        marked = (head.expenditure for head, one in documents if is_marked(one) or names_secret(one.name, words))
        rows = (row.row for _, document in documents for row in _rows(document) if row.row and is_marked(row))
        return cls(words, frozenset(marked), frozenset(rows))

    def copy(self, head: DocumentHead, document: Document) -> Document | None:
        """``document`` for the public, without what its reader noted; ``None`` if nothing of it may be published."""
        if head.expenditure in self.expenditures:
            return None
        tasks = tuple(replace(row, secret=row.secret or row.row in self.rows) for row in document.tasks)
        indicators = tuple(replace(row, secret=row.secret or row.row in self.rows) for row in document.indicators)
        known = replace(document, tasks=tasks, indicators=indicators, source=None, doubts=())
        return without_marked(known, self.words)

    def left_in_form(self, filing: FilingHead, document: Document, definition: Definition | None) -> Iterator[Message]:
        """A message for each place where a marked word stands in the form; in the whole record if there is no form."""
        if definition is None:
            for path, text in _texts_of(document):
                yield from self._left(place_of(form_place(document, filing=filing), label_of(path)), text)
            return
        form = FilledForm("", "", definition, document)
        for cell in build_grid(definition, document).cells:
            where = place_words(form, cell.path) if cell.path and not cell.seed else _named(form, cell.text)
            yield from self._left(place_of(filing.name, f"{filing.year}年", where), cell.text)

    def left_in_file(self, name: str, content: bytes | None = None) -> Iterator[Message]:
        """A message for each place of the finished file where a marked word stands; for its name while it has no content."""
        for one in spots(name, content, self.words):
            yield SENTENCES.say("public-file", f"{name} · {one.where}", word=one.word)

    def _left(self, place: str, text: str) -> Iterator[Message]:
        plain = comparable(text)
        word = next((word for word in self.words if comparable(word) in plain), None)
        if word is not None:
            yield SENTENCES.say("public-word", place, word=word)


def refuse(messages: Iterable[Message]) -> None:
    """Raises them, each once, if there are any."""
    found = tuple(dict.fromkeys(messages))
    if found:
        raise UserError(*found)


def _rows(document: Document) -> Iterator[Task | Indicator]:
    yield from document.tasks
    yield from document.indicators


def _named(form: FilledForm, text: str) -> str:
    words = one_line(text)
    return place_of(place_words(form, ""), f"“{words if len(words) <= _SHOWN else f'{words[:_SHOWN]}…'}”")


def _texts_of(document: Document) -> Iterator[tuple[str, str]]:
    rows = (
        f"{name}.{at}.{field}"
        for name, of in ROW_LISTS.items()
        for at in range(len(rows_of(document, name)))
        for field in of.fields
    )
    for path in (*single_paths(document), *rows):
        value = value_at(document, path)
        if isinstance(value, str):
            yield path, value
