"""Files on their way into a book: what was read of each, corrected and completed by a person before anything is written.

Comes in: paths of files and folders. Goes out: a :class:`ReadFile` each, with its forms or the reason why it cannot be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from jixiao_desktop.document.model import Document, Doubt
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.recognition.correcting import corrected, correction_at, fingerprint, without_cell
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.recognition.sentences import SENTENCES as RECOGNITION
from jixiao_desktop.services.corrections import keep_corrections
from jixiao_desktop.services.form_sets import form_set_of
from jixiao_desktop.services.import_plan import is_blank, unfiled
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.reading_files import FileReader
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Scope, Stage

READABLE = ("xlsx", "xlsm", "xls", "et", "docx", "doc", "wps", "htm", "html", "csv", "txt", "json")
Tell = Callable[[int, int, str], bool]
_UNSURE = {
    "year": RECOGNITION.say("doubt-year").text,
    "department": RECOGNITION.say("doubt-department").text,
    "name": RECOGNITION.say("doubt-name").text,
}


@dataclass(frozen=True)
class Facts:
    """What a form is about: asked for where the file does not say it."""

    department: str
    year: int | None
    stage: Stage
    scope: Scope
    name: str


@dataclass(frozen=True)
class ReadForm:
    """One form of a file. ``recognised`` is ``None`` for JSON, which says itself what it means. ``assumed`` are the facts
    that the file does not say and nobody has confirmed yet, ``form_set`` is where its layout comes from."""

    document: Document
    recognised: Recognised | None = None
    assumed: frozenset[str] = frozenset()
    form_set: str | None = None

    @property
    def title(self) -> str:
        return f"{expenditure_title(self.document)} {self.document.stage.label}"

    @property
    def facts(self) -> Facts:
        one = self.document
        return Facts(one.department.name or "", one.year, one.stage, one.scope, one.name or "")

    @property
    def missing(self) -> tuple[Message, ...]:
        """What keeps it from being filed."""
        return tuple(unfiled(self.document, ""))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is left to look at: without what was asked for and answered."""
        known = {name for name in _UNSURE if not is_blank(self._fact(name))} - self.assumed
        answered = {_UNSURE[name] for name in known}
        return tuple(doubt for doubt in self.document.doubts if doubt.reason not in answered)

    def _fact(self, name: str) -> str:
        return str(getattr(self.facts, name) or "")

    def with_facts(self, facts: Facts) -> ReadForm:
        department = replace(self.document.department, name=facts.department.strip() or None)
        name = facts.name.strip() or None if facts.scope is Scope.PROJECT else None
        about = {"year": facts.year, "stage": facts.stage, "scope": facts.scope, "name": name}
        document = replace(self.document, department=department, **cast(Any, about))
        confirmed = {name for name in self.assumed if getattr(facts, name) != getattr(self.facts, name)}
        return replace(self, document=document, assumed=self.assumed - confirmed)

    def corrected(self, square: Square, path: str) -> ReadForm:
        """The cell is the field at ``path``; the layout is remembered. Raises ``UserError`` where that cannot be written."""
        assert self.recognised is not None
        correction = correction_at(self.recognised, square, path)
        again = self._read_again(corrected(self.recognised, [correction]))
        keep_corrections(fingerprint(self.recognised), [correction])
        return again

    def without_cell(self, square: Square) -> ReadForm:
        """Only this cell is left out, and only this time."""
        assert self.recognised is not None
        return self._read_again(without_cell(self.recognised, square))

    def _read_again(self, again: Recognised) -> ReadForm:
        """What a person answered stays, unless the cell says it now."""
        assert self.recognised is not None
        before, now, answered = self.recognised.document, again.document, self.facts
        kept = Facts(
            answered.department if now.department.name == before.department.name else now.department.name or "",
            answered.year,
            answered.stage,
            answered.scope,
            answered.name if now.name == before.name else now.name or "",
        )
        return replace(ReadForm(now, again, form_set=self.form_set).with_facts(kept), assumed=self.assumed)


@dataclass(frozen=True)
class ReadFile:
    """A file with its ``forms``, or ``refused`` with the reasons."""

    name: str
    forms: tuple[ReadForm, ...] = ()
    warnings: tuple[Message, ...] = ()
    refused: tuple[Message, ...] = ()


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, of folders everything that may be a filled form, in the order of their names."""
    return [file for path in paths for file in (_files_of_folder(path) if path.is_dir() else [path])]


def _files_of_folder(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = path.name.startswith(("~$", "."))  # what a program that has a file open leaves beside it
        if path.is_file() and not hidden and path.suffix.lower().removeprefix(".") in READABLE:
            yield path


def read_files(paths: Sequence[Path], catalogue: Catalogue, tell: Tell) -> tuple[ReadFile, ...] | None:
    """Each file in turn; ``None`` if ``tell`` asked to stop."""
    read = []
    with FileReader(catalogue) as reader:
        for number, path in enumerate(paths):
            if tell(number, len(paths), f"正在读：{path.name}"):
                return None
            read.append(_read(reader, catalogue, path))
    return tuple(read)


def _read(reader: FileReader, catalogue: Catalogue, path: Path) -> ReadFile:
    try:
        reading = reader.read(path)
    except UserError as error:
        return ReadFile(path.name, refused=error.messages)
    recognised: Sequence[Recognised | None] = reading.forms or [None] * len(reading.documents)
    form_set = form_set_of(reading.forms, catalogue)
    pairs = zip(reading.documents, recognised, strict=True)
    forms = (ReadForm(document, one, form_set=form_set) for document, one in pairs)
    return ReadFile(path.name, tuple(forms), reading.warnings)


def with_likely_facts(files: Sequence[ReadFile], book: Book | None, department: str | None = None) -> list[ReadFile]:
    """Where a file does not say the department or the year, what the other files and the book say; a person may change it.

    ``department`` is the one that is looked at in the tree.
    """
    forms = [form for file in files for form in file.forms]
    filings = book.filings() if book else ()
    names = [form.facts.department for form in forms if form.facts.department]
    known = Counter(names).most_common(1)[0][0] if names else department or (filings[0].name if filings else "")
    years = Counter(form.facts.year for form in forms if form.facts.year).most_common(1)
    newest = max((head.year for head in filings), default=date.today().year)
    year = years[0][0] if years else newest
    return [replace(file, forms=tuple(assuming(form, known, year) for form in file.forms)) for file in files]


def assuming(form: ReadForm, department: str, year: int | None) -> ReadForm:
    """``form`` with what neither its file says nor a person has answered; blank ones leave it as it is."""
    facts, said = form.facts, {"department": department, "year": year}
    assumed = {n: value for n, value in said.items() if value and (n in form.assumed or not getattr(facts, n))}
    likely = form.with_facts(replace(facts, **cast(Any, assumed)))
    return replace(likely, assumed=form.assumed | set(assumed))
