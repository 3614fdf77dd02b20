"""A document of a book as it is drawn."""

from __future__ import annotations

from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.store import Book


class Form:
    """One document of the book as it is drawn, to find its cells by path."""

    def __init__(self, book: Book, drawing: Drawing, document: str) -> None:
        self.book, self.drawing, self.document = book, drawing, document

    @property
    def cells(self) -> tuple[GridCell, ...]:
        content = self.book.document(self.document)
        measured = self.drawing.measured(content, self.drawing.definition(content))
        return tuple(cell.cell for cell in measured.cells)

    def cell(self, path: str) -> GridCell:
        return next(cell for cell in self.cells if cell.path == path and cell.seed is None)

    def blanks(self, name: str) -> list[GridCell]:
        return [cell for cell in self.cells if cell.seed is not None and cell.path == name]
