"""填表说明: what to write in the cell under the cursor, and how a computed figure came about.

Comes in: a cell. Goes out: a few lines of text.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.vocabulary.field_labels import label_of, row_field_label

_HEIGHT = 64
_NOTHING = "把光标放到要填的格，这里显示怎么填。"
_FIXED = "这是表格里的固定文字，不用填。"
_FREE = "表样没有对这一格另作说明。"
_SHOWN = "这一格不用填，内容来自别处。"


class HelpPanel(QScrollArea):
    """Shows the help of one cell at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setContentsMargins(12, 8, 12, 8)
        self.setWidget(self.words)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setMinimumHeight(_HEIGHT)
        self.setStyleSheet("QScrollArea, QLabel { background: #fbfbfc; }")
        self.show_cell(None)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    def show_cell(self, cell: GridCell | None) -> None:
        """The help of ``cell``, or how to get some."""
        self.words.setText(_NOTHING if cell is None else cell_help(cell))


def cell_help(cell: GridCell) -> str:
    """What the field is called, what its form says about it, and how its value came about; rich text."""
    lines = [f"<b>{escape(_title(cell))}</b>"] if cell.path is not None else []
    lines += [escape(cell.help)] if cell.help else []
    lines += [f"怎么得来：{escape(cell.why)}"] if cell.why else []
    if cell.path is not None and not cell.help and not cell.why:
        lines.append(_FREE)
    if not lines:
        lines.append(_FIXED if cell.label else _SHOWN)
    return "<br>".join(lines)


def _title(cell: GridCell) -> str:
    assert cell.path is not None
    return row_field_label(cell.seed.rows, cell.path) if cell.seed is not None else label_of(cell.path)
