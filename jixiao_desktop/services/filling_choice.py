"""Which record goes into which form of a file.

Comes in: the forms of a blank file, a book, and what the clerk said. Goes out: a document for each form, or none. A form gets what fits
its stage; an overall form the whole expenditure; a project form the project that it, or its sheet, is called after, else the
projects one after the other, the same one in the forms of all stages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message
from jixiao_desktop.recognition.prompts import gives_way
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope, Stage

_LEAST_OF_A_NAME = 4


@dataclass(frozen=True)
class Wanted:
    """Whose record is filled in; ``None`` leaves it to what the form says."""

    department: str | None = None
    year: int | None = None
    project: str | None = None


@dataclass(frozen=True)
class Choice:
    """The year from which is filled, the document of each form, and what is to be said of projects that found no form."""

    filing: FilingHead
    documents: tuple[Document | None, ...]
    left_over: tuple[Message, ...]


def choose(book: Book, wanted: Wanted, forms: Sequence[Recognised], name: str) -> Choice:
    """Raises ``UserError`` (``fill-*``) where the book has nothing, or too much, that fits."""
    filing = _filing(book, wanted, forms, name)
    documents = [read_document(book, head) for head in book.documents(filing.filing)]
    found = _Assigning(documents, wanted.project, forms).assigned()
    left = () if wanted.project else tuple(_left_over(documents, found, name))
    return Choice(filing, found, left)


@dataclass
class _Assigning:
    documents: Sequence[Document]
    project: str | None
    forms: Sequence[Recognised]

    def assigned(self) -> tuple[Document | None, ...]:
        found = [self._fixed(form) for form in self.forms]
        order = self._order([one for one in found if one is not None])
        place = Counter[Stage]()
        for at, form in enumerate(self.forms):
            if found[at] is None and form.document.scope is Scope.PROJECT and not self._is_of_another(form):
                stage = form.document.stage
                name = order[place[stage]] if place[stage] < len(order) else None
                found[at] = next((one for one in self._fitting(form) if name and _same(one.name, name)), None)
                place[stage] += 1
        return tuple(found)

    def _fixed(self, form: Recognised) -> Document | None:
        """The document of a form that says itself whose it is."""
        fitting = self._fitting(form)
        if form.document.scope is not Scope.PROJECT:
            return next(iter(fitting), None)
        named = [one for one in fitting if _is_named(form) and _same(one.name, form.document.name)]
        sheet = comparable(form.region.table.name)
        called = [one for one in fitting if _calls(sheet, comparable(one.name or ""))]
        return next(iter([*named, *sorted(called, key=lambda one: -len(one.name or ""))]), None)

    def _is_of_another(self, form: Recognised) -> bool:
        """Whether the form bears the name of a project of which nothing is known, and the clerk did not say otherwise."""
        return self.project is None and _is_named(form)

    def _order(self, fixed: Sequence[Document]) -> list[str]:
        """The projects in whose order the other forms are filled: those first that have what most of the forms ask for."""
        forms = [form for form in self.forms if form.document.scope is Scope.PROJECT]
        counts = Counter(form.document.stage for form in forms)
        stages: dict[str, set[Stage]] = {}
        for one in self.documents:
            if one.scope is Scope.PROJECT and one.stage in counts and not any(_same(one.name, f.name) for f in fixed):
                stages.setdefault(one.name or "", set()).add(one.stage)
        names = [name for name in stages if self.project is None or _same(name, self.project)]
        asked = {stage for stage, count in counts.items() if count == max(counts.values())}
        return sorted(names, key=lambda name: len(asked - stages[name]))

    def _fitting(self, form: Recognised) -> list[Document]:
        what = form.document.stage, form.document.scope
        fitting = [one for one in self.documents if (one.stage, one.scope) == what]
        if form.document.scope is Scope.PROJECT and self.project is not None:
            fitting = [one for one in fitting if _same(one.name, self.project)]
        return fitting


def _is_named(form: Recognised) -> bool:
    name = form.document.name
    return name is not None and not gives_way(name, "name")


def _calls(sheet: str, name: str) -> bool:
    """Whether a sheet is called after a project; spreadsheets cut long names short."""
    return bool(name) and (name in sheet or (len(sheet) >= _LEAST_OF_A_NAME and name.startswith(sheet)))


def _left_over(documents: Sequence[Document], found: Sequence[Document | None], name: str) -> Iterator[Message]:
    """Projects that found no form, where others of their stage did."""
    used = [one for one in found if one is not None and one.scope is Scope.PROJECT]
    stages = {one.stage for one in used}
    left = [
        expenditure_title(one)
        for one in documents
        if one.scope is Scope.PROJECT and one.stage in stages and not any(one is other for other in used)
    ]
    if left:
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
