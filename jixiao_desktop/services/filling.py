"""Filling somebody else's blank form from a book.

Comes in: a book, the path of a blank workbook or document, and what to choose. Goes out: the bytes of the filled file, and messages
for what found no place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jixiao_desktop.docx.filling import fill_document
from jixiao_desktop.docx.reading import read_document as read_word
from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_changes import GrownRow, WrittenFile
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.incoming_files import FileKind, kind_of, read_bytes, root_of
from jixiao_desktop.outgoing_files import write_file
from jixiao_desktop.recognition.filling import Filling, all_changes
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filling_choice import Wanted, choose
from jixiao_desktop.services.filling_values import fill_form
from jixiao_desktop.services.foreign_files import naming
from jixiao_desktop.services.places import place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.xlsx.filling import fill_workbook
from jixiao_desktop.xlsx.fixed_rows import fixed_sheets
from jixiao_desktop.xlsx.reading import read_workbook

_KINDS = {"workbook": (read_workbook, fill_workbook), "document": (read_word, fill_document)}


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
    with naming(blank.name):
        forms = recognise(file)
    if not forms:
        raise SENTENCES.error("fill-no-form", blank.name)
    fixed = cache(partial(fixed_sheets, blank)) if kind == "workbook" else dict
    choice = choose(book, wanted, forms, blank.name)
    fillings: list[Filling] = []
    messages: list[Message] = []
    for form, document in zip(forms, choice.documents, strict=True):
        place = _place(file, form)
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
    messages += choice.left_over
    written = writer(blank, all_changes(fillings), drawing.fonts)
    messages += _about_room(file, written)
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


def _about_room(file: ForeignFile, written: WrittenFile) -> Iterator[Message]:
    """What of the filled texts will not be seen whole."""
    tables = {table: place_of(file.name, found.name) for table, found in enumerate(file.tables)}
    for table, place in tables.items():
        rows = [f"第 {row.row + 1} 行" for row in written.grown if row.cut and row.table == table]
        cells = [address for number, address in written.unbroken if number == table]
        if rows:
            yield SENTENCES.say("fill-cut", place, found="、".join(rows))
        if cells:
            yield SENTENCES.say("fill-unbroken", place, found="、".join(cells))


def _place(file: ForeignFile, form: Recognised) -> str:
    return place_of(file.name, form.region.table.name, form.about.title)


def _what(form: Recognised) -> str:
    stage, scope, name = form.document.stage, form.document.scope, form.document.name
    return f"{f'“{name}”的' if name else ''}{scope.label}{stage.label}"
