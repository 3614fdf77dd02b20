"""The official forms and a filled example of each, with what can be asked of a drawn example.

An example may hold several documents. Texts are compared without blanks and line breaks: those are where lines end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import value_at
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.forms.definition import Definition, Field
from jixiao_desktop.forms.notation import indicator_path
from jixiao_desktop.layout.model import MeasuredGrid, Page
from jixiao_desktop.layout.printing_values import TICK, printed
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from tests.strategies import paths_of

DATA = Path(__file__).parents[1] / "data"


def official_forms() -> Catalogue:
    return load_catalogue([resource_path("forms")])


def fields_of(definition: Definition) -> list[Field]:
    """Every field of the table and of the lines around it."""
    lines = (definition.title, definition.subtitle, definition.top, *definition.above, *definition.below)
    around = [part for line in lines for part in line if isinstance(part, Field)]
    return [*(field for cell in definition.cells for field in cell.fields), *around]


def shown_paths(definition: Definition) -> frozenset[str]:
    """The paths that a form shows, rows by their singular."""
    return frozenset(indicator_path(field.path) for field in fields_of(definition))


def squeezed(text: str) -> str:
    return "".join(text.split())


def _singular(path: str) -> str:
    """``indicators.3.target`` as forms write it; any other path unchanged."""
    rows, _, rest = path.partition(".")
    return f"{ROW_LISTS[rows].singular}.{rest.partition('.')[2]}" if rows in ROW_LISTS else path


@dataclass(frozen=True)
class FilledForm:
    """One document drawn in one form with the shipped fonts."""

    definition: Definition
    document: Document
    drawing: Drawing

    @cached_property
    def measured(self) -> MeasuredGrid:
        return self.drawing.measured(self.document, self.definition)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.drawing.pages(self.document, self.definition)

    def expected(self) -> Iterator[tuple[str, str]]:
        """The path and the printed text of everything in the record that the form has a place for."""
        shown = shown_paths(self.definition)
        for path in paths_of(self.document):
            value = value_at(self.document, path)
            if value not in (None, "", ()) and _singular(path) in shown and self._has_side(path):
                choices = self._choices(path)
                if not choices:
                    bare = any(field.bare for field in fields_of(self.definition) if field.path == path)
                    yield path, printed(self.definition, self.document, path, bare).text
                elif choices.intersection(value if isinstance(value, tuple) else [str(value)]):
                    yield path, TICK

    def _choices(self, path: str) -> set[str]:
        """What can be ticked for the field at ``path``; empty if it is written."""
        fields = fields_of(self.definition)
        return {field.choice for field in fields if field.choice and indicator_path(field.path) == _singular(path)}

    def _has_side(self, path: str) -> bool:
        """Whether the form has the horizon of the indicator at ``path``."""
        if not path.startswith("indicators."):
            return True
        horizon = self.document.indicators[int(path.split(".")[1])].horizon
        return any(horizon in row.each.sides for row in self.definition.rows if row.each)

    def printed_cells(self) -> dict[tuple[int, int], str]:
        """What stands in each cell on all its pages together."""
        texts: dict[tuple[int, int], str] = {}
        for page in self.pages:
            for placed in page.cells:
                place = placed.cell.row, placed.cell.column
                texts[place] = texts.get(place, "") + squeezed("".join(line.text for line in placed.lines))
        return texts


def filled_forms(
    form: str, folder: Path = DATA / "forms_filled", catalogue: Catalogue | None = None
) -> list[FilledForm]:
    """The examples of ``form``."""
    catalogue = catalogue or official_forms()
    text = (folder / f"{form}.json").read_text("utf-8")
    drawing = Drawing(catalogue, shipped_fonts())
    definition = catalogue.definitions[form]
    return [FilledForm(definition, document, drawing) for document in read_documents(text, form)]
