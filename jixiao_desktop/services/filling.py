"""Filling somebody else's blank form from a book.

Comes in: a book, the path of a blank workbook or document, and what to choose. Goes out: the bytes of the filled file, and messages
for what found no place. Each form in the file gets the expenditure that fits it: its stage; the whole expenditure for an
overall form; for project forms the named project, else the one whose name is in the form already, else the projects one after
the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.docx.filling import fill_document
from jixiao_desktop.docx.reading import read_document as read_word
from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_changes import GrownRow
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.incoming_files import FileKind, kind_of, read_bytes, root_of
from jixiao_desktop.outgoing_files import write_file
from jixiao_desktop.recognition.filling import Filling, all_changes
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filling_values import fill_form
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.places import place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope
from jixiao_desktop.xlsx.filling import fill_workbook
from jixiao_desktop.xlsx.fixed_rows import fixed_sheets
from jixiao_desktop.xlsx.reading import read_workbook

_KINDS = {"workbook": (read_workbook, fill_workbook), "document": (read_word, fill_document)}


@dataclass(frozen=True)
class Wanted:
    """Whose record is filled in; ``None`` leaves it to what the form says."""

    department: str | None = None
    year: int | None = None
    project: str | None = None


@dataclass(frozen=True)
class Filled:
    """The filled file, how many values of the record stand in it, what is to be looked at, and which rows were made higher."""

    content: bytes
    fields: int
    messages: tuple[Message, ...]
    grown: tuple[GrownRow, ...]


def fill(book: Book, drawing: Drawing, blank: Path, wanted: Wanted) -> Filled:
    """Raises ``UserError`` (``file-*``, ``fill-*``) where nothing can be filled."""
    kind = root_of(blank) if kind_of(read_bytes(blank)) is FileKind.PACKAGE else None
    if kind not in _KINDS:
        raise SENTENCES.error("fill-kind", blank.name)
    reader, writer = _KINDS[kind]
    file = reader(blank)
    forms = recognise(file)
    if not forms:
        raise SENTENCES.error("fill-no-form", blank.name)
    fixed = cache(partial(fixed_sheets, blank)) if kind == "workbook" else dict
    choice = _Choice.of(book, wanted, forms, blank.name)
    fillings: list[Filling] = []
    messages: list[Message] = []
    for form in forms:
        place = _place(file, form)
        document = choice.document(form)
        if document is None:
            messages.append(SENTENCES.say("fill-none-for", place, what=_what(form)))
            continue
        definition = drawing.definition(document, form_set=choice.filing.form_set)
        filling, said = fill_form(form, document, definition, place)
        hindrances = [fixed()[copies.table] for copies in filling.copies if copies.table in fixed()]
        if hindrances:
            messages.append(SENTENCES.say("fill-fixed", place, found=hindrances[0]))
            filling, said = fill_form(form, document, definition, place, grows=False)
        fillings.append(filling)
        if form.about.year not in (None, document.year):
            messages.append(SENTENCES.say("fill-year", place, found=form.about.year, year=document.year))
        messages += said
    if not fillings:
        raise SENTENCES.error("fill-nothing", blank.name)
    messages += choice.left_over(blank.name)
    written = writer(blank, all_changes(fillings), drawing.fonts)
    messages += _about_heights(file, written.grown)
    return Filled(written.content, sum(len(filling.placed) for filling in fillings), tuple(messages), written.grown)


def fill_file(book: Book, drawing: Drawing, blank: Path, out: Path, wanted: Wanted) -> Filled:
    """Writes the filled file to ``out``. Raises ``UserError`` as :func:`fill` does, and where it cannot be written."""
    if out.suffix.lower() != blank.suffix.lower():
        raise SENTENCES.error("fill-suffix", out.name, suffix=blank.suffix)
    if out.exists() and blank.exists() and out.samefile(blank):
        raise SENTENCES.error("fill-same", out.name)
    filled = fill(book, drawing, blank, wanted)
    write_file(out, filled.content)
    return filled


def _about_heights(file: ForeignFile, grown: Sequence[GrownRow]) -> Iterator[Message]:
    for table in dict.fromkeys(row.table for row in grown if row.cut):
        rows = "、".join(f"第 {row.row + 1} 行" for row in grown if row.cut and row.table == table)
        yield SENTENCES.say("fill-cut", place_of(file.name, file.tables[table].name), found=rows)


def _place(file: ForeignFile, form: Recognised) -> str:
    return place_of(file.name, form.region.table.name, form.about.title)


def _what(form: Recognised) -> str:
    stage, scope = form.document.stage, form.document.scope
    return f"{scope.label}{stage.label}"


@dataclass
class _Choice:
    """Which document each form gets."""

    filing: FilingHead
    documents: Sequence[Document]
    project: str | None
    used: list[int]

    @classmethod
    def of(cls, book: Book, wanted: Wanted, forms: Sequence[Recognised], name: str) -> _Choice:
        filing = _filing(book, wanted, forms, name)
        documents = [read_document(book, head) for head in book.documents(filing.filing)]
        return cls(filing, documents, wanted.project, [])

    def document(self, form: Recognised) -> Document | None:
        """The next document that fits ``form``, which is then used."""
        stage, scope = form.document.stage, form.document.scope
        fitting = [at for at, one in enumerate(self.documents) if (one.stage, one.scope) == (stage, scope)]
        if scope is Scope.PROJECT:
            fitting = [at for at in fitting if self.project is None or _same(self.documents[at].name, self.project)]
            named = [at for at in fitting if _same(self.documents[at].name, form.document.name)]
            fitting = (
                named if form.document.name and named else [at for at in fitting if at not in self.used or self.project]
            )
        if not fitting:
            return None
        self.used.append(fitting[0])
        return self.documents[fitting[0]]

    def left_over(self, name: str) -> Iterator[Message]:
        """Projects that found no form, where others of their stage did."""
        stages = {self.documents[at].stage for at in self.used if self.documents[at].scope is Scope.PROJECT}
        left = [
            expenditure_title(one)
            for at, one in enumerate(self.documents)
            if at not in self.used and one.scope is Scope.PROJECT and one.stage in stages
        ]
        if left and self.project is None:
            yield SENTENCES.say("fill-more", name, found="、".join(dict.fromkeys(left)))


def _filing(book: Book, wanted: Wanted, forms: Sequence[Recognised], name: str) -> FilingHead:
    """The department's year: as wanted, else as the forms say, else the only department and its last year."""
    found = [head for head in book.filings() if wanted.department is None or _same(head.name, wanted.department)]
    found = [head for head in found if wanted.year is None or head.year == wanted.year]
    said = [form.document.department.name for form in forms]
    found = [head for head in found if any(_same(head.name, one) for one in said)] or found
    if not found:
        raise SENTENCES.error("fill-nothing", name)
    departments = list(dict.fromkeys(head.name for head in found if head.department))
    if len({head.department for head in found}) > 1:
        raise SENTENCES.error("fill-departments", name, found="、".join(departments))
    years = {form.document.year for form in forms}
    return max([head for head in found if head.year in years] or found, key=lambda head: head.year)


def _same(known: str | None, found: str | None) -> bool:
    return comparable(known or "") == comparable(found or "")
