"""Where something is, in words: 表 · 项目 · 行名 · 列名."""

from __future__ import annotations

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.document.model import Document, Indicator, Objective, Task
from jixiao_desktop.document.values import rows_of
from jixiao_desktop.errors import quoted
from jixiao_desktop.vocabulary.field_labels import column_label, label_of, row_label
from jixiao_desktop.vocabulary.kinds import FundSource

_LONGEST_NAME = 24


def place_words(form: FilledForm, path: str) -> str:
    """The place of ``path`` in ``form``; the form itself for a blank path."""
    words = [form.title, form.document.name if form.is_project else None]
    return " · ".join(word for word in (*words, *_in_form(form.document, path)) if word)


def _in_form(document: Document, path: str) -> tuple[str, ...]:
    match path.split("."):
        case [""]:
            return ()
        case ["funds", source, _]:
            return FundSource(source).label, column_label(path)
        case [("objectives" | "tasks" | "indicators") as rows, index]:
            return (row_name(document, rows, int(index)),)
        case [("objectives" | "tasks" | "indicators") as rows, index, _]:
            return row_name(document, rows, int(index)), column_label(path)
    return (label_of(path),)


def row_name(document: Document, rows: str, index: int) -> str:
    """What a row is called: its name in quotes, else its number."""
    row = rows_of(document, rows)[index]
    match row:
        case Indicator() | Task():
            name = row.name
        case Objective():
            name = row.target
    number = row_label(rows, index)
    if not name or not name.strip():
        return number
    short = " ".join(name.split())
    return quoted(short if len(short) <= _LONGEST_NAME else f"{short[: _LONGEST_NAME - 1]}…")
