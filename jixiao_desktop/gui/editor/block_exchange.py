"""Blocks of a form to and from the clipboard.

Comes in: the form model, squares and what the clipboard has. Goes out: what the clipboard gets, or the cells with what shall
be typed into them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel

from jixiao_desktop.gui.editor.block_html import HtmlCell, block_to_html
from jixiao_desktop.gui.editor.block_text import block_to_text, text_to_block
from jixiao_desktop.gui.editor.form_model import FormModel
from jixiao_desktop.gui.editor.form_moves import Move, target
from jixiao_desktop.gui.sentences import SENTENCES
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.vocabulary.fields import ROW_LISTS

Entry = tuple[GridCell, str]
_GROUPS = "application/x-jixiao-groups"  # beside the text of a block of ours: the list and levels of each row


def copied(form: FormModel, squares: Iterable[QModelIndex]) -> QMimeData:
    """The rectangle around ``squares``; of a merged cell only the upper left square has text, as in a spreadsheet."""
    places = {(index.row(), index.column()) for index in squares}
    mime = _blank_mime()
    if places:
        rows = range(min(row for row, _ in places), max(row for row, _ in places) + 1)
        columns = range(min(column for _, column in places), max(column for _, column in places) + 1)
        mime.setText(block_to_text([[_shown(form, row, column) for column in columns] for row in rows]))
        mime.setHtml(block_to_html([[*_html_cells(form, row, rows, columns)] for row in rows]))
        mime.setData(_GROUPS, QByteArray(json.dumps([form.group(row) for row in rows]).encode()))
    return mime


def pasted(form: FormModel, start: GridCell, selected: Sequence[GridCell], mime: QMimeData) -> list[Entry]:
    """What the clipboard means from ``start`` on. One copied value fills every selected cell.

    A block with columns of levels, or with heads, goes into the groups that these say, wherever among the indicators
    ``start`` is. Any other stays in the levels of ``start`` and adds rows there, unless a target as high as the block is
    selected; a block that was copied here keeps the levels that it had. Raises ``UserError`` (``paste-room``,
    ``paste-columns``, ``paste-group``, and what :mod:`pasting_levels` raises) for what does not fit: nothing of it may end
    in the signature line, or nowhere.
    """
    block = _block(form, start, mime)
    if len(block) == 1 and len(block[0]) == 1 and len(selected) > 1:
        return [(cell, block[0][0]) for cell in selected if cell.path is not None]
    sorted_in = form.by_level(start, block) if (form.group(start.row) or "").startswith("indicators") else None
    if sorted_in is not None:
        return sorted_in
    high = max((cell.last_row for cell in selected), default=0) - start.row + 1
    if form.group(start.row) is None or (high >= len(block) > 1):
        return _over(form, start, block, _room(form, start))
    entries: list[Entry] = []
    for group, lines in _runs(form, start, block, mime):
        first = start if group == form.group(start.row) else _first_of(form, group, start.column)
        entries += _into_group(form, first, lines)
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


# --- out


def _blank_mime() -> QMimeData:
    """Made by Qt itself: one made in Python stands in the clipboard longer than Python does, and the program ends in a crash."""
    maker = QStandardItemModel()
    maker.appendRow(QStandardItem())
    mime = maker.mimeData([maker.index(0, 0)])
    mime.clear()
    return mime


def _html_cells(form: FormModel, row: int, rows: range, columns: range) -> Iterator[HtmlCell]:
    for column in columns:
        cell = _starting(form, row, column)
        if cell is not None:
            high, wide = min(cell.last_row, rows[-1]) - row + 1, min(cell.columns, columns[-1] - column + 1)
            yield HtmlCell(_shown(form, row, column), high, wide, cell.number is not None)
        elif _begins_outside(form, row, column, rows, columns):
            yield HtmlCell("")


def _begins_outside(form: FormModel, row: int, column: int, rows: range, columns: range) -> bool:
    cell = form.cell(form.index(row, column))
    return cell is not None and (cell.row not in rows or cell.column not in columns)


def _shown(form: FormModel, row: int, column: int) -> str:
    cell = _starting(form, row, column)
    if cell is None:
        return ""
    return cell.value if cell.path is not None else cell.text


# --- in


def _block(form: FormModel, start: GridCell, mime: QMimeData) -> list[list[str]]:
    """The copied cells. Paragraphs of a text that is no table go into one cell, where that may have paragraphs."""
    block = text_to_block(mime.text())
    single = form.group(start.row) is None and form.paragraphs(start)
    if single and len(block) > 1 and all(len(line) == 1 for line in block) and "<table" not in mime.html():
        return [["\n".join(line[0] for line in block)]]
    return block


def _runs(
    form: FormModel, start: GridCell, block: Sequence[Sequence[str]], mime: QMimeData
) -> Iterator[tuple[str, list[Sequence[str]]]]:
    """The block's lines by the group into which they go: the first into that of ``start``."""
    own = form.group(start.row) or ""
    groups: list[str | None] = [own] * len(block)
    if mime.hasFormat(_GROUPS):
        known = json.loads(bytes(mime.data(_GROUPS).data()))
        if len(known) == len(block) and len(set(known)) > 1 and None not in known:
            groups = [own if group == known[0] else group for group in known]
    for group, run in groupby(range(len(block)), key=lambda at: groups[at]):
        yield group or own, [block[at] for at in run]


def _first_of(form: FormModel, group: str, column: int) -> GridCell:
    """The cell in ``column`` of the first row of ``group``."""
    row = next((row for row in range(form.rowCount()) if form.group(row) == group), None)
    cell = None if row is None else form.cell(form.index(row, column))
    if cell is None:
        raise SENTENCES.error("paste-group", found=group.partition(" ")[2].replace("\n", ""))
    return cell


def _into_group(form: FormModel, start: GridCell, lines: Sequence[Sequence[str]]) -> list[Entry]:
    """Over the rows of the group from ``start`` on, and into new rows after them."""
    group, last = form.group(start.row), start.row
    while last + 1 < form.rowCount() and form.group(last + 1) == group:
        last += 1
    entries: list[Entry] = []
    for down, line in enumerate(lines):
        beyond = max(start.row + down - last, 0)
        for cell, text in _pasted_line(form, start.row + down - beyond, start.column, line, down):
            there = form.added(cell, beyond) if beyond else cell
            if there is None:
                raise SENTENCES.error("paste-room", rows=len(lines), room=last - start.row + 1)
            entries.append((there, text))
    return entries


def _over(form: FormModel, start: GridCell, block: Sequence[Sequence[str]], room: int) -> list[Entry]:
    """Square for square over what stands there."""
    if len(block) > room:
        raise SENTENCES.error("paste-room", rows=len(block), room=room)
    return [
        entry
        for down, line in enumerate(block)
        for entry in _pasted_line(form, start.row + down, start.column, line, down)
    ]


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


def _pasted_line(form: FormModel, row: int, column: int, line: Sequence[str], number: int) -> Iterator[Entry]:
    """Square by square where the copied block has the same merges, else one value to each cell that can be filled."""
    cells = [_starting(form, row, at) for at in range(column, form.columnCount())]
    by_square = list(zip(cells, line, strict=False))
    beyond = [text for text in line[len(cells) :] if text]
    if all(cell is not None or not text for cell, text in by_square) and not beyond:
        yield from ((cell, text) for cell, text in by_square if cell is not None and cell.path is not None)
        return
    fillable = [cell for cell in cells if cell is not None and cell.path is not None]
    beyond = [text for text in line[len(fillable) :] if text]
    if beyond:
        raise SENTENCES.error("paste-columns", row=number + 1, found=beyond[0])
    yield from zip(fillable, line, strict=False)


def _starting(form: FormModel, row: int, column: int) -> GridCell | None:
    """The cell that begins at this square."""
    cell = form.cell(form.index(row, column))
    return cell if cell is not None and (cell.row, cell.column) == (row, column) else None
