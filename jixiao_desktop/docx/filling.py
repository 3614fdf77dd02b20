"""A foreign Word document with values in its blank cells and lines: everything else stays as it was sent.

Comes in: the path of a document that was read by ``reading``, and the changes to its tables. Goes out: the bytes of the filled
one; every part but the one with the text keeps its packed bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jixiao_desktop.docx.positions import WordCell, WordPositions, WordRow
from jixiao_desktop.docx.row_copies import row_copy, with_vertical_merge
from jixiao_desktop.docx.texts import write_texts
from jixiao_desktop.foreign_changes import CellChange, Changes, RowCopies
from jixiao_desktop.incoming_files import LIMITS, Limits, open_package, read_bytes
from jixiao_desktop.package_copies import with_parts
from jixiao_desktop.xml_editing import XmlPart


def fill_document(path: Path, changes: Changes, limits: Limits = LIMITS) -> bytes:
    """The document at ``path`` with ``changes``. Raises ``UserError`` (``file-*``)."""
    with open_package(path, limits) as package:
        main = package.main_part()
        part = XmlPart(path.name, main, package.bytes_of(main))
    positions = WordPositions.of(part.root)
    for change in changes.cells:
        cell = _cell(positions, change) if not change.copy else None
        if cell is not None:
            write_texts(part, cell.element, cell.paragraphs, change.splices, "\n")
    for line in changes.lines:
        paragraphs = positions.lines.get(line.gap, [])
        if line.line < len(paragraphs):
            write_texts(part, paragraphs[line.line], [paragraphs[line.line]], line.splices, None)
    for copies in changes.copies:
        own = [change for change in changes.cells if change.table == copies.table and change.copy]
        _add_rows(part, positions.tables[copies.table], copies, own)
    return with_parts(read_bytes(path, limits), {main: part.content()} if part.is_changed else {})


def _cell(positions: WordPositions, change: CellChange) -> WordCell | None:
    rows = positions.tables[change.table]
    return rows[change.row].at(change.column) if change.row < len(rows) else None


def _add_rows(part: XmlPart, rows: Sequence[WordRow], copies: RowCopies, changes: Sequence[CellChange]) -> None:
    block = range(copies.first, copies.last + 1)
    below = rows[copies.last + 1].cells if copies.last + 1 < len(rows) else []
    reaching = frozenset({*copies.stretched, *(cell.column for cell in below if cell.continues)})
    texts: list[str] = []
    for number in range(1, copies.count + 1):
        for row in block:
            values = {c.column: c.splices[0].text for c in changes if (c.row, c.copy) == (row, number)}
            texts.append(row_copy(part, rows[row], values, reaching, copies.repeated))
    part.insert(rows[copies.last].element.end, "".join(texts))
    _merge_labels(part, rows[copies.first], copies)


def _merge_labels(part: XmlPart, row: WordRow, copies: RowCopies) -> None:
    """A label of one row begins a merged one that reaches over the copies."""
    for cell in row.cells:
        if cell.column in copies.stretched and not cell.continues:
            properties = cell.element.child("tcPr")
            if properties is None or properties.child("vMerge") is None:
                with_vertical_merge(part, cell.element)
