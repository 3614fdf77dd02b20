"""The open book as the window sees it: every change goes through here, and everyone who shows it is told.

Comes in: what a person does to a form or to the tree. Goes out: forms to show, and the signal ``changed``. Whatever the
services refuse passes as a ``UserError``; nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from jixiao_desktop.checks.finding import Finding
from jixiao_desktop.document.changes import (
    AddDocument,
    AlterDocument,
    AlterFiling,
    Change,
    ContentChange,
    InsertRow,
    RemoveDocument,
    RemoveRow,
    SetValue,
    StructureChange,
)
from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.memory import LayoutMemory
from jixiao_desktop.layout.model import GridCell, MeasuredGrid
from jixiao_desktop.services import editing, filing, searching, stages
from jixiao_desktop.services.checking import apply_repairs
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.explaining import explain
from jixiao_desktop.services.outline import DepartmentNode, outline
from jixiao_desktop.services.searching import Hit, Replaced
from jixiao_desktop.services.secret_words import set_secret_words
from jixiao_desktop.services.stages import StageOffer
from jixiao_desktop.store import Book, Step, Tell
from jixiao_desktop.vocabulary.kinds import Scope, Stage

T = TypeVar("T")


@dataclass(frozen=True)
class Place:
    """Where something stands: a document, and in it a field (``name``, ``indicators.3.target``) or a row (``indicators.3``)."""

    document: str
    path: str = ""


@dataclass(frozen=True)
class Touched:
    """What a step changed: contents of ``documents``; whether documents or filings came or went (``structure``); whether
    the outline of the book is another (``titles``), or the names of the ``documents``' indicators (``indicators``)."""

    documents: frozenset[str]
    structure: bool
    titles: bool
    indicators: bool = False


class BookModel(QObject):
    """One open book with the drawing of its forms. ``changed`` carries a :class:`Touched` after every step."""

    changed = Signal(object)

    def __init__(self, book: Book, drawing: Drawing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.drawing = drawing
        self.at_work = False  # a step is being done, and the book between two states: nobody may read it
        self._laid_out: tuple[str, str] | None = None
        self._memory = LayoutMemory()
        self._outline: tuple[DepartmentNode, ...] | None = None

    def use_drawing(self, drawing: Drawing) -> None:
        """Forms are drawn otherwise from now on: what shows them is told as if all had changed."""
        self.drawing, self._laid_out = drawing, None
        self.changed.emit(Touched(frozenset(), structure=True, titles=False))

    def outline(self) -> tuple[DepartmentNode, ...]:
        if self._outline is None:
            self._outline = outline(self.book)
        return self._outline

    def document(self, document: str) -> Document:
        return self.book.document(document)

    def measured(self, document: str) -> MeasuredGrid:
        """The document in its form, ready to be shown."""
        definition = self.definition(document)
        if self._laid_out != (document, definition.id):
            self._laid_out, self._memory = (document, definition.id), LayoutMemory()
        return self.drawing.measured(self.book.document(document), definition, self._memory)

    def definition(self, document: str) -> Definition:
        """The document's own form, else that of its filing's set."""
        form_set = self.book.filing(self.book.head(document).filing).form_set
        return self.drawing.definition(self.book.document(document), form_set=form_set)

    def enter(self, document: str, entries: Sequence[tuple[GridCell, str]]) -> bool:
        """What was typed into cells of one form, as one step. False: nothing changed."""
        unit = self.definition(document).unit
        return self._told(lambda: editing.enter_block(self.book, document, entries, unit))

    def insert_row(self, document: str, cell: GridCell, below: bool = True) -> Place:
        """A blank row beside the cell's; returns where it stands."""
        return Place(document, self._told(lambda: editing.insert_row(self.book, document, cell, below)))

    def remove_row(self, document: str, cell: GridCell) -> None:
        self._told(lambda: editing.remove_row(self.book, document, cell))

    def move_row(self, document: str, cell: GridCell, down: bool) -> Place:
        """The cell's row up or down; returns where it stands now."""
        return Place(document, self._told(lambda: editing.move_row(self.book, document, cell, down)))

    def add_filing(self, department: str, year: int, form_set: str | None = None, whole: bool = True) -> str:
        """A department's year, with its 整体支出 if ``whole``; returns the filing's id."""
        form = self.drawing.catalogue.standing_in(Stage.TARGET, Scope.WHOLE, form_set)
        return self._told(lambda: filing.add_filing(self.book, department, year, form_set, whole, form))

    def add_whole(self, to: str) -> Place:
        form = self._form_of(to, Scope.WHOLE)
        return Place(self._told(lambda: filing.add_whole(self.book, to, form)))

    def add_project(self, to: str, name: str) -> Place:
        form = self._form_of(to, Scope.PROJECT)
        return Place(self._told(lambda: filing.add_project(self.book, to, name, form)))

    def _form_of(self, filing: str, scope: Scope) -> Definition | None:
        return self.drawing.catalogue.standing_in(Stage.TARGET, scope, self.book.filing(filing).form_set)

    def stages(self, document: str) -> tuple[StageOffer, ...]:
        """The stages that the document's expenditure has or can have."""
        return stages.stages_of(self.book, self.drawing, document)

    def begin_stage(self, document: str, form: Definition) -> Place:
        return Place(self._told(lambda: stages.begin_stage(self.book, document, form)))

    def set_months(self, to: str, months: str) -> bool:
        """The months that the monitoring forms of the filing ``to`` cover. False: nothing changed."""
        return self._told(lambda: stages.set_months(self.book, to, months))

    def repair(self, findings: Sequence[Finding]) -> bool:
        """Does the repairs that ``findings`` offer, as one step. False: nothing changed."""
        repairs = [(finding.form, finding.repair) for finding in findings if finding.repair is not None]
        what = repairs[0][1].what if len(repairs) == 1 else f"修复 {len(repairs)} 处"
        return self._told(lambda: apply_repairs(self.book, repairs, what)) > 0

    def replace_hit(self, hit: Hit, new: str) -> bool:
        """``new`` in the place of what was found. False: it is no longer there."""
        return self._told(lambda: searching.replace_hit(self.book, hit, new))

    def replace_all(self, sought: str, new: str) -> Replaced:
        """``new`` for every ``sought`` in the book, as one step."""
        return self._told(lambda: searching.replace_all(self.book, sought, new))

    def explain(self, filing: str, finding: Finding, text: str) -> bool:
        """Keeps the explanation of a warning, or withdraws it. False: nothing changed."""
        return self._told(lambda: explain(self.book, filing, finding, text))

    def set_secret_words(self, words: Sequence[str]) -> bool:
        """The book's own list of words that a public copy must not hold. False: nothing changed."""
        return self._told(lambda: set_secret_words(self.book, words))

    def do(self, work: Callable[[Book], T]) -> T:
        """What a service does to the book as one step, or as none."""
        return self._told(lambda: work(self.book))

    def undo(self, looking_at: str | None = None, tell: Tell | None = None) -> Place | None:
        """Takes the newest step back; returns the place to look at, in the document ``looking_at`` if it was touched."""
        with self._at_work():
            step = self.book.undo(tell)
        return self._stepped(step.changes[::-1] if step else None, looking_at)

    def redo(self, looking_at: str | None = None, tell: Tell | None = None) -> Place | None:
        """Does the step again that was taken back last; returns as :meth:`undo`."""
        with self._at_work():
            step = self.book.redo(tell)
        return self._stepped(step.changes if step else None, looking_at)

    def last_step(self) -> Step | None:
        """The newest step of the book."""
        return next(iter(self.book.history(limit=1)), None)

    def close(self) -> None:
        self.book.close()

    def _told(self, work: Callable[[], T]) -> T:
        """``work`` commits one step, or none."""
        before = self.book.revision
        with self._at_work():
            result = work()
        if self.book.revision != before:
            self._tell(self.book.last_done)
        return result

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self.at_work = True
        try:
            yield
        finally:
            self.at_work = False

    def _stepped(self, changes: Sequence[Change] | None, looking_at: str | None) -> Place | None:
        """``changes`` begin with the one that a person made; what followed from it comes after."""
        if changes is None:
            return None
        self._tell(changes)
        return place_of(changes, looking_at)

    def _tell(self, changes: Sequence[Change]) -> None:
        what = touched(changes)
        if what.titles or what.indicators:
            self._outline = None
        self.changed.emit(what)


def touched(changes: Sequence[Change]) -> Touched:
    """What ``changes`` changed."""
    contents = [change for change in changes if isinstance(change, ContentChange)]
    structure = any(isinstance(change, StructureChange) for change in changes)
    return Touched(
        documents=frozenset(change.document for change in contents),
        structure=structure,
        titles=structure or any(isinstance(change, SetValue) and change.path == "name" for change in contents),
        indicators=any(_is_of_indicators(change) for change in contents),
    )


def place_of(changes: Sequence[Change], looking_at: str | None) -> Place | None:
    """The place that shows what ``changes`` did, preferably in the document ``looking_at``."""
    places = [place for change in changes if (place := _place(change)) is not None]
    return next((place for place in places if place.document == looking_at), places[0] if places else None)


def _is_of_indicators(change: ContentChange) -> bool:
    """The tree shows the names of indicators."""
    if isinstance(change, SetValue):
        return change.path.startswith("indicators.") and change.path.endswith(".name")
    return change.rows == "indicators"


def _place(change: Change) -> Place | None:
    match change:
        case SetValue(document=document, path=path):
            return Place(document, path)
        case InsertRow(document=document, rows=rows, position=position):
            return Place(document, f"{rows}.{position}")
        case RemoveRow(document=document, rows=rows, position=position):
            return Place(document, f"{rows}.{position}")
        case AddDocument(head=head) | AlterDocument(after=head):
            return Place(head.document)
        case RemoveDocument() | AlterFiling():
            return None
    return None
