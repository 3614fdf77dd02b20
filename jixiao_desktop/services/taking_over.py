"""What a stage that begins takes over from elsewhere where the stage before it is blank.

主管部门 and 实施单位 come from the other stages of the expenditure, else from the same expenditure of the year before; the
year before's 当年结转结余 becomes this year's 上年结转结余 in a form that counts with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from jixiao_desktop.document.changes import DocumentHead
from jixiao_desktop.document.model import Document, Fund
from jixiao_desktop.document.values import value_at, with_value
from jixiao_desktop.forms.definition import Definition, Field
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Scope, Stage

_TAKEN = ("department.supervisor", "department.supervisor_code", "implementer")
_COUNTED_WITH = (".carryover_last", ".carryover_change")


def taken_over(book: Book, head: DocumentHead, begun: Document, form: Definition) -> Document:
    """``begun``, the next stage of ``head``'s expenditure in ``form``, with its blanks filled from elsewhere."""
    stages = (other for other in book.documents(head.filing) if other.expenditure == head.expenditure)
    last = list(_last_year(book, head, begun))
    for source in (*(book.document(other.document) for other in stages), *last):
        for path in _TAKEN:
            if value_at(begun, path) is None:
                begun = with_value(begun, path, value_at(source, path))
    if any(field.path.endswith(_COUNTED_WITH) for field in _fields(form)):
        for source in last:
            begun = replace(begun, funds=_with_carryover(begun, source))
    return begun


def _fields(form: Definition) -> Iterator[Field]:
    return (field for cell in form.cells for field in cell.fields)


def _last_year(book: Book, head: DocumentHead, document: Document) -> Iterator[Document]:
    """The same expenditure in the department's year before, its last stage first."""
    filing = book.filing(head.filing)
    for year in book.filings():
        if (year.department, year.year) != (filing.department, filing.year - 1):
            continue
        others = (other for other in book.documents(year.filing) if other.scope is head.scope)
        for other in sorted(others, key=lambda other: -list(Stage).index(other.stage)):
            found = book.document(other.document)
            if head.scope is Scope.WHOLE or _is_same(found, document):
                yield found


def _is_same(found: Document, document: Document) -> bool:
    """By code, else by name; a project without either is like no other."""
    if found.code and document.code:
        return comparable(found.code) == comparable(document.code)
    return bool(document.name) and comparable(found.name or "") == comparable(document.name or "")


def _with_carryover(document: Document, last: Document) -> tuple[Fund, ...]:
    for fund in last.funds:
        rest = _rest(fund)
        if rest is not None and document.fund(fund.source).carryover_last is None:
            document = with_value(document, f"funds.{fund.source}.carryover_last", rest)
    return document.funds


def _rest(fund: Fund) -> Decimal | None:
    """当年结转结余 as typed, else what was not spent of the budget."""
    if fund.carryover is not None or fund.budget is None or fund.executed is None:
        return fund.carryover
    return fund.budget - fund.executed
