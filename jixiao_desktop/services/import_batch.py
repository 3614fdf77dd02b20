"""Files on their way into a book: what was read of each, corrected and completed by a person before anything is written.

Comes in: paths of files and folders. Goes out: a :class:`ReadFile` each, with its forms or the reason why it cannot be read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from jixiao_desktop.document.model import Document, Doubt
from jixiao_desktop.errors import Message
from jixiao_desktop.recognition.correcting import corrected, fingerprint, lasting
from jixiao_desktop.recognition.places import Correction
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.sentences import SENTENCES as RECOGNITION
from jixiao_desktop.services.batch_reading import BatchReader
from jixiao_desktop.services.corrections import forget_corrections, keep_corrections
from jixiao_desktop.services.import_plan import is_blank, unfiled
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.packed_forms import PackedForm, PackedReading, packed_forms
from jixiao_desktop.services.proposing import StoppedError
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Scope, Stage

READABLE = ("xlsx", "xlsm", "xls", "et", "docx", "doc", "wps", "htm", "html", "csv", "txt", "json")
_Fact = TypeVar("_Fact")
Tell = Callable[[int, int, str], bool]
_HIDDEN = ("~$", ".", "$RECYCLE.BIN")
_REFUSED = frozenset({"pdf", "ofd", "rtf"})  # forms that are kept to be read by people
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
    """One form of a file. ``table`` is ``None`` for JSON, which says itself what it means. ``assumed`` are the facts
    that the file does not say and nobody has confirmed yet, ``form_set`` is where its layout comes from."""

    document: Document
    table: Recognised | PackedForm | None = None
    assumed: frozenset[str] = frozenset()
    form_set: str | None = None

    @property
    def recognised(self) -> Recognised | None:
        """Unpacked each time; :meth:`opened` keeps it."""
        return self.table.unpacked() if isinstance(self.table, PackedForm) else self.table

    @property
    def is_from_table(self) -> bool:
        return self.table is not None

    def opened(self) -> ReadForm:
        """To be looked at."""
        return replace(self, table=self.recognised)

    def kept(self) -> ReadForm:
        """To be kept while others are looked at."""
        return replace(self, table=packed_forms([self.table])[0]) if isinstance(self.table, Recognised) else self

    @property
    def layout(self) -> str | None:
        """What the files of one layout have in common; nothing for JSON."""
        table = self.table
        return table.layout if isinstance(table, PackedForm) else fingerprint(table) if table else None

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

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What a person said of its cells, now or of an earlier file of its layout."""
        one = self.recognised
        return one.corrections if one else ()

    def changed(self, new: Sequence[Correction] = (), gone: Sequence[Correction] = ()) -> ReadForm:
        """Read again with ``new`` corrections and without those that are ``gone``."""
        one = self.recognised
        assert one is not None
        anchors = {each.anchor for each in (*new, *gone)}
        kept = [each for each in one.corrections if each.anchor not in anchors]
        return self._read_again(one.document, corrected(one, [*kept, *new]))

    def _read_again(self, before: Document, again: Recognised) -> ReadForm:
        """What a person answered stays, unless the cell says it now."""
        now, answered = again.document, self.facts
        kept = Facts(
            answered.department if now.department.name == before.department.name else now.department.name or "",
            answered.year if now.year == before.year else now.year,
            answered.stage,
            answered.scope,
            answered.name if now.name == before.name else now.name or "",
        )
        said = {name for name in self.assumed if getattr(kept, name) != getattr(answered, name)}
        form = ReadForm(now, again, form_set=self.form_set).with_facts(kept)
        return replace(form, assumed=self.assumed - said)


def correct(
    forms: Sequence[ReadForm],
    at: int,
    new: Sequence[Correction] = (),
    gone: Sequence[Correction] = (),
    tell: Tell = lambda *_: False,
) -> list[ReadForm]:
    """``forms`` with the form ``at`` corrected, and with it all others of its layout; the layout is remembered.

    What is said of the rows of one file holds for that alone. Raises ``UserError`` where it cannot be kept for the next
    file, ``StoppedError`` where ``tell`` asked to stop: then nothing is corrected.
    """
    layout, lasting_new, lasting_gone = forms[at].layout, lasting(new), lasting(gone)
    assert layout is not None
    again = []
    for number, form in enumerate(forms):
        if tell(number, len(forms), f"正在照此读同样的表：{form.title}"):
            raise StoppedError
        if number == at:
            form = form.changed(new, gone)
        elif (lasting_new or lasting_gone) and form.layout == layout:
            form = form.changed(lasting_new, lasting_gone).kept()
        again.append(form)
    if lasting_new:
        keep_corrections(layout, lasting_new)
    if lasting_gone:
        forget_corrections(layout, lasting_gone)
    return again


@dataclass(frozen=True)
class ReadFile:
    """A file with its ``forms``, or ``refused`` with the reasons; ``folder`` is that in which it lies."""

    name: str
    forms: tuple[ReadForm, ...] = ()
    warnings: tuple[Message, ...] = ()
    refused: tuple[Message, ...] = ()
    folder: str = ""


def files_in(paths: Iterable[Path], tell: Tell) -> list[Path] | None:
    """Files as they are, of folders and the folders in them everything that may be a filled form, in the order of their
    names; ``None`` if ``tell`` asked to stop."""
    files: list[Path] = []
    for path in paths:
        found: list[Path] = []
        for folder, folders, names in os.walk(path):
            if tell(0, 0, f"正在找文件：{Path(folder).name}"):
                return None
            folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
            found += (Path(folder, name) for name in names if _may_be_form(name))
        files += sorted(found) if path.is_dir() else [path]
    return files


def _may_be_form(name: str) -> bool:
    """Not what a program that has a file open leaves beside it, nor what systems hide. A form may be a PDF too: it is
    refused with a sentence, where one that was passed over would be missed."""
    suffix = Path(name).suffix.lower().removeprefix(".")
    return not name.startswith(_HIDDEN) and (suffix in READABLE or suffix in _REFUSED)


def read_files(paths: Sequence[Path], tell: Tell) -> tuple[ReadFile, ...]:
    """Each file in turn; those read so far if ``tell``, which is called all the time, asked to stop."""
    read: list[ReadFile] = []

    def told() -> bool:
        at = len(read)
        return tell(at, len(paths), f"正在读：{paths[at].name}")

    with BatchReader(told) as reader:
        for path in paths:
            reading = None if told() else reader.read(path)
            if reading is None:
                break
            read.append(_read_file(path, reading))
    return tuple(read)


def _read_file(path: Path, reading: PackedReading) -> ReadFile:
    tables: Sequence[PackedForm | None] = reading.forms or [None] * len(reading.documents)
    pairs = zip(reading.documents, tables, strict=True)
    forms = tuple(ReadForm(document, table, form_set=reading.form_set) for document, table in pairs)
    return ReadFile(path.name, forms, reading.warnings, reading.refused, path.parent.name)


def with_likely_facts(files: Sequence[ReadFile], book: Book | None, department: str | None = None) -> list[ReadFile]:
    """Where a form does not say the department or the year, what the other forms of its file say, else those of its folder,
    else all; where none does, the book. A person may change it, and must say it where they say different things.

    ``department`` is the one that is looked at in the tree.
    """
    filings = book.filings() if book else ()
    newest = max((head.year for head in filings), default=date.today().year)
    of_book = _Said({department or (filings[0].name if filings else "")}, {newest})
    folders: dict[str, _Said] = {}
    for file in files:
        folders.setdefault(file.folder, _Said()).add(file.forms)
    everywhere = _Said()
    everywhere.add([form for file in files for form in file.forms])
    likely = []
    for file in files:
        own = _Said()
        own.add(file.forms)
        nearest = (own, folders[file.folder], everywhere, of_book)
        name, year = _one_of(one.departments for one in nearest), _one_of(one.years for one in nearest)
        likely.append(replace(file, forms=tuple(assuming(form, name or "", year) for form in file.forms)))
    return likely


@dataclass
class _Said:
    """The departments and years that forms name."""

    departments: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)

    def add(self, forms: Iterable[ReadForm]) -> None:
        for facts in (form.facts for form in forms):
            self.departments |= {facts.department} - {""}
            self.years |= {facts.year} if facts.year else set()


def _one_of(nearest: Iterable[set[_Fact]]) -> _Fact | None:
    """The one thing that is said nearest; ``None`` if several are."""
    said = next(filter(None, nearest), set())
    return next(iter(said)) if len(said) == 1 else None


def assuming(form: ReadForm, department: str, year: int | None) -> ReadForm:
    """``form`` with what neither its file says nor a person has answered; blank ones leave it as it is."""
    facts, said = form.facts, {"department": department, "year": year}
    assumed = {n: value for n, value in said.items() if value and (n in form.assumed or not getattr(facts, n))}
    if not assumed:
        return form
    likely = form.with_facts(replace(facts, **cast(Any, assumed)))
    return replace(likely, assumed=form.assumed | set(assumed))
