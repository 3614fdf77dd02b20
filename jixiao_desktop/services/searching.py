"""Find and replace in the words of a whole book.

Comes in: a book and a plain text; full and half width, and capitals and small letters, are the same. Goes out: hits with
their places in words, form after form, and replacements as one step that can be undone. Only what a clerk enters in words is
searched: no amounts, no labels of the form. A submitted form is found in, and not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from jixiao_desktop.document.changes import AlterFiling, Change, DocumentHead, FilingHead, SetValue
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import half_width, one_line
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    ROW_LISTS,
    SIGNATURE_FIELDS,
    TOP_FIELDS,
    FieldType,
    field_type,
)

_WORDS = (FieldType.LINE, FieldType.TEXT)
_NOT_ENTERED = frozenset({"source", "form", "unit", "level1", "level2"})


@dataclass(frozen=True)
class Hit:
    """``text`` at ``path`` of ``document`` has what is sought from ``start`` to ``stop``; ``where`` says the place in words:
    单位 年度 表 · 字段."""

    document: str
    path: str
    where: str
    text: str
    start: int
    stop: int
    submitted: bool = False


@dataclass(frozen=True)
class Replaced:
    """How many fields were changed, and the titles of the submitted forms that were left as they are."""

    fields: int
    skipped: tuple[str, ...]


def find(book: Book, sought: str) -> Iterator[Hit]:
    """Every place of ``sought`` in the order of the tree, one form after the other; several in one field one by one."""
    for filing in book.filings():
        for head in book.documents(filing.filing):
            yield from hits_in(filing, head, book.document(head.document), sought)


def hits_in(filing: FilingHead, head: DocumentHead, document: Document, sought: str) -> Iterator[Hit]:
    """The hits of one form."""
    title = f"{filing.name} {filing.year} 年度 {_title(head, document)}"
    for path, text in _words_of(document):
        for start, stop in _places(text, sought):
            yield Hit(head.document, path, f"{title} · {label_of(path)}", text, start, stop, bool(head.submitted))


def replace_hit(book: Book, hit: Hit, new: str) -> bool:
    """``new`` in the place of one hit, and wherever the field is shared. False: the field no longer has that text there.

    Raises ``UserError`` (``submitted``).
    """
    refuse_submitted(book, [book.head(hit.document)])
    content = book.document(hit.document)
    if _text_at(content, hit.path) != hit.text:
        return False
    after = _clean(hit.path, hit.text[: hit.start] + new + hit.text[hit.stop :])
    change = SetValue(hit.document, hit.path, value_at(content, hit.path), after)
    book.commit(f"替换{label_of(hit.path)}", with_companions(book, hit.document, [change]))
    return True


def replace_all(book: Book, sought: str, new: str) -> Replaced:
    """Every hit in the book as one step. Raises ``UserError`` (``replace-name``) where a name would be left blank."""
    changes: list[Change] = []
    skipped: list[str] = []
    newest: dict[str, tuple[FilingHead, list[Change]]] = {}
    for filing in book.filings():
        own: list[Change] = []
        for head in book.documents(filing.filing):
            content = book.document(head.document)
            found = list(_replacements(head, content, sought, new))
            if found and head.submitted:
                skipped.append(f"{filing.name} {filing.year} 年度 {_title(head, content)}")
            else:
                own += found
        changes += own
        newest[filing.department] = filing, own
    for filing, own in newest.values():
        changes += _renamed(filing, own)
    fields = sum(isinstance(change, SetValue) for change in changes)
    if changes:
        book.commit(f"替换“{sought}” {fields} 处", changes)
    return Replaced(fields, tuple(skipped))


def _replacements(head: DocumentHead, content: Document, sought: str, new: str) -> Iterator[SetValue]:
    for path, text in _words_of(content):
        after = _clean(path, _replaced(text, sought, new))
        if after != text:
            if after is None and path in ("name", "department.name"):
                raise SENTENCES.error("replace-name", name=label_of(path))
            yield SetValue(head.document, path, value_at(content, path), after)


def _renamed(filing: FilingHead, changes: Sequence[Change]) -> Iterator[AlterFiling]:
    """The department is called in the tree as the forms of its newest year now call it."""
    after = filing
    for change in changes:
        if isinstance(change, SetValue) and change.path in ("department.name", "department.code"):
            name = change.path.removeprefix("department.")
            if getattr(filing, name) == change.before:
                after = replace(after, **cast(Any, {name: change.after}))
    if after != filing:
        yield AlterFiling(filing, after)


def _words_of(document: Document) -> Iterator[tuple[str, str]]:
    """What is entered in words, by path, in the order of the record."""
    paths = list(TOP_FIELDS)
    paths += [f"department.{name}" for name in DEPARTMENT_FIELDS] + [f"signature.{name}" for name in SIGNATURE_FIELDS]
    for rows in ROW_LISTS.values():
        paths += [
            f"{rows.name}.{row}.{name}" for row in range(len(rows_of(document, rows.name))) for name in rows.fields
        ]
    for path in paths:
        if field_type(path) in _WORDS and path.rpartition(".")[2] not in _NOT_ENTERED:
            text = _text_at(document, path)
            if text:
                yield path, text


def _text_at(document: Document, path: str) -> str | None:
    try:
        value = value_at(document, path)
    except (IndexError, KeyError):
        return None
    return value if isinstance(value, str) else None


def _places(text: str, sought: str) -> Iterator[tuple[int, int]]:
    folded, wanted = _folded(text), _folded(sought)
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))


def _replaced(text: str, sought: str, new: str) -> str:
    parts, end = [], 0
    for start, stop in _places(text, sought):
        parts += [text[end:start], new]
        end = stop
    return "".join([*parts, text[end:]])


def _folded(text: str) -> str:
    """Half width and small letters, character for character, so that places in it are places in ``text``."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in half_width(text))


def _clean(path: str, text: str) -> str | None:
    return (one_line(text) if field_type(path) is FieldType.LINE else text) or None


def _title(head: DocumentHead, document: Document) -> str:
    return f"{expenditure_title(document)} {head.stage.label}"
