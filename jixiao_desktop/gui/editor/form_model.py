"""A form as a table: one model square for each square of the grid, a cell's content at its upper left square.

Comes in: measured grids, and what is typed. Goes out: texts and roles for the view, and what was typed to ``type_in``,
which enters it into the book and is followed by a new grid. What is refused is told by the signal ``refused``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.editor.cell_hints import hint_lines, tool_tip
from jixiao_desktop.gui.editor.cell_marks import CellMark
from jixiao_desktop.layout.model import Align, Block, GridCell, MeasuredCell, MeasuredGrid
from jixiao_desktop.vocabulary.fields import DATE_FIELDS, ROW_LISTS, FieldType, field_type

Index = QModelIndex | QPersistentModelIndex
TypeIn = Callable[[Sequence[tuple[GridCell, str]]], bool]
Added = Callable[[GridCell, int], GridCell]
Sorted = Callable[[GridCell, Sequence[Sequence[str]]], list[tuple[GridCell, str]] | None]

_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.FIT: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class FormRole(IntEnum):
    """What the form's squares say beside Qt's own roles."""

    MEASURED = Qt.ItemDataRole.UserRole + 1  # the MeasuredCell
    PATH = Qt.ItemDataRole.UserRole + 2  # the field entered here; in a blank row its bare name
    ENTRY = Qt.ItemDataRole.UserRole + 3  # the record's row printed here, such as indicators.3
    SPAN = Qt.ItemDataRole.UserRole + 4  # rows and columns
    LABEL = Qt.ItemDataRole.UserRole + 5  # whether it is words of the form
    TICK = Qt.ItemDataRole.UserRole + 6  # the choice that a tick cell stands for
    BORDERED = Qt.ItemDataRole.UserRole + 7  # whether it is part of the table proper
    MARK = Qt.ItemDataRole.UserRole + 8  # the CellMark of what was found there


class FormModel(QAbstractTableModel):
    """``relaid`` follows every new grid, after the model says what changed; ``marked`` says that other
    cells have marks; ``refused`` carries index and UserError."""

    relaid = Signal()
    marked = Signal()
    refused = Signal(QModelIndex, object)

    def __init__(
        self,
        type_in: TypeIn,
        parent: QObject | None = None,
        added: Added | None = None,
        by_level: Sorted | None = None,
    ) -> None:
        super().__init__(parent)
        self._type_in = type_in
        self._added = added
        self._by_level = by_level
        self.read_only = False
        self._measured: MeasuredGrid | None = None
        self._anchors: dict[tuple[int, int], MeasuredCell] = {}
        self._owners: dict[tuple[int, int], tuple[int, int]] = {}
        self._shape: tuple[object, ...] | None = None
        self._marks: Mapping[str, CellMark] = MappingProxyType({})

    # --- what is shown

    @property
    def measured(self) -> MeasuredGrid | None:
        """The form that is shown."""
        return self._measured

    def show(self, measured: MeasuredGrid | None) -> None:
        """Another form, or the same one after a change; where the cells stand as before, only their contents change."""
        shape = None if measured is None else _shape(measured)
        if shape is not None and shape == self._shape:
            self._take(measured)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self.beginResetModel()
            self._shape = shape
            self._take(measured)
            self._take_places()
            self.endResetModel()
        self.relaid.emit()

    def set_marks(self, marks: Mapping[str, CellMark]) -> None:
        """What was found, by the path of the field; they stay until others are set."""
        if marks != self._marks:
            self._marks = MappingProxyType(dict(marks))
            self.marked.emit()  # no value changed: what is typed in an open editor stays

    def hint(self, cell: GridCell) -> str:
        """What the cell says of itself, in one line."""
        return "　".join(hint_lines(cell, self.mark(cell)))

    def mark(self, cell: GridCell) -> CellMark | None:
        """What was found at the field that is entered in ``cell``."""
        return self._marks.get(cell.path) if cell.path is not None and cell.seed is None else None

    def cells(self) -> list[GridCell]:
        return [] if self._measured is None else [cell.cell for cell in self._measured.cells]

    def cell(self, index: Index) -> GridCell | None:
        """The cell to which the square belongs."""
        measured = self._measured_cell(index)
        return None if measured is None else measured.cell

    def index_of(self, cell: GridCell) -> QModelIndex:
        return self.index(cell.row, cell.column)

    def anchor(self, index: Index) -> QModelIndex:
        """The square that stands for the cell to which ``index`` belongs."""
        return self.index(*self._owners[index.row(), index.column()]) if self._covers(index) else QModelIndex()

    def find(self, path: str, column: int | None = None) -> QModelIndex:
        """The field at ``path``; of a row (``indicators.3``) the field in ``column``, else its first."""
        found = [cell for cell in self.cells() if cell.path == path]
        if not found:
            found = [cell for cell in self.cells() if (cell.path or "").rpartition(".")[0] == path and cell.path]
        best = min(found, key=lambda cell: (cell.column != column, cell.row, cell.column), default=None)
        return QModelIndex() if best is None else self.index_of(best)

    # --- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._measured is None else len(self._measured.heights)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._measured is None else len(self._measured.grid.widths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        measured = self._anchors.get((index.row(), index.column()))
        if measured is None:
            return None
        cell = measured.cell
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.EditRole:
                return cell.value if cell.path is not None else cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                vertical = Qt.AlignmentFlag.AlignTop if cell.top else Qt.AlignmentFlag.AlignVCenter
                return _ALIGNMENTS[cell.align] | vertical
            case Qt.ItemDataRole.CheckStateRole if cell.tick is not None:
                return Qt.CheckState.Checked if cell.value else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(cell, self.mark(cell))
        return self._own_role(measured, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        measured = self._anchors.get((index.row(), index.column()))
        if measured is None or measured.cell.path is None or self.read_only:
            return flags
        if measured.cell.tick is not None:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Enters a text, or a tick. False if it was refused; ``refused`` has said why."""
        cell = self.cell(index)
        if cell is None or cell.path is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            value = cell.tick if Qt.CheckState(value) == Qt.CheckState.Checked else ""
        return self.enter([(cell, str(value))], index)

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), **{role: QByteArray(role.name.lower().encode()) for role in FormRole}}

    # --- what is typed

    def enter(self, texts: Sequence[tuple[GridCell, str]], at: Index | None = None) -> bool:
        """Texts for several cells as one step, all or none; False if one was refused."""
        try:
            self.type_in(texts)
        except UserError as error:
            square = self.index_of(texts[0][0]) if at is None else self.index(at.row(), at.column())
            self.refused.emit(square, error)
            return False
        return True

    def type_in(self, texts: Sequence[tuple[GridCell, str]]) -> None:
        """As :meth:`enter`, but raises ``UserError`` for what is refused."""
        self._type_in(texts)

    def refuse(self, cell: GridCell, error: UserError) -> None:
        """Tells beside ``cell`` why nothing was done."""
        self.refused.emit(self.index_of(cell), error)

    def block(self, row: int) -> Block | None:
        """Whether the row belongs to the table or to the lines above or below it."""
        return None if self._measured is None else self._measured.grid.rows[row].block

    def group(self, row: int) -> str | None:
        """The list, and the levels in it, to whose rows of the record the row belongs."""
        return None if self._measured is None else self._measured.grid.rows[row].group

    def whole_path(self, cell: GridCell) -> str:
        """The path of what is entered in ``cell``; in a blank row that of the row it would become."""
        return f"{cell.seed.rows}.{cell.seed.position}.{cell.path}" if cell.seed is not None else cell.path or ""

    def added(self, last: GridCell, number: int) -> GridCell | None:
        """The cell of a further row, ``number`` rows after that of ``last``; ``None`` where no rows can be added."""
        return None if self._added is None else self._added(last, number)

    def by_level(self, start: GridCell, block: Sequence[Sequence[str]]) -> list[tuple[GridCell, str]] | None:
        """What a copied indicator table means, whose levels or heads say where it goes; ``None`` for any other block."""
        return None if self._by_level is None else self._by_level(start, block)

    def paragraphs(self, cell: GridCell) -> bool:
        """Whether the field entered in ``cell`` may have several lines."""
        return _type(cell) is FieldType.TEXT

    def figures(self, cell: GridCell) -> bool:
        """Whether the field entered in ``cell`` is a number."""
        return _type(cell) in (FieldType.AMOUNT, FieldType.NUMBER, FieldType.RATE)

    def is_day(self, cell: GridCell) -> bool:
        """Whether a date is entered in ``cell``."""
        return cell.path in DATE_FIELDS

    # --- inside

    def _take(self, measured: MeasuredGrid | None) -> None:
        cells = () if measured is None else measured.cells
        self._measured = measured
        self._anchors = {(cell.cell.row, cell.cell.column): cell for cell in cells}

    def _take_places(self) -> None:
        """Which squares belong to which cell; the same for grids of one shape."""
        self._owners = {
            (row, column): place
            for place, cell in self._anchors.items()
            for row in range(cell.cell.row, cell.cell.row + cell.cell.rows)
            for column in range(cell.cell.column, cell.cell.column + cell.cell.columns)
        }

    def _covers(self, index: Index) -> bool:
        return (index.row(), index.column()) in self._owners

    def _measured_cell(self, index: Index) -> MeasuredCell | None:
        return self._anchors[self._owners[index.row(), index.column()]] if self._covers(index) else None

    def _own_role(self, measured: MeasuredCell, role: int) -> Any:
        cell = measured.cell
        assert self._measured is not None
        row = self._measured.grid.rows[cell.row]
        match role:
            case FormRole.MEASURED:
                return measured
            case FormRole.PATH:
                return cell.path
            case FormRole.ENTRY:
                return row.entry
            case FormRole.SPAN:
                return cell.rows, cell.columns
            case FormRole.LABEL:
                return cell.label
            case FormRole.TICK:
                return cell.tick
            case FormRole.BORDERED:
                return row.block is Block.TABLE
            case FormRole.MARK:
                return self.mark(cell)
        return None


def is_listed(cell: GridCell) -> bool:
    """Whether the cell is part of a row of the record, which can be removed and moved."""
    parts = (cell.path or "").split(".")
    return cell.seed is None and len(parts) == 3 and parts[0] in ROW_LISTS


def _shape(measured: MeasuredGrid) -> tuple[object, ...]:
    grid = measured.grid
    cells = tuple((cell.row, cell.column, cell.rows, cell.columns) for cell in grid.cells)
    return grid.form, grid.widths, len(grid.rows), cells


def _type(cell: GridCell) -> FieldType | None:
    if cell.path is None:
        return None
    return field_type(f"{cell.seed.rows}.0.{cell.path}" if cell.seed is not None else cell.path)
