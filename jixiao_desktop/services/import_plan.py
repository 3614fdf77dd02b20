"""The way of documents into a book: which form of the book each is, and the changes that take what was wanted of it.

Comes in: a book, documents that were read, and for every difference whether it is wanted. Goes out: changes, to be committed
as one step. A form that was submitted stays as it went.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterFiling,
    Change,
    ContentChange,
    DocumentHead,
    FilingHead,
    InsertRow,
    RemoveRow,
    SetValue,
    apply,
    new_id,
)
from jixiao_desktop.document.following import followed_insertion, followed_removal
from jixiao_desktop.document.identity import identified, identified_insertion, row_keys
from jixiao_desktop.document.model import Department, Document
from jixiao_desktop.document.sharing import PASSED_ON, companions, completed
from jixiao_desktop.document.values import Value, rows_of, value_at
from jixiao_desktop.errors import Message
from jixiao_desktop.services.books import read_document
from jixiao_desktop.services.comparing import Difference, DifferenceKind, compare, own_values
from jixiao_desktop.services.planned_forms import PlannedForms
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit

_STAGES = tuple(Stage)
Wanted = Callable[[Difference], bool]


@dataclass(frozen=True)
class Filed:
    """What became of one document: ``head`` is the form that it is, ``None`` where it is ``unfiled`` or was not wanted.

    ``differences`` are all, wanted or not; ``before`` is the earlier stage that a new one is compared with.
    """

    document: Document
    differences: tuple[Difference, ...] = ()
    head: DocumentHead | None = None
    unfiled: bool = False
    added: bool = False
    submitted: str | None = None
    before: Document | None = None

    def notes(self, place: str) -> Iterator[Message]:
        """Where a new stage says otherwise than the one before it."""
        if self.added and self.before is not None:
            yield from own_values(self.before, self.document, place)


def unfiled(document: Document, place: str) -> Iterator[Message]:
    """What keeps a document from being filed."""
    if document.year is None:
        yield SENTENCES.say("import-no-year", place)
    if is_blank(document.department.name):
        yield SENTENCES.say("import-no-department", place)
    if document.scope is Scope.PROJECT and is_blank(document.name) and is_blank(document.code):
        yield SENTENCES.say("import-no-name", place)


@dataclass
class ImportPlan:
    """The book as it will be, and the changes that lead there."""

    filings: list[FilingHead]
    documents: PlannedForms
    form_set: str | None = None
    changes: list[Change] = field(default_factory=list)
    said: dict[str, Document] = field(default_factory=dict)  # by document's id what the files say of it

    @classmethod
    def of(
        cls,
        book: Book,
        form_set: str | None,
        documents: Iterable[Document] = (),
        still: Callable[[], object] = lambda: None,
    ) -> ImportPlan:
        """``documents`` are all that will be filed: what one of them says does not follow from another. ``still`` is
        called all the time."""
        filings = list(book.filings())
        plan = cls(filings, PlannedForms(), form_set)
        for filed in (head for filing in filings for head in book.documents(filing.filing)):
            still()
            plan.documents[filed] = read_document(book, filed)
        for document in documents:
            still()
            if not any(unfiled(document, "")) and (head := plan._same(document)):
                plan.said[head.document] = document
        return plan

    def file(self, document: Document, wanted: Wanted) -> Filed:
        """Takes of ``document`` what is wanted."""
        if any(unfiled(document, "")):
            return Filed(document, unfiled=True)
        head = self._same(document)
        return self._add(document, wanted) if head is None else self._complete_known(head, document, wanted)

    # --- which form of the book

    def _same(self, document: Document) -> DocumentHead | None:
        filing = self._filing_of(document)
        stages = self._stages(filing, document) if filing else []
        return next((head for head in stages if head.stage == document.stage), None)

    def _filing_of(self, document: Document) -> FilingHead | None:
        known = self._filings_of(document.department)
        return next((head for head in known if head.year == document.year), None)

    def _filing(self, filing: str) -> FilingHead:
        return next(head for head in self.filings if head.filing == filing)

    def _filings_of(self, department: Department) -> list[FilingHead]:
        """The years of the same department: by code, else by name, else by the name that its older forms still bear."""
        by_code = [head for head in self.filings if _same_code(head.code, department.code)]
        may_be = [head for head in self.filings if not _differ(head.code, department.code)]
        by_name = by_code or [head for head in may_be if _same_text(head.name, department.name)]
        return by_name or [head for head in may_be if self.documents.bear(head.filing, department.name)]

    def _stages(self, filing: FilingHead, document: Document) -> list[DocumentHead]:
        """The stages of the same expenditure that are filed already: by code, else by name."""
        filed = [
            (head, stored) for head, stored in self.documents.of(filing.filing).items() if head.scope == document.scope
        ]
        by_code = [head for head, stored in filed if _same_code(stored.code, document.code)]
        by_name = [head for head, stored in filed if _same_expenditure(stored, document)]
        same = next(iter([*by_code, *by_name]), None)
        return [] if same is None else [head for head, _ in filed if head.expenditure == same.expenditure]

    # --- a form that the book has

    def _complete_known(self, head: DocumentHead, document: Document, wanted: Wanted) -> Filed:
        differences = list(compare(self.documents[head], document))
        if all(difference.path != "department.code" for difference in differences):
            differences += self._unknown_code(head.filing, document)
        for difference in differences:
            if difference.kind is DifferenceKind.CODE and wanted(difference):
                self._learn(head.filing, document.department.code)
            elif not head.submitted and wanted(difference):
                self._take(head, difference, document)
        return Filed(document, tuple(differences), head, submitted=head.submitted)

    def _unknown_code(self, filing: str, document: Document) -> Iterator[Difference]:
        """A department whose code was not known has that of its forms."""
        code = document.department.code
        if not self._filing(filing).code and not is_blank(code):
            kind, unit = DifferenceKind.CODE, MoneyUnit.TEN_THOUSAND_YUAN
            yield Difference(kind, "department.code", None, code, unit, safe=True)

    def _learn(self, filing: str, code: str | None) -> None:
        known = self._filing(filing)
        self._alter(known, replace(known, code=code))

    def _alter(self, known: FilingHead, altered: FilingHead) -> None:
        """The department's name and code, which all its years show."""
        self.changes.append(AlterFiling(known, altered))
        own, shown = known.department, {"name": altered.name, "code": altered.code}
        self.filings = [replace(f, **cast(Any, shown)) if f.department == own else f for f in self.filings]

    def _take(self, head: DocumentHead, difference: Difference, document: Document) -> None:
        own, path = self.documents[head], difference.path
        match difference.kind:
            case DifferenceKind.FILLED | DifferenceKind.DIFFERING:
                self._set(head, SetValue(head.document, path, value_at(own, path), cast(Value, difference.found)))
            case DifferenceKind.NEW_ROW:
                at = _place_of_row(own, document, difference)
                insertion = InsertRow(head.document, path, at, cast(Any, difference.found))
                self._insert(head, insertion)
            case DifferenceKind.GONE_ROW:
                at = row_keys(rows_of(own, path)).index(cast(Any, difference.row))
                self._remove(head, RemoveRow(head.document, path, at, rows_of(own, path)[at]))

    def _set(self, head: DocumentHead, change: SetValue) -> None:
        """What fills a blank fills it in every stage that shares it; what replaces a value passes to the later ones."""
        own = self.documents[head]
        years = self._years_from(head.filing) if change.before and change.path in PASSED_ON else [head.filing]
        others = [(other, d) for other, d in self.documents.of_all(years) if other != head]
        if change.before:
            others = [(o, d) for o, d in others if o.expenditure != head.expenditure or _is_later(o, head)]
        heads = {other.document: other for other, _ in others}
        shared = [one for one in companions(change, head, others, own) if not self._says(heads[one.document], one.path)]
        self._do(head, change)
        for one in shared:
            self._do(heads[one.document], one)
        if change.path == "department.code" and not self._filing(head.filing).code:
            self._learn(head.filing, cast(str, change.after))
        touched = {head.filing, *(heads[one.document].filing for one in shared)}
        if change.before and change.path in PASSED_ON:
            self._rename(touched, change)

    def _says(self, head: DocumentHead, path: str) -> bool:
        """Whether a file says itself what stands at ``path`` of a form."""
        said = self.said.get(head.document)
        if said is None:
            return False
        rows, _, rest = path.partition(".")
        if rows not in ROW_LISTS:
            return bool(value_at(said, path))
        key = row_keys(rows_of(self.documents[head], rows))[int(rest.partition(".")[0])]
        keys = row_keys(rows_of(said, rows))
        return key in keys and bool(getattr(rows_of(said, rows)[keys.index(key)], rest.partition(".")[2]))

    def _rename(self, touched: set[str], change: SetValue) -> None:
        """The tree shows the name of the department's newest year."""
        known = next(head for head in self.filings if head.filing in touched)
        newest = max((head for head in self.filings if head.department == known.department), key=lambda f: f.year)
        if newest.filing in touched:
            name = change.path.removeprefix("department.")
            self._alter(newest, replace(newest, **cast(Any, {name: change.after})))

    def _years_from(self, filing: str) -> list[str]:
        known = self._filing(filing)
        return [h.filing for h in self.filings if h.department == known.department and h.year >= known.year]

    def _insert(self, head: DocumentHead, change: InsertRow) -> None:
        own = self.documents[head]
        change = identified_insertion(change, own, [stored for _, stored in self._others(head)])
        for later in self._following(head, change.rows):
            for one in followed_insertion(change, own, later.document, self.documents[later]):
                self._do(later, one)
        self._do(head, change)

    def _remove(self, head: DocumentHead, change: RemoveRow) -> None:
        for later in self._following(head, change.rows):
            for one in followed_removal(change, later.document, self.documents[later]):
                self._do(later, one)
        self._do(head, change)

    def _following(self, head: DocumentHead, rows: str) -> list[DocumentHead]:
        """The later stages to which rows pass: those of which no file says the rows itself."""
        later = (other for other, _ in self._others(head) if _is_later(other, head) and not other.submitted)
        return [other for other in later if not rows_of(self.said.get(other.document, _NOTHING), rows)]

    def _do(self, head: DocumentHead, change: ContentChange) -> None:
        self.documents[head] = apply(self.documents[head], change)
        self.changes.append(change)

    # --- a form that the book does not have

    def _add(self, document: Document, wanted: Wanted) -> Filed:
        filing = self._filing_of(document)
        stages = self._stages(filing, document) if filing else []
        earlier = [head for head in stages if _STAGES.index(head.stage) < _STAGES.index(document.stage)]
        before = self.documents[max(earlier, key=lambda head: _STAGES.index(head.stage))] if earlier else None
        unit = MoneyUnit(document.unit) if document.unit in tuple(MoneyUnit) else MoneyUnit.TEN_THOUSAND_YUAN
        difference = Difference(DifferenceKind.NEW_FORM, "", None, _summary(document), unit, safe=True)
        if not wanted(difference):
            return Filed(document, (difference,), added=True, before=before)
        head = self._add_wanted(filing, stages, document, before)
        return Filed(document, (difference,), head, added=True, before=before)

    def _add_wanted(
        self, filing: FilingHead | None, stages: Sequence[DocumentHead], document: Document, before: Document | None
    ) -> DocumentHead:
        filing = filing or self._begin_filing(document)
        if not filing.code and not is_blank(document.department.code):
            self._learn(filing.filing, document.department.code)
        document = completed(document, before) if before else document
        document = identified(document, [self.documents[head] for head in stages])
        for later in (head for head in stages if _STAGES.index(head.stage) > _STAGES.index(document.stage)):
            if not later.submitted:
                self._complete(later, document)
        positions = [head.position for head in self.documents.of(filing.filing)]
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
        return head

    def _begin_filing(self, document: Document) -> FilingHead:
        department, year = document.department, document.year
        assert department.name is not None
        assert year is not None
        known = self._filings_of(department)
        begun = known[0] if known else FilingHead("", new_id(), department.name, department.code, year)
        head = replace(begun, filing=new_id(), year=year, form_set=self.form_set)
        self.filings.append(head)
        self.changes.append(AddFiling(head))
        return head

    def _complete(self, later: DocumentHead, document: Document) -> None:
        """A later stage that was filed first gets what it left blank from the earlier one."""
        completion = completed(self.documents[later], document)
        for difference in compare(self.documents[later], completion):
            own, path = self.documents[later], difference.path
            if difference.kind is DifferenceKind.FILLED:
                change = SetValue(later.document, path, value_at(own, path), cast(Value, difference.found))
                self._do(later, change)
            elif difference.kind is DifferenceKind.NEW_ROW:
                rows = rows_of(own, path)
                self._do(later, InsertRow(later.document, path, len(rows), cast(Any, difference.found)))

    def _others(self, head: DocumentHead) -> list[tuple[DocumentHead, Document]]:
        """The other stages of the expenditure."""
        filed = self.documents.of(head.filing).items()
        return [(other, stored) for other, stored in filed if other.expenditure == head.expenditure and other != head]


_NOTHING = Document(Stage.TARGET, Scope.WHOLE)


def _is_later(other: DocumentHead, head: DocumentHead) -> bool:
    return _STAGES.index(other.stage) > _STAGES.index(head.stage)


def _place_of_row(own: Document, document: Document, difference: Difference) -> int:
    """Behind the nearest row before it in the file that the record has too; else at the beginning."""
    present, found = (row_keys(rows_of(each, difference.path)) for each in (own, document))
    before = found[: found.index(cast(Any, difference.row))]
    return next((present.index(key) + 1 for key in reversed(before) if key in present), 0)


def _summary(document: Document) -> str:
    counts = {
        "指标 {} 条": len(document.indicators),
        "任务 {} 项": len(document.tasks),
        "资金 {} 行": len(document.funds),
    }
    return "，".join(words.format(count) for words, count in counts.items() if count) or "没有指标和资金"


def _same_expenditure(stored: Document, read: Document) -> bool:
    if read.scope is Scope.WHOLE:
        return True
    return not _differ(stored.code, read.code) and _same_text(stored.name, read.name)


def is_blank(text: str | None) -> bool:
    return not comparable(text or "")


def _same_code(known: str | None, found: str | None) -> bool:
    return bool(known and found) and _same_text(known, found)


def _differ(known: str | None, found: str | None) -> bool:
    """Whether there are two codes, and not the same."""
    return bool(known and found) and not _same_text(known, found)


def _same_text(known: str | None, found: str | None) -> bool:
    return comparable(known or "") == comparable(found or "")
