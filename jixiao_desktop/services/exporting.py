"""Forms out of a book: PDF, XLSX and JSON files in a folder.

Comes in: a book, a drawing, the formats and what to select. Goes out: files, each written whole or not at all, and
messages about what could not be printed as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.document.documents_json import write_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.placing import unplaced
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.public_text import public_form
from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.model import MeasuredGrid, Page
from jixiao_desktop.layout.sheets import sheet_grid
from jixiao_desktop.outgoing_files import clean_temporaries, file_name, make_folder, write_file
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.explaining import readiness_of
from jixiao_desktop.services.folders import form_folders
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.places import form_place
from jixiao_desktop.services.publishing import Publishing, refuse
from jixiao_desktop.services.readiness import EXPLANATIONS, Readiness, explanation_pages, explanation_sheet
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope

FORMATS = ("pdf", "xlsx", "json")
# Called before each form with the number of forms drawn, the number in all, and the file's name; true stops the work.
Progress = Callable[[int, int, str], bool | None]
# Draws a file, calling what it is given before each form; what it returns packs the file, in whatever thread.
_Content = Callable[[Callable[[], None]], Callable[[], bytes]]
_BREATH = 0.05  # seconds between two turns of the window while a file is packed and written


@dataclass(frozen=True)
class Selection:
    """What to export; ``None`` selects everything. ``documents`` are ids.

    ``each``: one workbook for each form instead of one for each filing. ``joined``: one PDF for each filing instead of one
    for each form. ``blank_rows`` keeps a row for each second level without indicators. ``public``: without what is marked 涉密.
    """

    form: str | None = None
    department: str | None = None
    year: int | None = None
    project: str | None = None
    documents: frozenset[str] | None = None
    each: bool = False
    joined: bool = False
    blank_rows: bool = True
    public: bool = False


@dataclass(frozen=True)
class Exported:
    files: tuple[Path, ...]
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class _Sheet:
    """One document of a filing with the form it is printed in."""

    filing: FilingHead
    document: Document
    definition: Definition | None

    @property
    def form(self) -> Definition:
        assert self.definition is not None
        return self.definition

    @property
    def filing_name(self) -> tuple[str, ...]:
        """``<年度>-<单位>``."""
        return str(self.filing.year), self.filing.name

    @property
    def name(self) -> tuple[str, ...]:
        """``<年度>-<单位>-<整体|项目名>-<form id>``."""
        what = "整体" if self.document.scope is Scope.WHOLE else expenditure_title(self.document)
        return *self.filing_name, what, self.form.id


@dataclass(frozen=True)
class _Job:
    """A file to be written: its name, how its content comes about, and how many forms are in it."""

    name: str
    content: _Content
    forms: int = 1


class _Stopped(Exception):
    """The user stops the work while a file is drawn."""


def export(
    book: Book, drawing: Drawing, folder: Path, formats: Sequence[str], selection: Selection, progress: Progress
) -> Exported:
    """Writes the selected forms; raises ``UserError`` if there are none or a file cannot be written."""
    unknown = next((name for name in formats if name not in FORMATS), None)
    if unknown:
        raise SENTENCES.error("export-format", found=unknown, expected="、".join(FORMATS))
    drawing = replace(drawing, keep_blank=selection.blank_rows)
    publishing = Publishing.of(book) if selection.public else None
    sheets, messages = _selected(book, drawing, selection, formats, publishing)
    jobs = _with_own_names(job for name in formats for job in _jobs(name, sheets, drawing, selection))
    if publishing:  # explanations speak of the whole record: they are for the finance bureau
        refuse(
            message for one in sheets for message in publishing.left_in_form(one.filing, one.document, one.definition)
        )
        refuse(message for job in jobs for message in publishing.left_in_file(job.name))
    else:
        explained = (job for name in formats for job in _explanation_jobs(name, book, sheets, drawing))
        jobs = _with_own_names(iter([*jobs, *explained]))
    make_folder(folder)
    clean_temporaries(folder)
    written, whole = _written(jobs, folder, progress, publishing)
    if not whole:
        cancelled = SENTENCES.say("export-cancelled", count=len(written), folder=folder)
        return Exported(tuple(written), (*messages, cancelled))
    count = sum(job.forms for job in jobs)
    progress(count, count, "")
    messages += [message for sheet in sheets for message in _shortcomings(sheet, drawing)]
    return Exported(tuple(written), tuple(messages))


def _written(
    jobs: Sequence[_Job], folder: Path, progress: Progress, publishing: Publishing | None
) -> tuple[list[Path], bool]:
    """The files written, and whether they are all there are or the work was stopped.

    While one file is packed and goes to the disk, which takes as long as the disk wants, the next is drawn.
    """
    written: list[Path] = []
    count = sum(job.forms for job in jobs)
    begun = 0

    def begin_form(name: str) -> None:
        nonlocal begun
        if progress(begun, count, name):
            raise _Stopped
        begun += 1

    def wait_for(going: Future[None] | None, name: str) -> None:
        while going is not None and not going.done():
            wait([going], _BREATH)
            progress(begun, count, name)
        if going is not None:
            going.result()

    with ThreadPoolExecutor(max_workers=1) as disk:
        going: Future[None] | None = None
        for job in jobs:
            try:
                pack = job.content(partial(begin_form, job.name))
            except _Stopped:
                return written, False
            finally:
                wait_for(going, job.name)
            path = folder / job.name
            going = disk.submit(_write_packed, path, pack, publishing)
            written.append(path)
        wait_for(going, jobs[-1].name)
    return written, True


def _write_packed(path: Path, pack: Callable[[], bytes], publishing: Publishing | None) -> None:
    content = pack()
    if publishing:
        refuse(publishing.left_in_file(path.name, content))
    write_file(path, content)


def _selected(
    book: Book, drawing: Drawing, selection: Selection, formats: Sequence[str], publishing: Publishing | None
) -> tuple[list[_Sheet], list[Message]]:
    """What can be written, and a message for each form that cannot: it keeps none of the others back.

    Raises ``UserError`` where nothing can.
    """
    found, messages = _found(book, selection, publishing)
    if selection.form and found:
        found = _fitting(found, drawing, selection.form)
    drawn = any(name != "json" for name in formats)
    sheets = []
    for filing, document in found:
        try:
            definition = drawing.definition(document, selection.form, filing.form_set) if drawn else None
        except UserError:
            messages.append(_without_form(filing, document))
        else:
            sheets.append(
                _Sheet(filing, document, public_form(definition) if publishing and definition else definition)
            )
    if not sheets:
        nothing = "export-nothing-public" if publishing else "export-nothing"
        raise UserError(*messages) if messages else SENTENCES.error(nothing)
    return sheets, messages


def _found(
    book: Book, selection: Selection, publishing: Publishing | None
) -> tuple[list[tuple[FilingHead, Document]], list[Message]]:
    """The selected documents, for the public as far as they may be published, and a message for each that is damaged."""
    found: list[tuple[FilingHead, Document]] = []
    messages: list[Message] = []
    for filing in book.filings():
        if not _is(filing.name, selection.department) or selection.year not in (None, filing.year):
            continue
        for head in book.documents(filing.filing):
            if selection.documents is not None and head.document not in selection.documents:
                continue
            try:
                document: Document | None = read_document(book, head)
            except UserError as error:
                messages += error.messages
                continue
            if document and publishing:
                document = publishing.copy(head, document)
            if document and _is(document.name, selection.project):
                found.append((filing, document))
    return found, messages


def _without_form(filing: FilingHead, document: Document) -> Message:
    place, folder = form_place(document, filing=filing), form_folders()[-1]
    if document.form:
        return SENTENCES.say("export-no-form", place, form=document.form, folder=folder)
    return SENTENCES.say("form-none", place, stage=document.stage.label, scope=document.scope.label, folder=folder)


def _is(name: str | None, wanted: str | None) -> bool:
    return wanted is None or comparable(name or "") == comparable(wanted)


def _fitting(
    found: list[tuple[FilingHead, Document]], drawing: Drawing, form: str
) -> list[tuple[FilingHead, Document]]:
    """Those of the form's stage and scope: the same record prints in another region's form."""
    wanted = drawing.definition(found[0][1], form)
    fitting = [(f, d) for f, d in found if (d.stage, d.scope) == (wanted.stage, wanted.scope)]
    if not fitting:
        raise SENTENCES.error("form-unfit", form=form, stage=wanted.stage.label, scope=wanted.scope.label)
    return fitting


def _jobs(format_: str, sheets: Sequence[_Sheet], drawing: Drawing, selection: Selection) -> Iterator[_Job]:
    single = (format_ == "pdf" and not selection.joined) or (format_ == "xlsx" and selection.each)
    content = {"pdf": _pdf, "xlsx": _xlsx, "json": _json}[format_]
    if single:
        for sheet in sheets:
            yield _Job(file_name(sheet.name, format_), content([sheet], drawing))
    else:
        for _, group in groupby(sheets, key=lambda sheet: sheet.filing.filing):
            filed = list(group)
            yield _Job(file_name(filed[0].filing_name, format_), content(filed, drawing), len(filed))


def _explanation_jobs(format_: str, book: Book, sheets: Sequence[_Sheet], drawing: Drawing) -> Iterator[_Job]:
    """出错说明 of each filing where something is explained: they travel with its forms."""
    if format_ == "json":
        return
    for filing in dict.fromkeys(sheet.filing for sheet in sheets):
        if book.explanations(filing.filing):
            readiness = readiness_of(book, drawing, filing.filing)
            if readiness.explanations:
                name = file_name((str(filing.year), filing.name, EXPLANATIONS), format_)
                yield _Job(name, _explanation_content(format_, readiness, drawing))


def _explanation_content(format_: str, readiness: Readiness, drawing: Drawing) -> _Content:
    def draw(begin_form: Callable[[], None]) -> Callable[[], bytes]:
        begin_form()
        if format_ == "pdf":
            from jixiao_desktop.pdf.writer import pages_to_pdf

            pages = explanation_pages(readiness, drawing.fonts)
            return lambda: pages_to_pdf(pages, drawing.fonts, EXPLANATIONS)
        from jixiao_desktop.xlsx.writer import drawn_workbook

        measured = measure(sheet_grid(explanation_sheet(readiness)), drawing.fonts)
        return drawn_workbook([EXPLANATIONS], [measured])

    return draw


def _with_own_names(jobs: Iterator[_Job]) -> list[_Job]:
    """Names that differ; file systems of Windows do not tell capitals."""
    taken: set[str] = set()
    named = []
    for job in jobs:
        stem, _, ending = job.name.rpartition(".")
        name, number = job.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}.{ending}"
        taken.add(name.casefold())
        named.append(replace(job, name=name))
    return named


def document_pdf(drawing: Drawing, document: Document, definition: Definition) -> bytes:
    """One form as a PDF file."""
    from jixiao_desktop.pdf.writer import pages_to_pdf

    pages = drawing.pages(document, definition)
    return pages_to_pdf(pages, drawing.fonts, _title(pages, document))


def _title(pages: Sequence[Page], document: Document) -> str:
    title = next(cell.cell.text for cell in pages[0].cells if cell.cell.bold)
    return f"{title.strip()} {document.name or ''}".strip()


def _pdf(sheets: Sequence[_Sheet], drawing: Drawing) -> _Content:
    def content(begin_form: Callable[[], None]) -> Callable[[], bytes]:
        from jixiao_desktop.pdf.writer import pages_to_pdf

        pages: list[Page] = []
        for sheet in sheets:
            begin_form()
            pages += drawing.pages(sheet.document, sheet.form)
        title = _title(pages, sheets[0].document) if len(sheets) == 1 else " ".join(sheets[0].filing_name)
        return lambda: pages_to_pdf(pages, drawing.fonts, title)

    return content


def _xlsx(sheets: Sequence[_Sheet], drawing: Drawing) -> _Content:
    def content(begin_form: Callable[[], None]) -> Callable[[], bytes]:
        from jixiao_desktop.xlsx.writer import drawn_workbook

        def grids() -> Iterator[MeasuredGrid]:
            for sheet in sheets:
                begin_form()
                yield drawing.measured(sheet.document, sheet.form)

        return drawn_workbook([expenditure_title(sheet.document) for sheet in sheets], grids())

    return content


def _json(sheets: Sequence[_Sheet], drawing: Drawing) -> _Content:
    def content(begin_form: Callable[[], None]) -> Callable[[], bytes]:
        for _ in sheets:
            begin_form()
        return lambda: write_documents([sheet.document for sheet in sheets]).encode()

    return content


def _shortcomings(sheet: _Sheet, drawing: Drawing) -> Iterator[Message]:
    """What is not printed as it stands: characters no font has, values that another form has no place for."""
    if sheet.definition is None:
        return
    title = form_place(sheet.document, filing=sheet.filing)
    missing = drawing.fonts.missing(write_documents([sheet.document]))
    if missing:
        yield SENTENCES.say("export-no-glyph", title, found="、".join(sorted(missing)))
    left_out = unplaced(sheet.definition, sheet.document) if sheet.document.form != sheet.definition.id else ()
    if left_out:
        yield SENTENCES.say("export-no-place", title, form=sheet.definition.plain_title, found="、".join(left_out))
