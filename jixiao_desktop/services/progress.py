"""How far forms are filled, and what the checks say of them: the states that the tree shows.

Comes in: a form of the book, and the counts of its findings where it was checked. Goes out: its state and its numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jixiao_desktop.document.derived import Deriving
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.fields import SINGULARS, field_type


class Status(StrEnum):
    """In the order in which a group of forms shows them: the first that one of its forms has."""

    FAULTY = "faulty"
    BLANK = "blank"
    HINTED = "hinted"
    FILLED = "filled"
    PASSED = "passed"
    SUBMITTED = "submitted"

    @property
    def label(self) -> str:
        return _LABELS[tuple(Status).index(self)]


_LABELS = ("有错误", "未填完", "有提示", "已填", "通过", "已上报")


@dataclass(frozen=True)
class FindingCounts:
    """How many findings of each level a form has; 提示 and 警告 that were explained do not count."""

    errors: int = 0
    warnings: int = 0
    hints: int = 0


@dataclass(frozen=True)
class Progress:
    """Of one form: how many of its required places are ``filled``; ``findings`` are ``None`` while it was not checked."""

    filled: int
    required: int
    submitted: bool = False
    findings: FindingCounts | None = None

    @property
    def status(self) -> Status:
        found = self.findings or FindingCounts()
        if self.submitted:
            return Status.SUBMITTED
        if self.filled < self.required:
            return Status.BLANK
        if found.errors:
            return Status.FAULTY
        if found.warnings or found.hints:
            return Status.HINTED
        return Status.FILLED if self.findings is None else Status.PASSED

    @property
    def number(self) -> str:
        """``3/5`` while required places are blank."""
        return f"{self.filled}/{self.required}" if self.status is Status.BLANK else ""

    @property
    def words(self) -> str:
        words = [self.status.label]
        if self.filled < self.required:
            words.append(f"必填 {self.required} 处，已填 {self.filled} 处")
        if self.findings is not None:
            counts = ((self.findings.errors, "错误"), (self.findings.warnings, "警告"), (self.findings.hints, "提示"))
            words += [f"{name} {count} 个" for count, name in counts if count]
        return "，".join(words)


@dataclass(frozen=True)
class GroupProgress:
    """Of several forms, e.g. of a year: ``done`` of them want nothing more."""

    done: int
    forms: int
    status: Status

    @property
    def number(self) -> str:
        return f"{self.done}/{self.forms}"

    @property
    def words(self) -> str:
        return f"{self.status.label}，{self.forms} 张表中 {self.done} 张已填好"


_DONE = frozenset({Status.HINTED, Status.FILLED, Status.PASSED, Status.SUBMITTED})


def form_progress(book: Book, drawing: Drawing, document: str) -> Progress:
    """The progress of one form; raises ``UserError`` for one that cannot be read or is in no form that is known."""
    head, content = book.head(document), book.document(document)
    definition = drawing.definition(content, form_set=book.filing(head.filing).form_set)
    filled = list(_filled(definition, content))
    return Progress(sum(filled), len(filled), bool(head.submitted))


def group_progress(parts: Sequence[Progress]) -> GroupProgress | None:
    """What they are together; ``None`` for no forms."""
    if not parts:
        return None
    states = [part.status for part in parts]
    return GroupProgress(sum(state in _DONE for state in states), len(parts), min(states, key=tuple(Status).index))


def _filled(definition: Definition, document: Document) -> Iterator[bool]:
    """For every place that the form requires, whether something stands there; a list that is shown wants a row."""
    deriving = Deriving(definition, document)
    for path in definition.required:
        owner, _, name = path.partition(".")
        if owner in SINGULARS:
            yield from (bool(getattr(row, name)) for row in rows_of(document, SINGULARS[owner].name))
        elif field_type(path) is not None:
            yield value_at(document, path) not in (None, "") or deriving.at(path).amount is not None
    shown = {field.path.partition(".")[0] for cell in definition.cells for field in cell.fields}
    if "indicator" in shown:
        yield any(row.name for row in document.indicators)
