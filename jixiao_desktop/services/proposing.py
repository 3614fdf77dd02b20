"""What files would change in a book, to be chosen row by row, and taking what was chosen as one step.

Comes in: documents that were read. Goes out: a :class:`Proposal` of differences; nothing is changed before :func:`take`, and
what was not chosen stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message
from jixiao_desktop.services.comparing import Difference, DifferenceKey
from jixiao_desktop.services.import_plan import ImportPlan, unfiled
from jixiao_desktop.services.places import form_place
from jixiao_desktop.store import Book

# A difference by the number of its document and its key there.
Choice = tuple[int, DifferenceKey]


_COMPARING, _PREPARING, _WRITING = "正在与账册比较", "正在准备导入", "正在写入账册"
Tell = Callable[[int, int, str], bool]


def _alone(_done: int, _count: int, _what: str) -> bool:
    return False


@dataclass(frozen=True)
class ProposedForm:
    """One document beside the book: ``place`` says 单位 · 年度 · 表; ``new``: the book has no such form.

    ``missing`` keeps it from being filed; ``notes`` are where a new stage says otherwise than the one before. A form that
    was ``submitted`` (the day) takes nothing, whatever its differences.
    """

    number: int
    document: Document
    place: str
    new: bool
    differences: tuple[Difference, ...]
    missing: tuple[Message, ...]
    notes: tuple[Message, ...]
    submitted: str | None
    form_set: str | None = None

    def choice(self, difference: Difference) -> Choice:
        return self.number, difference.key


@dataclass(frozen=True)
class Proposal:
    """The documents beside the book, in their order; a new year gets the form set of the first that is filed in it."""

    forms: tuple[ProposedForm, ...]

    @property
    def safe(self) -> frozenset[Choice]:
        """What contradicts nothing that the book says."""
        return frozenset(f.choice(one) for f in self.forms for one in f.differences if one.safe and not f.submitted)

    @property
    def all(self) -> frozenset[Choice]:
        return frozenset(form.choice(one) for form in self.forms for one in form.differences)


@dataclass(frozen=True)
class Taken:
    """What was done: how many forms were ``added`` and how many ``changed``; ``first`` is the id of the first of them."""

    added: int
    changed: int
    first: str | None


class StoppedError(Exception):
    """A person stopped the work; the book is as it was."""


def propose(
    book: Book, documents: Sequence[Document], form_sets: Sequence[str | None] = (), tell: Tell = _alone
) -> Proposal:
    """The differences of ``documents``, each against the book as it is when what is safe of those before it was taken.

    ``form_sets`` are those that the documents come from. Raises ``StoppedError`` where ``tell`` asked to stop.
    """
    count = len(documents)
    plan = ImportPlan.of(book, None, documents, lambda: _tell(tell, 0, count, _COMPARING))
    forms = []
    for number, document in enumerate(documents):
        _tell(tell, number, count, _COMPARING)
        plan.form_set = form_sets[number] if form_sets else None
        filed = plan.file(document, lambda difference: difference.safe)
        missing = tuple(unfiled(document, ""))
        place = form_place(document)
        forms.append(
            ProposedForm(
                number,
                document,
                place,
                filed.added,
                filed.differences,
                missing,
                tuple(filed.notes("")),
                filed.submitted,
                plan.form_set,
            )
        )
    return Proposal(tuple(forms))


def take(book: Book, proposal: Proposal, chosen: Collection[Choice], what: str, tell: Tell = _alone) -> Taken:
    """Takes what was ``chosen`` as one step of the journal, ``what`` in its words; nothing chosen changes nothing.

    Raises ``StoppedError`` where ``tell`` asked to stop: then nothing was taken.
    """
    count, documents = len(proposal.forms), [form.document for form in proposal.forms]
    plan = ImportPlan.of(book, None, documents, lambda: _tell(tell, 0, count, _PREPARING))
    added = changed = 0
    first = None
    for form in proposal.forms:
        _tell(tell, form.number, count, _PREPARING)
        before = len(plan.changes)
        plan.form_set = form.form_set
        filed = plan.file(form.document, partial(_is_chosen, chosen, form))
        if len(plan.changes) == before or filed.head is None:
            continue
        added, changed = added + filed.added, changed + (not filed.added)
        first = first or filed.head.document
    if plan.changes:
        book.commit(what, plan.changes, lambda done, count: _tell(tell, done, count, _WRITING))
    return Taken(added, changed, first)


def _is_chosen(chosen: Collection[Choice], form: ProposedForm, difference: Difference) -> bool:
    return form.choice(difference) in chosen


def _tell(tell: Tell, done: int, count: int, what: str) -> None:
    if tell(done, count, what):
        raise StoppedError
