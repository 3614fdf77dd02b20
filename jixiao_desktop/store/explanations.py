"""What the book keeps for the checks: explanations of findings (出错说明), and the book's own secret words.

An explanation stays with the row it speaks of: a path of a row is stored with the row's id. One whose form or row is gone is
not shown; it is there again when undoing brings them back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Any

import peewee

from jixiao_desktop.document.changes import Explanation
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.tables import (
    DocumentTable,
    ExplanationTable,
    IndicatorTable,
    ObjectiveTable,
    SecretWordTable,
    TaskTable,
)
from jixiao_desktop.vocabulary.fields import ROW_LISTS

_ROWS: MappingProxyType[str, Any] = MappingProxyType(
    {"objectives": ObjectiveTable, "tasks": TaskTable, "indicators": IndicatorTable}
)
_ID = "#"


def explanations(database: peewee.Database, filing: str, documents: Sequence[str]) -> tuple[Explanation, ...]:
    """The explanations of a filing and of its ``documents`` in their order, by rule and path, as the paths of their rows
    are now."""
    order = {owner: at for at, owner in enumerate((filing, *documents))}
    found = (one for stored in stored_explanations(database, filing) for one in _read(database, filing, *stored))
    return tuple(sorted(found, key=lambda one: (order[one.document or filing], one.rule, one.path)))


def stored_explanations(database: peewee.Database, filing: str) -> list[tuple[str, str, str, str, str]]:
    """Owner, rule, stored path, text and figures of all explanations of a filing and of its documents."""
    columns = (ExplanationTable.owner, ExplanationTable.rule, ExplanationTable.path)
    query = ExplanationTable.select(*columns, ExplanationTable.text, ExplanationTable.figures)
    of_filing = DocumentTable.select(DocumentTable.id).where(DocumentTable.filing == filing)
    query = query.where((ExplanationTable.owner == filing) | ExplanationTable.owner.in_(of_filing))
    return list(query.tuples().execute(database))


def set_explanation(
    database: peewee.Database, before: Explanation | None, after: Explanation | None, document: Document | None
) -> None:
    """``document`` is the content of that which is explained, for the ids of its rows."""
    if before is not None:
        found = ExplanationTable.delete().where(
            *_is_at(before, document),
            ExplanationTable.text == before.text,
            ExplanationTable.figures == before.figures,
        )
        if not found.execute(database):
            raise SENTENCES.error("store-changed-elsewhere", name="出错说明")
    if after is not None:
        values = {"rule": after.rule, "text": after.text, "figures": after.figures}
        values |= {"owner": after.document or after.filing, "path": _anchored(after.path, document)}
        if ExplanationTable.select(ExplanationTable.id).where(*_is_at(after, document)).tuples().execute(database):
            raise SENTENCES.error("store-changed-elsewhere", name="出错说明")
        ExplanationTable.insert(values).execute(database)


def secret_words(database: peewee.Database) -> tuple[str, ...]:
    """The words in the order in which they were given."""
    query = SecretWordTable.select(SecretWordTable.word).order_by(SecretWordTable.id)
    return tuple(row[0] for row in query.tuples().execute(database))


def set_secret_words(database: peewee.Database, before: Iterable[str], after: Iterable[str]) -> None:
    if secret_words(database) != tuple(before):
        raise SENTENCES.error("store-changed-elsewhere", name="涉密词表")
    SecretWordTable.delete().execute(database)
    for number, word in enumerate(after):
        SecretWordTable.insert({"id": number, "word": word}).execute(database)


def _read(
    database: peewee.Database, filing: str, owner: str, rule: str, stored: str, text: str, figures: str
) -> Iterator[Explanation]:
    """Nothing where its row is gone."""
    path = _present(database, owner, stored)
    if path is not None:
        yield Explanation(filing, None if owner == filing else owner, rule, path, text, figures)


def _is_at(explanation: Explanation, document: Document | None) -> tuple[Any, ...]:
    return (
        ExplanationTable.owner == (explanation.document or explanation.filing),
        ExplanationTable.rule == explanation.rule,
        ExplanationTable.path == _anchored(explanation.path, document),
    )


def _anchored(path: str, document: Document | None) -> str:
    """``indicators.3.target`` as ``indicators.#ID.target``; another path, and that of a row that is not there, as it is."""
    rows, _, rest = path.partition(".")
    position, dot, name = rest.partition(".")
    if document is None or rows not in ROW_LISTS or not position.isdecimal():
        return path
    present = rows_of(document, rows)
    known = present[int(position)].row if int(position) < len(present) else None
    return f"{rows}.{_ID}{known}{dot}{name}" if known else path


def _present(database: peewee.Database, document: str, stored: str) -> str | None:
    """The path that was :func:`_anchored`, as it is now; ``None`` if the row is gone."""
    rows, _, rest = stored.partition(".")
    known, dot, name = rest.partition(".")
    if not known.startswith(_ID):
        return stored
    table = _ROWS[rows]
    query = table.select(table.position).where(table.document == document, table.row == known.removeprefix(_ID))
    return next((f"{rows}.{at}{dot}{name}" for (at,) in query.tuples().execute(database)), None)
