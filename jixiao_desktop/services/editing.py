"""Typing into a form: the one road from a cell to the book.

Comes in: a book, a document's id, the cell that was typed into and the text. Goes out: one journal step, or a
``UserError`` that says what is wrong with what was typed; nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from jixiao_desktop.document.changes import ContentChange, InsertRow, RemoveRow, SetValue, apply
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.layout.model import GridCell, Seed
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.typed_values import typed_value
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.money import MoneyUnit


def enter(book: Book, document: str, cell: GridCell, typed: str, unit: MoneyUnit) -> bool:
    """``typed`` goes where ``cell`` says; in a tick cell any text ticks and a blank clears. False: nothing changed."""
    return enter_block(book, document, [(cell, typed)], unit)


def enter_block(book: Book, document: str, entries: Sequence[tuple[GridCell, str]], unit: MoneyUnit) -> bool:
    """Several cells of one grid as one step; all or none. False: nothing changed."""
    typist = _Typist(document, book.document(document), unit)
    for cell, typed in sorted(entries, key=lambda entry: (entry[0].row, entry[0].column)):
        typist.type(cell, typed)
    if not typist.changes:
        return False
    one = len(typist.changes) == 1
    what = f"填写{_label(typist.changes[0])}" if one else f"填写 {len(entries)} 格"
    book.commit(what, with_companions(book, document, typist.changes))
    return True


def insert_row(book: Book, document: str, cell: GridCell, below: bool = True) -> str:
    """A blank row of the same kind beside the cell's; returns the new entry, e.g. ``indicators.4``."""
    content = book.document(document)
    if cell.seed is not None:
        change = InsertRow(document, cell.seed.rows, cell.seed.position, cell.seed.row)
    else:
        rows, index = entry_of(cell)
        change = InsertRow(document, rows, index + below, blank_like(content, rows, index))
    book.commit("插入一行", with_companions(book, document, [change]))
    return f"{change.rows}.{change.position}"


def remove_row(book: Book, document: str, cell: GridCell) -> None:
    """The row of the record that stands in the cell's row goes."""
    rows, index = entry_of(cell)
    change = RemoveRow(document, rows, index, rows_of(book.document(document), rows)[index])
    book.commit("删除一行", with_companions(book, document, [change]))


def move_row(book: Book, document: str, cell: GridCell, down: bool) -> str:
    """The cell's row changes places with its neighbour of the same kind; returns its new entry."""
    rows, index = entry_of(cell)
    present = rows_of(book.document(document), rows)
    row = present[index]
    order = range(index + 1, len(present)) if down else range(index - 1, -1, -1)
    target = next((at for at in order if _group(present[at]) == _group(row)), None)
    if target is None:
        raise SENTENCES.error("row-last" if down else "row-first")
    changes: list[ContentChange] = [
        RemoveRow(document, rows, index, row),
        InsertRow(document, rows, target, row),
    ]
    book.commit("移动一行", with_companions(book, document, changes))
    return f"{rows}.{target}"


def move_row_to(book: Book, document: str, cell: GridCell, target: int) -> str:
    """The cell's row becomes row ``target`` of its list, among the rows of its own level; returns its new entry."""
    rows, index = entry_of(cell)
    present = rows_of(book.document(document), rows)
    row = present[index]
    if not 0 <= target < len(present) or _group(present[target]) != _group(row):
        raise SENTENCES.error("row-level")
    changes: list[ContentChange] = [RemoveRow(document, rows, index, row), InsertRow(document, rows, target, row)]
    book.commit("移动一行", with_companions(book, document, changes))
    return f"{rows}.{target}"


def duplicate_row(book: Book, document: str, cell: GridCell) -> str:
    """The row of the record that stands in the cell's row again, right behind it; returns the new entry."""
    rows, index = entry_of(cell)
    again = replace(rows_of(book.document(document), rows)[index], row=None)
    change = InsertRow(document, rows, index + 1, again)
    book.commit("复制一行", with_companions(book, document, [change]))
    return f"{rows}.{index + 1}"


@dataclass
class _Typist:
    """Collects the changes of a block. Filling blank rows moves the rows behind them; the cells do not know that."""

    document: str
    content: Document
    unit: MoneyUnit
    changes: list[ContentChange] = field(default_factory=list)
    inserted: dict[str, list[int]] = field(default_factory=dict)
    filled: dict[tuple[int, Seed], int] = field(default_factory=dict)

    def type(self, cell: GridCell, typed: str) -> None:
        if cell.path is None:
            raise SENTENCES.error("cell-locked")
        if cell.derived and typed.strip() == cell.value:
            return  # left as it is computed: nothing was entered
        if cell.seed is None:
            self._set(cell, self._moved(cell.path), typed)
        elif (cell.row, cell.seed) in self.filled:
            self._set(cell, f"{cell.seed.rows}.{self.filled[cell.row, cell.seed]}.{cell.path}", typed)
        else:
            self._add(cell, cell.path, cell.seed, typed)

    def _set(self, cell: GridCell, path: str, typed: str) -> None:
        before = value_at(self.content, path)
        after = typed_value(path, cell, typed, self.unit, before)
        if after != before:
            self._do(SetValue(self.document, path, before, after))

    def _add(self, cell: GridCell, name: str, seed: Seed, typed: str) -> None:
        before = getattr(seed.row, name)
        after = typed_value(f"{seed.rows}.0.{name}", cell, typed, self.unit, before)
        if after == before:
            return
        position = seed.position + self._before(seed.rows, seed.position)
        self.inserted.setdefault(seed.rows, []).append(seed.position)
        self.filled[cell.row, seed] = position
        self._do(InsertRow(self.document, seed.rows, position, replace(seed.row, **cast(Any, {name: after}))))

    def _moved(self, path: str) -> str:
        rows, *rest = path.split(".")
        if len(rest) != 2 or not rest[0].isdecimal():
            return path
        return f"{rows}.{int(rest[0]) + self._before(rows, int(rest[0]))}.{rest[1]}"

    def _before(self, rows: str, position: int) -> int:
        return sum(inserted <= position for inserted in self.inserted.get(rows, ()))

    def _do(self, change: ContentChange) -> None:
        self.content = apply(self.content, change)
        self.changes.append(change)


def entry_of(cell: GridCell) -> tuple[str, int]:
    """The list and the row of the record that stand in the cell's row. Raises ``UserError`` (``row-none``)."""
    parts = (cell.path or "").split(".")
    if cell.seed is not None or len(parts) != 3 or not parts[1].isdecimal():
        raise SENTENCES.error("row-none")
    return parts[0], int(parts[1])


def blank_like(content: Document, rows: str, index: int) -> Any:
    """A blank row of the kind and levels of row ``index``."""
    row = rows_of(content, rows)[index]
    kept = {name: getattr(row, name) for name in ("level1", "level2", "kind", "horizon") if hasattr(row, name)}
    return type(row)(**kept)


def _group(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, name, None) for name in ("level1", "level2", "kind", "horizon"))


def _label(change: ContentChange) -> str:
    match change:
        case SetValue(path=path):
            return label_of(path)
        case InsertRow(rows=rows, position=position) | RemoveRow(rows=rows, position=position):
            return (
                label_of(f"{rows}.{position}.name") if rows != "objectives" else label_of(f"{rows}.{position}.target")
            )
