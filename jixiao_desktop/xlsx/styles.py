"""The styles of a workbook, each made once and shared by all its cells.

Comes in: how a cell is to look. Goes out: the style as openpyxl keeps it.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook

from jixiao_desktop.layout.model import Align

FAMILY = "宋体"
# The width of columns is counted in digits of this size: 8 pixels each in 宋体, in every program alike.
NORMAL_SIZE = 12
_CHINESE_CHARSET = 134
_HORIZONTAL = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.FIT: "left"}


@dataclass(frozen=True)
class Look:
    """What makes one cell look different from another."""

    size: float
    bold: bool
    align: Align
    top: bool
    border: bool
    number_format: str
    quoted: bool


class Styles:
    """The styles of one workbook by look."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheet = workbook.create_sheet()
        self._made: dict[Look, StyleArray] = {}

    def of(self, look: Look) -> StyleArray:
        if look not in self._made:
            self._made[look] = self._make(look)
        return self._made[look]

    def close(self) -> None:
        """Take away the sheet on which the styles were tried on."""
        self._sheet.parent.remove(self._sheet)

    def _make(self, look: Look) -> StyleArray:
        cell: Any = self._sheet.cell(1, 1)  # the library's types know nothing of its style arrays
        cell.font = _font(look.size, look.bold)
        cell.alignment = Alignment(_HORIZONTAL[look.align], "top" if look.top else "center", wrap_text=True)
        thin = Side("thin")
        cell.border = Border(thin, thin, thin, thin) if look.border else Border()
        cell.number_format = look.number_format
        made: StyleArray = copy(cell._style)
        made.quotePrefix = int(look.quoted)
        return made


def set_normal_font(workbook: Workbook) -> None:
    """Make 宋体 the font of the workbook's normal style, by which column widths are counted."""
    inside: Any = workbook  # the library offers no way but its own lists
    font = _font(NORMAL_SIZE, False)
    inside._fonts = IndexedList([font])
    inside._named_styles["Normal"].font = font


def _font(size: float, bold: bool) -> Font:
    return Font(name=FAMILY, size=size, bold=bold, charset=_CHINESE_CHARSET)
