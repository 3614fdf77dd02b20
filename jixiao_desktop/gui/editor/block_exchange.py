"""Blocks of a form to and from the clipboard.

Comes in: the form model, squares and text. Goes out: text, or the cells with what shall be typed into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QModelIndex

from jixiao_desktop.gui.editor.block_text import block_to_text, text_to_block
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move, target
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.vocabulary.fields import ROW_LISTS

Entry = tuple[GridCell, str]


def copied(form: FormModel, squares: Iterable[QModelIndex]) -> str:
    """The rectangle around ``squares``; of a merged cell only the upper left square has text, as in a spreadsheet."""
    places = {(index.row(), index.column()) for index in squares}
    if not places:
        return ""
    rows = range(min(row for row, _ in places), max(row for row, _ in places) + 1)
    columns = range(min(column for _, column in places), max(column for _, column in places) + 1)
    return block_to_text([[_shown(form, row, column) for column in columns] for row in rows])


def pasted(form: FormModel, start: GridCell, selected: Sequence[GridCell], text: str) -> list[Entry]:
    """What ``text`` means from ``start`` on. One copied value fills every selected cell.

    Raises ``UserError`` (``paste-room``) for a block with more rows than its list has from there on: nothing of it may
    end in the signature line, or nowhere.
    """
    block = text_to_block(text)
    if len(block) == 1 and len(block[0]) == 1 and len(selected) > 1:
        return [(cell, block[0][0]) for cell in selected if cell.path is not None]
    room = _room(form, start)
    if len(block) > room:
        raise SENTENCES.error("paste-room", rows=len(block), room=room)
    entries: list[Entry] = []
    for down, line in enumerate(block):
        entries += _pasted_line(form, start.row + down, start.column, line)
    return entries


def cleared(cells: Iterable[GridCell]) -> list[Entry]:
    """Every filled cell, blank."""
    return [(cell, "") for cell in cells if cell.path is not None and cell.value]


def filled_down(form: FormModel, cells: Sequence[GridCell]) -> list[Entry]:
    """In each column the value of the upper cell for those under it; a single row takes what stands above it."""
    columns: dict[int, list[GridCell]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        if cell.path is not None and cell.tick is None:
            columns.setdefault(cell.column, []).append(cell)
    entries: list[Entry] = []
    for column in columns.values():
        above = target(form.cells(), column[0], Move.UP) if len(column) == 1 else None
        source, *rest = [above, *column] if above is not None else column
        entries += [(cell, source.value) for cell in rest]
    return entries


def _room(form: FormModel, start: GridCell) -> int:
    """The rows from ``start`` on in which a block may stand: those of its list, else those of the table, or of the lines under it."""
    rows = range(start.row, form.rowCount())
    kind = _list_of(form, start.row)
    same = [row for row in rows if _list_of(form, row) == kind] if kind else list(rows)
    return sum(1 for at, row in enumerate(same) if row == start.row + at and form.block(row) is form.block(start.row))


def _list_of(form: FormModel, row: int) -> str | None:
    """The list of the record that the row repeats: ``indicators``, ``tasks``, ``objectives``."""
    for column in range(form.columnCount()):
        cell = form.cell(form.index(row, column))
        if cell is not None and cell.seed is not None:
            return cell.seed.rows
        if cell is not None and cell.path is not None and cell.path.split(".")[0] in ROW_LISTS:
            return cell.path.split(".")[0]
    return None


def _shown(form: FormModel, row: int, column: int) -> str:
    index = form.index(row, column)
    cell = form.cell(index)
    if cell is None or (cell.row, cell.column) != (row, column):
        return ""
    return cell.value if cell.path is not None else cell.text


def _pasted_line(form: FormModel, row: int, column: int, line: Sequence[str]) -> Iterator[Entry]:
    """Square by square where the copied block has the same merges, else one value to each cell that can be filled."""
    cells = [_starting(form, row, at) for at in range(column, form.columnCount())]
    by_square = list(zip(cells, line, strict=False))
    if all(cell is not None or not text for cell, text in by_square):
        yield from ((cell, text) for cell, text in by_square if cell is not None and cell.path is not None)
    else:
        fillable = (cell for cell in cells if cell is not None and cell.path is not None)
        yield from zip(fillable, line, strict=False)


def _starting(form: FormModel, row: int, column: int) -> GridCell | None:
    """The cell that begins at this square."""
    cell = form.cell(form.index(row, column))
    return cell if cell is not None and (cell.row, cell.column) == (row, column) else None
