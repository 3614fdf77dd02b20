"""Taking filled forms into a book.

Comes in: documents that were read from files. Goes out: what was added or completed, in one journal step that one undo
takes back, and messages for whatever contradicts the record or could not be filed. Nothing is overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from jixiao_desktop.document.model import Document, Doubt
from jixiao_desktop.errors import Message, quoted
from jixiao_desktop.recognition.sentences import SENTENCES as RECOGNITION
from jixiao_desktop.services.comparing import DifferenceKind
from jixiao_desktop.services.import_plan import Filed, ImportPlan, is_blank, unfiled
from jixiao_desktop.services.places import form_place, place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book

_OUTCOMES = ("added", "completed", "unchanged", "differing", "unfiled")
_MOST_ALONE = 3  # doubts of one reason, each with a sentence of its own
_LONGEST_CELL = 20  # of the words of a cell among others
_ASKED_FOR = frozenset(RECOGNITION.say(code).text for code in ("doubt-year", "doubt-department"))


@dataclass(frozen=True)
class Imported:
    """Numbers of documents and what is to be looked at. Each document is one of: ``added``; ``completed``, which filled
    blanks of the record; ``unchanged``; ``differing``, which contradicts the record; ``unfiled``, which lacks whose it is."""

    added: int
    completed: int
    unchanged: int
    differing: int
    unfiled: int
    messages: tuple[Message, ...]


def supplied(document: Document, department: str | None, year: int | None) -> Document:
    """``document`` with what its file does not say: the department's name and the year."""
    if department and is_blank(document.department.name):
        document = replace(document, department=replace(document.department, name=department))
    return replace(document, year=year) if year and document.year is None else document


@dataclass(frozen=True)
class Origin:
    """What is known beside the documents: the ids of the ``forms`` at hand (``None``: not asked), and for each document
    the file it is from, where that is not its own ``source``, and the form set that it comes from. Years that are new get
    the ``form_set``, else the one of the first document filed in them."""

    forms: Collection[str] | None = None
    form_set: str | None = None
    files: Sequence[str] = ()
    form_sets: Sequence[str | None] = ()

    def form_set_of(self, at: int) -> str | None:
        return self.form_set or (self.form_sets[at] if self.form_sets else None)

    def place(self, at: int, document: Document) -> str:
        return form_place(document, self.files[at] if self.files else document.source or "")


def files_of(file: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """How sentences name each of the documents read from ``file``."""
    if len(documents) == 1:
        return (file,)
    return tuple(f"{file} 第 {n} 份" for n in range(1, len(documents) + 1))


def doubts_of(documents: Sequence[Document], origin: Origin | None = None) -> tuple[Message, ...]:
    """The readers' doubts, forms that are not at hand, and what would keep a document from being filed."""
    origin = origin or Origin()
    return tuple(
        message
        for at, document in enumerate(documents)
        for message in _doubts(document, origin.place(at, document), origin)
    )


def reader_doubts(documents: Sequence[Document], files: Sequence[str]) -> tuple[Message, ...]:
    """Only what the readers were not sure of; ``files`` as in :class:`Origin`."""
    places = (form_place(document, file) for document, file in zip(documents, files, strict=True))
    return tuple(chain.from_iterable(_said(one.doubts, place) for one, place in zip(documents, places, strict=True)))


def import_documents(
    book: Book,
    documents: Sequence[Document],
    what: str = "导入",
    dry_run: bool = False,
    origin: Origin | None = None,
) -> Imported:
    """Files every document that says whose and which year it is; the others are messages. A dry run changes nothing."""
    origin = origin or Origin()
    plan = ImportPlan.of(book, origin.form_set, documents)
    messages: list[Message] = []
    counts: Counter[str] = Counter()
    for at, document in enumerate(documents):
        place = origin.place(at, document)
        plan.form_set = origin.form_set_of(at)
        filed = plan.file(document, lambda difference: difference.safe)
        told = list(_told(filed, place))
        counts[_outcome(filed, bool(told))] += 1
        messages += [*_doubts(document, place, origin), *filed.notes(place), *told]
    if plan.changes and not dry_run:
        book.commit(what, plan.changes)
    return Imported(messages=tuple(messages), **{outcome: counts[outcome] for outcome in _OUTCOMES})


def _told(filed: Filed, place: str) -> Iterator[Message]:
    """What contradicts the record, and what a form that was submitted does not take."""
    yield from (one.message(place) for one in filed.differences if not one.safe)
    if filed.submitted and any(one.safe for one in filed.differences):
        yield SENTENCES.say("import-submitted", place, date=filed.submitted)


def _outcome(filed: Filed, told: bool) -> str:
    if filed.unfiled:
        return "unfiled"
    if filed.added:
        return "added"
    if told:
        return "differing"
    content = any(one.kind is not DifferenceKind.CODE for one in filed.differences)
    return "completed" if content else "unchanged"


def _doubts(document: Document, place: str, origin: Origin) -> Iterator[Message]:
    # What is asked for was supplied since, or is said below with what to do.
    yield from _said([doubt for doubt in document.doubts if doubt.reason not in _ASKED_FOR], place)
    if document.form and origin.forms is not None and document.form not in origin.forms:
        yield SENTENCES.say("import-form-unknown", place, form=document.form)
    yield from unfiled(document, place)


def _said(doubts: Iterable[Doubt], place: str) -> Iterator[Message]:
    """A sentence for each doubt; one for all of a form that have the same reason, where sixty cells would be sixty lines."""
    by_reason: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        by_reason.setdefault(doubt.reason or "", []).append(doubt)
    for reason, of_it in by_reason.items():
        if len(of_it) > _MOST_ALONE:
            cells = "、".join(map(_cell, of_it))
            yield SENTENCES.say("import-doubts", place, count=len(of_it), reason=reason, cells=cells)
        else:
            yield from (_said_alone(doubt, place) for doubt in of_it)


def _said_alone(doubt: Doubt, place: str) -> Message:
    code = "import-doubt" if doubt.text else "import-doubt-blank"
    return SENTENCES.say(code, place_of(place, doubt.where or ""), text=doubt.text or "", reason=doubt.reason or "")


def _cell(doubt: Doubt) -> str:
    words = " ".join((doubt.text or "").split())
    short = words if len(words) <= _LONGEST_CELL else f"{words[: _LONGEST_CELL - 1]}…"
    return f"{doubt.where or ''}{quoted(short) if short else ''}"
