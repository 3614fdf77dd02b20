"""The audit of a book's years, or of forms that stand in no book.

Comes in: a filing of a book, or documents read from files. Goes out: a run of the checks, whose findings name form and field.
A run is given back to check again: then only what changed is read and checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Repair
from jixiao_desktop.checks.running import Run, Steps, check, check_in_steps, finished
from jixiao_desktop.document.changes import Change, DocumentHead, FilingHead, SetValue
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.services.consequences import with_companions
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.submitting import refuse_submitted
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope


@dataclass(frozen=True)
class Purpose:
    """What the check is for: ``submitting`` tells what may still be blank while typing, ``public`` what must not be printed."""

    submitting: bool = False
    public: bool = False


WHILE_TYPING = Purpose()


def check_filing(
    book: Book,
    drawing: Drawing,
    filing: str,
    before: Run | None = None,
    touched: Collection[str] | None = None,
    purpose: Purpose = WHILE_TYPING,
) -> Run:
    """Checks a filing of ``book``. ``before`` is its last run; of that, only the documents ``touched``, of this year and of
    the one before, are read anew.

    A form that is damaged or whose definition is missing is left out: whoever shows or prints it is told.
    """
    return finished(check_filing_in_steps(book, drawing, filing, before, touched, purpose))


def check_filing_in_steps(
    book: Book,
    drawing: Drawing,
    filing: str,
    before: Run | None = None,
    touched: Collection[str] | None = None,
    purpose: Purpose = WHILE_TYPING,
) -> Steps:
    """The same, a form at each step, for a window that must stay alive meanwhile."""
    head = book.filing(filing)
    known: dict[str, FilledForm] = {}
    if before is not None and touched is not None:
        every = (*before.filing.forms, *before.filing.last_year)
        known = {form.id: form for form in every if form.id not in touched}
    forms: dict[int, list[FilledForm]] = {head.year: [], head.year - 1: []}
    for year in (head, *_last_year(book, head)):
        for document in book.documents(year.filing):
            form = known.get(document.document)
            if form is None:
                form = _form(book, drawing, year, document)
                yield
            forms[year.year] += [form] if form else []
    filed = Filing(
        tuple(forms[head.year]), tuple(forms[head.year - 1]), book.secret_words(), purpose.public, purpose.submitting
    )
    return (yield from check_in_steps(filed, before))


def check_documents(
    documents: Sequence[Document], drawing: Drawing, purpose: Purpose = WHILE_TYPING
) -> tuple[tuple[Run, ...], tuple[Message, ...]]:
    """Checks documents that stand in no book, those of one department and year together; the id of each form is its place
    in ``documents``. With the runs, messages about documents without a form."""
    forms: list[tuple[tuple[str, str], FilledForm]] = []
    messages: list[Message] = []
    for at, document in enumerate(documents):
        try:
            definition = drawing.definition(document)
        except UserError as error:
            messages += [Message(m.code, m.text, document.source or m.place, m.remedy) for m in error.messages]
            continue
        whose = comparable(document.department.name or ""), str(document.year)
        forms.append((whose, FilledForm(str(at), _expenditure(document), definition, document)))
    groups = groupby(sorted(forms, key=lambda one: one[0]), key=lambda one: one[0])
    filings = (Filing(tuple(f for _, f in g), public=purpose.public, submitting=purpose.submitting) for _, g in groups)
    return tuple(check(filing) for filing in filings), tuple(messages)


def apply_repairs(book: Book, repairs: Iterable[tuple[str, Repair]], what: str) -> int:
    """Does several repairs as one step called ``what``; of two at one field the first. Returns how many changed something.

    What was submitted is left out; ``UserError`` (``submitted``) where nothing else is to be repaired.
    """
    wanted = [(book.head(document), repair) for document, repair in repairs]
    open_ones = [(head.document, repair) for head, repair in wanted if not head.submitted]
    if not open_ones:
        refuse_submitted(book, [head for head, _ in wanted])
    changes: list[Change] = []
    done = 0
    for document, repair in open_ones:
        # A repair of another stage may have brought this one about.
        repaired = {(c.document, c.path) for c in changes if isinstance(c, SetValue)}
        new = [c for c in _repairing(book, document, repair) if (document, c.path) not in repaired]
        changes += [change for change in with_companions(book, document, new) if change not in changes]
        done += bool(new)
    if changes:
        book.commit(what, changes)
    return done


def _repairing(book: Book, document: str, repair: Repair) -> Iterator[SetValue]:
    content = book.document(document)
    for path, after in repair.values:
        before = value_at(content, path)
        if before != after:
            yield SetValue(document, path, before, after)


def no_findings_where(messages: Sequence[Message]) -> UserError:
    """What is said where nothing at all could be checked."""
    return UserError(*messages) if messages else SENTENCES.error("check-nothing")


def _form(book: Book, drawing: Drawing, filing: FilingHead, head: DocumentHead) -> FilledForm | None:
    try:
        document = book.document(head.document)
        definition = drawing.definition(document, form_set=filing.form_set)
    except UserError:
        return None
    return FilledForm(head.document, head.expenditure, definition, document)


def _last_year(book: Book, filing: FilingHead) -> list[FilingHead]:
    """The department's year before, if the book has it."""
    before = filing.department, filing.year - 1
    return [other for other in book.filings() if (other.department, other.year) == before]


def _expenditure(document: Document) -> str:
    """What makes documents outside a book the same expenditure: the project's code, else its name."""
    return "" if document.scope is Scope.WHOLE else comparable(document.code or document.name or "")
