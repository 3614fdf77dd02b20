"""Changes of a book, as values: each can be done, knows its reverse, and can be written to the journal.

A document is named by its ``document`` id (32 hex digits). Rows are counted from 0 within ``objectives``, ``tasks`` or
``indicators``. ``apply`` is what a change means; the book does the same to its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import uuid4

from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import ListRow, Value, rows_of, with_rows, with_value
from jixiao_desktop.vocabulary.kinds import Scope, Stage


def new_id() -> str:
    """An id that no other book has either."""
    return uuid4().hex


@dataclass(frozen=True)
class FilingHead:
    """年度填报 of one department: ``department`` is the department's id, ``name`` and ``code`` are how it is known now.

    ``position`` is the department's place in the list, the same in all its filings; those without one follow, by name.
    """

    filing: str
    department: str
    name: str
    code: str | None
    year: int
    form_set: str | None = None
    position: int | None = None


@dataclass(frozen=True)
class DocumentHead:
    """Where a document stands: documents of one ``expenditure`` differ only by stage; ``position`` orders expenditures.

    ``submitted`` is the ISO date on which the form went upward (已上报).
    """

    document: str
    expenditure: str
    filing: str
    position: int
    stage: Stage
    scope: Scope
    submitted: str | None = None


@dataclass(frozen=True)
class Explanation:
    """出错说明: why what ``rule`` finds at ``path`` may stand (``indicators.3.target``, a row, or blank: the whole form).

    ``document`` is ``None`` where the finding is of the filing as a whole. ``figures`` are the values that it speaks of, in
    short: while they are unchanged, it holds.
    """

    filing: str
    document: str | None
    rule: str
    path: str
    text: str
    figures: str


@dataclass(frozen=True)
class SetValue:
    """The value at ``path`` becomes ``after``. A missing fund line is added by setting it; it stays when set back to blank."""

    document: str
    path: str
    before: Value
    after: Value

    def reverse(self) -> SetValue:
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True)
class InsertRow:
    """``row`` becomes row ``position`` of ``rows``."""

    document: str
    rows: str
    position: int
    row: ListRow

    def reverse(self) -> RemoveRow:
        return RemoveRow(self.document, self.rows, self.position, self.row)


@dataclass(frozen=True)
class RemoveRow:
    """Row ``position`` of ``rows``, which is ``row``, goes."""

    document: str
    rows: str
    position: int
    row: ListRow

    def reverse(self) -> InsertRow:
        return InsertRow(self.document, self.rows, self.position, self.row)


@dataclass(frozen=True)
class AddFiling:
    """A department-year begins; a department that the book does not know yet is added with it."""

    head: FilingHead

    def reverse(self) -> RemoveFiling:
        return RemoveFiling(self.head)


@dataclass(frozen=True)
class RemoveFiling:
    """An empty department-year goes, and with it a department that has no other."""

    head: FilingHead

    def reverse(self) -> AddFiling:
        return AddFiling(self.head)


@dataclass(frozen=True)
class AlterFiling:
    """The filing's form set, or its department's name, code or place in the list."""

    before: FilingHead
    after: FilingHead

    def reverse(self) -> AlterFiling:
        return AlterFiling(self.after, self.before)


@dataclass(frozen=True)
class AddDocument:
    """``content`` is filed at ``head``."""

    head: DocumentHead
    content: Document

    def reverse(self) -> RemoveDocument:
        return RemoveDocument(self.head, self.content)


@dataclass(frozen=True)
class RemoveDocument:
    head: DocumentHead
    content: Document

    def reverse(self) -> AddDocument:
        return AddDocument(self.head, self.content)


@dataclass(frozen=True)
class AlterDocument:
    """The document's filing or place in it, or the day on which it was submitted; all else of a head stays."""

    before: DocumentHead
    after: DocumentHead

    def reverse(self) -> AlterDocument:
        return AlterDocument(self.after, self.before)


@dataclass(frozen=True)
class SetExplanation:
    """An explanation is given, changed or withdrawn; ``None`` is none. Its path is that at the time of the change."""

    before: Explanation | None
    after: Explanation | None

    def reverse(self) -> SetExplanation:
        return SetExplanation(self.after, self.before)


@dataclass(frozen=True)
class SetSecretWords:
    """The book's own words that mark a secret."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def reverse(self) -> SetSecretWords:
        return SetSecretWords(self.after, self.before)


ContentChange = SetValue | InsertRow | RemoveRow
StructureChange = AddFiling | RemoveFiling | AlterFiling | AddDocument | RemoveDocument | AlterDocument
NoteChange = SetExplanation | SetSecretWords
Change = ContentChange | StructureChange | NoteChange


def apply(document: Document, change: ContentChange) -> Document:
    """``document`` after ``change``; raises ``KeyError`` or ``IndexError`` if the change does not fit it."""
    match change:
        case SetValue(path=path, after=after):
            return with_value(document, path, after)
        case InsertRow(rows=rows, position=position, row=row):
            present = rows_of(document, rows)
            _check(position, len(present) + 1)
            return with_rows(document, rows, (*present[:position], row, *present[position:]))
        case RemoveRow(rows=rows, position=position):
            present = rows_of(document, rows)
            _check(position, len(present))
            return with_rows(document, rows, present[:position] + present[position + 1 :])


def _check(position: int, places: int) -> None:
    if not 0 <= position < places:
        raise IndexError(position)
