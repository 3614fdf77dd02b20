"""Blank forms, and what a filled one gives back of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import rows_of, single_paths, value_at
from jixiao_desktop.docx.filling import fill_document
from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, Splice, WrittenFile
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.recognition.filling import Filling, all_changes
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.recognition.values import same_value
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.filling_values import fill_form
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.xlsx.filling import fill_workbook
from jixiao_desktop.xlsx.reading import read_workbook
from jixiao_desktop.xlsx.writer import Sheet, workbook

DATA = Path(__file__).parents[1] / "data"
BLANK = (None, "", ())
_COSTS = frozenset(kind for kind in IndicatorKind if "cost" in kind)
_NOT_COMPARED = ("source", "form", "unit", "secret", "level1", "level2", "row", "horizon")


def example(form: str) -> Document:
    (found, *_) = read_documents((DATA / "forms_filled" / f"{form}.json").read_text(encoding="utf-8"), form)
    return found


def blank_workbook(path: Path, drawing: Drawing, form: Definition, like: Document) -> Path:
    """``form`` as our own writer draws it for a document that says only whose year it is."""
    blank = Document(form.stage, form.scope, form=form.id, year=like.year, unit=str(form.unit))
    blank = replace(blank, interim_months=like.interim_months)
    path.write_bytes(workbook([Sheet("空表", drawing.measured(blank, form))]))
    return path


def read(path: Path) -> ForeignFile:
    return read_workbook(path) if path.suffix == ".xlsx" else read_document(path)


def write(path: Path, changes: Changes, metrics: Metrics | None = None) -> WrittenFile:
    writer = fill_workbook if path.suffix == ".xlsx" else fill_document
    return writer(path, changes, metrics)


def emptied(path: Path, out: Path) -> tuple[Recognised, ...]:
    """A blank made of a filled file: every value that is understood is taken out. What the file said comes back."""
    forms = recognise(read(path))
    splices: dict[tuple[int, int, int], set[Splice]] = {}
    for form in forms:
        for place in (*form.places, *(one for slot in form.slots for one in slot.places)):
            cell = form.region.at(place.row, place.column)
            if cell is not None and cell.text:
                table, row = form.region.origin(cell.row)
                value = Splice(len(place.before), len(cell.text) - len(place.after), "")
                splices.setdefault((table, row, cell.column), set()).add(value)
    cells = (CellChange(*place, tuple(found)) for place, found in splices.items())
    out.write_bytes(write(path, Changes(tuple(cells))).content)
    return forms


def filled(
    blank: Path, out: Path, records: list[tuple[Document, Definition]]
) -> tuple[list[Filling], tuple[GrownRow, ...]]:
    """``blank`` with a record in each of its forms; and the rows that grew."""
    forms = recognise(read(blank))
    fillings = [
        fill_form(form, document, definition, "表")[0]
        for form, (document, definition) in zip(forms, records, strict=True)
    ]
    written = write(blank, all_changes(fillings), shipped_fonts())
    out.write_bytes(written.content)
    return fillings, written.grown


def lost(document: Document, back: Document) -> Iterator[str]:
    """The paths of ``document`` whose values ``back`` does not say."""
    for path in single_paths(document):
        value = value_at(document, path)
        if value not in BLANK and path not in _NOT_COMPARED and not _same(value, value_at(back, path)):
            yield path
    for rows in ROW_LISTS:
        found = sorted(enumerate(rows_of(document, rows)), key=lambda row: _key(row[1]))
        others = sorted(rows_of(back, rows), key=_key)
        for at, (number, row) in enumerate(found):
            for name in ROW_LISTS[rows].fields:
                value = getattr(row, name)
                other = getattr(others[at], name) if at < len(others) else None
                if value not in BLANK and name not in _NOT_COMPARED and not _same(value, other):
                    yield f"{rows}.{number}.{name}"


def _same(value: object, other: object) -> bool:
    if isinstance(value, tuple) and isinstance(other, tuple):
        return set(value) == set(other)
    if isinstance(value, IndicatorKind) and value in _COSTS:  # a form with one row for costs takes all kinds of them
        return other in _COSTS
    return other is not None and same_value(value, other)


def _key(row: object) -> tuple[str, ...]:
    if isinstance(row, Indicator):
        return row.horizon, row.name or "", row.target or ""
    return (str(getattr(row, "name", "")), str(getattr(row, "target", "")))
