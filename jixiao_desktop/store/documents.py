"""A document out of the book, or the sentence that says why not."""

from __future__ import annotations

import peewee

from jixiao_desktop.document.model import Document
from jixiao_desktop.store import rows
from jixiao_desktop.store.integrity import UNREADABLE
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.titles import document_title


def sound_document(database: peewee.Database, document: str) -> Document:
    """The content as it was saved; ``UserError`` if it is not there or is damaged."""
    try:
        stored = rows.load(database, document)
    except UNREADABLE as error:
        raise SENTENCES.error("store-damaged-form", document_title(database, document)) from error
    if stored is None:
        raise SENTENCES.error("store-gone-row", name=f"表 {document}")
    if not stored.sound:
        raise SENTENCES.error("store-damaged-form", document_title(database, document))
    return stored.content


def hurt_document(database: peewee.Database, document: str) -> Document | None:
    """The content as far as it can be read, damaged or not; ``None`` where it cannot."""
    try:
        stored = rows.load(database, document)
    except UNREADABLE:
        return None
    return stored.content if stored else None
