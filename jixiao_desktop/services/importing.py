"""Taking filled forms into a book.

Comes in: documents that were read from files. Goes out: what was added or completed, in one journal step that one undo
takes back, and messages for whatever contradicts the record or could not be filed. Nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterFiling,
    Change,
    ContentChange,
    DocumentHead,
    FilingHead,
    InsertRow,
    SetValue,
    apply,
    new_id,
)
from jixiao_desktop.document.identity import identified, identified_insertion
from jixiao_desktop.document.model import Department, Document, Doubt
from jixiao_desktop.document.sharing import companions, completed
from jixiao_desktop.errors import Message
from jixiao_desktop.recognition.sentences import SENTENCES as RECOGNITION
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.comparing import compare, own_values
from jixiao_desktop.services.places import form_place, place_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope, Stage

_STAGES = tuple(Stage)
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
    if department and _is_blank(document.department.name):
        document = replace(document, department=replace(document.department, name=department))
    return replace(document, year=year) if year and document.year is None else document


@dataclass(frozen=True)
class Origin:
    """What is known beside the documents: the ids of the ``forms`` at hand (``None``: not asked), and for each document
    the file it is from, where that is not its own ``source``. Years that are new get the ``form_set``."""

    forms: Collection[str] | None = None
    form_set: str | None = None
    files: Sequence[str] = ()

    def place(self, at: int, document: Document) -> str:
        return form_place(document, self.files[at] if self.files else document.source or "")


def files_of(path: Path, documents: Sequence[Document]) -> tuple[str, ...]:
    """How sentences name each of the documents read from ``path``."""
    if len(documents) == 1:
        return (path.name,)
    return tuple(f"{path.name} 第 {n} 份" for n in range(1, len(documents) + 1))


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
    return tuple(
        _said(doubt, place) for document, place in zip(documents, places, strict=True) for doubt in document.doubts
    )


def import_documents(
    book: Book,
    documents: Sequence[Document],
    what: str = "导入",
    dry_run: bool = False,
    origin: Origin | None = None,
) -> Imported:
    """Files every document that says whose and which year it is; the others are messages. A dry run changes nothing."""
    origin = origin or Origin()
    plan = _Plan.of(book, origin.form_set)
    for at, document in enumerate(documents):
        place = origin.place(at, document)
        plan.messages += _doubts(document, place, origin)
        plan.file(document, place)
    if plan.changes and not dry_run:
        book.commit(what, plan.changes)
    counts = plan.added, plan.completed, plan.unchanged, plan.differing, plan.unfiled
    return Imported(*counts, tuple(plan.messages))


def _doubts(document: Document, place: str, origin: Origin) -> Iterator[Message]:
    # What is asked for was supplied since, or is said below with what to do.
    yield from (_said(doubt, place) for doubt in document.doubts if doubt.reason not in _ASKED_FOR)
    if document.form and origin.forms is not None and document.form not in origin.forms:
        yield SENTENCES.say("import-form-unknown", place, form=document.form)
    yield from _unfiled(document, place)


def _said(doubt: Doubt, place: str) -> Message:
    code = "import-doubt" if doubt.text else "import-doubt-blank"
    return SENTENCES.say(code, place_of(place, doubt.where or ""), text=doubt.text or "", reason=doubt.reason or "")


def _unfiled(document: Document, place: str) -> Iterator[Message]:
    if document.year is None:
        yield SENTENCES.say("import-no-year", place)
    if _is_blank(document.department.name):
        yield SENTENCES.say("import-no-department", place)
    if document.scope is Scope.PROJECT and _is_blank(document.name) and _is_blank(document.code):
        yield SENTENCES.say("import-no-name", place)


@dataclass
class _Plan:
    """The book as it will be, and the changes that lead there."""

    filings: list[FilingHead]
    documents: dict[DocumentHead, Document]
    form_set: str | None = None
    changes: list[Change] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    added: int = 0
    completed: int = 0
    unchanged: int = 0
    differing: int = 0
    unfiled: int = 0

    @classmethod
    def of(cls, book: Book, form_set: str | None) -> _Plan:
        filings = list(book.filings())
        heads = [head for filing in filings for head in book.documents(filing.filing)]
        return cls(filings, {head: read_document(book, head) for head in heads}, form_set)

    def file(self, document: Document, place: str) -> None:
        if any(_unfiled(document, place)):
            self.unfiled += 1
            return
        filing = self._learned(self._filing(document), document.department.code)
        stages = self._stages(filing, document)
        same = next((head for head in stages if head.stage == document.stage), None)
        if same:
            self._compare(same, document, place)
        else:
            self._add(filing, stages, document, place)

    def _filing(self, document: Document) -> FilingHead:
        department, year = document.department, document.year
        assert department.name is not None
        assert year is not None
        known = self._filings_of(department)
        found = next((head for head in known if head.year == year), None)
        if found:
            return found
        begun = known[0] if known else FilingHead("", new_id(), department.name, department.code, year)
        head = replace(begun, filing=new_id(), year=year, form_set=self.form_set)
        self.filings.append(head)
        self.changes.append(AddFiling(head))
        return head

    def _learned(self, filing: FilingHead, code: str | None) -> FilingHead:
        """A department whose code was not known has that of its forms."""
        if filing.code or _is_blank(code):
            return filing
        learned = replace(filing, code=code)
        self.changes.append(AlterFiling(filing, learned))
        own = filing.department
        self.filings = [replace(head, code=code) if head.department == own else head for head in self.filings]
        return learned

    def _filings_of(self, department: Department) -> list[FilingHead]:
        """The years of the same department: by code, else by name, else by the name that its older forms still bear."""
        by_code = [head for head in self.filings if _same_code(head.code, department.code)]
        may_be = [head for head in self.filings if not _differ(head.code, department.code)]
        by_name = by_code or [head for head in may_be if _same_text(head.name, department.name)]
        return by_name or [head for head in may_be if self._has_borne(head, department.name)]

    def _has_borne(self, filing: FilingHead, name: str | None) -> bool:
        filed = (stored for head, stored in self.documents.items() if head.filing == filing.filing)
        return any(_same_text(stored.department.name, name) for stored in filed)

    def _stages(self, filing: FilingHead, document: Document) -> list[DocumentHead]:
        """The stages of the same expenditure that are filed already: by code, else by name."""
        filed = [
            (head, stored)
            for head, stored in self.documents.items()
            if head.filing == filing.filing and head.scope == document.scope
        ]
        by_code = [head for head, stored in filed if _same_code(stored.code, document.code)]
        by_name = [head for head, stored in filed if _same_expenditure(stored, document)]
        same = next(iter([*by_code, *by_name]), None)
        return [] if same is None else [head for head, _ in filed if head.expenditure == same.expenditure]

    def _compare(self, head: DocumentHead, document: Document, place: str) -> None:
        comparison = compare(head.document, self.documents[head], document, place)
        differences = comparison.differences
        if head.submitted and comparison.changes:
            differences.append(SENTENCES.say("import-submitted", place, date=head.submitted))
            comparison.changes.clear()
        for change in comparison.changes:
            self._fill(head, change)
        self.messages += differences
        self.differing += bool(differences)
        self.completed += bool(comparison.changes and not differences)
        self.unchanged += not comparison.changes and not differences

    def _fill(self, head: DocumentHead, change: ContentChange) -> None:
        """What fills a blank fills it in every document that shares the value."""
        own = self.documents[head]
        if isinstance(change, InsertRow):
            change = identified_insertion(change, own, [stored for _, stored in self._others(head)])
        others = [(other, d) for other, d in self.documents.items() if other.filing == head.filing and other != head]
        shared = list(companions(change, head, others, own)) if isinstance(change, SetValue) else []
        heads = {other.document: other for other, _ in others} | {head.document: head}
        for one in (change, *shared):
            self.documents[heads[one.document]] = apply(self.documents[heads[one.document]], one)
            self.changes.append(one)

    def _add(self, filing: FilingHead, stages: list[DocumentHead], document: Document, place: str) -> None:
        order = _STAGES.index
        earlier = [head for head in stages if order(head.stage) < order(document.stage)]
        if earlier:
            base = self.documents[max(earlier, key=lambda head: order(head.stage))]
            self.messages += own_values(base, document, place)
            document = completed(document, base)
        document = identified(document, [self.documents[head] for head in stages])
        for later in (head for head in stages if order(head.stage) > order(document.stage)):
            if not later.submitted:
                self._complete(later, document)
        positions = [head.position for head in self.documents if head.filing == filing.filing]
        head = DocumentHead(
            document=new_id(),
            expenditure=stages[0].expenditure if stages else new_id(),
            filing=filing.filing,
            position=stages[0].position if stages else max(positions, default=-1) + 1,
            stage=document.stage,
            scope=document.scope,
        )
        self.documents[head] = document
        self.changes.append(AddDocument(head, document))
        self.added += 1

    def _others(self, head: DocumentHead) -> list[tuple[DocumentHead, Document]]:
        """The other stages of the expenditure."""
        filed = self.documents.items()
        return [(other, stored) for other, stored in filed if other.expenditure == head.expenditure and other != head]

    def _complete(self, later: DocumentHead, document: Document) -> None:
        """A later stage that was filed first gets what it left blank from the earlier one."""
        stored = self.documents[later]
        self.documents[later] = completed(stored, document)
        self.changes += compare(later.document, stored, self.documents[later], "").changes


def _same_expenditure(stored: Document, read: Document) -> bool:
    if read.scope is Scope.WHOLE:
        return True
    return not _differ(stored.code, read.code) and _same_text(stored.name, read.name)


def _is_blank(text: str | None) -> bool:
    return not comparable(text or "")


def _same_code(known: str | None, found: str | None) -> bool:
    return bool(known and found) and _same_text(known, found)


def _differ(known: str | None, found: str | None) -> bool:
    """Whether there are two codes, and not the same."""
    return bool(known and found) and not _same_text(known, found)


def _same_text(known: str | None, found: str | None) -> bool:
    return comparable(known or "") == comparable(found or "")
