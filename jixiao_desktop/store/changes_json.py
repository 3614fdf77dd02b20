"""Changes as rows of the journal, exact both ways.

Comes in: a :data:`~jixiao_desktop.document.changes.Change`. Goes out: a :class:`ChangeRow` of plain texts, ``before`` and
``after`` as JSON in the shapes of the JSON contract, rows with their ids.
"""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple, cast

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterDocument,
    AlterFiling,
    Change,
    DocumentHead,
    Explanation,
    FilingHead,
    InsertRow,
    RemoveDocument,
    RemoveFiling,
    RemoveRow,
    SetExplanation,
    SetSecretWords,
    SetValue,
)
from jixiao_desktop.document.documents_json import read_documents, row_from_json, to_json
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import ListRow, Value, rows_of, with_rows
from jixiao_desktop.vocabulary.fields import ROW_LISTS, FieldType, field_type
from jixiao_desktop.vocabulary.kinds import Scope, Stage

SECRET_WORDS = "set-secret-words"


class ChangeRow(NamedTuple):
    """``place`` is the path of a value, or ``rows.position`` of a row."""

    kind: str
    document: str | None
    place: str | None
    before: str | None
    after: str | None


def write_change(change: Change) -> ChangeRow:
    match change:
        case SetValue(document, path, before, after):
            return ChangeRow("set", document, path, _write_value(before), _write_value(after))
        case InsertRow(document, rows, position, row):
            return ChangeRow("insert-row", document, f"{rows}.{position}", None, _write(_row_to_json(row)))
        case RemoveRow(document, rows, position, row):
            return ChangeRow("remove-row", document, f"{rows}.{position}", _write(_row_to_json(row)), None)
        case AddFiling(head):
            return ChangeRow("add-filing", None, None, None, _write(to_json(head)))
        case RemoveFiling(head):
            return ChangeRow("remove-filing", None, None, _write(to_json(head)), None)
        case AlterFiling(old, new):
            return ChangeRow("alter-filing", None, None, _write(to_json(old)), _write(to_json(new)))
        case AddDocument(filed, content):
            return ChangeRow("add-document", filed.document, None, None, _write_document(filed, content))
        case RemoveDocument(filed, content):
            return ChangeRow("remove-document", filed.document, None, _write_document(filed, content), None)
        case AlterDocument(was, now):
            return ChangeRow("alter-document", now.document, None, _write(to_json(was)), _write(to_json(now)))
        case SetExplanation(was_said, is_said):
            said = is_said or was_said
            return ChangeRow(
                "set-explanation", said.document if said else None, None, *map(_write_explanation, (was_said, is_said))
            )
        case SetSecretWords(words, new_words):
            return ChangeRow(SECRET_WORDS, None, None, _write(words), _write(new_words))


def read_change(row: ChangeRow) -> Change:
    """The change that :func:`write_change` wrote; ``ValueError`` or ``KeyError`` if the row is damaged."""
    match row:
        case ChangeRow("set", str(document), str(path), before, after):
            return SetValue(document, path, _read_value(path, before), _read_value(path, after))
        case ChangeRow("insert-row", str(document), str(place), None, str(after)):
            rows, position = _row_place(place)
            return InsertRow(document, rows, position, _row_from_json(rows, json.loads(after)))
        case ChangeRow("remove-row", str(document), str(place), str(before), None):
            rows, position = _row_place(place)
            return RemoveRow(document, rows, position, _row_from_json(rows, json.loads(before)))
        case ChangeRow("add-filing", None, None, None, str(after)):
            return AddFiling(_read_filing(after))
        case ChangeRow("remove-filing", None, None, str(before), None):
            return RemoveFiling(_read_filing(before))
        case ChangeRow("alter-filing", None, None, str(before), str(after)):
            return AlterFiling(_read_filing(before), _read_filing(after))
        case ChangeRow("add-document", str(), None, None, str(after)):
            return AddDocument(*_read_document(after))
        case ChangeRow("remove-document", str(), None, str(before), None):
            return RemoveDocument(*_read_document(before))
        case ChangeRow("alter-document", str(), None, str(before), str(after)):
            return AlterDocument(_read_head(json.loads(before)), _read_head(json.loads(after)))
        case ChangeRow("set-explanation", _, None, before, after):
            return SetExplanation(_read_explanation(before), _read_explanation(after))
        case ChangeRow("set-secret-words", None, None, str(before), str(after)):
            return SetSecretWords(tuple(json.loads(before)), tuple(json.loads(after)))
    raise ValueError(row.kind)


def _write(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _row_to_json(row: ListRow) -> dict[str, Any]:
    """The row with its id, which the contract does not know."""
    return {**_entered(to_json(row)), **({"row": row.row} if row.row else {})}


def _row_from_json(rows: str, found: dict[str, Any]) -> ListRow:
    row = found.pop("row", None)
    return replace(row_from_json(rows, found), row=row)


def _entered(plain: Any) -> Any:
    """Without the blanks that the contract lets a writer leave out: the journal is most of a book."""
    if isinstance(plain, list):
        return [_entered(item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    inner = ((name, _entered(item)) for name, item in plain.items())
    return {name: item for name, item in inner if item not in (None, False, [], {})}


def _write_value(value: Value) -> str:
    return _write(f"{value:f}" if isinstance(value, Decimal) else value)


def _read_value(path: str, text: str | None) -> Value:
    value = json.loads(text or "")
    match field_type(path):
        case FieldType.AMOUNT if value is not None:
            return Decimal(value)
        case FieldType.CHOICES:
            return tuple(value)
    return cast(Value, value)


def _row_place(place: str) -> tuple[str, int]:
    rows, _, position = place.partition(".")
    return rows, int(position)


def _write_explanation(explanation: Explanation | None) -> str | None:
    return None if explanation is None else _write(to_json(explanation))


def _read_explanation(text: str | None) -> Explanation | None:
    return None if text is None else Explanation(**json.loads(text))


def _read_filing(text: str) -> FilingHead:
    return FilingHead(**json.loads(text))


def _write_document(head: DocumentHead, content: Document) -> str:
    lists = {rows: [_row_to_json(row) for row in rows_of(content, rows)] for rows in ROW_LISTS}
    filled = {rows: items for rows, items in lists.items() if items}
    return _write({"head": to_json(head), "content": {**_entered(to_json(content)), **filled}})


def _read_document(text: str) -> tuple[DocumentHead, Document]:
    found = json.loads(text)
    ids = {rows: [item.pop("row", None) for item in found["content"].get(rows, ())] for rows in ROW_LISTS}
    [content] = read_documents(_write(found["content"]))
    for rows, each in ids.items():
        read = zip(rows_of(content, rows), each, strict=True)
        content = with_rows(content, rows, [replace(row, row=known) for row, known in read])
    return _read_head(found["head"]), content


def _read_head(found: dict[str, Any]) -> DocumentHead:
    return DocumentHead(**found | {"stage": Stage(found["stage"]), "scope": Scope(found["scope"])})
