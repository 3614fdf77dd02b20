"""已上报 and 退回: a form that went upward stays as it went until it is returned for correction.

Comes in: a book and forms, or a stage of a filing. Goes out: one journal step, or none where nothing is different. A
submitted form is not changed by typing, nor by what is typed in another stage, nor by importing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from jixiao_desktop.document.changes import AlterDocument, DocumentHead
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Stage


def submit(book: Book, document: str, on: date) -> bool:
    """The form went upward ``on`` this day. False: it had been marked so already, and keeps its day."""
    head = book.head(document)
    return _mark(book, [head], f"上报{_title(book, head)}", on) > 0


def return_for_correction(book: Book, document: str) -> bool:
    """The form came back and may be changed again. False: it had not been submitted."""
    head = book.head(document)
    return _mark(book, [head], f"退回{_title(book, head)}", None) > 0


def submit_stage(book: Book, filing: str, stage: Stage, on: date) -> int:
    """All forms of a stage of the year went upward; returns how many had not been marked so."""
    return _mark(book, _of_stage(book, filing, stage), f"上报{stage.label}", on)


def return_stage(book: Book, filing: str, stage: Stage) -> int:
    """All forms of a stage of the year came back; returns how many had been submitted."""
    return _mark(book, _of_stage(book, filing, stage), f"退回{stage.label}", None)


def refuse_submitted(book: Book, heads: Iterable[DocumentHead], doing: str = "修改") -> None:
    """``UserError`` if one of ``heads`` was submitted."""
    for head in heads:
        if head.submitted:
            raise SENTENCES.error("submitted", _title(book, head), date=head.submitted, doing=doing)


def _of_stage(book: Book, filing: str, stage: Stage) -> list[DocumentHead]:
    return [head for head in book.documents(filing) if head.stage is stage]


def _mark(book: Book, heads: Iterable[DocumentHead], what: str, on: date | None) -> int:
    day = on.isoformat() if on else None
    changes = [
        AlterDocument(head, replace(head, submitted=day)) for head in heads if bool(head.submitted) is not bool(day)
    ]
    if changes:
        book.commit(what, changes)
    return len(changes)


def _title(book: Book, head: DocumentHead) -> str:
    return f"{expenditure_title(book.document(head.document))}的{head.stage.label}"
