"""Content hashes: SHA-256 of a record's canonical JSON.

Blank fields are left out, so that a field added by a later version changes no hash of a record that does not use it.
Amounts are integer 分. Ids of rows are no content and have a hash of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document, Row
from jixiao_desktop.vocabulary.money import to_fen

_KEPT = 4096  # rows


def document_hash(document: Document) -> str:
    return _hash(_canonical(document))


def row_ids_hash(ids: Mapping[str, Sequence[str | None]]) -> str:
    """The hash of the ids of a document's rows in their order, by list; a list may be left out where it has no rows."""
    return _hash({name: list(each) for name, each in ids.items() if each})


def filing_hash(
    filing: FilingHead, documents: Iterable[DocumentHead], explanations: Iterable[Sequence[str]] = ()
) -> str:
    """The hash of a filing's own fields, of where its documents stand, and of its explanations as they are stored,
    whatever their order."""
    heads = sorted(documents, key=lambda head: head.document)
    plain: dict[str, Any] = {"filing": _canonical(filing), "documents": [_canonical(head) for head in heads]}
    said = sorted(list(each) for each in explanations)
    return _hash({**plain, "explanations": said} if said else plain)


def step_hash(who: str, made_at: str, what: str, changes: Iterable[tuple[str | None, ...]]) -> str:
    """The hash of a journal step; ``changes`` as their rows stand in the journal. Its state is not part of it."""
    return _hash([who, made_at, what, [list(change) for change in changes]])


def _hash(plain: Any) -> str:
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _canonical(value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return to_fen(value)
    if isinstance(value, tuple):
        return [_canonical(item) for item in value]
    return _row(value) if isinstance(value, Row) else _fields(value)


@lru_cache(_KEPT)
def _row(row: Row) -> dict[str, Any]:
    """Most rows of a list are as they were at the step before."""
    return _fields(row)


def _fields(value: Any) -> dict[str, Any]:
    plain = ((name, _canonical(getattr(value, name))) for name in _names(cast(Hashable, type(value))))
    return {name: item for name, item in plain if not _is_blank(item)}


@lru_cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(part.name for part in fields(cast(Any, kind)) if part.compare)


def _is_blank(item: Any) -> bool:
    return item is None or item is False or item == [] or item == {}
