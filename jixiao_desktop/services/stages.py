"""The stages of an expenditure through the year: which there are, and beginning the next from the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from jixiao_desktop.document.changes import AddDocument, DocumentHead, SetValue, new_id
from jixiao_desktop.document.model import Document, Fund
from jixiao_desktop.document.sharing import completed
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.services.taking_over import taken_over
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import half_width, one_line
from jixiao_desktop.vocabulary.kinds import Stage

_MONTH = r"(?:1[0-2]|[1-9])"
_MONTHS = re.compile(rf"({_MONTH})(?:-({_MONTH}))?")
_TO = re.compile(r"月?[-~—至到]+")


@dataclass(frozen=True)
class StageOffer:
    """A stage of an expenditure: its ``document`` if it was begun, else the form in which it can be."""

    stage: Stage
    document: str | None
    form: Definition | None


def stages_of(book: Book, drawing: Drawing, document: str) -> tuple[StageOffer, ...]:
    """The stages that ``document``'s expenditure has or can have in its filing's form set, in the order of the year."""
    head = book.head(document)
    form_set = book.filing(head.filing).form_set
    begun = {other.stage: other.document for other in _stages(book, head)}
    offers = (
        StageOffer(stage, begun.get(stage), drawing.catalogue.standing_in(stage, head.scope, form_set))
        for stage in Stage
    )
    return tuple(offer for offer in offers if offer.document or offer.form)


def begin_stage(book: Book, document: str, form: Definition) -> str:
    """Begins the stage of ``form`` from the stage before it; returns the new document's id.

    What the stages share is carried on, and the target's ``budget`` becomes the new stage's ``initial``; blanks are filled
    from the other stages and the year before (``taking_over``). Raises ``UserError`` if the stage was begun already.
    """
    head = book.head(document)
    begun = _stages(book, head)
    if any(other.stage is form.stage for other in begun):
        raise SENTENCES.error("stage-there", stage=form.stage.label)
    order = list(Stage).index
    earlier = [other for other in begun if order(other.stage) < order(form.stage)] or list(begun)
    base = book.document(earlier[-1].document)
    target = next((book.document(other.document) for other in begun if other.stage is Stage.TARGET), None)
    blank = Document(
        form.stage,
        head.scope,
        form=form.id,
        year=base.year,
        unit=form.unit,
        department=base.department,
        funds=tuple(_carried(fund, base, target) for fund in base.funds),
    )
    for path, text in form.defaults.items():
        blank = with_value(blank, path, text)
    if form.stage is Stage.MONITORING:
        blank = replace(blank, interim_months=_months_of(book, head.filing) or blank.interim_months)
    new = DocumentHead(new_id(), head.expenditure, head.filing, head.position, form.stage, head.scope)
    content = taken_over(book, head, completed(blank, base), form)
    book.commit(f"开始{form.stage.label}", [AddDocument(new, content)])
    return new.document


def set_months(book: Book, filing: str, months: str) -> bool:
    """The months that the year's monitoring covers (``1-7``), the same in all its monitoring forms. False: no change.

    Forms that were submitted keep theirs.
    Raises ``UserError`` for what is no span of months.
    """
    written = _TO.sub("-", one_line(half_width(months))).removesuffix("月") or None
    if written is not None and not _is_span(written):
        raise SENTENCES.error("months", found=months)
    heads = (head for head in book.documents(filing) if head.stage is Stage.MONITORING)
    monitoring = [head.document for head in heads if not head.submitted]
    before = {document: book.document(document).interim_months for document in monitoring}
    changes = [SetValue(d, "interim_months", old, written) for d, old in before.items() if old != written]
    if changes:
        book.commit("监控月份", changes)
    return bool(changes)


def _is_span(written: str) -> bool:
    match = _MONTHS.fullmatch(written)
    return match is not None and int(match[1]) <= int(match[2] or 12)


def _stages(book: Book, head: DocumentHead) -> tuple[DocumentHead, ...]:
    return tuple(other for other in book.documents(head.filing) if other.expenditure == head.expenditure)


def _months_of(book: Book, filing: str) -> str | None:
    """What the year's other monitoring forms cover."""
    monitoring = (book.document(head.document) for head in book.documents(filing) if head.stage is Stage.MONITORING)
    return next((document.interim_months for document in monitoring if document.interim_months), None)


def _carried(fund: Fund, base: Document, target: Document | None) -> Fund:
    """The target's budget is the new stage's ``initial``; its ``budget`` is what the stage before it had last."""
    planned = target.fund(fund.source).budget if target else None
    initial = planned if planned is not None else fund.initial
    budget = fund.budget if fund.budget is not None and base.stage is not Stage.TARGET else initial
    return replace(Fund(fund.source), initial=initial, budget=budget, carryover_last=fund.carryover_last)
