"""A row of a Word table once more, blank but for what is written into it.

Comes in: the row as it stands. Goes out: its XML with the same cells, widths, borders and looks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from jixiao_desktop.docx.positions import WordCell, WordRow
from jixiao_desktop.docx.texts import run
from jixiao_desktop.xml_editing import Element, XmlPart, opened

# Marks by which Word tells paragraphs and rows apart; no two may be the same.
_OWN_MARKS = re.compile(r"\s[\w]+:(?:paraId|textId)=\"[^\"]*\"")
# The elements of tcPr that stand before vMerge (ISO/IEC 29500-1, 17.4.69 CT_TcPr).
_BEFORE_MERGE = frozenset({"cnfStyle", "tcW", "gridSpan", "hMerge"})


def row_copy(
    part: XmlPart, row: WordRow, values: Mapping[int, str], reaching: Collection[int], repeated: Collection[int]
) -> str:
    """The row with ``values`` by column. In the columns ``reaching`` the cell above goes on; those in ``repeated`` stand again with
    their text."""
    pieces, at = [], row.element.start
    for cell in row.cells:
        pieces.append(part.raw(at, cell.element.start))
        pieces.append(_cell_copy(part, cell, values.get(cell.column), reaching, repeated))
        at = cell.element.end
    pieces.append(part.raw(at, row.element.end))
    return _OWN_MARKS.sub("", "".join(pieces))


def _cell_copy(
    part: XmlPart, cell: WordCell, value: str | None, reaching: Collection[int], repeated: Collection[int]
) -> str:
    element = cell.element
    if cell.column in repeated and value is None:
        return part.raw(element.start, element.end)
    name = f"{element.prefix}:" if element.prefix else ""
    properties = element.child("tcPr")
    inside = part.raw(properties.start, properties.end) if properties else ""
    if cell.column in reaching:
        inside = _merged(part, element, f"<{name}vMerge/>")
    paragraph = cell.paragraphs[0] if cell.paragraphs else None
    mark = paragraph.child("pPr") if paragraph else None
    look = part.raw(mark.start, mark.end) if mark else ""
    text = run(part, paragraph, element.prefix, value) if value else ""
    return f"{opened(part.start_tag(element))}{inside}<{name}p>{look}{text}</{name}p></{name}tc>"


def with_vertical_merge(part: XmlPart, cell: Element) -> None:
    """Makes a cell the first of a merged one."""
    name = f"{cell.prefix}:" if cell.prefix else ""
    made = _merged(part, cell, f'<{name}vMerge {name}val="restart"/>')
    properties = cell.child("tcPr")
    if properties is None:
        part.insert(cell.inner, made)
    else:
        part.replace(properties.start, properties.end, made)


def _merged(part: XmlPart, cell: Element, merge: str) -> str:
    """The properties of ``cell`` with ``merge`` for how it is merged with those above."""
    name = f"{cell.prefix}:" if cell.prefix else ""
    properties = cell.child("tcPr")
    children = [one for one in properties.children if one.name != "vMerge"] if properties else []
    before = "".join(part.raw(one.start, one.end) for one in children if one.name in _BEFORE_MERGE)
    after = "".join(part.raw(one.start, one.end) for one in children if one.name not in _BEFORE_MERGE)
    return f"<{name}tcPr>{before}{merge}{after}</{name}tcPr>"
