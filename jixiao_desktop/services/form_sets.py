"""The form set (表套) of a department's year, and the forms of its documents, which go with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jixiao_desktop.document.changes import AlterFiling, Change, SetValue
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.levels import plain_level
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.resemblance import most_like
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import IndicatorKind


def choose_form_set(book: Book, catalogue: Catalogue, filing: str, form_set: str | None) -> None:
    """The set in which the year's documents are shown and printed, as one step.

    Documents in a form of the set so far (of any set, where none was chosen), or in one that is not at hand, take the
    form of the new set for their stage and scope; only where they are blank do they take its defaults. Whatever has no
    place in the new form stays in the record. Forms that were imported in another set's form, and submitted ones, stay.
    """
    expect_form_set(catalogue, form_set)
    head = book.filing(filing)
    if head.form_set == form_set:
        return
    changes: list[Change] = [AlterFiling(head, replace(head, form_set=form_set))]
    for each in book.documents(filing):
        if not each.submitted:
            changes += _into(catalogue, each.document, book.document(each.document), head.form_set, form_set)
    book.commit("选择表套", changes)


def expect_form_set(catalogue: Catalogue, form_set: str | None) -> None:
    """Raises ``UserError`` (``form-set-unknown``) where there is no such set; ``None`` is no set."""
    if form_set is not None and form_set not in catalogue.sets:
        raise SENTENCES.error("form-set-unknown", form_set=form_set, expected="、".join(catalogue.sets))


def _into(catalogue: Catalogue, name: str, document: Document, old: str | None, new: str | None) -> list[SetValue]:
    """What puts ``document`` into the form of the set ``new``."""
    form = catalogue.standing_in(document.stage, document.scope, new)
    if form is None or not _is_of(catalogue, document, old):
        return []
    wanted: dict[str, str | None] = {"form": form.id, "unit": form.unit}
    wanted |= {path: text for path, text in form.defaults.items() if value_at(document, path) is None}
    wanted |= _levels(catalogue.get(document.form or ""), form, document)
    before = {path: value_at(document, path) for path in wanted}
    return [SetValue(name, path, before[path], after) for path, after in wanted.items() if before[path] != after]


def _levels(old: Definition | None, new: Definition, document: Document) -> dict[str, str | None]:
    """What the new form calls the levels of the rows that bear the old form's own names; other names stay."""
    if old is None:
        return {}
    renamed: dict[str, str | None] = {}
    for row, indicator in enumerate(document.indicators):
        was, now = (_names_of(form, indicator.kind) for form in (old, new))
        written = indicator.level1 or "", indicator.level2 or ""
        if was is not None and now is not None and tuple(map(comparable, was)) == tuple(map(comparable, written)):
            renamed |= {f"indicators.{row}.level1": now[0] or None, f"indicators.{row}.level2": now[1] or None}
    return renamed


def _names_of(form: Definition, kind: IndicatorKind | None) -> tuple[str, str] | None:
    """The two names under which ``form`` has a kind, on one line each."""
    level = next((level for level in form.levels if kind in level.kinds), None)
    return None if level is None else (plain_level(level.level1), level.level2.replace("\n", ""))


def _is_of(catalogue: Catalogue, document: Document, form_set: str | None) -> bool:
    """Whether the document names a form of ``form_set``, or the one that stands in for it there."""
    if document.form is None:
        return False
    own = catalogue.get(document.form)
    standing_in = catalogue.standing_in(document.stage, document.scope, form_set)
    return form_set is None or own is None or own.region == form_set or own == standing_in


def form_set_of(forms: Iterable[Recognised], catalogue: Catalogue) -> str | None:
    """The form set that all foreign forms come from, by their words; ``None`` if they resemble none or several."""
    # The projects of one list print the same words.
    distinct = {(id(form.region), form.document.stage, form.document.scope): form for form in forms}
    regions = {like.region for form in distinct.values() if (like := most_like(form, catalogue)) is not None}
    return regions.pop() if len(regions) == 1 else None
