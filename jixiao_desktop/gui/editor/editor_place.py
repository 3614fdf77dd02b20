"""Where an editor opens in a cell: over its value, beside the words of the form that stand in the same cell.

Comes in: the cell's box and what is printed in it. Goes out: the editor's box, in pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from jixiao_desktop.gui.editor.cell_editors import FRAME
from jixiao_desktop.gui.editor.cell_painting import first_line
from jixiao_desktop.gui.editor.paper_font import Face, paper_face
from jixiao_desktop.layout.measuring import SIDE_PADDING, line_height
from jixiao_desktop.layout.model import MeasuredCell

_LEAST_WIDTH = 18.0  # mm; an editor reaches over its neighbour rather than cover the words before it


def editor_box(measured: MeasuredCell, box: QRect, family: str, scale: float) -> QRect:
    """The part of ``box`` in which the value of ``measured`` is typed."""
    cell = measured.cell
    face = paper_face(family, cell.size, cell.bold, scale)
    line, before = _end_of(cell.before, measured.lines)
    left = box.left() + (round(face.width(before) + SIDE_PADDING * scale) - FRAME if before else 0)
    step = line_height(cell.size) * scale
    top = round(first_line(measured, box, scale) + line * step) - FRAME if line else box.top()
    width = max(box.right() + 1 - left - _after(measured, face, scale), round(_LEAST_WIDTH * scale))
    return QRect(left, top, width, max(box.bottom() + 1 - top, round(step) + 2 * FRAME))


def _after(measured: MeasuredCell, face: Face, scale: float) -> int:
    """The width of the words behind the value that stay in sight."""
    after = measured.cell.after
    return round(face.width(after) + SIDE_PADDING * scale) if after and len(measured.lines) == 1 else 0


def _end_of(before: str, lines: tuple[str, ...]) -> tuple[int, str]:
    """The line on which ``before`` ends, and what of it stands there. Lines lack the blanks and breaks at their ends."""
    rest = before
    for number, line in enumerate(lines):
        if len(rest) <= len(line):
            return number, rest
        rest = rest[len(line) :].lstrip(" \n")
    return len(lines) - 1, lines[-1]
