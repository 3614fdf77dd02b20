"""A foreign Word document with values in its blank cells and lines: everything else stays as it was sent.

Comes in: the path of a document that was read by ``reading``, and the changes to its tables. Goes out: the bytes of the filled
one; every part but the one with the text keeps its packed bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from jixiao_desktop.docx.positions import WordCell, WordPositions, WordRow, text_of
from jixiao_desktop.docx.row_copies import row_copy, with_vertical_merge
from jixiao_desktop.docx.row_heights import FixedRows, free, freed
from jixiao_desktop.docx.texts import write_texts
from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, RowCopies, WrittenFile, spliced
from jixiao_desktop.incoming_files import LIMITS, Limits, open_package, read_bytes
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.package_copies import with_parts
from jixiao_desktop.xml_editing import XmlPart


def fill_document(path: Path, changes: Changes, metrics: Metrics | None = None, limits: Limits = LIMITS) -> WrittenFile:
    """The document at ``path`` with ``changes``; rows of a fixed height that would cut off what is filled in may grow, if ``metrics``
    measure it. Raises ``UserError`` (``file-*``)."""
    with open_package(path, limits) as package:
        main = package.main_part()
        part = XmlPart(path.name, main, package.bytes_of(main))
    positions = WordPositions.of(part.root)
    for change in changes.cells:
        cell = _cell(positions, change) if not change.copy else None
        if cell is not None:
            write_texts(part, cell.element, cell.paragraphs, change.splices, "\n", change.prompt)
    for line in changes.lines:
        paragraphs = positions.lines.get(line.gap, [])
        if line.line < len(paragraphs):
            write_texts(part, paragraphs[line.line], [paragraphs[line.line]], line.splices, None)
    fixed = [FixedRows(rows, metrics) for rows in positions.tables]
    copied: dict[tuple[int, int, int], dict[int, str]] = {}  # by table, row and number of the copy: texts by column
    for change in changes.cells:
        if change.copy:
            copied.setdefault((change.table, change.row, change.copy), {})[change.column] = change.splices[0].text
    for copies in changes.copies:
        _add_rows(part, fixed[copies.table], copies, copied)
    grown = sorted(_cut_rows(positions, fixed, changes))
    for table, row in grown:
        free(part, positions.tables[table][row])
    content = with_parts(read_bytes(path, limits), {main: part.content()} if part.is_changed else {})
    return WrittenFile(content, tuple(GrownRow(table, row) for table, row in grown))


def _cut_rows(positions: WordPositions, fixed: Sequence[FixedRows], changes: Changes) -> set[tuple[int, int]]:
    """The rows, by table and number, that are too low for what is written into them."""
    cut: set[tuple[int, int]] = set()
    for change in changes.cells:
        cell = _cell(positions, change) if not change.copy else None
        written = "\n".join(text_of(one) for one in cell.paragraphs) if cell else ""
        rows = fixed[change.table]
        if cell and rows.cut(change.row, change.column, spliced(written, change.splices)):
            cut |= {(change.table, row) for row in rows.reach(change.row, change.column)}
    return cut


def _cell(positions: WordPositions, change: CellChange) -> WordCell | None:
    rows = positions.tables[change.table]
    return rows[change.row].at(change.column) if change.row < len(rows) else None


def _add_rows(
    part: XmlPart, fixed: FixedRows, copies: RowCopies, copied: Mapping[tuple[int, int, int], Mapping[int, str]]
) -> None:
    rows = fixed.rows
    block = range(copies.first, copies.last + 1)
    below = rows[copies.last + 1].cells if copies.last + 1 < len(rows) else []
    reaching = frozenset({*copies.stretched, *(cell.column for cell in below if cell.continues)})
    texts: list[str] = []
    for number in range(1, copies.count + 1):
        for row in block:
            values = copied.get((copies.table, row, number), {})
            copy = row_copy(part, rows[row], values, reaching, copies.repeated)
            is_cut = any(fixed.cut(row, column, value) for column, value in values.items())
            texts.append(freed(copy) if is_cut else copy)
    part.insert(rows[copies.last].element.end, "".join(texts))
    _merge_labels(part, rows[copies.first], copies)


def _merge_labels(part: XmlPart, row: WordRow, copies: RowCopies) -> None:
    """A label of one row begins a merged one that reaches over the copies."""
    for cell in row.cells:
        if cell.column in copies.stretched and not cell.continues:
            properties = cell.element.child("tcPr")
            if properties is None or properties.child("vMerge") is None:
                with_vertical_merge(part, cell.element)
